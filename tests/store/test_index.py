"""The index in a real FTS5 table, asked through the query language."""

from pathlib import Path

import apsw
import pytest

import stemma.store
from stemma.store import index
from stemma.toolkit.analysis import columns
from stemma.toolkit.finding import candidates
from stemma.toolkit.query import parse


@pytest.fixture
def db() -> apsw.Connection:
    connection = apsw.Connection(":memory:")
    migrations = Path(stemma.store.__file__).parent / "migrations"
    for name in ("0001_case.sql", "0002_index.sql", "0009_names.sql"):
        connection.execute((migrations / name).read_text())
    return connection


def found(db: apsw.Connection, query: str) -> list[int]:
    return [number for number, _ in index.search(db, candidates(parse(query)), limit=100)]


def test_finds_the_page_texts_that_hold_a_word_in_any_form(db: apsw.Connection) -> None:
    index.put(db, 7, columns("Перечень договоров на поставку."))
    index.put(db, 9, columns("Протокол совещания."))

    assert found(db, "договор") == [7]
    assert index.count(db, candidates(parse("договор"))) == 1


def test_puts_the_form_that_was_asked_for_first(db: apsw.Connection) -> None:
    index.put(db, 1, columns("Списки договоров за год."))
    index.put(db, 2, columns("Настоящий договор за год."))

    assert found(db, "договор") == [2, 1]


def test_scores_fall_from_one_hit_to_the_next(db: apsw.Connection) -> None:
    index.put(db, 1, columns("акт " + "и прочее " * 50))
    index.put(db, 2, columns("акт акт акт"))

    [(first, best), (second, next_best)] = index.search(db, candidates(parse("акт")), limit=10)

    assert (first, second) == (2, 1)
    assert best > next_best


def test_walks_through_equal_hits_without_repeating_any(db: apsw.Connection) -> None:
    for number in range(1, 8):
        index.put(db, number, columns("合同"))

    pages = [
        index.search(db, candidates(parse("合同")), limit=3, offset=offset) for offset in (0, 3, 6)
    ]

    assert [number for page in pages for number, _ in page] == [1, 2, 3, 4, 5, 6, 7]


def test_putting_again_replaces(db: apsw.Connection) -> None:
    index.put(db, 1, columns("first reading"))
    index.put(db, 1, columns("second reading"))

    assert found(db, "first") == []
    assert found(db, "second") == [1]


def test_removed_texts_are_found_no_more(db: apsw.Connection) -> None:
    index.put(db, 1, columns("contract"))
    index.put(db, 2, columns("contract"))

    index.remove(db, [1, 5])

    assert found(db, "contract") == [2]


def test_a_phrase_through_less_likely_forms_is_still_a_candidate(db: apsw.Connection) -> None:
    index.put(db, 1, columns("Поставка стали марки 30ХГСА"))

    assert found(db, '"сталь марки"') == [1]


def test_phrase_candidates_keep_the_order_of_the_words(db: apsw.Connection) -> None:
    index.put(db, 1, columns("общество ограничило ответственность"))
    index.put(db, 2, columns("ответственность несёт общество"))

    assert found(db, '"несёт общество"') == [2]
    assert found(db, '"общество несёт"') == []


def test_survives_words_of_any_size_and_many_alternatives(db: apsw.Connection) -> None:
    index.put(db, 1, columns("x" * 100_000 + " стали" * 20))

    assert found(db, "x" * 100_000) == [1]
    assert found(db, '"' + "стали " * 20 + '"') == [1]
    assert found(db, " OR ".join(f"слово{number}" for number in range(500)) + " OR сталь") == [1]
    assert found(db, " ".join(["стали"] * 900)) == [1]
