"""Derived figures in words for a report, and as a table with a citation for each value."""

from collections.abc import Iterable, Iterator, Mapping

from stemma.corroboration.plausibility import Figure
from stemma.model.plausibility import Compared, Literature, Reckoning, ReckoningSeen
from stemma.publish import csv
from stemma.toolkit.told_values import plain

_SAYS: Mapping[Compared, str] = {
    "within": "the figure lies within it",
    "overlaps": "the figure lies partly outside of it",
    "above": "the figure lies above it",
    "below": "the figure lies below it",
}


def sentence(reckoning: Reckoning, figure: Figure, *, is_rough: bool) -> str:
    """Return a derived figure as one sentence: formula, values with their pages, what is known."""
    values = "; ".join(
        f"{each.name}: “{each.place.quote}” ({each.document}, p. {each.place.page})"
        for each in reckoning.inputs
    )
    about = "about " if is_rough else ""
    told = f"{reckoning.title}: {reckoning.formula} = {about}{ends(figure.low, figure.high)}"
    unit = f" {figure.unit}" if figure.unit else ""
    return f"{told}{unit} ({values}){_known(reckoning.known, figure.compared)}."


def ends(low: str | None, high: str | None) -> str:
    """Return an interval in words."""
    if low is None and high is None:
        return "anything"
    if high is None:
        return f"at least {low}"
    if low is None:
        return f"at most {high}"
    return low if low == high else f"{low} to {high}"


def _known(known: Literature | None, compared: Compared) -> str:
    if known is None:
        return ""
    low, high = (None if end is None else plain(end) for end in (known.low, known.high))
    unit = f" {known.unit}" if known.unit else ""
    return f"; known is {ends(low, high)}{unit} ({known.source}): {_SAYS[compared]}"


def table(found: Iterable[ReckoningSeen]) -> Iterator[bytes]:
    """Yield derived figures as CSV: a line for each value of each."""
    heads = (
        *("figure", "about", "formula", "from", "to", "unit", "rough", "compared", "known"),
        *("value's name", "as it stands", "document", "page", "sentence", "key"),
    )
    return csv.lines(heads, (line for each in found for line in _lines(each)))


def _lines(each: ReckoningSeen) -> Iterator[tuple[csv.Cell, ...]]:
    one = each.reckoning
    for value in one.inputs:
        yield (
            *(one.title, one.about.statement, one.formula, each.low, each.high, each.unit),
            *("yes" if each.rough else "", each.compared, one.known.source if one.known else ""),
            *(value.name, value.place.quote, value.document, value.place.page),
            *(each.sentence or each.problem, each.key),
        )
