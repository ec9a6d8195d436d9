"""What a sentence claims once the words that attribute it are put aside.

"The documents show 37 vehicles, the institute says": of documents, and of what an institute is,
nothing is claimed here. Where the rest tells no subject by its own words, all of the sentence is
asked; where that tells none, a lone figure that other texts give for one subject.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from stemma.corroboration.articles import Sentence, bare_counts, lone_figures
from stemma.corroboration.attribution.reading import Said
from stemma.corroboration.speaking import NOTED
from stemma.corroboration.subjects import (
    STATEMENTS,
    Claimed,
    Figures,
    by_known_figure,
    by_matter,
    claimed,
    further,
)
from stemma.corroboration.voices_words import PAPERS
from stemma.model.across import CacheValue

_NEWS = dt.timedelta(days=31)
_OF_THE_PAST = frozenset({"meeting", "signature"})
_OF_PAPERS = frozenset({"genuineness", "leak"})
"""Subjects that are told only of papers."""


def claims_in(
    sentence: Sentence, said: Sequence[Said], figures: Figures, context: str
) -> tuple[Claimed, ...]:
    """Return what a sentence claims, that which its words tell first.

    `context` is what stands above it: that papers are genuine is claimed only of papers.
    """
    if any(each.effect in NOTED for each in said):
        return ()
    values = [figures.as_sum(value) for value in _values(sentence)]
    words = _unattributed(sentence, said)
    found = _main(sentence, words, values, figures)
    about_papers = PAPERS.search(sentence.words) or PAPERS.search(context)
    if found is not None and found.claim in _OF_PAPERS and about_papers is None:
        found = by_matter(words, values, _start(sentence), figures)
    if found is None:
        return ()
    figures.learn(found)
    every = [*values, *lone_figures(sentence, values)] if figures.is_whole else values
    return (found, *further(found, words, every, _start(sentence), figures))


def without_news_days(found: Sequence[Claimed], today: dt.date | None) -> tuple[Claimed, ...]:
    """Return claims without meetings and signatures on the day of the text or shortly before.

    On such a day somebody spoke, or another text appeared; those of whom leaked papers tell met and
    signed before the papers were out.
    """
    return tuple(each for each in found if today is None or not _is_of_news(each, today))


def _is_of_news(found: Claimed, today: dt.date) -> bool:
    if found.claim not in _OF_THE_PAST or found.value is None or found.value.kind != "date":
        return False
    last = str(found.value.told["to"])
    return str(today - _NEWS) <= last <= str(today) and len(last) == len("2025-03-04")


def _main(
    sentence: Sentence, words: str, values: Sequence[CacheValue], figures: Figures
) -> Claimed | None:
    start = _start(sentence)
    found = claimed(words, values, start, figures)
    if found is not None and found.sure and found.claim != "genuineness":
        return found
    whole = claimed(sentence.words.strip(), values, start, figures)
    if found is not None and whole is not None and found.claim == whole.claim:
        found = replace(found, polarity=whole.polarity)
    if whole is not None and (found is None or whole.sure):
        return whole
    if whole is not None and found is not None and found.claim not in STATEMENTS:
        return whole
    return found or by_known_figure(words, list(lone_figures(sentence, values)), start, figures)


def _start(sentence: Sentence) -> int:
    return sentence.start + len(sentence.words) - len(sentence.words.lstrip())


def _values(sentence: Sentence) -> list[CacheValue]:
    values = [
        value
        for value in sentence.page.values
        if sentence.start <= value.start and value.end <= sentence.end
    ]
    return values + list(bare_counts(sentence, values))


def _unattributed(sentence: Sentence, said: Sequence[Said]) -> str:
    """Return the words with those blanked that say who says it."""
    words = list(sentence.words.strip())
    for each in said:
        for part in (*each.cue, each.document, each.reader, *each.outlets, *each.speakers):
            if part is not None:
                words[part.start : part.end] = " " * (part.end - part.start)
    return "".join(words)
