"""The timeline as tables: a line for each happening, or each count, with its places."""

from collections.abc import Iterator

from stemma.model.counts import CountedSeen, CountsListed, YearListed
from stemma.model.happenings import HappeningSeen, SourceSeen, TimelineListed
from stemma.publish import csv
from stemma.publish.citing import Cited, citation

_HEADS = (
    *("first day", "last day", "precision", "kind", "foreseen only", "subject", "where", "who"),
    *("decided", "other papers say", "collection", "items", "citations"),
)
_COUNTED = (
    *("kind", "number", "first day", "last day", "the most since", "foreseen only", "says"),
    *("words", "listed in the cache", "in the coverage", "in the reference"),
    *("most listed in one year", "collection", "item", "citation"),
)


def table(case: str, listed: TimelineListed | CountsListed) -> Iterator[bytes]:
    """Yield happenings as CSV by day, or counts by the period that they count."""
    if isinstance(listed, CountsListed):
        return csv.lines(_COUNTED, (_count(case, each) for each in listed.counts))
    return csv.lines(_HEADS, (_line(case, each) for each in listed.happenings))


def counted(each: CountedSeen) -> str:
    """Return a count in words: "exercises: 14, 2024-01-01 to 2024-12-31, the most since 2003"."""
    days = f"since {each.first}" if each.first and not each.last else f"{each.first} to {each.last}"
    parts = (
        f"{each.kind}s: {each.number}",
        days if each.first else "no period told",
        f"the most since {each.most_since}" if each.most_since else "",
        "foreseen" if each.is_foreseen else "",
    )
    return ", ".join(filter(None, parts))


def beside(each: CountedSeen) -> str:
    """Return what is listed beside a count, a number for each collection; never their sum."""
    told = ", ".join(f"{one.happenings} in the {one.collection}" for one in each.listed)
    return told or "none"


def more_than(since: str, year: YearListed) -> str:
    """Return the year in which most is listed since that of "the most since"."""
    return (
        f"most listed in one year since {since}: {year.happenings} in {year.year} "
        f"({year.collection})"
    )


def _count(case: str, each: CountedSeen) -> tuple[csv.Cell, ...]:
    listed = {one.collection: one.happenings for one in each.listed}
    return (
        *(each.kind, each.number, each.first, each.last, each.most_since),
        *("yes" if each.is_foreseen else "", "; ".join(each.who), each.words),
        *(listed.get("cache", 0), listed.get("coverage", 0), listed.get("reference", 0)),
        "" if each.busiest is None else more_than(each.most_since, each.busiest),
        *(each.collection, each.source.item, _cites(case, each.source)),
    )


def _line(case: str, each: HappeningSeen) -> tuple[csv.Cell, ...]:
    return (
        *(each.first, each.last, each.precision, each.kind, "yes" if each.is_foreseen else ""),
        *(each.subject, each.where, "; ".join(each.who), " / ".join(each.decided)),
        *("; ".join(each.others), each.collection),
        ", ".join(dict.fromkeys(at.item for at in each.sources)),
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
