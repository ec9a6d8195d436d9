"""Removing a document on purpose: what goes with it, what stays, and what was removed before."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from stemma.model.places import Digest

Holders = Literal["refuse", "remove", "keep"]
"""What becomes of containers that hold a removed document: their bytes still hold its bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """A content that is removed: its hash, where it was met first, its size in bytes, its pages."""

    document: Digest
    path: str
    size: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What a removal does.

    `going` are the document and what was met only inside of it. `holders` are the paths of
    containers that are kept though their bytes hold some of it. `staying` are the paths of what
    lay inside but was met elsewhere too. `writings` counts what people wrote about these documents
    (notes, labels, corrections): the record of decisions and the chain are never changed, so it
    stays there.
    """

    going: tuple[Going, ...]
    holders: tuple[str, ...]
    staying: tuple[str, ...]
    writings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A content that was removed: its hash, when, by whom and why."""

    document: Digest
    at: dt.datetime
    who: str
    reason: str
