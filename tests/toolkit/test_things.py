"""Abbreviations that a model takes for organisations though they name things."""

from stemma.toolkit.name_finding.found import Found
from stemma.toolkit.name_finding.things import with_their_state, without_things


def left(text: str, *organisations: str) -> list[str]:
    """Return which of these, each taken for an organisation wherever it stands, are left."""
    found = [
        Found(at, at + len(name), "organisation", "model.ru")
        for name in organisations
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    return [text[each.start : each.end] for each in without_things(text, found)]


def test_abbreviations_of_technical_papers_are_things() -> None:
    assert left("СЗИ и СУБД описаны в ЧТЗ для КРБ", "СЗИ", "СУБД", "ЧТЗ", "КРБ") == ["КРБ"]


def test_what_stands_before_its_owner_is_a_thing_wherever_it_stands() -> None:
    text = "аттестация ИВК Росрыбпрома, затем состав ИВК и отчёт для Росрыбпрома"

    assert left(text, "ИВК", "Росрыбпрома") == ["Росрыбпрома", "Росрыбпрома"]


def test_an_abbreviation_before_a_place_or_a_verb_stays() -> None:
    text = "приказ КРБ России, КРБ издала"

    assert left(text, "КРБ") == ["КРБ", "КРБ"]


def test_a_word_for_a_kind_by_itself_is_no_name() -> None:
    assert left("Управление и Управление вод", "Управление вод") == ["Управление вод"]
    assert left("решает Управление", "Управление") == []


def test_an_office_and_its_state_are_one_name() -> None:
    text = "приказ КРБ России, КРБ в России"
    found = [
        Found(7, 10, "organisation", "model.ru"),
        Found(11, 17, "place", "model.ru"),
        Found(19, 22, "organisation", "model.ru"),
        Found(25, 31, "place", "model.ru"),
    ]

    names = [text[each.start : each.end] for each in with_their_state(text, found)]

    assert names == ["КРБ России", "КРБ", "России"]
