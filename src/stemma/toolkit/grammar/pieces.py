"""How a text falls into pieces: runs of white space, of digits, of letters, of Han, and signs.

Before that it is smoothed, character for character so that offsets stay: full-width forms become
ordinary ones, kinds of dashes and quotation marks one each.
"""

import re

from stemma.toolkit.han import fold as fold_han

_SMOOTH = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212\ufe63"), "-"),
    **dict.fromkeys(map(ord, "\u2015\u2e3a"), "\u2014"),
    **dict.fromkeys(map(ord, "«»“”„‟″"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛′"), "'"),
    ord("\u301c"): "~",
    ord("\u3000"): " ",
}

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"

FORMAL = "壹贰叁肆伍陆柒捌玖貳參陸拾佰仟"
"""Numerals as they stand in contracts and on bills; nothing else is written with them."""

PIECE = re.compile(
    rf"\s+"
    rf"|[0-9]+(?:[OОoо][0-9]+){{0,8}}"
    rf"|[{HAN}]+(?:(?<=[{FORMAL}万萬亿億])\n(?=[零{FORMAL}])[{HAN}]+){{0,3}}"
    rf"|[^\W\d_{HAN}]+"
    r"|(.)\1{0,4000}",
    re.DOTALL,
)
"""A letter O between digits is a zero: it can be nothing else there. Signs come in runs. The end of
a line may cut a formal numeral in two: 贰佰 and 叁拾壹万 below it are one sum."""

_ZERO = str.maketrans("OОoо", "0000")


_HAN_COMMA = re.compile(r"(?<![\uff10-\uff19])\uff0c|\uff0c(?![\uff10-\uff19])")


class _Smoothed(dict[int, str | int]):
    """A table for `str.translate` that fills itself: one form for each Chinese character.

    Figures in circles and above the line stay what they are: they number notes and entries.
    """

    def __missing__(self, code: int) -> str | int:
        sign = chr(code)
        self[code] = found = fold_han(sign) if _FOLDED.match(sign) else sign
        return found


_FOLDED = re.compile(f"[{HAN}\u2e80-\u2fdf]")
HAN_SIGN = re.compile(f"[{HAN}]")
_SMOOTHED = _Smoothed(_SMOOTH)


def smooth(text: str) -> str:
    """Return a text of the same length with one form for each sign and Chinese character.

    A full-width comma groups full-width digits only; elsewhere it parts what stands beside it.
    """
    if "\uff0c" in text:
        text = _HAN_COMMA.sub("、", text)
    return text.translate(_SMOOTHED)


def fold(word: str) -> str:
    """Return the form in which words are compared: small letters, ё as е."""
    return word.lower().replace("ё", "е")


def digits(piece: str) -> str:
    """Return the digits of a run of digits."""
    return piece.translate(_ZERO)


def split(phrase: str) -> list[str]:
    """Part a phrase as a text is parted, without the spaces."""
    return [piece[0] for piece in PIECE.finditer(smooth(phrase)) if not piece[0].isspace()]
