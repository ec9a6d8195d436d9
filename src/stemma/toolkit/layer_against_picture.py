"""The words of a text layer against those that recognition read in the picture, by their places.

Two texts of one page rarely break into the same words, and recognition errs. So two words are held
against each other only where they stand in the same place, both are long enough, and the reading
of the picture is sure of itself; and they count as different only where little of them agrees.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from stemma.model.readings import PageText
from stemma.model.words import UNIT

_LEAST_DIGITS, _LEAST_LETTERS = 4, 5
_SURE = 92
_INSIDE = 0.6
_UNLIKE = 34.0
"""Of 100 (Indel similarity): what is left of a word that only a misreading has changed is more."""
_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]{3,}|\d{3,}")
_SCRIPTS = (re.compile(r"[\u3400-\u9fff]"), re.compile(r"[а-яё]"), re.compile(r"[a-z]"))
_DIGITS = re.compile(r"\D")
_FEW = 20


class Difference(NamedTuple):
    """A word of the layer (by its number) and the words of the picture that stand in its place."""

    word: int
    seen: tuple[int, ...]


def share_found(layer: PageText, picture: PageText) -> float | None:
    """Return what share of a layer's words the picture has too; None where there are too few.

    Words of three letters and more, numbers of three figures and more, and Han characters count,
    wherever they stand.
    """
    said, shown = _tokens(layer.text), set(_tokens(picture.text))
    if len(said) < _FEW or len(shown) < _FEW:
        return None
    return sum(token in shown for token in said) / len(said)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


def differences(layer: PageText, picture: PageText) -> Iterator[Difference]:
    """Yield the words of a layer in whose place the picture surely shows another one."""
    boxes = _boxes(picture)
    if not len(boxes):
        return
    for index in range(len(layer.words)):
        said = layer.text[layer.words.starts[index] : layer.words.ends[index]]
        if not _is_telling(said):
            continue
        inside = tuple(int(each) for each in _standing_in(_box(layer, index), boxes))
        if inside and _is_other(said, picture, inside):
            yield Difference(index, inside)


def _is_telling(word: str) -> bool:
    digits = sum(map(str.isdigit, word))
    return digits >= _LEAST_DIGITS or (not digits and sum(map(str.isalpha, word)) >= _LEAST_LETTERS)


def _is_other(said: str, picture: PageText, inside: tuple[int, ...]) -> bool:
    words = picture.words
    shown = "".join(picture.text[words.starts[i] : words.ends[i]] for i in inside)
    if min((words.confidence(i) or 0) for i in inside) < _SURE:
        return False
    said, shown = (unicodedata.normalize("NFKC", each).casefold() for each in (said, shown))
    if any(map(str.isdigit, said)):
        one, other = _DIGITS.sub("", said), _DIGITS.sub("", shown)
        return len(one) == len(other) and one != other
    is_word = sum(map(str.isalpha, shown)) >= _LEAST_LETTERS
    return is_word and _scripts(said) == _scripts(shown) and fuzz.ratio(said, shown) < _UNLIKE


def _scripts(word: str) -> list[bool]:
    """Return which scripts a word is in: recognition reads some words in another than they are."""
    return [script.search(word) is not None for script in _SCRIPTS]


def _boxes(text: PageText) -> npt.NDArray[np.float64]:
    return np.array(text.words.boxes, dtype=np.float64).reshape(-1, 4) / UNIT


def _box(text: PageText, index: int) -> npt.NDArray[np.float64]:
    return np.array(text.words.box(index))


def _standing_in(box: npt.NDArray[np.float64], others: npt.NDArray[np.float64]) -> list[int]:
    """Return which boxes stand in a box, from left to right; none where one reaches out of it."""
    wide = np.minimum(others[:, 2], box[2]) - np.maximum(others[:, 0], box[0])
    high = np.minimum(others[:, 3], box[3]) - np.maximum(others[:, 1], box[1])
    shared = np.clip(wide, 0, None) * np.clip(high, 0, None)
    area = (others[:, 2] - others[:, 0]) * (others[:, 3] - others[:, 1])
    touching = np.flatnonzero(shared > 0.2 * area)
    if any(shared[each] < _INSIDE * area[each] for each in touching):
        return []
    return sorted(touching, key=lambda each: float(others[each, 0]))
