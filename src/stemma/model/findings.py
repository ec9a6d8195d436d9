"""What is found in documents: mentions of values, and what a check saw."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from stemma.model.places import Place
from stemma.model.values import Value


@dataclass(frozen=True, slots=True)
class Mention:
    """One typed value at a place. `rule` names what found it."""

    value: Value
    place: Place
    rule: str = ""


class Category(StrEnum):
    """What kind of doubt an observation speaks to."""

    ALTERATION = "alteration"
    OMISSION = "omission"
    INCONSISTENCY = "inconsistency"
    PROVENANCE = "provenance"
    CONCEALMENT = "concealment"


Role = Literal["subject", "compare", "context"]
"""What a place is for in an observation: what it is about, what to compare with, surroundings."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place and its role in an observation."""

    place: Place
    role: Role = "subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What one check saw, never a verdict. `values` are its figures, as text, by name."""

    check: str
    category: Category
    evidence: tuple[Evidence, ...]
    values: Mapping[str, str] = field(default_factory=dict)
