"""Answers as files for a spreadsheet: streamed, so that none is too long."""

from collections.abc import Iterator
from typing import Any

from starlette.responses import StreamingResponse

CSV: dict[int | str, dict[str, Any]] = {
    200: {"content": {"text/csv": {"schema": {"type": "string"}}}}
}
"""What the description of a route says of its answer."""


_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLSX: dict[int | str, dict[str, Any]] = {
    200: {"content": {_WORKBOOK: {"schema": {"type": "string", "format": "binary"}}}}
}


class Workbook(StreamingResponse):
    """A workbook that a browser saves."""

    media_type = _WORKBOOK


def workbook(name: str, parts: Iterator[bytes]) -> Workbook:
    """Return a workbook as a file of a name."""
    return Workbook(parts, headers={"content-disposition": f'attachment; filename="{name}.xlsx"'})


class Sheet(StreamingResponse):
    """A CSV file that a browser saves."""

    media_type = "text/csv"


def sheet(name: str, lines: Iterator[bytes]) -> Sheet:
    """Return lines as a file of a name; they are made as they are sent."""
    return Sheet(lines, headers={"content-disposition": f'attachment; filename="{name}.csv"'})
