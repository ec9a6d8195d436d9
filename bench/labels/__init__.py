"""Labels made by hand, to measure against: what they are and how they are read.

Whoever made them had not seen the code or the output they measure. README.md says how they were
chosen and made, and by which conventions. `python -m bench.labels` checks and counts them.
"""

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import TypeAdapter

FOLDER = Path(__file__).parent

_Record = TypeVar("_Record")

Language = Literal["ru", "zh", "en"]
Effect = Literal[
    "SAY", "OWN", "TOLD", "RELAY", "CHAIN", "DOC", "ASSESS", "ANON", "HEAR", "AGY",
    "COPY", "DEN", "NOREPLY", "NOVERIFY", "HEDGE", "CONT", "NOTE",
]  # fmt: skip
"""What a reporting construction does; `HEDGE` alone has neither speaker nor source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Code points `start` to `end` of the text beside it; `quote` is what stands there."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamePair:
    """Two written names, and if a careful reader takes them for one person.

    `how` is by which means the same name came to be written twice, or what keeps two people apart.
    """

    id: str
    a: str
    b: str
    same: bool
    how: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One reporting construction: its cue words, who speaks through whom, and what is said."""

    effect: Effect
    speaker: tuple[Span, ...]
    outlet: tuple[Span, ...]
    document: tuple[Span, ...]
    target: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    hedged: bool
    denied: bool

    def spans(self) -> tuple[Span, ...]:
        """Return every span of it."""
        people = self.speaker + self.outlet + self.document + self.target
        return people + self.cue + self.content


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A sentence or two of news with its assertions, none for a trap."""

    id: str
    construction: str
    text: str
    assertions: tuple[Assertion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person a letter names, each time, with the roles and the organisations it gives them."""

    names: tuple[Span, ...]
    canonical: str
    roles: tuple[Span, ...]
    organisations: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A signature block, a letterhead or the head of a mail."""

    id: str
    language: Language
    form: Literal["signature", "letterhead", "mail"]
    text: str
    people: tuple[Person, ...]
    organisations: tuple[Span, ...]


def name_pairs(file: Path = FOLDER / "name_pairs.jsonl") -> tuple[NamePair, ...]:
    """Return the pairs of names."""
    return _lines(file, TypeAdapter(NamePair))


def attributions(file: Path = FOLDER / "attribution_ru.jsonl") -> tuple[Attribution, ...]:
    """Return the sentences of news."""
    return _lines(file, TypeAdapter(Attribution))


def letters(file: Path = FOLDER / "letters.jsonl") -> tuple[Letter, ...]:
    """Return the blocks of letters."""
    return _lines(file, TypeAdapter(Letter))


def squeezed(text: str) -> str:
    """Return a text as quotes are looked for in it: NFKC, without blanks and invisible characters.

    Two readings of one page differ in their blanks, line ends and wide forms; quotes must not.
    """
    normal = unicodedata.normalize("NFKC", text)
    return "".join(c for c in normal if not c.isspace() and unicodedata.category(c)[0] != "C")


def _lines(file: Path, schema: TypeAdapter[_Record]) -> tuple[_Record, ...]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(schema.validate_json(line, strict=True, extra="forbid") for line in lines)
