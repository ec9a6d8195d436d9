"""What counts as found: by overlap and value, with doubts left out."""

import pytest

from bench.labels import Assertion, Attribution, NamePair, Span, checking, squeezed
from bench.labels.real_pages import Label, LabelledPage, Table, labelled_pages
from bench.labels.scoring import (
    Found,
    FoundAssertion,
    attribution_tallies,
    page_tallies,
    pair_tally,
)
from bench.material import GOLD, NO_GOLD
from stemma.demo.score.figures import Tally

TEXT = (
    "Signed on 8 March 2031 for up to 5,000 USD. Tank: 440 mL. Form 7-B. Call 12 Elm Road, Larch."
)


def label(
    kind: str, quote: str, value: dict[str, str | bool | None], doubt: str | None = None
) -> Label:
    return Label(kind=kind, quote=quote, occurrence=1, value=value, doubt=doubt)  # type: ignore[arg-type]


DAY = label("date", "8 March 2031", {"from": "2031-03-08", "to": "2031-03-08", "precision": "day"})
SUM = label("money", "up to 5,000 USD", {"high": "5000", "currency": "USD"})
TANK = label("measure", "440 mL", {"value": "440", "unit": "mL"})
FORM = label(
    "identifier", "7-B", {"scheme": "other", "value": "7-B", "valid": None, "what": "form"}
)
HOME = label("contact", "12 Elm Road, Larch", {"type": "address", "text": "12 Elm Road, Larch"})


def page(*labels: Label, tables: tuple[Table, ...] = ()) -> LabelledPage:
    return LabelledPage(
        document="made.pdf",
        sha256="0" * 64,
        page=1,
        language="en",
        genre="contract",
        text="layer",
        labels=labels,
        tables=tables,
    )


def found(kind: str, quote: str, **value: str) -> Found:
    start = TEXT.index(quote)
    return Found(kind=kind, start=start, end=start + len(quote), value=value)


def test_a_value_is_right_where_it_overlaps_its_label_and_agrees() -> None:
    things = [found("money", "5,000 USD", high="5000.00", currency="USD")]

    assert page_tallies(page(SUM), TEXT, things) == {"money": Tally(right=1)}


def test_a_limit_that_was_lost_is_a_wrong_value_not_a_missing_one() -> None:
    things = [found("money", "5,000 USD", amount="5000", currency="USD")]

    assert page_tallies(page(SUM), TEXT, things) == {"money": Tally(wrong=1)}


def test_what_nobody_found_is_missed_and_what_is_not_there_is_spurious() -> None:
    things = [found("count", "440", value="440", thing="")]

    tallies = page_tallies(page(DAY), TEXT, things)

    assert tallies == {"count": Tally(spurious=1), "date": Tally(missed=1)}


@pytest.mark.parametrize(
    ("value", "unit", "tally"),
    [
        pytest.param("440", "mL", Tally(right=1), id="as written"),
        pytest.param("0.44", "L", Tally(right=1), id="in litres"),
        pytest.param("440", "L", Tally(wrong=1), id="a thousand times too much"),
    ],
)
def test_units_are_converted_before_they_are_compared(value: str, unit: str, tally: Tally) -> None:
    things = [found("measure", "440 mL", value=value, unit=unit)]

    assert page_tallies(page(TANK), TEXT, things) == {"measure": tally}


@pytest.mark.parametrize(
    ("labels", "thing"),
    [
        pytest.param(
            (label("money", "up to 5,000 USD", {"high": "5000", "currency": "USD"}, "why"),),
            found("money", "5,000 USD", amount="9", currency="USD"),
            id="a label in doubt",
        ),
        pytest.param(
            (FORM,), found("identifier", "7-B", scheme="annex", value="7-B"), id="no scheme for it"
        ),
        pytest.param((), found("name", "Tank", type="equipment", text="Tank"), id="equipment"),
    ],
)
def test_what_the_labels_do_not_decide_is_left_out(labels: tuple[Label, ...], thing: Found) -> None:
    assert page_tallies(page(*labels), TEXT, [thing]) == {}


def test_a_place_inside_an_address_is_left_out_but_the_address_counts() -> None:
    things = [found("name", "Larch", type="place", text="Larch")]

    assert page_tallies(page(HOME), TEXT, things) == {"contact": Tally(missed=1)}


def test_a_bare_number_is_left_out_on_a_page_with_a_table_only() -> None:
    things = [found("count", "440", value="440", thing="")]
    table = Table(title="stock", rows="1 row", columns=(), lines=())

    assert page_tallies(page(tables=(table,)), TEXT, things) == {}
    assert page_tallies(page(), TEXT, things) == {"count": Tally(spurious=1)}


def test_where_ocr_wrote_another_quote_the_value_may_stand_anywhere() -> None:
    blurred = TEXT.replace("8 March", "8 Marcb")
    start = blurred.index("8 Marcb")
    same_day = {"from": "2031-03-08", "to": "2031-03-08"}
    things = [Found(kind="date", start=start, end=start + 12, value=same_day)]

    assert page_tallies(page(DAY), blurred, things) == {"date": Tally(right=1)}


def test_the_second_occurrence_is_not_met_at_the_first() -> None:
    text = "5 days after 5 days"
    second = Label(
        kind="measure", quote="5 days", occurrence=2, value={"value": "5", "unit": "day"}
    )
    value = {"value": "5", "unit": "day"}

    first_found = page_tallies(
        page(second), text, [Found(kind="measure", start=0, end=6, value=value)]
    )
    second_found = page_tallies(
        page(second), text, [Found(kind="measure", start=13, end=19, value=value)]
    )

    assert first_found == {"measure": Tally(spurious=1, missed=1)}
    assert second_found == {"measure": Tally(right=1)}


def test_pairs_count_people_joined_who_are_two() -> None:
    pairs = [
        NamePair(id="1", a="A. Elm", b="Ann Elm", same=True, how="initials", why="one initial"),
        NamePair(id="2", a="A. Elm", b="Bob Elm", same=False, how="initial", why="another"),
        NamePair(id="3", a="Ann Elm", b="Anne Elm", same=True, how="slip", why="letter added"),
    ]

    assert pair_tally(pairs, lambda a, _: a == "A. Elm") == Tally(right=1, spurious=1, missed=1)


def span(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start=start, end=start + len(quote), quote=quote)


SAYING = "The mayor of Larch said the bridge is open."
SENTENCE = Attribution(
    id="1",
    construction="E01",
    text=SAYING,
    assertions=(
        Assertion(
            effect="SAY",
            speaker=(span(SAYING, "The mayor of Larch"),),
            outlet=(),
            document=(),
            target=(),
            cue=(span(SAYING, "said"),),
            content=(span(SAYING, "the bridge is open"),),
            hedged=False,
            denied=False,
        ),
    ),
)


@pytest.mark.parametrize(
    ("found_there", "cue", "speaker"),
    [
        pytest.param([((19, 23), (0, 18))], Tally(right=1), Tally(right=1), id="both"),
        pytest.param(
            [((19, 23), (13, 18))], Tally(right=1), Tally(spurious=1, missed=1), id="the town"
        ),
        pytest.param(
            [((24, 27), (0, 18))],
            Tally(spurious=1, missed=1),
            Tally(spurious=1, missed=1),
            id="no cue",
        ),
        pytest.param([], Tally(missed=1), Tally(missed=1), id="nothing"),
    ],
)
def test_cues_and_speakers_are_counted_apart(
    found_there: list[tuple[tuple[int, int], tuple[int, int]]], cue: Tally, speaker: Tally
) -> None:
    assertions = [FoundAssertion(cue=at, speakers=(who,)) for at, who in found_there]

    assert attribution_tallies([SENTENCE], {"1": assertions}) == (cue, speaker)


def _nth(text: str, quote: str, occurrence: int) -> int:
    at = -len(quote)
    for _ in range(occurrence):
        at = text.index(quote, at + len(quote))
    return at


@pytest.mark.skipif(not GOLD.exists(), reason=NO_GOLD)
def test_whoever_finds_exactly_the_labels_has_nothing_wrong_and_nothing_missing() -> None:
    total = Tally()
    for real in labelled_pages():
        if real.text != "layer":
            continue
        text = squeezed(checking._pdf_text(GOLD / real.document, real.page))
        things = []
        for one in real.labels:
            if one.doubt is None:
                quote = squeezed(one.quote)
                start = _nth(text, quote, one.occurrence)
                things.append(
                    Found(kind=one.kind, start=start, end=start + len(quote), value=one.value)
                )
        for tally in page_tallies(real, text, things).values():
            total += tally

    assert (total.wrong, total.spurious, total.missed) == (0, 0, 0)
    assert total.right > 500
