"""Which text copies another word for word, whoever it names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from stemma.corroboration.chains import Told
from stemma.model.places import Digest

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+")
_LONG_RUN, _LEAST_COPIED = 25, 2
"""A sentence of so many words, or two whole sentences of eight, are no coincidence."""
_WHOLE_SENTENCE, _OLDEST = 8, 5


def copied(told: Sequence[Told]) -> dict[Digest, Digest]:
    """Return for each text that copies another of another publisher which one that is.

    Two whole sentences, or a long one, stand in both word for word. Of many that share a sentence
    each is held against the oldest few, so that a copied agency does not cost its square.
    """
    bodies = Counter(each.article.item.content for each in told if not each.assertion.headline)
    holders: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for each in told:
        words = tuple(_WORD.findall(each.words.casefold()))
        if not each.assertion.headline and len(words) >= _WHOLE_SENTENCE:
            holders[words].append(each)
    shared: dict[tuple[Digest, Digest], list[int]] = defaultdict(list)
    for words, here in holders.items():
        oldest = sorted(here, key=_by_age)
        for parent, child in _pairs(oldest):
            if parent.publisher != child.publisher and not parent.publisher.is_institute:
                pair = (child.article.item.content, parent.article.item.content)
                shared[pair].append(len(words))
    found: dict[Digest, Digest] = {}
    for (child_of, parent_of), runs in sorted(shared.items(), key=lambda s: -sum(s[1])):
        much = len(runs) >= _LEAST_COPIED or max(runs) >= _LONG_RUN
        if much and len(runs) * 2 > bodies[child_of]:
            found.setdefault(child_of, parent_of)
    return found


def _pairs(oldest: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Yield each with the oldest few before it."""
    for number, child in enumerate(oldest):
        for parent in oldest[: min(number, _OLDEST)]:
            yield parent, child


def _by_age(told: Told) -> tuple[str, int, str]:
    """Sort by date; of one day the text that says more comes first."""
    article = told.article
    length = sum(len(s.words) for paragraph in article.paragraphs for s in paragraph)
    return (article.date.isoformat() if article.date else "9", -length, article.item.content)


def are_one(one: str, other: str) -> bool:
    """Tell whether two sentences are one, a dateline before it apart."""
    short, long = sorted((_WORD.findall(w.casefold()) for w in (one, other)), key=len)
    return (len(short) >= _WHOLE_SENTENCE and long[-len(short) :] == short) or short == long
