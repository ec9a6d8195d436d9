"""Rows of a sheet while it is woven: every paper adds what it states, and nothing overwrites.

A row gathers values by field; equal values are one value with more places. Values are those that
the extractors found and the numbers of table cells: nothing is parsed here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from stemma.model.across import CacheItem, CachePage, CacheValue
from stemma.model.deal_sheets import (
    CellFound,
    CellKind,
    DealPart,
    How,
    PaperRole,
    RowFound,
    StatedAt,
    ValueFound,
)
from stemma.model.mentions import Told
from stemma.model.places import Place
from stemma.toolkit.differing import is_surely_other

_SPOKEN = frozenset({"words", "name"})
"""Kinds of which two forms are no two values: a name in two languages."""


class Paper(NamedTuple):
    """A paper of a deal while it is woven; `is_scan` tells that all of it was recognised."""

    item: CacheItem
    role: PaperRole
    day: str

    @property
    def is_scan(self) -> bool:
        """Tell whether its text was recognised."""
        return any(page.text_from == "ocr" for page in self.item.pages)

    @property
    def agrees(self) -> bool:
        """Tell whether what it states is agreed in it, not only repeated."""
        return self.role in {"contract", "draft", "annex", "supplement", "invoice"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A value that one paper states for a field, at one place."""

    field: str
    kind: CellKind
    told: Told
    key: str
    qualifier: str = "exact"
    how: How = "prose"
    place: Place


@dataclass(slots=True)
class _Held:
    said: Said
    since: str
    stated: list[StatedAt] = field(default_factory=list)
    is_clean: bool = False
    is_draft: bool = True


@dataclass(slots=True)
class Row:
    """A row that is being woven; `order` is the number its paper gives it."""

    part: DealPart
    name: str
    order: str = ""
    anchors: list[Place] = field(default_factory=list)
    fields: dict[str, dict[tuple[str, str], _Held]] = field(default_factory=dict)

    def keys(self, name: str) -> set[str]:
        """Return the keys of the values that a field has."""
        return {key for key, _ in self.fields.get(name, {})}

    def texts(self, name: str) -> set[str]:
        """Return the words that a field has, as they are written."""
        return {str(held.said.told.get("text", "")) for held in self.fields.get(name, {}).values()}

    def add(self, paper: Paper, said: Sequence[Said], anchor: Place, since: str = "") -> None:
        """Add what a paper states; `since` is the day from which an amendment says so."""
        if all((at.content, at.page) != (anchor.content, anchor.page) for at in self.anchors):
            self.anchors.append(anchor)
        for each in said:
            held = self.fields.setdefault(each.field, {})
            same = next((one for one in held if one[0] == each.key and not one[1]), None)
            where = same or (each.key, since)
            into = held.setdefault(where, _Held(each, where[1]))
            stated = StatedAt(paper.item.number, each.how, each.place)
            if stated not in into.stated:
                into.stated.append(stated)
            into.is_clean = into.is_clean or not paper.is_scan
            into.is_draft = into.is_draft and paper.role == "draft"

    def found(self) -> RowFound:
        """Return the row as it is told: without what recognition may have made of another value."""
        cells = (CellFound(name, tuple(_values(held))) for name, held in self.fields.items())
        return RowFound(
            part=self.part,
            name=self.name,
            anchors=tuple(self.anchors),
            cells=tuple(cell for cell in cells if cell.values),
        )


def _values(held: dict[tuple[str, str], _Held]) -> Iterable[ValueFound]:
    every = list(held.values())
    kept = [one for one in every if not _is_slip(one, every)]
    ordered = sorted(kept, key=lambda one: (one.is_draft, bool(one.since), one.since))
    for one in ordered:
        yield ValueFound(
            kind=one.said.kind,
            value=one.said.told,
            qualifier=one.said.qualifier,
            key=one.said.key,
            since=one.since,
            is_draft=one.is_draft,
            stated=tuple(one.stated),
        )


def _is_slip(one: _Held, every: Sequence[_Held]) -> bool:
    """Tell whether a value was only recognised, and may be a misread form of a better one."""
    if one.is_clean or one.said.kind in _SPOKEN:
        return False
    return any(
        (other.is_clean or len(other.stated) > len(one.stated))
        and not is_surely_other(other.said.key, one.said.key)
        for other in every
        if other is not one
    )


def of_mention(name: str, page: CachePage, value: CacheValue, how: How = "prose") -> Said:
    """Return a value of a page as what it states for a field; of a sum, its words left out."""
    words_at = page.text.find(" (", value.start, value.end) if value.kind == "money" else -1
    return Said(
        field=name,
        kind=value.kind,
        told=value.told,
        key=value.key
        if value.qualifier in {"exact", "between"}
        else f"{value.qualifier} {value.key}",
        qualifier=value.qualifier,
        how=how,
        place=page.place(value.start, value.end if words_at < 0 else words_at),
    )


def words(name: str, text: str, place: Place, how: How) -> Said:
    """Return words of a page as what it states for a field; compared without case and spaces."""
    plain = " ".join(text.split())
    return Said(
        field=name,
        kind="words",
        told={"text": plain},
        key="".join(plain.split()).casefold(),
        how=how,
        place=place,
    )
