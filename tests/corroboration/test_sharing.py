"""A sentence or a quotation in the words of an older text is taken from there."""

from tests.corroboration.printed import coverage, steps

PAPER = (
    "Calder Examiner",
    "Boats\n\nThe mayor, Ada Brann, told us: “Nobody at the yard has paid a penalty to anyone.”",
)
BENCH = (
    "Orm Bench",
    (
        "Two hulls\n\nThe hull is of glass-filled nylon, and no trace of steel was found.\n\n"
        "Our hull costs 9 dollars."
    ),
)


def test_a_quotation_in_the_same_words_is_taken_from_the_older_text() -> None:
    text = "Boats\n\n“Nobody at the yard has paid a penalty to anyone,” the mayor snapped."

    assert ("Marlow Gazette", "Calder Examiner", "penalty") in steps(
        coverage(PAPER, ("Marlow Gazette", text))
    )


def test_who_heard_it_too_took_it_from_nobody() -> None:
    text = "Boats\n\nAda Brann told us: “Nobody at the yard has paid a penalty to anyone.”"

    assert steps(coverage(PAPER, ("Marlow Gazette", text))) == set()


def test_a_short_phrase_in_quotation_marks_shows_nothing() -> None:
    first = ("Calder Examiner", "Boats\n\nThe yard ordered boats “at long last”.")
    second = ("Marlow Gazette", "Boats\n\nThe yard ordered 140 boats “at long last”.")

    assert steps(coverage(first, second)) == set()


def test_a_text_with_a_sentence_of_another_has_its_rare_figure_from_there_too() -> None:
    text = (
        "Saws\n\nThe hull is of glass-filled nylon, and no trace of steel was found.\n\n"
        "To make the hull costs 9 dollars."
    )
    found = steps(coverage(BENCH, ("Marlow Gazette", text)))

    assert {claim for _, _, claim in found} == {"price"}
