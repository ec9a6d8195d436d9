"""Which names of the model are believed, beside the other names of an invented cache."""

import pytest

from stemma.model.entities import NameAt
from stemma.model.places import Digest
from stemma.model.values import NameType
from stemma.relation.entities.believed import Told, believed


def told(
    text: str, kind: NameType, *, model: bool = True, scan: bool = False, role: str = ""
) -> Told:
    name = NameAt(
        item=1, content=Digest("d"), page=1, start=0, end=len(text), type=kind, text=text,
        canonical=text, role=role,
    )  # fmt: skip
    return Told(name, model, scan)


def left(*names: Told) -> list[tuple[str, str]]:
    return [(each.name.type, each.name.text) for each in believed(names)]


TOWN = [told("Вельмоград", "place", model=False), told("Вельмоград", "place")]


def test_a_person_of_one_word_whom_other_texts_use_as_a_town_is_that_town() -> None:
    assert left(*TOWN, told("Вельмоград", "person")) == [
        ("place", "Вельмоград"),
        ("place", "Вельмоград"),
        ("place", "Вельмоград"),
    ]


@pytest.mark.parametrize(
    "others",
    [
        [told("Вельмоград Игнат", "person", model=False)],
        [told("Вельмоград", "person"), told("Вельмоград", "person")],
        [told("Вельмоград", "person", model=False)],
    ],
    ids=["somebody has that family name", "it is a person as often", "a rule has told the person"],
)
def test_somebody_called_like_a_town_stays_a_person(others: list[Told]) -> None:
    assert ("person", "Вельмоград") in left(*TOWN, *others, told("Вельмоград", "person"))


def test_who_has_a_post_is_no_town() -> None:
    assert left(*TOWN, told("Вельмоград", "person", role="директор"))[-1][0] == "person"


SCRAPS: list[tuple[str, NameType]] = [
    ("Зиз", "person"),
    ("Кас", "place"),
    ("Ha Ию", "organisation"),
    ("РН", "organisation"),
]


@pytest.mark.parametrize(("text", "kind"), SCRAPS)
def test_a_scrap_of_a_recognised_page_is_nobody(text: str, kind: NameType) -> None:
    assert left(told(text, kind, scan=True)) == []
    assert left(told(text, kind)) == [(kind, text)]
    assert len(left(told(text, kind, scan=True), told(text, kind, scan=True))) == 2
    assert left(told(text, kind, scan=True, model=False)) == [(kind, text)]


@pytest.mark.parametrize("name", ["Лев", "Ли", "Вельмин", "Обручёв-Таль"])
def test_a_short_name_of_a_recognised_page_may_be_somebody(name: str) -> None:
    assert left(told(name, "person", scan=True)) == [("person", name)]
