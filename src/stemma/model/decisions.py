"""What a person decided. Decisions are records of their own and survive every new reading."""

import datetime as dt
from collections.abc import Sequence
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
    "named",
    "same",
    "different",
    "edited",
    "withdrawn",
]
"""What was done.

`edited` puts a value of a person's own into a cell of a deal. `named` holds two written names to be
names of the same; `same` and `different` are said of two mentions of names. `withdrawn` takes back
the decision that it supersedes, and decides nothing.
"""

LedgerKind = Literal["matrix", "reply", "indicator", "reckoning"]
"""What people keep beside the documents; a decision about one changes a part of it."""

ReadingStatus = Literal["unread", "read", "important", "aside"]
"""How far a person has got with a document; `aside` is set aside."""

ActKind = Literal[
    "confirmed",
    "rejected",
    "explained",
    "joined",
    "split",
    "note_made",
    "note_changed",
    "note_deleted",
    "label_on",
    "label_off",
    "marked",
    "corrected",
    "translated",
    "named",
    "same",
    "different",
    "edited",
    "kept",
    "withdrawn",
    "other",
]
"""What a decision did, told apart as a sentence would; `kept` writes beside the documents."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSeen:
    """A decision for people: what it did (`act`), to what, and whether it still holds.

    `what` is the note's number, the label's word, the status or the control number it is about;
    `name` what its document is called. `act_of` is the first decision of those that were one act.
    """

    id: int
    act: ActKind
    what: str
    document: Digest
    name: str
    page: int | None
    quote: str
    who: str
    at: dt.datetime
    why: str
    holds: bool
    act_of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsAsked:
    """Which decisions: by whom, of which verbs, about which document; the latest first."""

    people: Sequence[str] = ()
    verbs: Sequence[Verb] = ()
    document: Digest | None = None
    descending: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsListed:
    """A stretch of the decisions asked for; `total` is how many there are of these."""

    total: int
    decisions: tuple[DecisionSeen, ...]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The decisions of the one act that was taken back, and how many there were."""

    total: int
    decisions: tuple[DecisionSeen, ...]
