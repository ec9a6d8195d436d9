"""The chain of custody: what was done to a case, each line fixed by the hash of all before it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import JsonValue

from stemma.model.places import Digest

Act = Literal[
    "created",
    "took_in",
    "left_out",
    "unpacked",
    "read",
    "recognised",
    "examined",
    "related",
    "corroborated",
    "failed",
    "decided",
    "removed",
    "saved_search",
    "removed_search",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyLine:
    """One act. `hash` is SHA-256 of the previous line's hash and this line's body as written."""

    seq: int
    at: dt.datetime
    actor: str
    act: Act
    facts: Mapping[str, JsonValue] = field(default_factory=dict)
    hash: Digest


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: how many lines, and the hash that stands for all of them."""

    seq: int
    hash: Digest

    @property
    def written(self) -> str:
        """Return the form that status prints and `verify --head` compares."""
        return f"{self.seq}:{self.hash}"
