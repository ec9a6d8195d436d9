"""The day on which a text appears is when somebody spoke, not when those in the papers met."""

from tests.corroboration.printed import coverage

_TOLD = "The leaked papers show that the two sides held talks on 8-10 February 2030."
_SPOKE = (
    "The analyst, who discussed the leaked papers with this newspaper on 2 March 2031,"
    " said the files were many."
)


def test_a_day_of_talks_is_claimed_and_the_day_of_the_text_is_not() -> None:
    lineage = coverage(("Ellerby Post", f"Talks\n{_TOLD}"), ("Sallow News", f"Files\n{_SPOKE}"))
    days = {each.claim: str(each.value) for each in lineage.assertions if each.value is not None}

    assert [claim for claim in days if claim.startswith("meeting")], "talks of the papers"
    assert not any("2031, 3, 2" in day for day in days.values())
