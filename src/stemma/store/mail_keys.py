"""Keys for mail signatures that stand in texts of the case: an archive of the DNS, say."""

import hashlib

import apsw

from stemma.model.examined import PublicKey
from stemma.model.places import Digest
from stemma.toolkit.key_records import MARK, key_records

_MOST = 5_000


def put(db: apsw.Connection, content: Digest, text: str) -> None:
    """Note the keys that a page of a content holds."""
    if MARK not in text:
        return
    db.executemany(
        "INSERT INTO mail_key (content, name, record, said) VALUES (?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        [(content, *record) for record in key_records(text)],
    )


def clear(db: apsw.Connection, content: Digest) -> None:
    """Forget the keys of a content that is read anew."""
    db.execute("DELETE FROM mail_key WHERE content = ?", (content,))


def every(db: apsw.Connection) -> tuple[PublicKey, ...]:
    """Return all keys of the case, by name."""
    rows = db.execute(
        "SELECT DISTINCT name, record, said FROM mail_key ORDER BY name, record LIMIT ?", (_MOST,)
    )
    return tuple(PublicKey(*row) for row in rows)


def fixed(db: apsw.Connection) -> str:
    """Return a hash of all keys of the case."""
    return hashlib.sha256(repr(every(db)).encode()).hexdigest()
