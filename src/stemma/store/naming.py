"""What a document is called, in a form that can be sorted and looked for."""

import json
import unicodedata

import apsw

from stemma.errors import MissingError
from stemma.model.places import Collection, Digest
from stemma.toolkit.sounds import sound

NAMED = (
    "coalesce(nullif(trim((SELECT title FROM reading WHERE reading.content = {0})), ''), "
    "(SELECT shown FROM appearance WHERE appearance.content = {0} ORDER BY id LIMIT 1), {0})"
)
"""An SQL expression for what the content in a column is called, with the path of a file."""

_SHORT = 12


def name(db: apsw.Connection, content: Digest) -> str:
    """Return a document's title, else its file name, else the beginning of its hash."""
    title, shown = db.execute(
        "SELECT (SELECT trim(title) FROM reading WHERE content = ?1), "
        "(SELECT shown FROM appearance WHERE content = ?1 ORDER BY id LIMIT 1)",
        (content,),
    ).get
    return title or (shown or "").rpartition("/")[2] or content[:_SHORT]


def collection(db: apsw.Connection, content: Digest) -> Collection:
    """Return the collection in which a content was first met: its control number bears its name.

    Raises:
        MissingError: if it was met nowhere.
    """
    found = db.execute(
        "SELECT collection FROM appearance WHERE content = ? ORDER BY id LIMIT 1", (content,)
    ).get
    if found is None:
        raise MissingError("This case holds no document with this hash.")
    known: Collection = found
    return known


def existing(db: apsw.Connection, content: Digest) -> Digest:
    """Return a content that the case holds.

    Raises:
        MissingError: if it does not.
    """
    if db.execute("SELECT 1 FROM content WHERE hash = ?", (content,)).get is None:
        raise missing(db, content)
    return content


def missing(db: apsw.Connection, content: Digest) -> MissingError:
    """Return the error that says that, and if so why, a document is not in the case."""
    line = db.execute(
        "SELECT body FROM removed JOIN custody ON seq = line WHERE content = ?", (content,)
    ).get
    if line is None:
        return MissingError("This case holds no document with this hash.")
    told = json.loads(str(line))
    return MissingError(
        f"This document was removed from the case on {told['at'][:10]} by {told['actor']}: "
        f"{told['reason']}"
    )


def folded(text: str) -> str:
    """Return a text in the form in which names and notes are compared: capitals do not matter."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def keep(db: apsw.Connection, content: Digest) -> None:
    """Keep beside a reading, folded, what its document is called: the list is sorted by that.

    Call it when the document has been read, and when an appearance of it was removed.
    """
    db.execute(
        f"UPDATE reading SET name = folded({NAMED.format('?1')}) WHERE content = ?1",  # noqa: S608
        (content,),
    )


def teach(db: apsw.Connection) -> None:
    """Let SQL on this connection fold texts (`folded`), and tell how a name sounds (`sounded`)."""
    db.create_scalar_function("folded", _folded, 1, deterministic=True)
    db.create_scalar_function("sounded", _sounded, 1, deterministic=True)


def _folded(*texts: object) -> str:
    return folded(str(texts[0] or ""))


def _sounded(*names: object) -> str:
    return sound(str(names[0]))


def file_name(db: apsw.Connection, content: Digest) -> str:
    """Return the name of the file in which a content was first met, whatever title it bears."""
    shown = db.execute(
        "SELECT shown FROM appearance WHERE content = ? ORDER BY id LIMIT 1", (content,)
    ).get
    return str(shown or "").rpartition("/")[2] or content[:_SHORT]
