"""Caches as tests state them: items with their texts, values read by the real extractors."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator

from stemma.model.across import Cache, CacheItem, CacheName, CachePage, CacheValue, Related
from stemma.model.examined import About, Subject
from stemma.model.findings import Checked
from stemma.model.moments import Moment
from stemma.model.places import Box, Digest, TextFrom
from stemma.model.plugins import Check
from stemma.model.tables import Table, TableCell
from stemma.pipeline import extraction
from stemma.relation.related import related
from stemma.sandbox.checking import checked
from stemma.store.across import value_key
from stemma.toolkit.scripts import language_of
from stemma.toolkit.tables.figures import with_values

_KINDS = {"date", "money", "measure", "count", "identifier"}
_NAMED = {"name", "designator"}


def digest(name: str) -> Digest:
    return Digest(hashlib.sha256(name.encode()).hexdigest())


def item(
    number: int,
    name: str,
    *texts: str,
    text_from: TextFrom = "layer",
    media_type: str = "text/plain",
) -> CacheItem:
    """Return an item, a page for each text."""
    content = digest(f"{number} {name}")
    return CacheItem(
        number=number,
        control=f"CACHE-{number:06d}",
        content=content,
        name=name,
        path=name,
        media_type=media_type,
        pages=tuple(_page(content, n, text, text_from) for n, text in enumerate(texts, 1)),
    )


def mail(number: int, sent: str, text: str = "", **headers: str) -> CacheItem:
    """Return a mail; headers by name, `in_reply_to` for In-Reply-To."""
    content = digest(f"mail {number}")
    properties = {f"header.{name.replace('_', '-')}": value for name, value in headers.items()}
    return CacheItem(
        number=number,
        control=f"CACHE-{number:06d}",
        content=content,
        name=f"{number}.eml",
        media_type="message/rfc822",
        properties=properties,
        moments={"mail.date": Moment(dt.datetime.fromisoformat(sent), zone_known=True)},
        pages=(_page(content, 1, text, "markup"),),
    )


def _page(content: Digest, number: int, text: str, text_from: TextFrom) -> CachePage:
    rows = extraction.rows(text)
    names = tuple(
        CacheName(row.start, row.stop, row.kind, row.value)  # type: ignore[arg-type]
        for row in rows
        if row.kind in _NAMED
    )
    values = tuple(
        CacheValue(
            row.start,
            row.stop,
            row.kind,  # type: ignore[arg-type]
            value_key(row),
            row.value,
            row.qualifier,
            row.forecast,
        )
        for row in rows
        if row.kind in _KINDS
    )
    return CachePage(
        content=content,
        number=number,
        text=text,
        text_from=text_from,
        text_hash=digest(text),
        language=language_of(text),
        values=values,
        names=names,
        tables=tuple(tables(text)),
    )


def tables(text: str) -> Iterator[Table]:
    """Yield the tables of a text: lines whose cells stand between bars, the first one the heads."""
    for block in re.finditer(r"(?:^\|.*\|$\n?)+", text, re.MULTILINE):
        cells: list[TableCell] = []
        lines = list(re.finditer(r"^\|.*\|$", block[0], re.MULTILINE))
        for row, line in enumerate(lines):
            for column, cell in enumerate(re.finditer(r"(?<=\|)[^|\n]*(?=\|)", line[0])):
                words = cell[0].strip()
                start = block.start() + line.start() + cell.start() + cell[0].find(words)
                spans = ((start, start + len(words)),) if words else ()
                box = Box(0.1 * column, 0.1 * row, 0.1 * column + 0.1, 0.1 * row + 0.1)
                cells.append(TableCell(row=row, column=column, text=words, spans=spans, box=box))
        yield Table(
            kind="ruled",
            rows=len(lines),
            columns=max(cell.column for cell in cells) + 1,
            headers=1,
            box=Box(0, 0.1, 1, 0.5),
            cells=with_values(cells, is_ruled=True),
        )


def told(*items: CacheItem) -> Related:
    """Return all that relation tells of a cache of these items."""
    return related(items)


def cache(*items: CacheItem) -> Cache:
    """Return a cache that was related."""
    told = related(items)
    return Cache(items, told.known_as, told.citations, told.families)


def run(check: Check, *items: CacheItem) -> Checked:
    """Run a check across a cache of these items."""
    nothing = About(content=Digest(""), media_type="", reader="")
    return checked(check, Subject(nothing, cache=cache(*items)))


def quotes(found: Checked) -> list[str]:
    """Return what stands at the places of a run."""
    return [each.place.quote for seen in found.observed for each in seen.evidence]


def values(found: Checked, name: str) -> list[str]:
    """Return a value of every observation of a run."""
    return [seen.values[name].value for seen in found.observed]
