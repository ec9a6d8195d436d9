"""The custody chain in the database: append, read, check.

Each line's hash is SHA-256 over the previous hash (as ASCII) and the body, a JSON text with sorted
keys. Changing, removing or inserting a line breaks every hash behind it. What a chain cannot show
is a rewrite of the whole of it: for that, keep a head somewhere else and compare.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping

import apsw
from pydantic import JsonValue

from stemma.model.custody import Act, CustodyLine, Head
from stemma.model.places import Digest
from stemma.store import facts

_START = Digest("0" * 64)


def append(db: apsw.Connection, act: Act, what: Mapping[str, JsonValue]) -> None:
    """Add a line to the chain, inside the caller's transaction."""
    before = head(db)
    body = json.dumps(
        {
            "seq": before.seq + 1,
            "at": dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds"),
            "actor": facts.actor(db),
            "act": act,
            **what,
        },
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    db.execute(
        "INSERT INTO custody (seq, body, hash) VALUES (?, ?, ?)",
        (before.seq + 1, body, link(before.hash, body)),
    )


def link(previous: Digest, body: str) -> Digest:
    """Return the hash of a line from the hash before it and its body."""
    return Digest(hashlib.sha256(previous.encode() + body.encode()).hexdigest())


def head(db: apsw.Connection) -> Head:
    """Return the end of the chain; 0 and zeros where it is empty."""
    row = db.execute("SELECT seq, hash FROM custody ORDER BY seq DESC LIMIT 1").get
    return Head(0, _START) if row is None else Head(*row)


def lines(db: apsw.Connection, *, content: Digest | None = None) -> Iterator[CustodyLine]:
    """Return the chain in order, or only the lines that name a content."""
    condition = "" if content is None else "WHERE json_extract(body, '$.content') = ?"
    rows = db.execute(
        f"SELECT body, hash FROM custody {condition} ORDER BY seq",  # noqa: S608 (two constants)
        () if content is None else (content,),
    )
    for body, digest in rows:
        parts = json.loads(body)
        yield CustodyLine(
            seq=parts.pop("seq"),
            at=dt.datetime.fromisoformat(parts.pop("at")),
            actor=parts.pop("actor"),
            act=parts.pop("act"),
            facts=parts,
            hash=digest,
        )


def first_break(db: apsw.Connection) -> int | None:
    """Return the number of the first line that does not follow from the one before, or None."""
    previous, expected = _START, 1
    for seq, body, digest in db.execute("SELECT seq, body, hash FROM custody ORDER BY seq"):
        if seq != expected or link(previous, body) != digest:
            return expected
        if not _numbered(body, seq):
            return expected
        previous, expected = digest, expected + 1
    return None


def _numbered(body: str, seq: int) -> bool:
    """Tell whether a body is an act that says its own number."""
    try:
        act = json.loads(body)
    except ValueError:
        return False
    return isinstance(act, dict) and act.get("seq") == seq
