"""Verifying: is everything in the case still what was recorded?

The chain is recomputed from its first line; every content is hashed again; every text is hashed
again and compared with what the chain says was read; so are the observations of checks. What this
cannot show is a rewrite of everything at once: compare a head that was kept elsewhere.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import apsw

from stemma.errors import UsageError
from stemma.model.answers import Mismatch, Verified
from stemma.model.contents import Kept
from stemma.model.places import Digest
from stemma.store import custody, examining, readings, removing, summary
from stemma.store.files import Files, hash_of

_DIGITS = 18
_HEAD = re.compile(r"\d+:[0-9a-f]{64}", re.ASCII)


def verify(db: apsw.Connection, files: Files, head: str | None) -> Verified:
    """Check a whole case; `head` is one that was printed or noted before, as `number:hash`."""
    told = _Told(db)
    if head is not None and _HEAD.fullmatch(head) is None:
        raise UsageError(f"{head!r} is no head. One looks like 19:ab12... (64 digits or a-f).")
    mismatches = [
        *_database(db),
        *_chain(db, files, head),
        *_bytes(db, files),
        *_removed(db, files, told),
        *_contents(db, told),
        *_readings(db, told),
        *_texts(db, told),
        *_pages(db, told),
        *_examinations(db, told),
    ]
    end = custody.head(db)
    return Verified(
        head=end.written,
        lines=end.seq,
        contents=summary.count(db, "content"),
        readings=summary.count(db, "reading"),
        mismatches=tuple(mismatches),
    )


class _Told:
    """What the chain says: which contents came in or went, the last result of each, its OCR."""

    def __init__(self, db: apsw.Connection) -> None:
        self.came_in: set[str] = set()
        self.removed: set[Digest] = set()
        self.results: dict[str, str] = {}
        self.recognised: defaultdict[str, dict[int, dict[str, Any]]] = defaultdict(dict)
        self.written: dict[int, str] = {}
        self.examined: dict[str, str] = {}
        for (body,) in db.execute("SELECT body FROM custody ORDER BY seq"):
            try:
                self._hear(json.loads(body))
            except (ValueError, TypeError, KeyError, AttributeError):
                continue  # no line of ours; the check of the chain tells it

    def _hear(self, act: dict[str, Any]) -> None:
        match act["act"]:
            case "took_in" | "unpacked":
                self.came_in.add(act["content"])
                self.removed.discard(act["content"])
            case "read" | "failed":
                self.results[act["content"]] = act["result"]
                self.recognised.pop(act["content"], None)
            case "removed":
                self.removed.add(act["content"])
                self.came_in.discard(act["content"])
                self.results.pop(act["content"], None)
                self.recognised.pop(act["content"], None)
                self.examined.pop(act["content"], None)
            case "examined":
                self.examined[act["content"]] = act["result"]
            case "recognised":
                self.recognised[act["content"]][act["page"]] = act
            case "decided" if act["verb"] in {"corrected", "translated"}:
                self.written[act["decision"]] = json.loads(act["value"])["text"]
            case _:
                pass


def _database(db: apsw.Connection) -> Iterator[Mismatch]:
    for (problem,) in db.execute("PRAGMA integrity_check(10)"):
        if problem != "ok":
            yield Mismatch("The database is damaged.", str(problem))
    for (number,) in db.execute(
        "SELECT id FROM page_text WHERE indexed > 0 EXCEPT SELECT id FROM page_index_docsize"
    ):
        yield Mismatch("This text is missing in the search index.", f"text {number}")
    for (number,) in db.execute(
        "SELECT id FROM page_index_docsize EXCEPT SELECT id FROM page_text WHERE indexed > 0"
    ):
        yield Mismatch("The search index holds a text that is not in the case.", f"text {number}")


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
    if not (number.isascii() and number.isdecimal() and len(number) <= _DIGITS):
        return False
    if int(number) == 0:
        return digest == "0" * 64
    recorded = db.execute("SELECT hash FROM custody WHERE seq = ?", (int(number),)).get
    return bool(recorded == digest)


def _bytes(db: apsw.Connection, files: Files) -> Iterator[Mismatch]:
    for content, kept, size in db.execute("SELECT hash, kept_in, size FROM content ORDER BY hash"):
        problem = _problem_of(files, kept, content, size)
        if problem:
            yield Mismatch(problem, content)


def _removed(db: apsw.Connection, files: Files, told: _Told) -> Iterator[Mismatch]:
    for content in sorted(told.removed):
        if files.path("originals", content).exists() or files.path("blobs", content).exists():
            yield Mismatch("The bytes of this removed content are still there.", content)
    recorded = {each.document for each in removing.listed(db)}
    for content in sorted(recorded ^ told.removed):
        yield Mismatch("Whether this content was removed is not what the chain says.", content)


def _problem_of(files: Files, kept: Kept, content: Digest, size: int) -> str | None:
    try:
        with files.path(kept, content).open("rb") as file:
            is_same = hash_of(file) == content and file.tell() == size
    except OSError:
        return "The bytes of this content are gone or cannot be read."
    return None if is_same else "The bytes of this content have changed."


def _contents(db: apsw.Connection, told: _Told) -> Iterator[Mismatch]:
    here = {content for (content,) in db.execute("SELECT hash FROM content")}
    for content in sorted(here - told.came_in):
        yield Mismatch("This content is in the case, but the chain does not say how.", content)
    for content in sorted(told.came_in - here):
        yield Mismatch("The chain says this content came in, but it is gone.", content)


def _readings(db: apsw.Connection, told: _Told) -> Iterator[Mismatch]:
    here = dict(db.execute("SELECT content, result FROM reading ORDER BY content"))
    for content, result in here.items():
        recorded = told.results.get(content)
        if result != recorded or readings.result_hash(db, content) != recorded:
            yield Mismatch("What was read of this content is not what the chain says.", content)
    for content in sorted(told.results.keys() - here.keys()):
        yield Mismatch("The chain says this content was read, but its reading is gone.", content)


def _texts(db: apsw.Connection, told: _Told) -> Iterator[Mismatch]:
    """Hash every text again; those of OCR and of people must be the ones the chain names."""
    for content, page, text_from, text, digest, words, decision in db.execute(
        "SELECT content, page, text_from, text, text_hash, words, decision FROM page_text "
        "ORDER BY id"
    ):
        changed = readings.text_hash(text) != digest
        if text_from == "ocr":
            act = told.recognised.get(content, {}).get(page, {})
            changed |= (act.get("text"), act.get("words")) != (digest, readings.words_hash(words))
        if decision is not None:
            changed |= told.written.get(decision) != text
        if changed:
            yield Mismatch("The text of this page has changed.", f"{content} page {page}")


def _pages(db: apsw.Connection, told: _Told) -> Iterator[Mismatch]:
    """Compare what OCR has settled with what the chain says: outcome, and a text if it names one.

    A page that is to be recognised again waits with the text it had.
    """
    for content, number, outcome, environment, texts in db.execute(
        "SELECT content, number, outcome, environment, (SELECT count(*) FROM page_text WHERE "
        "page_text.content = page.content AND page = number AND text_from = 'ocr') FROM page "
        "ORDER BY content, number"
    ):
        act = told.recognised.get(content, {}).get(number)
        is_settled = outcome == "pending" or (act is not None and act.get("outcome") == outcome)
        has_text = act is not None and act.get("text") is not None
        if (environment or act) and not (is_settled and texts == has_text):
            yield Mismatch(
                "How this page ended is not what the chain says.", f"{content} page {number}"
            )


def _examinations(db: apsw.Connection, told: _Told) -> Iterator[Mismatch]:
    """Hash what checks saw in each content again; it must be what the chain says was seen last."""
    here = dict(db.execute("SELECT content, result FROM examined ORDER BY content"))
    rows = db.execute("SELECT content FROM check_run UNION SELECT content FROM observation")
    for content in sorted({*here, *(content for (content,) in rows)}):
        recorded = told.examined.get(content)
        if here.get(content) != recorded or examining.result_hash(db, content) != recorded:
            yield Mismatch("What checks saw in this content is not what the chain says.", content)
    for content in sorted(told.examined.keys() - here.keys()):
        yield Mismatch("The chain says this content was examined, but that is gone.", content)
