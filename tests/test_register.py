"""The register of a real case: proposed, held against a reference, decided, taken back, lost."""

from pathlib import Path

import pytest

from stemma.case import Case
from stemma.errors import MissingError, UsageError
from stemma.model.hypotheses import ExhibitGiven
from stemma.model.register import CheckGiven, PlaceAt, RegisterAsked
from stemma.settings import Settings

LETTER = (
    "АО «Осока», ИНН 0083817795, расчётный счёт 40702978079545609206. Договор № ТСЭ-36/0508-51."
)
EXTRACT = "Единый реестр. АО «Осока», ИНН 0083817795."
INN = "inn 0083817795"


@pytest.fixture
def case(tmp_path: Path) -> Case:
    for name, text in (("letter.txt", LETTER), ("copy.txt", f"{LETTER} Копия.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "extract.txt").write_text(EXTRACT, encoding="utf-8")
    case = Case.create(tmp_path / "leak.case", settings=Settings(workers=1))
    case.take_in([tmp_path / "letter.txt", tmp_path / "copy.txt"])
    case.take_in([tmp_path / "extract.txt"], collection="reference")
    case.run()
    return case


def test_a_detail_is_held_against_a_reference_decided_and_taken_back(case: Case) -> None:
    with case:
        page = case.register.one(INN)
        [answer] = page.answers
        place = answer.place
        assert (page.line.papers, page.line.state, answer.sees) == (2, "open", "same")
        assert place.stretch is not None
        given = PlaceAt(
            document=place.content,
            page=1,
            text_hash=place.stretch.text_hash,
            start=place.stretch.start,
            end=place.stretch.end,
        )

        case.register.check(
            CheckGiven(detail=INN, outcome="agrees", reference=given, public="public")
        )
        case.register.check(
            CheckGiven(
                detail="contract 36/508/51", outcome="not found", against="The procurement portal"
            )
        )
        listed = case.register.listed()
        checked = next(each.checked for each in listed.lines if each.key == INN)

        assert listed.sentence.endswith("2 were checked: 1 agrees, 1 was not found.")
        assert checked is not None
        assert checked.checked.reference is not None
        assert (checked.name, checked.checked.reference.quote, checked.who) == (
            *("extract.txt", "0083817795"),
            case.seen().actor,
        )
        assert "0083817795 (agrees)" in case.decisions.listed().decisions[1].what

        case.decisions.undo()
        assert case.register.listed(RegisterAsked(states=("not found",))).total == 0
        case.register.take_back(checked.decision)
        assert case.register.one(INN).line.state == "open"


def test_an_account_is_not_proposed_and_lists_narrow(case: Case) -> None:
    with case:
        every = case.register.listed()

        assert not any("40702978" in line.says for line in every.lines)
        assert case.register.listed(RegisterAsked(kinds=("contract",))).total == 1
        assert [x.key for x in case.register.listed(RegisterAsked(words="ИНН")).lines] == [INN]
        assert all(x.answer for x in case.register.listed(RegisterAsked(answered=True)).lines)


def test_an_outcome_without_ground_is_refused(case: Case) -> None:
    with case:
        letter = PlaceAt(document=case.find_document("letter.txt"))
        refused = (
            (CheckGiven(detail=INN, outcome="agrees"), "against"),
            (CheckGiven(detail=INN, outcome="not found"), "where you looked"),
            (CheckGiven(detail=INN, outcome="not checkable"), "why"),
            (CheckGiven(detail=INN, outcome="agrees", reference=letter), "no reference"),
        )
        for given, said in refused:
            with pytest.raises(UsageError, match=said):
                case.register.check(given)
        with pytest.raises(MissingError):
            case.register.check(CheckGiven(detail="inn 1", public="public"))


def test_what_was_said_of_a_detail_that_is_gone_is_to_be_looked_at_again(case: Case) -> None:
    with case:
        case.register.check(
            CheckGiven(detail=INN, outcome="differs", against="The register", note="Another firm.")
        )
        assert list(case.again.every()) == []
        for name in ("letter.txt", "copy.txt"):
            case.removals.remove(case.find_document(name), "By order.")

        [again] = case.again.every()

        assert (again.kind, again.was) == ("register", "taxpayer number (ИНН) 0083817795")
        assert again.says == "differs. Another firm."
        case.register.take_back(again.decision)
        assert list(case.again.every()) == []


def test_a_detail_is_evidence_in_a_matrix_with_what_came_of_it(case: Case) -> None:
    with case:
        case.hypotheses.ask("Is the letter genuine?")
        case.hypotheses.add("q1", ExhibitGiven(kind="detail", about=INN, relevance=3))
        case.register.check(
            CheckGiven(detail=INN, outcome="agrees", against="The register of firms")
        )
        [weighed] = case.hypotheses.matrix("q1").evidence

        assert weighed.evidence.statement == "taxpayer number (ИНН) 0083817795"
        assert (weighed.evidence.state, weighed.evidence.origins) == ("agrees", ("the cache",))
