"""Which texts of the coverage may hold the words of a quotation, found in one sweep over all.

Runs of four words of every quotation are looked up in every text; a text that has a third of them
may hold it, to the letter or altered. What stands there in quotation marks itself is a quotation of
the same words and not where they come from.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from stemma.corroboration.articles import Article
from stemma.corroboration.faithful import words_of
from stemma.corroboration.voices_words import QUOTED
from stemma.model.places import Digest

_RUN, _SHARE, _MOST = 4, 0.3, 5
Runs = tuple[str, ...]


def holders(quotes: Sequence[str], articles: Sequence[Article]) -> list[list[Digest]]:
    """Return for each quotation the texts that may hold it, those with most of its words first."""
    runs = [_runs(words_of(quote)) for quote in quotes]
    wanted: dict[Runs, list[int]] = defaultdict(list)
    for number, own in enumerate(runs):
        for run in own:
            wanted[run].append(number)
    found = _swept(wanted, articles) if wanted else {}
    return [_best(found.get(number, {}), len(runs[number])) for number in range(len(quotes))]


def _swept(
    wanted: Mapping[Runs, Sequence[int]], articles: Sequence[Article]
) -> dict[int, Counter[Digest]]:
    found: dict[int, Counter[Digest]] = defaultdict(Counter)
    for article in articles:
        content = article.item.content
        for page in article.item.pages:
            for run in _runs(words_of(QUOTED.sub(" ", page.text.replace("\n", " ")))):
                for number in wanted.get(run, ()):
                    found[number][content] += 1
    return found


def _best(held: Mapping[Digest, int], runs: int) -> list[Digest]:
    enough = [content for content, times in held.items() if times >= max(1, _SHARE * runs)]
    return sorted(enough, key=lambda content: -held[content])[:_MOST]


def _runs(words: Sequence[str]) -> set[Runs]:
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
