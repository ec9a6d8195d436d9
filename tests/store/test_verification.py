"""Verifying finds whatever is not as it was recorded, and nothing else."""

import apsw
import pytest

from stemma.errors import UsageError
from stemma.model.findings import Checked, Evidence, Observed
from stemma.model.places import Digest, Place
from stemma.store import contents, custody, examining, verification
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases


@pytest.fixture
def case(db: apsw.Connection, files: Files) -> apsw.Connection:
    """An archive that holds a contract of two pages, the second a scan; all read and indexed."""
    archive = cases.take_in(db, files, b"archive", "all.zip")
    cases.read(db, archive)
    contract = cases.unpack(db, files, b"contract", "contract.pdf", archive)
    cases.read(db, contract, cases.text_page(1, "Договор"), cases.scan(2))
    cases.recognise(db, files, contract, 2, "Подпись")
    cases.index_all(db, files)
    files.write_head(custody.head(db).written)
    return db


CONTRACT = cases.digest(b"contract")


def found(db: apsw.Connection, files: Files, head: str | None = None) -> set[tuple[str, str]]:
    return {
        (mismatch.what, mismatch.where)
        for mismatch in verification.verify(db, files, head).mismatches
    }


def test_an_untouched_case_is_as_it_was_recorded(case: apsw.Connection, files: Files) -> None:
    verified = verification.verify(case, files, custody.head(case).written)

    assert verified.mismatches == ()
    assert (verified.contents, verified.readings, verified.lines) == (2, 2, 6)
    assert verified.head == custody.head(case).written


def test_a_changed_byte_of_an_original_is_found(case: apsw.Connection, files: Files) -> None:
    path = files.path("originals", cases.digest(b"archive"))
    path.chmod(0o600)
    path.write_bytes(b"archivE")

    assert found(case, files) == {("The bytes of this content have changed.", path.name)}


@pytest.mark.parametrize("data", [b"contract and more", b"contr", b""])
def test_a_blob_of_another_size_is_found(case: apsw.Connection, files: Files, data: bytes) -> None:
    path = files.path("blobs", CONTRACT)
    path.chmod(0o600)
    path.write_bytes(data)

    assert found(case, files) == {("The bytes of this content have changed.", CONTRACT)}


def test_a_missing_blob_is_found(case: apsw.Connection, files: Files) -> None:
    files.path("blobs", CONTRACT).unlink()

    assert found(case, files) == {
        ("The bytes of this content are gone or cannot be read.", CONTRACT)
    }


@pytest.mark.parametrize("text_from", ["layer", "ocr"])
def test_a_changed_text_is_found(case: apsw.Connection, files: Files, text_from: str) -> None:
    page = {"layer": 1, "ocr": 2}[text_from]
    case.execute("UPDATE page_text SET text = 'changed' WHERE text_from = ?", (text_from,))

    assert found(case, files) == {("The text of this page has changed.", f"{CONTRACT} page {page}")}


@pytest.mark.parametrize("text_from", ["layer", "ocr"])
def test_a_text_changed_with_its_hash_is_found(
    case: apsw.Connection, files: Files, text_from: str
) -> None:
    case.execute(
        "UPDATE page_text SET text = 'changed', text_hash = ? WHERE text_from = ?",
        (cases.digest(b"changed"), text_from),
    )

    [(what, where)] = found(case, files)
    assert "changed" in what or "not what the chain says" in what
    assert where.startswith(CONTRACT)


def test_moved_words_are_found(case: apsw.Connection, files: Files) -> None:
    case.execute("UPDATE page_text SET words = x'00'")

    assert {where for _, where in found(case, files)} == {CONTRACT, f"{CONTRACT} page 2"}


def test_a_removed_text_of_ocr_is_found(case: apsw.Connection, files: Files) -> None:
    case.execute("DELETE FROM page_index WHERE rowid IN (SELECT id FROM page_text WHERE page = 2)")
    case.execute("DELETE FROM page_text WHERE text_from = 'ocr'")

    assert found(case, files) == {
        ("How this page ended is not what the chain says.", f"{CONTRACT} page 2")
    }


@pytest.mark.parametrize("page", [1, 2])
def test_a_page_made_blank_is_found(case: apsw.Connection, files: Files, page: int) -> None:
    case.execute("UPDATE page SET outcome = 'blank', leading = NULL WHERE number = ?", (page,))

    [(what, _)] = found(case, files)
    assert "not what the chain says" in what


def test_a_removed_reading_is_found(case: apsw.Connection, files: Files) -> None:
    case.execute("DELETE FROM reading WHERE content = ?", (cases.digest(b"archive"),))

    assert found(case, files) == {
        (
            "The chain says this content was read, but its reading is gone.",
            cases.digest(b"archive"),
        )
    }


def test_a_content_added_behind_the_back_of_the_chain_is_found(
    case: apsw.Connection, files: Files
) -> None:
    incoming = files.incoming("originals")
    incoming.write(b"planted")
    content = incoming.keep()
    contents.add_content(case, content, 7, "originals", 0)

    assert found(case, files) == {
        ("This content is in the case, but the chain does not say how.", content)
    }


def test_a_content_that_was_taken_away_is_found(case: apsw.Connection, files: Files) -> None:
    with transaction(case):
        custody.append(case, "took_in", {"content": "c" * 64, "path": "was here"})
    files.write_head(custody.head(case).written)

    assert found(case, files) == {
        ("The chain says this content came in, but it is gone.", "c" * 64)
    }


@pytest.mark.parametrize("head", ["6:" + "0" * 64, "7:" + "0" * 64, "9" * 18 + ":" + "a" * 64])
def test_a_head_that_is_not_in_the_chain_is_found(
    case: apsw.Connection, files: Files, head: str
) -> None:
    assert found(case, files, head) == {("The head you gave is not in this chain.", head)}


@pytest.mark.parametrize("head", ["0:0", "", "x", "six:abc", "9" * 40 + ":a", "٣:abc", "-1:a"])
def test_what_is_no_head_is_refused(case: apsw.Connection, files: Files, head: str) -> None:
    with pytest.raises(UsageError, match="is no head"):
        found(case, files, head)


def test_a_head_noted_earlier_is_in_the_chain(case: apsw.Connection, files: Files) -> None:
    noted = [f"{line.seq}:{line.hash}" for line in custody.lines(case)]

    assert [found(case, files, head) for head in noted] == [set()] * 6
    assert found(case, files, "0:" + "0" * 64) == set()


def test_a_chain_cut_short_is_found_by_the_head_beside_the_database(
    case: apsw.Connection, files: Files
) -> None:
    case.execute("DROP TRIGGER custody_remains; DELETE FROM custody WHERE seq = 6")

    assert (
        "The head written beside the database is not in the chain.",
        "file head",
    ) in found(case, files)


def test_a_broken_chain_is_told_and_the_rest_still_checked(
    case: apsw.Connection, files: Files
) -> None:
    case.execute("DROP TRIGGER custody_stays; UPDATE custody SET body = 'no json' WHERE seq = 3")
    files.path("blobs", CONTRACT).unlink()

    mismatches = found(case, files)

    assert ("The custody chain is broken from this line on.", "line 3") in mismatches
    assert ("The bytes of this content are gone or cannot be read.", CONTRACT) in mismatches


def test_an_index_that_lacks_a_text_or_holds_another_is_found(
    case: apsw.Connection, files: Files
) -> None:
    case.execute("DELETE FROM page_index WHERE rowid = 1")
    case.execute("INSERT INTO page_index (rowid, word) VALUES (99, 'planted')")

    assert found(case, files) == {
        ("This text is missing in the search index.", "text 1"),
        ("The search index holds a text that is not in the case.", "text 99"),
    }


def test_a_page_waiting_to_be_recognised_again_is_no_mismatch(
    case: apsw.Connection, files: Files
) -> None:
    case.execute("UPDATE page SET outcome = 'pending' WHERE number = 2")

    assert found(case, files) == set()


def test_reading_again_makes_older_lines_of_recognition_history(
    case: apsw.Connection, files: Files
) -> None:
    cases.read(case, Digest(CONTRACT), cases.text_page(1, "Договор"), cases.scan(2))
    case.execute("DELETE FROM page_index")
    cases.index_all(case, files)
    files.write_head(custody.head(case).written)

    assert found(case, files) == set()


@pytest.fixture
def examined(case: apsw.Connection, files: Files) -> apsw.Connection:
    """The same case, with one observation on the contract and its line in the chain."""
    with transaction(case):
        evidence = Evidence(Place(content=CONTRACT, page=1, quote="Договор"))
        seen = Observed(says="dates.order", evidence=(evidence,))
        run = Checked(check="dates.order", state="observed", observed=(seen,))
        result = examining.replace(case, CONTRACT, "ground", [run], {"dates.order": 1})
        custody.append(case, "examined", {"content": CONTRACT, "result": result})
    files.write_head(custody.head(case).written)
    return case


def test_an_examined_case_is_as_it_was_recorded(examined: apsw.Connection, files: Files) -> None:
    assert found(examined, files) == set()


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM observation",
        "UPDATE observation SET seen = replace(seen, 'Договор', 'Акт')",
        "UPDATE check_run SET state = 'not_observed'",
        "UPDATE examined SET result = 'another'",
    ],
)
def test_a_changed_observation_is_found(
    examined: apsw.Connection, files: Files, change: str
) -> None:
    examined.execute(change)

    assert found(examined, files) == {
        ("What checks saw in this content is not what the chain says.", CONTRACT)
    }


def test_an_examination_that_was_taken_away_is_found(
    examined: apsw.Connection, files: Files
) -> None:
    for table in ("observation", "check_run", "examined"):
        examined.execute(f"DELETE FROM {table}")  # noqa: S608 (constants)

    assert found(examined, files) == {
        ("The chain says this content was examined, but that is gone.", CONTRACT)
    }
