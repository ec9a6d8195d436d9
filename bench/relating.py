"""`python -m bench.relating CASE...`: how long it takes to relate the caches of cases as one cache.

Items keep their texts and values and are numbered on; nothing is written. What hangs together and
whose names are whose are timed apart, in processor seconds of one process.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import apsw

from stemma.model.across import CacheItem
from stemma.model.entities import NameAt
from stemma.relation import related as across_papers
from stemma.relation.entities import related as across_names
from stemma.store import across, named
from stemma.store.case_folder import DATABASE

_MOST_SECONDS = 20.0


def main() -> None:
    """Relate, and print how long it took."""
    items, names = _together([Path(each) for each in sys.argv[1:]])
    pages = sum(len(item.pages) for item in items)
    began = time.process_time()
    told = across_papers.related(items)
    papers = time.process_time() - began
    found = across_names.related(names, told.deals)
    took = time.process_time() - began
    print(
        f"{pages} pages, {len(items)} items, {len(names)} names of {len(found.written)} spellings, "
        f"{len(told.deals)} deals, {len(told.happenings)} happenings: papers {papers:.1f} s, "
        f"names {took - papers:.1f} s, together {took:.1f} s (goal {_MOST_SECONDS:g} s)"
    )


def _together(cases: Sequence[Path]) -> tuple[list[CacheItem], list[NameAt]]:
    items: list[CacheItem] = []
    names: list[NameAt] = []
    for case in cases:
        db = apsw.Connection(str(case / DATABASE), flags=apsw.SQLITE_OPEN_READONLY)
        shift = max((item.number for item in items), default=0)
        items += _shifted(across.every_item(db), shift)
        names += [replace(name, item=name.item + shift) for name in named.names_at(db)]
    return items, names


def _shifted(items: Iterator[CacheItem], by: int) -> Iterator[CacheItem]:
    for item in items:
        yield replace(item, number=item.number + by)


if __name__ == "__main__":
    main()
