"""A derived figure over a real case: its values are those that were found, its range computed."""

from decimal import Decimal
from pathlib import Path

import pytest

from stemma.case import Case
from stemma.errors import MissingError, UsageError
from stemma.model.mentions import MentionsAsked
from stemma.model.plausibility import InputGiven, Literature, PlausibilityAsked, ReckoningGiven
from stemma.model.pointing import PointedGiven
from stemma.settings import Settings

LETTER = "The wing glides 30 to 40 km after a release at 8000 to 10000 m. It weighs 12 kg."
BOOK = "Orvane, Wings for Hills, 2011, p. 40"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder: Path = tmp_path_factory.mktemp("wing")
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    case = Case.create(folder / "leak.case", settings=Settings(workers=1))
    case.take_in([folder / "letter.txt"])
    case.run()
    case.hypotheses.ask("Can the wing do what the letter says?")
    case.hypotheses.suppose("q1", "It can")
    return case


def taken(case: Case, name: str, quote: str) -> InputGiven:
    found = case.mentions.listed(MentionsAsked()).mentions
    seen = next(each for each in found if quote in each.quote)
    assert seen.place.document is not None
    return InputGiven(
        name=name,
        document=seen.place.document,
        page=1,
        start=seen.place.start,
        end=seen.place.end,
    )


def given(case: Case, known: Literature | None = None, **change: object) -> ReckoningGiven:
    fields = {
        "title": "Glide ratio",
        "about": PointedGiven(kind="hypothesis", about="q1/h1"),
        "formula": "range / height",
        "inputs": (taken(case, "range", "40 km"), taken(case, "height", "10000 m")),
        "known": known,
    }
    return ReckoningGiven(**{**fields, **change})  # type: ignore[arg-type]


def test_a_range_over_a_height_is_compared_with_what_is_known(case: Case) -> None:
    told = case.hypotheses.plausibility
    known = Literature(low=Decimal("2.5"), high=Decimal("4.5"), source=BOOK)
    found = told.one(told.reckon(given(case, known)))

    assert (found.low, found.high, found.unit) == ("3", "5", "")
    assert (found.compared, found.rough, found.problem) == ("overlaps", False, "")
    assert found.sentence == (
        "Glide ratio: range / height = 3 to 5 (range: “30 to 40 km” (letter.txt, p. 1); height: "
        f"“8000 to 10000 m” (letter.txt, p. 1)); known is 2.5 to 4.5 ({BOOK}): the figure lies "
        "partly outside of it."
    )
    assert all(each.stands for each in found.reckoning.inputs)
    assert told.listed(PlausibilityAsked(about="q1/h1", words="glide")).total == 1
    assert case.decisions.listed().decisions[0].what == "Glide ratio"
    case.decisions.undo()
    assert told.listed().total == 0


@pytest.mark.parametrize(
    ("low", "high", "compared"),
    [("3", "5", "within"), (None, "2.9", "above"), ("5.1", None, "below"), ("4", "9", "overlaps")],
)
def test_the_whole_range_is_compared(
    case: Case, low: str | None, high: str | None, compared: str
) -> None:
    told = case.hypotheses.plausibility
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    known = Literature(low=ends[0], high=ends[1], source=BOOK)

    assert told.one(told.reckon(given(case, known))).compared == compared
    case.decisions.undo()


def test_what_is_not_there_or_does_not_fit_is_refused(case: Case) -> None:
    told = case.hypotheses.plausibility
    nowhere = InputGiven(
        name="range", document=case.find_document("letter.txt"), page=1, start=0, end=3
    )
    weight = taken(case, "weight", "12 kg")
    heavy = Literature(low=None, high=Decimal(4), unit="kg", source=BOOK)
    with pytest.raises(MissingError, match="No value was found"):
        told.reckon(given(case, inputs=(nowhere,), formula="range"))
    with pytest.raises(UsageError, match="does not use weight"):
        told.reckon(given(case, inputs=(*given(case).inputs, weight)))
    with pytest.raises(UsageError, match="cannot be compared"):
        told.reckon(given(case, heavy))
    with pytest.raises(UsageError, match="Two values bear one name"):
        told.reckon(given(case, inputs=(weight, weight), formula="weight"))
    assert told.listed().total == 0
