"""Stemma: the evidence workbench for leaked document caches.

The names below are looked up when first used: cells and workers import rooms of this package, and
must neither wait for the whole house nor carry it into the cell.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stemma.case import Case, read_file
    from stemma.settings import Settings

__all__ = ["Case", "Settings", "read_file"]
_HOMES = {"Case": "stemma.case", "Settings": "stemma.settings", "read_file": "stemma.case"}


def __getattr__(name: str) -> object:
    """Import a public name from its home."""
    if name not in _HOMES:
        raise AttributeError(f"module 'stemma' has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
