"""Where the marked words of a text came to stand in its file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from stemma.demo.press.wording import Part
from stemma.demo.setting.sheets import Sheet
from stemma.demo.writing.marks import Mark, unmarked
from stemma.model.places import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A mark and the words that stand there.

    `page` and boxes are those of a PDF; in a table without pages `label` names the row.
    """

    mark: Mark
    quote: str
    page: int | None = None
    boxes: tuple[Box, ...] = ()
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """One file of the coverage; a PDF has the sheets it was printed from."""

    name: str
    data: bytes
    placed: tuple[Placed, ...]
    sheets: tuple[Sheet, ...] = ()


def placed_in(parts: Iterable[Part], marks: Sequence[Mark]) -> Iterator[Placed]:
    """Yield the marks of copy that has no pages, in the order they stand."""
    for part in parts:
        text, spans = unmarked(part.text)
        for span in spans:
            yield Placed(mark=marks[span.mark], quote=text[span.start : span.end])


def plain(marked: str) -> str:
    """Return the words of a part without marks."""
    return unmarked(marked)[0]
