"""Names of Chinese firms that the ends of narrow lines tear, as in the cells of a table.

A line of a cell is short, so its length does not tell that it goes on. What is torn does: the word
for a firm itself (有限公 / 司), another word of its name (工 / 程研究所), or a name of which the next
line has nothing that one is called by (液压 / 控制有限公司).
"""

import re
from collections.abc import Sequence

from stemma.toolkit.name_finding import firm_names
from stemma.toolkit.name_finding.firm_words import words

_HAN = "\u3400-\u9fff"
_IN_NAME = rf"[{_HAN}（）()]"
_FIRM = r"(?:(?:股份)?有限(?:责任)?公司|集团|公司|研究[所院])"
_A_FIRM = re.compile(_FIRM)
_BEGINS = re.compile(rf"{_IN_NAME}*")
_ENDS = re.compile(rf"{_IN_NAME}*$")
_TO_FIRM = re.compile(rf"(?![子母本该][公集]){_IN_NAME}{{1,20}}?{_FIRM}")
_IS_COMPLETE = re.compile(rf"(?:{_FIRM}|[{_HAN}](?:[厂局部人]|中心|银行|支行))[）)]?$")
_LONGEST_FIRM, _LONGEST_WORD, _LEAST = 6, 4, 2


def torn(lines: Sequence[str]) -> frozenset[int]:
    """Return the lines, by their number, whose last characters begin the name of a firm."""
    found = set[int]()
    goes_on = ""
    for number in range(len(lines) - 2, -1, -1):
        below = _begins(lines[number + 1], goes_on if number + 1 in found else "")
        goes_on = below
        ends = _ENDS.search(lines[number].rstrip())
        above = ends[0] if ends is not None else ""
        if below and len(above) >= _LEAST and _is_torn(above, below):
            found.add(number)
    return frozenset(found)


def is_called(name: str) -> bool:
    """Tell whether a firm has a name of its own, and not only words for what it does."""
    return any(
        piece.is_called and len(piece.text) >= _LEAST
        for piece in firm_names.pieces(re.sub("[（）()]", "", name))
    )


def _begins(line: str, goes_on: str) -> str:
    """Return the characters with which a line begins, and those below that belong to them."""
    begins = _BEGINS.match(line.lstrip())
    own = begins[0] if begins is not None else ""
    return own + goes_on if own == line.strip() else own


def _is_torn(above: str, below: str) -> bool:
    if _crosses(above, below):
        return True
    firm = _TO_FIRM.match(below)
    if firm is None or _IS_COMPLETE.search(above) is not None:
        return False
    return _has_word_across(above, below) or not is_called(firm[0])


def _crosses(above: str, below: str) -> bool:
    """Tell whether the word for a firm begins in one line and ends in the next."""
    near = above[-_LONGEST_FIRM:]
    return any(
        found.start() < len(near) < found.end()
        for found in _A_FIRM.finditer(near + below[:_LONGEST_FIRM])
    )


def _has_word_across(above: str, below: str) -> bool:
    """Tell whether a word of which names of firms are made begins in one line and ends below."""
    known, _ = words()
    return any(
        above[-left:] + below[:right] in known
        for left in range(1, min(_LONGEST_WORD, len(above)))
        for right in range(1, min(_LONGEST_WORD - left, len(below)) + 1)
    )
