"""In which forms a term is looked for beyond its own, and how they match."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from stemma.model.answers import MatchKind
from stemma.model.names import NameEntry
from stemma.toolkit.expansion import expanded, forms_of
from stemma.toolkit.finding import bands, find
from stemma.toolkit.query import parse


@dataclass(frozen=True, slots=True)
class Words:
    """A case that knows what the test says."""

    sounding: Sequence[str] = ()
    slipped: Sequence[str] = ()
    table: Sequence[tuple[str, str]] = ()

    def alike(self, word: str) -> Sequence[str]:
        return [each for each in self.sounding if each != word and word in self.sounding]

    def near(self, word: str) -> Sequence[tuple[str, int]]:
        return [(each, 1) for each in self.slipped if each != word and each[:4] == word[:4]]

    def entries(self) -> Sequence[NameEntry]:
        at = dt.datetime(2024, 5, 4, tzinfo=dt.UTC)
        return [
            NameEntry(number=number, one=one, other=other, who="Anna", at=at, why="")
            for number, (one, other) in enumerate(self.table, start=1)
        ]


CASE = Words(
    sounding=("danylyuk", "данилюк"),
    slipped=("danylvuk",),
    table=(("Данилюк", "达尼柳克"), ("Иван Громов", "伊万·格罗莫夫")),
)


def found(query: str, text: str, *kinds: MatchKind, known: Words = CASE) -> list[tuple[str, str]]:
    places = find(expanded(parse(query), known, kinds), text)
    return [(place.kind, place.found) for place in places or ()]


@pytest.mark.parametrize(
    ("query", "text", "places"),
    [
        ("Danylyuk", "Подписал Данилюк", [("transliterated", "Данилюк")]),
        ("Данилюк", "с Данилюком и Danylyuk", [
            ("inflected", "Данилюком"), ("transliterated", "Danylyuk"),
        ]),
        ("Данилюк", "由达尼柳克签署", [("listed", "达尼柳克")]),
        ("Danylyuk", "由达尼柳克签署", [("listed", "达尼柳克")]),
        ("达尼柳克", "signed by Danylyuk", [("listed", "Danylyuk")]),
        ("达尼柳克", "подписано Данилюком", [("listed", "Данилюком")]),
        ("Danylyuk", "Mr Danylvuk", [("fuzzy", "Danylvuk")]),
        ("Ответ", "OTBET", [("folded", "OTBET")]),
        ("OTBET", "Ответ", [("folded", "Ответ")]),
        ("договор", "Д О Г О В О Р", [("folded", "Д О Г О В О Р")]),
        ('"Mr Danylyuk"', "Mr Danylvuk", [("fuzzy", "Mr Danylvuk")]),
        ("Иван Громов", "伊万·格罗莫夫", [("listed", "伊万·格罗莫夫")]),
        ("Громов Иван приказ", "伊万·格罗莫夫 приказ", [
            ("listed", "伊万·格罗莫夫"), ("exact", "приказ"),
        ]),
        ("=Danylyuk", "Данилюк Danylvuk", []),
        ("Danyl*", "Данилюк", []),
        ("приказ -Danylyuk", "приказ Данилюк", [("exact", "приказ")]),
    ],
)  # fmt: skip
def test_a_term_is_found_in_its_other_forms_and_says_how(
    query: str, text: str, places: list[tuple[str, str]]
) -> None:
    assert found(query, text) == places


@pytest.mark.parametrize("kind", ["transliterated", "listed", "fuzzy"])
def test_a_kind_that_is_switched_off_finds_nothing(kind: MatchKind) -> None:
    text = {"transliterated": "Данилюк", "listed": "达尼柳克", "fuzzy": "Danylvuk"}[kind]
    others: list[MatchKind] = ["exact", "folded", "inflected", "transliterated", "listed", "fuzzy"]
    others.remove(kind)

    assert found("Danylyuk", text)[0][0] == kind
    assert found("Danylyuk", text, *others) == []


def test_each_form_says_through_what_it_was_reached() -> None:
    [term] = forms_of(expanded(parse("Danylyuk"), CASE))

    told = [(form.kind, form.text, form.through, form.entry) for form in term.forms]
    assert told == [
        ("exact", "Danylyuk", "", None),
        ("inflected", "danylyuk", "", None),
        ("transliterated", "данилюк", "", None),
        ("fuzzy", "danylvuk", "", None),
        ("listed", "达尼柳克", "Данилюк", 1),
    ]


def test_names_are_the_same_by_way_of_a_third() -> None:
    known = Words(table=(("Громов", "格罗莫夫"), ("格罗莫夫", "Kuznetsov")))

    assert found("Громов", "Mr Kuznetsov", known=known) == [("listed", "Kuznetsov")]


def test_pages_with_the_word_itself_come_before_those_with_others() -> None:
    own, others = bands(expanded(parse("Danylyuk"), CASE))

    assert "данилюк" not in own
    assert "данилюк" in others
    assert bands(parse("Danylyuk")) == (own,)


def test_a_name_that_two_entries_reach_is_listed_once() -> None:
    known = Words(
        sounding=("danylyuk", "данилюк"),
        table=(("Данилюк", "达尼柳克"), ("Danylyuk", "达尼柳克"), ("Иван Громов", "Grom")),
    )

    [term] = forms_of(expanded(parse("达尼柳克"), known))
    every = forms_of(expanded(parse("договор Иван Громов"), known))

    assert [form.text for form in term.forms if form.kind == "listed"] == ["Данилюк", "Danylyuk"]
    assert [term.term for term in every] == ["договор", "Иван", "Громов", "Иван Громов"]
