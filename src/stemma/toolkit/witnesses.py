"""Two texts of one page weighed against each other: its layer, and what its picture was read as.

A layer is exact where it is right, and nothing in it says whether it is. Recognition makes small
errors, but has seen the page. So the words that were recognised surely are asked for in the layer:
if most are there, the layer is right and stays; if not, and the recognised text makes sense, the
layer says something that the page does not show.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from stemma.model.places import Box
from stemma.model.readings import PageText
from stemma.toolkit.ciphers import strangeness

AGREED = 0.6
"""The share of the surely recognised words that a layer that tells the truth has at least."""
_SURE = 80
_HAN_PAIR = re.compile(r"(?=([\u3400-\u9fff]{2}))")
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]{4,}")
_FEW = 5
"""Fewer surely recognised words than this prove nothing."""
_SAMPLES, _ASKED, _SHORTEST, _SAME = 6, 3, 8, 0.75
"""Lines that are looked up, the fewest that prove something, and their shortest; and how alike, at
least, are two readings of one line (Ratcliff and Obershelp's measure, as difflib has it)."""
_SENSE = 0.3
"""Nats a letter by which the recognised text must be likelier to be a language than the layer."""


def agreement(layer: PageText, found: PageText) -> float | None:
    """Return the share of the surely recognised words that the layer has; None where few are sure.

    Chinese, which has no words to see, is compared by pairs of characters.
    """
    sure = _sure(found)
    if sure.total() < _FEW:
        return None
    there = _words(layer.text)
    return (sure & there).total() / sure.total()


def overrules(found: PageText, layer: PageText, *, garbled: bool) -> bool:
    """Tell whether what was recognised is to lead in the place of a doubtful layer.

    Of a `garbled` layer it is known that it makes no sense; then a text that makes more of it will
    do. Otherwise enough words must have been read surely, and not be in the layer.
    """
    agreed = agreement(layer, found)
    if agreed is not None:
        return agreed < AGREED
    return garbled and 0 < strangeness(found.text) < strangeness(layer.text) - _SENSE


class Sample(NamedTuple):
    """A line of a layer, and where on the page it stands."""

    text: str
    box: Box


def samples(layer: PageText) -> list[Sample]:
    """Return the longest line of each sixth of a layer's words, to be looked up in the picture."""
    words = layer.words
    lines: list[list[int]] = []
    for index in range(len(words)):
        if lines and _follows(words.box(lines[-1][-1]), words.box(index)):
            lines[-1].append(index)
        else:
            lines.append([index])
    share = -(-len(lines) // _SAMPLES) or 1
    parts = (lines[at : at + share] for at in range(0, len(lines), share))
    found = (max((_sample(layer, line) for line in part), key=_length) for part in parts)
    return [sample for sample in found if _length(sample) >= _SHORTEST]


def confirms(sample: Sample, read: str) -> bool:
    """Tell whether a line that was read from the picture says what the layer says."""
    said, seen = (_plain(text) for text in (sample.text, read))
    return SequenceMatcher(None, said, seen, autojunk=False).ratio() >= _SAME


def is_confirmed(confirmed: int, asked: int) -> bool:
    """Tell whether so many lines that agree stand for the whole layer."""
    return asked >= _ASKED and confirmed * 3 >= asked * 2


def _sample(layer: PageText, line: Sequence[int]) -> Sample:
    words = layer.words
    boxes = [words.box(index) for index in line]
    around = Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )
    return Sample(layer.text[words.starts[line[0]] : words.ends[line[-1]]], around)


def _follows(before: Box, box: Box) -> bool:
    high = max(before.y1 - before.y0, 1e-6)
    level = abs((before.y0 + before.y1) - (box.y0 + box.y1)) < high
    return level and box.x0 >= before.x0 and box.x0 - before.x1 < 2 * high


def _length(sample: Sample) -> int:
    return len(_plain(sample.text))


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, _bare(text.casefold())))


def _sure(found: PageText) -> Counter[str]:
    words = found.words
    spans = [
        found.text[words.starts[index] : words.ends[index]]
        if (words.confidence(index) or 0) >= _SURE
        else "\n"
        for index in range(len(words))
    ]
    joined = "".join(span if _is_han(span) else f" {span} " for span in spans)
    return _words(joined)


def _is_han(span: str) -> bool:
    return len(span) == 1 and "\u3400" <= span <= "\u9fff"


def _words(text: str) -> Counter[str]:
    folded = _bare(text.casefold())
    return Counter(_WORD.findall(folded)) + Counter(_HAN_PAIR.findall(folded))


def _bare(text: str) -> str:
    """Return a text without accents: recognition in another language does not know them."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
