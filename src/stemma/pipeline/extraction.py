"""Extraction: what the extractors make of a text, one after the other, no character used twice."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import apsw

from stemma.model.mentions import Hints, Mention, MentionRow, Span, Unread
from stemma.model.places import Digest
from stemma.model.values import Measure, Value
from stemma.registry import all_extractors
from stemma.store import mentions
from stemma.toolkit.told_values import as_row

VERSION = 7
"""Raised when the way the extractors are run changes what they find."""

_LONGEST_PIECE = 20_000
_NO_HINTS = Hints()


@cache
def version() -> int:
    """Return the version of all extractors together: it rises with that of any."""
    return VERSION * 1000 + sum(each.version for each in all_extractors())


def rows(text: str) -> tuple[MentionRow, ...]:
    """Return the values of a text as they rest in the store."""
    return tuple(as_row(mention) for mention in extract(text))


def extract_page(db: apsw.Connection, content: Digest, page: int) -> None:
    """Store the values of what is due of one page, inside the caller's transaction.

    For what a person has just written: the rest waits for its turn in a run.
    """
    for number, text in mentions.due_on(db, content, page, version()):
        mentions.put(db, number, rows(text), version())


def extract(text: str, hints: Hints = _NO_HINTS) -> tuple[Mention, ...]:
    """Return the values of a text in their order; no two overlap."""
    mentions: list[Mention] = []
    if _is_undecoded(text):
        return ()
    for start, end in pieces(text):
        mentions.extend(_moved(each, start) for each in _piece(text[start:end], hints))
    return tuple(mentions)


_CONTROLS = re.compile(r"[\x80-\x84\x86-\x9f]")
_MOST_CONTROLS = 0.005


def _is_undecoded(text: str) -> bool:
    """Tell whether a text is bytes read in the wrong charset: control characters stand all over it.

    What looks like a sum there ("$" between two of them) is none. One in 200 is more than any
    program leaves in a text by mistake.
    """
    return len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text)


def pieces(text: str) -> Iterator[Span]:
    """Yield the stretches in which a long text is read, cut where no value is cut in two.

    Cut at the end of a paragraph, else of a line, a sentence, a word. What has none of them for
    20,000 characters holds no value that a person could read, and is passed over.
    """
    start = 0
    while len(text) - start > _LONGEST_PIECE:
        end = _cut(text, start, start + _LONGEST_PIECE)
        if end is not None:
            yield start, end
        start = end or start + _LONGEST_PIECE
    yield start, len(text)


def _cut(text: str, start: int, end: int) -> int | None:
    for sign in ("\n\n", "\n", "。", ". ", " ", ";", ","):
        at = text.rfind(sign, start + 1, end)
        if at > start:
            return at + len(sign)
    return None


def _piece(text: str, hints: Hints) -> list[Mention]:
    found: list[Mention] = []
    taken: list[Span] = []
    for extractor in all_extractors():
        page = Unread(text, tuple(sorted(taken)))
        for mention in extractor.find(page, hints):
            found.append(mention)
            taken.append(mention.taken)
    return sorted(found, key=lambda mention: mention.start)


def _moved(mention: Mention, by: int) -> Mention:
    if not by:
        return mention
    return replace(
        mention,
        start=mention.start + by,
        end=mention.end + by,
        taken=(mention.taken[0] + by, mention.taken[1] + by),
        value=_value_moved(mention.value, by),
    )


def _value_moved(value: Value, by: int) -> Value:
    """Return a value whose anchor, if it has one, is told by the places of the whole text."""
    if not isinstance(value, Measure) or value.anchor is None:
        return value
    anchor = value.anchor
    return replace(value, anchor=replace(anchor, start=anchor.start + by, end=anchor.end + by))
