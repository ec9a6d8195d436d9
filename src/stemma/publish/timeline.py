"""The timeline as a table: a line for each happening, with every place that dates it."""

from collections.abc import Iterable, Iterator

from stemma.model.happenings import HappeningSeen, SourceSeen
from stemma.publish import csv
from stemma.publish.citing import Cited, citation

_HEADS = (
    *("first day", "last day", "precision", "kind", "foreseen only", "subject", "where", "who"),
    *("decided", "other papers say", "items", "citations"),
)


def happenings(case: str, found: Iterable[HappeningSeen]) -> Iterator[bytes]:
    """Yield happenings as CSV, by day."""
    return csv.lines(_HEADS, (_line(case, each) for each in found))


def _line(case: str, each: HappeningSeen) -> tuple[csv.Cell, ...]:
    return (
        *(each.first, each.last, each.precision, each.kind, "yes" if each.is_foreseen else ""),
        *(each.subject, each.where, "; ".join(each.who), " / ".join(each.decided)),
        *("; ".join(each.others), ", ".join(dict.fromkeys(at.item for at in each.sources))),
        " | ".join(_cites(case, at) for at in each.sources),
    )


def _cites(case: str, at: SourceSeen) -> str:
    return citation(
        Cited(
            case=case,
            title=at.name,
            control=at.item,
            document=at.document,
            page=at.place.page,
            quote=at.place.quote,
        )
    )
