"""Looking at one document: found by what a person calls it, shown whole."""

import os

import apsw
import pytest

from stemma.errors import MissingError, UsageError
from stemma.store import contents, looking
from stemma.store.files import Files
from tests.store import cases


def test_a_document_is_found_by_path_hash_or_item(db: apsw.Connection, files: Files) -> None:
    content = cases.take_in(db, files, b"one", "letters/one.txt")
    cases.take_in(db, files, b"two", "letters/two.txt")

    assert looking.resolve(db, "letters/one.txt") == content
    assert looking.resolve(db, content) == content
    assert looking.resolve(db, content[:8]) == content
    assert looking.resolve(db, "1") == content


def test_a_name_that_is_no_utf8_finds_its_file(db: apsw.Connection, files: Files) -> None:
    content = cases.take_in(db, files, b"one", contents.as_shown(b"\xc4\xee\xe3.txt"))

    assert looking.resolve(db, os.fsdecode(b"\xc4\xee\xe3.txt")) == content


@pytest.mark.parametrize(
    "name", ["", "nowhere.txt", "ffff", "9" * 30, "3", "%", "ab", "A" * 64, "\ud800"]
)
def test_a_name_that_means_nothing_is_refused(db: apsw.Connection, files: Files, name: str) -> None:
    cases.take_in(db, files, b"one", "one.txt")

    with pytest.raises(UsageError, match="No document is called"):
        looking.resolve(db, name)


def test_a_path_that_means_two_documents_is_refused(db: apsw.Connection, files: Files) -> None:
    for data in (b"one", b"two"):
        cases.take_in(db, files, data, "same.txt")

    with pytest.raises(UsageError, match="more than one"):
        looking.resolve(db, "same.txt")


def test_a_path_in_digits_is_a_path_first(db: apsw.Connection, files: Files) -> None:
    cases.take_in(db, files, b"one", "one.txt")
    content = cases.take_in(db, files, b"two", "1")

    assert looking.resolve(db, "1") == content


def test_a_document_says_everywhere_it_was_met(db: apsw.Connection, files: Files) -> None:
    archive = cases.take_in(db, files, b"zip", "all.zip")
    content = cases.unpack(db, files, b"letter", "in/letter.txt", archive)
    contents.add_appearance(db, cases.seen(content, "copy.txt"))
    cases.read(db, content, cases.text_page(1, "Dear Anna"))

    seen = looking.document(db, content)

    assert seen.paths == ("all.zip › in/letter.txt", "copy.txt")
    assert (seen.pages, seen.size, seen.item) == (1, 6, 2)


def test_what_was_not_read_yet_says_so(db: apsw.Connection, files: Files) -> None:
    content = cases.take_in(db, files, b"one", "one.txt")

    with pytest.raises(UsageError, match="not been read yet"):
        looking.document(db, content)


def test_pages_come_with_their_leading_text(db: apsw.Connection, files: Files) -> None:
    content = cases.take_in(db, files, b"pdf", "contract.pdf")
    cases.read(db, content, cases.text_page(1, "one"), cases.scan(2), cases.scan(3))
    cases.recognise(db, files, content, 2, "два")

    pages = list(looking.pages(db, content))

    assert [(page.outcome, page.text, page.text_from) for page in pages] == [
        ("text", "one", "layer"),
        ("ocr", "два", "ocr"),
        ("pending", "", None),
    ]


def test_one_page_is_the_same_as_among_all(db: apsw.Connection, files: Files) -> None:
    content = cases.take_in(db, files, b"one", "one.pdf")
    cases.read(db, content, cases.text_page(1, "first"), cases.text_page(2, "second"))

    assert looking.page(db, content, 2) == list(looking.pages(db, content))[1]


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_page_that_is_not_there_is_missing(
    db: apsw.Connection, files: Files, number: int
) -> None:
    content = cases.take_in(db, files, b"one", "one.pdf")
    cases.read(db, content, cases.text_page(1, "first"), cases.text_page(2, "second"))

    with pytest.raises(MissingError, match=f"no page {number}"):
        looking.page(db, content, number)


def test_an_unknown_document_is_told_from_one_that_is_due(
    db: apsw.Connection, files: Files
) -> None:
    due = cases.take_in(db, files, b"due", "due.pdf")

    with pytest.raises(MissingError, match="not been read yet"):
        looking.document(db, due)
    with pytest.raises(MissingError, match="no document with this hash"):
        looking.document(db, cases.digest(b"never met"))
