"""Verifying: is everything in the case still what was recorded?

The chain is recomputed from its first line; every content is hashed again; every text is hashed
again and compared with what the chain says was read. What this cannot show is a rewrite of
everything at once: compare a head that was kept elsewhere.
"""

import hashlib
from collections.abc import Iterator

import apsw

from stemma.model.answers import Mismatch, Verified
from stemma.model.contents import Kept
from stemma.model.places import Digest
from stemma.store import custody, readings, summary
from stemma.store.files import Files

_PIECE = 1 << 20


def verify(db: apsw.Connection, files: Files, head: str | None) -> Verified:
    """Check a whole case; `head` is one that was printed or noted before, as `number:hash`."""
    mismatches = [
        *_chain(db, files, head),
        *_bytes(db, files),
        *_acts(db),
        *_texts(db),
    ]
    end = custody.head(db)
    return Verified(
        head=end.written,
        lines=end.seq,
        contents=summary.count(db, "content"),
        readings=summary.count(db, "reading"),
        mismatches=tuple(mismatches),
    )


def _chain(db: apsw.Connection, files: Files, head: str | None) -> Iterator[Mismatch]:
    broken = custody.first_break(db)
    if broken is not None:
        yield Mismatch("The custody chain is broken from this line on.", f"line {broken}")
    written = files.folder / "head"
    if written.exists() and not _holds(db, written.read_bytes().decode("ascii", "replace").strip()):
        yield Mismatch("The head written beside the database is not in the chain.", "file head")
    if head is not None and not _holds(db, head):
        yield Mismatch("The head you gave is not in this chain.", head)


def _holds(db: apsw.Connection, head: str) -> bool:
    number, _, digest = head.partition(":")
    if not number.isdecimal():
        return False
    if int(number) == 0:
        return set(digest) == {"0"}
    recorded = db.execute("SELECT hash FROM custody WHERE seq = ?", (int(number),)).get
    return bool(recorded == digest)


def _bytes(db: apsw.Connection, files: Files) -> Iterator[Mismatch]:
    for content, kept, size in db.execute("SELECT hash, kept_in, size FROM content ORDER BY hash"):
        problem = _problem_of(files, kept, content, size)
        if problem:
            yield Mismatch(problem, content)


def _problem_of(files: Files, kept: Kept, content: Digest, size: int) -> str | None:
    fixed = hashlib.sha256()
    length = 0
    try:
        with files.path(kept, content).open("rb") as file:
            while piece := file.read(_PIECE):
                fixed.update(piece)
                length += len(piece)
    except OSError:
        return "The bytes of this content are gone or cannot be read."
    if length != size or fixed.hexdigest() != content:
        return "The bytes of this content have changed."
    return None


def _acts(db: apsw.Connection) -> Iterator[Mismatch]:
    """Compare what the database holds with what the chain says came in and was read."""
    came_in = (
        "SELECT json_extract(body, '$.content') FROM custody "
        "WHERE json_extract(body, '$.act') IN ('took_in', 'unpacked')"
    )
    for (content,) in db.execute(f"SELECT hash FROM content WHERE hash NOT IN ({came_in})"):  # noqa: S608
        yield Mismatch("This content is in the case, but the chain does not say how.", content)
    for (content,) in db.execute(
        f"SELECT DISTINCT * FROM ({came_in}) EXCEPT SELECT hash FROM content"  # noqa: S608
    ):
        yield Mismatch("The chain says this content came in, but it is gone.", content)
    rows = db.execute(
        "SELECT reading.content, result, (SELECT json_extract(body, '$.result') FROM custody "
        "WHERE json_extract(body, '$.content') = reading.content "
        "AND json_extract(body, '$.act') IN ('read', 'failed') ORDER BY seq DESC LIMIT 1) "
        "FROM reading"
    )
    for content, result, recorded in rows:
        if result != recorded or readings.result_hash(db, content) != recorded:
            yield Mismatch("What was read of this content is not what the chain says.", content)


def _texts(db: apsw.Connection) -> Iterator[Mismatch]:
    """Hash every text again; those of OCR must be the ones the chain names."""
    recognised = {
        (content, page): digest
        for content, page, digest in db.execute(
            "SELECT json_extract(body, '$.content'), json_extract(body, '$.page'), "
            "json_extract(body, '$.text') FROM custody "
            "WHERE json_extract(body, '$.act') = 'recognised' ORDER BY seq"
        )
    }
    for content, page, text_from, text, digest in db.execute(
        "SELECT content, page, text_from, text, text_hash FROM page_text"
    ):
        changed = readings.text_hash(text) != digest
        if changed or (text_from == "ocr" and recognised.get((content, page)) != digest):
            yield Mismatch("The text of this page has changed.", f"{content} page {page}")
