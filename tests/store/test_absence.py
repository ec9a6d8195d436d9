"""That a term was not found: what is read, what is near, what a person judges of it."""

import apsw
import pytest

from stemma.case.absence import AbsenceOf
from stemma.errors import MissingError, UsageError
from stemma.model.absence import Absence, AbsenceAsked, NearAsked, NearHit, NearJudged
from stemma.model.problems import Problem, Reason
from stemma.store import undoing
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases


@pytest.fixture
def case(db: apsw.Connection, files: Files) -> apsw.Connection:
    """A contract, a scan that was read wrongly, files that are locked and due; press on them."""
    contract = cases.take_in(db, files, b"contract", "contract.pdf")
    cases.read(db, contract, cases.text_page(1, "Договор подписал Иванов."))
    scan = cases.take_in(db, files, b"scan", "scan.tif")
    cases.read(db, scan, cases.scan(1), cases.scan(2))
    cases.recognise(db, files, scan, 1, "Груз принял Вeлодpин, боцман.")
    locked = cases.take_in(db, files, b"locked", "locked.pdf")
    cases.read(db, locked, problem=Problem(Reason.LOCKED))
    cases.take_in(db, files, b"due", "due.pdf")
    article = cases.take_in(db, files, b"article", "article.txt")
    db.execute("UPDATE appearance SET collection = 'coverage' WHERE content = ?", (article,))
    cases.read(db, article, cases.text_page(1, "Газета называет имя: Велодран."))
    cases.index_all(db, files)
    return db


def state(db: apsw.Connection, term: str, *where: str) -> Absence:
    asked = AbsenceAsked(term=term, collections=where or ("cache",))  # type: ignore[arg-type]
    return AbsenceOf(db).state(asked)


def near(db: apsw.Connection, term: str) -> tuple[NearHit, ...]:
    return AbsenceOf(db).near(NearAsked(of=AbsenceAsked(term=term))).places


def judge(db: apsw.Connection, place: NearHit, judged: str) -> None:
    AbsenceOf(db).judge(
        NearJudged(
            term="Велодран",
            document=place.document,
            page=place.page,
            text_hash=place.text_hash,
            start=place.start,
            end=place.end,
            judged=judged,  # type: ignore[arg-type]
        )
    )


def test_a_term_that_stands_there_is_not_absent(case: apsw.Connection) -> None:
    found = state(case, "договор")

    assert (found.standing, found.hit_count) == ("found", 1)
    assert [hit.quote for hit in found.hits] == ["Договор"]
    assert "It was found at 1 place: it is not absent." in found.statement


def test_only_the_collections_asked_for_count(case: apsw.Connection) -> None:
    assert state(case, "Велодран").standing == "open"
    assert state(case, "Велодран", "cache", "coverage").standing == "found"


def test_what_is_nowhere_is_stated_with_what_was_not_searched(case: apsw.Connection) -> None:
    found = state(case, "Хурмазбек")

    assert (found.standing, found.hit_count, found.near.total) == ("not_found", 0, 0)
    assert (found.documents, found.pages) == (2, 2)
    assert {each.code: (each.pages, each.documents) for each in found.not_searched} == {
        "pending": (1, 1),
        "locked": (0, 1),
    }
    assert found.due == 1
    assert "It was not found." in found.statement
    assert found.head in found.statement[-1]
    assert all(each.why for each in found.not_searched)


def test_a_near_place_is_left_to_a_person(case: apsw.Connection) -> None:
    [place] = near(case, "Велодран")

    assert (place.quote, place.distance, place.spelling) == ("Вeлодpин", 1, "велодран")
    assert (place.page, place.page_class, place.judged) == (1, "poor", None)
    assert place.context[place.context_start :].startswith("Вeлодpин")


def test_a_judgement_settles_the_statement_and_can_be_taken_back(case: apsw.Connection) -> None:
    [place] = near(case, "Велодран")

    judge(case, place, "is_not")
    assert state(case, "ВЕЛОДРАН").standing == "not_found"
    assert near(case, "Велодран")[0].who
    judge(case, place, "is")
    assert state(case, "Велодран").standing == "judged"
    with transaction(case):
        undoing.undo(case)
    assert state(case, "Велодран").standing == "not_found"


def test_a_judgement_whose_words_are_gone_is_told(case: apsw.Connection) -> None:
    [place] = near(case, "Велодран")
    judge(case, place, "is_not")

    cases.correct(case, place.document, 1, "Груз принял Сидоров, боцман.")
    case.execute("DELETE FROM page_text WHERE text_from = 'ocr'")
    found = state(case, "Велодран")

    assert (found.near.total, found.near.lost) == (0, 1)
    assert any("earlier readings" in line for line in found.statement)


def test_a_place_that_is_not_there_cannot_be_judged(case: apsw.Connection) -> None:
    [place] = near(case, "Велодран")
    case.execute("UPDATE page_text SET text_hash = 'another' WHERE text_from = 'ocr'")

    with pytest.raises(MissingError, match="read anew"):
        judge(case, place, "is")


def test_a_term_needs_a_letter(case: apsw.Connection) -> None:
    with pytest.raises(UsageError, match="no letter"):
        state(case, " — ")


def test_several_words_are_one_term(case: apsw.Connection) -> None:
    assert state(case, "подписал Иванов").standing == "found"
    assert state(case, "Иванов подписал").standing != "found"
