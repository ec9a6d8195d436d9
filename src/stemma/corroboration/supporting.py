"""What speaks for a step besides that which proposes it: a quotation, a figure, the dates."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from stemma.corroboration.chains import Told
from stemma.model.claims import Part, Proposal

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+")
_QUOTED_SHARE = 0.9


def supporting(parent: Told, child: Told) -> Iterator[Part]:
    """Yield what speaks for a step besides that which proposes it."""
    for quote in child.quotes():
        if _is_quoted(quote, parent.words):
            yield Part("quote", quote, parent.words)
    if child.value is not None and parent.value is not None and child.value.key == parent.value.key:
        yield Part("detail", child.value.key, parent.value.key)
    if child.article.date and parent.article.date:
        yield Part("date", child.article.date.isoformat(), parent.article.date.isoformat())


def _is_quoted(quote: str, words: str) -> bool:
    """Tell whether a quotation stands in a text, word for word or nearly so."""
    wanted, there = _WORD.findall(quote.casefold()), _WORD.findall(words.casefold())
    return bool(wanted) and _longest_run(wanted, there) >= _QUOTED_SHARE * len(wanted)


def _longest_run(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words two texts share in one run."""
    longest = 0
    lengths: dict[int, int] = {}
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(other):
        places[word].append(at)
    for word in one:
        lengths = {at: lengths.get(at - 1, 0) + 1 for at in places.get(word, ())}
        longest = max(longest, *lengths.values(), 0)
    return longest


def merged(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return every step once, with all parts."""
    once: dict[tuple[str, str], Proposal] = {}
    for each in proposals:
        pair = (each.child, each.parent)
        before = once.get(pair)
        parts = (*before.parts, *each.parts) if before else each.parts
        once[pair] = Proposal(
            child=each.child,
            parent=each.parent,
            manner=before.manner if before else each.manner,
            parts=tuple(dict.fromkeys(parts)),
        )
    return tuple(once.values())
