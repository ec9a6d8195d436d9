"""What is to be looked at: as a sentence that states what was found, and as a table."""

from collections.abc import Iterable, Iterator

from stemma.model.looks import LookSeen
from stemma.publish import csv


def sentence(look: LookSeen) -> str:
    """Return what was found; it accuses nobody."""
    one, other = look.name, look.source_name
    match look.found:
        case "nothing found":
            return (
                f"{one} names {other} for this; in {other} (in the case, read whole) nothing was "
                "found that says it."
            )
        case "the contrary":
            return f"{one} names {other} for this; {other} was read as saying the contrary."
        case "another origin":
            return f"{one} names {other} as the origin; {other} names {look.origin}."


def table(looks: Iterable[LookSeen]) -> Iterator[bytes]:
    """Yield what is to be looked at as CSV, with both places."""
    heads = (
        *("claim", "what was found", "text", "says", "page", "words that name the source"),
        *("source", "nearest passage there", "its page", "both have", "decided", "why"),
        *("assertion", "key of the source"),
    )
    return csv.lines(heads, (_row(each) for each in looks))


def _row(each: LookSeen) -> tuple[str | int | None, ...]:
    near, said = each.nearest, each.ruling
    return (
        *(each.statement, sentence(each), each.name, each.says.quote, each.says.page),
        *(each.named.quote, each.source_name, near.quote if near else ""),
        *(
            near.page if near else None,
            "; ".join(each.shared),
            said.value if said else "",
            said.why if said else "",
        ),
        *(each.assertion, each.source),
    )
