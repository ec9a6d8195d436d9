"""From a query to one that also finds its terms as others write them.

A term is looked for as it was typed, in its forms and in other ways to write the same letters (that
is the analyser's work); and beyond that in forms that only the case can tell: words that look the
same on paper, names that sound the same, names that a person holds to be the same, words that are a
slip away. Each keeps its kind and why it is there, so that a hit can say it.

Nothing is added to what is asked for in one form alone (`=`, `*`) or to be left out.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice, permutations
from typing import Protocol, get_args

from stemma.model.answers import MatchKind
from stemma.model.forms import Form, TermForms
from stemma.toolkit import sounds
from stemma.toolkit.analysis import may_begin_with
from stemma.toolkit.folding import lookalike, looks_cyrillic
from stemma.toolkit.lemmas import lemmas_of
from stemma.toolkit.query import All, Any, Instead, Node, Not, Phrase, Query, Slot, slots_of

ALL_KINDS: tuple[MatchKind, ...] = get_args(MatchKind)
MOST_WORDS = 40
"""Words that are added for one word asked for, of each kind; the likeliest are kept."""

_SHORTEST_LOOKALIKE = 4
"""Letters; shorter ones are other words ("то" and "to")."""
_LONG, _BEGINS = 5, 3
"""Letters of a word whose forms begin alike, and how many letters do."""
_LONGEST_RUN = 4
_LONGEST_CHAIN = 3


class Same(Protocol):
    """Two names of the same: those of an entry of the table, or of number 0 as rules take them."""

    @property
    def one(self) -> str:
        """Return one of the two."""

    @property
    def other(self) -> str:
        """Return the other one."""

    @property
    def number(self) -> int:
        """Return the number of the entry, 0 where there is none."""


class Known(Protocol):
    """What a case knows of its words."""

    def alike(self, word: str) -> Sequence[str]:
        """Return words that may be the same name, in any script, the likeliest first."""

    def near(self, word: str) -> Sequence[tuple[str, int]]:
        """Return words that may be this one with slips, and how many, the nearest first."""

    def entries(self) -> Sequence[Same]:
        """Return the table of names, and what else is taken for names of the same."""


def expanded(query: Query, known: Known, kinds: Collection[MatchKind] = ()) -> Query:
    """Return a query that is also answered by forms of these kinds, of any if none is named."""
    return replace(query, root=_Expansion(known, kinds or ALL_KINDS).of(query.root))


def forms_of(query: Query) -> tuple[TermForms, ...]:
    """Return every term of an expanded query with all forms it is looked for in, each once.

    Terms to be left out are not among them.
    """
    return tuple(dict.fromkeys(_terms(query.root)))


def words_in(query: Query) -> frozenset[str]:
    """Return what a query asks for: its terms as they were typed, and their words in all stems."""
    return frozenset(_words(query.root))


def _words(node: Node) -> Iterator[str]:
    match node:
        case Phrase(text, slots):
            yield text
            yield from (stem for slot in slots for stem in (slot.word, *slot.stems))
        case All(parts) | Any(parts):
            yield from chain.from_iterable(map(_words, parts))
        case Not():
            return


class _Expansion:
    """One walk over a query, with what a case knows."""

    def __init__(self, known: Known, kinds: Collection[MatchKind]) -> None:
        self._known = known
        self._kinds = kinds

    def of(self, node: Node) -> Node:
        match node:
            case Phrase():
                return self._phrase(node)
            case All(parts):
                together = All(tuple(map(self.of, parts)))
                ways = tuple(self._named_together(parts, together.parts))
                return Any((together, *ways)) if ways else together
            case Any(parts):
                return Any(tuple(map(self.of, parts)))
            case Not():
                return node

    def _phrase(self, phrase: Phrase) -> Phrase:
        if any(slot.manner != "any" for slot in phrase.slots):
            return phrase
        slots = tuple(map(self._slot, phrase.slots))
        return Phrase(phrase.text, slots, tuple(self._listed(phrase.slots)))

    def _slot(self, slot: Slot) -> Slot:
        if slot.pair:
            return slot
        found: dict[str, Form] = {}
        for form in chain(self._lookalike(slot), self._sounding(slot), self._slipped(slot)):
            found.setdefault(form.text, form)
        return replace(slot, also=tuple(found.values()))

    def _lookalike(self, slot: Slot) -> Iterator[Form]:
        if "folded" in self._kinds and len(slot.word) >= _SHORTEST_LOOKALIKE:
            for other in (lookalike(slot.word), looks_cyrillic(slot.word)):
                if other is not None and other not in slot.stems:
                    yield Form(text=other, kind="folded")

    def _sounding(self, slot: Slot) -> Iterator[Form]:
        if "transliterated" in self._kinds:
            words = (each for each in self._known.alike(slot.word) if not _is_form_of(each, slot))
            for word in islice(words, MOST_WORDS):
                yield Form(text=word, kind="transliterated")

    def _slipped(self, slot: Slot) -> Iterator[Form]:
        if "fuzzy" in self._kinds:
            words = ((w, n) for w, n in self._known.near(slot.word) if not _is_form_of(w, slot))
            for word, slips in islice(words, MOST_WORDS):
                yield Form(text=word, kind="fuzzy", slips=slips)

    def _named_together(
        self, parts: Sequence[Node], expanded: Sequence[Node]
    ) -> Iterator[All | Phrase]:
        """Yield for names of several words, side by side, what the table has in their place."""
        for first in range(len(parts)):
            for last in range(first + 2, min(first + _LONGEST_RUN, len(parts)) + 1):
                run = [part for part in parts[first:last] if isinstance(part, Phrase)]
                if len(run) < last - first or any(len(part.slots) != 1 for part in run):
                    break
                ways = (tuple(part.slots[0] for part in each) for each in permutations(run))
                instead = tuple(dict.fromkeys(chain.from_iterable(map(self._listed, ways))))
                if instead:
                    name = Phrase(" ".join(part.text for part in run), (), instead)
                    rest = (*expanded[:first], name, *expanded[last:])
                    yield All(rest) if len(rest) > 1 else name

    def _listed(self, slots: tuple[Slot, ...]) -> Iterator[Instead]:
        """Yield every name that the table holds to be the same, also by way of a third."""
        if "listed" not in self._kinds or any(slot.manner != "any" for slot in slots):
            return
        met: dict[str, Form] = {}
        reached: list[tuple[tuple[Slot, ...], Form | None]] = [(slots, None)]
        for _ in range(_LONGEST_CHAIN):
            beside = (form for known, way in reached for form in self._beside(known, way))
            new = {
                form.text: form
                for form in beside
                if form.text not in met and not self._means(slots, slots_of(form.text))
            }
            met |= new
            reached = [(slots_of(name), form) for name, form in new.items()]
        for name, form in met.items():
            yield Instead(form, tuple(map(self._with_sounds, slots_of(name))))

    def _beside(self, slots: tuple[Slot, ...], way: Form | None) -> Iterator[Form]:
        """Yield the names beside one in the table, as reached through another where they were."""
        for entry in self._known.entries():
            for name, other in ((entry.one, entry.other), (entry.other, entry.one)):
                if self._means(slots, slots_of(name)):
                    through = way.text if way else "" if _are_same(slots, slots_of(name)) else name
                    yield Form(
                        text=other, kind="listed", through=through, entry=entry.number or None
                    )

    def _means(self, asked: Sequence[Slot], name: Sequence[Slot]) -> bool:
        """Tell whether what is asked for is a name of the table, or sounds like it."""
        if len(asked) != len(name):
            return False
        by_sound = "transliterated" in self._kinds
        return all(
            _is_same(one, other)
            or (by_sound and not one.pair and not other.pair and _sound_alike(one, other))
            for one, other in zip(asked, name, strict=True)
        )

    def _with_sounds(self, slot: Slot) -> Slot:
        return slot if slot.pair else replace(slot, also=tuple(self._sounding(slot)))


def _is_form_of(word: str, slot: Slot) -> bool:
    if word == slot.word:
        return True
    letters = frozenset(stem[:1] for stem in slot.stems)
    return (
        _may_be_form_of(word, slot)
        and may_begin_with(letters, word, "ru+uk")
        and not slot.stems.isdisjoint(lemmas_of(word, "ru+uk"))
    )


def _may_be_form_of(word: str, slot: Slot) -> bool:
    """Tell, without looking a word up, whether it can be a form: long ones begin alike."""
    return any(
        min(len(word), len(stem)) < _LONG or word[:_BEGINS] == stem[:_BEGINS]
        for stem in (slot.word, *slot.stems)
    )


def _is_same(one: Slot, other: Slot) -> bool:
    if one.pair or other.pair:
        return one.pair == other.pair
    return not one.stems.isdisjoint(other.stems)


def _are_same(some: Sequence[Slot], others: Sequence[Slot]) -> bool:
    return len(some) == len(others) and all(map(_is_same, some, others))


def _sound_alike(one: Slot, other: Slot) -> bool:
    return any(
        sounds.are_alike(first, second)
        for first in {one.word, *one.stems}
        for second in {other.word, *other.stems}
    )


def _terms(node: Node) -> Iterator[TermForms]:
    match node:
        case Phrase():
            yield TermForms(node.text, tuple(_forms(node)))
        case All(parts) | Any(parts):
            yield from chain.from_iterable(map(_terms, parts))
        case Not():
            return


def _forms(phrase: Phrase) -> Iterator[Form]:
    """Yield the forms of a term, those that were added once each, capitals or not."""
    met: set[str] = set()
    for form in _all_forms(phrase):
        folded = form.text.casefold()
        if folded not in met or form.kind == "inflected":
            met.add(folded)
            yield form


def _all_forms(phrase: Phrase) -> Iterator[Form]:
    if phrase.slots:
        yield Form(text=phrase.text, kind="exact")
    for slot in phrase.slots:
        if slot.manner == "any" and not slot.pair:
            for stem in sorted(slot.stems - {slot.word}) or [slot.word]:
                yield Form(text=stem, kind="inflected")
        yield from slot.also
    yield from (other.form for other in phrase.instead)
    for other in phrase.instead:
        for slot in other.slots:
            for each in slot.also:
                yield replace(each, kind="listed", through=other.form.text, entry=other.form.entry)
