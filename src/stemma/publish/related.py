"""What hangs together in the cache, in a person's words, and as tables for spreadsheets."""

from collections.abc import Iterable, Iterator, Mapping

from stemma.model.references import CitationSeen
from stemma.model.versions import FamilySeen
from stemma.publish import csv
from stemma.toolkit.paper_numbers import number_key, same

_DOUBTS: Mapping[str, str] = {
    "": "",
    "near": "Something in the cache comes near to it: a number read with one slip, or its day.",
    "outside": "It seems to be of an office that nobody in the cache corresponds with.",
    "no_contract": "It does not say to which contract it belongs.",
    "short": "Its number is too short to say which paper is meant.",
    "poor": "Its number was read in a scan and may be cut short.",
    "no_mails": "The cache holds no mail that could be it.",
}
_ORDERS: Mapping[str, str] = {
    "": "Nothing says which was first.",
    "stage": "Names or first lines say how far each had come.",
    "day": "The days on which the files say they were made.",
}


def doubt(key: str) -> str:
    """Return the sentence for why a holding is unsure."""
    return _DOUBTS.get(key, "")


def order(key: str) -> str:
    """Return the sentence for what tells the order of two versions."""
    return _ORDERS.get(key, "")


def by_paper(rows: Iterable[CitationSeen]) -> list[list[CitationSeen]]:
    """Return citations in groups, each of one paper, however its number is written."""
    groups: list[list[CitationSeen]] = []
    alike: dict[object, list[list[CitationSeen]]] = {}
    for row in rows:
        digits = number_key(row.number).digits, number_key(row.of).digits
        told = row.holding, row.kind, row.held_by, row.why, row.day
        near = alike.setdefault((told, digits), [])
        mine = next((group for group in near if _is_one(group[0], row)), None)
        if mine is None:
            mine = []
            near.append(mine)
            groups.append(mine)
        mine.append(row)
    return groups


def _is_one(one: CitationSeen, other: CitationSeen) -> bool:
    """Tell whether two numbers and those of their contracts are the same, but for spelling."""
    return all(
        mine == theirs or same(number_key(mine), number_key(theirs))
        for mine, theirs in ((one.number, other.number), (one.of, other.of))
    )


def citations(rows: Iterable[CitationSeen]) -> Iterator[bytes]:
    """Yield citations as CSV."""
    heads = (
        *("holding", "paper", "kind", "number", "of contract", "day", "named in", "document"),
        *("page", "quote", "held by", "why unsure", "SHA-256"),
    )
    return csv.lines(
        heads,
        (
            (
                *(row.holding, row.paper, row.kind, row.number, row.of, row.day, row.item),
                *(row.name, row.page, row.quote, ", ".join(row.held_by), row.why, row.document),
            )
            for row in rows
        ),
    )


def versions(rows: Iterable[FamilySeen]) -> Iterator[bytes]:
    """Yield the steps between versions as CSV, a row for each variant, one at least."""
    heads = (
        *("versions of", "from", "from file", "to", "to file", "step", "order known", "likeness"),
        *("what differs", "before", "page before", "after", "page after"),
    )
    return csv.lines(heads, (line for row in rows for line in _steps(row)))


def _steps(family: FamilySeen) -> Iterator[tuple[str | int | None, ...]]:
    names = {version.item: version.name for version in family.versions}
    for step in family.descents:
        fixed = (
            *(family.title, step.parent, names[step.parent], step.child, names[step.child]),
            *(step.step, "yes" if step.is_ordered else "no", f"{step.likeness:.3f}"),
        )
        for each in step.variants:
            yield (
                *fixed,
                *(each.kind, each.before.quote, each.before.page),
                *(each.after.quote, each.after.page),
            )
        if not step.variants:
            yield (*fixed, None, None, None, None, None)
