"""A page's text as it flows: lines put together where one goes on in the next, words and all.

Pages are texts of lines, and a name may be torn by a line's end: "Ка-" and "лашников", two
characters of a name and the third. Only a line about as long as those around it goes on; the lines
of a list, a signature block or a table are short and stay apart, but where the name of a firm is
torn.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.model.mentions import Span
from stemma.toolkit.name_finding.torn_names import torn

_FULL = 0.8
"""How long a line is that goes on, of the longest of those beside it."""
_BESIDE, _SHORTEST = 3, 30
_HAN = "\u3400-\u9fff·•・"
_WIDE = re.compile("[\u3400-\u9fff]")
_TORN_WORD = re.compile(r"(?<=[^\W\d_])[-‐\u00ad]\n(?=[a-zа-яёіїє])")
_TORN_RUN = re.compile(rf"(?<=[{_HAN}])\n(?=[{_HAN}])")
_COLUMNS = re.compile(r"\S[ \u00a0\t\u3000]{4,}\S")
"""Things that stand beside each other in a line, and do not go on in the next."""
_GOES_ON = re.compile(r"(?<=[^\W_,»”\")])[ \u00a0]?\n(?=[^\W_«“\"(])")


@dataclass(frozen=True, slots=True)
class Flowing:
    """A text in which lines are put together, and where its stretches stand in the page's text."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def source(self, start: int, end: int) -> Span:
        """Return where a stretch of this text, not an empty one, stands in the page's."""
        return self._source(start), self._source(end - 1) + 1

    def flowing(self, start: int, end: int) -> Span:
        """Return where a stretch of the page's text stands in this one."""
        return self._flowing(start), self._flowing(end)

    def _source(self, at: int) -> int:
        number = bisect_right(self.starts, at) - 1
        return self.sources[number] + at - self.starts[number]

    def _flowing(self, at: int) -> int:
        number = bisect_right(self.sources, at) - 1
        after = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return min(self.starts[number] + at - self.sources[number], after)


def flowing(text: str) -> Flowing:
    """Return a page's text with its lines put together where they go on."""
    written, starts, sources = [""], [0], [0]
    at = length = 0
    for cut, resumes, between in _joints(text):
        written += (text[at:cut], between)
        length += cut - at + len(between)
        starts.append(length)
        sources.append(resumes)
        at = resumes
    written.append(text[at:])
    return Flowing("".join(written), tuple(starts), tuple(sources))


def _joints(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield from where to where a text is left out, and what stands there instead."""
    lines = text.split("\n")
    lengths = [len(line) + len(_WIDE.findall(line)) for line in lines]
    names = torn(lines) if _WIDE.search(text) else frozenset[int]()
    at = -1
    for number, line in enumerate(lines[:-1]):
        at += len(line) + 1
        if number in names:
            yield at - (len(line) - len(line.rstrip())), at + 1 + _indent(lines[number + 1]), ""
        elif not _is_full(lengths, number) or _COLUMNS.search(line):
            continue
        elif (word := _TORN_WORD.match(text, at - 1)) is not None:
            yield at - 1, word.end(), ""
        elif _TORN_RUN.match(text, at):
            yield at, at + 1, ""
        elif (ends := _GOES_ON.search(text, max(at - 1, 0), at + 2)) is not None:
            yield ends.start(), at + 1, " "


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _is_full(lengths: Sequence[int], number: int) -> bool:
    """Tell whether a line is about as long as the longest beside it, the next one aside."""
    beside = lengths[max(0, number - _BESIDE) : number + _BESIDE + 1]
    return lengths[number] >= max(_SHORTEST, _FULL * max(beside))
