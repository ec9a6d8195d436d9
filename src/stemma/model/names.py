"""The table of names: which written names a person holds to be names of the same."""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

LONGEST_NAME = 200

WrittenName = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]


@dataclass(frozen=True, slots=True)
class SameName:
    """Two written names that a person holds to be names of the same, to be put into the table."""

    one: WrittenName
    other: WrittenName
    why: Annotated[str, Field(max_length=2000)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameEntry:
    """An entry of the table: its number, the two names, who put it there, when and why."""

    number: int
    one: str
    other: str
    who: str
    at: dt.datetime
    why: str


@dataclass(frozen=True, slots=True)
class NamesListed:
    """A stretch of the table of names; `total` is how many entries it has."""

    total: int
    entries: tuple[NameEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCandidate:
    """A word of the case that may be a name in another script or spelling: a proposal, no more.

    `found` is the word as it would stand in a dictionary, `likeness` how alike they sound (0 to 1),
    `pages` on how many page texts it stands in any form.
    """

    name: str
    found: str
    likeness: float
    pages: int


NameSort = Literal["late", "name"]
"""The latest entry first; by the first name."""

NamePart = Literal["family", "given", "second", "generation", "title"]
"""A part of a person's name: the family name, the given name, the patronymic or second name; and
what tells father from son (junior), where both names have it."""
PartRelation = Literal[
    "same", "form", "script", "spelling", "short", "listed", "initial", "slip", "missing",
    "gender", "doubt", "differs",
]  # fmt: skip
"""How a part of one written name stands to that of the other. The same letters; a case form; spelt
in another script; another spelling of the same sounds; a listed short form; listed as one name; an
initial; a slip of pen or recognition; one name does not have it; the form of the other gender; too
like to be told apart; another name."""
SamePerson = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class PartCompared:
    """A part of two written names as each has it, empty where it lacks it, and how they relate."""

    part: NamePart
    one: str
    other: str
    relation: PartRelation


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesCompared:
    """Whether two written full names may be one person's, by the names alone, and why.

    `same` means that they agree as far as they go: two people may still bear one name. `reasons`
    are sentences, those that decide first.
    """

    one: str
    other: str
    verdict: SamePerson
    parts: tuple[PartCompared, ...]
    reasons: tuple[str, ...]
