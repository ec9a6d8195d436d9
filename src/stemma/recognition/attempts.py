"""A page read in one way, to be held against the same page read in another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stemma.model.remarks import Remark
from stemma.recognition.layout import Line, Word
from stemma.recognition.rereading import sureness
from stemma.recognition.routing import Grey, Route

_POOR = 60
"""Below this mean confidence a page is read a second time, another way."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A page read in one way."""

    route: Route
    upright: Grey
    lines: list[Line]
    maker: str
    remarks: tuple[Remark, ...] = ()

    def worth(self) -> float:
        """Return how much was read, and how surely."""
        return worth(self.lines)

    def poor(self) -> bool:
        """Tell whether another way could be better."""
        return sureness(list(self._words())) < _POOR

    def route_of_most(self) -> Route:
        """Return the way with the language that most of the page was understood in at last.

        A bad picture may look like another script. Its lines are then mended one by one; but what
        was set out for the wrong language has lost others.
        """
        read: Counter[str] = Counter()
        for line in self.lines:
            read[line.code] += sum(len(word.text) for word in line.words)
        [(code, size)] = read.most_common(1) or [(self.route.code, 0)]
        return replace(self.route, code=code) if 2 * size > read.total() else self.route

    def _words(self) -> Iterator[Word]:
        return (word for line in self.lines for word in line.words)


def worth(lines: Sequence[Line]) -> float:
    """Return how much some lines say, and how surely."""
    words = (word for line in lines for word in line.words)
    return sum(word.confidence * len(word.text) for word in words)
