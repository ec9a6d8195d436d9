"""What a worker does with texts alone: analyse them for search, read values, find tables."""

from stemma.model.work import (
    ExtractDone,
    ExtractOrder,
    IndexDone,
    IndexOrder,
    TabulateDone,
    TabulateOrder,
)
from stemma.pipeline import extraction, tabulation
from stemma.toolkit import analysis

TextOrder = IndexOrder | ExtractOrder | TabulateOrder


def done(
    order: TextOrder,
) -> IndexDone | ExtractDone | TabulateDone:
    """Carry out an order of texts."""
    match order:
        case IndexOrder():
            columns = ((number, analysis.columns(text)) for number, text in order.texts)
            return IndexDone(key=order.key, columns=tuple(columns))
        case ExtractOrder():
            found = ((number, extraction.rows(text)) for number, text in order.texts)
            return ExtractDone(key=order.key, mentions=tuple(found))
        case TabulateOrder():
            tables = ((number, tabulation.tabulate(page)) for number, page in order.texts)
            return TabulateDone(key=order.key, tables=tuple(tables))
