"""Who takes part: organisations and people, with their names in three scripts."""

from dataclasses import dataclass
from typing import Literal

from stemma.demo.facts.written import Case, Town, Written
from stemma.model.values import Scheme

_MASCULINE = {
    "ский": {"gen": "ского", "dat": "скому", "acc": "ского", "ins": "ским", "loc": "ском"},
    "": {"gen": "а", "dat": "у", "acc": "а", "ins": "ым", "loc": "е"},
}
_FEMININE = {
    "ская": {"gen": "ской", "dat": "ской", "acc": "скую", "ins": "ской", "loc": "ской"},
    "а": {"gen": "ой", "dat": "ой", "acc": "у", "ins": "ой", "loc": "ой"},
}
_GIVEN_MASCULINE = {"gen": "а", "dat": "у", "acc": "а", "ins": "ом", "loc": "е"}
_PATRONYMIC = _GIVEN_MASCULINE | {"ins": "ем"}
_GIVEN_SOFT = {"gen": "я", "dat": "ю", "acc": "я", "ins": "ем", "loc": "е"}
_GIVEN_FEMININE = {"gen": "ы", "dat": "е", "acc": "у", "ins": "ой", "loc": "е"}


@dataclass(frozen=True, slots=True)
class Registration:
    """A labelled identifier of an organisation; check digits fit unless it was altered."""

    scheme: Scheme
    value: str
    valid: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A firm, ministry, plant or unit. `short` is how letters and talk shorten its name."""

    key: str
    name: Written
    short: Written
    state: Written
    town: Town
    address: Written
    domain: str
    side: Literal["north", "south"]
    registrations: tuple[Registration, ...] = ()
    bank: Written | None = None
    account: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with a role in an organisation. `patronymic` is empty for southerners."""

    key: str
    surname: Written
    given: Written
    patronymic: Written
    woman: bool
    organisation: str
    role: Written
    role_genitive: str
    """The Russian role in the genitive, as after "в лице"."""
    mail: str

    @property
    def full(self) -> Written:
        """Return the full name: Вельмин Ростислав Евграфович, 甄远舟, Rostislav Velmin."""
        if not self.patronymic.ru:
            return Written(
                f"{self.surname.ru} {self.given.ru}",
                self.surname.zh + self.given.zh,
                f"{self.surname.en} {self.given.en}",
            )
        return Written(
            f"{self.surname.ru} {self.given.ru} {self.patronymic.ru}",
            f"{self.given.zh}·{self.surname.zh}",
            f"{self.given.en} {self.surname.en}",
        )

    @property
    def short(self) -> Written:
        """Return the name with initials: Р. Е. Вельмин, 韦利明, R. Velmin."""
        if not self.patronymic.ru:
            return self.full
        return Written(
            f"{self.given.ru[0]}. {self.patronymic.ru[0]}. {self.surname.ru}",
            self.surname.zh,
            f"{self.given.en[0]}. {self.surname.en}",
        )

    def russian(self, case: Case, *, initials: bool = True) -> str:
        """Return the name in a case: "Вельмину Р. Е.", or "Вельмину Ростиславу Евграфовичу"."""
        if not self.patronymic.ru:
            return self.full.ru
        surname = decline_surname(self.surname.ru, case, woman=self.woman)
        if initials:
            return f"{surname} {self.given.ru[0]}. {self.patronymic.ru[0]}."
        given = decline_given(self.given.ru, case, woman=self.woman)
        return f"{surname} {given} {decline_given(self.patronymic.ru, case, woman=self.woman)}"


def surname_of_woman(surname: Written) -> Written:
    """Return a surname's feminine: Курнашёва, Травнинская."""
    if surname.ru.endswith("ский"):
        return Written(surname.ru[:-2] + "ая", surname.zh[:-1] + "卡娅", surname.en[:-1] + "aya")
    chinese = surname.zh[:-1] + "娃" if surname.zh.endswith("夫") else surname.zh + "娜"
    return Written(surname.ru + "а", chinese, surname.en + "a")


def decline_surname(surname: str, case: Case, *, woman: bool) -> str:
    """Return a Russian surname in -ов, -ев, -ин, -ский (or feminine) in a case."""
    if case == "nom":
        return surname
    for ending, forms in (_FEMININE if woman else _MASCULINE).items():
        if surname.endswith(ending):
            return surname.removesuffix(ending) + forms[case]
    raise ValueError(surname)


def decline_given(name: str, case: Case, *, woman: bool) -> str:
    """Return a Russian given name or patronymic in a case."""
    if case == "nom":
        return name
    if woman:
        soft = name.endswith("ья")
        stem, ending = name[:-1], _GIVEN_FEMININE[case]
        return stem + ({"ы": "и", "у": "ю", "ой": "ей"}.get(ending, ending) if soft else ending)
    if name.endswith("й"):
        return name[:-1] + _GIVEN_SOFT[case]
    return name + (_PATRONYMIC if name.endswith("ич") else _GIVEN_MASCULINE)[case]
