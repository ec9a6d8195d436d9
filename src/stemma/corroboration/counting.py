"""Whose count it is: how many happenings a sentence of the coverage counts, and who says so."""

from collections.abc import Iterator

from stemma.corroboration.articles import Article, Sentence
from stemma.corroboration.chains import Chain
from stemma.model.counts import Counted
from stemma.toolkit.counted_happenings import counts_in


def counted(article: Article, sentence: Sentence, who: Chain) -> Iterator[Counted]:
    """Yield the counts of happenings that a sentence states, as said by a chain of speakers.

    What they deny is counted by nobody.
    """
    if not who.denied:
        own = "" if article.date is None else article.date.isoformat()
        bounds = (sentence.page, sentence.start, sentence.end)
        yield from counts_in(article.item, *bounds, own=own, who=who.names())
