"""Marks of hands and stamps on a page: signatures, seals, letterheads, as pictures of their ink."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from stemma.model.places import Box

FINDER = 2
"""The version of what finds marks, raised whenever it finds others on some page: then all scans
are looked at again."""
DPI = 100
"""Marks are kept at so many points of ink an inch, whatever the page was drawn at."""
LONGEST = 400
"""Points a mark may have each way: four inches."""
MOST_MARKS = 12
"""Marks that are kept of a page, the largest."""

_Side = Annotated[int, Field(ge=1, le=LONGEST)]


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on a page: where it is, and its ink row by row, a byte a point (0 none, 255 black)."""

    __pydantic_config__: ClassVar = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    box: Box
    width: _Side
    height: _Side
    ink: Annotated[bytes, Field(max_length=LONGEST * LONGEST)]


Marks = Annotated[tuple[Mark, ...], Field(max_length=MOST_MARKS)]


@dataclass(frozen=True, slots=True)
class PageMarks:
    """The marks of one page of a content that was looked at; none where it has none."""

    page: Annotated[int, Field(ge=1, le=100_000)]
    marks: Marks
