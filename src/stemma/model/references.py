"""References: what an item calls itself, what it cites, and whether the cache holds that."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from stemma.model.findings import Judgement
from stemma.model.places import Digest, Place

PaperKind = Literal["contract", "supplement", "annex", "letter", "minutes", "act", "mail"]
"""The kinds of papers that are cited by a number, a mail by its day."""

Holding = Literal["held", "unsure", "absent"]
"""Whether the cache holds what is cited. Unsure: something there may be it, or the words are too
poor to say what would have to be there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Designation:
    """What a paper is known by: its kind, its number as written, the contract it belongs to.

    `number` and `of` are as the text has them; empty where they are not said. `day` is the paper's
    date as ISO 8601 has it.
    """

    kind: PaperKind
    number: str = ""
    of: str = ""
    day: str = ""

    def told(self) -> str:
        """Return it in words: "annex 3 of TSE-36"."""
        named = f"{self.kind} {self.number}".strip()
        day = f" of {self.day}" if self.day else ""
        return f"{named} of {self.of}" if self.of else f"{named}{day}"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAs:
    """What an item (by its number) calls itself, and where: in a head, a title, its file's name."""

    item: int
    designation: Designation
    place: Place
    by_name: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One item (by its number) cites a paper at a place.

    `held_by` are the items that call themselves so, nearest first; those that may be meant where
    the holding is unsure. `why` is a key that says why it is unsure.
    """

    item: int
    cited: Designation
    place: Place
    holding: Holding
    held_by: tuple[int, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationSeen:
    """A citation as people see it: what is cited, where, and which items hold it or may be it.

    `paper` is the cited one in words, `why` a sentence that says why the holding is unsure.
    """

    item: str
    document: Digest
    name: str
    page: int | None
    paper: str
    kind: PaperKind
    number: str
    of: str
    day: str
    quote: str
    holding: Holding
    why: str
    held_by: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationsAsked:
    """Which citations: by holding and by kind of paper, all where none is named; of a document."""

    holdings: Sequence[Holding] = ()
    kinds: Sequence[PaperKind] = ()
    document: Digest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationsListed:
    """A stretch of the citations asked for; `total` is how many there are."""

    total: int
    citations: tuple[CitationSeen, ...]


PaperSort = Literal["kind", "named"]
"""By holding, kind and number; those that are named most often first."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An item that is the cited paper, or may be: control number, first document, name."""

    item: str
    document: Digest
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSeen:
    """A cited paper, however its number is written, with every place that names it.

    `also` are the other ways it is written, `why` a sentence that says why the holding is unsure.
    `observation` is the fingerprint of what the check said of its absence, `judgement` what a
    person says of that.
    """

    paper: str
    also: tuple[str, ...]
    kind: PaperKind
    holding: Holding
    why: str
    held_by: tuple[Holder, ...]
    citations: tuple[CitationSeen, ...]
    observation: str | None = None
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersListed:
    """A stretch of the cited papers asked for.

    `total` is how many are asked for; the others count those of each holding, whichever is asked.
    """

    total: int
    absent: int
    unsure: int
    held: int
    papers: tuple[PaperSeen, ...]
