"""What of a PDF can be reached from its root, what cannot, and which actions start by themselves.

A file may hold objects that nothing refers to: pages, pictures and texts that a program took out
of the document and left in the file. Programs leave lists and fonts behind as well; those tell
nothing and are passed over.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

import pikepdf

LeftKind = Literal["page", "picture", "drawing", "text", "annotation", "attachment"]
_REFERENCE = re.compile(rb"(\d{1,9}) \d{1,5} R\b")
_ACTION = re.compile(rb"/S /(JavaScript|Launch|ImportData)\b")
_SHOWN = re.compile(rb"\bT[jJ]\b")
_MOST_OBJECTS = 30_000
_LARGEST = 2_000_000
_KINDS: dict[tuple[str, str], LeftKind] = {
    ("/XObject", "/Image"): "picture",
    ("/XObject", "/Form"): "drawing",
}
_BY_TYPE: dict[str, LeftKind] = {
    "/Page": "page",
    "/Annot": "annotation",
    "/EmbeddedFile": "attachment",
}
_QUIET = frozenset({"/Popup", "/Link"})


class Left(NamedTuple):
    """Something that nothing in the file refers to: the number of its object, and what it is."""

    number: int
    kind: LeftKind


class Reached(NamedTuple):
    """What was found: what is left over, and the actions by kind with the number of an object."""

    left: tuple[Left, ...]
    actions: tuple[tuple[str, int], ...]


class TooManyObjectsError(Exception):
    """A file has more objects than can be looked through."""


def reached(pdf: pikepdf.Pdf) -> Reached:
    """Walk from the root of a file over everything that is referred to.

    Raises:
        TooManyObjectsError: if there are more than 30,000 objects.
    """
    objects = dict(_numbered(pdf))
    seen, actions = set[int](), list[tuple[str, int]]()
    todo = _references(pdf.trailer.unparse())
    while todo:
        number = todo.pop()
        if number in seen or number not in objects:
            continue
        seen.add(number)
        written = _written(objects[number])
        actions += [(found.decode(), number) for found in _ACTION.findall(written)]
        todo += _references(written)
    left = (
        Left(number, kind)
        for number, each in objects.items()
        if number not in seen and (kind := _kind(each)) is not None
    )
    return Reached(tuple(left), tuple(actions))


def _numbered(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    if len(pdf.objects) > _MOST_OBJECTS:
        raise TooManyObjectsError
    for each in pdf.objects:
        if isinstance(each, pikepdf.Object):
            yield each.objgen[0], each


def _written(each: pikepdf.Object) -> bytes:
    if isinstance(each, pikepdf.Stream):
        return each.stream_dict.unparse()
    return each.unparse(resolved=True)


def _references(written: bytes) -> list[int]:
    return [int(number) for number in _REFERENCE.findall(written)]


def _kind(each: pikepdf.Object) -> LeftKind | None:
    """Return what an object would show a person, None for what is only the file's own."""
    if isinstance(each, pikepdf.Stream):
        facts = each.stream_dict
    elif isinstance(each, pikepdf.Dictionary):
        facts = each
    else:
        return None
    kind, sort = str(facts.get("/Type", "")), str(facts.get("/Subtype", ""))
    if sort in _QUIET:
        return None
    found = _KINDS.get(("/XObject", sort)) or _BY_TYPE.get(kind)
    if found is not None or kind or not isinstance(each, pikepdf.Stream):
        return found
    return "text" if _shows_text(each) else None


def _shows_text(stream: pikepdf.Stream) -> bool:
    """Tell whether a stream without a type draws words."""
    if len(stream.read_raw_bytes()) > _LARGEST:
        return False
    try:
        return _SHOWN.search(stream.read_bytes()) is not None
    except pikepdf.PdfError:
        return False
