"""The table of what is bought, as contracts, specifications, offers and price sheets have it."""

from collections.abc import Sequence

from stemma.demo.facts import stated
from stemma.demo.facts.deals import Deal, Line
from stemma.demo.facts.written import Written
from stemma.demo.templates_a.layout import TABLE
from stemma.demo.templates_a.pen import Pen
from stemma.demo.writing.paper import Table

_SHORT = {
    "辆": Written("шт.", "辆", "pcs"),
    "门": Written("шт.", "门", "pcs"),
    "套": Written("компл.", "套", "sets"),
    "台": Written("шт.", "台", "pcs"),
}


def unit_of(pen: Pen, line: Line) -> str:
    """Return the unit in which a line counts: шт., 辆, sets."""
    return _SHORT[line.good.thing.measure].to(pen.language)


def heads(pen: Pen, deal: Deal) -> tuple[str, ...]:
    """Return the heads of the columns."""
    currency = pen.currency(deal.currency)
    return (
        pen.t("№\nп/п", "序号", "No."),
        pen.t("Наименование товара", "货物名称及型号", "Description of goods"),
        pen.t("Ед.\nизм.", "单位", "Unit"),
        pen.t("Кол-во", "数量", "Qty"),
        pen.t(f"Цена за ед.,\n{currency}", f"单价\n（{currency}）", f"Unit price,\n{currency}"),
        pen.t(f"Стоимость,\n{currency}", f"金额\n（{currency}）", f"Amount,\n{currency}"),
    )


def row_of(pen: Pen, deal: Deal, number: int, line: Line) -> tuple[str, ...]:
    """Return a line as a row."""
    return (
        pen.plain(str(number)),
        pen.item(deal, line),
        unit_of(pen, line),
        pen.figure(stated.line_quantity(deal, line)),
        pen.figure(stated.line_price(deal, line)),
        pen.figure(stated.line_total(deal, line)),
    )


def goods_table(pen: Pen, deal: Deal, lines: Sequence[Line], *, total: bool = True) -> Table:
    """Return the table; the sum of the deal stands in its last row."""
    rows = [heads(pen, deal), *(row_of(pen, deal, at, line) for at, line in enumerate(lines, 1))]
    merged: tuple[tuple[int, int, int], ...] = ()
    if total:
        merged = ((len(rows), 0, 5),)
        word = pen.t("ИТОГО:", "合计", "TOTAL:")
        rows.append((word, "", "", "", "", pen.figure(stated.deal_sum(deal))))
    return Table(
        rows=tuple(rows),
        shares=(6, 36, 9, 9, 20, 21),
        style=TABLE[pen.language],
        aligns="clccrr",
        merged=merged,
    )
