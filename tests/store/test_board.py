"""Documents by checks: what is counted, which rows are shown, in which order."""

import apsw
import pytest

from stemma.model.board import BoardAsked, BoardRows, JudgedOrOpen, ObservationsAsked
from stemma.model.findings import Basis, Category, Checked, Evidence, Observed
from stemma.model.places import Digest, Place
from stemma.store import board, contents, examining
from stemma.store.board import Ground
from tests.store.cases import digest, seen

KINDS = {
    "pdf.revisions": (Category.ALTERATION, Basis.STRUCTURAL),
    "pages.count": (Category.OMISSION, Basis.CONTENT),
}
ACT, BILL, LETTER = digest(b"act"), digest(b"bill"), digest(b"letter")


def _observed(content: Digest, quote: str, category: Category | None = None) -> Observed:
    place = Place(content=content, page=1, quote=quote)
    return Observed(says="a.b", evidence=(Evidence(place),), category=category)


def _examined(db: apsw.Connection, content: Digest, path: str, *runs: Checked) -> None:
    contents.add_content(db, content, 1, "originals", 0)
    contents.add_appearance(db, seen(content, path))
    examining.replace(db, content, "ground", runs, dict.fromkeys(KINDS, 1))


@pytest.fixture
def full(db: apsw.Connection) -> apsw.Connection:
    """Return a case: a bill with three observations, an act with one, a letter nobody could see."""
    _examined(
        db,
        BILL,
        "b/bill.pdf",
        Checked(
            check="pdf.revisions",
            state="observed",
            observed=(_observed(BILL, "12"), _observed(BILL, "13")),
        ),
        Checked(check="pages.count", state="observed", observed=(_observed(BILL, "2 of 3"),)),
    )
    _examined(
        db,
        ACT,
        "a/act.pdf",
        Checked(
            check="pdf.revisions",
            state="observed",
            observed=(_observed(ACT, "7", Category.PROVENANCE),),
        ),
        Checked(check="pages.count", state="not_observed"),
    )
    _examined(
        db,
        LETTER,
        "c/letter.pdf",
        Checked(check="pdf.revisions", state="could_not_run", reason="locked"),
    )
    return db


def _ground(db: apsw.Connection, *quotes: str) -> Ground:
    """Return the checks, and what is confirmed: the observations of these quotes."""
    every = examining.observations(db)
    judged: dict[str, JudgedOrOpen] = {
        each.fingerprint: "confirmed"
        for each in every
        if each.observed.evidence[0].place.quote in quotes
    }
    return Ground(KINDS, judged)


def _quotes(db: apsw.Connection, asked: ObservationsAsked, *judged: str) -> list[str]:
    _, found = board.listed(db, _ground(db, *judged), asked, None, 0)
    return [each.observed.evidence[0].place.quote for each in found]


def test_observations_are_counted_by_kind_and_by_what_people_said(full: apsw.Connection) -> None:
    kinds, judged = board.counts(full, _ground(full, "12"))

    assert kinds == {Category.ALTERATION: 2, Category.OMISSION: 1, Category.PROVENANCE: 1}
    assert judged == {"confirmed": 1, "open": 3}


@pytest.mark.parametrize(
    ("asked", "quotes"),
    [
        pytest.param(ObservationsAsked(document=ACT), ["7"], id="of a document"),
        pytest.param(ObservationsAsked(checks=["pages.count"]), ["2 of 3"], id="by a check"),
        pytest.param(
            ObservationsAsked(categories=[Category.PROVENANCE]), ["7"], id="a kind of its own"
        ),
        pytest.param(ObservationsAsked(bases=[Basis.CONTENT]), ["2 of 3"], id="on a basis"),
        pytest.param(ObservationsAsked(judged=["confirmed"]), ["12"], id="judged"),
        pytest.param(
            ObservationsAsked(document=BILL, judged=["open"]), ["2 of 3", "13"], id="to judge"
        ),
    ],
)
def test_observations_are_narrowed(
    full: apsw.Connection, asked: ObservationsAsked, quotes: list[str]
) -> None:
    assert _quotes(full, asked, "12") == quotes


def test_those_to_judge_come_first_where_that_is_asked(full: apsw.Connection) -> None:
    assert _quotes(full, ObservationsAsked(document=BILL, sort="open"), "2 of 3")[-1] == "2 of 3"


@pytest.mark.parametrize(
    ("rows", "documents"),
    [
        ("all", [ACT, BILL, LETTER]),
        ("observed", [ACT, BILL]),
        ("open", [BILL]),
        ("could_not_run", [LETTER]),
    ],
)
def test_the_board_shows_the_documents_asked_for(
    full: apsw.Connection, rows: BoardRows, documents: list[Digest]
) -> None:
    total, found = board.rows(full, _ground(full, "7"), BoardAsked(rows=rows), None, 0)

    assert (total, [each.document for each in found]) == (len(documents), documents)


def test_the_document_with_most_comes_first_where_that_is_asked(full: apsw.Connection) -> None:
    _, found = board.rows(full, _ground(full), BoardAsked(sort="most"), 1, 0)

    assert [each.path for each in found] == ["b/bill.pdf"]


def test_a_part_of_a_path_finds_its_documents(full: apsw.Connection) -> None:
    _, found = board.rows(full, _ground(full), BoardAsked(name="LETTER"), None, 0)

    assert [each.document for each in found] == [LETTER]


def test_cells_count_what_is_asked_for_and_what_is_left_to_judge(full: apsw.Connection) -> None:
    asked = ObservationsAsked(categories=[Category.ALTERATION])

    assert board.of_checks(full, _ground(full, "12"), asked) == {(BILL, "pdf.revisions"): (2, 1)}


@pytest.mark.parametrize(
    ("path", "folder"),
    [("leak/b/bill.pdf", "leak/b"), ("bill.pdf", ""), ("mail/a.mbox › 2", "mail/a.mbox")],
)
def test_a_document_stands_under_its_folder_or_its_container(path: str, folder: str) -> None:
    assert board.RowFound(BILL, path).folder == folder
