"""Notes as people see them: narrowed, sorted, each where it stands today."""

from collections.abc import Iterator

import apsw

from stemma.model.notes import (
    Counted,
    Link,
    LinkSeen,
    Note,
    NoteFacets,
    NotesAsked,
    NoteSort,
)
from stemma.model.places import Digest
from stemma.store import items, naming, notes, placing

_STALE = (
    "text_hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM page_text WHERE "
    "page_text.content = note.content AND page_text.page = note.page "
    "AND page_text.text_hash = note.text_hash) "
    "OR note.page IS NOT NULL AND NOT EXISTS (SELECT 1 FROM page "
    "WHERE page.content = note.content AND page.number = note.page)"
)
"""Those that may have come off their words; the texts themselves tell whether they have."""
_ORDERS: dict[NoteSort, str] = {
    "number": "note.number {0}",
    "place": (
        "(SELECT min(id) FROM appearance WHERE appearance.content = note.content) {0}, "
        "note.page {0}, note.number {0}"
    ),
    "changed": "decision {0}",
    "who": "made_by {0}, note.number {0}",
}


def note(db: apsw.Connection, number: int) -> Note:
    """Return a note where it stands today.

    Raises:
        MissingError: if there is none of this number, or it was deleted.
    """
    kept = notes.existing(db, number)
    edition, decision = kept.edition, kept.decision
    stands = placing.stands(db, edition)
    content = edition.place.content
    return Note(
        number=number,
        decision=decision.id,
        document=content,
        name=naming.name(db, content),
        control=items.control_of(db, content, edition.place.page),
        collection=naming.collection(db, content),
        page=edition.place.page,
        place=stands.place,
        attached=stands.attached,
        language=stands.language,
        text=edition.text,
        labels=edition.labels,
        links=tuple(_link(db, link) for link in edition.links),
        who=decision.who,
        at=decision.at,
        made_by=kept.made_by,
        made_at=kept.made_at,
    )


def listed(
    db: apsw.Connection, asked: NotesAsked, limit: int | None, offset: int
) -> tuple[int, Iterator[Note]]:
    """Return how many notes are asked for, and a stretch of them (all where limit is None)."""
    where, values = _where(asked)
    order = _ORDERS[asked.sort].format("DESC" if asked.descending else "ASC")
    chosen = f"FROM note WHERE decision IS NOT NULL AND {where}"
    if asked.again:
        off = _off(db, chosen, values, order)
        end = None if limit is None else offset + limit
        return len(off), (note(db, number) for number in off[offset:end])
    total = db.execute(f"SELECT count(*) {chosen}", values).get
    rows = list(
        db.execute(
            f"SELECT number {chosen} ORDER BY {order} LIMIT ? OFFSET ?",
            (*values, -1 if limit is None else limit, offset),
        )
    )
    return int(str(total)), (note(db, number) for (number,) in rows)


def facets(db: apsw.Connection) -> NoteFacets:
    """Return by what all notes can be narrowed, with counts."""
    stands = "FROM note WHERE decision IS NOT NULL"
    labels = db.execute(
        "SELECT label, label, count(*) FROM note_label JOIN note ON number = note "
        "WHERE decision IS NOT NULL GROUP BY label ORDER BY label"
    )
    people = db.execute(
        f"SELECT made_by, made_by, count(*) {stands} GROUP BY made_by ORDER BY made_by"
    )
    documents = list(
        db.execute(
            f"SELECT content, count(*) AS n {stands} GROUP BY content ORDER BY n DESC, content"
        )
    )
    return NoteFacets(
        total=int(str(db.execute(f"SELECT count(*) {stands}").get)),
        again=len(_off(db, stands, (), "number")),
        labels=tuple(Counted(*row) for row in labels),
        people=tuple(Counted(*row) for row in people),
        documents=tuple(
            Counted(content, naming.name(db, content), number) for content, number in documents
        ),
    )


def _off(db: apsw.Connection, chosen: str, values: tuple[str | int, ...], order: str) -> list[int]:
    """Return the notes that stand on no words of today's reading any more."""
    rows = list(
        db.execute(
            f"SELECT number {chosen} AND ({_STALE}) ORDER BY {order}",
            values,
        )
    )
    return [
        number
        for (number,) in rows
        if placing.stands(db, notes.existing(db, number).edition).attached == "again"
    ]


def _where(asked: NotesAsked) -> tuple[str, tuple[str | int, ...]]:
    parts, values = ["true"], list[str | int]()

    def one_of(template: str, chosen: tuple[str, ...]) -> None:
        if chosen:
            parts.append(template.format(", ".join("?" * len(chosen))))
            values.extend(chosen)

    one_of("number IN (SELECT note FROM note_label WHERE label IN ({}))", tuple(asked.labels))
    one_of("content IN ({})", tuple(asked.documents))
    one_of("made_by IN ({})", tuple(asked.people))
    if asked.page is not None:
        parts.append("page = ?")
        values.append(asked.page)
    for word in naming.folded(asked.words).split():
        parts.append("instr(words, ?) > 0")
        values.append(word)
    return " AND ".join(parts), tuple(values)


def _link(db: apsw.Connection, link: Link) -> LinkSeen:
    content = Digest(link.document)
    return LinkSeen(
        document=content,
        page=link.page,
        at=link.at,
        note=link.note,
        quote=link.quote,
        name=naming.name(db, content),
        control=items.control_of(db, content, link.page),
    )
