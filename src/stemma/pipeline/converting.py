"""Old documents on their way through the office cell: converted, kept beside the case's pictures.

What was made of a document rests in the case, so that its pages can be drawn without LibreOffice.
It is no evidence: every place points to the document that was converted.
"""

import hashlib
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from stemma.model.places import Digest
from stemma.model.problems import Problem, Reason
from stemma.sandbox import office
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.office import Conversion
from stemma.sandbox.protocol import Head, Record
from stemma.store.files import Files
from stemma.toolkit.old_documents import OLD_DOCUMENTS

OFFICE_LEVEL: Final = "office"
"""The level of the cell that an old document was read by way of."""


@dataclass(frozen=True, slots=True)
class Converted:
    """What was made of an old document: where it rests, its hash; what the document says itself."""

    path: Path
    digest: str
    head: Head
    program: str

    @property
    def name(self) -> str:
        """Return the hint of a name for the reader of the newer format."""
        return f"converted.{OLD_DOCUMENTS[self.head.media_type].format}"

    def told(self, head: Head) -> Head:
        """Return a head that says what the document is and how it came to be read.

        What the conversion says of itself is no word of the document's; where that has none of its
        own, what LibreOffice took over from it is all there is.
        """
        own = self.head.properties
        kept = {
            name: value
            for name, value in head.properties.items()
            if not (name.startswith("meta.") and (own or name == "meta.generator"))
        }
        told = {
            "converted_by": self.program,
            "converted_to": OLD_DOCUMENTS[self.head.media_type].format,
            "converted_sha256": self.digest,
        }
        return replace(
            head,
            media_type=self.head.media_type,
            title=self.head.title or head.title,
            properties={**kept, **own, **told},
            moments=self.head.moments if own else head.moments,
        )


def office_here() -> dict[str, str]:
    """Return the version of LibreOffice and what holds it in; nothing where there is none."""
    found = office.find()
    return {} if found is None else {"libreoffice": f"{found.version} {found.walls}"}


def convert(
    zygote: Zygote, files: Files, content: Digest, asked: Order, head: Head | None
) -> Converted | Problem:
    """Have a document converted; what came out, or why nothing did.

    Args:
        zygote: Whose cell takes the document's lock off, if `asked` brings passwords.
        files: Where the result is kept.
        content: The document.
        asked: The order that brings its bytes.
        head: What a parse cell said of the document.
    """
    old, found = None if head is None else OLD_DOCUMENTS.get(head.media_type), office.find()
    if head is None or old is None:
        return Problem(Reason.PROTOCOL)
    if found is None:
        return Problem(Reason.NEEDS_OFFICE, head.media_type)
    path = files.converted(content)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with closing(zygote.run(asked)) as frames:
        pieces = _pieces(frames)
        made = Conversion(pieces=pieces, ending=old.ending, format=old.format, limits=asked.limits)
        failed = office.convert(found, made, path)
    if failed is not None:
        return failed
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Converted(path, digest, head, f"LibreOffice {found.version}")


def _pieces(frames: Generator[Record | bytes | Ended, None, None]) -> Generator[bytes, None, None]:
    return (frame for frame in frames if isinstance(frame, bytes))
