"""Stretches that read badly are read again in another script.

A contract in Russian and Chinese, column beside column or name by name, is read in its main
language first. What that language cannot read comes out as nonsense of low confidence: only those
stretches are cut out and given to the other languages, and the better reading stays. So a page in
one language costs nothing, and no page is read whole with a union of models, which doubles the time
and puts letters of one script into words of another.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from stemma.recognition.layout import Line, Pixbox, Word
from stemma.recognition.routing import is_cyrillic, is_han, is_latin, letters

Again = Callable[[Pixbox, str], list[Word]]
"""Reads what stands in a box, as one line, with one language."""

_POOR = 62
"""A word below this confidence may be another script's."""
_MOSTLY = 0.3
"""A line of which this share is poor is read again whole, before its single stretches are."""
_SHORTEST = 2
_BETTER = 6
_TALL = 1.5
_FAILURES = 8
"""After so many lines that no other language reads better, the picture is bad, not foreign."""


def mend(lines: Sequence[Line], main: str, codes: Sequence[str], again: Again) -> list[Line]:
    """Return the lines of a page read with `main`, foreign stretches replaced by better readings.

    `codes` are the other languages, likeliest first; the one that helped last is tried first. The
    lines with most to gain come first, for the work is bounded.
    """
    work = _Mending(main, list(codes), again)
    mended = list(lines)
    gains = {place: _doubtful(line, main) for place, line in enumerate(lines)}
    usual = median(line.box[3] - line.box[1] for line in lines) if lines else 0
    for place in sorted(gains, key=lambda place: -gains[place]):
        if gains[place] < _SHORTEST or work.failures >= _FAILURES:
            break
        mended[place] = work.line(_apart(lines[place], lines, usual))
    return mended


@dataclass(slots=True)
class _Mending:
    main: str
    codes: list[str]
    again: Again
    failures: int = field(default=0)

    def line(self, line: Line) -> Line:
        size = sum(len(word.text) for word in line.words)
        if _doubtful(line, self.main) >= _MOSTLY * size:
            whole = self._better(line.words, line.span)
            if whole is not None:
                return replace(line, words=whole, code=self.codes[0], box=line.span)
        words = list(line.words)
        changed = False
        for first, last in reversed(list(_stretches(line.words))):
            better = self._better(words[first:last], _around(words[first:last], line.box))
            if better is not None:
                words[first:last] = better
                changed = True
        self.failures += not changed
        return replace(line, words=words)

    def _better(self, old: Sequence[Word], box: Pixbox) -> list[Word] | None:
        for code in self.codes:
            new = self.again(box, code)
            text = "".join(word.text for word in new)
            if letters(text, code) >= _SHORTEST and sureness(new) >= _bar(old, self.main, code):
                self.codes.remove(code)
                self.codes.insert(0, code)
                new[0] = new[0]._replace(joined=old[0].joined)
                return new
        return None


def sureness(words: Sequence[Word]) -> float:
    """Return the mean confidence of words, weighted by their length; 0 where there are none."""
    weight = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / weight if weight else 0.0


def _apart(line: Line, lines: Sequence[Line], usual: float) -> Line:
    """Return a line whose span does not reach into its neighbours' rows.

    Where nothing was understood, Tesseract now and then takes two rows for one line, or gives a
    part of a row to the next: such a line is far taller than others.
    """
    left, top, right, bottom = line.span
    if bottom - top <= _TALL * usual:
        return line
    middle = (top + bottom) / 2
    for other in lines:
        x0, y0, x1, y1 = other.box
        if other is line or y1 - y0 > _TALL * usual or min(x1, right) <= max(x0, left):
            continue
        if top < (y0 + y1) / 2 <= middle:
            top = max(top, y1)
        elif middle < (y0 + y1) / 2 < bottom:
            bottom = min(bottom, y0)
    return replace(line, span=(left, top, right, bottom)) if top < bottom else line


def _bar(old: Sequence[Word], main: str, code: str) -> float:
    """Return how sure a new reading must be: well above an old one that looks foreign."""
    if main.startswith("chi") and code == "eng":
        return max(sureness(old) - 2, 80)
    return max(sureness(old) + _BETTER, 70)


def _doubtful(line: Line, main: str) -> int:
    """Return how many characters of a line may be in another script."""
    if _is_foreign(line, main):
        return sum(len(word.text) for word in line.words)
    return sum(len(word.text) for word in line.words if _is_poor(word))


def _stretches(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the runs of poor words, as word numbers; one short word between two joins them."""
    first = last = None
    for place, word in enumerate(words):
        if _is_poor(word):
            first, last = place if first is None else first, place + 1
        elif (
            first is not None and last is not None and (place > last or len(word.text) > _SHORTEST)
        ):
            yield first, last
            first = last = None
    if first is not None and last is not None:
        yield first, last


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
