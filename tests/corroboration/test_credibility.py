"""The table of credibility: what origins and conflict propose, line by line."""

import pytest

from stemma.corroboration.credibility import proposed
from stemma.model.coverage import ClaimLine, ValueSaid
from stemma.model.origins import OriginsCounted


def origins(known: int) -> OriginsCounted:
    return OriginsCounted(
        known=known,
        judged=2,
        unexplained=3,
        circular=1,
        at_most=9,
        channels=1,
        firm=known,
    )


def line(known: int, against: int = 0, *, values: int = 1, denials: int = 0) -> ClaimLine:
    return ClaimLine(
        key="order",
        statement="So much is ordered.",
        state="alleged",
        asserted=9,
        hedged=0,
        against=max(denials, against),
        values=tuple(ValueSaid(str(number), 1) for number in range(values)),
        origins=origins(known),
        denied=origins(against),
        changes=0,
    )


@pytest.mark.parametrize(
    ("claim", "credibility"),
    [
        (line(0, 1), 5),
        (line(1, 1), 4),
        (line(1, 2), 4),
        (line(2, 1), 3),
        (line(2), 1),
        (line(5), 1),
        (line(2, values=2), 2),
        (line(2, denials=1), 2),
        (line(1), 2),
        (line(1, values=2), 3),
        (line(1, denials=1), 3),
        (line(0), 6),
        (line(0, denials=3), 6),
    ],
)
def test_the_table_holds(claim: ClaimLine, credibility: int) -> None:
    assert proposed(claim).credibility == credibility


def test_fourteen_texts_of_no_known_origin_confirm_nothing() -> None:
    assert proposed(line(0)).reason == "No origin that is known asserts it or denies it."


def test_one_needs_two_known_origins_and_no_conflict() -> None:
    every = [
        line(known, against, values=values, denials=denials)
        for known in range(4)
        for against in range(3)
        for values in (1, 2)
        for denials in (0, 1)
    ]
    confirmed = [each for each in every if proposed(each).credibility == 1]

    assert confirmed
    assert all(
        each.origins.known >= 2 and not each.against and len(each.values) == 1 for each in confirmed
    )


def test_hedged_words_alone_are_possibly_true() -> None:
    assert proposed(line(1), is_firm=False).credibility == 3


def test_the_reason_says_what_conflicts() -> None:
    assert proposed(line(2, 1)).reason == (
        "2 known origins assert it, but one known origin denies it."
    )
