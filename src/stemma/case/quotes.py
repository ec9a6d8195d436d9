"""`case.corroboration.quotes`: direct quotations beside what they are ascribed to."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import apsw

from stemma.case import ruled
from stemma.corroboration.edited_words import MARKS
from stemma.corroboration.faithful import CACHE, compared, runs
from stemma.model.across import CachePage
from stemma.model.claims import Lineage, Quotation, Source
from stemma.model.quotes import QuotesAsked, QuoteSeen, QuotesListed
from stemma.store import corroborated, placing
from stemma.store.database import told

_ORDER = ("not found", "altered", "differs", "translated", "verbatim")
_MOST_PAGES = 50
"""Pages of the cache in which one quotation is looked for."""


class Quotes:
    """The direct quotations of the coverage of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.corroboration.quotes` instead."""
        self._db = db

    def listed(
        self, asked: QuotesAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> QuotesListed:
        """Return a stretch of the quotations, what is not found first unless asked."""
        asked = asked or QuotesAsked()
        lineage = ruled.lineage(self._db)
        every = list(self._every(lineage))
        sources = {each.key: each for each in lineage.sources}
        names = {each.key: each.name for each in lineage.sources}
        found = [quote for quote in every if _is_asked(quote, asked, lineage)]
        found.sort(key=lambda each: _order(each, asked, names))
        end = None if limit is None else offset + limit
        return QuotesListed(
            total=len(found),
            quotes=tuple(self._seen(each, sources) for each in found[offset:end]),
            unchecked=sum(each.faithfulness is None for each in every),
        )

    def _every(self, lineage: Lineage) -> Iterator[Quotation]:
        """Yield the quotations; those ascribed to papers are looked for in the cache now."""
        for quote in lineage.quotes:
            yield self._in_the_cache(quote) if quote.ascribed_to == CACHE else quote

    def _in_the_cache(self, quote: Quotation) -> Quotation:
        with told():
            pages = corroborated.holding(self._db, quote.place.quote, _MOST_PAGES)
        found = compared(quote.place.quote, [_page(each) for each in pages])
        if found is None:
            return replace(quote, faithfulness="not found")
        return replace(quote, faithfulness=found.faithfulness, original=found.original)

    def _seen(self, quote: Quotation, sources: Mapping[str, Source]) -> QuoteSeen:
        original = None if quote.original is None else placing.boxed(self._db, quote.original)
        altered = quote.faithfulness in ("altered", "differs") or MARKS.search(quote.place.quote)
        source = sources.get(original.content) if original else None
        note = source.edited if source else None
        return QuoteSeen(
            source=quote.place.content,
            name=_called(sources, quote.place.content, quote.place.content[:12]),
            ascribed_to=quote.ascribed_to,
            ascribed_name=_called(sources, quote.ascribed_to, quote.ascribed_to),
            edited=note and placing.boxed(self._db, note),
            faithfulness=quote.faithfulness or "not found",
            place=placing.boxed(self._db, quote.place),
            original=original,
            runs=runs(original.quote, quote.place.quote) if altered and original else (),
        )


def _called(sources: Mapping[str, Source], key: str, otherwise: str) -> str:
    return sources[key].name if key in sources else otherwise


def _page(stated: corroborated.Stated) -> CachePage:
    return CachePage(
        content=stated.content,
        number=stated.page,
        text=stated.text,
        text_from=stated.text_from,
        text_hash=stated.text_hash,
    )


def _is_asked(quote: Quotation, asked: QuotesAsked, lineage: Lineage) -> bool:
    if quote.faithfulness is None:
        return False
    content = quote.place.content
    return (
        (not asked.faithfulness or quote.faithfulness in asked.faithfulness)
        and asked.source in ("", content)
        and (
            not asked.claim
            or any(a.source == content and a.claim == asked.claim for a in lineage.assertions)
        )
    )


def _order(
    quote: Quotation, asked: QuotesAsked, names: Mapping[str, str]
) -> tuple[int | str, str, int]:
    name = names.get(quote.place.content, "")
    start = quote.place.stretch.start if quote.place.stretch else 0
    if asked.sort == "source":
        return name, "", start
    return _ORDER.index(quote.faithfulness or "verbatim"), name, start
