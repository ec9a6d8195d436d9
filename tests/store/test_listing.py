"""The list of documents: each once, in the order asked for, and nothing that was not asked for."""

import apsw
import pytest

from stemma.model.places import Collection, Digest
from stemma.model.searches import DocumentsAsked, Filter, Narrowing
from stemma.store import contents, labels, listing, looking, reading_status
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases


def listed(
    db: apsw.Connection, *collections: Collection, limit: int | None = None, **more: object
) -> list[Digest]:
    told = {name: more.pop(name) for name in ("name", "sort", "descending") if name in more}
    narrowing = Narrowing(collections=collections or ("cache",), **more)  # type: ignore[arg-type]
    asked = DocumentsAsked(narrowing=narrowing, **told)  # type: ignore[arg-type]
    return listing.listed(db, asked, limit, 0)[1]


@pytest.fixture
def met(db: apsw.Connection, files: Files) -> list[Digest]:
    """Three documents that were read, met in this order, and one that is due."""
    found = [
        cases.take_in(db, files, name.encode(), name)
        for name in ("c/Договор.pdf", "a.pdf", "b/letter.pdf", "due.pdf")
    ][:3]
    for pages, content in zip((2, 1, 3), found, strict=True):
        cases.read(db, content, *(cases.text_page(n, "text") for n in range(1, pages + 1)))
    return found


def test_documents_come_in_the_order_they_were_met(db: apsw.Connection, met: list[Digest]) -> None:
    contents.add_appearance(db, cases.seen(met[2], "press.pdf", collection="coverage"))

    assert listed(db) == met
    assert listed(db, "cache", "coverage") == met, "each once"
    assert listed(db, "coverage") == met[2:]
    assert listed(db, "reference") == []
    assert listed(db, limit=1) == met[:1]


def test_they_are_sorted_by_a_column(db: apsw.Connection, met: list[Digest]) -> None:
    contract, a, letter = met

    assert listed(db, sort="pages") == [a, contract, letter]
    assert listed(db, sort="pages", descending=True) == [letter, contract, a]
    assert listed(db, sort="name") == [a, letter, contract]
    assert listed(db, sort="control") == met


def test_what_has_no_value_comes_last_either_way(db: apsw.Connection, met: list[Digest]) -> None:
    dated = '{"pdf.created": {"at": "2023-04-17T10:15:44+03:00", "zone_known": true}}'
    cases.say_moments(db, met[1], dated)

    assert listed(db, sort="date")[0] == met[1]
    assert listed(db, sort="date", descending=True)[0] == met[1]
    assert listing.day(db, met[1]) == ("2023-04-17", "property")
    assert listing.day(db, met[0]) is None


def test_the_date_of_a_mail_comes_before_an_earlier_property(
    db: apsw.Connection, met: list[Digest]
) -> None:
    moments = (
        '{"pdf.created": {"at": "2020-01-01T00:00:00Z", "zone_known": true},'
        ' "mail.date": {"at": "2023-05-04T10:00:00Z", "zone_known": true}}'
    )
    cases.say_moments(db, met[0], moments)

    assert listing.day(db, met[0]) == ("2023-05-04", "mail")


def test_they_are_narrowed(db: apsw.Connection, met: list[Digest]) -> None:
    contract, _, letter = met
    with transaction(db):
        labels.put(db, [contract], "price", on=True)
        reading_status.put(db, [contract, letter], "important")
    db.execute("UPDATE reading SET reason = 'damaged' WHERE content = ?", (letter,))

    assert listed(db, labels=("price",)) == [contract]
    assert listed(db, statuses=("important",)) == [contract, letter]
    assert listed(db, statuses=("unread",)) == [met[1]]
    assert listed(db, has=("problem",)) == [letter]
    assert listed(db, has=("label",)) == [contract]
    assert listed(db, without=(Filter("has", "problem"),), statuses=("important",)) == [contract]
    assert listed(db, types=("text/plain",)) == []
    assert listed(db, name="ДОГОВОР") == [contract]
    assert listed(db, name="b/let") == [letter]


def test_a_language_is_that_of_a_page(db: apsw.Connection, files: Files) -> None:
    content = cases.take_in(db, files, b"scan", "scan.pdf")
    cases.read(db, content, cases.scan(1))
    cases.recognise(db, files, content, 1, "текст")

    assert listed(db, languages=("ru",)) == [content]
    assert listed(db, languages=("en",)) == []
    assert listing.languages(db, content) == ("ru",)


def test_a_document_tells_what_holds_it_and_what_it_holds(
    db: apsw.Connection, files: Files
) -> None:
    archive = cases.take_in(db, files, b"archive", "mails.zip")
    letter = cases.unpack(db, files, b"letter", "in/letter.eml", archive)
    cases.read(db, letter, cases.text_page(1, "Dear"))

    total, [inside] = listing.contained(db, archive, 50, 0)
    [outside] = listing.containers(db, letter)

    assert (total, inside.document, inside.path, inside.read) == (1, letter, "in/letter.eml", True)
    assert (outside.document, outside.name, outside.read) == (archive, "mails.zip", False)


def test_a_long_list_is_not_sorted_by_name_each_time(db: apsw.Connection) -> None:
    plan = db.execute("EXPLAIN QUERY PLAN SELECT content FROM reading ORDER BY name, content")

    assert [row[3] for row in plan] == ["SCAN reading USING COVERING INDEX reading_name"]


def test_names_run_both_ways(db: apsw.Connection, met: list[Digest]) -> None:
    down = listed(db, sort="name", descending=True)

    assert down == list(reversed(listed(db, sort="name")))
    assert len(down) == len(met)


def test_a_file_that_was_opened_says_how_many_pages_are_not_whole(
    db: apsw.Connection, files: Files
) -> None:
    content = cases.take_in(db, files, b"scan", "scan.pdf")
    cases.read(db, content, cases.scan(1), cases.scan(2))
    assert looking.document(db, content).pages_not_whole == 0

    db.execute("UPDATE page SET reason = 'damaged' WHERE number = 2")

    assert looking.document(db, content).pages_not_whole == 1
