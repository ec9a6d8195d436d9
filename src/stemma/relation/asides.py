"""What readers put into a text aside: headers, comments, what a tracked change took out."""

import re
from dataclasses import replace

from stemma.model.across import CacheItem, CachePage

ASIDE = re.compile(r"^\[[a-z ]{3,20}(?:,[^\]\n]{0,200})?\][^\n]*", re.MULTILINE)
"""Such a line, labelled in square brackets."""


def without_asides(item: CacheItem) -> CacheItem:
    """Return an item without the values that stand aside: they are not what it states now."""
    return replace(item, pages=tuple(map(_without, item.pages)))


def _without(page: CachePage) -> CachePage:
    spans = [match.span() for match in ASIDE.finditer(page.text)]
    if not spans:
        return page
    kept = (
        value
        for value in page.values
        if all(value.end <= start or value.start >= end for start, end in spans)
    )
    return replace(page, values=tuple(kept))
