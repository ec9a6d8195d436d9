"""Formats that only LibreOffice opens, and which of its own it is asked to make of each.

OpenDocument is what LibreOffice writes best: tracked changes, notes and hidden things stay apart,
and the readers of these formats know them.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple


class OldDocument(NamedTuple):
    """How LibreOffice is told what a file is, and what it is asked to make."""

    ending: str
    format: str


OLD_DOCUMENTS: Final[Mapping[str, OldDocument]] = {
    "application/msword": OldDocument(".doc", "odt"),
    "application/vnd.ms-powerpoint": OldDocument(".ppt", "odp"),
    "application/vnd.ms-works": OldDocument(".wps", "odt"),
    "application/vnd.wordperfect": OldDocument(".wpd", "odt"),
    "application/x-mswrite": OldDocument(".wri", "odt"),
    "application/vnd.lotus-1-2-3": OldDocument(".wk1", "ods"),
    "application/vnd.sun.xml.writer": OldDocument(".sxw", "odt"),
    "application/vnd.sun.xml.calc": OldDocument(".sxc", "ods"),
    "application/vnd.sun.xml.impress": OldDocument(".sxi", "odp"),
    "application/vnd.sun.xml.draw": OldDocument(".sxd", "odg"),
    "application/vnd.visio": OldDocument(".vsd", "odg"),
    "application/vnd.ms-visio.drawing": OldDocument(".vsdx", "odg"),
    "application/x-mspublisher": OldDocument(".pub", "odg"),
}
"""By media type; templates and slide shows count as documents."""
