"""What checks saw as rows of a table, for spreadsheets."""

from collections.abc import Iterable, Iterator

from stemma.model.board import Board, BoardCell, BoardRow
from stemma.model.findings import CheckRun, Evidence, Observation
from stemma.publish import csv


def observations(rows: Iterable[Observation]) -> Iterator[bytes]:
    """Yield observations as CSV; what explains them ordinarily stands with each."""
    heads = (
        *("document", "control number", "page", "check", "what was observed", "kind", "basis"),
        *("places", "ordinary explanations", "fired on untouched files", "judged", "why", "by"),
        *("at", "fingerprint", "SHA-256"),
    )
    return csv.lines(heads, map(_observation, rows))


def runs(rows: Iterable[CheckRun]) -> Iterator[bytes]:
    """Yield how checks ended as CSV."""
    heads = ("check", "what it looks for", "ended", "why", "observations", "SHA-256")
    return csv.lines(
        heads,
        (
            (row.check, row.title, row.state, row.sentence, row.observations, row.document)
            for row in rows
        ),
    )


def board(found: Board) -> Iterator[bytes]:
    """Yield a board as CSV: a number is how many were observed, a word how the check ended."""
    heads = ("document", "folder", *(each.check for each in found.checks), "observed", "SHA-256")
    return csv.lines(heads, map(_row, found.rows))


def _observation(row: Observation) -> tuple[csv.Cell, ...]:
    said, rate = row.judgement, row.base_rate
    return (
        *(row.name, row.control, row.evidence[0].place.page, row.check, row.sentence),
        *(row.category, row.basis, "; ".join(map(_place, row.evidence)), "; ".join(row.ordinary)),
        "not measured" if rate is None else f"{rate.fired} of {rate.scored} ({rate.corpus})",
        *((None,) * 4 if said is None else (said.judged, said.why, said.who, said.at.isoformat())),
        *(row.fingerprint, row.document),
    )


def _place(evidence: Evidence) -> str:
    place = evidence.place
    page = "" if place.page is None else f"p. {place.page}"
    state = "" if evidence.revision is None else f"state {evidence.revision}"
    return " ".join(part for part in (page, state, place.label, place.quote) if part)


def _row(row: BoardRow) -> tuple[csv.Cell, ...]:
    cells = (_cell(cell) for cell in row.cells)
    return (row.name, row.folder, *cells, row.observations, row.document)


def _cell(cell: BoardCell) -> csv.Cell:
    match cell.state:
        case "observed":
            return cell.observations
        case "not_observed":
            return 0
        case "could_not_run":
            return f"could not run: {cell.sentence}"
    return None
