"""A question put, answers supposed, evidence weighed, a judgement written: over a real case."""

from pathlib import Path

import pytest

from stemma.case import Case
from stemma.errors import MissingError, UsageError
from stemma.model.hypotheses import EstimateGiven, ExhibitGiven, Said, Worth
from stemma.model.places import Place
from stemma.settings import Settings

LETTER = "The annex was signed on Monday, 4 March 2025. It names 28 boats."
ARTICLE = (
    '<!DOCTYPE html><html lang="en"><head><meta property="og:site_name" content="The Lantern">'
    '<meta property="article:published_time" content="2025-03-09"></head><body>'
    "<h1>Boats for the yard</h1><p>The documents show that the yard ordered 28 boats.</p>"
    "</body></html>"
)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "article.html").write_text(ARTICLE, encoding="utf-8")
    case = Case.create(tmp_path / "leak.case", settings=Settings(workers=1))
    case.take_in([tmp_path / "letter.txt"])
    case.take_in([tmp_path / "article.html"], collection="coverage")
    case.run()
    return case


def test_a_matrix_is_built_weighed_judged_and_taken_back(case: Case) -> None:
    with case:
        told = case.hypotheses
        letter = case.find_document("letter.txt")
        [weekday] = [o for o in case.observations.every() if o.check == "dates.weekday"]
        [claim] = case.corroboration.claims()

        told.ask("Is the annex  genuine?")
        told.suppose("q1", "It is genuine")
        told.suppose("q1", "It is made up")
        place = Place(content=letter, page=1, quote="28 boats")
        told.add("q1", ExhibitGiven(kind="place", place=place, statement="It names the number"))
        told.add("q1", ExhibitGiven(kind="observation", about=weekday.fingerprint))
        told.add("q1", ExhibitGiven(kind="claim", about=claim.key))
        told.value("q1", "e2", Worth(3, 2))
        told.say("q1", Said("e2", "h1", "against"))
        found = told.judge(
            "q1", "h1", EstimateGiven(likelihood="unlikely", confidence="low", why="One slip only.")
        )

        assert [each.evidence.origins for each in found.evidence] == [("the cache",)] * 3
        assert [each.weight for each in found.evidence] == [1, 3, 0]
        assert found.evidence[1].evidence.statement == weekday.sentence
        assert [(h.inconsistency, h.place) for h in found.hypotheses] == [(3, 2), (0, 1)]
        assert found.hypotheses[0].hypothesis.judged.likelihood == "unlikely"
        assert case.decisions.listed().decisions[0].what == "It is genuine"

        case.decisions.undo()
        case.decisions.undo()

        assert [h.inconsistency for h in told.matrix("q1").hypotheses] == [0, 0]
        assert told.matrix("q1").hypotheses[0].hypothesis.judged.likelihood is None


def test_what_is_dropped_comes_back_by_undo_and_its_key_is_not_used_again(case: Case) -> None:
    with case:
        told = case.hypotheses
        told.ask("Who signed?")
        told.suppose("q1", "The director")
        told.drop("q1", "h1")
        told.suppose("q1", "The deputy")

        assert [h.hypothesis.key for h in told.matrix("q1").hypotheses] == ["h2"]

        case.decisions.undo()
        case.decisions.undo()

        assert [h.hypothesis.statement for h in told.matrix("q1").hypotheses] == ["The director"]

        told.drop("q1")

        assert told.listed().questions == ()
        with pytest.raises(MissingError, match="no question q1"):
            told.suppose("q1", "The clerk")


def test_evidence_that_is_not_there_or_there_already_is_refused(case: Case) -> None:
    with case:
        told = case.hypotheses
        told.ask("Who signed?")
        place = Place(content=case.find_document("letter.txt"), page=1, quote="Monday")
        told.add("q1", ExhibitGiven(kind="place", place=place, statement="A day"))

        with pytest.raises(UsageError, match="already"):
            told.add("q1", ExhibitGiven(kind="place", place=place, statement="A day"))
        with pytest.raises(MissingError):
            told.add("q1", ExhibitGiven(kind="observation", about="0" * 64))
        with pytest.raises(MissingError):
            told.add("q1", ExhibitGiven(kind="claim", about="no such claim"))
        with pytest.raises(UsageError, match="no words"):
            told.ask("  ")
        told.suppose("q1", "The clerk")
        with pytest.raises(UsageError, match="why"):
            told.judge("q1", "h1", EstimateGiven(likelihood="likely", confidence=None))


def test_evidence_whose_observation_is_gone_weighs_nothing_and_says_so(case: Case) -> None:
    with case:
        told = case.hypotheses
        [weekday] = [o for o in case.observations.every() if o.check == "dates.weekday"]
        told.ask("Who signed?")
        told.add("q1", ExhibitGiven(kind="observation", about=weekday.fingerprint))
        case.removals.remove(case.find_document("letter.txt"), "By order.")
        [weighed] = told.matrix("q1").evidence

        assert (weighed.evidence.stands, weighed.weight) == (False, 0)
