"""What a person sorts documents by: labels, and how far they have been read."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.decisions import ReadingStatus
from stemma.model.places import Digest

MOST_AT_ONCE = 5000

Pattern = Literal[0, 1, 2, 3, 4, 5]
"""Which of the six patterns the tab of a label has."""

LabelWord = Annotated[str, Field(min_length=1, max_length=60, pattern=r"\S")]
_Hash = Annotated[Digest, Field(pattern="^[0-9a-f]{64}$")]
_Documents = Annotated[list[_Hash], Field(min_length=1, max_length=MOST_AT_ONCE)]


@dataclass(frozen=True, slots=True)
class Changed:
    """How many documents (and notes) an act changed; the rest was so already."""

    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelling:
    """Which documents shall have a label, or shall have it no longer."""

    documents: _Documents
    label: LabelWord
    on: bool = True


@dataclass(frozen=True, slots=True)
class Renaming:
    """The new word of a label."""

    label: LabelWord


@dataclass(frozen=True, slots=True)
class Marking:
    """How far a document has been read."""

    status: ReadingStatus


@dataclass(frozen=True, slots=True)
class MarkingMany:
    """How far documents have been read."""

    documents: _Documents
    status: ReadingStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label: its word, its pattern, and how many documents and notes have it."""

    word: str
    pattern: Pattern
    documents: int
    notes: int
