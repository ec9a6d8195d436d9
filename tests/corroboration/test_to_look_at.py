"""What is to be looked at: a text names a source of the case, and what was found in that."""

from dataclasses import replace

import pytest

from stemma.corroboration.claims import Ruling
from stemma.corroboration.corroborated import corroborated
from stemma.corroboration.mutations import mutations
from stemma.model.claims import Lineage
from tests import cached
from tests.corroboration.printed import coverage

_LANTERN = (
    "Boats for the yard\n\nThe documents show that the yard ordered 28 boats.\n\n"
    "The Lantern spoke to the yard. It gave no price."
)


def looked(lineage: Lineage) -> list[tuple[str, str, str]]:
    """Return who names whom, and what was found."""
    names = {each.key: each.name for each in lineage.sources}
    told = {each.key: each for each in lineage.assertions}
    return [
        (names[told[each.assertion].source], names[each.source], each.found)
        for each in lineage.to_look_at
    ]


def after(*texts: tuple[str, str]) -> Lineage:
    return coverage(("The Lantern", _LANTERN), *texts)


def test_a_figure_that_the_named_text_does_not_have_is_to_be_looked_at() -> None:
    lineage = after(
        ("Harbour Post", "Boats\n\nThe yard will train 36 pilots, the Lantern reported.")
    )

    [look] = lineage.to_look_at
    assert looked(lineage) == [("Harbour Post", "The Lantern", "nothing found")]
    assert look.named.quote == "the Lantern"
    assert not mutations(Ruling(lineage, {})), "nobody is accused"


def test_the_nearest_passage_shares_names_and_subject() -> None:
    lantern = (
        "Boats\n\nThe documents show that the yard ordered 28 boats.\n\n"
        "Ada Brann trained the pilots of the Korvash yard for years.\n\nIt rained."
    )
    post = "Boats\n\nAda Brann of the Korvash yard will train 36 pilots, the Lantern reported."

    [look] = coverage(("The Lantern", lantern), ("Harbour Post", post)).to_look_at

    assert look.nearest is not None
    assert look.nearest.quote.startswith("Ada Brann trained the pilots")
    assert {"Brann", "Korvash"} <= set(look.shared)


def test_the_contrary_is_told_with_the_words_that_say_it() -> None:
    yard = "Papers\n\nThe leaked papers are not genuine, the Lantern can say.\n\nIt rained."
    post = "Papers\n\nThe leaked papers are genuine, the Lantern reported."

    lineage = coverage(("The Lantern", yard), ("Harbour Post", post))

    assert looked(lineage) == [("Harbour Post", "The Lantern", "the contrary")]
    [look] = lineage.to_look_at
    assert look.nearest is not None
    assert "not genuine" in look.nearest.quote


def test_who_is_named_as_the_origin_and_names_another_is_to_be_looked_at() -> None:
    lantern = "Boats\n\nPapers studied by the Orley Institute show that the yard ordered 28 boats."
    post = "Boats\n\nThe yard ordered 28 boats, as first reported by the Lantern."

    lineage = coverage(("The Lantern", lantern), ("Harbour Post", post))

    assert looked(lineage) == [("Harbour Post", "The Lantern", "another origin")]
    assert "Orley Institute" in lineage.to_look_at[0].origin


@pytest.mark.parametrize(
    "words",
    [
        "The yard ordered 28 boats, the Lantern reported.",
        "The yard will train 36 pilots.",
        "The yard will train 36 pilots, the Skerry Wire reported.",
        "The Harbour Post has learned that the yard will train 36 pilots.",
    ],
    ids=["it says so", "names nobody", "names who is not in the case", "names itself"],
)
def test_nothing_is_to_be_looked_at_where(words: str) -> None:
    assert looked(after(("Harbour Post", f"Boats\n\n{words}"))) == []


def test_a_text_that_was_not_read_whole_shows_nothing() -> None:
    post = "Boats\n\nThe yard will train 36 pilots, the Lantern reported."
    lantern = replace(
        cached.item(1, "1.html", _LANTERN, ""), properties={"meta.og:site_name": "The Lantern"}
    )
    other = replace(
        cached.item(2, "2.html", post), properties={"meta.og:site_name": "Harbour Post"}
    )

    assert corroborated([lantern, other]).to_look_at == ()


def test_another_text_of_the_same_publisher_that_has_it_settles_it() -> None:
    lineage = after(
        ("The Lantern", "Pilots\n\nThe yard promises lessons for 36 pilots in the spring."),
        ("Harbour Post", "Boats\n\nThe yard will train 36 pilots, the Lantern reported."),
    )

    assert looked(lineage) == []


def test_words_that_are_missing_in_another_language_show_nothing() -> None:
    lineage = coverage(
        ("Маяк", "Катера\n\nВерфь заказала 28 катеров."),
        ("Harbour Post", "Boats\n\nThe leaked papers are genuine, Mayak reported."),
    )

    assert looked(lineage) == []


def test_what_has_a_figure_comes_first() -> None:
    text = (
        "Boats\n\nThe leaked papers are genuine, the Lantern reported.\n\n"
        "The yard will train 36 pilots, the Lantern reported."
    )
    lineage = after(("Harbour Post", text))

    told = {each.key: each for each in lineage.assertions}
    assert [told[each.assertion].value is not None for each in lineage.to_look_at] == [True, False]
