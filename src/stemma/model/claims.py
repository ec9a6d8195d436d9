"""Who says what, from whom: sources, assertions, derivation, claims and how many origins they have.

"The document says" and "the analyst says" are different things and always told apart. An origin
is where a claim comes from; sources that pass it on add none, however many they are.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from stemma.model.counts import Counted
from stemma.model.places import Place
from stemma.model.to_look_at import ToLookAt
from stemma.model.values import Value

SourceKind = Literal["item", "outlet", "agency", "institute", "person", "office", "channel"]

Voice = Literal["document", "analyst", "official", "witness", "outlet"]
"""Who vouches: what a document says, an analyst's judgement, an office (or a side of the affair),
somebody who was there, or the text in its own voice."""

Strength = Literal["asserted", "attributed", "assessed", "hedged", "hearsay", "not_verified"]
"""How firmly it is said, strongest first: plainly; as somebody's word; as somebody's judgement;
with "may", "appears"; with "reportedly" and no speaker; with the warning that nobody checked it.
"Must deliver" is a duty, not a hedge."""

Polarity = Literal["for", "against", "question"]

Mode = Literal["fact", "assessment", "projection", "opinion", "background"]

Manner = Literal["cites", "quotes", "copies", "translates", "retells"]
"""How one assertion takes from another; "copies" and "retells" name nobody."""

MutationKind = Literal[
    "hedge dropped",
    "hedge added",
    "speaker shifted",
    "origin replaced",
    "number changed",
    "name changed",
    "detail without parent",
    "false attribution",
    "counted twice",
    "loop",
    "heading unsupported",
]
"""What a step may change. Two are no step at all: *detail without parent* (cites a source for
what it lacks) and *false attribution* (cites a source for the contrary of what it says)."""

PartKind = Literal[
    "cue", "link", "author", "verbatim", "quote", "translation", "detail", "error", "date"
]
"""What speaks for a step: the text names the source, links to it, names its author; words it shares
with it, quotes from it, says it translates; details and slips both have; which is older."""

OriginatorKind = Literal["document", "witness", "official", "assessment"]

OriginKind = Literal["known", "unexplained", "circular"]

Faithfulness = Literal["verbatim", "altered", "differs", "translated", "not found"]
"""How a quotation compares: *differs* is altered against a text that says that it was edited."""

InsertedKind = Literal["value", "subject", "note"]
"""What of an assertion is the paper's own: only its value, what it is about, or all of it."""

Outcome = Literal["agrees", "differs", "not found", "not checkable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Whoever asserts: an item of any collection, an outlet, an institute, a person.

    `aliases` are further names of the same source. `same_as` is the key of the source that this
    one translates or reprints as a whole; both count as one. `edited` is where it says of itself
    that the talk it prints was condensed or edited: its words are not as they were spoken.
    """

    key: str
    kind: SourceKind
    name: str
    aliases: tuple[str, ...] = ()
    date: dt.date | None = None
    publisher: str | None = None
    author: str | None = None
    same_as: str | None = None
    edited: Place | None = None


@dataclass(frozen=True, slots=True)
class Inserted:
    """What a paper put into a speaker's words, in brackets or as a note, and where it stands."""

    kind: InsertedKind
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One speaker's words about one claim, at a place.

    `speakers` are names as printed, the one who is said to know first, then each who passed it on;
    empty for the text's own voice. `judged` is the day a projection was made. A headline and its
    body are two assertions of one source. What was `inserted` into somebody's words is asserted by
    the text, not by the speaker.
    """

    key: str
    source: str
    claim: str
    place: Place
    voice: Voice
    speakers: tuple[str, ...]
    strength: Strength
    polarity: Polarity
    mode: Mode
    value: Value | None = None
    judged: dt.date | None = None
    headline: bool = False
    inserted: Inserted | None = None


NoteKind = Literal["no reply", "declined", "not verified"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is no assertion: somebody did not answer, or the text could not verify a claim."""

    kind: NoteKind
    source: str
    who: str
    claim: str | None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """One assertion takes from another, which carries the claim with the same polarity itself."""

    child: str
    parent: str
    manner: Manner


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that speaks for a step: the words of the child, and those of the parent if any."""

    kind: PartKind
    child: str
    parent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A step that the texts themselves propose, with what speaks for it; a person decides.

    `parent` is an assertion, or the key of a source that is only named and lies not in the case.
    """

    child: str
    parent: str
    manner: Manner
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """An assertion whose source knows first-hand from an originator, which belongs to a house.

    Originators of one house are not independent of each other: one cache, one institution, all
    officials without a name. `shown` are words elsewhere in the text that show it ("we have read
    all the papers"); without them the assertion shows it itself.
    """

    assertion: str
    originator: str
    house: str
    kind: OriginatorKind
    shown: Place | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """An assertion that cites a source of the case which does not say so, or says the contrary."""

    assertion: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A direct quotation compared with what it is ascribed to.

    `original` is where the words stand there, None where they do not; `ascribed_to` is a source, or
    "the cache". `faithfulness` is None where it was not compared: what it is ascribed to was not at
    hand.
    """

    place: Place
    ascribed_to: str
    faithfulness: Faithfulness | None
    original: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Who asserts what in the coverage, from whom, and how they know."""

    sources: tuple[Source, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    notes: tuple[Note, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    grounds: tuple[Ground, ...] = ()
    cited: tuple[Cited, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    to_look_at: tuple[ToLookAt, ...] = ()
    counts: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """What an assertion changed of what it took.

    `parent` is the assertion it is compared with, or the source where there is no such assertion.
    """

    kind: MutationKind
    assertion: str
    parent: str | None
    before: str = ""
    after: str = ""


Pairs = Collection[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGraph:
    """What is known of one claim and one polarity.

    `sources` assert it; `edges` lead from parent to child; `grounds` from an originator to the
    source that knows it first-hand. `same` are pairs of sources, or of originators, that count as
    one. `assessments` are the originators that only judge. Of the sources all lie in the case but
    those in `elsewhere`, which are only named by others.
    """

    sources: tuple[str, ...]
    edges: Pairs = ()
    grounds: Pairs = ()
    same: Pairs = ()
    assessments: Collection[str] = ()
    elsewhere: Collection[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A smallest set of sources and originators that takes a claim from nobody outside it.

    Known: something or somebody that knows it first-hand (`members` are all names of that one);
    unexplained: one source without parent or ground; circular: sources that only cite each other.
    A known one may be an `assessment`: it is shown, but corroborates nothing.
    """

    kind: OriginKind
    members: tuple[str, ...]
    assessment: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What stands behind one polarity of a claim.

    `channels` is the greatest number of ways from different known origins to texts in the case
    that share no source. `firm` are the origins counted over unhedged assertions only (asserted,
    attributed); an unexplained one that appears only there dropped its parent's hedge.
    """

    origins: tuple[Origin, ...]
    channels: int
    firm: tuple[Origin, ...]

    def count(self, kind: OriginKind) -> int:
        """Return how many origins are of a kind; known ones include assessments."""
        return sum(origin.kind == kind for origin in self.origins)

    @property
    def corroborating(self) -> int:
        """Return how many known origins are no assessment."""
        return sum(o.kind == "known" and not o.assessment for o in self.origins)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement that assertions support, deny or hedge; for and against are counted apart."""

    key: str
    statement: str
    supported: Support
    denied: Support
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBy:
    """Words by which an assertion's text knows its claim first-hand from an originator."""

    assertion: str
    originator: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCounted:
    """A claim as the coverage has it: what asserts it, from how many origins, what changed.

    `at_most` is how many origins support it if no step but the confirmed ones holds. `first_hand`
    are the words by which texts know it first-hand.
    """

    key: str
    statement: str
    supported: Support
    denied: Support
    at_most: int
    assertions: tuple[Assertion, ...]
    mutations: tuple[Mutation, ...]
    first_hand: tuple[KnownBy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSeen:
    """A step for people: both assertions, what speaks for it, what it changed, what was decided.

    `parent` is None where the source is only named; `source` is the parent's. `ruling` is
    "confirmed", "rejected", or empty. One that does not count is no step: a person confirmed that
    the source is cited for what it does not say.
    """

    child: Assertion
    parent: Assertion | None
    source: str
    manner: Manner
    parts: tuple[Part, ...]
    changes: tuple[Mutation, ...]
    ruling: str = ""
    counts: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """A detail of the cache that the outside world can check, and what came of it.

    `detail` names the detail, `value` is what the cache says. `reference` is where the outside
    record answers; None if it was not found there or cannot be checked.
    """

    detail: str
    value: Value
    outcome: Outcome
    reference: Place | None = None
    found: Value | None = None
