"""Answers come to rest: rows, what they make due, and a line of custody, together or not at all."""

from dataclasses import replace
from pathlib import Path

import apsw

from stemma.case.removals import Removals
from stemma.model.contents import Appearance
from stemma.model.places import Digest
from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageReading, PageText
from stemma.model.remarks import Deed, Remark
from stemma.model.work import ReadDone, StoredChild
from stemma.pipeline import plan, tabulation
from stemma.pipeline.results import Results
from stemma.pipeline.spool import Spooled, SpoolWriter
from stemma.sandbox.protocol import Head
from stemma.store import contents, custody, queue, readings, remarks, summary, tables, verification
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases

HERE = plan.Fingerprints("here", "here")


def done(
    db: apsw.Connection,
    files: Files,
    content: Digest,
    *records: Spooled,
    problem: Problem | None = None,
) -> ReadDone:
    """Lease the reading of a content and make the answer of a worker."""
    with transaction(db):
        queue.forget(db, content, "read")
        plan.add_read(db, content, "here")
        [task] = queue.lease(db, 1, ["read"])
    with SpoolWriter(files.spool) as spool:
        for record in records:
            spool.add(record)
    return ReadDone(
        key=task.key,
        token=task.attempt,
        content=content,
        spool=spool.name,
        problem=problem,
        level="strong",
        cpu_seconds=0.0,
    )


def store(db: apsw.Connection, files: Files, answer: ReadDone) -> None:
    with transaction(db):
        Results(db, files, HERE).store(answer)


def head(pages: int | None = None) -> Head:
    return Head(reader="pdf", version=1, media_type="application/pdf", page_count=pages)


def child(files: Files, data: bytes, path: str) -> StoredChild:
    incoming = files.incoming("blobs")
    incoming.write(data)
    return StoredChild(
        path_hex=path.encode().hex(),
        shown=path,
        kind="member",
        content=incoming.keep(),
        size=len(data),
    )


def acts(db: apsw.Connection) -> list[str]:
    return [line.act for line in custody.lines(db)]


def test_an_answer_is_stored_once(db: apsw.Connection, files: Files) -> None:
    content = cases.take_in(db, files, b"%PDF", "a.pdf")
    answer = done(db, files, content, head(), cases.text_page(1, "text"), cases.scan(2))

    store(db, files, answer)
    before = custody.head(db)
    store(db, files, answer)

    assert custody.head(db) == before
    assert acts(db)[-1] == "read"
    assert summary.count(db, "page_text") == 1
    assert queue.counts(db) == {("read", "done"): 1, ("recognise", "ready"): 1}


def test_an_older_lease_stores_nothing(db: apsw.Connection, files: Files) -> None:
    content = cases.take_in(db, files, b"%PDF", "a.pdf")
    answer = done(db, files, content, head(), cases.text_page(1, "text"))
    with transaction(db):
        queue.release_all(db)
        queue.lease(db, 1, ["read"])

    store(db, files, answer)

    assert readings.reading(db, content) is None
    assert summary.count(db, "page_text") == 0


def test_pages_that_were_promised_and_never_came_are_told(
    db: apsw.Connection, files: Files
) -> None:
    content = cases.take_in(db, files, b"%PDF", "a.pdf")
    late = Problem(Reason.DAMAGED)
    store(db, files, done(db, files, content, head(3), cases.text_page(1, "text"), problem=late))

    assert [page.problem for page in readings.pages(db, content)] == [None, late, late]
    assert summary.is_balanced(db)


def test_reading_again_replaces_pages_texts_and_index(db: apsw.Connection, files: Files) -> None:
    content = cases.take_in(db, files, b"%PDF", "a.pdf")
    store(db, files, done(db, files, content, head(), cases.text_page(1, "old"), cases.scan(2)))
    cases.recognise(db, files, content, 2, "old scan")
    cases.index_all(db, files)

    store(db, files, done(db, files, content, head(), cases.text_page(1, "new")))
    cases.index_all(db, files)

    assert [each.text.text for each in readings.texts(db, content, 1)] == ["new"]
    assert summary.page_counts(db)[0].ocr == 0
    assert verification.verify(db, files, None).mismatches == ()


def test_children_become_contents_that_are_due(db: apsw.Connection, files: Files) -> None:
    archive = cases.take_in(db, files, b"zip", "all.zip")
    letter = child(files, b"Dear Anna", "in/letter.txt")
    store(db, files, done(db, files, archive, head(), letter, letter))

    assert contents.kept_in(db, letter.content) == ("blobs", 9, 1)
    assert [seen.path for seen in contents.appearances(db, letter.content)] == [b"in/letter.txt"]
    assert queue.counts(db)["read", "ready"] == 1


def test_a_container_inside_itself_has_an_end(db: apsw.Connection, files: Files) -> None:
    quine = cases.take_in(db, files, b"quine", "quine.zip")
    store(db, files, done(db, files, quine, head(), child(files, b"quine", "r/quine.zip")))

    assert ("read", "ready") not in queue.counts(db)
    paths = [contents.full_path(db, seen) for seen in contents.appearances(db, quine)]
    assert paths == ["quine.zip", "quine.zip › r/quine.zip"]
    assert summary.is_balanced(db)


def test_a_known_container_met_in_another_collection_takes_its_children_along(
    db: apsw.Connection, files: Files
) -> None:
    inner = cases.take_in(db, files, b"inner", "inner.zip")
    letter = child(files, b"Dear Anna", "letter.txt")
    store(db, files, done(db, files, inner, head(), letter))
    outer = cases.take_in(db, files, b"outer", "outer.zip")
    db.execute("UPDATE appearance SET collection = 'coverage' WHERE content = ?", (outer,))

    store(db, files, done(db, files, outer, head(), child(files, b"inner", "copy.zip")))

    met = {(seen.collection, seen.shown) for seen in contents.appearances(db, letter.content)}
    assert met == {("cache", "letter.txt"), ("coverage", "letter.txt")}


def test_bytes_that_are_an_original_are_not_kept_twice(db: apsw.Connection, files: Files) -> None:
    letter = cases.take_in(db, files, b"Dear Anna", "letter.txt")
    archive = cases.take_in(db, files, b"zip", "all.zip")
    store(db, files, done(db, files, archive, head(), child(files, b"Dear Anna", "letter.txt")))

    assert files.holds("originals", letter, 9)
    assert not files.holds("blobs", letter, 9)
    assert verification.verify(db, files, None).mismatches == ()


def test_a_failure_that_may_not_repeat_is_tried_once_more(
    db: apsw.Connection, files: Files
) -> None:
    content = cases.take_in(db, files, b"%PDF", "a.pdf")
    crashed = Problem(Reason.CRASHED, "SIGSEGV")
    store(db, files, done(db, files, content, problem=crashed))
    assert readings.reading(db, content) is None

    with transaction(db):
        [task] = queue.lease(db, 1, ["read"])
        assert task.losses == 1
        again = ReadDone(
            key=task.key,
            token=task.attempt,
            content=content,
            spool="",
            problem=crashed,
            level="strong",
            cpu_seconds=0.0,
        )
        Results(db, files, HERE).store(again)

    assert acts(db)[-1] == "failed"
    assert queue.counts(db) == {("read", "failed"): 1, ("examine", "ready"): 1}
    assert summary.is_balanced(db)


def test_an_appearance_needs_its_content(db: apsw.Connection, folder: Path) -> None:
    stray = Appearance(
        content=cases.digest(b"stray"),
        collection="cache",
        kind="file",
        container=None,
        path=b"stray",
        shown="stray",
    )
    try:
        contents.add_appearance(db, stray)
    except apsw.ConstraintError:
        return
    raise AssertionError(folder)


def test_what_was_removed_does_not_come_out_of_its_container_again(
    db: apsw.Connection, files: Files
) -> None:
    archive = cases.take_in(db, files, b"zip", "all.zip")
    store(db, files, done(db, files, archive, head(), child(files, b"private", "private.txt")))
    gone = cases.digest(b"private")
    Removals(db, files).remove(gone, "about a child", "keep")

    store(db, files, done(db, files, archive, head(), child(files, b"private", "private.txt")))

    assert contents.kept_in(db, gone) is None
    assert not files.path("blobs", gone).exists()
    assert summary.is_balanced(db)
    assert verification.verify(db, files, None).mismatches == ()


def test_a_doubtful_layer_and_the_picture_are_both_kept_and_it_is_said_which_leads(
    db: apsw.Connection, files: Files
) -> None:
    content = cases.take_in(db, files, b"%PDF", "a.pdf")
    doubt, put_right = Remark(Deed.LAYER_GARBLED), Remark(Deed.LAYER_DECIPHERED, "+982")
    layer = PageText(text_from="layer", text="Äîãîâîð ïîñòàâêè îáîðóäîâàíèÿ")
    right, raw = (PageText(text_from="layer", text=text) for text in ("Договор", "Äîãîâîð"))
    garbled = PageReading(number=1, picture=True, text=layer, remarks=(doubt,))
    mended = PageReading(number=2, picture=True, text=right, raw=raw, remarks=(put_right,))
    store(db, files, done(db, files, content, head(), garbled, mended))

    cases.recognise(db, files, content, 1, "Договор поставки оборудования")

    first, second = readings.pages(db, content)
    texts = {each.id: each.text.text for each in readings.texts(db, content, 1)}
    assert first.outcome == "ocr"
    assert texts[first.leading or 0] == "Договор поставки оборудования"
    assert len(texts) == 2
    told = [each.deed for each in remarks.of_page(db, content, 1)]
    assert told == [Deed.LAYER_GARBLED, Deed.LAYER_OVERRULED]

    assert second.outcome == "text"
    assert [each.text.text for each in readings.texts(db, content, 2)] == ["Договор", "Äîãîâîð"]
    assert readings.texts(db, content, 2)[0].id == second.leading
    assert remarks.counts(db)[Deed.LAYER_DECIPHERED] == 1
    assert verification.verify(db, files, None).mismatches == ()


def test_the_chain_notices_a_remark_of_the_reading_that_was_changed(
    db: apsw.Connection, files: Files
) -> None:
    content = cases.take_in(db, files, b"%PDF", "a.pdf")
    put_right = Remark(Deed.LAYER_DECIPHERED, "+982")
    page = PageReading(
        number=1,
        picture=True,
        text=PageText(text_from="layer", text="Договор"),
        remarks=(put_right,),
    )
    store(db, files, done(db, files, content, head(), page))

    with transaction(db):
        db.execute("UPDATE remark SET detail = '+1'")

    assert verification.verify(db, files, None).mismatches


def test_lines_seen_on_a_picture_make_the_tables_of_its_layer_due_again(
    db: apsw.Connection, files: Files
) -> None:
    content = cases.take_in(db, files, b"%PDF", "contract.pdf")
    stamped = replace(cases.scan(1), text=cases.layer("Item 12 850.50"))
    cases.read(db, content, stamped)
    [(layer, _)] = tables.due(db, tabulation.VERSION, 10, 1000)
    tables.put(db, layer, (), tabulation.VERSION)

    cases.recognise(db, files, content, 1, "Item 12 850.50", rulings=((0, 0, 9, 0),))

    due = [number for number, _ in tables.due(db, tabulation.VERSION, 10, 1000)]
    assert layer in due
