"""Pages as proposals look at them: whose they are, and what stands at their edges."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from stemma.model.places import Digest, Place, Stretch, TextFrom
from stemma.toolkit import letterheads
from stemma.toolkit.page_marks import Line, PageMark, edges, page_mark

_BOTTOM = 5
_SENTENCE_ENDS = re.compile(r"[.!?…。！？；;:：][\"'»”’)\]）]*$")
_NO_SENTENCE = 25
"""A line shorter than this (characters) is a title, a number or a name, and ends where it likes."""


class File(NamedTuple):
    """The file a page is in: its folder or container, and its own name."""

    folder: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """The edges of a page that has a picture.

    `top` and `bottom` are lines that are not blank, `mark` the number it gives itself. `is_first`
    and `is_last` tell the ends of an item that is one whole content. `size` is in points.
    """

    item: int
    content: Digest
    page: int
    file: File
    is_first: bool
    is_last: bool
    size: tuple[float, float]
    language: str | None
    text_from: TextFrom
    text_hash: Digest
    mark: PageMark | None
    top: tuple[Line, ...]
    bottom: tuple[Line, ...]

    @property
    def ends_open(self) -> bool:
        """Tell whether the last sentence of the page seems to go on behind its edge."""
        lines = [line.text.strip() for line in self.bottom if not self._is_mark(line)]
        last = lines[-1] if lines else ""
        return len(last) >= _NO_SENTENCE and _SENTENCE_ENDS.search(last) is None

    @property
    def begins_within(self) -> bool:
        """Tell whether the page begins inside a sentence: with a small letter, in a long line."""
        lines = [line.text.strip() for line in self.top if not self._is_mark(line)]
        first = lines[0] if lines else ""
        return len(first) >= _NO_SENTENCE and first[0].islower()

    def edge(self, line: Line) -> Place:
        """Return the place of a line."""
        return self.place(line.start, line.start + len(line.text), line.text)

    def whole(self) -> Place:
        """Return the page as a whole."""
        return Place(content=self.content, page=self.page)

    def marked(self) -> Place:
        """Return the place of the page's number, the whole page where it has none."""
        if self.mark is None:
            return self.whole()
        lines = (*self.top, *self.bottom)
        quote = next(
            line.text[self.mark.start - line.start : self.mark.end - line.start]
            for line in lines
            if line.start <= self.mark.start < line.start + max(len(line.text), 1)
        )
        return self.place(self.mark.start, self.mark.end, quote)

    def named(self) -> Place:
        """Return the file's name, which stands on no page."""
        return Place(content=self.content, page=None, quote=self.file.name)

    def place(self, start: int, end: int, quote: str) -> Place:
        """Return a place in the text of this page."""
        stretch = Stretch(text_from=self.text_from, text_hash=self.text_hash, start=start, end=end)
        return Place(content=self.content, page=self.page, quote=quote, stretch=stretch)

    def _is_mark(self, line: Line) -> bool:
        mark = self.mark
        return mark is not None and line.start <= mark.start < line.start + len(line.text)


def file_of(path: str) -> File:
    """Return folder (or container) and name of a path as people write it."""
    cut = max(path.rfind("/") + 1, path.rfind(" › ") + 3 if " › " in path else 0)
    return File(path[:cut], path[cut:])


def look_at(text: str) -> tuple[PageMark | None, tuple[Line, ...], tuple[Line, ...]]:
    """Return a page's own number, its first lines and its last."""
    top, bottom = edges(text, letterheads.LINES, _BOTTOM)
    return page_mark(text), top, bottom or top[-_BOTTOM:]
