"""What tests build their documents with."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from stemma.model.places import Box
from stemma.model.plugins import Reader
from stemma.model.problems import Problem, UnreadableError
from stemma.model.readings import Child, PageReading, Reading, Received
from stemma.model.words import Words


@contextmanager
def received(data: bytes, name: str = "") -> Iterator[Received]:
    """Hand over bytes as the cell does: on a descriptor, with a hint of a name."""
    descriptor = os.memfd_create("content")
    try:
        os.write(descriptor, data) if data else 0
        yield Received(descriptor, len(data), name)
    finally:
        os.close(descriptor)


def consumed(reading: Reading) -> tuple[list[PageReading], list[tuple[Child, bytes]]]:
    """Read pages, then children, as the cell does; children come with their bytes."""
    pages = list(reading.pages)
    return pages, [(child, b"".join(child.chunks)) for child in reading.children]


def words(*boxes: tuple[float, float, float, float]) -> Words:
    """Make word columns of one-character words with these boxes."""
    return Words.of((2 * index, 2 * index + 1, Box(*box), None) for index, box in enumerate(boxes))


def problem_of(reader: Reader, data: bytes, name: str = "") -> Problem | None:
    """Read all a reader gives; the problem it tells, None if it has none.

    Everything is drawn as well. Any exception but the declared one goes through: that is a bug.
    """
    with received(data, name) as content:
        reader.bid(content.head(), name)
        try:
            reading = reader.read(content)
            pages, _ = consumed(reading)
            if reader.draw is not None:
                for page in pages[:3]:
                    reader.draw(content, page.number, 50)
        except UnreadableError as error:
            return error.problem
        return reading.problem
