"""What in the words of a speaker is the paper's own, and the note that a talk was edited.

A paper explains in brackets: square ones within quoted speech or a printed talk, round ones where a
mark of the editors stands in them. What stands there nobody said to the paper. A bracket with dots
only leaves something out. Where a text says of itself that its talk was condensed or edited, the
words in it are not as they were spoken.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from stemma.corroboration.articles import TURN, Article, Sentence, blocks_of, sentences
from stemma.corroboration.attribution.reading import read
from stemma.corroboration.claiming import claims_in
from stemma.corroboration.edited_words import (
    ANY_CUT,
    INSERTED,
    MARKED,
    MARKS,
    NOT_CUT,
    NOTE,
    OF_TALK,
    OF_TEXT,
)
from stemma.corroboration.speaking import Known
from stemma.corroboration.subjects import Claimed
from stemma.corroboration.voices_words import QUOTED
from stemma.model.claims import Inserted
from stemma.model.places import Place

_LONGEST = 300
"""Letters that a paragraph with such a note has at most."""


def edited_note(article: Article) -> Place | None:
    """Return where a text says of itself that its talk was condensed or edited."""
    for page, start, end in blocks_of(article.item):
        if end - start <= _LONGEST and ANY_CUT.search(page.text, start, end):
            for sentence in sentences(page, start, end):
                if _says_so(sentence.words, is_interview=article.is_interview):
                    return sentence.place()
    return None


def _says_so(words: str, *, is_interview: bool) -> bool:
    """Tell whether a sentence says that its text was edited; what somebody says in it does not."""
    outside = QUOTED.sub(" ", words).strip()
    is_turn = is_interview and TURN.match(outside) is not None and not is_editors(outside)
    if is_turn or NOT_CUT.search(outside):
        return False
    return bool(OF_TALK.search(outside) or (is_interview and OF_TEXT.search(outside)))


def is_editors(words: str) -> bool:
    """Tell whether a paragraph is a note of the editors."""
    return NOTE.match(words) is not None


def insertions(sentence: Sentence, *, is_talk: bool) -> tuple[tuple[int, int], ...]:
    """Return what of a sentence its paper put in, as code points of its words.

    `is_talk`: all of it is somebody's words; else only what stands in quotation marks is.
    """
    words = sentence.words
    speech = [match.span() for match in QUOTED.finditer(words)]
    found = {match.span() for match in MARKED.finditer(words)}
    for match in INSERTED.finditer(words):
        start, end = match.span()
        if is_talk or any(first <= start and end <= last for first, last in speech):
            found.add((start, end))
    return tuple(sorted(found))


def inserted(
    sentence: Sentence,
    found: Claimed,
    spans: Sequence[tuple[int, int]],
    own: Collection[str],
) -> Inserted | None:
    """Return what of a claim stands only in what the paper put in; None where nothing does.

    `own` is what the sentence claims without that.
    """
    value, places = found.value, [_place(sentence, *span) for span in spans]
    for (start, end), place in zip(spans, places, strict=True):
        first, last = sentence.start + start, sentence.start + end
        if value is not None and first <= value.start and value.end <= last:
            return Inserted("value", place)
    return None if found.claim in own else Inserted("subject", places[0])


def _place(sentence: Sentence, start: int, end: int) -> Place:
    return sentence.page.place(sentence.start + start, sentence.start + end)


def claims_without(
    sentence: Sentence,
    spans: Sequence[tuple[int, int]],
    language: str,
    known: Known,
    context: str,
) -> dict[str, Claimed]:
    """Return what a sentence claims without what its paper put in, by claim; nothing for no spans.

    `context` is what stands above it.
    """
    if not spans:
        return {}
    bare = without(sentence, spans)
    said = read(language, bare.words.strip())
    return {each.claim: each for each in claims_in(bare, said, known.figures, context)}


def without(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> Sentence:
    """Return a sentence whose paper put nothing in: the words blanked, their values gone."""
    page, words = sentence.page, _blanked(sentence.words, spans)
    there = [(sentence.start + start, sentence.start + end) for start, end in spans]
    values = tuple(
        value
        for value in page.values
        if all(value.end <= start or end <= value.start for start, end in there)
    )
    return replace(sentence, page=replace(page, values=values), words=words)


def bare(text: str) -> str | None:
    """Return a text with what its paper put in blanked, None where it put in nothing."""
    spans = [match.span() for match in INSERTED.finditer(text)]
    return _blanked(text, spans) if spans else None


def parted(quotation: str) -> Iterator[tuple[str, bool]]:
    """Yield a quotation in pieces, each with whether it is a mark or an insertion of the paper."""
    at = 0
    for match in MARKS.finditer(quotation):
        yield quotation[at : match.start()], False
        yield match[0], True
        at = match.end()
    yield quotation[at:], False


def _blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
