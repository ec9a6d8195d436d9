"""What tests put into a case: as intake and results do it, without their processes."""

import hashlib

import apsw

from stemma.model.contents import Appearance
from stemma.model.decisions import Decision
from stemma.model.pages import Correction
from stemma.model.places import Collection, Digest
from stemma.model.problems import Problem
from stemma.model.readings import Ink, PageReading, PageText
from stemma.model.tables import Ruling
from stemma.model.work import IndexDone, RecogniseDone
from stemma.pipeline import plan
from stemma.pipeline.plan import Fingerprints
from stemma.pipeline.results import Results
from stemma.store import contents, custody, index, queue, readings, written
from stemma.store.database import transaction
from stemma.store.files import Files
from stemma.toolkit import analysis
from stemma.toolkit.outcomes import by_reading


def digest(data: bytes) -> Digest:
    return Digest(hashlib.sha256(data).hexdigest())


def seen(
    content: Digest,
    path: str,
    *,
    container: Digest | None = None,
    collection: Collection = "cache",
) -> Appearance:
    return Appearance(
        content=content,
        collection=collection,
        kind="file" if container is None else "member",
        container=container,
        path=path.encode(),
        shown=path,
    )


def take_in(db: apsw.Connection, files: Files, data: bytes, path: str) -> Digest:
    """Take one file in, as intake does it."""
    incoming = files.incoming("originals")
    incoming.write(data)
    content = incoming.keep()
    with transaction(db):
        contents.add_content(db, content, len(data), "originals", 0)
        contents.add_appearance(db, seen(content, path))
        custody.append(db, "took_in", {"content": content, "size": len(data), "path": path})
    return content


def unpack(db: apsw.Connection, files: Files, data: bytes, path: str, container: Digest) -> Digest:
    """Put what a container holds beside it, as a reading does it."""
    incoming = files.incoming("blobs")
    incoming.write(data)
    content = incoming.keep()
    with transaction(db):
        contents.add_content(db, content, len(data), "blobs", 1)
        contents.add_appearance(db, seen(content, path, container=container))
        custody.append(db, "unpacked", {"content": content, "from": container, "path": path})
    return content


def layer(text: str) -> PageText:
    return PageText(text_from="layer", text=text, maker="reader 1")


def text_page(number: int, text: str) -> PageReading:
    return PageReading(number=number, width=595.0, height=842.0, text=layer(text))


def scan(number: int) -> PageReading:
    ink = Ink(total=0.1, uncovered=1.0)
    return PageReading(number=number, width=595.0, height=842.0, picture=True, ink=ink)


def read(
    db: apsw.Connection, content: Digest, *pages: PageReading, problem: Problem | None = None
) -> None:
    """Store a reading with its line of custody."""
    with transaction(db):
        index.remove(db, readings.text_ids(db, content))
        readings.clear(db, content)
        for page in pages:
            readings.put_page(db, content, page, by_reading(page))
            written.settle_all(db, content, page.number)
        readings.put_reading(
            db,
            readings.StoredReading(
                content=content,
                media_type="application/pdf",
                reader="pdf",
                reader_version=1,
                title="",
                properties={},
                moments={},
                pages=len(pages),
                children=0,
                problem=problem,
                level="strong",
                environment="here",
                result=Digest(""),
            ),
        )
        result = readings.seal(db, content)
        custody.append(db, "read", {"content": content, "result": result})


def say_moments(
    db: apsw.Connection, content: Digest, moments: str, media_type: str = "application/pdf"
) -> None:
    """Let a document that was read carry these dates (JSON)."""
    with transaction(db):
        db.execute("CREATE TEMP TABLE kept AS SELECT * FROM reading WHERE content = ?", (content,))
        db.execute("UPDATE kept SET moments = ?, media_type = ?", (moments, media_type))
        db.execute("DELETE FROM reading WHERE content = ?", (content,))
        db.execute("INSERT INTO reading SELECT * FROM kept")
        db.execute("DROP TABLE kept")


def correct(db: apsw.Connection, content: Digest, page: int, text: str) -> Decision:
    """Correct what leads a page, as a person does who looks at it."""
    before = readings.existing_page(db, content, page).leading
    leading = None if before is None else readings.text(db, before)
    correction = Correction(text=text, text_hash="" if leading is None else leading.hash)
    with transaction(db):
        return written.correct(db, content, page, correction)


def recognise(
    db: apsw.Connection,
    files: Files,
    content: Digest,
    page: int,
    text: str,
    *,
    rulings: tuple[Ruling, ...] = (),
) -> None:
    """Lease the recognition of a page and store what OCR found, and which lines the page draws."""
    found = PageText(text_from="ocr", text=text, maker="ocr 1", language="ru", confidence=91.0)
    with transaction(db):
        plan.add_recognise(db, content, page, "here")
        [task] = queue.lease(db, 1, ["recognise"])
        Results(db, files, Fingerprints("here", "here")).recognised(
            RecogniseDone(
                key=task.key,
                token=task.attempt,
                content=content,
                page=page,
                text=found,
                rulings=rulings,
            )
        )


def index_all(db: apsw.Connection, files: Files) -> None:
    """Index every text that is not indexed yet."""
    texts = readings.unindexed(db, analysis.VERSION, 1000, 1_000_000)
    columns = tuple((number, analysis.columns(text)) for number, text in texts)
    with transaction(db):
        Results(db, files, Fingerprints("here", "here")).of_texts(
            IndexDone(key="index", columns=columns)
        )
