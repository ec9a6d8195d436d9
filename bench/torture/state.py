"""What a case holds, in a form that two cases of the same material can be compared by."""

from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import apsw

from bench.torture.material import QUERIES
from stemma.case import Case
from stemma.store import case_folder, custody

State = dict[str, frozenset[Any]]

_TABLES = {
    "contents": "SELECT hash, size FROM content",
    "appearances": "SELECT collection, kind, container, path, content FROM appearance",
    "left out": "SELECT collection, path, reason FROM left_out",
    "readings": "SELECT content, media_type, reader, reader_version, title, pages, children, "
    "reason FROM reading",
    "pages": "SELECT content, number, outcome, reason, turn, leading IS NULL FROM page",
    "texts": "SELECT content, page, text_from, text_hash, hex(words), language FROM page_text",
}
_ONCE = {
    "a text": "SELECT content || page || text_from FROM page_text",
    "an item": "SELECT content FROM item_part",
}
_ACTS_ONCE = {
    "took_in": ("content", "path"),
    "unpacked": ("content", "from", "path"),
    "read": ("content",),
    "failed": ("content",),
    "recognised": ("content", "page"),
}


def state_of(case: Path) -> State:
    """Return all that matters of a finished case: rows, and what searches find."""
    with closing(case_folder.open_existing(case, write=False)) as db:
        found = {name: frozenset(db.execute(sql)) for name, sql in _TABLES.items()}
    with Case.open(case) as opened:
        for query in QUERIES:
            hits = opened.search(query, limit=None).hits
            found[f"hits of {query}"] = frozenset(
                (hit.document, hit.page, hit.text_from, hit.start, hit.end) for hit in hits
            )
    return found


def differences(expected: State, found: State) -> list[str]:
    """Return what one case lacks or has too much of against another, in sentences."""
    return [
        f"{name}: {len(expected[name] - found[name])} lost, {len(found[name] - expected[name])} "
        f"more: {sorted(map(str, expected[name] ^ found[name]))[:2]}"
        for name in expected
        if expected[name] != found[name]
    ]


def faults(case: Path, *, reads: int = 1) -> list[str]:
    """Return every broken promise in a case that should be finished, in sentences.

    `reads` is how often each content may have been read: more than once where it was read anew.
    """
    told: list[str] = []
    with Case.open(case) as opened:
        status = opened.status()
        told += [] if status.balanced else ["the sums do not balance"]
        told += [f"{status.pending} units are still due"] if status.pending else []
        told += [f"{each.what} {each.where}" for each in opened.verify().mismatches]
    with closing(case_folder.open_existing(case, write=False)) as db:
        told += _doubled(db, reads)
        contents = set(db.execute("SELECT kept_in || '/' || hash FROM content"))
    files = {
        (f"{kept}/{path.name}",)
        for kept in ("originals", "blobs")
        for path in (case / kept).glob("??/*")
    }
    told += [f"{len(files - contents)} files that no row names"] if files - contents else []
    told += [f"{len(contents - files)} rows without a file"] if contents - files else []
    left = list((case / "spool").glob("*.part"))
    return told + ([f"{len(left)} files left in the spool"] if left else [])


def _doubled(db: apsw.Connection, reads: int) -> list[str]:
    told = []
    for what, sql in _ONCE.items():
        many = [key for key, count in Counter(db.execute(sql)).items() if count > 1]
        told += [f"{what} stands there {len(many)} times too often"] if many else []
    acts = Counter(
        (line.act, *(str(line.facts[name]) for name in _ACTS_ONCE[line.act]))
        for line in custody.lines(db)
        if line.act in _ACTS_ONCE
    )
    for key, count in acts.items():
        if count > (1 if key[0] == "took_in" else reads):
            told.append(f"{count} lines of custody for one act: {key}")
    return told
