"""Joining pages and documents into an item, splitting one: decisions that can be taken back.

The decision holds the items it touched as they were and as they became, so that `item_part` follows
from the decisions that hold. A number is never given twice: an item that lost its pages stays, and
says where they went.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

import apsw
from pydantic import TypeAdapter

from stemma.errors import ConflictError, MissingError, UsageError
from stemma.model.decisions import Decision, Item, ItemPart, Subject, Verb
from stemma.model.items import ItemChange, JoinAsked, PagesAsked, SplitAsked
from stemma.store import decisions, items, readings
from stemma.toolkit.parts import Parts, merged, split_after, without

_CHANGE = TypeAdapter(ItemChange)


def join(db: apsw.Connection, asked: JoinAsked) -> tuple[Decision, int]:
    """Make one item of what is named, in this order; return the decision and the item's number.

    Raises:
        MissingError: if an item or a document is not in the case.
        UsageError: if there is nothing to join.
    """
    table = _Table(db)
    pieces: list[tuple[int | None, Parts]] = [table.whole(each) for each in asked.items]
    for pages in asked.pages:
        pieces += table.taken(pages)
    if not pieces or (len(pieces) == 1 and not asked.title and pieces[0][0] is not None):
        raise UsageError("To join, name two items, documents or stretches of pages at least.")
    target = next(iter(pieces))[0] or table.new()
    for number, _ in pieces[1:]:
        if number is not None:
            table.parts[number] = ()
    table.parts[target] = merged(part for _, parts in pieces for part in parts)
    change = table.change(target, {target: asked.title})
    return _decide(db, "joined", change, asked.why), target


def split(db: apsw.Connection, asked: SplitAsked) -> tuple[Decision, int]:
    """Split the item of a page behind that page; return the decision and the later part's number.

    Raises:
        MissingError: if there is no such page.
        UsageError: if nothing of the item follows the page.
    """
    readings.existing_page(db, asked.document, asked.after_page)
    table = _Table(db)
    number = items.item_of(db, asked.document, asked.after_page)
    parts = table.lay_out(number)
    cut = ItemPart(content=asked.document, first_page=asked.after_page, last_page=asked.after_page)
    first, later = split_after(parts, cut)
    if not any(_has_pages(db, part) for part in later):
        raise UsageError(f"Nothing of this item follows page {asked.after_page}.")
    fresh = table.new()
    table.parts[number], table.parts[fresh] = first, later
    return _decide(db, "split", table.change(number, {fresh: asked.title}), asked.why), fresh


def settle(db: apsw.Connection, decision: Decision) -> None:
    """Undo what a joining or splitting that was withdrawn had done.

    Raises:
        ConflictError: if one of its items was joined or split again since.
    """
    change = _CHANGE.validate_json(decision.value)
    for became in change.after:
        if items.item(db, became.id).parts != became.parts:
            raise ConflictError(
                f"{items.control(db, became.id)} was joined or split again since. "
                "Take that back first."
            )
    known = {item.id for item in change.before}
    fresh = [item for item in change.after if item.id not in known]
    _set(db, (*change.before, *(Item(item.id, item.title, ()) for item in fresh)))
    for item in fresh:
        first = item.parts[0]
        into = items.item_of(db, first.content, first.first_page)
        db.execute("UPDATE item SET joined_into = ? WHERE id = ?", (into, item.id))


class _Table:
    """The items laid out for a change: how they were, and what becomes of their parts."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self.before: dict[int, Item] = {}
        self.parts: dict[int, Parts] = {}

    def whole(self, number: int) -> tuple[int, Parts]:
        """Take an item with all its parts."""
        parts = self.lay_out(number)
        if not parts:
            raise UsageError(f"{items.control(self._db, number)} has no pages of its own any more.")
        self.parts[number] = ()
        return number, parts

    def taken(self, asked: PagesAsked) -> Iterator[tuple[int | None, Parts]]:
        """Take pages out of the items they are in, each piece with its number, None for a new one.

        The first part of an item keeps its number, what follows the pages taken gets a new one.
        """
        for held_by, piece in tuple(self._pieces(asked)):
            self.lay_out(held_by)
            number, before, behind = self._cut(piece)
            self.parts[number] = before
            if behind:
                self.parts[self.new()] = behind
            yield (None if before else number), (piece,)

    def new(self) -> int:
        """Return a number that no item ever had."""
        self._db.execute("INSERT INTO item (title) VALUES ('')")
        return self._db.last_insert_rowid()

    def change(self, target: int, named: Mapping[int, str]) -> ItemChange:
        """Return the change, the item that it is about first; an empty name leaves the old one."""
        numbers = (target, *(number for number in self.parts if number != target))
        titles = {number: item.title for number, item in self.before.items()}
        titles |= {number: title.strip() for number, title in named.items() if title.strip()}
        return ItemChange(
            before=tuple(self.before.values()),
            after=tuple(
                Item(number, titles.get(number, ""), self.parts[number]) for number in numbers
            ),
        )

    def lay_out(self, number: int) -> Parts:
        """Lay out an item as it is, unless it lies there already."""
        if number not in self.parts:
            found = items.item(self._db, number)
            self.before[number], self.parts[number] = found, found.parts
        return self.parts[number]

    def _cut(self, piece: ItemPart) -> tuple[int, Parts, Parts]:
        for number, parts in self.parts.items():
            with suppress(LookupError):
                return number, *without(parts, piece)
        raise UsageError("A page is named twice.")

    def _pieces(self, asked: PagesAsked) -> Iterator[tuple[int, ItemPart]]:
        """Cut a stretch of pages where the items it lies in part."""
        last = asked.last_page
        if last is not None and last < asked.first_page:
            raise UsageError("The last page of a stretch stands before its first.")
        if asked.first_page > 1 or last is not None:
            for page in {asked.first_page, last or asked.first_page}:
                readings.existing_page(self._db, asked.document, page)
        rows = list(
            self._db.execute(
                "SELECT item, first_page, last_page FROM item_part WHERE content = ?1 "
                "AND (?3 IS NULL OR first_page <= ?3) AND (last_page IS NULL OR last_page >= ?2) "
                "ORDER BY first_page",
                (asked.document, asked.first_page, last),
            )
        )
        if not rows:
            raise MissingError("These pages are in no item.")
        for number, first, end in rows:
            ends = [each for each in (end, last) if each is not None]
            yield (
                number,
                ItemPart(
                    content=asked.document,
                    first_page=max(first, asked.first_page),
                    last_page=min(ends) if ends else None,
                ),
            )


def _decide(db: apsw.Connection, verb: Verb, change: ItemChange, why: str) -> Decision:
    _set(db, change.after)
    first = change.after[0]
    subject = Subject(
        kind="item",
        content=first.parts[0].content,
        page=first.parts[0].first_page,
        value=items.control(db, first.id),
    )
    return decisions.add(db, subject, verb, value=_CHANGE.dump_json(change).decode(), why=why)


def _set(db: apsw.Connection, table: Sequence[Item]) -> None:
    """Give items their parts; those left with none say that they were joined into the first."""
    for each in table:
        _fix_collection(db, each)
    db.executemany("DELETE FROM item_part WHERE item = ?", [(each.id,) for each in table])
    for each in table:
        into = None if each.parts else table[0].id
        db.execute(
            "UPDATE item SET title = ?, joined_into = ? WHERE id = ?", (each.title, into, each.id)
        )
        db.executemany(
            "INSERT INTO item_part (item, position, content, first_page, last_page) "
            "VALUES (?, ?, ?, ?, ?)",
            [
                (each.id, position, part.content, part.first_page, part.last_page)
                for position, part in enumerate(each.parts, start=1)
            ],
        )


def _fix_collection(db: apsw.Connection, item: Item) -> None:
    """Fix the collection that a control number bears before its parts change."""
    content = db.execute(
        "SELECT content FROM item_part WHERE item = ? ORDER BY position LIMIT 1", (item.id,)
    ).get or (item.parts[0].content if item.parts else None)
    db.execute(
        "UPDATE item SET collection = (SELECT collection FROM appearance WHERE content = ? "
        "ORDER BY id LIMIT 1) WHERE id = ? AND collection IS NULL",
        (content, item.id),
    )


def _has_pages(db: apsw.Connection, part: ItemPart) -> bool:
    if part.last_page is not None:
        return part.last_page >= part.first_page
    pages = db.execute("SELECT pages FROM reading WHERE content = ?", (part.content,)).get
    return int(str(pages or 0)) >= part.first_page
