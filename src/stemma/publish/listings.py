"""Lists of documents, notes, items, decisions and custody lines as tables for spreadsheets."""

import json
from collections.abc import Iterable, Iterator

from pydantic import TypeAdapter

from stemma.model.again import Again
from stemma.model.answers import DocumentSeen
from stemma.model.custody import CustodyLine
from stemma.model.decisions import DecisionSeen
from stemma.model.inside import FileInside
from stemma.model.items import ItemSeen
from stemma.model.labels import Label
from stemma.model.mentions import MentionSeen
from stemma.model.names import NameEntry
from stemma.model.notes import Note
from stemma.model.pages import PageListed, WrittenSeen
from stemma.model.proposals import ProposalSeen
from stemma.model.searches import Narrowing, SavedSearchSeen
from stemma.publish import csv

_NARROWING = TypeAdapter(Narrowing)


def documents(rows: Iterable[DocumentSeen]) -> Iterator[bytes]:
    """Yield documents as CSV."""
    heads = (
        *("control number", "title", "path", "places", "type", "pages", "date"),
        *("languages", "collection", "status", "labels", "problem", "pages not whole"),
        "SHA-256",
    )
    return csv.lines(heads, map(_document, rows))


def notes(rows: Iterable[Note]) -> Iterator[bytes]:
    """Yield notes as CSV."""
    heads = (
        *("note", "control number", "document", "page", "quote", "note text", "labels", "links"),
        *("by", "at", "first by", "first at", "stands", "SHA-256"),
    )
    return csv.lines(heads, map(_note, rows))


def again(rows: Iterable[Again]) -> Iterator[bytes]:
    """Yield what is to be looked at again as CSV."""
    heads = (
        *("kind", "note", "control number", "document", "page", "what was written"),
        *("the words it was about", "what stands there now", "by", "at", "SHA-256"),
    )
    return csv.lines(
        heads,
        (
            (
                *(row.kind, None if row.number is None else f"N {row.number}", row.control),
                *(row.name, row.page, row.says, row.was, row.now),
                *(row.who, row.at.isoformat(), row.document),
            )
            for row in rows
        ),
    )


def labels(rows: Iterable[Label]) -> Iterator[bytes]:
    """Yield labels with their counts as CSV."""
    return csv.lines(
        ("label", "documents", "notes"), ((row.word, row.documents, row.notes) for row in rows)
    )


def names(rows: Iterable[NameEntry]) -> Iterator[bytes]:
    """Yield the table of names as CSV."""
    return csv.lines(
        ("entry", "name", "the same as", "why", "by", "at"),
        ((row.number, row.one, row.other, row.why, row.who, row.at.isoformat()) for row in rows),
    )


def values(rows: Iterable[MentionSeen]) -> Iterator[bytes]:
    """Yield values as CSV: what each says, the words it stands for, and where."""
    heads = (
        *("kind", "value", "low", "high", "unit", "thing or scheme", "from", "to", "limit"),
        *("words", "note", "document", "page", "from text", "SHA-256"),
    )
    return csv.lines(heads, map(_value, rows))


def _value(row: MentionSeen) -> tuple[csv.Cell, ...]:
    told = {name: None if part is None else str(part) for name, part in row.value.items()}
    main = next((told[name] for name in ("amount", "value", "text") if name in told), None)
    notes = (
        "check digits do not fit" if row.value.get("valid") is False else "",
        f"the words say {row.conflict}" if row.conflict is not None else "",
        "planned or expected" if row.forecast else "",
    )
    return (
        *(row.kind, main, told.get("low"), told.get("high")),
        told.get("unit") or told.get("currency"),
        told.get("thing") or told.get("scheme") or told.get("type"),
        *(told.get("from"), told.get("to"), row.qualifier.replace("_", " "), row.quote),
        *("; ".join(filter(None, notes)), row.title, row.place.page, row.place.text_from),
        row.place.document,
    )


def items(rows: Iterable[ItemSeen]) -> Iterator[bytes]:
    """Yield items as CSV."""
    return csv.lines(
        ("control number", "name", "pages", "parts", "joined into it"), map(_item, rows)
    )


def proposals(rows: Iterable[ProposalSeen]) -> Iterator[bytes]:
    """Yield proposals to join and to split as CSV, with the signs that speak for each."""
    return csv.lines(
        ("proposal", "control numbers", "documents", "after page", "signs"),
        (
            (
                row.kind,
                ", ".join(item.control for item in row.items),
                ", ".join(dict.fromkeys(row.names)),
                row.pages[0].last_page if row.kind == "split" else None,
                ", ".join(dict.fromkeys(sign.kind for sign in row.signs)),
            )
            for row in rows
        ),
    )


def decisions(rows: Iterable[DecisionSeen]) -> Iterator[bytes]:
    """Yield decisions as CSV."""
    heads = (
        *("decision", "at", "by", "what was done", "to", "document", "page", "quote", "why"),
        *("holds", "one act with", "SHA-256"),
    )
    return csv.lines(heads, map(_decision, rows))


def searches(rows: Iterable[SavedSearchSeen]) -> Iterator[bytes]:
    """Yield saved searches with what answers them at present as CSV."""
    heads = ("name", "query", "narrowed to", "hits", "pages", "documents", "exact", "by", "at")
    return csv.lines(heads, map(_search, rows))


def texts(rows: Iterable[WrittenSeen]) -> Iterator[bytes]:
    """Yield what people wrote on pages as CSV."""
    heads = (
        *("document", "page", "kind", "language", "made by", "at", "to look at again"),
        *("characters", "SHA-256"),
    )
    return csv.lines(heads, map(_text, rows))


def pages(rows: Iterable[PageListed]) -> Iterator[bytes]:
    """Yield the pages of a document as CSV; the size is in points."""
    heads = ("page", "outcome", "text from", "width", "height", "corrected", "translated")
    return csv.lines(heads, map(_page, rows))


def files(rows: Iterable[FileInside]) -> Iterator[bytes]:
    """Yield the files inside a document as CSV."""
    heads = ("name", "kind", "bytes", "type", "title", "pages", "problem", "SHA-256")
    return csv.lines(heads, map(_file, rows))


def custody(rows: Iterable[CustodyLine]) -> Iterator[bytes]:
    """Yield lines of custody as CSV."""
    return csv.lines(("line", "at", "by", "act", "facts", "hash"), map(_line, rows))


def _document(row: DocumentSeen) -> tuple[csv.Cell, ...]:
    return (
        *(row.control, row.title, row.paths[0] if row.paths else None, len(row.appearances)),
        *(row.media_type, row.pages, row.date, ", ".join(row.languages)),
        ", ".join(dict.fromkeys(seen.collection for seen in row.appearances)),
        *(row.status, ", ".join(row.labels), row.problem, row.pages_not_whole, row.document),
    )


def _note(row: Note) -> tuple[csv.Cell, ...]:
    links = (
        f"{link.control or link.document[:12]}{'' if link.page is None else f', p. {link.page}'}"
        for link in row.links
    )
    return (
        *(f"N {row.number}", row.control, row.name, row.page, row.place.quote, row.text),
        *(", ".join(row.labels), "; ".join(links), row.who, row.at.isoformat()),
        *(row.made_by, row.made_at.isoformat(), row.attached, row.document),
    )


def _item(row: ItemSeen) -> tuple[csv.Cell, ...]:
    parts = (f"{part.name} {part.first_page}-{part.last_page or ''}" for part in row.parts)
    return (row.control, row.name, row.pages, "; ".join(parts), ", ".join(row.joined))


def _decision(row: DecisionSeen) -> tuple[csv.Cell, ...]:
    return (
        *(row.id, row.at.isoformat(), row.who, row.act, row.what, row.name, row.page),
        *(row.quote, row.why, "yes" if row.holds else "no", row.act_of, row.document),
    )


def _line(row: CustodyLine) -> tuple[csv.Cell, ...]:
    facts = json.dumps(dict(row.facts), ensure_ascii=False, sort_keys=True)
    return (row.seq, row.at.isoformat(), row.actor, row.act, facts, row.hash)


def _search(row: SavedSearchSeen) -> tuple[csv.Cell, ...]:
    search, found = row.search, row.totals
    narrowed = json.dumps(_NARROWING.dump_python(search.narrowing, mode="json"), ensure_ascii=False)
    return (
        *(search.name, search.query, narrowed, found.hits, found.pages, found.documents),
        *("yes" if found.exact else "no, the most there can be", search.who),
        search.at.isoformat(),
    )


def _text(row: WrittenSeen) -> tuple[csv.Cell, ...]:
    return (
        *(row.title, row.page, row.text_from, row.language, row.maker, row.at.isoformat()),
        *("yes" if row.again else "no", row.characters, row.document),
    )


def _page(row: PageListed) -> tuple[csv.Cell, ...]:
    return (
        *(row.number, row.outcome, row.text_from, f"{row.width:g}", f"{row.height:g}"),
        *("yes" if row.corrected else "no", "yes" if row.translated else "no"),
    )


def _file(row: FileInside) -> tuple[csv.Cell, ...]:
    return (
        *(row.name, row.kind, row.size, row.media_type, row.title, row.pages, row.problem),
        row.document,
    )
