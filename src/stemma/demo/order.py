"""Which cache is to be made."""

from dataclasses import dataclass
from typing import Literal

Size = Literal["small", "full"]

Templates = Literal["a", "b"]
"""The sets of templates; b was written by another hand and is for scoring only."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which cache: the seed of its affair, its size, its set of templates."""

    seed: int = 0
    size: Size = "small"
    templates: Templates = "a"
