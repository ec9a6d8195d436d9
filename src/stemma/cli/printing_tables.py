"""Tables as people read them in a terminal."""

from collections.abc import Iterator, Sequence

from stemma.model.tables import BrokenRow, TableSeen
from stemma.publish import exits, table_files
from stemma.toolkit.widths import cells as width_of

_WIDEST = 28
_MOST_ROWS = 60


def tables(found: Sequence[TableSeen], total: int) -> None:
    """Print tables as rows of cells, with what the columns are and which rows do not add up."""
    for each in found:
        pages = f"page {each.first_page}"
        if each.last_page != each.first_page:
            pages = f"pages {each.first_page}-{each.last_page}"
        exits.say(f"{each.path}  {pages}, table {each.number}", strong=True)
        exits.say(f"{str(each.document)[:12]}  {each.rows} rows, {len(each.columns)} columns")
        roles = [
            f"{number} {column.role or ''}{f' in {column.unit}' if column.unit else ''}".rstrip()
            for number, column in enumerate(each.columns, 1)
            if column.role or column.unit
        ]
        if roles:
            exits.say(f"columns: {'; '.join(roles)}")
        for line in _rows(each):
            exits.say(f"  {line}")
        if each.fitting:
            exits.say(f"quantity x price = total in {each.fitting} rows")
        for row in each.broken:
            exits.say(f"DOES NOT FIT: {_broken(row)}")
        exits.say()
    more = f" shown of {total} (--all)" if total != len(found) else ""
    exits.say(f"{len(found)} {'table' if len(found) == 1 else 'tables'}{more}.")


def _rows(table: TableSeen) -> Iterator[str]:
    held = list(table_files.rows(table))
    texts = [["" for _ in table.columns] for _ in held]
    for line, row in zip(texts, held, strict=True):
        for cell in row:
            line[cell.column] = " ".join(cell.text.split())
    widths = [
        min(max(width_of_text(line[index]) for line in texts), _WIDEST)
        for index in range(len(table.columns))
    ]
    for line in texts[:_MOST_ROWS]:
        yield " | ".join(map(_fitted, line, widths)).rstrip()
    if len(texts) > _MOST_ROWS:
        yield f"... and {len(texts) - _MOST_ROWS} more rows (--json or --csv has all)"


def width_of_text(text: str) -> int:
    """Return how many places of a terminal a text takes; a Han character takes two."""
    return len(text) if text.isascii() else sum(map(width_of, text))


def _fitted(text: str, width: int) -> str:
    cut = text
    if width_of_text(text) > width:
        while cut and width_of_text(cut) > width - 1:
            cut = cut[:-1]
        cut += "…"
    return cut + " " * (width - width_of_text(cut))


def _broken(row: BrokenRow) -> str:
    product = f"{row.quantity} x {row.price} = {row.expected}"
    return f"row {row.row + 1}: {product}, and the table says {row.total}"
