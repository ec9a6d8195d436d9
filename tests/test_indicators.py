"""What is watched for, what the looks brought, and how the hypothesis behind it fares."""

import datetime as dt
from pathlib import Path

import pytest

from stemma.case import Case
from stemma.errors import MissingError, UsageError
from stemma.model.indicators import IndicatorGiven, IndicatorsAsked, LookGiven

MARCH, APRIL, MAY = (dt.date(2025, month, 1) for month in (3, 4, 5))


@pytest.fixture
def case(tmp_path: Path) -> Case:
    case = Case.create(tmp_path / "leak.case", actor="A. Reader")
    case.hypotheses.ask("Is the yard building boats?")
    case.hypotheses.suppose("q1", "It builds them")
    case.hypotheses.suppose("q1", "It only paints them")
    return case


def given(observable: str = "Hulls on the slipway", answer: str = "h1") -> IndicatorGiven:
    return IndicatorGiven(
        observable=observable, hypothesis=f"q1/{answer}", watched="Pictures from the pier, weekly"
    )


def test_what_was_seen_once_stays_seen_and_looks_stand_by_day(case: Case) -> None:
    told = case.hypotheses.indicators
    key = told.watch(given())
    told.look(key, LookGiven(on=APRIL, saw="not seen"))
    assert told.one(key).state == "not seen"
    told.look(key, LookGiven(on=MARCH, saw="seen", words="Two hulls, picture 7"))
    found = told.look(key, LookGiven(on=MAY, saw="note", words="The pier is closed."))

    assert (found.state, found.first, found.last) == ("seen", MARCH, APRIL)
    assert [look.on for look in found.looks] == [MAY, APRIL, MARCH]
    assert found.looks[0].who == "A. Reader"

    told.drop(key, "n2")
    assert told.one(key).state == "not seen"
    case.decisions.undo()
    assert told.one(key).state == "seen"
    assert case.decisions.listed().decisions[0].what == "Hulls on the slipway"


def test_they_are_narrowed_sorted_and_say_when_their_hypothesis_is_gone(case: Case) -> None:
    told = case.hypotheses.indicators
    hulls, paint = told.watch(given()), told.watch(given("Paint by the ton", "h2"))
    told.look(paint, LookGiven(on=MARCH, saw="seen", words="Invoice"))

    by_state = told.listed(IndicatorsAsked(sort="state")).indicators
    assert [each.key for each in by_state] == [paint, hulls]
    assert told.listed(IndicatorsAsked(words="paint by")).total == 1
    assert told.listed(IndicatorsAsked(states=("not looked",))).total == 1
    assert told.listed(IndicatorsAsked(question="q2")).total == 0

    case.hypotheses.drop("q1", "h2")
    assert [each.indicator.speaks_for.stands for each in told.listed().indicators] == [True, False]


def test_what_has_no_hypothesis_or_no_words_is_refused(case: Case) -> None:
    told = case.hypotheses.indicators
    with pytest.raises(MissingError, match="no hypothesis q1/h9"):
        told.watch(given(answer="h9"))
    with pytest.raises(UsageError, match="no words"):
        told.watch(given("  "))
    key = told.watch(given())
    with pytest.raises(UsageError, match="what was seen"):
        told.look(key, LookGiven(on=MARCH, saw="seen"))
    with pytest.raises(MissingError):
        told.look("i99", LookGiven(on=MARCH, saw="not seen"))
