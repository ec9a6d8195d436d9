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
