"""Deal sheets and the timeline as people read them in a terminal."""

from collections.abc import Sequence

from stemma.model.deal_sheets import DealCell, DealPart, DealRow, DealSheet, Derived
from stemma.publish import exits
from stemma.publish.deal_words import stands
from stemma.publish.deals import titled

_PARTS: Sequence[tuple[DealPart, str]] = (
    ("party", "parties"),
    ("line", "lines"),
    ("payment", "payments"),
    ("duty", "duties"),
    ("figure", "technical figures"),
    ("amendment", "amendments"),
)
_STATES = {"conflict": " !", "rejected": " (rejected)", "edited": " (by hand)", "confirmed": " *"}
_LONGEST = 60


def sheets(found: Sequence[DealSheet]) -> None:
    """Print deals: what each is as a whole, its rows by part, and what does not add up."""
    for sheet in found:
        state = stands(sheet.day, sheet.as_of, sheet.kind)
        exits.say(f"{sheet.deal}. {titled(sheet)}, {state}", strong=True)
        days = ", ".join(sheet.days) or "no day that was found"
        papers = "1 paper" if len(sheet.papers) == 1 else f"{len(sheet.papers)} papers"
        exits.say(f"  {papers}; agreed or changed on {days}")
        for row in sheet.rows:
            if row.part == "deal":
                exits.say(f"  {_cells(row)}")
        for part, heading in _PARTS:
            _part(heading, [row for row in sheet.rows if row.part == part])
        _doubts(sheet)
    exits.say(f"{len(found)} {'deal' if len(found) == 1 else 'deals'}. Every cell is a proposal;")
    exits.say("--csv and --json give all its places, --xlsx a workbook whose comments cite them.")


def _part(heading: str, rows: Sequence[DealRow]) -> None:
    if rows:
        exits.say(f"  {heading}")
    for row in rows:
        exits.say(f"    {row.name}: {_cells(row)}")


def _doubts(sheet: DealSheet) -> None:
    for each in sheet.derived:
        if each.agrees is False:
            exits.say(f"  DOES NOT ADD UP: {_reckoned(each)}")
    if sheet.conflicts:
        cells = "1 cell" if sheet.conflicts == 1 else f"{sheet.conflicts} cells"
        exits.say(f"  In {cells} (!) the papers differ: both values stand.")
    exits.say()


def _cells(row: DealRow) -> str:
    return "; ".join(
        f"{cell.field} {_short(cell)}{_STATES.get(cell.state, '')}" for cell in row.cells
    )


def _short(cell: DealCell) -> str:
    words = " ".join(cell.shown.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}..."


def _reckoned(each: Derived) -> str:
    ends = " to ".join(dict.fromkeys((each.low, each.high)))
    return f"{each.formula} = {ends} {each.unit}, and the papers say {each.stated}"
