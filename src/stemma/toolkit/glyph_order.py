"""The order of signs in the fonts that came with Windows, for layers that give glyphs' numbers.

Times New Roman, Arial and Courier New have their glyphs in one order: first the 258 of the
Macintosh (Apple's TrueType reference, "post" table, format 1), further on Cyrillic. A program that
has only room for 256 glyphs a font, as Ghostscript, parts such a font by the high bytes of its
glyph numbers: one part has figures and signs, another Cyrillic, and what a reader gets to see is
the low byte, taken for a letter of some old code page.
"""

_LATIN_PART, _CYRILLIC_PART = 0, 2
_ASCII_FROM, _ASCII_OFF = 3, 29
_MACINTOSH_FROM, _MACINTOSH_OFF = 98, 30
_CYRILLIC_FROM = 556
_CYRILLIC = (
    "ЁЂЃЄЅІЇЈЉЊЋЌЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяёђѓєѕіїјљњћќўџҐґ"
)
_NUMERO = 651
_SIGNS = {
    **{code - _ASCII_OFF: chr(code) for code in range(_ASCII_FROM + _ASCII_OFF, 0x7F)},
    **{
        code - _MACINTOSH_OFF: shown
        for code in range(_MACINTOSH_FROM + _MACINTOSH_OFF, 0x100)
        if not (shown := bytes([code]).decode("mac_roman")).isalpha()
    },
    **dict(enumerate(_CYRILLIC, _CYRILLIC_FROM)),
    _NUMERO: "№",
}
_LOW_BYTES = {
    ord(shown): byte
    for page in ("cp1252", "mac_roman")
    for byte in range(0x80, 0x100)
    for shown in bytes([byte]).decode(page, "ignore")
}
"""The glyph's low byte by what it is shown as: the Macintosh's sign where both pages have it."""


def sign(code: int, *, cyrillic: bool) -> str | None:
    """Return what a code of the font's Cyrillic part, or of its first part, stands for.

    None where that cannot be told: accented letters, which fonts have in orders of their own.
    """
    part = _CYRILLIC_PART if cyrillic else _LATIN_PART
    low = code if code < 0x80 else _LOW_BYTES.get(code)
    return None if low is None else _SIGNS.get(part << 8 | low)
