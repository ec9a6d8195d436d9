"""Names that a retelling garbled, and one institute that it counts as two."""

import pytest

from stemma.corroboration.claims import Ruling
from stemma.corroboration.mutations import mutations
from stemma.model.claims import Mutation
from tests.corroboration.printed import coverage

INSTITUTE = (
    "Vessin Institute",
    "Barges\n\nThe papers show that Ilmar Dossen signed for 64 barges on 4 May 2031.",
)


def changes(kind: str, *texts: tuple[str, str]) -> list[Mutation]:
    told = coverage(INSTITUTE, *texts)
    return [each for each in mutations(Ruling(told, {})) if each.kind == kind]


@pytest.mark.parametrize(
    "garbled", ["Ilmar Dosson", "Ilmar Dosesn", "Ilmar Dosssen", "Imlar Dossen"]
)
def test_a_name_with_one_slip_is_a_changed_name(garbled: str) -> None:
    retold = f"Barges\n\n{garbled} signed for 64 barges on 4 May 2031, the Vessin Institute said."

    [change] = changes("name changed", ("Merriton Post", retold))

    assert (change.before, change.after) == ("Ilmar Dossen", garbled)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Ilmar Dossen", id="the same"),
        pytest.param("Ilmar Dossena", id="an ending"),
        pytest.param("Ilmar Lossek", id="two slips are another name"),
        pytest.param("Veit Dosson", id="another first name"),
        pytest.param("Elmer Dossen", id="two slips are another first name"),
        pytest.param("Ilmar Dossen and Ilmar Dosson", id="both stand there"),
    ],
)
def test_what_is_no_slip_is_no_changed_name(other: str) -> None:
    retold = f"Barges\n\n{other} signed for 64 barges on 4 May 2031, the Vessin Institute said."

    assert changes("name changed", ("Merriton Post", retold)) == []


def test_a_case_changes_no_name() -> None:
    russian = (
        "Центр морской политики",
        "Баржи\n\nДокументы показывают: Ильмар Доссен подписал договор на 64 баржи 4 мая 2031.",
    )
    retold = (
        "Береговая мысль",
        "Баржи\n\nДоговор на 64 баржи подписан Ильмаром Доссеном 4 мая 2031, сообщает центр.",
    )

    told = coverage(russian, retold)

    assert told.proposals
    assert all(each.kind != "name changed" for each in mutations(Ruling(told, {})))


def test_one_institute_under_two_names_is_counted_twice() -> None:
    retold = (
        "Barges\n\nIlmar Dossen signed for 64 barges on 4 May 2031, according to both the Vessin "
        "Institute and the Harnby-based institute."
    )

    [change] = changes("counted twice", ("Merriton Post", retold))

    assert change.after == "Vessin Institute + Harnby-based institute"


def test_an_institute_that_is_called_the_institute_further_on_is_counted_once() -> None:
    retold = (
        "Barges\n\nThe Vessin Institute said that Ilmar Dossen signed for 64 barges on 4 May 2031, "
        "a find on which the institute prides itself."
    )

    assert changes("counted twice", ("Merriton Post", retold)) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("The yard reportedly sold 64 barges. It may be so.", 0),
        ("The yard may have sold 64 barges.", 1),
    ],
)
def test_a_headline_that_names_sources_is_as_firm_as_hearsay(body: str, told: int) -> None:
    text = f"Yard sold 64 barges, sources say\n\n{body}"
    found = mutations(Ruling(coverage(("Merriton Post", text)), {}))

    assert sum(each.kind == "heading unsupported" for each in found) == told
