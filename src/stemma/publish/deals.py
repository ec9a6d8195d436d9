"""Deal sheets as tables: every cell with all its places, for spreadsheets."""

from collections.abc import Iterable, Iterator

from stemma.model.deal_sheets import DealCell, DealLine, DealPlace, DealRow, DealSheet, DealValue
from stemma.publish import csv
from stemma.publish.citing import Cited, citation

_HEADS = (
    *(
        "deal",
        "kind",
        "day",
        "state on",
        "part",
        "row",
        "field",
        "state",
        "value",
        "holds",
        "since",
    ),
    *("only in a draft", "how found", "item", "document", "page", "quote"),
    *("box (left top right bottom, % of the page)", "citation", "decided by", "why", "SHA-256"),
)


def titled(sheet: DealSheet) -> str:
    """Return what a deal is headed with: by what it is known, and its day."""
    if sheet.kind == "invoice":
        return f"invoice {sheet.number} of {sheet.day or '?'}"
    return f"{sheet.number}, signed {sheet.day or '?'}"


def lines(deals: Iterable[DealLine]) -> Iterator[bytes]:
    """Yield the list of deals as CSV."""
    heads = ("deal", "kind", "number", "day", "papers", "rows", "cells in conflict", "decisions")
    return csv.lines(
        heads,
        (
            (
                *(each.deal, each.kind, each.number, each.day, each.papers, each.rows),
                *(each.conflicts, each.decided),
            )
            for each in deals
        ),
    )


def cells(case: str, sheets: Iterable[DealSheet]) -> Iterator[bytes]:
    """Yield deal sheets as CSV: a line for each place of each value of each cell."""
    return csv.lines(_HEADS, (line for sheet in sheets for line in _lines(case, sheet)))


def _lines(case: str, sheet: DealSheet) -> Iterator[tuple[csv.Cell, ...]]:
    for row in sheet.rows:
        for cell in row.cells:
            if cell.state == "edited":
                yield _edited(sheet, row, cell)
            for value in cell.values:
                for at in value.places:
                    yield _line(case, (sheet, row, cell), value, at)


def _first(sheet: DealSheet, row: DealRow, cell: DealCell) -> tuple[csv.Cell, ...]:
    on = sheet.as_of or "last"
    return (sheet.number, sheet.kind, sheet.day, on, row.part, row.name, cell.field, cell.state)


def _edited(sheet: DealSheet, row: DealRow, cell: DealCell) -> tuple[csv.Cell, ...]:
    said = cell.judgement
    who, why = ("", "") if said is None else (said.who, said.why)
    found = (*_first(sheet, row, cell), cell.shown, "yes", "", "", "person")
    return (*found, "", "", None, "", "", "", who, why, "")


def _line(
    case: str, where: tuple[DealSheet, DealRow, DealCell], value: DealValue, at: DealPlace
) -> tuple[csv.Cell, ...]:
    cell, said = where[2], where[2].judgement
    holds = "yes" if value.key == cell.now else "no"
    who, why = ("", "") if said is None else (said.who, said.why)
    return (
        *(*_first(*where), value.shown, holds, value.since, "yes" if value.is_draft else ""),
        *(at.how, at.item, at.name, at.place.page, " ".join(at.place.quote.split()), box(at)),
        *(citation(cited(case, at)), who, why, at.place.content),
    )


def box(at: DealPlace) -> str:
    """Return the first box of a place, in per cent of the page."""
    return " ".join(f"{100 * edge:.1f}" for edge in at.place.boxes[0]) if at.place.boxes else ""


def cited(case: str, at: DealPlace) -> Cited:
    """Return a place as it is cited."""
    return Cited(
        case=case,
        title=at.name,
        control=at.item,
        document=at.place.content,
        page=at.place.page or 1,
        quote=at.place.quote,
    )
