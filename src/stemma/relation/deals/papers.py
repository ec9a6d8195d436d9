"""Which papers belong to one agreement: what bears its number, their versions, what cites it.

Two contracts may bear one number; two that were signed on two days and are no versions of each
other are two deals. A paper that cites several contracts belongs to the one it is of, else to none.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.model.across import CacheItem
from stemma.model.deal_sheets import PaperRole
from stemma.model.references import Citation, Designation, KnownAs
from stemma.model.versions import Family
from stemma.relation.days import first_day, foot_day
from stemma.relation.deals.calling import called, is_part
from stemma.relation.deals.weaving import Paper
from stemma.relation.designations import is_contract, is_invoice
from stemma.relation.stages import DRAFT, stage_of
from stemma.toolkit.paper_numbers import NumberKey, number_key, same

_SERIES = re.compile(r"\d+")
_TITLE_LINES, _TELLING = 12, 6
_TELLING_EXACT = 4
"""Digits of a number that is known again with its letters, sign by sign."""
_OF_CONTRACT = {"annex", "supplement"}
_RANKS: Mapping[PaperRole, int] = {
    "contract": 0,
    "supplement": 1,
    "annex": 2,
    "draft": 3,
    "schedule": 4,
    "invoice": 4,
    "goods": 5,
    "mention": 6,
}


@dataclass(frozen=True, slots=True)
class Dossier:
    """The papers of one agreement, the leading ones first; its number as written, and its day."""

    number: str
    key: NumberKey
    day: str
    papers: tuple[Paper, ...]


@dataclass(slots=True)
class _Deal:
    number: str
    key: NumberKey
    day: str
    items: dict[int, PaperRole]


def dossiers(
    items: Sequence[CacheItem],
    known: Sequence[KnownAs],
    citations: Sequence[Citation],
    families: Sequence[Family],
) -> list[Dossier]:
    """Return the agreements of a cache, each with its papers."""
    by_number = {item.number: item for item in items}
    titled: dict[int, list[Designation]] = defaultdict(list)
    for each in known:
        titled[each.item].append(each.designation)
    kin = kin_of(families)
    for number, named in _misread(by_number, titled, citations):
        titled[number].append(named)
    deals = _contracts(by_number, titled, kin)
    taken = {item for deal in deals for item in deal.items}
    cited = _cited(titled, citations)
    deals += _absent(titled, cited, deals)
    contracts = [(deal.number, deal.day) for deal in deals]
    for number, item in by_number.items():
        if number not in taken:
            calls = list(called(item, contracts))
            _join(deals, by_number, number, (titled[number], cited.get(number, ()), calls))
    _join_kin(deals, kin)
    return [_dossier(deal, by_number) for deal in deals if deal.items]


def _misread(
    items: Mapping[int, CacheItem],
    titled: Mapping[int, Sequence[Designation]],
    citations: Sequence[Citation],
) -> Iterator[tuple[int, Designation]]:
    """Yield the number of contracts whose title was recognised badly, where others cite it."""
    named = [each.cited.of for each in citations]
    named += [each.cited.number for each in citations if each.cited.kind == "contract"]
    numbers = {number_key(number).digits: number for number in named}
    numbers = {run: number for run, number in numbers.items() if sum(map(len, run)) >= _TELLING}
    for number, item in items.items():
        if not is_contract(item) or any(each.kind == "contract" for each in titled.get(number, ())):
            continue
        for line in item.pages[0].text.splitlines()[:_TITLE_LINES]:
            digits = number_key(line).digits
            found = next((numbers[run] for run in numbers if digits[-len(run) :] == run), None)
            if found is not None:
                yield number, Designation(kind="contract", number=found)
                break


def kin_of(families: Iterable[Family]) -> Mapping[int, frozenset[int]]:
    """Return the numbers of an item's versions, itself included, by its number."""
    kin: dict[int, frozenset[int]] = {}
    for family in families:
        members = frozenset(family.items)
        kin.update(dict.fromkeys(family.items, members))
    return kin


def _contracts(
    items: Mapping[int, CacheItem],
    titled: Mapping[int, Sequence[Designation]],
    kin: Mapping[int, frozenset[int]],
) -> list[_Deal]:
    deals: list[_Deal] = []
    for number, item in sorted(items.items(), key=lambda each: _order(each[1])):
        own = [each for each in titled.get(number, ()) if each.kind == "contract"]
        if not own or _is_part(titled[number]) or not (is_contract(item) or kin.get(number)):
            continue
        key, day = number_key(own[0].number), own[0].day or first_day(item)
        deal = next((one for one in deals if _is_one(one, number, (key, day), kin)), None)
        if deal is None:
            deal = _Deal(own[0].number, key, day, {})
            deals.append(deal)
        deal.day = deal.day or day
        deal.items[number] = "draft" if stage_of(item).rank == DRAFT else "contract"
    return deals


def _order(item: CacheItem) -> tuple[bool, bool, int]:
    """Return what leads: a signed one before a draft, a typed one before a scan."""
    stage = stage_of(item)
    return stage.rank == DRAFT, stage.is_scan, item.number


def _is_part(own: Sequence[Designation]) -> bool:
    return any(each.kind in _OF_CONTRACT or each.kind == "act" for each in own)


def _is_one(
    deal: _Deal,
    number: int,
    named: tuple[NumberKey, str],
    kin: Mapping[int, frozenset[int]],
) -> bool:
    key, day = named
    if kin.get(number, frozenset()) & deal.items.keys():
        return True
    return _fits(deal.key, key) and (not day or not deal.day or day == deal.day)


def _cited(
    titled: Mapping[int, Sequence[Designation]], citations: Iterable[Citation]
) -> Mapping[int, list[tuple[str, str]]]:
    """Return the contracts that an item is of, or cites: number and day, as written."""
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for number, own in titled.items():
        found[number] += [(each.of, "") for each in own if each.of]
    for citation in citations:
        cited = citation.cited
        if cited.kind == "contract":
            found[citation.item].append((cited.number, cited.day))
        elif cited.of:
            found[citation.item].append((cited.of, ""))
    return found


def _absent(
    titled: Mapping[int, Sequence[Designation]],
    cited: Mapping[int, Sequence[tuple[str, str]]],
    deals: Sequence[_Deal],
) -> list[_Deal]:
    """Return deals whose contract no item is, and to which an annex or a supplement says it is."""
    found: list[_Deal] = []
    parts = (each for own in titled.values() for each in own if each.kind in _OF_CONTRACT)
    for number in dict.fromkeys(each.of for each in parts if each.of):
        key = number_key(number)
        is_telling = sum(map(len, key.digits)) >= _TELLING_EXACT
        if is_telling and not any(
            _fits(deal.key, key) or is_part(number, deal.number) for deal in (*deals, *found)
        ):
            says = (each for every in cited.values() for each in every if each[1])
            days = Counter(day for one, day in says if _fits(key, number_key(one)))
            found.append(_Deal(number, key, next(iter(dict(days.most_common(1))), ""), {}))
    return found


def _join(
    deals: Sequence[_Deal],
    items: Mapping[int, CacheItem],
    number: int,
    says: tuple[Sequence[Designation], Sequence[tuple[str, str]], Sequence[tuple[str, str]]],
) -> None:
    """Put an item to the one deal that it cites; one that cites several is put to none.

    What calls itself a part of a contract is put to that one, whatever else it cites. A picture
    that is numbered on from that of a contract is a page of it, if it says the number or the folder
    of both does.
    """
    own, cited, calls = says
    page = items[number]
    before = [deal for deal in deals if any(_goes_on(items[each], page) for each in deal.items)]
    said = [*(each for each, _ in (*cited, *calls)), _filed(page)[0].rpartition("/")[2]]
    if len(before) == 1 and any(_fits(before[0].key, number_key(each)) for each in said):
        before[0].items[number] = "contract"
        return
    ofs = [(each.of, "") for each in own if each.kind in _OF_CONTRACT and each.of]
    every = (
        [deal for deal in deals if any(_names(deal, each, deals) for each in names)]
        for names in (ofs, cited, calls)
    )
    named = next(filter(None, every), [])
    if len(named) == 1:
        named[0].items[number] = _role(own, page)


def _goes_on(one: CacheItem, other: CacheItem) -> bool:
    """Tell whether two files are pictures of one series: "IMG_8791.jpg" and "IMG_8792.jpg"."""
    (folder, first), (beside, second) = _filed(one), _filed(other)
    pattern = _SERIES.sub("#", first)
    is_series = "#" in pattern and one.media_type.startswith("image/")
    return is_series and folder == beside and pattern == _SERIES.sub("#", second)


def _filed(item: CacheItem) -> tuple[str, str]:
    folder, _, name = item.path.rpartition("/")
    return folder, name


def _fits(one: NumberKey, other: NumberKey) -> bool:
    """Tell whether two numbers may be one: the letters of a long one may be misread."""
    is_long = sum(map(len, one.digits)) >= _TELLING
    return same(one, other) or (is_long and one.digits == other.digits)


def _names(deal: _Deal, cited: tuple[str, str], deals: Sequence[_Deal]) -> bool:
    number, day = cited
    key = number_key(number)
    if not _fits(deal.key, key):
        return False
    alike = [one for one in deals if _fits(one.key, key)]
    return len(alike) == 1 or (bool(day) and day == deal.day)


def _role(own: Sequence[Designation], item: CacheItem) -> PaperRole:
    if is_invoice(item):
        return "schedule"
    kinds = {each.kind for each in own}
    if "supplement" in kinds:
        return "supplement"
    if "annex" in kinds:
        return "annex"
    return "mention" if kinds & {"letter", "mail", "minutes", "act"} else "schedule"


def _join_kin(deals: Sequence[_Deal], kin: Mapping[int, frozenset[int]]) -> None:
    """Put the versions of a deal's papers to it, in the role of their kin."""
    taken = {item for deal in deals for item in deal.items}
    for deal in deals:
        for number, role in list(deal.items.items()):
            for other in kin.get(number, frozenset()) - taken:
                deal.items[other] = role
                taken.add(other)


def _dossier(deal: _Deal, items: Mapping[int, CacheItem]) -> Dossier:
    papers = [
        Paper(items[number], role, _day(items[number], role, deal))
        for number, role in deal.items.items()
    ]
    return Dossier(deal.number, deal.key, deal.day, tuple(ordered(papers)))


def _day(item: CacheItem, role: PaperRole, deal: _Deal) -> str:
    """Return the day of a paper; that of the contract it names is not its own."""
    if role in {"contract", "draft"}:
        return first_day(item)
    day = first_day(item, besides=deal.day)
    return foot_day(item, besides=deal.day) or day if role == "supplement" else day


def ordered(papers: Iterable[Paper]) -> Iterator[Paper]:
    """Return papers in the order in which they are woven: the leading ones first."""
    yield from sorted(papers, key=lambda one: (_RANKS[one.role], *_order(one.item)))
