"""The spool: what a worker found in one content, page by page, until the coordinator has it.

A reading of 2,000 pages never stands in memory whole, neither here nor there. Each line is one
record as JSON; the coordinator validates it strictly again.
"""

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Self

from pydantic import TypeAdapter, ValidationError

from stemma.model.readings import PageReading
from stemma.model.work import StoredChild
from stemma.sandbox.protocol import Head

Spooled = Head | PageReading | StoredChild

_SCHEMAS: dict[bytes, TypeAdapter[Spooled]] = {
    b"h": TypeAdapter(Head),
    b"p": TypeAdapter(PageReading),
    b"c": TypeAdapter(StoredChild),
}
_MARKS: dict[type, bytes] = {Head: b"h", PageReading: b"p", StoredChild: b"c"}


class SpoolWriter:
    """Writes one spool file; it stays for the coordinator to read and remove."""

    def __init__(self, folder: Path) -> None:
        """Begin a new file in the spool folder."""
        self.name = f"{secrets.token_hex(16)}.part"
        self._path = folder / self.name
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        """Open the file."""
        self._file = self._path.open("xb")
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Close the file; remove it where the work broke off."""
        assert self._file is not None  # noqa: S101
        self._file.close()
        if kind is not None:
            self._path.unlink(missing_ok=True)

    def add(self, record: Spooled) -> None:
        """Write one record."""
        assert self._file is not None  # noqa: S101
        mark = _MARKS[type(record)]
        self._file.write(mark + _SCHEMAS[mark].dump_json(record) + b"\n")


def read(path: Path) -> Iterator[Spooled]:
    """Read a spool file back, validated.

    Raises:
        ValueError: if a line is not what a worker writes.
    """
    with path.open("rb") as file:
        for line in file:
            try:
                yield _SCHEMAS[line[:1]].validate_json(line[1:], strict=True)
            except (KeyError, ValidationError) as error:
                raise ValueError("a spooled line that is no record") from error
