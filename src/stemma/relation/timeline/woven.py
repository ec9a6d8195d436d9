"""The happenings of a cache: what several papers date is one, and days that differ stand beside.

A record (minutes, an act) and a signed contract tell what was; a letter before the day tells what
was planned; a duty tells by when something is owed. What is only foreseen is kept apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from stemma.model.across import CacheItem
from stemma.model.deal_sheets import DealFound, RowFound, ValueFound
from stemma.model.happenings import DatedAt, Happening, HappeningKind
from stemma.model.mentions import Told as Value
from stemma.model.references import Citation, KnownAs
from stemma.relation.deals.state import state
from stemma.relation.designations import known_as
from stemma.relation.timeline import telling
from stemma.relation.timeline.deadlines import deadlines
from stemma.relation.timeline.letters import cited_letters, letters, own_day
from stemma.relation.timeline.telling import Told
from stemma.toolkit.printed_day import printed_day

_LONGEST = 160


@dataclass(slots=True)
class _Draft:
    kind: HappeningKind
    date: Value
    subject: str
    where: str
    is_foreseen: bool
    is_record: bool
    is_scan: bool
    who: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    dated: list[DatedAt] = field(default_factory=list)


def happenings(
    items: Sequence[CacheItem],
    titled: Mapping[int, Sequence[KnownAs]],
    citations: Iterable[Citation],
    deals: Iterable[DealFound],
) -> Iterator[Happening]:
    """Yield what the papers of a cache date, by day; `titled` tells what items are."""
    drafts = [draft for item in items for draft in _of_item(item, titled.get(item.number, ()))]
    found = [*_joined(drafts), *letters(items, titled), *cited_letters(citations)]
    agreed = [each for deal in deals for each in _of_deal(deal)]
    found += [each for each in agreed if each.kind != "deadline"]
    found += deadlines(items, [each for each in agreed if each.kind == "deadline"])
    yield from sorted(found, key=_by_day)


def _by_day(each: Happening) -> tuple[str, str, str]:
    return str(each.date["from"]), str(each.date["to"]), each.kind


def happenings_beside(items: Sequence[CacheItem]) -> Iterator[Happening]:
    """Yield what the texts of another collection than the cache date, by day.

    They are told as those of the cache are; what lies in two collections is never one.
    """
    drafts = [draft for item in items for draft in _of_item(item, known_as(item)[0])]
    found = (replace(each, collection=items[0].collection) for each in _joined(drafts))
    yield from sorted(found, key=_by_day)


def is_agreed(titled: Iterable[KnownAs]) -> bool:
    """Tell whether a paper is a contract or belongs to one: it tells what is owed, not what was."""
    return any(each.designation.kind in ("contract", "supplement", "annex") for each in titled)


def day_of(item: CacheItem, titled: Sequence[KnownAs]) -> str:
    """Return the day of a text as ISO 8601 has it, empty where it has none."""
    if item.collection == "cache":
        return own_day(item, titled)
    printed = printed_day(item)
    return "" if printed is None else printed.isoformat()


def _of_item(item: CacheItem, titled: Sequence[KnownAs]) -> Iterator[_Draft]:
    if is_agreed(titled):
        return
    record = telling.recorded(item)
    if record is not None:
        yield _draft(item, record, is_foreseen=False)
    own = day_of(item, titled)
    if not own and record is not None:
        own = str(record.value.told["to"])
    for told in telling.told_in(item, own):
        if record is None or told.value.key != record.value.key:
            yield _draft(item, told, is_foreseen=_is_ahead(told, own))
        else:
            yield _draft(item, told._replace(kind=record.kind), is_foreseen=False)


def _is_ahead(told: Told, day: str) -> bool:
    """Tell whether a paper of a day tells something before it was, or says that it will be."""
    return told.value.is_forecast or (bool(day) and str(told.value.told["from"]) > day)


def _draft(item: CacheItem, told: Told, *, is_foreseen: bool) -> _Draft:
    place = told.page.place(told.value.start, told.value.end)
    who = told.who
    if told.is_record:
        who = tuple(telling.present(item)) or telling.people(item)
    return _Draft(
        kind=told.kind,
        date=told.value.told,
        subject=told.subject,
        where=told.where,
        is_foreseen=is_foreseen,
        is_record=told.is_record,
        is_scan=told.page.text_from == "ocr",
        who=tuple(dict.fromkeys(who)),
        decided=tuple(telling.decided(item)) if told.is_record else (),
        dated=[DatedAt(item.number, place)],
    )


def _days(date: Value) -> tuple[str, str]:
    return str(date["from"]), str(date["to"])


def _joined(drafts: Sequence[_Draft]) -> Iterator[Happening]:
    """Yield happenings, those of the same days as one; of overlapping ones the other days too."""
    by_days: dict[tuple[str, str], list[_Draft]] = defaultdict(list)
    for draft in drafts:
        by_days[_days(draft.date)].append(draft)
    made = [_one(held) for alike in by_days.values() for held in _by_kind(alike)]
    for each in made:
        others = [one.date for one in made if one is not each and _clash(one, each)]
        yield replace(each, others=tuple(others))


def _by_kind(alike: Sequence[_Draft]) -> Iterator[list[_Draft]]:
    """Yield what is of the same days in groups: all that last several days are one thing."""
    spans = [draft for draft in alike if draft.date["from"] != draft.date["to"]]
    if spans:
        yield spans
    kinds: dict[HappeningKind, list[_Draft]] = defaultdict(list)
    for draft in alike:
        if draft not in spans:
            kinds[draft.kind].append(draft)
    yield from kinds.values()


def _one(held: Sequence[_Draft]) -> Happening:
    """Return what several papers tell of one thing: as its records have it, where there are any.

    Of two records the one that was not recognised is followed. Where only letters tell of it, all
    whom they name beside its days are told.
    """
    records = sorted((draft for draft in held if draft.is_record), key=lambda one: one.is_scan)
    listed = [draft.who for draft in records if draft.who][:1] or [draft.who for draft in held]
    records = records or list(held)
    first = records[0]
    return Happening(
        kind=first.kind,
        date=first.date,
        is_foreseen=all(draft.is_foreseen for draft in held),
        subject=next((draft.subject for draft in (*records, *held) if draft.subject), "")[
            :_LONGEST
        ],
        where=next((draft.where for draft in (*records, *held) if draft.where), ""),
        who=tuple(dict.fromkeys(name for who in listed for name in who)),
        decided=next((draft.decided for draft in records if draft.decided), ()),
        dated=tuple(dict.fromkeys(at for draft in held for at in draft.dated)),
    )


def _clash(one: Happening, other: Happening) -> bool:
    """Tell whether two happenings may be one whose days papers give differently."""
    (first, last), (begin, end) = _days(one.date), _days(other.date)
    overlap = first <= end and begin <= last
    return overlap and one.kind == other.kind and bool(one.where) and one.where == other.where


def _of_deal(deal: DealFound) -> Iterator[Happening]:
    """Yield when a deal and its amendments were signed, and by when what it agrees is owed."""
    for row in deal.rows:
        for cell in row.cells:
            if cell.field == "signed":
                name = "contract" if row.part == "deal" else f"{row.part} {row.name} to contract"
                yield from _signed(f"{name} {deal.number}", cell.values)
            elif cell.field == "due":
                now, beside = state(cell)
                dates = [now] if now is not None else list(beside)
                for value in dates:
                    yield _deadline(
                        deal, row, value, [one for one in cell.values if one is not value]
                    )


def _signed(subject: str, values: Sequence[ValueFound]) -> Iterator[Happening]:
    for value in values:
        yield Happening(
            kind="signature",
            date=value.value,
            is_foreseen=False,
            subject=subject,
            others=tuple(each.value for each in values if each is not value),
            dated=_places(value),
        )


def _deadline(
    deal: DealFound, row: RowFound, value: ValueFound, others: Sequence[ValueFound]
) -> Happening:
    return Happening(
        kind="deadline",
        date=value.value,
        is_foreseen=True,
        subject=f"{row.name}, {deal.kind} {deal.number}",
        others=tuple(each.value for each in others),
        dated=_places(value),
    )


def _places(value: ValueFound) -> tuple[DatedAt, ...]:
    return tuple(DatedAt(at.item, at.place) for at in value.stated)
