"""Pictures of pages: drawn in one cell, marked and encoded in another that sees no file.

An easel keeps its cells warm between pictures: the first takes a second, the next a fraction of it.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

import apsw
from pydantic_core import to_json

from stemma.errors import CaseError, StemmaError, UsageError
from stemma.model.pictures import EncodeOrder, PictureFormat
from stemma.model.places import Box, Digest
from stemma.model.problems import Problem
from stemma.model.readings import Pixels
from stemma.publish.sentences import sentence
from stemma.sandbox import pictures
from stemma.sandbox.cells import Layer, Order, Zygote
from stemma.sandbox.limits import Limits
from stemma.store import contents, readings
from stemma.store.files import Files
from stemma.store.readings import StoredPage, StoredReading

_FORMATS: Mapping[str, PictureFormat] = {
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".webp": "webp",
}
_LIMITS = Limits(cpu_seconds=60, silence=30.0, waiting=60.0)
"""Somebody waits for the picture: less than a reading gets."""
_VERSION = 1
"""Of the way from pixels to a picture file: another number is another picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureOrder:
    """Which page to draw and how: dots an inch, the file's format, boxes to mark.

    Boxes are fractions of the upright page. `revision` counts the states of a PDF that was changed
    by appending, from 1, the oldest; None means the file as it is.
    """

    content: Digest
    page: int
    dpi: int = 150
    format: PictureFormat = "png"
    boxes: tuple[Box, ...] = ()
    revision: int | None = None


class PictureMark(NamedTuple):
    """What tells one picture from another: equal marks, equal pictures.

    `settled` is false where the page may still turn out to lie on its side.
    """

    mark: str
    settled: bool


class Easel:
    """Draws pages of the documents of one case."""

    def __init__(
        self,
        db: apsw.Connection,
        files: Files,
        layers: tuple[Layer, ...],
        passwords: tuple[str, ...] = (),
    ) -> None:
        """Start nothing yet; the passwords are for documents that are locked."""
        self._passwords = passwords
        self._db, self._files = db, files
        self._zygote = Zygote("parse", layers=layers)

    def start(self) -> None:
        """Start the cells now, so that the first picture need not wait for them.

        Raises:
            SandboxError: if they cannot be locked on this machine.
        """
        self._zygote.start()

    def close(self) -> None:
        """End the cells."""
        self._zygote.close()

    def mark(self, order: PictureOrder) -> PictureMark:
        """Return what the picture would be known by, without drawing it.

        Raises:
            MissingError: if there is no such page.
        """
        reading, page = self._page(order)
        told = (_VERSION, reading.reader, reading.reader_version, page.turn, asdict(order))
        digest = hashlib.sha256(to_json(told)).hexdigest()
        return PictureMark(digest, page.outcome != "pending")

    def picture(self, order: PictureOrder) -> bytes:
        """Draw a page and return a picture file.

        Raises:
            MissingError: if there is no such page.
            UsageError: if it cannot be drawn.
            CaseError: if the bytes of the document are gone.
        """
        reading, page = self._page(order)
        told = {"page": order.page, "revision": order.revision}
        with self._ordered("draw", reading, order.dpi, told) as asked:
            drawn = pictures.draw(self._zygote, asked, self._passwords)
        if drawn.pixels is None:
            raise UsageError(_why(drawn.ended.problem))
        encoding = _encoding(drawn.pixels, page, order)
        picture = pictures.encode(self._zygote, drawn.pixels, encoding)
        if isinstance(picture, Problem):
            raise UsageError(_why(picture))
        return picture

    def small(self, orders: Sequence[PictureOrder]) -> list[bytes]:
        """Draw small pictures of one document, all in one cell, and encode them in one other.

        Returns as many as could be made, from the first on; `picture` says of the next why not.
        """
        try:
            pages = [self._page(order) for order in orders]
            told = {"pages": [order.page for order in orders]}
            with self._ordered("draw pages", pages[0][0], orders[0].dpi, told) as asked:
                drawn = pictures.draw_several(self._zygote, asked)
        except StemmaError:
            return []
        encodings = [
            _encoding(pixels, page, order)
            for pixels, (_, page), order in zip(drawn, pages, orders, strict=False)
        ]
        return pictures.encode_several(self._zygote, drawn[: len(encodings)], encodings)

    @contextmanager
    def _ordered(
        self, job: str, reading: StoredReading, dpi: int, told: Mapping[str, object]
    ) -> Iterator[Order]:
        """Open the bytes of a document for a cell while the block runs.

        Raises:
            CaseError: if they are gone.
        """
        kept = contents.kept_in(self._db, reading.content)
        path = None if kept is None else self._files.to_draw(kept[0], reading.content)
        if kept is None or path is None or not path.exists():
            raise CaseError("The bytes of this document are gone from the case: stemma verify CASE")
        with path.open("rb") as file:
            yield Order(
                job=job,
                descriptor=file.fileno(),
                size=path.stat().st_size,
                arguments={"reader": reading.reader, "dpi": dpi, **told},
                limits=_LIMITS,
            )

    def _page(self, order: PictureOrder) -> tuple[StoredReading, StoredPage]:
        reading = readings.reading(self._db, order.content)
        page = readings.existing_page(self._db, order.content, order.page)
        assert reading is not None, "a page without a reading"  # noqa: S101
        return reading, page


def _encoding(pixels: Pixels, page: StoredPage, order: PictureOrder) -> EncodeOrder:
    return EncodeOrder(
        width=pixels.width,
        height=pixels.height,
        channels=pixels.channels,
        format=order.format,
        turn=page.turn,
        boxes=order.boxes,
    )


def format_for(path: Path | None) -> PictureFormat:
    """Return the format that the ending of a file's name asks for, PNG where there is no file.

    Raises:
        UsageError: if no format has this ending.
    """
    ending = ".png" if path is None else path.suffix.lower()
    if ending not in _FORMATS:
        raise UsageError(f"{path}: a picture ends in .png, .jpg or .webp.")
    return _FORMATS[ending]


def _why(problem: Problem | None) -> str:
    return "The page cannot be drawn." if problem is None else sentence(problem).reason
