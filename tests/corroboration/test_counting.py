"""Whose count it is: how many happenings somebody says there were. All of it invented."""

from tests.corroboration.printed import coverage

_BEFORE = "The fleets held 14 joint exercises in 2024, according to the Varlen Institute."


def _counts(text: str) -> list[tuple[object, tuple[str, ...]]]:
    return [(each.number["value"], each.who) for each in coverage(("The Lantern", text)).counts]


def test_a_count_is_that_of_who_is_said_to_say_it() -> None:
    assert _counts(f"Drills\n\n{_BEFORE}") == [("14", ("Varlen Institute",))]


def test_a_ministry_is_not_the_institute_that_was_named_before_it() -> None:
    text = f"Drills\n\n{_BEFORE}\n\nSince 2019 there were 31 meetings, the ministry said."

    assert _counts(text) == [("14", ("Varlen Institute",)), ("31", ("the ministry",))]


def test_an_institute_goes_on_where_the_text_says_so() -> None:
    text = f"Drills\n\n{_BEFORE}\n\nSince 2019 there were 31 meetings, the institute said."

    assert [who for _, who in _counts(text)] == [("Varlen Institute",)] * 2


def test_what_is_denied_is_nobodys_count() -> None:
    assert _counts("Drills\n\nThe yard denied that there were 14 exercises in 2024.") == []
