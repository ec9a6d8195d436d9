"""What an attacker in a cell knows, and what an attack is."""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

DOCUMENT, RESULTS = 3, 4
PAGE = 4096

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Scene:
    """Processes to attack, and a folder with a file `victim` that everybody may write to.

    `parent` is the supervisor, `zygote` what the cell was forked from, `sibling` a stranger.
    """

    parent: int
    zygote: int
    sibling: int
    folder: str

    @property
    def victim(self) -> str:
        """Return the path of the file to read, change or remove."""
        return f"{self.folder}/victim"


Attack = Callable[[Scene], object]
"""Returns when it has reached what it wanted, raises when it has not."""


class NothingFoundError(Exception):
    """What the attack looked for is not there."""


def found(what: _T) -> _T:
    """Hand through what was found, unless it is nothing."""
    if not what:
        raise NothingFoundError
    return what


def buffer(size: int = 1024) -> "ctypes.Array[ctypes.c_char]":
    """Return memory for the kernel to write to."""
    return ctypes.create_string_buffer(size)
