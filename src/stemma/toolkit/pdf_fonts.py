"""Fonts for PDFs that name one and do not bring it along.

Inside a cell no font file can be opened, and without a font pdfium draws nothing: a Chinese page
would come out white. So the fonts are mapped into memory when this module is imported, before the
lock, and pdfium is given callbacks that hand them out (interface version 2 of FPDF_SYSFONTINFO).
"""

import ctypes
import mmap
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2  # noqa: F401 (importing it initialises the library)
import pypdfium2.raw as pdfium

_CHINESE_SIMPLIFIED, _CHINESE_TRADITIONAL, _JAPANESE, _KOREAN = 134, 136, 128, 129
_UNICODE = 1
_FIXED_PITCH, _SERIF = 1, 16
_BOLD = 600
_TTC_TAG = int.from_bytes(b"ttcf", "big")

_NOTO = ("NotoSerifCJK-Regular.ttc", "NotoSansCJK-Regular.ttc")
_NOTO_FACES = {_JAPANESE: 0, _KOREAN: 1, _CHINESE_SIMPLIFIED: 2, _CHINESE_TRADITIONAL: 3}
_FOLDERS = (
    Path("/usr/share/fonts/opentype/noto"),
    Path("/usr/share/fonts/truetype/liberation"),
    Path("/usr/share/fonts/truetype/liberation2"),
)


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a font file: its bytes, and where its tables begin in a collection."""

    name: bytes
    data: mmap.mmap
    offset: int
    charset: int

    def table(self, tag: int) -> tuple[int, int] | None:
        """Return offset and length of what pdfium asks for: a table, the face, the collection."""
        size = len(self.data)
        if tag == _TTC_TAG:
            return (0, size) if self.data[:4] == b"ttcf" else None
        if tag == 0:
            return self.offset, size - self.offset
        (count,) = struct.unpack_from(">H", self.data, self.offset + 4)
        for index in range(count):
            at = self.offset + 12 + 16 * index
            name, _, start, length = struct.unpack_from(">4sIII", self.data, at)
            if int.from_bytes(name, "big") == tag:
                return start, length
        return None


def _load(name: str, charset: int = _UNICODE, face: int = 0) -> Face | None:
    path = next((folder / name for folder in _FOLDERS if (folder / name).is_file()), None)
    if path is None:
        return None
    with path.open("rb") as file:
        data = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
    offset = 0
    if data[:4] == b"ttcf":
        (offset,) = struct.unpack_from(">I", data, 12 + 4 * face)
    return Face(path.stem.encode(), data, offset, charset)


def _load_all() -> dict[str, Face]:
    faces = {
        f"cjk {charset}": next(filter(None, (_load(name, charset, face) for name in _NOTO)), None)
        for charset, face in _NOTO_FACES.items()
    }
    for kind in ("Serif", "Sans", "Mono"):
        for style in ("Regular", "Bold", "Italic", "BoldItalic"):
            faces[f"{kind} {style}"] = _load(f"Liberation{kind}-{style}.ttf")
    return {key: face for key, face in faces.items() if face is not None}


_FACES = _load_all()
_BY_HANDLE = dict(enumerate(_FACES.values(), start=1))
_HANDLES = {key: handle for handle, key in enumerate(_FACES, start=1)}


def choose(weight: int, *, italic: bool, charset: int, family: int) -> int:
    """Return the handle of the face that fits best, 0 where none does."""
    if charset in _NOTO_FACES:
        return _HANDLES.get(f"cjk {charset}", 0)
    kind = "Mono" if family & _FIXED_PITCH else "Serif" if family & _SERIF else "Sans"
    style = ("Bold" if weight >= _BOLD else "") + ("Italic" if italic else "")
    return _HANDLES.get(f"{kind} {style or 'Regular'}", 0)


def face_of(handle: int) -> Face:
    """Return the face behind a handle."""
    return _BY_HANDLE[handle]


def _map_font(*arguments: Any) -> int:  # noqa: ANN401
    _, weight, italic, charset, family, *_ = arguments
    return choose(weight, italic=bool(italic), charset=charset, family=family)


def _font_data(_: Any, handle: int, tag: int, buffer: Any, size: int) -> int:  # noqa: ANN401
    found = _BY_HANDLE[handle].table(tag) if handle in _BY_HANDLE else None
    if found is None:
        return 0
    start, length = found
    if buffer and size >= length:
        ctypes.memmove(buffer, _BY_HANDLE[handle].data[start : start + length], length)
    return length


def _face_name(_: Any, handle: int, buffer: Any, size: int) -> int:  # noqa: ANN401
    name = _BY_HANDLE[handle].name + b"\0" if handle in _BY_HANDLE else b"\0"
    if buffer and size >= len(name):
        ctypes.memmove(buffer, name, len(name))
    return len(name)


def _charset(_: Any, handle: int) -> int:  # noqa: ANN401
    return _BY_HANDLE[handle].charset if handle in _BY_HANDLE else _UNICODE


def _nothing(*_: Any) -> None:  # noqa: ANN401
    """Neither fonts nor the list of them are ever given back."""


def _install() -> Any:  # noqa: ANN401
    """Tell pdfium; the structure must outlive the library, so the module keeps it."""
    callbacks: dict[str, Callable[..., Any]] = {
        "Release": _nothing,
        "EnumFonts": _nothing,
        "MapFont": _map_font,
        "GetFont": _nothing,
        "GetFontData": _font_data,
        "GetFaceName": _face_name,
        "GetFontCharset": _charset,
        "DeleteFont": _nothing,
    }
    information = pdfium.FPDF_SYSFONTINFO()
    information.version = 2
    types = dict(pdfium.FPDF_SYSFONTINFO._fields_)
    for name, function in callbacks.items():
        setattr(information, name, types[name](function))
    pdfium.FPDF_SetSystemFontInfo(ctypes.byref(information))
    return information


_INFORMATION = _install() if _FACES else None
