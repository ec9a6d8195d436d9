"""What tests of checks hand to them: a content, its reading, its bytes."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma import registry
from stemma.model.examined import About, ExaminedPage, Subject
from stemma.model.findings import Checked, Observed
from stemma.model.moments import Moment
from stemma.model.places import Box, Digest
from stemma.model.plugins import Check
from stemma.model.readings import PageText, Pixels
from stemma.model.words import Words
from stemma.pipeline import extraction
from stemma.sandbox.checking import checked
from tests import make

CONTENT = Digest("ab" * 32)


def moment(written: str) -> Moment:
    """Return a moment; one without a zone is marked so."""
    at = dt.datetime.fromisoformat(written)
    return Moment(at if at.tzinfo else at.replace(tzinfo=dt.UTC), at.tzinfo is not None)


def of_reading(
    *texts: str,
    media_type: str = "application/pdf",
    properties: dict[str, str] | None = None,
    moments: dict[str, str] | None = None,
    text_from: str = "layer",
) -> Subject:
    """Return a subject for a check of the reading: one page for each text, a line a row."""
    about = About(
        content=CONTENT,
        media_type=media_type,
        reader="pdf",
        properties=properties or {},
        moments={name: moment(written) for name, written in (moments or {}).items()},
        page_count=len(texts),
    )
    pages = tuple(_page(number, text, text_from) for number, text in enumerate(texts, 1))
    return Subject(about, pages)


def with_values(*texts: str, text_from: str = "layer") -> Subject:
    """Return a subject whose pages come with the values that the extractors find in them."""
    subject = of_reading(*texts, text_from=text_from)
    pages = (
        replace(page, mentions=extraction.rows(page.text.text))
        for page in subject.pages
        if page.text is not None
    )
    return replace(subject, pages=tuple(pages))


def of_table(*rows: str, sure: int | None = None) -> Subject:
    """Return a subject of one page: a line for each row, its cells parted by bars and set apart."""
    text, words = "", []
    for line, row in enumerate(rows):
        cells = row.split("|")
        for column, cell in enumerate(cells):
            left = 0.05 + 0.9 * column / len(cells)
            for word in cell.split():
                start, wide = len(text), 0.008 * len(word)
                text += word + " "
                box = Box(left, 0.05 + 0.03 * line, left + wide, 0.07 + 0.03 * line)
                words.append((start, start + len(word), box, sure))
                left += wide + 0.004
        text += "\n"
    told = PageText(text_from="layer", text=text, words=Words.of(words))
    digest = Digest(hashlib.sha256(text.encode()).hexdigest())
    about = About(content=CONTENT, media_type="application/pdf", reader="pdf", page_count=1)
    return Subject(about, (ExaminedPage(1, told, digest),))


def _page(number: int, text: str, text_from: str) -> ExaminedPage:
    words = Words.of(
        (match_start, match_end, Box(0.1, 0.1, 0.9, 0.2), None)
        for match_start, match_end in _words(text)
    )
    told = PageText(text_from=text_from, text=text, words=words)  # type: ignore[arg-type]
    return ExaminedPage(number, told, Digest(hashlib.sha256(text.encode()).hexdigest()))


def _words(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for word in text.split():
        start = text.index(word, start)
        yield start, start + len(word)
        start += len(word)


def run_on_bytes(
    check: Check,
    data: bytes,
    name: str = "a.pdf",
    properties: dict[str, str] | None = None,
    media_type: str = "",
) -> Checked:
    """Run a check on bytes as the cell does, drawing with the reader of their format."""
    with make.received(data, name) as received:
        reader = registry.reader_for(received.head(), name)
        assert reader is not None
        about = About(
            content=CONTENT,
            media_type=media_type or reader.read(received).media_type,
            reader=reader.id,
            name=name,
            properties=properties or {},
        )

        def picture(page: int, dpi: int) -> Pixels:
            assert reader.draw is not None
            return reader.draw(received, page, dpi)

        return checked(check, Subject(about, received=received, picture=picture))


def quotes(observed: Sequence[Observed], role: str = "subject") -> list[str]:
    """Return what stands at the places of a role."""
    return [each.place.quote for seen in observed for each in seen.evidence if each.role == role]
