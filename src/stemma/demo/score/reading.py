"""How well pages are read: words (single characters in Chinese), and whether boxes lie on them."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from stemma.case import Case
from stemma.demo.key.records import AnswerKey, KeyFile
from stemma.demo.score.figures import Line, Tally, hits
from stemma.demo.setting.typefaces import is_han
from stemma.model.answers import PageSeen
from stemma.model.places import Box, Digest

_PUNCTUATION = " .,;:!?()[]«»“”\"'—–-…·/|_，。；：！？（）《》、〔〕"


class Token(NamedTuple):
    """What is compared: a word, or a Han character, folded; and its box."""

    text: str
    box: Box


def reading(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield the figures for each way a file came about and each language."""
    files = {file.document: file for file in key.files}
    tallies: dict[str, Tally] = defaultdict(Tally)
    seen: dict[Digest, Mapping[int, PageSeen]] = {}
    for page in key.pages:
        file = files[page.document]
        if file.readable != "yes":
            continue
        if page.document not in seen:
            seen[page.document] = {found.number: found for found in case.pages(page.document)}
        true = [
            token
            for text, box in zip(page.words, page.boxes, strict=True)
            for token in tokens(text, box)
        ]
        found = seen[page.document].get(page.number)
        words = () if found is None else found.words
        read = [token for word in words for token in tokens(word.text, word.box)]
        tallies[_kind(file)] += compared(true, read)
    for kind in sorted(tallies):
        yield Line("reading", kind, tallies[kind])


def _kind(file: KeyFile) -> str:
    layer = ", false layer" if file.false_layer else ""
    return f"words, {file.way}, {file.language or 'several languages'}{layer}"


def tokens(text: str, box: Box) -> Iterator[Token]:
    """Yield the tokens of a word: each Han character has its part of the box."""
    folded = unicodedata.normalize("NFKC", text)
    if len(folded) != len(text) or not any(map(is_han, text)):
        word = folded.strip(_PUNCTUATION).casefold()
        if word:
            yield Token(word, box)
        return
    # Within a word only its ends are known: a Han character is taken to be two letters wide.
    reach = list(accumulate((2 if is_han(character) else 1 for character in text), initial=0))
    unit = (box.x1 - box.x0) / reach[-1]
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and not is_han(text[start]) and not is_han(text[end]):
            end += 1
        part = folded[start:end].strip(_PUNCTUATION).casefold()
        if part:
            left, right = box.x0 + unit * reach[start], box.x0 + unit * reach[end]
            yield Token(part, Box(left, box.y0, right, box.y1))
        start = end


def compared(true: Sequence[Token], read: Sequence[Token]) -> Tally:
    """Match each true token with the nearest unused one that reads the same, and count."""
    left: dict[str, list[Box]] = defaultdict(list)
    for token in read:
        left[token.text].append(token.box)
    right = boxes = 0
    for token in true:
        same = left[token.text]
        if not same:
            continue
        nearest = min(range(len(same)), key=lambda at: _distance(same[at], token.box))
        right += 1
        boxes += hits(same.pop(nearest), token.box)
    spurious = sum(map(len, left.values()))
    return Tally(
        right=right,
        spurious=spurious,
        missed=len(true) - right,
        boxes_right=boxes,
        boxes=right,
    )


def _distance(one: Box, other: Box) -> float:
    across = (one.x0 + one.x1 - other.x0 - other.x1) / 2
    down = (one.y0 + one.y1 - other.y0 - other.y1) / 2
    return across * across + down * down
