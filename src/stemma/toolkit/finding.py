"""From a query to the pages that may answer it, and from a page's text to the places that do.

The index narrows a case down to pages; where on a page a term stands, and whether the page answers
the whole query, is told by analysing its text once more with the same analyser.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import IntEnum
from itertools import chain, groupby, product
from math import prod
from typing import NamedTuple, assert_never

from stemma.model.answers import MatchKind
from stemma.model.forms import Form
from stemma.toolkit.analysis import Analysis, Token, WantedWords, analyse, may_begin_with
from stemma.toolkit.folding import lookalike
from stemma.toolkit.query import All, Any, Node, Not, Phrase, Query, Slot

MOST_SPELLINGS = 32
"""A phrase that its words' dictionary forms spell in more ways is narrowed down more coarsely."""


class Match(NamedTuple):
    """One place where a term of a query stands: `found` is `text[start:end]`."""

    start: int
    end: int
    kind: MatchKind
    query: str
    found: str


def candidates(query: Query) -> str:
    """Return an FTS5 expression over the index columns that matches every text `find` accepts.

    It may match more: exclusions are not part of it, and of a long or ambiguous phrase only the
    words. So a count of candidates is an upper bound, exact for words, prefixes and characters.
    """
    expression = _candidates(query.root)
    assert expression is not None, "parse lets no query pass that asks for nothing"  # noqa: S101
    return expression


def bands(query: Query) -> tuple[str, ...]:
    """Return expressions that together match what `candidates` does, each text once.

    First those texts that hold every term as it is written or in its own forms, then those that
    answer by a name in another script, a table or a slip: rare words, which rank too high.
    """
    alone = _alone(query.root)
    every, own = candidates(query), None if alone is None else _candidates(alone)
    if own is None or own == every:
        return (every,)
    return (own, f"({every}) NOT ({own})")


def find(query: Query, text: str) -> tuple[Match, ...] | None:
    """Return the places of all terms in a text that answers the query, in order; else None.

    Excluded terms have no places. A place that two terms share is returned once, as the nearer
    match of the two.
    """
    slots = _lone(query.root)
    wanted = None if slots is None else _wanted(slots)
    found = _find(query.root, text, analyse(text, wanted=wanted))
    if found is None:
        return None
    nearest: dict[tuple[int, int], _Found] = {}
    for place in sorted(found):
        nearest.setdefault((place.start, place.end), place)
    return tuple(
        Match(start, end, _KINDS[place.distance], place.query, text[start:end])
        for (start, end), place in nearest.items()
    )


class _Distance(IntEnum):
    EXACT = 0
    FOLDED = 1
    INFLECTED = 2
    TRANSLITERATED = 3
    LISTED = 4
    FUZZY = 5


_KINDS: dict[_Distance, MatchKind] = {
    _Distance.EXACT: "exact",
    _Distance.FOLDED: "folded",
    _Distance.INFLECTED: "inflected",
    _Distance.TRANSLITERATED: "transliterated",
    _Distance.LISTED: "listed",
    _Distance.FUZZY: "fuzzy",
}
_DISTANCES = {kind: distance for distance, kind in _KINDS.items()}


class _Found(NamedTuple):
    start: int
    end: int
    distance: _Distance
    query: str


def _lone(node: Node) -> tuple[Slot, ...] | None:
    """Return the words that a query asks for each by itself; None where anything else is asked."""
    match node:
        case Phrase(slots=slots, instead=instead):
            ways = (slots, *(other.slots for other in instead))
            is_lone = all(
                len(way) <= 1 and all(not slot.pair and slot.manner != "prefix" for slot in way)
                for way in ways
            )
            return tuple(chain.from_iterable(ways)) if is_lone else None
        case All(parts) | Any(parts):
            found = [_lone(part) for part in parts]
            each = [slots for slots in found if slots is not None]
            return tuple(chain.from_iterable(each)) if len(each) == len(found) else None
        case Not(part):
            return _lone(part)


def _wanted(slots: Iterable[Slot]) -> WantedWords:
    words = {word for slot in slots for word in (slot.word, *(form.text for form in slot.also))}
    stems = {stem for slot in slots if slot.manner == "any" for stem in slot.stems}
    letters = {stem[:1] for stem in stems}
    return WantedWords(frozenset(words), frozenset(stems), frozenset(letters))


def _find(node: Node, text: str, analysis: Analysis) -> list[_Found] | None:
    """Return the places of a node's terms, None where the text does not satisfy it."""
    match node:
        case Phrase():
            return list(_places(node, text, analysis)) or None
        case All(parts):
            found = [_find(part, text, analysis) for part in parts]
            if any(places is None for places in found):
                return None
        case Any(parts):
            found = [_find(part, text, analysis) for part in parts]
            if all(places is None for places in found):
                return None
        case Not(part):
            return [] if _find(part, text, analysis) is None else None
        case _:
            assert_never(node)
    return [place for places in found if places is not None for place in places]


def _places(phrase: Phrase, text: str, analysis: Analysis) -> Iterator[_Found]:
    ways = [(_Distance.EXACT, phrase.slots)] if phrase.slots else []
    ways += ((_DISTANCES[other.form.kind], other.slots) for other in phrase.instead)
    for least, slots in ways:
        for index in _beginnings(slots[0], analysis):
            ends = {index: least}
            for slot in slots:
                ends = _step(slot, ends, text, analysis)
            for after, distance in ends.items():
                start, end = analysis.tokens[index].start, analysis.tokens[after - 1].end
                yield _Found(start, end, distance, phrase.text)


def _beginnings(slot: Slot, analysis: Analysis) -> Iterable[int]:
    """Return the tokens that a phrase may begin with: the scan that must be quick."""
    tokens = analysis.tokens
    if len(slot.pair) > 1:
        return [index for index, token in enumerate(tokens) if token.pair == slot.pair]
    if slot.pair or slot.manner != "any":
        at = [index for index, token in enumerate(tokens) if _accepts(slot, token)]
    else:
        also, letters = {form.text for form in slot.also}, _beginning(slot)
        may_be = {
            word
            for word, reading in {(token.word, token.reading) for token in tokens}
            if word in also or may_begin_with(letters, word, reading)
        }
        at = [
            index
            for index, token in enumerate(tokens)
            if token.word in may_be and _accepts(slot, token)
        ]
    joined = [at for at, joined in analysis.joined.items() if _accepts(slot, joined.word)]
    return {*at, *joined} if joined else at


def _step(
    slot: Slot, reached: dict[int, _Distance], text: str, analysis: Analysis
) -> dict[int, _Distance]:
    """Go one slot further from each token reached; a word in pieces takes several tokens."""
    ends: dict[int, _Distance] = {}
    for index, so_far in reached.items():
        for after, token in _standing_at(index, analysis):
            if _accepts(slot, token):
                ends[after] = max(so_far, _distance(slot, token, text))
    return ends


def _standing_at(index: int, analysis: Analysis) -> Iterator[tuple[int, Token]]:
    if index < len(analysis.tokens):
        yield index + 1, analysis.tokens[index]
    if index in analysis.joined:
        word, after = analysis.joined[index]
        yield after, word


def _accepts(slot: Slot, token: Token) -> bool:
    if slot.pair or token.pair:
        wanted = token.pair if len(slot.pair) > 1 else token.pair[:1]
        return bool(slot.pair) and wanted == slot.pair
    match slot.manner:
        case "any":
            return _other(slot, token) is not None or _shares_stem(slot, token, _beginning(slot))
        case "exact":
            return token.word == slot.word
        case "prefix":
            return token.word.startswith(slot.word)


def _beginning(slot: Slot) -> frozenset[str]:
    """Return the letters that the stems of a slot begin with."""
    return frozenset(stem[:1] for stem in slot.stems)


def _shares_stem(slot: Slot, token: Token, letters: frozenset[str]) -> bool:
    """Tell whether a word has a dictionary form that is wanted; these are dear, so not asked first.

    `letters` are those that the wanted ones begin with.
    """
    return may_begin_with(letters, token.word, token.reading) and not slot.stems.isdisjoint(
        token.stems
    )


def _other(slot: Slot, token: Token) -> Form | None:
    """Return the form by which a token stands in the place of the word asked for."""
    return next((form for form in slot.also if form.text == token.word), None)


def _distance(slot: Slot, token: Token, text: str) -> _Distance:
    written = text[token.start : token.end].casefold()
    if written == slot.written or (slot.manner == "prefix" and written.startswith(slot.written)):
        return _Distance.EXACT
    if slot.pair or slot.manner != "any" or _looks_like(slot.word) == _looks_like(token.word):
        return _Distance.FOLDED
    if _shares_stem(slot, token, _beginning(slot)):
        return _Distance.INFLECTED
    other = _other(slot, token)
    return _Distance.INFLECTED if other is None else _DISTANCES[other.kind]


def _looks_like(word: str) -> str:
    return lookalike(word) or word


def _alone(node: Node) -> Node | None:
    """Return a node without the forms that were added to it, None if it is one of these."""
    match node:
        case Phrase(text, slots):
            return Phrase(text, tuple(replace(slot, also=()) for slot in slots)) if slots else None
        case All(parts):
            alone = [each for part in parts if (each := _alone(part)) is not None]
            return All(tuple(alone)) if len(alone) == len(parts) else None
        case Any(parts):
            alone = [each for part in parts if (each := _alone(part)) is not None]
            return Any(tuple(alone)) if alone else None
        case Not():
            return node


def _candidates(node: Node) -> str | None:
    """Return the expression of a node, None where it does not narrow anything down."""
    match node:
        case Phrase(slots=slots, instead=instead):
            own = [_phrase(slots)] if slots else []
            return _or(filter(None, [*own, *(_phrase(other.slots) for other in instead)]))
        case All(parts):
            return _and(filter(None, map(_candidates, parts)))
        case Any(parts):
            found = [_candidates(part) for part in parts]
            return None if None in found else _or(filter(None, found))
        case Not():
            return None


def _phrase(slots: Sequence[Slot]) -> str | None:
    parts: list[str] = []
    for of_characters, run in groupby(slots, key=lambda slot: bool(slot.pair)):
        some = tuple(run)
        parts.extend(_characters(some) if of_characters else [_words(some)])
    return _and(parts)


def _characters(slots: Iterable[Slot]) -> Iterator[str]:
    """Yield one expression a run: its pairs in order; a lone character begins some pair."""
    pairs: list[str] = []
    for slot in slots:
        if len(slot.pair) > 1:
            pairs.append(slot.pair)
        else:
            yield f"han : {_quoted(*pairs)}" if pairs else f"han : {_quoted(slot.pair)} *"
            pairs = []


def _words(slots: Sequence[Slot]) -> str:
    every = _and(map(_word, slots)) or ""
    if len(slots) == 1 or slots[-1].manner == "prefix":
        return every
    exact = slots[0].manner == "exact"
    spellings = [(slot.word,) if exact else tuple(sorted(slot.stems)) for slot in slots]
    if prod(map(len, spellings)) > MOST_SPELLINGS:
        return every
    column = "word" if exact else "stem"
    side_by_side = (f"{column} : {_quoted(*spelling)}" for spelling in product(*spellings))
    # Further forms and words cut by a line's end stand in `other`, where nothing has a place.
    elsewhere = f"other : ({_or(map(_quoted, sorted({form for s in spellings for form in s})))})"
    ways = [f"({elsewhere} AND {every})"]
    ways += (f"({also} AND {every})" for slot in slots if (also := _also(slot)) is not None)
    return f"({_or(side_by_side)} OR {' OR '.join(ways)})"


def _also(slot: Slot) -> str | None:
    words = _or(_quoted(form.text) for form in slot.also)
    return None if words is None else f"{{word other}} : ({words})"


def _word(slot: Slot) -> str:
    match slot.manner:
        case "prefix":
            return f"{{word other}} : {_quoted(slot.word)} *"
        case "exact":
            return f"{{word other}} : {_quoted(slot.word)}"
        case "any":
            # The written form adds nothing but rank: exact places come first.
            stems = _or(map(_quoted, sorted(slot.stems)))
            own = f"{{stem other}} : ({stems}) OR word : {_quoted(slot.word)}"
            also = _also(slot)
            return f"({own})" if also is None else f"({own} OR {also})"


def _quoted(*words: str) -> str:
    """Return an FTS5 string; the analyser's words hold no quote, nor anything that parts words."""
    return f'"{" ".join(words)}"'


def _and(parts: Iterable[str]) -> str | None:
    return _together(" AND ", parts)


def _or(parts: Iterable[str]) -> str | None:
    return _together(" OR ", parts)


def _together(operator: str, parts: Iterable[str]) -> str | None:
    found = list(parts)
    if not found:
        return None
    return found[0] if len(found) == 1 else f"({operator.join(found)})"
