"""Stretches that read badly are read again in another script.

A contract in Russian and Chinese, column beside column or name by name, is read in its main
language first. What that language cannot read comes out as nonsense of low confidence: only those
stretches are cut out and given to the other languages, and the better reading stays. So a page in
one language costs nothing, and no page is read whole with a union of models, which doubles the time
and puts letters of one script into words of another.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from stemma.recognition.layout import Line, Pixbox, Word
from stemma.recognition.routing import is_cyrillic, is_han, is_latin, letters

Again = Callable[[Pixbox, str], list[Word]]
"""Reads what stands in a box, as one line, with one language."""

_POOR = 62
"""A word below this confidence may be another script's."""
_MOSTLY = 0.6
"""A line of which this share is poor is read again whole."""
_SHORTEST = 2
_BETTER = 6
_FAILURES = 8
"""After so many stretches that no other language reads better, the picture is bad, not foreign."""


def mend(lines: Sequence[Line], main: str, codes: Sequence[str], again: Again) -> list[Line]:
    """Return the lines of a page read with `main`, foreign stretches replaced by better readings.

    `codes` are the other languages, likeliest first; the one that helped last is tried first.
    """
    work = _Mending(main, list(codes), again)
    return [work.line(line) for line in lines]


@dataclass(slots=True)
class _Mending:
    main: str
    codes: list[str]
    again: Again
    failures: int = field(default=0)

    def line(self, line: Line) -> Line:
        words = list(line.words)
        code = line.code
        for first, last in reversed(list(_stretches(line, self.main))):
            if self.failures >= _FAILURES:
                break
            better = self._better(words[first:last], line, whole=last - first == len(words))
            if better is not None:
                if last - first == len(words):
                    code = self.codes[0]
                words[first:last] = better
        return replace(line, words=words, code=code)

    def _better(self, old: list[Word], line: Line, *, whole: bool) -> list[Word] | None:
        box = line.box if whole else _around(old, line.box)
        for code in self.codes:
            new = self.again(box, code)
            text = "".join(word.text for word in new)
            if letters(text, code) >= _SHORTEST and sureness(new) >= _bar(old, self.main, code):
                self.codes.remove(code)
                self.codes.insert(0, code)
                new[0] = new[0]._replace(joined=old[0].joined)
                return new
        self.failures += 1
        return None


def sureness(words: Sequence[Word]) -> float:
    """Return the mean confidence of words, weighted by their length; 0 where there are none."""
    weight = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / weight if weight else 0.0


def _bar(old: list[Word], main: str, code: str) -> float:
    """Return how sure a new reading must be: well above an old one that looks foreign."""
    if main.startswith("chi") and code == "eng":
        return max(sureness(old) - 2, 80)
    return max(sureness(old) + _BETTER, 70)


def _stretches(line: Line, main: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line, as word numbers, that may be in another script."""
    poor = [_is_poor(word) for word in line.words]
    size = sum(len(word.text) for word in line.words)
    bad = sum(len(word.text) for word, is_bad in zip(line.words, poor, strict=True) if is_bad)
    if _is_foreign(line, main) or (bad >= _MOSTLY * size and size >= _SHORTEST):
        yield 0, len(line.words)
        return
    start = None
    for place, is_bad in enumerate([*poor, False]):
        if is_bad and start is None:
            start = place
        elif not is_bad and start is not None:
            if sum(len(word.text) for word in line.words[start:place]) > _SHORTEST:
                yield start, place
            start = None


def _is_poor(word: Word) -> bool:
    return word.confidence < _POOR and any(map(str.isalpha, word.text))


def _is_foreign(line: Line, main: str) -> bool:
    """Tell a line of Latin letters on a Chinese page: the Chinese model reads it, but not well."""
    if not main.startswith("chi"):
        return False
    text = "".join(word.text for word in line.words)
    latin, han = sum(map(is_latin, text)), sum(map(is_han, text))
    return latin > 10 and latin > 4 * han and not any(map(is_cyrillic, text))


def _around(words: list[Word], line: Pixbox) -> Pixbox:
    """Return the box of words, as high as their line."""
    return min(word.box[0] for word in words), line[1], max(word.box[2] for word in words), line[3]
