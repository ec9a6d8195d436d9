"""Labelled identifiers: tax and bank numbers, ships, contracts, letters, orders, passports.

Nothing counts without its label: one in ten random numbers passes the check digit of an INN. A
label with a wrong check digit is told as such (`valid`), never mended.
"""

import re
from collections.abc import Iterator

from stemma.model.mentions import Hints, Mention, Unread
from stemma.model.plugins import extractor
from stemma.model.values import Identifier, Scheme
from stemma.toolkit.check_digits import fits
from stemma.toolkit.grammar.label_words import LABELS
from stemma.toolkit.grammar.pieces import HAN_SIGN

_SHAPES: dict[Scheme, str] = {
    "inn": r"\d{9,12}",
    "kpp": r"\d{4}[\dA-Z]{2}\d{3}",
    "ogrn": r"\d{15}|\d{13}",
    "bik": r"\d{9}",
    "account": r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}|\d{16,25}|\d{8,15}",
    "uscc": r"[0-9A-Z]{18}",
    "iban": r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}",
    "swift": r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?",
    "lei": r"[0-9A-Z]{20}",
    "imo": r"\d{7}",
    "passport": r"[A-ZА-Я]{1,2}\d{6,8}|\d{9,10}|\d{17}[\dXx]",
}
"""What is left of a number once the spaces between its groups are gone."""

_NAMED: tuple[Scheme, ...] = ("contract", "letter", "order", "act", "invoice", "annex")
_SIGN = r"(?:№{1,2}|n[o°º]s?\.?|n\b|num(?:ber)?\.?|номер(?:ом)?|за\s№|号码?|编号|#)"
_NUMBER = r"[0-9a-zа-яё](?:[0-9a-zа-яё]|[-–/.\\_](?=[0-9a-zа-яё])){0,39}"
_GROUPS = r"[0-9a-z](?:[ \u00a0\u202f.-]?[0-9a-zа-я]){3,40}"


def _alternatives(schemes: tuple[Scheme, ...]) -> str:
    words = [word.lower() for scheme in schemes for word in LABELS[scheme].split(",")]
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(r"\s{1,2}".join(map(re.escape, word.split())) for word in longest_first)


# Over small letters and without a look backwards first: so `re` can skip to where a label may begin.
_CODES = re.compile(
    rf"(?P<label>{_alternatives(tuple(_SHAPES))})(?![a-zа-яё])"
    rf"(?:/(?P<second>{_alternatives(('kpp', 'ogrn', 'inn'))}))?"
    rf"[\s:：.,)）]{{0,4}}(?:{_SIGN}[\s:：]{{0,3}})?[(（]?(?P<number>{_GROUPS})"
    rf"(?:\s?/\s?(?P<other>\d{{9}}))?"
)
_NUMBERED = re.compile(
    rf"(?P<label>{_alternatives(_NAMED)})(?![a-zа-яё])"
    rf"(?P<more>[^\n№#.;:。；\d]{{0,40}}?)[\s:：.]{{0,3}}{_SIGN}(?:(?<![a-zа-я])|(?![a-zа-яё]))[\s:：]{{0,3}}"
    rf"(?P<number>{_NUMBER})"
)
_HAN_NUMBERED = re.compile(
    r"第?(?P<number>[0-9a-z](?:[0-9a-zа-я]|[-–/.](?=[0-9a-zа-я])){2,39})\s?号"
    r"(?P<label>合同|协议|议定书|函|来函|命令|订单|发票)"
)
_ANNEX = re.compile(
    r"(?P<label>приложени[еяюи]|приложением|annex|appendix|schedule|附件|附录|补充协议)"
    r"(?P<more>)(?:\s{1,2}|(?<=[附件录议]))(?P<number>\d{1,3}(?:-\d{1,3})?)(?![\d.,/-]?[\da-zа-я]|\s?[%年月日页个份]|\s?[.…]{3})"
)
_OFFICIAL = re.compile(
    r"(?P<number>[\u4e00-\u9fff]{2,10}?\s?[〔［\[【]\s?(?:19|20)\d{2}\s?[〕］\]】]\s?第?\s?\d{1,5}\s?号)"
)
"""The number of a Chinese official document: office, year in tortoise brackets, number (GB/T 9704)."""
_NO_OFFICE = re.compile(
    r".*(?:贵方|贵公司|贵司|我方|我公司|我司|根据|依据|按照|收到|关于|参见|回复|贵|我|见|按|以|的|为|在|和|与|及)(?=\w{2})"
)
_CAPITALS = r"[^\na-zа-я№]{0,80}\n"
_WRITTEN = r"[0-9A-Za-zА-Яа-яЁё](?:[0-9A-Za-zА-Яа-яЁё]|[-–/.](?=[0-9A-Za-zА-Яа-яЁё])){0,39}"
_BELOW_TITLE = re.compile(
    rf"(?m:^)(?P<label>ДОГОВОР|КОНТРАКТ|СОГЛАШЕНИЕ|CONTRACT|AGREEMENT|АКТ|ПРОТОКОЛ){_CAPITALS}"
    rf"(?:{_CAPITALS}){{0,3}}(?:№|No\.?)\s?(?P<number>{_WRITTEN})"
)
"""A title in capitals over one to four lines, and the number below it."""
_OF_LETTERHEAD = re.compile(
    rf"(?m:^)(?:от\s)?\d{{2}}\.\d{{2}}\.\d{{4}}(?:\sг\.)?\s№\s?(?P<number>{_WRITTEN})"
    r"(?=[^\n]{0,120}\n{1,2}[Нн]а\s№)"
)
"""Day and number of a letter over the line "на № ... от ..." (GOST R 7.0.97)."""
_SCHEMES: dict[str, Scheme] = {
    word.lower(): scheme for scheme, words in LABELS.items() for word in words.split(",")
}


@extractor("identifiers", "Labelled identifiers", after=("dates", "contacts"))
def identifiers(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the labelled identifiers of a page."""
    taken = list(page.taken)
    text = page.text
    found = [*_codes(text), *_checked(text), *_numbered(text), *_titled(text), *_official(text)]
    for mention in found:
        if all(mention.end <= start or mention.start >= end for start, end in taken):
            taken.append(mention.taken)
            yield mention


def _codes(text: str) -> Iterator[Mention]:
    banks = [bank[1] for bank in re.finditer(r"(?i:БИК|BIK)\D{0,6}(\d{9})(?!\d)", text)]
    bank = banks[0] if len(set(banks)) == 1 else None
    for found in _labelled(_CODES, text):
        scheme = _scheme(found["label"])
        span = _fitting(scheme, found)
        if span is None:
            continue
        value = _bare(text[span[0] : span[1]])
        yield _mention(span, scheme, value, fits(scheme, value, bank))
        if found["other"] and found["second"]:
            other = _scheme(found["second"])
            yield _mention(found.span("other"), other, found["other"], fits(other, found["other"]))


_CHECKED: tuple[Scheme, ...] = ("inn", "ogrn", "uscc")
_REGISTERED = re.compile(
    r"(?P<label>(?:tax|reg(?:istration|\.)?|vat)\s(?:payer\s)?(?:no\.?|number|id|code)|税号|注册号|登记号"
    r"|рег\.\s?(?:№|номер))[\s:：.]{0,4}(?P<number>[0-9a-z]{10,18})(?![0-9a-z])"
)


def _checked(text: str) -> Iterator[Mention]:
    """Yield numbers whose label leaves the scheme open ("Tax No."), and whose check digits tell it."""
    for found in _labelled(_REGISTERED, text):
        value = text[slice(*found.span("number"))].upper()
        for scheme in _CHECKED:
            if re.fullmatch(_SHAPES[scheme], value) and fits(scheme, value):
                yield _mention(found.span("number"), scheme, value, valid=True)
                break


def _titled(text: str) -> Iterator[Mention]:
    """Yield the numbers that stand below the title of a paper, and those of letterheads."""
    for pattern in (_BELOW_TITLE, _OF_LETTERHEAD):
        for found in pattern.finditer(text):
            start, end = found.span("number")
            number = text[start:end].rstrip("-/.–")
            if any(map(str.isdigit, number)):
                label = found.groupdict().get("label") or "исх"
                yield _mention((start, start + len(number)), _scheme(label), number, None)


def _labelled(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield where a label and its number stand, the label not the end of another word."""
    small = text.lower()
    if len(small) != len(text):  # of few letters the small form is longer
        small = "".join(letter.lower()[0] for letter in text)
    for found in pattern.finditer(small.replace("ё", "е")):
        start = found.start()
        is_inside = start and small[start].isalpha() and small[start - 1].isalpha()
        if not is_inside or HAN_SIGN.match(small[start]) or HAN_SIGN.match(small[start - 1]):
            yield found


def _fitting(scheme: Scheme, found: re.Match[str]) -> tuple[int, int] | None:
    """Return the longest beginning of a number that has the shape of its scheme."""
    shape = re.compile(_SHAPES[scheme])
    number, start = found["number"], found.start("number")
    ends = [len(number), *(gap.start() for gap in re.finditer(r"[ \u00a0\u202f.-]", number))]
    for end in sorted(ends, reverse=True):
        if shape.fullmatch(_bare(number[:end])):
            return start, start + end
    return None


def _bare(number: str) -> str:
    return re.sub(r"[ \u00a0\u202f.-]", "", number).upper()


def _numbered(text: str) -> Iterator[Mention]:
    for pattern in (_NUMBERED, _HAN_NUMBERED, _ANNEX):
        for found in _labelled(pattern, text):
            start, end = found.span("number")
            number = text[start:end].rstrip("-/.–")
            if any(map(str.isdigit, number)) and not _is_other(found, number):
                yield _mention((start, start + len(number)), _nearest(found), number, None)


_LABEL = re.compile(rf"(?<![^\W\d_])(?:{_alternatives(_NAMED)})(?![a-zа-яё])")


def _nearest(found: re.Match[str]) -> Scheme:
    """Return what the last label before a number says: "акт приёмки по договору № 5" is of a contract."""
    between = _LABEL.findall(found.groupdict().get("more") or "")
    return _scheme(between[-1] if between else found["label"])


def _official(text: str) -> Iterator[Mention]:
    for found in _OFFICIAL.finditer(text):
        ahead = _NO_OFFICE.match(found[0])
        span = (found.start() + (0 if ahead is None else ahead.end()), found.end())
        number = re.sub(r"\s", "", text[slice(*span)])
        yield _mention(span, "order" if "令" in number[:-8] else "letter", number, None)


_FIELD = re.compile(r"[a-z]{3,}_|_[a-z]{3,}")


def _is_other(found: re.Match[str], number: str) -> bool:
    """Tell whether a number is the name of a field of a form, or that of a law behind "Act"."""
    is_of_law = found["label"] == "act" and bool(found.groupdict().get("more", "").strip())
    return is_of_law or _FIELD.search(number) is not None


def _scheme(label: str) -> Scheme:
    return _SCHEMES[" ".join(label.lower().split())]


def _mention(
    span: tuple[int, int],
    scheme: Scheme,
    value: str,
    valid: bool | None,  # noqa: FBT001 (of a record)
) -> Mention:
    return Mention(
        start=span[0],
        end=span[1],
        value=Identifier(scheme, value, valid),
        rule=f"identifier.{scheme}",
        taken=span,
    )
