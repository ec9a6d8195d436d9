"""Which older text has a sentence, or a quotation, in the same words where nobody is named.

Two reporters do not find the same words for one thing: who prints the sentence, or the quotation,
of an older text has it from there, or from where that has it. The oldest that has it is meant; of
one day nobody can tell which was first.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.corroboration.chains import Told
from stemma.corroboration.faithful import HAN, words_of
from stemma.model.claims import Part
from stemma.model.places import Digest

_RUN, _RUN_HAN = 6, 8
"""So many words, or characters, in a row are held together."""
_SHARE, _SHARE_HAN = 0.6, 0.4
"""So many of the runs of a sentence must stand in the older one."""
_LEAST, _LEAST_HAN = 5, 10
"""A shorter quotation is a phrase that many use."""
_OLDEST = 3
_Runs = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """By assertion the older text that has its words, and these; by text whose words it has."""

    parents: Mapping[str, tuple[Digest, Part]]
    houses: Mapping[Digest, Sequence[str]]


def shared_words(told: Sequence[Told]) -> Shared:
    """Return for each assertion the oldest text of another publisher that has its words."""
    dated = sorted((t for t in told if not t.assertion.headline and t.article.date), key=_age)
    runs: dict[_Runs, list[Told]] = defaultdict(list)
    quotes: dict[_Runs, list[Told]] = defaultdict(list)
    found: dict[str, tuple[Digest, Part]] = {}
    houses: dict[Digest, list[str]] = defaultdict(list)
    for each in dated:
        own, said = _runs(each.words), [tuple(words_of(quote)) for quote in each.quotes()]
        parent = _quoted(each, said, quotes) or _sentence(each, own, runs)
        if parent is not None:
            older, part = parent
            found[each.key] = older.article.item.content, part
            houses[each.article.item.content].append(older.publisher.key)
        for key, index in (*((key, runs) for key in own), *((key, quotes) for key in said)):
            if len(index[key]) < _OLDEST:
                index[key].append(each)
    return Shared(found, houses)


def _quoted(
    child: Told, said: Sequence[_Runs], quotes: Mapping[_Runs, list[Told]]
) -> tuple[Told, Part] | None:
    for words, quote in zip(said, child.quotes(), strict=True):
        least = _LEAST_HAN if HAN.search(quote) else _LEAST
        for older in quotes.get(words, ()) if len(words) >= least else ():
            if _is_older(older, child):
                return older, Part("quote", quote, older.words)
    return None


def _sentence(
    child: Told, own: set[_Runs], runs: Mapping[_Runs, list[Told]]
) -> tuple[Told, Part] | None:
    shared = Counter(key for run in own for key in {t.key for t in runs.get(run, ())})
    if not shared:
        return None
    by_key = {t.key: t for run in own for t in runs.get(run, ()) if _is_older(t, child)}
    share = _SHARE_HAN if HAN.search(child.words) else _SHARE
    for key, times in shared.most_common():
        if key in by_key and times >= share * len(own):
            older = by_key[key]
            return older, Part("verbatim", child.words, older.words)
    return None


def _is_older(one: Told, other: Told) -> bool:
    return one.publisher != other.publisher and _age(one) < _age(other)


def _age(told: Told) -> str:
    return told.article.date.isoformat() if told.article.date else ""


def _runs(words: str) -> set[_Runs]:
    return set(_each_run(words_of(words), _RUN_HAN if HAN.search(words) else _RUN))


def _each_run(words: Sequence[str], length: int) -> Iterator[_Runs]:
    for at in range(len(words) - length + 1):
        yield tuple(words[at : at + length])
