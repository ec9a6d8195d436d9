"""Observations and documents by checks, narrowed, sorted, a stretch at a time."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import apsw

from stemma.model.board import BoardAsked, BoardRows, JudgedOrOpen, ObservationsAsked
from stemma.model.findings import Basis, Category
from stemma.model.places import Digest
from stemma.store import examining, naming
from stemma.store.examining import StoredObservation

Kinds = Mapping[str, tuple[Category, Basis]]
"""What kind of doubt the checks of this version speak to, and what they rest on, by id."""

_SEEN = """
WITH said (fingerprint, judged) AS (SELECT key, value FROM json_each(:judged)),
kind (name, category, basis) AS (
  SELECT key, json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:kinds)
),
seen AS (
  SELECT observation.*, basis, coalesce(judged, 'open') AS judged,
    coalesce(json_extract(seen, '$.category'), kind.category) AS category
  FROM observation JOIN kind USING (name) LEFT JOIN said USING (fingerprint)
),
wanted AS (
  SELECT * FROM seen WHERE (:content IS NULL OR content = :content)
  AND (:checks = '[]' OR name IN (SELECT value FROM json_each(:checks)))
  AND (:categories = '[]' OR category IN (SELECT value FROM json_each(:categories)))
  AND (:bases = '[]' OR basis IN (SELECT value FROM json_each(:bases)))
  AND (:states = '[]' OR judged IN (SELECT value FROM json_each(:states)))
)
"""
_NAME = "(SELECT reading.name FROM reading WHERE reading.content = wanted.content)"
_ORDERS = {
    "check": "name, content, page, id",
    "document": f"{_NAME}, content, page, id",
    "open": "judged <> 'open', name, content, page, id",
}
_SHOWN = (
    "(SELECT shown_path.path FROM appearance "
    "JOIN shown_path ON shown_path.appearance = appearance.id "
    "WHERE appearance.content = examined.content AND collection = 'cache' "
    "ORDER BY appearance.id LIMIT 1)"
)
_ROWS: Mapping[BoardRows, str] = {
    "all": "true",
    "observed": "content IN (SELECT content FROM wanted)",
    "open": "content IN (SELECT content FROM wanted WHERE judged = 'open')",
    "could_not_run": "content IN (SELECT content FROM check_run WHERE state = 'could_not_run')",
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What observations are told by: the checks of this version, and what people said."""

    kinds: Kinds
    judged: Mapping[str, JudgedOrOpen]


@dataclass(frozen=True, slots=True)
class RowFound:
    """A document of the board, and the shown path by which it came in, through its containers."""

    document: Digest
    path: str

    @property
    def folder(self) -> str:
        """Return the folder or container that it stood in, empty for none."""
        return self.path[: max(self.path.rfind("/"), self.path.rfind(" › "), 0)]


def _given(ground: Ground, asked: ObservationsAsked) -> dict[str, str | None]:
    return {
        "judged": json.dumps(dict(ground.judged)),
        "kinds": json.dumps(dict(ground.kinds)),
        "content": asked.document,
        "checks": json.dumps(list(asked.checks)),
        "categories": json.dumps(list(asked.categories)),
        "bases": json.dumps(list(asked.bases)),
        "states": json.dumps(list(asked.judged)),
    }


def listed(
    db: apsw.Connection,
    ground: Ground,
    asked: ObservationsAsked,
    limit: int | None,
    offset: int,
) -> tuple[int, list[StoredObservation]]:
    """Return how many observations are asked for, and a stretch of them; all where no limit is."""
    given = _given(ground, asked)
    total = db.execute(f"{_SEEN} SELECT count(*) FROM wanted", given).get  # noqa: S608 (constants)
    rows = db.execute(
        f"{_SEEN} SELECT content, name, version, fingerprint, seen FROM wanted "  # noqa: S608 (constants)
        f"ORDER BY {_ORDERS[asked.sort]} LIMIT :limit OFFSET :offset",
        {**given, "limit": -1 if limit is None else limit, "offset": offset},
    )
    return int(str(total)), [examining.stored(*row) for row in rows]


def counts(
    db: apsw.Connection, ground: Ground
) -> tuple[dict[Category, int], dict[JudgedOrOpen, int]]:
    """Return how many observations there are of each category, and judged each way."""
    rows = list(
        db.execute(
            f"{_SEEN} SELECT category, judged, count(*) FROM wanted GROUP BY category, judged",  # noqa: S608 (constants)
            _given(ground, ObservationsAsked()),
        )
    )
    kinds, judged = Counter[Category](), Counter[JudgedOrOpen]()
    for category, state, count in rows:
        kinds[Category(category)] += count
        judged[state] += count
    return dict(kinds), dict(judged)


def of_checks(
    db: apsw.Connection,
    ground: Ground,
    asked: ObservationsAsked,
    documents: Sequence[Digest] | None = None,
) -> dict[tuple[Digest, str], tuple[int, int]]:
    """Return of documents and checks how many observations are asked for, and how many are open."""
    rows = db.execute(
        f"{_SEEN} SELECT content, name, count(*), total(judged = 'open') FROM wanted "  # noqa: S608 (constants)
        "WHERE :documents IS NULL OR content IN (SELECT value FROM json_each(:documents)) "
        "GROUP BY content, name",
        {
            **_given(ground, asked),
            "documents": None if documents is None else json.dumps(list(documents)),
        },
    )
    return {(content, name): (count, int(is_open)) for content, name, count, is_open in rows}


def rows(
    db: apsw.Connection, ground: Ground, asked: BoardAsked, limit: int | None, offset: int
) -> tuple[int, list[RowFound]]:
    """Return how many examined documents are asked for, and a stretch of them."""
    given = {**_given(ground, of_board(asked)), "name": naming.folded(asked.name)}
    where = (
        f"{_ROWS[asked.rows]} AND (:name = '' OR instr(folded({_SHOWN}), :name) > 0 OR EXISTS "  # noqa: S608
        "(SELECT 1 FROM reading WHERE reading.content = examined.content "
        "AND instr(reading.name, :name) > 0))"
    )
    most = "(SELECT count(*) FROM wanted WHERE wanted.content = examined.content) DESC, "
    total = db.execute(f"{_SEEN} SELECT count(*) FROM examined WHERE {where}", given).get  # noqa: S608
    found = db.execute(
        f"{_SEEN} SELECT content, coalesce({_SHOWN}, '') AS path FROM examined WHERE {where} "  # noqa: S608
        f"ORDER BY {most if asked.sort == 'most' else ''} path, content "
        "LIMIT :limit OFFSET :offset",
        {**given, "limit": -1 if limit is None else limit, "offset": offset},
    )
    return int(str(total)), [RowFound(content, path) for content, path in found]


def of_board(asked: BoardAsked) -> ObservationsAsked:
    """Return which observations are counted on a board."""
    return ObservationsAsked(categories=asked.categories, judged=asked.judged)


def examined(db: apsw.Connection) -> int:
    """Return how many documents were examined."""
    return int(str(db.execute("SELECT count(*) FROM examined").get))


def could_not_run(db: apsw.Connection) -> int:
    """Return how many checks could not run, over all documents."""
    return int(str(db.execute("SELECT count(*) FROM check_run WHERE state = 'could_not_run'").get))
