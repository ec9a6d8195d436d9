"""What an item calls itself: the number in its head or title, the annex it says it is, its name.

A contract cites its own number on every page and an annex that of its contract. So only what
begins a line in the head of a page counts, and what stands behind "to contract" is a citation.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.model.across import CacheItem, CachePage
from stemma.model.references import Designation, KnownAs, PaperKind
from stemma.relation.days import foot_day
from stemma.toolkit import letterheads
from stemma.toolkit.citing import NUMBER, SIGN_AND_NUMBER, Named, papers
from stemma.toolkit.own_numbers import contract_of, is_anothers, own_number, part_number
from stemma.toolkit.page_marks import Line
from stemma.toolkit.paper_numbers import number_key
from stemma.toolkit.paper_titles import Titled, titled
from stemma.toolkit.titles import title, unspaced

_TITLE_LINES = 7
_LONGEST_TITLE = 110
_DAY_WITHIN = 40
_TELLING = 4
_DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\s{0,3}(?:г\.?)?\s{0,3}"
    r"|«?\d{1,2}»?\s\w{3,9}\s\d{4}\s?(?:г\.?)?\s{0,3})?"
)
_OUTGOING = re.compile(
    rf"^\W{{0,3}}{_DATE}(?:исх\.?\s?)?{SIGN_AND_NUMBER}|^\W{{0,3}}编\s?号\s?[:：]?\s?(?P<han>{NUMBER})",
    re.IGNORECASE,
)
_OWN_LETTER = re.compile(r"исх|our\s+ref|^\W*ref", re.IGNORECASE)
_NOT_OWN = re.compile(
    r"^\W*(?:на|ha)\s+(?:[№nN]|(?:ваш\w*\s+)?исх)|\bвх\b|your\s+ref", re.IGNORECASE
)
_CONTRACT = re.compile(r"договор|контракт|соглашени|contract|agreement|合同|协议", re.IGNORECASE)
_ACT = re.compile(r"\bакт|\bпротокол|\bact\b|minutes|纪要", re.IGNORECASE)
_CONTRACT_NAME = re.compile(
    r"(?<!к )(?:договора?|контракта?|contract|合同)[ _]{0,2}№?[ _]{0,2}"
    r"(?P<number>[^\W_]{1,8}(?:[-_.][^\W_]{1,8}){1,5})",
    re.IGNORECASE,
)
_LONG_NUMBER = re.compile(r"(?<!\d)[^\W\d_]{1,6}(?:[-_.]\d{1,8}){2,5}")
"""A number of letters and several groups in a file's name: "TSE-36-0508-51"."""
_ANNEX_NAME = re.compile(
    r"(?:прил(?:ожение|\.)?|annex|appendix)[ _]*№?[ _]*(?P<number>\d{1,3}|[IVX]{1,4}\b)"
    r"|附件(?P<han>\d{1,2}|[一二三四五六七八九十]{1,3})",
    re.IGNORECASE,
)


class OnPage(NamedTuple):
    """A paper named on a page of an item."""

    page: CachePage
    named: Named


def known_as(item: CacheItem) -> tuple[list[KnownAs], list[OnPage]]:
    """Return what an item calls itself, and the other papers that it names."""
    own = [] if item.is_mail else list(_titled_number(item))
    others: list[OnPage] = []
    has_own, is_told = bool(own), bool(own) or _is_other(item)
    for position, page in enumerate(item.pages):
        head = letterheads.head(page.text)
        for named in papers(page.text):
            is_other = named.kind == "contract" and is_told and position == 0
            if item.is_mail or is_other or not _is_own(page, head, named, is_first=position == 0):
                others.append(OnPage(page, named))
            else:
                own.append(_known(item, page, named))
        sent = [] if item.is_mail or (has_own and position == 0) else _outgoing(item, page, head)
        is_part = is_told and position == 0
        own += [each for each in sent if not (is_part and each.designation.kind == "contract")]
    if item.is_mail:
        own += _mail(item)
    else:
        own += _titled_part(item, own)
    return [*_belonging(own), *_by_name(item)], others


def day_near(page: CachePage, start: int, stop: int) -> str:
    """Return the day that a text puts to a number: right behind it, else right before it."""
    days = [value for value in page.values if value.kind == "date" and len(value.key) == 10]
    behind = [value for value in days if stop <= value.start <= stop + _DAY_WITHIN // 2]
    before = [value for value in days if start - _DAY_WITHIN // 4 <= value.end <= start]
    inside = [value for value in days if start <= value.start < stop]
    for found in (behind[:1], inside[:1], before[-1:]):
        between = page.text[min(start, found[0].start) : found[0].end] if found else "\n\n"
        if "\n\n" not in between and not any(map(_NOT_OWN.search, between.splitlines()[1:])):
            return found[0].key
    return ""


def _is_own(page: CachePage, head: tuple[Line, ...], named: Named, *, is_first: bool) -> bool:
    where = next((n for n, line in enumerate(head) if _holds(line, named.label)), None)
    if where is None:
        return False
    line = head[where]
    if named.kind == "letter":
        return _is_own_letter(line, named)
    if len(line.text) > _LONGEST_TITLE or where >= _TITLE_LINES:
        return False
    before = page.text[line.start : named.label]
    if named.kind == "contract":
        label = page.text[line.start : named.start]
        if is_anothers(label):
            return False
        return _is_large(label) or (is_first and not _says(before) and _titles(head, where))
    return (not _says(before) or _is_large(before)) and _is_alone(head, where, named)


def _says(words: str) -> bool:
    return any(map(str.isalnum, words))


def _is_large(words: str) -> bool:
    """Tell whether words are written in capitals, but for specks that recognition took for some.

    The sign of a number, "No.", is not looked at.
    """
    long = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 2]
    return bool(long) and 3 * sum(word.isupper() for word in long) >= 2 * len(long)


def _titles(head: tuple[Line, ...], where: int) -> bool:
    """Tell whether a line that names a contract titles it, and no other title stands beside it."""
    if where:
        return _CONTRACT.search(head[where - 1].text) is not None
    return not any(
        _is_large(line.text) or title((line,)) is not None for line in head[1 : _TITLE_LINES // 2]
    )


def _is_alone(head: tuple[Line, ...], where: int, named: Named) -> bool:
    """Tell whether no line beside it begins alike: a list of annexes is no annex."""
    return named.kind != "annex" or _begins_alone(head, where)


def _begins_alone(head: tuple[Line, ...], where: int) -> bool:
    word = head[where].text.strip()[:5].casefold()
    beside = (head[at] for at in (where - 1, where + 1) if 0 <= at < len(head))
    return all(not line.text.strip().casefold().startswith(word) for line in beside)


def _is_own_letter(line: Line, named: Named) -> bool:
    if _NOT_OWN.search(line.text):
        return False
    alone = line.text.strip(" \t.,;:()（）").endswith(named.number) and len(line.text) < len(
        named.number
    ) + len("2023年12月31日  ")
    return alone or _OWN_LETTER.search(line.text) is not None


def _holds(line: Line, at: int) -> bool:
    return line.start <= at < line.start + len(line.text)


def _known(item: CacheItem, page: CachePage, named: Named) -> KnownAs:
    designation = Designation(
        kind=named.kind,
        number=named.number,
        of=named.of,
        day=day_near(page, named.label, named.stop) or _foot(item, named.kind),
    )
    place = page.place(named.start, named.end)
    return KnownAs(item=item.number, designation=designation, place=place)


def _outgoing(item: CacheItem, page: CachePage, head: tuple[Line, ...]) -> Iterator[KnownAs]:
    """Yield the number that an office puts at the top of its letter: "05.10.2023 № 1392/2-23"."""
    for where, line in enumerate(head):
        match = None if _NOT_OWN.search(line.text) else _OUTGOING.match(line.text)
        if match is None:
            continue
        above = "\n".join(unspaced(each.text.strip()) for each in head[max(where - 3, 0) : where])
        if _ACT.search(above):
            return
        start, end = (line.start + at for at in match.span("han" if match["han"] else "number"))
        number = page.text[start:end].rstrip("-–—/._")
        kind: PaperKind = "contract" if _CONTRACT.search(above) else "letter"
        day = day_near(page, start, end) or day_near(page, line.start, line.start)
        yield KnownAs(
            item=item.number,
            designation=Designation(kind=kind, number=number, day=day or _foot(item, kind)),
            place=page.place(start, start + len(number)),
        )
        return


def _foot(item: CacheItem, kind: PaperKind) -> str:
    """Return the day beneath a letter: an office that puts none at the top puts it there."""
    return foot_day(item) if kind == "letter" else ""


def _mail(item: CacheItem) -> Iterator[KnownAs]:
    sent = item.moments.get("mail.date")
    if sent is not None:
        day = sent.at.date().isoformat()
        yield KnownAs(
            item=item.number,
            designation=Designation(kind="mail", day=day),
            place=item.whole(),
        )


def _belonging(own: list[KnownAs]) -> Iterator[KnownAs]:
    """Yield what an item is, annexes in the file of their contract as of that contract."""
    contract = next((e.designation.number for e in own if e.designation.kind == "contract"), "")
    for each in own:
        told = each.designation
        if told.kind in {"annex", "supplement"} and not told.of and contract:
            told = Designation(kind=told.kind, number=told.number, of=contract, day=told.day)
        yield KnownAs(item=each.item, designation=told, place=each.place)


def _by_name(item: CacheItem) -> Iterator[KnownAs]:
    """Yield the annex that the name of a file says it is; numbers in names are looked at later."""
    found: list[Designation] = []
    annex, contract = _ANNEX_NAME.search(item.name), _CONTRACT_NAME.search(item.name)
    bare = _LONG_NUMBER.search(item.name) if is_contract(item) else None
    if annex is not None:
        found.append(Designation(kind="annex", number=annex["number"] or annex["han"]))
    elif contract is not None and sum(map(len, number_key(contract["number"]).digits)) >= _TELLING:
        found.append(Designation(kind="contract", number=contract["number"]))
    elif bare is not None:
        found.append(Designation(kind="contract", number=bare[0]))
    for told in found:
        yield KnownAs(item=item.number, designation=told, place=item.named(), by_name=True)


def is_contract(item: CacheItem) -> bool:
    """Tell whether an item is titled as a contract, whether or not it says its number."""
    title = _title(item)
    return title is not None and title.kind == "contract"


def is_invoice(item: CacheItem) -> bool:
    """Tell whether an item is titled as an invoice."""
    title = _title(item)
    return title is not None and title.kind == "invoice"


def _titled_part(item: CacheItem, own: Sequence[KnownAs]) -> Iterator[KnownAs]:
    """Yield the annex or supplement that a title says a paper is, where no citation told it."""
    title = _title(item)
    if title is None or any(each.designation.kind == title.kind for each in own):
        return
    page = item.pages[0]
    head = letterheads.head(page.text)
    if title.kind in ("supplement", "annex") and _begins_alone(head, title.line):
        number, of = part_number(head, title), contract_of(head, title)
        if number is not None and (of or title.kind == "supplement"):
            designation = Designation(kind=title.kind, number=number.written, of=of)
            place = page.place(number.start, number.end)
            yield KnownAs(item=item.number, designation=designation, place=place)


def _is_other(item: CacheItem) -> bool:
    title = _title(item)
    return title is not None and title.kind != "contract"


def _title(item: CacheItem) -> Titled | None:
    return titled(letterheads.head(item.pages[0].text)) if item.pages else None


def _titled_number(item: CacheItem) -> Iterator[KnownAs]:
    """Yield the number in the head of a paper that is titled as a contract."""
    title = _title(item)
    if title is None or title.kind != "contract":
        return
    page = item.pages[0]
    number = own_number(letterheads.head(page.text), title)
    if number is not None:
        day = day_near(page, number.start, number.end)
        designation = Designation(kind="contract", number=number.written, day=day)
        place = page.place(number.start, number.end)
        yield KnownAs(item=item.number, designation=designation, place=place)
