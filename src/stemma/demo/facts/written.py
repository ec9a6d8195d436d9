"""Names and terms as each of the three languages writes them."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["ru", "zh", "en"]
Case = Literal["nom", "gen", "dat", "acc", "ins", "loc"]


@dataclass(frozen=True, slots=True)
class Written:
    """One name or term in Russian (nominative), Chinese and English."""

    ru: str
    zh: str
    en: str

    def to(self, language: Language) -> str:
        """Return it in a language."""
        return {"ru": self.ru, "zh": self.zh, "en": self.en}[language]


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of goods: its term, and the forms a Russian or English text needs of it.

    `genitive` is "of one" (лёгкой плавающей машины), `few` goes with 2-4 (лёгкие плавающие
    машины), `many` with 5 and more (лёгких плавающих машин); `plural` is the English plural;
    `measure` the Chinese measure word (辆).
    """

    term: Written
    genitive: str
    few: str
    many: str
    plural: str
    measure: str


@dataclass(frozen=True, slots=True)
class Town:
    """A place; `genitive` and `locative` are the Russian forms after "из" and "в"."""

    name: Written
    genitive: str
    locative: str
