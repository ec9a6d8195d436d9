"""The number that a contract gives itself in its head.

It stands in the title, behind a label that names the contract ("Contract No.", 合同编号), alone on
a line beneath the title, or behind a short label of no kind. Numbers of telephones, licences,
tenders and of other papers are none of it. One that is spaced out or broken over two lines is put
together.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.toolkit.page_marks import Line
from stemma.toolkit.paper_titles import Column, Titled, columns

_ABOVE, _BENEATH, _NEAR = 6, 9, 3
"""Lines before and behind the title that may say the number; those in which it needs no label."""
_LONGEST = 300
_LABEL_LETTERS = 12
"""Letters of a label that does not name the contract."""
_SIGN = r"(?:№\s?№?|\b[Nn]\s?[oо°º]\s?[.:]|\b[Nn][oо°º]\b|\b[Nn]r?\.|#|\bN(?=\s?\d))"
_WORD = (
    rf"(?:{_SIGN}|номер|number|\bref(?:erence)?\b\.?(?:\s?no\b\.?)?|\bcode\b|\bid\b|шифр|индекс)"
)
_ENDS = r"\s*(?:[:：.|/]\s*)*"
_SHORT = re.compile(
    rf"(?P<label>[^\d№#|]{{0,40}}?)(?:{_WORD}|[编編]\s?[号號]|文\s?号|(?<!\w)第(?=.{{2,20}}号)){_ENDS}",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"(?:{_SIGN}|номер)\s{{0,2}}(?:настоящего\s)?(?:договора|контракта|соглашения){_ENDS}"
    rf"|(?:договор|контракт|соглашени[ея])[\s|]{{0,3}}(?:{_SIGN}|номер){_ENDS}"
    r"|(?:[a-z’']{1,10}\s){0,2}(?:contract|agreement|lease|charter|deed|order|confirmation|s/c)"
    rf"\s{{0,2}}{_WORD}{_ENDS}"
    r"|本?(?:合\s?同|协\s?议|订\s?单)书?\s{0,3}[编編]?\s{0,3}[号號]码?"
    rf"(?:\s?(?:contract|agreement|order)\s?(?:no|number)\b)?{_ENDS}",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\bтел\b|факс|инн|кпп|огрн|окпо|р/с|лицензи|доверенност|свидетельств|паспорт|тендер|аукцион"
    r"|извещени|закупк|протокол|приказ|\bплан|участ|форма|зарегистр|заказ|сч[её]т|рамочн"
    r"|\b(?:tel|fax|vat|l/c|company|registration|official|register|engineer|licen[cs]e|passport"
    r"|power of attorney|tender|bid|account|p\.?o\.? box|suite|room|page|copy|sheet|form|serial"
    r"|model|item|your|invoice|file)\b"
    r"|电话|传真|税号|帐号|账号|招标|项目|采购编|许可证|授权|执照|图号|发票",
    re.IGNORECASE,
)
_ONE, _HAN = r"[0-9A-Za-zА-Яа-яЁё]", r"[\u3400-\u9fff]"
_MARK = r"[-‐‑–—/\\._]"
_HAN_FORM = (
    rf"(?:{_HAN}{{0,8}}|[A-Z]{{1,6}})(?:[（(〔【\[]\s?\d{{2,4}}\s?[)）〕】\]]|\d{{4}}年)(?:[（(]\w{{1,4}}[）)])?"
    rf"{_HAN}{{0,8}}[0-9A-Za-z-]{{0,12}}号?|{_HAN}{{1,6}}\d{{1,6}}号"
)
"""(2021)外采字第09号, 技字第17号"""
_SPREAD = rf"{_ONE}(?!\w)(?:\s?{_MARK}?\s{_ONE}(?!\w)){{2,20}}"
"""2 / 4 4 - П"""
_GROUPED = r"\d{1,4}(?:\s\d{2,4}){1,4}(?![\w/.-])(?!\s?[гy]\b)"
"""500 417 88"""
_PLAIN = (
    rf"(?:[A-ZА-Я]{{1,4}}\s(?=\d))?{_HAN}{{0,4}}(?=[^\s\d]{{0,16}}\d){_ONE}{{1,16}}"
    rf"(?:{_MARK}{{1,2}}(?:{_ONE}|[甲乙丙丁]){{1,16}}){{0,7}}(?:\sof\s(?:19|20)\d\d\b|\s?[(（]\w{{1,3}}[)）])?"
)
"""KF-2022-甲015, AFC/HQ/77 of 1994, ГС 00719-Л"""
_VALUE = re.compile(f"{_HAN_FORM}|{_SPREAD}|{_GROUPED}|{_PLAIN}")
_BEHIND = re.compile(r"\W{0,2}$|\s+(?:от|of|dated)\b.{4,30}$", re.IGNORECASE)
_TELLING = re.compile(r"[^\W\d].*\d|\d.*[^\W\d]|\d[-–—/]\d")
_DAY = re.compile(
    r"\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d"
    r"|\d{4}\s?年\s?\d.*|\d{1,2}(?:st|nd|rd|th)"
)
_CUT = re.compile(r"[-–—/]\s*\|?\s*$")
_REST = re.compile(rf"\W*(?P<rest>{_ONE}{{1,16}}(?:{_MARK}{_ONE}{{1,16}}){{0,7}})\W*$")
_THIS = re.compile(
    r"(?:настоящ\w{2,3}|this|(?:the\s)?present|本)\s?(?:[^\W\d]{1,20}\s){0,2}(?:договор|контракт|соглашени)?"
    r"(?:е|а|contract|agreement|合同|协议)?书?\s?[(（]?\s?" + rf"(?:{_WORD}|编\s?号){_ENDS}",
    re.IGNORECASE,
)
"""A sentence of the contract that names itself: "This Agreement No. 7 is made ..."."""
_PART = re.compile(
    rf"\s{{0,3}}(?:{_SIGN}\s?)?(?P<number>\d{{1,3}}|[IVX]{{1,4}}|[A-ZА-Я])\b(?![.,]\d)"
    r"|\s{0,3}[（(]?[第之]?\s?(?P<han>[一二三四五六七八九十甲乙丙丁]{1,3}|\d{1,2})\s?[号）)]"
)
_TO = re.compile(
    rf"(?:^|\s|[(（])(?:to|к|ко|under|of)\s+(?:[^\W\d]\S{{0,20}}\s+){{0,4}}?(?:{_WORD}{_ENDS})?(?P<at>(?=\S*\d))",
    re.IGNORECASE,
)
_OF_LINES = 3
"""Lines from the title on that may say of which contract a paper is part."""


class OwnNumber(NamedTuple):
    """A number as it is compared, and where it stands in the page's text."""

    written: str
    start: int
    end: int


def own_number(lines: Sequence[Line], title: Titled) -> OwnNumber | None:
    """Return the number of the contract that a head titles, None where it gives none."""
    lines = [Line(line.text[:_LONGEST], line.start) for line in lines]
    near = range(title.line + 1, min(title.line + 1 + _NEAR, len(lines)))
    around = range(max(title.line - _ABOVE, 0), min(title.line + _BENEATH, len(lines)))
    above = range(max(title.line - _ABOVE, 0), title.line)
    found = (
        *_in_title(lines, title),
        *_labelled(lines, around, _OWN),
        *(each for at in near for each in (*_labelled(lines, [at], _SHORT), *_bare(lines, [at]))),
        *_labelled(lines, around, _SHORT),
        *_bare(lines, above),
        *_in_sentence(lines, title),
    )
    return next(iter(found), None)


def is_anothers(label: str) -> bool:
    """Tell whether a label says that its number is no contract's: of a telephone, a licence."""
    return _OTHERS.search(label) is not None


def part_number(lines: Sequence[Line], title: Titled) -> OwnNumber | None:
    """Return the small number behind the title of an annex or a supplement: "Annex No. 3"."""
    line = lines[title.line]
    found = _PART.match(line.text[:_LONGEST], title.end)
    if found is None:
        return None
    start, end = found.span("number" if found["number"] else "han")
    return OwnNumber(line.text[start:end], line.start + start, line.start + end)


def contract_of(lines: Sequence[Line], title: Titled) -> str:
    """Return the number of the contract that an annex or a supplement says it is of, or empty."""
    for at in range(title.line, min(title.line + _OF_LINES, len(lines))):
        for found in _TO.finditer(lines[at].text[:_LONGEST]):
            for number in _value(lines, at, found.start("at")):
                if _TELLING.search(number.written):
                    return number.written
    return ""


def _in_title(lines: Sequence[Line], title: Titled) -> Iterator[OwnNumber]:
    """Yield the number behind a sign in the title, or at the end of it, or beside it."""
    text = lines[title.line].text
    sign = _SHORT.search(text, title.end)
    if sign is not None and _OTHERS.search(text, title.end, sign.end()) is None:
        yield from _value(lines, title.line, sign.end())
    before = re.search(rf"第?\s?(?P<number>{_VALUE.pattern})", text[: title.end])
    if before is not None and _TELLING.search(before["number"]):
        yield from _value(lines, title.line, before.start("number"))
    for column in columns(text):
        start = max(title.end - column.start, 0)
        last = column.text[start:].rpartition(" ")[2]
        for written in dict.fromkeys((column.text[start:], last)):
            yield from _alone(lines, title.line, Column(written, text.find(written, title.end)))


def _labelled(
    lines: Sequence[Line], where: Sequence[int] | range, label: re.Pattern[str]
) -> Iterator[OwnNumber]:
    """Yield what stands behind a label with which a line or a column of one begins."""
    for at in where:
        for column in columns(lines[at].text):
            found = label.match(lines[at].text, column.start)
            if found is None or is_anothers(found[0]):
                continue
            again = label.match(lines[at].text, found.end())
            found = found if again is None else again
            is_short = sum(map(str.isalpha, found[0])) <= _LABEL_LETTERS
            if label is _OWN or is_short:
                yield from _value(lines, at, found.end())


def _in_sentence(lines: Sequence[Line], title: Titled) -> Iterator[OwnNumber]:
    for at in range(title.line, len(lines)):
        found = _THIS.search(lines[at].text)
        if found is not None:
            yield from _value(lines, at, found.end())


def _bare(lines: Sequence[Line], where: Sequence[int] | range) -> Iterator[OwnNumber]:
    for at in where:
        for column in columns(lines[at].text):
            yield from _alone(lines, at, column)


def _alone(lines: Sequence[Line], at: int, column: Column) -> Iterator[OwnNumber]:
    """Yield a column that is nothing but a number, or a number and its day."""
    found = _VALUE.match(column.text.strip(" .:#"))
    if found is None or column.start < 0 or not _TELLING.search(found[0]):
        return
    if _BEHIND.match(column.text.strip(" .:#"), found.end()):
        yield from _value(lines, at, lines[at].text.index(found[0], column.start))


def _value(lines: Sequence[Line], at: int, start: int) -> Iterator[OwnNumber]:
    """Yield the number at a place of a line, with what the next line has of it."""
    line = lines[at]
    found = _VALUE.match(line.text, start)
    if found is None or not any(map(str.isdigit, found[0])) or _DAY.fullmatch(found[0].strip()):
        return
    written, end = found[0].rstrip("-–—/._ "), found.end()
    rest = _REST.match(lines[at + 1].text) if at + 1 < len(lines) else None
    if rest is not None and _CUT.match(line.text, len(written) + found.start()):
        mark = line.text[found.start() + len(written)]
        whole = written + mark + rest["rest"]
        yield OwnNumber(whole, line.start + found.start(), lines[at + 1].start + rest.end("rest"))
        return
    is_spread = all(len(part) == 1 for part in written.split()) and " " in written
    plain = "".join(written.split()) if is_spread else written
    yield OwnNumber(
        plain, line.start + found.start(), line.start + min(end, found.start() + len(written))
    )
