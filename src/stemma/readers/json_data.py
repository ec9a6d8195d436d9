r"""JSON (.json, .jsonl, .geojson, .ipynb): data as lines of name and value, words decoded.

Letters written as `\u0421` are no words to a search; here they are. Order, doubled names and the
digits of numbers stay as they stand in the file. A file of one value a line is read as such.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Pixels, Reading, Received
from stemma.toolkit import flow
from stemma.toolkit.charsets import decode, detect
from stemma.toolkit.filetypes import signed
from stemma.toolkit.flow import Line

_TYPE = "application/json"
_NAMES = (".json", ".jsonl", ".ndjson", ".geojson", ".ipynb", ".har")
_BEGINS = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[\[{"\d\]-])')
_LARGEST = 100 << 20
"""Bytes; a value stands in memory whole, and takes many times its size there."""
_DEEPEST_INDENT = 20
_LINE_ENDS = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class _Pairs:
    """The names and values of an object, in order, doubled names among them."""

    held: list[tuple[str, Any]]


def _looks_like_json(head: bytes, name: str) -> int:
    is_named = name.lower().endswith(_NAMES)
    if _BEGINS.match(head) and signed(head) is None and detect(head, whole=False):
        return 50 if is_named else 25
    return 0


@reader("json_data", "JSON data", _looks_like_json)
def json_data(received: Received) -> Reading:
    """Read data line by line: a name and its value, indented as deep as it lies."""
    text, charset = _decoded(received)
    values, problem = _values(text)
    told = {"charset": charset, "pages_by": flow.PAGE_RULE}
    return Reading(
        media_type=_TYPE,
        properties=told | ({"values": str(len(values))} if len(values) > 1 else {}),
        pages=flow.page_readings(flow.paged(_lines(text, values)), "json_data"),
        problem=problem,
    )


@json_data.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it."""
    text, _ = _decoded(received)
    return flow.drawn(flow.paged(_lines(text, _values(text)[0])), page, dpi)


def _decoded(received: Received) -> tuple[str, str]:
    if not received.size:
        raise UnreadableError(Problem(Reason.EMPTY))
    if received.size > _LARGEST:
        raise UnreadableError(Problem(Reason.LIMIT_MEMORY))
    decoded = decode(bytes(received.data()))
    return decoded.text.removeprefix("\ufeff"), decoded.charset


def _values(text: str) -> tuple[list[Any], Problem | None]:
    """Return the value of a file, or one a line; none where it is read as it is written.

    Broken data is still text that somebody wrote, so it is told and shown as it stands.
    """
    try:
        return [_value(text)], None
    except (ValueError, RecursionError):
        pass
    try:
        return [_value(line) for line in text.split("\n") if line.strip()], None
    except (ValueError, RecursionError):
        return [], Problem(Reason.RAW_MARKUP, _TYPE)


def _value(text: str) -> Any:  # noqa: ANN401 (JSON is anything)
    return json.loads(
        text,
        object_pairs_hook=_Pairs,
        parse_float=str,
        parse_int=str,
        parse_constant=str,
    )


def _lines(text: str, values: list[Any]) -> Iterator[Line]:
    if not values:
        yield from (Line(line) for line in _LINE_ENDS.split(text.replace("\0", "\ufffd")))
    for number, value in enumerate(values):
        if number:
            yield Line("")
        yield from _said(value, "", 0)


def _said(value: Any, name: str, depth: int) -> Iterator[Line]:  # noqa: ANN401
    """Yield a value behind its name: a text as it is, what holds others above these."""
    indent = "  " * min(depth, _DEEPEST_INDENT)
    if isinstance(value, _Pairs | list):
        if name:
            yield Line(f"{indent}{name}:")
        inner = value.held if isinstance(value, _Pairs) else [("", each) for each in value]
        for number, (key, each) in enumerate(inner):
            if number and not key and isinstance(each, _Pairs):
                yield Line("")
            yield from _said(each, _shown(key), depth + bool(name))
        return
    first, *rest = _LINE_ENDS.split(_shown(value))
    yield Line(f"{indent}{name}: {first}" if name else f"{indent}{first}")
    yield from (Line(indent + line) for line in rest)


def _shown(value: object) -> str:
    """Return a name or value as text; halves of letters and NULs visible."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    return str(value).encode("utf-8", "replace").decode().replace("\0", "\ufffd")
