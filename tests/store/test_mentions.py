"""Values rest beside the text they stand in, and go with it."""

import apsw
import pytest

from stemma.model.mentions import MentionsAsked
from stemma.model.searches import DocumentsAsked, Narrowing
from stemma.pipeline import extraction
from stemma.store import facets, listing, mentions
from stemma.store.files import Files
from stemma.toolkit.filters import understand
from tests.store import cases

TEXT = "Цена 584 млн руб. до 30 июня 2025 г.\nПаспорт 4510 123456"
VERSION = extraction.version()


@pytest.fixture
def read(db: apsw.Connection, files: Files) -> int:
    content = cases.take_in(db, files, b"%PDF", "contract.pdf")
    cases.read(db, content, cases.text_page(1, TEXT))
    [(number, text)] = mentions.due(db, VERSION, 10, 1_000)
    mentions.put(db, number, extraction.rows(text), VERSION)
    return number


@pytest.mark.usefixtures("read")
def test_a_text_is_due_until_its_values_are_stored(db: apsw.Connection) -> None:
    assert mentions.count_due(db, VERSION) == 0
    assert mentions.count_due(db, VERSION + 1) == 1


@pytest.mark.usefixtures("read")
def test_values_are_listed_with_their_places(db: apsw.Connection) -> None:
    listed = mentions.listed(db, MentionsAsked())

    assert [each.kind for each in listed.mentions] == ["money", "date", "identifier"]
    assert listed.mentions[0].value == {"amount": "584000000", "currency": "RUB"}
    assert listed.mentions[0].quote == "584 млн руб."
    assert listed.mentions[0].place.page == 1
    assert listed.mentions[1].qualifier == "at_most"


@pytest.mark.usefixtures("read")
def test_one_kind_can_be_asked_for_and_walked_through(db: apsw.Connection) -> None:
    asked = MentionsAsked(kinds=("money", "date"), narrowing=Narrowing(collections=("cache",)))

    second = mentions.listed(db, asked, limit=1, offset=1)

    assert second.total == 2
    assert [each.kind for each in second.mentions] == ["date"]
    assert (
        mentions.listed(db, MentionsAsked(narrowing=Narrowing(collections=("coverage",)))).total
        == 0
    )


@pytest.mark.usefixtures("read")
def test_numbers_of_passports_rest_masked(db: apsw.Connection) -> None:
    value = db.execute("SELECT value FROM mention WHERE kind = 'identifier'").get

    assert "4510" not in str(value)
    assert "123" not in mentions.listed(db, MentionsAsked()).mentions[2].quote


def test_values_go_with_their_text(db: apsw.Connection, read: int) -> None:
    db.execute("UPDATE page SET leading = NULL")
    db.execute("DELETE FROM page_text WHERE id = ?", (read,))

    assert db.execute("SELECT count(*) FROM mention").get == 0


def test_a_text_that_is_gone_gets_no_values(db: apsw.Connection) -> None:
    mentions.put(db, 99, extraction.rows(TEXT), VERSION)

    assert db.execute("SELECT count(*) FROM mention").get == 0


def test_a_text_that_no_worker_survives_is_not_due_again(db: apsw.Connection, read: int) -> None:
    mentions.give_up(db, read, VERSION + 1)

    assert mentions.count_due(db, VERSION + 1) == 0


def test_sums_are_compared_in_their_currency_and_measures_in_one_unit(
    db: apsw.Connection, read: int
) -> None:
    mentions.put(db, read, extraction.rows("вес 2 т, 500 кг, цена 5 евро"), VERSION)

    rows = list(db.execute("SELECT low, unit FROM mention ORDER BY start"))

    assert rows == [(2000.0, "kg"), (500.0, "kg"), (5.0, "EUR")]


@pytest.mark.usefixtures("read")
@pytest.mark.parametrize(
    ("line", "quotes"),
    [
        ("money>500000000 RUB", ["584 млн руб."]),
        ("money>500000000 USD", []),
        ("money:500..600 млн", ["584 млн руб."]),
        ("money:600..700 млн", []),
        ("date:2025-06", ["30 июня 2025 г."]),
        ("date>2025-06", []),
        ("value:money date:2025", ["584 млн руб.", "30 июня 2025 г."]),
        ("money>1 RUB money<2 RUB", []),
        ("30 июня", []),
        ("2025-06-30", ["30 июня 2025 г."]),
    ],
)
def test_values_are_asked_for_as_in_a_search(
    db: apsw.Connection, line: str, quotes: list[str]
) -> None:
    understood = understand(line)
    asked = MentionsAsked(words=understood.words, narrowing=understood.narrowing)

    found = mentions.listed(db, asked)

    assert [each.quote for each in found.mentions] == quotes
    assert sum(each.mentions for each in mentions.kinds(db, asked)) == len(quotes)


@pytest.mark.usefixtures("read")
def test_a_document_is_found_by_the_values_in_one_of_its_texts(db: apsw.Connection) -> None:
    def found(line: str) -> int:
        asked = DocumentsAsked(narrowing=understand(line).narrowing)
        counted = facets.facets(db, "", asked.narrowing, ())
        total, _ = listing.listed(db, asked, None, 0)
        assert counted.documents == total
        return total

    assert found("money>500000000 RUB date:2025") == 1
    assert found("money>500000000 RUB date:2024") == 0
    assert found("-money>500000000 RUB") == 0
    assert found("-value:measure") == 1
