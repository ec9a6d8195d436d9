"""Names that one tax number, one person's mail address or phone is given to, in invented papers."""

import pytest

from stemma.model.entities import NameAt
from stemma.model.places import Digest
from stemma.model.values import NameType
from stemma.relation.entities.related import related
from stemma.toolkit.name_finding.registered import Bearer, Mark, given
from tests.relation.test_entities import entities

INN = "inn 7700000016"


def bearer(text: str, name: str, kind: NameType = "organisation") -> Bearer:
    return Bearer(text.index(name), text.index(name) + len(name), kind)


def mark(text: str, value: str, scheme: str = "inn") -> Mark:
    return Mark(text.index(value), text.index(value) + len(value), scheme, value)


def test_particulars_give_their_numbers_to_the_organisation_named_last_before() -> None:
    text = "Продавец: АО «Лютик»\nг. Вельмоград\nИНН 111\nПокупатель: ООО «Донник»\nИНН 222\n"
    names = [bearer(text, "АО «Лютик»"), bearer(text, "ООО «Донник»")]
    marks = [mark(text, "111"), mark(text, "222")]

    assert list(given(text, names, marks)) == list(zip(names, marks, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "АО «Лютик»      ООО «Донник»\nИНН 111         ИНН 222\n",
        "АО «Лютик»      ООО «Донник»\nИНН 111\n",
        "ИНН 111\nАО «Лютик»",
        "АО «Лютик»" + "\n" * 400 + "ИНН 111",
    ],
    ids=["two columns", "two in one line", "the number comes first", "far from it"],
)
def test_whose_a_number_is_has_to_be_plain(text: str) -> None:
    names = [bearer(text, each) for each in ("АО «Лютик»", "ООО «Донник»") if each in text]
    marks = [mark(text, each) for each in ("111", "222") if each in text]

    assert list(given(text, names, marks)) == []


def test_a_number_behind_a_person_is_nobodys() -> None:
    text = "АО «Лютик», ИП Вельмин И. Р., ИНН 111"
    names = [bearer(text, "АО «Лютик»"), bearer(text, "Вельмин И. Р.", "person")]

    assert list(given(text, names, [mark(text, "111")])) == []


def test_a_line_gives_a_mail_address_to_its_only_person() -> None:
    alone = "Исп. Вельмин И. Р., i.velmin@lyutik.example"
    both = "Вельмин И. Р., Дрёмова З. Т., i.velmin@lyutik.example"
    address = "i.velmin@lyutik.example"
    people = [bearer(both, each, "person") for each in ("Вельмин И. Р.", "Дрёмова З. Т.")]

    [(one, _)] = given(
        alone, [bearer(alone, "Вельмин И. Р.", "person")], [mark(alone, address, "mail")]
    )
    assert alone[one.start : one.end] == "Вельмин И. Р."
    assert list(given(both, people, [mark(both, address, "mail")])) == []


def told(*names: tuple[str, str], kind: NameType = "organisation") -> list[set[str]]:
    """Return the entities of names, each with the number or address that a paper gives it."""
    return entities(
        related(
            [
                NameAt(item=item, content=Digest(str(item)), page=1, start=0, end=len(name),
                       type=kind, text=name, canonical=name, given=(number,) if number else ())
                for item, (name, number) in enumerate(names)
            ]
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ООО «Донник Морские Системы»", "ООО «Донник»"),
        ("ООО «Донник Морские Системы»", "ООО «Системы Донник»"),
    ],
)
def test_one_tax_number_joins_names_that_share_what_they_are_called(one: str, other: str) -> None:
    assert len(told((one, INN), (other, INN))) == 1


def test_one_tax_number_joins_names_of_two_scripts_where_papers_give_it_twice() -> None:
    russian, chinese = ("ООО «Лютик»", INN), ("毛茛有限公司", INN)

    assert len(told(russian, chinese)) == 2
    assert len(told(russian, chinese, russian, chinese)) == 1


@pytest.mark.parametrize("other", ["ООО «Донник»", "Банк «Северная марка»", "Лютикская Республика"])
def test_two_that_a_wrong_tax_number_would_join_stay_two(other: str) -> None:
    assert len(told(("АО «Лютик»", INN), (other, INN), ("АО «Лютик»", INN), (other, INN))) == 2


MAIL = "mail v.hawthorne@lyutik.example"


def test_one_personal_mail_address_joins_names_that_may_be_one_persons() -> None:
    spellings = ("Victor Elmwood", "Victor Elmwold")

    assert len(told(*((name, "") for name in spellings), kind="person")) == 2
    assert len(told(*((name, MAIL) for name in spellings), kind="person")) == 1


@pytest.mark.parametrize(
    ("one", "other", "address"),
    [
        ("Victor Elmwood", "Martha Elmwood", MAIL),
        ("Victor Elmwood", "Victor Elmwold", "mail info@lyutik.example"),
    ],
    ids=["two given names", "the address of an office"],
)
def test_an_address_does_not_join_two_people(one: str, other: str, address: str) -> None:
    assert len(told((one, address), (other, address), kind="person")) == 2
