"""A made cache as tests look at it: by entry, by plant, and with programs that did not make it."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps, ImageSequence

from stemma.demo.building import FOLDERS, Built
from stemma.demo.key.records import KeyFile, KeyPage, Planted, Stated
from stemma.model.places import Box


@dataclass(frozen=True, slots=True)
class Looked:
    """A built cache, asked for files and for what the key says of them."""

    built: Built

    def file(self, item: str) -> KeyFile:
        """Return the first file that was made for an item, archives apart."""
        return next(
            file for file in self.built.key.files if item in file.items and file.way != "archive"
        )

    def path(self, file: KeyFile) -> Path:
        """Return where a file lies on the disk."""
        return self.built.folder / FOLDERS[file.collection] / file.path

    def data(self, item: str) -> bytes:
        """Return the bytes of an item's file."""
        return self.path(self.file(item)).read_bytes()

    def pages(self, file: KeyFile) -> Sequence[KeyPage]:
        """Return the pages of a file as they were set."""
        return [page for page in self.built.key.pages if page.document == file.document]

    def stated(self, item: str) -> Sequence[Stated]:
        """Return what is stated in an item's file."""
        document = self.file(item).document
        return [one for one in self.built.key.stated if one.mention.place.content == document]

    def planted(self, kind: str, item: str = "") -> Sequence[Planted]:
        """Return what was planted of a kind, in the file of an item if one is named."""
        within = self.file(item).document if item else ""
        found = [plant for plant in self.built.key.planted if plant.kind == kind]
        return [
            replace(
                plant,
                evidence=tuple(one for one in plant.evidence if within in ("", one.place.content)),
            )
            for plant in found
            if any(within in ("", one.place.content) for one in plant.evidence)
        ]


def bare(text: str) -> str:
    """Return a text without blanks: programs differ in where they see them."""
    return re.sub(r"\s+", "", text)


def words_in(pdf: pypdfium2.PdfDocument, page: int, box: Box) -> str:
    """Return the letters that pdfium finds within a box, blanks left out."""
    leaf = pdf[page - 1]
    width, height = leaf.get_size()
    return bare(
        leaf.get_textpage().get_text_bounded(
            left=box.x0 * width - 0.5,
            right=box.x1 * width + 0.5,
            top=(1 - box.y0) * height + 1,
            bottom=(1 - box.y1) * height - 1,
        )
    )


def text_of(data: bytes) -> str:
    """Return all letters of a PDF as pdfium reads them, blanks left out."""
    pdf = pypdfium2.PdfDocument(data)
    return bare("".join(page.get_textpage().get_text_bounded() for page in pdf))


def drawn(data: bytes, name: str, dpi: int = 100) -> list[Image.Image]:
    """Return the pages of a PDF, a TIFF or a photograph as grey pictures, upright."""
    if name.endswith(".pdf"):
        pdf = pypdfium2.PdfDocument(data)
        return [page.render(scale=dpi / 72).to_pil().convert("L") for page in pdf]
    with Image.open(io.BytesIO(data)) as picture:
        return [
            ImageOps.exif_transpose(frame).convert("L") for frame in ImageSequence.Iterator(picture)
        ]


def cut(picture: Image.Image, box: Box) -> Image.Image:
    """Return what a picture shows in a box."""
    wide, high = picture.size
    area = (int(box.x0 * wide), int(box.y0 * high), int(box.x1 * wide) + 1, int(box.y1 * high) + 1)
    return picture.crop(area)
