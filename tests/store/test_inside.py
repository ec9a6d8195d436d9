"""Where a query stands in one document."""

import apsw
import pytest

from stemma.model.places import Digest
from stemma.store import inside
from stemma.store.files import Files
from stemma.store.inside import Stretch
from tests.store import cases


@pytest.fixture
def content(db: apsw.Connection, files: Files) -> Digest:
    """A document of six pages: gliders stand on each, twice on the third."""
    content = cases.take_in(db, files, b"a list", "list.pdf")
    texts = ["gliders"] * 2 + ["gliders and gliders"] + ["gliders"] * 3
    cases.read(db, content, *(cases.text_page(n, text) for n, text in enumerate(texts, 1)))
    cases.index_all(db, files)
    return content


def test_all_hits_are_counted_and_a_stretch_of_them_told(
    db: apsw.Connection, content: Digest
) -> None:
    found = inside.hits(db, content, "gliders", (), Stretch(offset=2, limit=2))

    assert (found.total, found.exact, found.last) == (7, True, 6)
    assert [(hit.page, hit.start) for hit in found.hits] == [(3, 0), (3, 12)]
    assert [(each.page, each.hits) for each in found.pages][2] == (3, 2)


def test_of_very_many_pages_some_are_looked_through_and_that_is_told(
    db: apsw.Connection, content: Digest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inside, "_MOST_LOOKED", 4)

    begun = inside.hits(db, content, "gliders", (), Stretch())
    rest = inside.hits(db, content, "gliders", (), Stretch(first=begun.last + 1))

    assert (begun.total, begun.exact, begun.candidates, begun.last) == (5, False, 6, 4)
    assert (rest.total, rest.first, rest.last) == (2, 5, 6)


def test_only_places_that_match_in_the_way_asked_for(db: apsw.Connection, content: Digest) -> None:
    assert inside.hits(db, content, "glider", ("exact",), Stretch()).total == 0
    assert inside.hits(db, content, "glider", ("inflected",), Stretch()).total == 7
