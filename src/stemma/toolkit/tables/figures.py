"""The numbers of a table's cells, read by the grammar that reads all values."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from stemma.model.mentions import Unread
from stemma.model.tables import TableCell
from stemma.toolkit.grammar.broken_numbers import UNSPACED
from stemma.toolkit.grammar.number_row import number_of
from stemma.toolkit.grammar.reading import numbers_of
from stemma.toolkit.grammar.tokens import Row, Token

_BETWEEN = "\n¦\n"
"""Parts cells where the grammar would else read a number on into the next one."""
_LONGEST = 60
_ALONE = re.compile(rf"(?P<figures>{UNSPACED.pattern})\D{{0,8}}")
_BESIDE = frozenset({"CURRENCY", "UNIT", "PERCENT", "CLASSIFIER", "PIECES"})


def with_values(cells: Sequence[TableCell], *, is_ruled: bool = False) -> tuple[TableCell, ...]:
    """Return cells with their numbers; how a table writes numbers is told by all of them.

    Where lines are drawn around a cell, figures in it are one number though recognition has lost a
    space between them ("1351 000,00").
    """
    texts = [cell.text.replace("\n", " ") if len(cell.text) <= _LONGEST else "" for cell in cells]
    if is_ruled:
        texts = [_spaced(text) for text in texts]
    row = numbers_of(Unread(_BETWEEN.join(texts)))
    held: list[list[Token]] = [[] for _ in texts]
    starts = _starts(texts)
    index = 0
    for token in row.tokens:
        while index + 1 < len(starts) and token.start >= starts[index + 1]:
            index += 1
        if token.end <= starts[index] + len(texts[index]):
            held[index].append(token)
    return tuple(
        replace(cell, value=_value(row, tokens)) for cell, tokens in zip(cells, held, strict=True)
    )


def _spaced(text: str) -> str:
    """Return figures of which the first two groups touch with the space between them."""
    found = _ALONE.fullmatch(text)
    if found is None:
        return text
    first = len(found["figures"].split()[0]) - 3
    return f"{text[:first]} {text[first:]}"


def _starts(texts: Sequence[str]) -> list[int]:
    at, starts = 0, []
    for text in texts:
        starts.append(at)
        at += len(text) + len(_BETWEEN)
    return starts


def _value(row: Row, tokens: Sequence[Token]) -> Decimal | None:
    """Return the one number of a cell; None beside anything but a unit, a currency, a sign."""
    numbers = [token for token in tokens if "NUM" in token.meaning]
    if len(numbers) != 1 or number_of(numbers[0]).said is not None:
        return None
    rest = [token for token in tokens if token is not numbers[0]]
    if not all(_is_beside(row, token) for token in rest):
        return None
    value = number_of(numbers[0]).value
    is_minus = any(
        token.end == numbers[0].start and row.text[token.start : token.end] in {"-", "−", "–"}
        for token in rest
    )
    return -value if is_minus else value


def _is_beside(row: Row, token: Token) -> bool:
    written = row.text[token.start : token.end]
    return not written.strip() or written in "-−–()*%" or bool(_BESIDE & token.meaning.keys())
