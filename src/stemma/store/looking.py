"""Looking at one document: found by what a person calls it, shown with its pages and words."""

from collections.abc import Iterator

import apsw

from stemma.errors import MissingError, UsageError
from stemma.model.answers import DocumentSeen, PageSeen, RemarkSeen, WordSeen
from stemma.model.places import Digest
from stemma.store import contents, items, labels, listing, naming, reading_status, readings, remarks
from stemma.toolkit.boxes import upright
from stemma.toolkit.numbering import read_control

_SHORTEST_HASH = 4
_LONGEST_ITEM = 18


def resolve(db: apsw.Connection, name: str) -> Digest:
    """Return the content that a person means by the start of a hash, a path, or an item's number.

    Raises:
        UsageError: if nothing or more than one thing is meant.
    """
    name = contents.as_shown(name)
    found = contents.by_path(db, name)
    if not found and len(name) >= _SHORTEST_HASH and set(name) <= set("0123456789abcdef"):
        found = contents.matching(db, name)
    control = None if found else read_control(name)
    if control is not None and (first := items.meant(db, control)) is not None:
        found = [first]
    if not found and name.isdecimal() and len(name) <= _LONGEST_ITEM:
        found = items.first_content(db, int(name))
    if not found:
        raise UsageError(
            f"No document is called {name!r} here. Name it by its path as taken in, "
            "by the first digits of its hash, or by its control number."
        )
    if len(found) > 1:
        raise UsageError(f"{name!r} can mean more than one document. Give more of its hash.")
    return found[0]


def document(db: apsw.Connection, content: Digest) -> DocumentSeen:
    """Return a content as it was read.

    Raises:
        MissingError: if it is not in the case, or has not been read yet.
    """
    kept = contents.kept_in(db, content)
    reading = readings.reading(db, content)
    if kept is None:
        raise naming.missing(db, content)
    if reading is None:
        raise MissingError("This document has not been read yet. Run: stemma run CASE")
    appearances = tuple(contents.appearances(db, content))
    item = items.item_of(db, content, 1) or None
    day = listing.day(db, content)
    return DocumentSeen(
        document=content,
        item=item,
        control=None if item is None else items.control(db, item),
        status=reading_status.of(db, content),
        labels=labels.of(db, content),
        languages=listing.languages(db, content),
        date=None if day is None else day[0],
        date_from=None if day is None else day[1],
        title=reading.title,
        media_type=reading.media_type,
        reader=reading.reader,
        size=kept[1],
        pages=reading.pages,
        children=reading.children,
        problem=None if reading.problem is None else reading.problem.reason,
        problem_detail="" if reading.problem is None else reading.problem.detail,
        why="",
        remedy="",
        pages_not_whole=listing.pages_not_whole(db, content),
        contains=tuple(contents.names_inside(db, content)),
        properties=reading.properties,
        moments=reading.moments,
        appearances=appearances,
        paths=tuple(contents.full_path(db, seen) for seen in appearances),
    )


def pages(db: apsw.Connection, content: Digest) -> Iterator[PageSeen]:
    """Return the pages of a content, one at a time, each with its leading text."""
    for page in readings.pages(db, content):
        yield _seen(db, page)


def page(db: apsw.Connection, content: Digest, number: int) -> PageSeen:
    """Return one page of a content with its leading text.

    Raises:
        MissingError: if there is no such page.
    """
    return _seen(db, readings.existing_page(db, content, number))


def _seen(db: apsw.Connection, page: readings.StoredPage) -> PageSeen:
    text = None if page.leading is None else readings.text(db, page.leading)
    width, height = upright_size(page)
    return PageSeen(
        number=page.number,
        width=width,
        height=height,
        outcome=page.outcome,
        reason=None if page.problem is None else page.problem.reason,
        detail="" if page.problem is None else page.problem.detail,
        why="",
        remedy="",
        text_from=None if text is None else text.text.text_from,
        text_hash=None if text is None else text.hash,
        language=None if text is None else text.text.language,
        maker=None if text is None else text.text.maker,
        text="" if text is None else text.text.text,
        words=() if text is None else tuple(words_of(text, page.turn)),
        remarks=tuple(
            RemarkSeen(code=each.deed, detail=each.detail, said="")
            for each in remarks.of_page(db, page.content, page.number)
        ),
    )


def upright_size(page: readings.StoredPage) -> tuple[float, float]:
    """Return width and height (points) of a page as it is shown: upright."""
    lies = page.turn in {90, 270}
    return (page.height, page.width) if lies else (page.width, page.height)


def words_of(text: readings.StoredText, turn: int) -> Iterator[WordSeen]:
    """Return the words of a text with their boxes on the upright page."""
    words = text.text.words
    for index in range(len(words)):
        yield WordSeen(
            text=text.text.text[words.starts[index] : words.ends[index]],
            box=upright(words.box(index), turn),
            confidence=words.confidence(index),
            label=words.label(index),
        )
