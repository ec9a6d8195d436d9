"""The whole way of what looks across the cache: files in, a run, and what people are told."""

from pathlib import Path

import pytest

from stemma.case import Case
from stemma.model.board import ObservationJudged
from stemma.model.references import CitationsAsked
from stemma.settings import Settings
from tests.relation.test_families import body
from tests.relation.test_references import ANNEX


@pytest.fixture
def case(tmp_path: Path) -> Case:
    folder = tmp_path / "leak"
    folder.mkdir()
    (folder / "Договор проект.txt").write_text(
        f"ПРОЕКТ\n{body()}См. приложение № 1 и приложение № 2."
    )
    (folder / "Договор подписан.txt").write_text(f"{body('1 380 000,00')}См. приложение № 2.")
    (folder / "спец.txt").write_text(ANNEX)
    case = Case.create(tmp_path / "leak.case", settings=Settings(workers=1))
    case.take_in([folder])
    case.run()
    return case


def test_what_is_missing_and_which_are_versions_is_told_once_a_run_is_done(case: Case) -> None:
    with case:
        absent = case.missing.listed(CitationsAsked(holdings=("absent",)))
        [family] = case.versions.every()
        checks = {seen.check for seen in case.observations.every()}
        before = len(list(case.custody()))
        across = [run for run in case.observations.runs() if not run.document]
        assert {run.state for run in across} >= {"observed"}
        assert all(run.state != "could_not_run" for run in across)
        case.run()

        assert {each.paper for each in absent.citations} == {"annex 2 of АБ-17/2023"}
        assert all(each.place.stretch is not None for each in absent.citations)
        assert [step.step for step in family.descents] == ["signed"]
        assert checks == {"missing.cited", "versions.near"}
        assert len(list(case.custody())) == before, "a second run does nothing again"


def test_a_missing_paper_is_listed_with_its_places_and_what_a_person_says_of_it(case: Case) -> None:
    with case:
        listed = case.missing.papers(CitationsAsked(holdings=("absent",)))
        [paper] = listed.papers
        assert paper.observation is not None
        case.observations.judge(paper.observation, ObservationJudged(judged="confirmed"))
        [judged] = case.missing.papers(CitationsAsked(holdings=("absent",))).papers
        held = case.missing.papers(CitationsAsked(holdings=("held",), kinds=("annex",)))

    assert (listed.total, listed.absent, held.total) == (1, 1, held.held)
    assert paper.paper == "annex 2 of АБ-17/2023"
    assert len(paper.citations) == 2
    assert all(each.place.boxes for each in paper.citations)
    assert paper.judgement is None
    assert judged.judgement is not None
    assert judged.judgement.judged == "confirmed"
    assert {one.name for paper in held.papers for one in paper.held_by} == {"спец.txt"}


def test_removing_a_document_forgets_what_was_told_across_the_cache(case: Case) -> None:
    with case:
        draft = case.find_document("Договор проект.txt")
        case.removals.remove(draft, "asked for by its owner")

        assert not case.versions.is_compared()
        assert case.versions.listed().total == 0
        assert list(case.observations.every()) == []

        case.run()

        assert case.versions.is_compared()
        assert draft not in {each.document for each in case.missing.every()}
