"""Where a text names a paper by its number: "договор № 7/23", "Annex No. 3", "沧函〔2022〕541号".

Only what carries a label or a form of its own counts: a bare number names nothing. Numbers of
laws and orders are left out, because they are of the world outside and no cache is expected to
hold them. Patterns repeat nothing without end, so that no text can make them slow.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stemma.model.references import PaperKind
from stemma.toolkit.paper_numbers import number_key

_SIGN = r"(?:№\s?№?|N[oо°º]{1,2}s?\b\.?|N[eе]\b\.?|Nr\.?|#)"
"""The sign before a number; recognition takes № for No and Ne."""
_NUM = (
    r"(?=[^\s\d]{0,12}\d)[0-9A-Za-zА-Яа-яЁё]{1,16}"
    r"(?:[-‐‑–—/\\._][0-9A-Za-zА-Яа-яЁё]{1,16}){0,7}"
)
SIGN_AND_NUMBER = rf"{_SIGN}\s?(?P<number>{_NUM})"
"""A number with its sign alone, as it stands in the head of a letter."""
NUMBER = _NUM
"""A number without any sign: groups of letters and digits with a digit among the first."""
_SMALL = r"(?:\d{1,3}(?:\.\d{1,2})?(?![\w-])|[IVX]{1,4}\b|[A-ZА-Я]\b)"
_HAN_SMALL = r"(?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})"
_OFFICE = r"(?:(?![日月年第与和及于见据到贵])[\u3400-\u9fff]){0,8}"
_DAY = r"(?:\s{1,3}(?:от|of|dated)\s[^\n№;]{4,26})?"
_THIS = r"(?:(?:настоящ|указанн|данн)\w{2,3}\s|the\s|this\s|said\s)?"

_RU_CONTRACT = r"(?:гос)?(?:договор|контракт)(?:[ауе]|ом|ами?|ов)?"
_RU_SUPPLEMENT = (
    r"(?:дополнительн\w{2,3}\s+соглашени\w{1,3}|доп\.?\s?соглашени\w{1,3}|дополнени\w{1,2})"
)
_RU_ANNEX = r"приложени\w{1,3}"
_RU_LETTER = r"(?:письм(?:[оаум]|ом|е)?|исх\.?|вх\.?)"
_EN_CONTRACT = r"(?:contract|agreement)"
_EN_SUPPLEMENT = r"(?:supplementary\s+agreement|supplement|amendment|addendum)"
_EN_ANNEX = r"(?:annex|appendix)"
_EN_LETTER = r"(?:letter|our\s+ref|your\s+ref|ref)"

_OF_RU = rf"\s{{0,3}}к\s{{1,3}}{_THIS}{_RU_CONTRACT}\s{{0,3}}(?:{_SIGN}\s?(?P<of>{_NUM}))?"
_OF_EN = rf"\s{{0,3}}to\s{{1,3}}{_THIS}{_EN_CONTRACT}\s{{0,3}}(?:{_SIGN}\s?(?P<of>{_NUM}))?"
_OF_HAN = (
    rf"\s{{0,3}}[（(]?\s?(?:\d{{4}}年\d{{1,2}}月\d{{1,2}}日)?第?\s?(?P<of>{_NUM})\s?号?\s?合同"
)

_HAN_LETTER = rf"{_OFFICE}[〔\[【(（]\s?(?:19|20)\d\d\s?[〕\]】)）]\s?第?\s?\d{{1,5}}\s?号"
_MISREAD_LETTER = r"\S{0,8}\s?[(\[〔]\s?(?:19|20)\d\d\s?[)\]〕]\s?\d{1,5}"
"""A Chinese number in a text that was recognised as Russian: "РН (2022) 1289"."""
_WORDS = r"(?:\s{1,3}[^\n\d№.;]{1,40})?\s{0,3}"
_FEW_WORDS = r"\s{0,3}(?:[^\n\d№]{0,30}\s)?"
_NUMBER = SIGN_AND_NUMBER
_SMALL_NUMBER = rf"(?P<number>{_SMALL})"
_FIGURE = r"(?P<number>\d{1,3})\b"
_HAN_FIGURE = rf"(?P<number>{_HAN_SMALL})"

_WRITTEN: tuple[tuple[PaperKind, str], ...] = (
    ("supplement", rf"\b{_RU_SUPPLEMENT}\s{{0,3}}{_SIGN}\s?{_FIGURE}(?:{_OF_RU})?"),
    ("supplement", rf"\b{_EN_SUPPLEMENT}\s{{0,3}}{_SIGN}\s?{_FIGURE}(?:{_OF_EN})?"),
    ("supplement", rf"第\s?{_HAN_FIGURE}\s?号补充协议(?:{_OF_HAN})?"),
    ("supplement", rf"补充协议[（(]?第?\s?{_HAN_FIGURE}[）)号]?(?:{_OF_HAN})?"),
    ("annex", rf"\b{_RU_ANNEX}\s{{0,3}}{_SIGN}\s?{_SMALL_NUMBER}(?:{_OF_RU})?"),
    ("annex", rf"\b{_EN_ANNEX}\s{{0,3}}(?:{_SIGN}\s?)?{_SMALL_NUMBER}(?:{_OF_EN})?"),
    ("annex", rf"第?(?P<before>{_NUM})\s?号合同附件\s?{_HAN_FIGURE}"),
    ("annex", rf"附件\s?{_HAN_FIGURE}(?:{_OF_HAN})?"),
    ("letter", rf"(?P<number>{_HAN_LETTER})"),
    ("letter", rf"\b{_RU_LETTER}{_DAY}{_FEW_WORDS}{_NUMBER}"),
    ("letter", rf"(?<!\w)(?:на|ha)\s{{1,2}}{_NUMBER}"),
    ("letter", rf"\b{_RU_LETTER}\s{{1,3}}(?P<number>{_MISREAD_LETTER})"),
    ("letter", rf"\b{_EN_LETTER}\b\.?{_FEW_WORDS}(?:{_SIGN}|:)\s?(?P<number>{_NUM})"),
    ("letter", rf"第\s?(?P<number>{_NUM})\s?号(?:来)?函"),
    ("contract", rf"\b{_RU_CONTRACT}{_DAY}{_WORDS}{_NUMBER}"),
    ("contract", rf"\b{_EN_CONTRACT}{_DAY}{_WORDS}{_NUMBER}"),
    ("contract", rf"(?:合同|协议)(?:编)?号\s?[:：]?\s?(?P<number>{_NUM})"),
    ("contract", rf"第?(?P<number>(?=[^\s号]{{0,20}}\d){_NUM})\s?号\s?(?:合同|协议)(?!编)"),
    ("minutes", rf"\bпротокол(?:[ауе]|ом)?{_WORDS}{_NUMBER}"),
    ("minutes", rf"\bminutes\s{{0,3}}{_NUMBER}"),
    ("act", rf"\bакт(?:[ауе]|ом)?{_WORDS}{_NUMBER}"),
    ("act", rf"\b(?:act|certificate\s+of\s+acceptance)\s{{0,3}}{_NUMBER}"),
)
_PATTERNS = tuple((kind, re.compile(written, re.IGNORECASE)) for kind, written in _WRITTEN)
_MAIL = re.compile(
    r"\b(?:сообщени\w{1,2}\s+по\s+электронной\s+почте|электронн\w{2,3}\s+письм\w{1,2}|e-?mail|mail)"
    r"(?:\s+message)?\s{0,3}(?:от|of|dated)?\s{0,3}(?=\d|\w{3,9}\s\d)"
    r"|(?:电子邮件|邮件|电邮)",
    re.IGNORECASE,
)
_MAIL_DAY = 24
"""How many characters may stand between a word for mail and the day it is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A paper named in a text: its number from code point `start` to `end`, label from `label`.

    `of` is the number of the contract that an annex or a supplement says it belongs to; `is_of`
    whether it says that it belongs to one at all, be it "to this contract".
    """

    kind: PaperKind
    number: str
    start: int
    end: int
    label: int
    stop: int
    of: str = ""
    is_of: bool = False

    def words_before(self, text: str) -> str:
        """Return what stands between the label and the number: whose letter it is, say."""
        return text[self.label : self.start]


def papers(text: str) -> list[Named]:
    """Return the papers that a text names by numbers, in order; no two share a number."""
    taken: list[tuple[int, int]] = []
    found: list[Named] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            named = _named(kind, match)
            span = (named.start, named.end)
            if named.number and all(span[1] <= a or span[0] >= b for a, b in taken):
                taken.append(span)
                found.append(named)
    return sorted(found, key=lambda each: each.start)


def _named(kind: PaperKind, match: re.Match[str]) -> Named:
    groups = match.groupdict()
    start = match.start("number")
    number = groups["number"].rstrip("-–—/._")
    return Named(
        kind=kind,
        number=number if number_key(number).digits or len(number) <= 2 else "",
        start=start,
        end=start + len(number),
        label=match.start(),
        stop=match.end(),
        of=(groups.get("of") or groups.get("before") or "").rstrip("-–—/._"),
        is_of="of" in groups and match.end() > match.end("number"),
    )


def mails(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a mail is spoken of, and up to where the day may begin that it is of."""
    for match in _MAIL.finditer(text):
        yield match.start(), match.end() + _MAIL_DAY


def without_of(named: Named) -> Named:
    """Return a paper as one of no contract."""
    return replace(named, of="", is_of=False)
