"""The numbers of a table's cells, read by the grammar that reads all values."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from stemma.model.mentions import Unread
from stemma.model.tables import TableCell
from stemma.toolkit.grammar.number_row import number_of
from stemma.toolkit.grammar.reading import numbers_of
from stemma.toolkit.grammar.tokens import Row, Token

_BETWEEN = "\n¦\n"
"""Parts cells where the grammar would else read a number on into the next one."""
_LONGEST = 60
_BESIDE = frozenset({"CURRENCY", "UNIT", "PERCENT", "CLASSIFIER", "PIECES"})


def with_values(cells: Sequence[TableCell]) -> tuple[TableCell, ...]:
    """Return cells with their numbers; how a table writes numbers is told by all of them."""
    texts = [cell.text.replace("\n", " ") if len(cell.text) <= _LONGEST else "" for cell in cells]
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
