"""Which words of a case may be a name in another script or spelling: proposals for the table."""

from collections.abc import Iterator
from itertools import islice

import apsw

from stemma.errors import UsageError
from stemma.model.names import NameCandidate
from stemma.store import vocabulary
from stemma.toolkit.query import Slot, slots_of


def of(db: apsw.Connection, name: str, most: int) -> tuple[NameCandidate, ...]:
    """Return at most so many candidates for each word of a name, the likeliest first.

    Raises:
        UsageError: if the name holds no word.
    """
    words = slots_of(name)
    if not words:
        raise UsageError("A name needs a letter.")
    return tuple(each for word in words for each in islice(_of_word(db, word), most))


def _of_word(db: apsw.Connection, word: Slot) -> Iterator[NameCandidate]:
    for found, likeness in vocabulary.alike(db, word.word):
        pages = vocabulary.pages(db, found)
        if pages:
            yield NameCandidate(
                name=word.written, found=found, likeness=round(likeness, 3), pages=pages
            )
