"""Search over a case: places, not only pages; the leading text speaks first."""

import apsw
import pytest

from stemma.errors import UsageError
from stemma.model.answers import Found
from stemma.model.places import Collection
from stemma.model.readings import PageReading, PageText
from stemma.model.searches import Narrowing, Stretch
from stemma.store import contents, items, readings, search
from stemma.store.files import Files
from tests import make
from tests.store import cases

EVERYWHERE: tuple[Collection, ...] = ("cache", "coverage", "reference")


@pytest.fixture
def case(db: apsw.Connection, files: Files) -> apsw.Connection:
    """A contract of two pages, the second a scan, and an article about it."""
    contract = cases.take_in(db, files, b"contract", "contract.pdf")
    cases.read(db, contract, cases.text_page(1, "Договор поставки."), cases.scan(2))
    cases.recognise(db, files, contract, 2, "Перечень договоров и ещё договор")
    article = cases.take_in(db, files, b"article", "article.txt")
    db.execute("UPDATE appearance SET collection = 'coverage' WHERE content = ?", (article,))
    cases.read(db, article, cases.text_page(1, "Газета пишет про договор."))
    cases.index_all(db, files)
    return db


def find(
    db: apsw.Connection,
    query: str,
    collections: tuple[Collection, ...] = EVERYWHERE,
    limit: int | None = None,
    offset: int = 0,
) -> Found:
    asked = search.asked(db, query, Narrowing(collections=collections))
    return search.search(db, asked, Stretch(limit, offset))


def test_every_place_is_a_hit_with_its_text(case: apsw.Connection) -> None:
    hits = find(case, "договор").hits

    assert sorted((hit.text_from, hit.quote) for hit in hits) == [
        ("layer", "Договор"),
        ("layer", "договор"),
        ("ocr", "договор"),
        ("ocr", "договоров"),
    ]
    assert all(hit.context[hit.context_start :].startswith(hit.quote) for hit in hits)


def test_a_collection_that_is_not_asked_for_is_not_searched(case: apsw.Connection) -> None:
    [hit] = find(case, "договор", ("coverage",)).hits

    assert (hit.title, hit.collection) == ("article.txt", "coverage")


def test_walking_by_limit_and_offset_meets_each_hit_once(case: apsw.Connection) -> None:
    everything = find(case, "договор")
    steps = [find(case, "договор", limit=1, offset=number) for number in range(4)]

    assert tuple(hit for step in steps for hit in step.hits) == everything.hits
    assert [step.more for step in steps] == [True, True, True, False]
    assert not everything.more


def test_a_query_that_asks_for_nothing_is_refused(case: apsw.Connection) -> None:
    with pytest.raises(UsageError):
        find(case, "  ")


def test_a_query_that_is_not_all_text_is_answered(case: apsw.Connection) -> None:
    assert {hit.quote for hit in find(case, "договор\udcff").hits} >= {"Договор"}


def test_the_second_text_speaks_only_where_the_leading_one_does_not_answer(
    db: apsw.Connection, files: Files
) -> None:
    content = cases.take_in(db, files, b"both", "both.pdf")
    page = cases.scan(1)
    cases.read(db, content, page)
    db.execute("UPDATE page SET outcome = 'pending' WHERE content = ?", (content,))
    cases.recognise(db, files, content, 1, "long text of the scan with a stamp")
    readings.put_text(db, content, 1, cases.layer("stamp and barcode"))
    cases.index_all(db, files)

    assert [hit.text_from for hit in find(db, "stamp").hits] == ["ocr"]
    assert [hit.text_from for hit in find(db, "barcode").hits] == ["layer"]


def test_a_text_whose_content_is_in_no_collection_is_not_a_hit(
    db: apsw.Connection, files: Files
) -> None:
    content = cases.take_in(db, files, b"gone", "gone.txt")
    cases.read(db, content, cases.text_page(1, "nowhere"))
    cases.index_all(db, files)
    db.execute("DELETE FROM appearance WHERE content = ?", (content,))

    assert contents.appearances(db, content) == []
    assert find(db, "nowhere").hits == ()


def test_a_page_belongs_to_the_item_that_holds_it(case: apsw.Connection) -> None:
    [content] = contents.by_path(case, "contract.pdf")
    case.execute("INSERT INTO item (id, title) VALUES (77, 'annex')")
    case.execute("UPDATE item_part SET last_page = 1 WHERE content = ?", (content,))
    case.execute(
        "INSERT INTO item_part (item, position, content, first_page) VALUES (77, 1, ?, 2)",
        (content,),
    )

    assert items.item_of(case, content, 2) == 77
    assert items.item_of(case, content, 1) not in {0, 77}
    assert items.item_of(case, cases.digest(b"unknown"), 1) == 0


def test_a_hit_says_in_which_cell_or_comment_it_stands(db: apsw.Connection, files: Files) -> None:
    prices = cases.take_in(db, files, b"prices", "prices.xlsx")
    words = make.words(*[(0.0, 0.0, 0.1, 0.1)] * 2).labelled([(2, 3, "sheet Цены!B14")])
    text = PageText(text_from="markup", text="a б", words=words, maker="test")
    cases.read(db, prices, PageReading(number=1, width=9.0, height=9.0, picture=True, text=text))
    cases.index_all(db, files)

    [body] = find(db, "a").hits
    [cell] = find(db, "б").hits

    assert (body.label, cell.label) == (None, "sheet Цены!B14")
