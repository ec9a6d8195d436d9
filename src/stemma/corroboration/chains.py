"""Who is said to say something: the chain of speakers, who is who, an assertion with its chain."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from stemma.corroboration.articles import Article
from stemma.corroboration.name_index import NameIndex
from stemma.corroboration.naming import Party, is_surname
from stemma.corroboration.voices_words import QUOTED
from stemma.model.across import CacheValue
from stemma.model.claims import Assertion
from stemma.model.places import Digest

_NO_NAME = re.compile(
    r"Mr|Mrs|Ms|Dr|Prof|Professor|[A-ZА-ЯЁ]|[A-Za-zА-Яа-яЁё]{0,4}\.|", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Who is said to say something: names as printed, and what the cues tell of them.

    `besides` are outlets that are named where no cue was read, beside one that a cue names.
    """

    document: str = ""
    people: tuple[str, ...] = ()
    houses: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    told: str = ""
    own: bool = False
    assessed: bool = False
    denied: bool = False
    hearsay: bool = False
    roles: str = ""
    besides: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Return the names, the one who is said to know first."""
        first = (self.document,) if self.document else ()
        return (*first, *self.people, *self.houses, *self.outlets)

    def __bool__(self) -> bool:
        """Tell whether anybody, or hearsay, is named at all."""
        return bool(self.names()) or self.own or self.hearsay

    def relayed(self) -> "Chain":
        """Return only the outlets that pass something on, without who spoke."""
        return Chain(outlets=self.outlets, besides=self.besides)

    def joined(self, other: "Chain") -> "Chain":
        """Return both as one."""
        return Chain(
            document=self.document or other.document,
            people=_once(self.people + other.people),
            houses=_once(self.houses + other.houses),
            outlets=_once(self.outlets + other.outlets),
            told=self.told or other.told,
            own=self.own or other.own,
            assessed=self.assessed or other.assessed,
            denied=self.denied or other.denied,
            hearsay=self.hearsay or other.hearsay,
            roles=f"{self.roles} {other.roles}",
            besides=_once(self.besides + other.besides),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An assertion with what its derivation is read from.

    `nearby` are the keys of publishers that its paragraph names in other sentences, `earlier` of
    those that the article names before; both only where the sentence itself names none.
    """

    assertion: Assertion
    article: Article
    publisher: Party
    chain: Chain
    value: CacheValue | None
    words: str
    links: tuple[str, ...] = ()
    nearby: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Return the key of the assertion."""
        return self.assertion.key

    @property
    def firm(self) -> bool:
        """Tell whether it is said without a hedge."""
        return self.assertion.strength in ("asserted", "attributed")

    def quotes(self) -> tuple[str, ...]:
        """Return what stands in quotation marks."""
        return tuple(match[match.lastindex or 0] for match in QUOTED.finditer(self.words))


class Spoken(NamedTuple):
    """A sentence of an article that names who speaks, and asserts nothing that is followed.

    `keys` are those of the other publishers that it names.
    """

    content: Digest
    page: int
    start: int
    chain: Chain
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class People:
    """Who is who, gathered from all articles: words said of a name, and the house it is of."""

    roles: dict[str, str] = field(default_factory=dict)
    houses: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    index: NameIndex = field(default_factory=NameIndex)
    same: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)
    """By a name how many names it was held against, and which of these may be of its person."""

    def met(self, name: str, words: str, house: str = "") -> None:
        """Note how somebody was introduced."""
        if name not in self.roles:
            self.index.add(_last(name), len(self.names))
            self.names.append(name)
        if words not in self.roles.setdefault(name, ""):
            self.roles[name] = f"{self.roles.get(name, '')} {words}".strip()
        if house:
            self.houses.setdefault(name, house)

    def role(self, name: str) -> str:
        """Return the words by which a person was introduced, by any spelling of the name."""
        return " ".join(self.roles[other] for other in self._same(name))

    def house(self, name: str) -> str | None:
        """Return the institution that a person is of, None where none was told."""
        if name in self.houses:
            return self.houses[name]
        return next((self.houses[n] for n in self._same(name) if n in self.houses), None)

    def _same(self, name: str) -> tuple[str, ...]:
        """Return the names that may be of the same person; only new ones are compared anew."""
        seen, same = self.same.get(name, (0, ()))
        if seen < len(self.names):
            near = self.index.near(_last(name))
            new = (self.names[number] for number in near if number >= seen)
            same += tuple(other for other in new if is_one_person(name, other))
            self.same[name] = len(self.names), same
        return same


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def is_one_person(name: str, other: str) -> bool:
    """Tell whether two names may be of one person: the same last word, in any script.

    Where both have first names, one of them must be the same as well.
    """
    if name == other:
        return True
    if not is_surname(_last(name), _last(other)):
        return False
    first, second = _firsts(name), _firsts(other)
    return not first or not second or any(is_surname(a, b) for a in first for b in second)


def _firsts(name: str) -> list[str]:
    """Return the words of a name before the last, without those that are no names."""
    words = re.split(r"[ ·]", name.strip())[:-1]
    return [w for w in words if not w[:1].islower() and not _NO_NAME.fullmatch(w)]


def _last(name: str) -> str:
    return re.split(r"[ ·]", name.strip())[-1]
