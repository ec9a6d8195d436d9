"""Stemma: the evidence workbench for leaked document caches.

What is public is imported on first use: the processes that parse hostile files import this
package too, and must carry nothing they do not need.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stemma.case import Case, examine_file, extract_values, read_file
    from stemma.settings import Settings

__all__ = ["Case", "Settings", "examine_file", "extract_values", "read_file"]

_HOMES = {
    "Case": "stemma.case",
    "Settings": "stemma.settings",
    "examine_file": "stemma.case",
    "extract_values": "stemma.case",
    "read_file": "stemma.case",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 (whatever the public name stands for)
    """Return a public name from the module that holds it."""
    if name not in _HOMES:
        raise AttributeError(f"module 'stemma' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
