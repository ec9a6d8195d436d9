"""The pages of items with their leading texts, for looking at what stands at their edges."""

from collections.abc import Iterator
from typing import NamedTuple

import apsw

from stemma.model.places import Collection, Digest, TextFrom

_EDGES = """
SELECT item_part.item, page.content, page.number,
  item_part.first_page = 1 AND coalesce(item_part.last_page, pages) = pages
    AND (SELECT count(*) FROM item_part AS other WHERE other.item = item_part.item) = 1,
  pages, (SELECT path FROM shown_path WHERE shown_path.content = page.content
          ORDER BY appearance LIMIT 1),
  page.width, page.height, page_text.language, text_from, text, text_hash
FROM item_part
JOIN reading USING (content)
JOIN page ON page.content = item_part.content AND page.number >= item_part.first_page
  AND page.number <= coalesce(item_part.last_page, pages)
JOIN page_text ON page_text.id = page.leading
WHERE page.picture AND EXISTS (SELECT 1 FROM appearance
  WHERE appearance.content = item_part.content AND appearance.collection = ?)
ORDER BY item_part.item, item_part.position, page.number
"""


class Edge(NamedTuple):
    """A page that has a picture and a text.

    `is_whole` tells whether its item is just this one content, of `pages` pages; `path` leads to
    the content through its containers. `width` and `height` are points.
    """

    item: int
    content: Digest
    page: int
    is_whole: bool
    pages: int
    path: str
    width: float
    height: float
    language: str | None
    text_from: TextFrom
    text: str
    text_hash: Digest


def every(db: apsw.Connection, collection: Collection) -> Iterator[Edge]:
    """Yield the pages of a collection's items, each item's in order."""
    for row in db.execute(_EDGES, (collection,)):
        yield Edge._make(row)
