"""Answers as files that a browser saves: streamed, so that none is too long."""

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


def _file(kind: str) -> dict[int | str, dict[str, Any]]:
    return {200: {"content": {kind: {"schema": {"type": "string", "format": "binary"}}}}}


SVG, PNG = _file("image/svg+xml"), _file("image/png")
PROV: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/provenance+json": {"schema": {"type": "object"}}}}
}


class Vector(StreamingResponse):
    """A drawing as SVG."""

    media_type = "image/svg+xml"


class Raster(StreamingResponse):
    """A drawing as PNG."""

    media_type = "image/png"


class Provenance(StreamingResponse):
    """A graph as PROV-JSON."""

    media_type = "application/provenance+json"


def named(file: str) -> dict[str, str]:
    """Return the header by which a browser saves an answer under a name."""
    return {"content-disposition": f'attachment; filename="{file}"'}


def workbook(name: str, parts: Iterator[bytes]) -> Workbook:
    """Return a workbook as a file of a name."""
    return Workbook(parts, headers=named(f"{name}.xlsx"))


class Sheet(StreamingResponse):
    """A CSV file that a browser saves."""

    media_type = "text/csv"


def sheet(name: str, lines: Iterator[bytes]) -> Sheet:
    """Return lines as a file of a name; they are made as they are sent."""
    return Sheet(lines, headers=named(f"{name}.csv"))
