"""Who and what the names of a cache name: mentions, the names they are written by, entities.

Rules propose which names are one's, each with its reason; people say `same` or `different` of a
pair of mentions, and that outweighs every rule.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.places import Digest, Place
from stemma.model.values import NameType

Verdict = Literal["same", "different"]
"""What a rule or a person says of two names."""

Strength = Literal["full", "initials", "alone"]
"""How far two names agree: in all that either has; as far as initials go; one is a family name
alone, which counts only where nobody else in the cache bears it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameAt:
    """A name at its place in an item of the cache; `role` and `of` as the text beside it has them.

    `canonical` is how a list would give the name. `given` holds the numbers and addresses that the
    text gives it, each with what it is: "inn 7700000000", "mail a.b@example.org".
    """

    item: int
    content: Digest
    page: int
    start: int
    end: int
    type: NameType
    text: str
    canonical: str
    role: str = ""
    of: str = ""
    given: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name as it is written, case forms and quotes aside, with the mentions taken for one's.

    `mentions` are the numbers of `NameAt` records in the order in which they were given.
    """

    type: NameType
    name: str
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """What a rule says of two written names (their numbers in order), and why in a sentence.

    `lesser` is the number of the one that says less, a family name beside a full one; None where
    neither does.
    """

    one: int
    other: int
    verdict: Verdict
    strength: Strength
    why: str
    lesser: int | None = None


@dataclass(frozen=True, slots=True)
class NamesRelated:
    """The written names of a cache and what rules say of pairs of them."""

    written: tuple[WrittenName, ...] = ()
    kin: tuple[Kinship, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOfNames:
    """What a person says of two mentions, by their numbers; and why."""

    one: Annotated[int, Field(ge=1, le=2**53)]
    other: Annotated[int, Field(ge=1, le=2**53)]
    said: Verdict
    why: Annotated[str, Field(max_length=2000)] = ""


@dataclass(frozen=True, slots=True)
class NameOf:
    """A name that an entity is written by, how often, and why it is taken for this entity's.

    `by_person` tells that a person said so, and no rule.
    """

    name: str
    mentions: int
    why: str
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class PostOf:
    """A post or an affiliation of a person as texts have it, and in how many mentions."""

    role: str
    of: str
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitySeen:
    """A person, organisation, place or piece of equipment, as lists show it.

    `number` names it until names are related again, or somebody says of two mentions whose they
    are; `mention` is the number of its first mention, which leads to it until the next run whatever
    is said. `name` is the fullest of its names.
    """

    number: int
    mention: int
    type: NameType
    name: str
    names: tuple[NameOf, ...]
    posts: tuple[PostOf, ...]
    mentions: int
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSeen:
    """A mention of an entity: its number, the item and the place that name it."""

    number: int
    entity: int
    item: str
    title: str
    quote: str
    name: str
    role: str
    of: str
    place: Place


EntitySort = Literal["mentions", "name", "items", "type"]
"""The most mentioned first; by name; in the most items first; by type, the most mentioned first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesAsked:
    """Which entities: of these types (all where none is named), with these words in a name."""

    types: Sequence[NameType] = ()
    words: str = ""
    document: Digest | None = None
    sort: EntitySort = "mentions"


@dataclass(frozen=True, slots=True)
class TypeCount:
    """How many entities of a type there are."""

    type: NameType
    entities: int


@dataclass(frozen=True, slots=True)
class EntitiesListed:
    """A stretch of the entities asked for; `total` is how many there are.

    `types` counts all of the case by type, whatever is asked for.
    """

    total: int
    entities: tuple[EntitySeen, ...]
    types: tuple[TypeCount, ...] = ()


MentionSort = Literal["place", "name"]
"""In the order of items and pages; by the name they are written by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesAsked:
    """Which mentions of an entity: written by this name, with this post; all where empty."""

    name: str = ""
    role: str = ""
    of: str = ""
    sort: MentionSort = "place"


@dataclass(frozen=True, slots=True)
class NamesSeen:
    """A stretch of the mentions of an entity; `total` is how many it has."""

    total: int
    mentions: tuple[NameSeen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidSeen:
    """What a person said of two mentions: the words of both, whose decision, when, why."""

    decision: int
    said: Verdict
    quotes: tuple[str, str]
    who: str
    at: dt.datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityBeside:
    """Another entity that may be the same, or has nearly its name and is held to be another.

    `why` says what a rule found; `one` and `other` are the mentions to say it of, of this entity
    and of the other. `said` is what a person said of the two, None where nobody did.
    """

    entity: EntitySeen
    verdict: Verdict
    why: str
    one: int
    other: int
    said: SaidSeen | None = None


@dataclass(frozen=True, slots=True)
class EntityPage:
    """An entity, the others that may be the same, and what people said of its mentions."""

    entity: EntitySeen
    beside: tuple[EntityBeside, ...]
    said: tuple[SaidSeen, ...]
