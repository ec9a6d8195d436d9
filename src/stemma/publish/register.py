"""The verification register as a table: a line for each detail, with citations."""

from collections.abc import Iterable, Iterator

from stemma.model.places import Place
from stemma.model.register import RegisterLine
from stemma.publish import csv
from stemma.publish.citing import Cited, citation

_HEADS = (
    *("kind", "detail", "why it can be checked", "papers", "places", "outcome", "checked against"),
    *("public at the time", "note", "who", "when", "a reference may answer", "citation"),
)


def table(case: str, lines: Iterable[RegisterLine]) -> Iterator[bytes]:
    """Yield the register as CSV; a reference that may answer is no outcome."""
    return csv.lines(_HEADS, (_line(case, each) for each in lines))


def against(line: RegisterLine) -> str:
    """Return in words what a detail was checked against, empty where nothing is told."""
    if line.checked is None:
        return ""
    said = line.checked.checked
    place = said.reference
    page = "" if place is None or place.page is None else f", p. {place.page}"
    quote = "" if place is None or not place.quote else f": “{place.quote}”"
    return "; ".join(part for part in (f"{line.checked.name}{page}{quote}", said.against) if part)


def _line(case: str, line: RegisterLine) -> tuple[csv.Cell, ...]:
    said = line.checked
    answer = line.answer
    return (
        *(line.kind, line.says, line.why, line.papers, line.places, line.state, against(line)),
        *(said.checked.public if said else "unknown", said.note if said else ""),
        *(said.who if said else "", said.at.isoformat() if said else ""),
        "" if answer is None else f"{answer.sees}: {answer.beside} ({answer.name})",
        _cites(case, line.first.name, line.first.item, line.first.place),
    )


def _cites(case: str, title: str, control: str, place: Place) -> str:
    return citation(
        Cited(
            case=case,
            title=title,
            control=control,
            document=place.content,
            page=place.page,
            quote=place.quote,
        )
    )
