"""Who says so, from whom: as sentences, as tables, as a graph for other programs."""

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from stemma.corroboration.mutations import shown
from stemma.model.claims import ClaimCounted, Origin, Source, StepSeen, Support
from stemma.model.coverage import SourceOnShelf
from stemma.model.places import Place
from stemma.model.quotes import QuoteSeen
from stemma.publish import csv
from stemma.publish.exits import harmless

PROBLEMS = {
    "": "",
    "limit_time": "Reading the coverage took longer than a cell may.",
    "limit_memory": "Reading the coverage took more memory than a cell may have.",
}
_FAILED = "The coverage could not be read: the cell that reads it was lost."


def problem(key: str) -> str:
    """Return the sentence for why the coverage could not be read, empty where it was."""
    return PROBLEMS.get(key, _FAILED)


def counted(support: Support) -> str:
    """Return a count of origins as "1 known + 2 unexplained"; assessments are told apart."""
    judged = sum(o.assessment for o in support.origins)
    kinds = (
        (support.corroborating, "known"),
        (judged, "by judgement only"),
        (support.count("unexplained"), "unexplained"),
        (support.count("circular"), "circular"),
    )
    return " + ".join(f"{number} {kind}" for number, kind in kinds if number) or "none"


def members(origin: Origin, names: dict[str, str]) -> str:
    """Return who is in an origin, by the names people know."""
    told = (member.removeprefix("knows: ").removeprefix("named: ") for member in origin.members)
    return ", ".join(dict.fromkeys(names.get(each, each) for each in told))


def named(sources: Iterable[Source]) -> dict[str, str]:
    """Return for each source what it is called: its name and day."""
    return {each.key: f"{each.name}, {each.date}" if each.date else each.name for each in sources}


def sources(rows: Iterable[Source]) -> Iterator[bytes]:
    """Yield sources as CSV."""
    heads = ("name", "kind", "date", "author", "also named", "copy of", "edited", "key")
    return csv.lines(
        heads,
        (
            (
                *(row.name, row.kind, str(row.date or ""), row.author or ""),
                *("; ".join(row.aliases), row.same_as or "", _words(row.edited), row.key),
            )
            for row in rows
        ),
    )


def shelf(rows: Iterable[SourceOnShelf]) -> Iterator[bytes]:
    """Yield sources as CSV, with what people said of them."""
    heads = (
        *("name", "kind", "date", "author", "also named", "copy of", "reliability", "why"),
        *("corrected by hand", "assertions", "takes from", "taken by", "edited", "key"),
    )
    return csv.lines(heads, (_on_shelf(row) for row in rows))


def _on_shelf(row: SourceOnShelf) -> tuple[str | int, ...]:
    said = row.reliability
    return (
        *(row.name, row.kind, row.date, row.author, "; ".join(row.aliases), row.same_as),
        *(said.value if said else "", said.why if said else "", ", ".join(row.corrected)),
        *(row.assertions, row.takes_from, row.taken_by, _words(row.edited), row.key),
    )


def quotes(rows: Iterable[QuoteSeen]) -> Iterator[bytes]:
    """Yield quotations as CSV."""
    heads = (
        *("text", "page", "quotation", "ascribed to", "compared", "original", "original's page"),
        *("inserted by the text", "its source says that it was edited"),
    )
    return csv.lines(
        heads,
        (
            (
                *(row.name, row.place.page, row.place.quote, row.ascribed_name, row.faithfulness),
                *((row.original.quote, row.original.page) if row.original else ("", "")),
                *("; ".join(r.words for r in row.runs if r.kind == "inserted"), _words(row.edited)),
            )
            for row in rows
        ),
    )


def steps(rows: Iterable[StepSeen], names: dict[str, str]) -> Iterator[bytes]:
    """Yield steps as CSV."""
    heads = (
        *("claim", "text", "says", "takes it from", "which says", "manner", "what shows it"),
        *("what changed", "decided", "child", "parent"),
    )
    return csv.lines(heads, (_step(row, names) for row in rows))


def _step(row: StepSeen, names: dict[str, str]) -> tuple[str, ...]:
    shown_by = "; ".join(f"{part.kind}: {part.child}" for part in row.parts)
    changes = "; ".join(f"{m.kind} ({m.before} -> {m.after})" for m in row.changes)
    return (
        *(row.child.claim, names.get(row.child.source, ""), row.child.place.quote),
        *(names.get(row.source, row.source), row.parent.place.quote if row.parent else ""),
        *(row.manner, shown_by, changes, row.ruling),
        *(row.child.key, row.parent.key if row.parent else row.source),
    )


def claims(rows: Iterable[ClaimCounted], names: dict[str, str]) -> Iterator[bytes]:
    """Yield claims as CSV: a row for each assertion, with the count of its claim."""
    heads = (
        *("claim", "origins", "at most", "channels", "origins against", "text", "says", "by"),
        *("polarity", "how firmly", "value", "page", "changed", "knows it first-hand by"),
        *("inserted by the text",),
    )
    return csv.lines(heads, (line for row in rows for line in _claim(row, names)))


def _claim(row: ClaimCounted, names: dict[str, str]) -> Iterator[tuple[str | int | None, ...]]:
    changed: dict[str, list[str]] = {}
    for each in row.mutations:
        changed.setdefault(each.assertion, []).append(each.kind)
    known = {each.assertion: each.place.quote for each in reversed(row.first_hand)}
    for said in row.assertions:
        yield (
            *(row.statement, counted(row.supported), row.at_most, row.supported.channels),
            *(counted(row.denied), names.get(said.source, ""), said.place.quote),
            *(" < ".join(said.speakers), said.polarity, said.strength, shown(said.value)),
            *(said.place.page, "; ".join(changed.get(said.key, ())), known.get(said.key, "")),
            _words(said.inserted.place if said.inserted else None),
        )


def _words(place: Place | None) -> str:
    return "" if place is None else place.quote


def graphml(sources: Sequence[Source], rows: Sequence[StepSeen]) -> Iterator[bytes]:
    """Yield the lineage as GraphML: a node for each source, an edge for each step."""
    yield (
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    )
    for place, name in (
        *(("node", each) for each in ("name", "kind", "date")),
        *(("edge", each) for each in ("claim", "manner", "changed", "decided")),
    ):
        yield (f'<key id="{name}" for="{place}" attr.name="{name}" attr.type="string"/>\n').encode()
    yield b'<graph edgedefault="directed">\n'
    for each in sources:
        data = {"name": each.name, "kind": each.kind, "date": str(each.date or "")}
        yield f'<node id="{_safe(each.key)}">{_data(data)}</node>\n'.encode()
    for row in rows:
        data = {
            "claim": row.child.claim,
            "manner": row.manner,
            "changed": "; ".join(each.kind for each in row.changes),
            "decided": row.ruling,
        }
        ends = f'source="{_safe(row.source)}" target="{_safe(row.child.source)}"'
        yield f"<edge {ends}>{_data(data)}</edge>\n".encode()
    yield b"</graph>\n</graphml>\n"


def _data(values: dict[str, str]) -> str:
    return "".join(f'<data key="{key}">{_safe(value)}</data>' for key, value in values.items())


def _safe(text: str) -> str:
    return escape(harmless(text), {'"': "&quot;"})
