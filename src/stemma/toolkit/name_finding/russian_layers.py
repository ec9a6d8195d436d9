"""The network of the Russian model, run word by word: what slovnet does, in a third of the time.

slovnet (https://github.com/natasha/slovnet) pads sentences to one length and copies every window of
three words. Here all pieces of a page stand in one row, parted by a blank one, and a layer is three
products added up, each moved by a word. Of the first and largest layer a word's part is always the
same, so it is kept. The tags are those of slovnet (`tests/toolkit/name_finding`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from slovnet.exec.model import NER, CNNEncoderLayer

Word = tuple[int, int]
"""The number of a word in the vocabulary, and of its shape (capitals, figures, marks)."""
_Array = NDArray[np.float32]
_MOST_KEPT = 2**13
"""Words whose part is kept, of three kilobytes each; then all are forgotten. One call has fewer."""


class Emissions(NamedTuple):
    """For each word of each piece how likely each tag is; `is_word` tells words from blank rest."""

    scores: _Array
    is_word: NDArray[np.bool_]


class Layers:
    """A loaded network; what words of pages were said to be is kept from page to page."""

    def __init__(self, network: NER, blank: Word) -> None:
        """Take a network, and the word and shape by which it was taught to know a blank."""
        self._network = network
        self._first, *self._rest = (_Layer.of(each) for each in network.encoder.layers)
        self._blank = blank
        self._numbers: dict[Word, int] = {}
        self._parts: _Array = np.empty((_MOST_KEPT, *self._first.weights.shape[1:]), np.float32)

    def emissions(self, pieces: Sequence[Sequence[Word]]) -> Emissions:
        """Return how likely each tag is for the words of pieces of a text."""
        words = [word for piece in pieces for word in (*piece, self._blank)]
        blanks = np.cumsum([len(piece) + 1 for piece in pieces]) - 1
        parts = self._known(words)
        row = self._first.of_parts(parts, starts=blanks[:-1])
        for layer in self._rest:
            row[blanks] = 0
            row = layer.of_row(row)
        proj = self._network.head.proj
        scores = row @ proj.weight.array + proj.bias.array
        return _padded(scores, pieces)

    def _known(self, words: Sequence[Word]) -> _Array:
        """Return what each word adds to the first layer: at its right, itself, at its left."""
        new = [word for word in dict.fromkeys(words) if word not in self._numbers]
        if len(self._numbers) + len(new) > _MOST_KEPT:
            self._numbers.clear()
            new = list(dict.fromkeys(words))
        if new:
            self._learn(new)
        return self._parts[[self._numbers[word] for word in words]]

    def _learn(self, new: Sequence[Word]) -> None:
        ids, shapes = (np.array(each) for each in zip(*new, strict=True))
        inside, window, outside = self._first.weights.shape
        seen = self._network.emb(ids, shapes)
        parts = seen @ self._first.weights.reshape(inside, window * outside)
        first = len(self._numbers)
        self._parts[first : first + len(new)] = parts.reshape(len(new), window, outside)
        self._numbers.update((word, first + at) for at, word in enumerate(new))


class _Layer(NamedTuple):
    """A convolution of three words, cut off at zero and evened out; weights: in, window, out."""

    weights: _Array
    bias: _Array
    scale: _Array
    shift: _Array

    @classmethod
    def of(cls, layer: CNNEncoderLayer) -> _Layer:
        norm = layer.norm
        scale = norm.weight.array / norm.std.array
        shift = norm.bias.array - norm.mean.array * scale
        weights = np.ascontiguousarray(layer.conv.weight.array.transpose(1, 2, 0))
        return cls(weights, layer.conv.bias.array, scale, shift)

    def of_row(self, row: _Array) -> _Array:
        """Return the layer of a row of words."""
        inside, window, outside = self.weights.shape
        parts = row @ self.weights.reshape(inside, window * outside)
        return self.of_parts(parts.reshape(len(row), window, outside), starts=())

    def of_parts(self, parts: _Array, starts: Sequence[int] | NDArray[np.intp]) -> _Array:
        """Return the layer of what words add to it; behind `starts` nothing is added from before."""
        row = parts[:, 1] + self.bias
        before = parts[:-1, 0].copy()
        before[np.asarray(starts, dtype=np.intp)] = 0
        row[1:] += before
        row[:-1] += parts[1:, 2]
        made: _Array = np.maximum(row, 0) * self.scale + self.shift
        return made


def _padded(scores: _Array, pieces: Sequence[Sequence[Word]]) -> Emissions:
    longest = max(map(len, pieces))
    padded = np.zeros((len(pieces), longest, scores.shape[1]), np.float32)
    is_word = np.zeros((len(pieces), longest), np.bool_)
    at = 0
    for number, piece in enumerate(pieces):
        padded[number, : len(piece)] = scores[at : at + len(piece)]
        is_word[number, : len(piece)] = True
        at += len(piece) + 1
    return Emissions(padded, is_word)
