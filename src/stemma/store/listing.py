"""The list of documents: narrowed, sorted, a stretch at a time."""

from dataclasses import replace

import apsw

from stemma.model.answers import DayFrom, DocumentSort, NestedSeen
from stemma.model.places import Digest
from stemma.model.searches import DocumentsAsked
from stemma.store import items, naming
from stemma.store.contents import COLLECTIONS
from stemma.store.narrowing import Condition, of_documents

_DATE = "(SELECT day FROM own_day WHERE own_day.content = candidate.content)"
_LANGUAGES = (
    "SELECT language FROM page "
    "JOIN page_text INDEXED BY page_text_facts ON page_text.id = leading "
    "WHERE page.content = {0} AND language IS NOT NULL "
    "GROUP BY language ORDER BY count(*) DESC, language"
)
_STATUS = (
    "coalesce((SELECT status FROM standing_status "
    "WHERE standing_status.content = candidate.content), 'unread')"
)
_ON_PATH = (
    "EXISTS (SELECT 1 FROM appearance AS met WHERE met.content = candidate.content "
    "AND instr(folded(met.shown), folded(?)) > 0)"
)
_MET = "candidate.content IN (SELECT content FROM appearance WHERE collection IN ({}))"
"""For going through all documents; the other asks the same of one after the other."""
_IS_MET = (
    "EXISTS (SELECT 1 FROM appearance AS met WHERE met.content = candidate.content "
    "AND met.collection IN ({}))"
)
_ORDERS: dict[DocumentSort, str] = {
    "met": "first",
    "control": "(SELECT min(item) FROM item_part WHERE item_part.content = candidate.content)",
    "type": "media_type",
    "pages": "pages",
    "places": "places",
    "date": _DATE,
    "language": f"({_LANGUAGES.format('candidate.content')} LIMIT 1)",
    "status": (
        f"CASE {_STATUS} WHEN 'important' THEN 1 WHEN 'unread' THEN 2 WHEN 'read' THEN 3 ELSE 4 END"
    ),
    "problem": "reason",
}


def listed(
    db: apsw.Connection, asked: DocumentsAsked, limit: int | None, offset: int
) -> tuple[int, list[Digest]]:
    """Return how many of the documents that were read are asked for, and a stretch of them.

    All of them where `limit` is None. What has no value in the column sorted by comes last.
    """
    collections = asked.narrowing.collections or COLLECTIONS
    where, values = _where(asked)
    every = set(collections) == set(COLLECTIONS)  # each document was met in one of them
    marks = ", ".join("?" * len(collections))
    met, is_met = ("true", "true") if every else (_MET.format(marks), _IS_MET.format(marks))
    given = values if every else (*collections, *values)
    total = db.execute(
        f"SELECT count(*) FROM reading AS candidate WHERE {met} AND {where}",  # noqa: S608 (constants and marks)
        given,
    ).get
    way = "DESC" if asked.descending else "ASC"
    if asked.sort == "name":  # an index holds them in order: nothing is sorted
        chosen = f"WHERE {is_met} AND {where} ORDER BY name {way}, content {way}"
    else:
        given = (*collections, *values)
        chosen = (
            "JOIN (SELECT content, min(id) AS first, count(*) AS places FROM appearance "  # noqa: S608
            f"WHERE collection IN ({marks}) GROUP BY content) USING (content) "
            f"WHERE {where} ORDER BY {_ORDERS[asked.sort]} {way} NULLS LAST, first"
        )
    rows = db.execute(
        f"SELECT content FROM reading AS candidate {chosen} LIMIT ? OFFSET ?",  # noqa: S608
        (*given, -1 if limit is None else limit, offset),
    )
    return int(str(total)), [Digest(content) for (content,) in rows]


def languages(db: apsw.Connection, content: Digest) -> tuple[str, ...]:
    """Return the languages of a document's pages, those of most pages first."""
    rows = db.execute(_LANGUAGES.format("?"), (content,))
    return tuple(language for (language,) in rows)


def day(db: apsw.Connection, content: Digest) -> tuple[str, DayFrom] | None:
    """Return the day that a document gives itself (ISO) and what gave it; None where none does."""
    return db.execute(  # type: ignore[no-any-return]
        "SELECT day, day_from FROM own_day WHERE content = ?", (content,)
    ).get


def pages_not_whole(db: apsw.Connection, content: Digest) -> int:
    """Return how many pages of a content could not be read, or not whole."""
    found = db.execute(
        "SELECT count(*) FROM page WHERE content = ? AND reason IS NOT NULL", (content,)
    ).get
    return int(str(found))


def containers(db: apsw.Connection, content: Digest) -> tuple[NestedSeen, ...]:
    """Return the documents that hold a document, each once, in the order in which it was met."""
    rows = db.execute(
        "SELECT container, shown FROM appearance WHERE content = ? AND container <> '' "
        "GROUP BY container ORDER BY min(id)",
        (content,),
    )
    return tuple(_nested(db, Digest(container), shown) for container, shown in rows)


def contained(
    db: apsw.Connection, content: Digest, limit: int, offset: int
) -> tuple[int, tuple[NestedSeen, ...]]:
    """Return how many documents a document holds, and a stretch of them as they came out of it."""
    total = db.execute(
        "SELECT count(DISTINCT path) FROM appearance WHERE container = ?", (content,)
    ).get
    rows = db.execute(
        "SELECT content, shown FROM appearance WHERE container = ? GROUP BY path "
        "ORDER BY min(id) LIMIT ? OFFSET ?",
        (content, limit, offset),
    )
    return int(str(total)), tuple(_nested(db, Digest(inner), shown) for inner, shown in rows)


def _nested(db: apsw.Connection, content: Digest, shown: str) -> NestedSeen:
    row = db.execute("SELECT media_type, pages FROM reading WHERE content = ?", (content,)).get
    media_type, pages = row or ("", 0)
    return NestedSeen(
        document=content,
        control=items.control_of(db, content, 1),
        name=naming.name(db, content),
        path=shown,
        media_type=media_type,
        pages=pages,
        read=row is not None,
    )


def _where(asked: DocumentsAsked) -> Condition:
    chosen = of_documents(replace(asked.narrowing, collections=()))
    if not asked.name.strip():
        return chosen
    named = f"(instr(name, folded(?)) > 0 OR {_ON_PATH})"
    return Condition(f"{chosen.sql} AND {named}", (*chosen.parameters, asked.name, asked.name))
