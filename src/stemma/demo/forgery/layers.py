"""The text layer that goes wrong while the picture stays right.

A font says in its ToUnicode table which character each of its codes stands for (ISO 32000-1,
9.10.3). Pages are drawn without that table, text is copied and searched by it.
"""

import io
import re
from collections.abc import Callable, Iterator, Mapping

import pikepdf

from stemma.demo.forgery.producers import Style, written

CYRILLIC = range(0x410, 0x450)
CP1251_AS_LATIN1 = -0x350
"""What happens where cp1251 is taken for Latin-1: «Договор» becomes «Äîãîâîð»."""

_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_AT_ONCE = 100
"""A block of a CMap has at most so many lines (Adobe's technical note 5014)."""


def mojibake(
    pdf: bytes,
    *,
    shift: int = CP1251_AS_LATIN1,
    alphabet: range = CYRILLIC,
    style: Style = "table",
) -> bytes:
    """Return a PDF whose text layer is a cipher: each letter of an alphabet is moved by `shift`.

    What the pages show does not change.

    Raises:
        ValueError: if no font of the PDF has a ToUnicode table.
    """

    def moved(text: str) -> str:
        return "".join(chr(ord(c) + shift) if ord(c) in alphabet else c for c in text)

    return _retold(pdf, moved, style)


def right_text(pdf: bytes, *, style: Style = "table") -> bytes:
    """Return a PDF written anew just as `mojibake` writes it, its text layer right: the twin.

    Raises:
        ValueError: if no font of the PDF has a ToUnicode table.
    """
    return _retold(pdf, lambda text: text, style)


def without_text(pdf: bytes, *, style: Style = "table") -> bytes:
    """Return a PDF whose fonts no longer say which characters they show.

    A program that copies text gets codes, or what it guesses from the names of the fonts.

    Raises:
        ValueError: if no font of the PDF has a ToUnicode table.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for font in _told(opened):
            del font.ToUnicode
        return written(opened, style)


def _retold(pdf: bytes, tell: Callable[[str], str], style: Style) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for font in _told(opened):
            table = font.ToUnicode.read_bytes()
            meanings = {code: tell(text) for code, text in _meanings(table)}
            font.ToUnicode = opened.make_stream(_table(meanings))
        return written(opened, style)


def _told(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    fonts = [thing for thing in pdf.objects if _has_table(thing)]
    if not fonts:
        raise ValueError("no font of this PDF has a ToUnicode table")
    return fonts


def _has_table(thing: pikepdf.Object) -> bool:
    is_font = isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
    return is_font and "/ToUnicode" in thing


def _meanings(table: bytes) -> Iterator[tuple[str, str]]:
    """Yield code (hexadecimal, as wide as it was) and text for each entry of a CMap."""
    for kind, body in _BLOCK.findall(table):
        if kind == b"bfchar":
            for code, text in _PAIR.findall(body):
                yield code.decode(), bytes.fromhex(text.decode()).decode("utf-16-be")
        else:
            for low, high, text in _RANGE.findall(body):
                first = ord(bytes.fromhex(text.decode()).decode("utf-16-be"))
                for code in range(int(low, 16), int(high, 16) + 1):
                    yield f"{code:0{len(low)}X}", chr(first + code - int(low, 16))


def _table(meanings: Mapping[str, str]) -> bytes:
    lines = [f"<{code}> <{text.encode('utf-16-be').hex()}>" for code, text in meanings.items()]
    blocks = [lines[at : at + _AT_ONCE] for at in range(0, len(lines), _AT_ONCE)]
    body = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    width = len(next(iter(meanings), "00"))
    return _FRAME.replace("@", f"<{'0' * width}> <{'F' * width}>").replace("#", body).encode()


_FRAME = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
@
endcodespacerange
#
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
