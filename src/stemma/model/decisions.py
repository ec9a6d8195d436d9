"""What a person decided. Decisions are records of their own and survive every new reading."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from stemma.model.places import Box, Digest

Verb = Literal[
    "confirmed",
    "rejected",
    "explained",
    "joined",
    "split",
    "noted",
    "labelled",
    "marked",
    "corrected",
    "translated",
    "withdrawn",
]
"""What was done. `withdrawn` takes back the decision that it supersedes, and decides nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a decision is about, in a form that a later reading can be matched with.

    `quote` is normalised (NFKC, single spaces); `box` is rounded to 1/200 of the page; both may be
    missing where the decision is about a whole page or content.
    """

    kind: str
    content: Digest
    page: int | None = None
    quote: str | None = None
    box: Box | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's act. `supersedes` is the number of the decision it takes the place of."""

    id: int
    subject: Subject
    verb: Verb
    value: str
    who: str
    at: dt.datetime
    why: str
    supersedes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPart:
    """A range of pages of a content; `last_page` None means to its end."""

    content: Digest
    first_page: int
    last_page: int | None


@dataclass(frozen=True, slots=True)
class Item:
    """What a person calls a document: page ranges over contents, in order."""

    id: int
    title: str
    parts: tuple[ItemPart, ...]
