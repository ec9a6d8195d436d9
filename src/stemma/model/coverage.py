"""Who says so, from whom, as people see it: sources, one claim with its origins, its steps.

Lengths of lists are those of one case's coverage; places have boxes where their page has words.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.claims import (
    Inserted,
    Manner,
    Mode,
    Mutation,
    NoteKind,
    Part,
    Polarity,
    SourceKind,
    Strength,
    Voice,
)
from stemma.model.hypotheses import Credibility
from stemma.model.origins import OriginsCounted, OriginSeen, OriginWay
from stemma.model.places import Digest, Place

Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""How far a source was right before: A always, B usually, C fairly, D not usually, E never was; F
cannot be judged. Only a person says so."""

SourceField = Literal["name", "kind", "author", "date", "same_as", "reliability"]
"""What a person may put right, or say, of a source."""

ClaimState = Literal[
    "alleged", "documented", "corroborated", "confirmed", "contradicted", "withdrawn"
]
"""Alleged: somebody says it. Documented: papers, or whoever knows it, are known. Corroborated: two
known origins or more, judgements apart. Contradicted: a known origin says the contrary. Confirmed
by an official record, and withdrawn, only a person can say."""

SourceSort = Literal["date", "name", "assertions"]
ClaimSort = Literal["assertions", "origins", "name"]
Side = Literal["for", "against"]
"""On which side of a claim somebody puts a place."""
HandKind = Literal["merged", "moved", "place"]
"""What was done by hand: a claim merged in, an assertion put under it, a place put to it."""
RulingVerb = Literal["confirmed", "rejected"]

_Long = Annotated[str, Field(max_length=2000)]
_Key = Annotated[str, Field(min_length=1, max_length=500)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOf:
    """What a person said of something: the value, why, who, when; `decision` is its number."""

    value: str
    why: str
    who: str
    at: dt.datetime
    decision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOnShelf:
    """A source for people.

    `document` is None for one that is only named, or was described by hand (`by_hand`). `corrected`
    are the fields that a person put right. `takes_from` and `taken_by` count sources. `edited` is
    where the text says of itself that the talk it prints was condensed or edited.
    """

    key: str
    document: Digest | None
    name: str
    kind: SourceKind
    aliases: tuple[str, ...]
    date: str
    author: str
    same_as: str
    by_hand: bool
    corrected: tuple[SourceField, ...]
    reliability: SaidOf | None
    assertions: int
    takes_from: int
    taken_by: int
    edited: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesAsked:
    """Which sources: words of the name or author; only those in the case, or only elsewhere."""

    words: str = ""
    where: Literal["", "case", "elsewhere"] = ""
    sort: SourceSort = "date"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesListed:
    """A stretch of the sources; `problem` says why the coverage could not be read."""

    total: int
    sources: tuple[SourceOnShelf, ...]
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePut:
    """What a person puts right of a source. `value` of `same_as` is a document, or empty."""

    source: _Key
    field: SourceField
    value: Annotated[str, Field(max_length=500)]
    why: _Long = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDescribed:
    """A source that lies not in the case, described by hand; `date` is a day or empty."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    kind: SourceKind = "outlet"
    author: Annotated[str, Field(max_length=200)] = ""
    date: Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    why: _Long = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssertionSeen:
    """An assertion for people; `origins` are letters, `value` is as people write it.

    `inserted` is what its text put into the speaker's words, `edited` where the text says of itself
    that its talk was edited: both have places.
    """

    key: str
    source: str
    name: str
    date: str
    place: Place
    voice: Voice
    speakers: tuple[str, ...]
    strength: Strength
    polarity: Polarity
    mode: Mode
    value: str
    headline: bool
    origins: tuple[str, ...]
    changes: tuple[Mutation, ...]
    ways: tuple[OriginWay, ...]
    inserted: Inserted | None = None
    edited: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """A step: `child` takes from `parent` (an assertion, or a source that is only named).

    `above` and `below` are the sources of both. `drawn` by a person: nobody proposed it. `heirs`
    is how many sources take from the child, at any distance. One that does not count is no step: a
    person confirmed that the source is cited for what it does not say, and `ruling` is that.
    """

    child: str
    parent: str
    above: str
    below: str
    claim: str
    manner: Manner
    parts: tuple[Part, ...]
    changes: tuple[Mutation, ...]
    drawn: bool
    ruling: SaidOf | None
    heirs: int
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeSeen:
    """A source in the lineage of a claim.

    `says` tells whether it asserts the claim. `origins` are the letters that reach it. `reader`
    holds the letters of the originators that it knows first-hand.
    """

    key: str
    name: str
    kind: SourceKind
    date: str
    document: Digest | None
    says: bool
    origins: tuple[str, ...]
    reader: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ValueSaid:
    """A value that assertions give a claim, and how many sources do."""

    value: str
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSeen:
    """Who did not answer, or what a text could not verify."""

    kind: NoteKind
    who: str
    name: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheWords:
    """A place of the cache that states a value; `near` words of the claim's subject."""

    name: str
    control: str
    near: bool
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheSays:
    """How often the cache states a value, how often near words of its subject, and where."""

    value: str
    total: int
    near: int
    places: tuple[CacheWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim in the board; `credibility` is what a person set, None where nobody did."""

    key: str
    statement: str
    state: ClaimState
    asserted: int
    hedged: int
    against: int
    values: tuple[ValueSaid, ...]
    origins: OriginsCounted
    denied: OriginsCounted
    changes: int
    credibility: Credibility | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsAsked:
    """Which claims: words of the statement or of who says it; only of a state."""

    words: str = ""
    states: tuple[ClaimState, ...] = ()
    conflict: bool = False
    sort: ClaimSort = "assertions"
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsListed:
    """A stretch of the claims; `problem` says why the coverage could not be read."""

    total: int
    claims: tuple[ClaimLine, ...]
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandSeen:
    """Something that a person did to a claim, and that can be taken back.

    `words` are the statement of the claim that was merged in, or of the assertion or place.
    """

    kind: HandKind
    words: str
    document: Digest | None
    page: int | None
    side: Side | None
    said: SaidOf


@dataclass(frozen=True, slots=True)
class CredibilityProposed:
    """The credibility that origins and conflict propose, and why; nobody has set it by that."""

    credibility: Credibility
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """One claim: who asserts it, from whom, its origins, what the cache has, a sentence to cite.

    `wording`, `judged` and `credible` are what a person wrote for its statement, state and
    credibility; `proposed` is the credibility that its origins propose; `hand` what people did.
    `footnotes` are the citations that the sentence's raised numbers stand for.
    """

    line: ClaimLine
    wording: SaidOf | None
    judged: SaidOf | None
    credible: SaidOf | None
    proposed: CredibilityProposed
    origins: tuple[OriginSeen, ...]
    nodes: tuple[NodeSeen, ...]
    assertions: tuple[AssertionSeen, ...]
    steps: tuple[StepLine, ...]
    notes: tuple[NoteSeen, ...]
    hand: tuple[HandSeen, ...]
    cache: tuple[CacheSays, ...]
    sentence: str
    footnotes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSaid:
    """What a person says of a claim: its wording, state or credibility (empty takes it back)."""

    claim: _Key
    field: Literal["statement", "state", "credibility"]
    value: Annotated[str, Field(max_length=500)]
    why: _Long = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRuled:
    """A step that a person confirms, rejects, or draws by confirming it."""

    child: _Key
    parent: _Key
    verb: RulingVerb
    why: _Long = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsAsked:
    """Which steps: of one claim; only with a ruling; only those that changed something."""

    claim: str = ""
    ruling: Literal["", "open", "confirmed", "rejected"] = ""
    changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseRuling:
    """A decision about a step whose assertion is not there now, with the words it was about."""

    decision: int
    verb: str
    quote: str
    document: Digest
    page: int | None
    who: str
    at: dt.datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsListed:
    """A stretch of the steps with the names of their sources, and decisions to look at again."""

    total: int
    steps: tuple[StepLine, ...]
    names: dict[str, str]
    loose: tuple[LooseRuling, ...]
