"""Where a note stands: fixed when it is written, found again when its document was read anew.

A text that still has the same hash is the same text. In another one the note is put on the same
words, where they stand near its box; where they do not, a person has to look at it again. It is
never put on other words.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import apsw

from stemma.errors import MissingError, UsageError
from stemma.model.notes import Attached, Edition, NoteAsked
from stemma.model.places import Box, Digest, Place, Stretch
from stemma.model.register import PlaceAt
from stemma.store import naming, readings
from stemma.store.readings import StoredText
from stemma.toolkit.boxes import boxes_for, upright
from stemma.toolkit.overlap import around, overlap

_SAME_PLACE = 0.5
"""How much of the area of both boxes must be shared: the rule for every decision."""


class Stands(NamedTuple):
    """Where a note stands today, how it came there, and in which language its words are."""

    place: Place
    attached: Attached
    language: str | None


def place(db: apsw.Connection, asked: NoteAsked) -> tuple[Place, int]:
    """Return the place a person means, and how the page's picture lies (degrees clockwise).

    Raises:
        MissingError: if there is no such document, page or text.
        UsageError: if the stretch or the box is none.
    """
    content = naming.existing(db, asked.document)
    if asked.page is None:
        return Place(content=content, page=None), 0
    page = readings.existing_page(db, content, asked.page)
    if asked.text_hash is not None:
        return _on_text(db, asked, page.turn), page.turn
    boxes = () if asked.box is None else (_drawn(asked),)
    return Place(content=content, page=asked.page, boxes=boxes), page.turn


def pointed(db: apsw.Connection, at: PlaceAt) -> Place:
    """Return the place that a person points at: a page, or words of one of its texts.

    Raises:
        MissingError: if there is no such document, page or text.
    """
    asked = NoteAsked(
        document=at.document, page=at.page, text_hash=at.text_hash, start=at.start, end=at.end
    )
    return place(db, asked)[0]


def boxed(db: apsw.Connection, place: Place) -> Place:
    """Return a place of words with the boxes they stand in, as it is where its text is gone."""
    if place.page is None or place.stretch is None:
        return place
    page = readings.page(db, place.content, place.page)
    text = next(
        (
            each
            for each in readings.texts(db, place.content, place.page)
            if each.hash == place.stretch.text_hash
        ),
        None,
    )
    if page is None or text is None:
        return place
    return _place(text, place.stretch.start, place.stretch.end, page.turn)


def stands(db: apsw.Connection, edition: Edition) -> Stands:
    """Return where a note stands in today's reading."""
    kept = edition.place
    if kept.page is None:
        return Stands(kept, "here", None)
    page = readings.page(db, kept.content, kept.page)
    if page is None:
        return Stands(kept, "again", None)
    if kept.stretch is None:
        turned = tuple(_turned(box, edition.turn, page.turn) for box in kept.boxes)
        return Stands(replace(kept, boxes=turned), "here", None)
    texts = readings.texts(db, kept.content, kept.page)
    for text in texts:
        if text.hash == kept.stretch.text_hash:
            return Stands(kept, "here", text.text.language)
    texts.sort(key=lambda text: text.id != page.leading)
    old = tuple(_turned(box, edition.turn, page.turn) for box in kept.boxes)
    for text in texts:
        found = _again(text, replace(kept, boxes=old), page.turn)
        if found is not None:
            return Stands(found, "moved", text.text.language)
    return Stands(kept, "again", None)


def _on_text(db: apsw.Connection, asked: NoteAsked, turn: int) -> Place:
    texts = readings.texts(db, asked.document, asked.page or 1)
    text = next((each for each in texts if each.hash == asked.text_hash), None)
    if text is None:
        raise MissingError("The page was read anew since. Mark the words again.")
    quote = text.text.text[asked.start : asked.end]
    if not quote.strip():
        raise UsageError("No words are marked.")
    return _place(text, asked.start, asked.end, turn)


def _place(text: StoredText, start: int, end: int, turn: int) -> Place:
    return Place(
        content=text.content,
        page=text.page,
        quote=text.text.text[start:end],
        boxes=tuple(upright(box, turn) for box in boxes_for(text.text.words, start, end)),
        stretch=Stretch(
            text_from=text.text.text_from, text_hash=Digest(text.hash), start=start, end=end
        ),
    )


def _drawn(asked: NoteAsked) -> Box:
    box = asked.box
    if box is None or box.x0 >= box.x1 or box.y0 >= box.y1:
        raise UsageError("The box has no area.")
    return Box(box.x0, box.y0, box.x1, box.y1)


def _turned(box: Box, then: int, now: int) -> Box:
    """Return where a box of a picture that lay one way is once it lies another way."""
    return upright(upright(box, (360 - then) % 360), now)


def _again(text: StoredText, kept: Place, turn: int) -> Place | None:
    """Return the place of the same words in another text, None where none is surely the same.

    Of several, it is the one that shares most of the box. Where there are no boxes to compare
    (a text without a picture) the words must stand there once only.
    """
    found = [_place(text, start, end, turn) for start, end in _occurrences(text, kept.quote)]
    old = around(kept.boxes)
    if old is None:
        return found[0] if len(found) == 1 and not found[0].boxes else None
    shares = [(overlap(old, new), each) for each in found if (new := around(each.boxes))]
    best = max(shares, key=lambda share: share[0], default=None)
    return None if best is None or best[0] < _SAME_PLACE else best[1]


def _occurrences(text: StoredText, quote: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of a quote stand, whatever spaces and line breaks part them."""
    words = r"\s+".join(re.escape(word) for word in quote.split())
    for match in re.finditer(words, text.text.text):
        yield match.span()
