"""Caches as tests state them: items with their texts, values read by the real extractors."""

import datetime as dt
import hashlib

from stemma.model.across import Cache, CacheItem, CachePage, CacheValue
from stemma.model.examined import About, Subject
from stemma.model.findings import Checked
from stemma.model.moments import Moment
from stemma.model.places import Digest, TextFrom
from stemma.model.plugins import Check
from stemma.pipeline import extraction
from stemma.relation.related import related
from stemma.sandbox.checking import checked
from stemma.store.across import value_key
from stemma.toolkit.scripts import language_of

_KINDS = {"date", "money", "measure", "count", "identifier"}


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
    values = tuple(
        CacheValue(row.start, row.stop, row.kind, value_key(row))  # type: ignore[arg-type]
        for row in extraction.rows(text)
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
    )


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
