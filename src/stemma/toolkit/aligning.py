"""Giving the words of a corrected text their boxes, from the text that was corrected.

A correction touches a few words of a page. The others keep the boxes they have; a word that was
changed takes the box of what stood there; one that was added gets its room between its neighbours
on the line. No recogniser is asked again, so a new box says where to look, not where ink is.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from stemma.model.places import Box
from stemma.model.words import Words
from stemma.toolkit.boxes import around, is_same_line

_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What the page of the workbench does not show as it is (frontend/src/harmless.ts)."""
_SHOWN = "\ufffd"
_MOST_RESTORED = 2000
_MOST_COMPARED = 4000
"""Words: a page with more of them that differ is laid out by proportion alone."""


class Word(NamedTuple):
    """A word of a text: code points `start` to `end`, its box, and how sure its reading is."""

    start: int
    end: int
    box: Box
    confidence: int | None


def aligned(old: str, words: Words, new: str) -> Words:
    """Return the words of a corrected text, given the text that was corrected and its words.

    Words that both have keep box and confidence. Every other word of the new text gets a box on
    its line and no confidence. Where the old text has no words with boxes, neither has the new one.
    """
    if not len(words):
        return words
    before = [
        Word(words.starts[i], words.ends[i], words.box(i), words.confidence(i))
        for i in range(len(words))
    ]
    head, tail = _common(old, new, before)
    shift = len(new) - len(old)
    kept = [word for word in before if word.end <= head]
    rest = [
        word._replace(start=word.start + shift, end=word.end + shift)
        for word in before
        if word.start >= len(old) - tail
    ]
    middle = before[len(kept) : len(before) - len(rest)]
    tokens = list(_tokens(new, head, len(new) - tail))
    placed = _placed(_Page(old, middle, new, tokens), kept[-1:], rest[:1])
    return Words.of([*kept, *placed, *rest])


def restored(old: str, new: str) -> str:
    """Return a corrected text with what the page could not show put back where it stood.

    Control characters and marks of direction reach a browser as U+FFFD, one for one. Where the
    writer left such a sign alone, the text keeps its own character. Lines end in a line feed.
    """
    new = new.replace("\r\n", "\n").replace("\r", "\n").replace("\0", _SHOWN)
    shown = _HIDDEN.sub(_SHOWN, old)
    if shown == old or _SHOWN not in new:
        return new
    most = min(len(shown), len(new))
    head = next((i for i in range(most) if shown[i] != new[i]), most)
    most -= head
    tail = next((i for i in range(most) if shown[-1 - i] != new[-1 - i]), most)
    one, other = shown[head : len(shown) - tail], new[head : len(new) - tail]
    middle = other
    if _SHOWN in other and max(len(one), len(other)) <= _MOST_RESTORED:
        pieces = [
            old[head + i0 : head + i1] if tag == "equal" else other[j0:j1]
            for tag, i0, i1, j0, j1 in SequenceMatcher(
                None, one, other, autojunk=False
            ).get_opcodes()
        ]
        middle = "".join(pieces)
    return old[:head] + middle + old[len(old) - tail :]


class _Page(NamedTuple):
    """What is to be aligned: words of the old text, and where words of the new one stand."""

    old: str
    words: Sequence[Word]
    new: str
    tokens: Sequence[tuple[int, int]]


def _common(old: str, new: str, words: Sequence[Word]) -> tuple[int, int]:
    """Return how much both texts share at their beginning and end, in whole words of both."""
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    while head and not (_parts(old, head) and _parts(new, head) and _is_free(words, head)):
        head -= 1
    most -= head
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    while tail and not (
        _parts(old, len(old) - tail)
        and _parts(new, len(new) - tail)
        and _is_free(words, len(old) - tail)
    ):
        tail -= 1
    return head, tail


def _parts(text: str, at: int) -> bool:
    """Tell whether no word of a text goes on over this place."""
    return (
        at in {0, len(text)}
        or text[at - 1].isspace()
        or text[at].isspace()
        or _is_han(text[at - 1])
        or _is_han(text[at])
    )


def _is_free(words: Sequence[Word], at: int) -> bool:
    low, high = 0, len(words)
    while low < high:
        half = (low + high) // 2
        low, high = (half + 1, high) if words[half].end <= at else (low, half)
    return low == len(words) or words[low].start >= at


def _tokens(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where words stand: what spaces part; a Han character is a word of its own."""
    begun: int | None = None
    for at in range(start, end):
        if text[at].isspace() or _is_han(text[at]):
            if begun is not None:
                yield begun, at
                begun = None
            if not text[at].isspace():
                yield at, at + 1
        elif begun is None:
            begun = at
    if begun is not None:
        yield begun, end


def _is_han(character: str) -> bool:
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or ("\U00020000" <= character <= "\U0003ffff")
    )


def _placed(page: _Page, before: Sequence[Word], after: Sequence[Word]) -> list[Word]:
    """Return the new words between one that was kept before them and one after."""
    placed: list[Word] = []
    added: list[tuple[int, int]] = []
    for of_old, of_new in _blocks(page):
        words, tokens = page.words[slice(*of_old)], page.tokens[slice(*of_new)]
        if not words:
            added += tokens
            continue
        known = list(_in_place_of(page, words, tokens))
        placed += _between(page.new, added, [*before, *placed][-1:], [*known, *after][:1])
        placed += known
        added = []
    return placed + _between(page.new, added, [*before, *placed][-1:], after)


def _blocks(page: _Page) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield which old words became which new ones; unchanged ones one by one."""
    olds = [page.old[word.start : word.end] for word in page.words]
    news = [page.new[start:end] for start, end in page.tokens]
    if max(len(olds), len(news)) > _MOST_COMPARED:
        yield (0, len(olds)), (0, len(news))
        return
    for tag, i0, i1, j0, j1 in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if tag == "equal" or i1 - i0 == j1 - j0:
            yield from (
                ((i, i + 1), (j, j + 1)) for i, j in zip(range(i0, i1), range(j0, j1), strict=True)
            )
        else:
            yield (i0, i1), (j0, j1)


def _in_place_of(
    page: _Page, words: Sequence[Word], tokens: Sequence[tuple[int, int]]
) -> Iterator[Word]:
    """Yield new words on the room of the old ones, each in proportion to its length."""
    if len(words) == len(tokens) == 1:
        [word], [(start, end)] = words, tokens
        same = page.old[word.start : word.end] == page.new[start:end]
        yield Word(start, end, word.box, word.confidence if same else None)
        return
    whole = sum(word.end - word.start for word in words)
    written = sum(end - start for start, end in tokens)
    done = 0
    for start, end in tokens:
        first, last = whole * done / written, whole * (done + end - start) / written
        yield Word(start, end, _room(words, first, last), None)
        done += end - start


def _room(words: Sequence[Word], first: float, last: float) -> Box:
    """Return where the characters from `first` to `last` of some words stand, on one line."""
    boxes: list[Box] = []
    at = 0
    for word in words:
        length = word.end - word.start
        low, high = max(first, at), min(last, at + length)
        if low < high:
            x0, y0, x1, y1 = word.box
            wide = (x1 - x0) / length
            boxes.append(Box(x0 + (low - at) * wide, y0, x0 + (high - at) * wide, y1))
        at += length
    if not boxes:
        return words[-1].box
    widest = max(boxes, key=lambda box: box.x1 - box.x0)
    room = widest
    for box in boxes:
        if is_same_line(widest, box):
            room = around(room, box)
    return room


def _between(
    text: str,
    tokens: Sequence[tuple[int, int]],
    before: Sequence[Word],
    after: Sequence[Word],
) -> list[Word]:
    """Place added words between two that have boxes: on the line of the one they stand beside."""
    if not tokens or not (before or after):
        return []
    first, last = tokens[0][0], tokens[-1][1]
    left = before[0] if before and "\n" not in text[before[0].end : first] else None
    right = after[0] if after and "\n" not in text[last : after[0].start] else None
    alone = left is None and right is None
    room = _own_line(before, after) if alone else _gap(left, right)
    written = sum(end - start for start, end in tokens)
    placed, done = [], 0
    for start, end in tokens:
        wide = (room.x1 - room.x0) / written
        x0, x1 = room.x0 + done * wide, room.x0 + (done + end - start) * wide
        placed.append(Word(start, end, Box(x0, room.y0, max(x0, x1), room.y1), None))
        done += end - start
    return placed


def _gap(left: Word | None, right: Word | None) -> Box:
    """Return the room between two words of a line, where there is none half of each."""
    sides = [word.box for word in (left, right) if word is not None]
    if left is None or right is None or not is_same_line(*sides):
        return sides[0]
    y0, y1 = min(left.box.y0, right.box.y0), max(left.box.y1, right.box.y1)
    x0, x1 = left.box.x1, right.box.x0
    if x0 >= x1:
        x0, x1 = (left.box.x0 + left.box.x1) / 2, (right.box.x0 + right.box.x1) / 2
    return Box(min(x0, x1), y0, max(x0, x1), y1)


def _own_line(before: Sequence[Word], after: Sequence[Word]) -> Box:
    """Return the room of a line that was added: between its neighbours, else on one of them."""
    if before and after and before[0].box.y1 < after[0].box.y0:
        above, below = before[0].box, after[0].box
        return Box(min(above.x0, below.x0), above.y1, max(above.x1, below.x1), below.y0)
    return (before or after)[0].box
