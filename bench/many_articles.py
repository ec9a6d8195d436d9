"""`python -m bench.many_articles [1000 4000 10000]`: the time and memory of a large coverage.

The texts are those of the invented press, 25 an affair, of as many affairs as it takes up to 400
(10,000 texts); more are made by printing each again on a later day under another address, as sites
do that carry the same agency. Their wording is of few templates and their names of few lists, so
sentences come again more often than in a real press, and new names less often. What is timed is all
that is done with texts whose values are known: who says what, steps, quotations, changes, claims.
Each size is measured in a process of its own that is handed its texts, so that neither time nor
memory is that of making them.
"""

import datetime as dt
import hashlib
import multiprocessing
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from stemma.corroboration.claims import Ruling, claims
from stemma.corroboration.corroborated import corroborated
from stemma.corroboration.mutations import mutations
from stemma.demo.facts.draw import drawn
from stemma.demo.press.addresses import url_of
from stemma.demo.press.coverage import Coverage, coverage_of
from stemma.demo.press.statements import Text
from stemma.demo.wording_a.copywriting import worded
from stemma.demo.writing.marks import Writer, unmarked
from stemma.model.across import CacheItem
from stemma.model.moments import Moment
from stemma.model.places import Digest
from tests import cached

_AFFAIRS = 400


def articles(number: int) -> list[CacheItem]:
    """Return so many texts as items of a coverage."""
    printed: list[CacheItem] = []
    for seed in range(_AFFAIRS):
        if len(printed) < number:
            printed += _of(coverage_of(drawn(seed)), len(printed))
    return list(_again(printed, number))


def _of(coverage: Coverage, before: int) -> Iterator[CacheItem]:
    for count, text in enumerate(coverage.texts.values(), before + 1):
        parts = [unmarked(part.text)[0] for part in worded(Writer(), coverage, text)]
        item = cached.item(count, f"{coverage.affair.seed} {text.key}.html", "\n\n".join(parts))
        yield replace(
            item,
            properties=_properties(coverage, text, parts[0]),
            moments={"html.published": Moment(_moment(text.date), zone_known=False)},
        )


def _properties(coverage: Coverage, text: Text, title: str) -> dict[str, str]:
    outlet = coverage.cast[text.outlet].name.to(text.language)
    return {
        "meta.og:site_name": outlet,
        "meta.og:title": title,
        "link.canonical": url_of(coverage, text),
    }


def _moment(date: dt.date) -> dt.datetime:
    return dt.datetime.combine(date, dt.time(), dt.UTC)


def _again(printed: Sequence[CacheItem], number: int) -> Iterator[CacheItem]:
    """Yield texts until there are enough, each time round a week later with other bytes."""
    for count in range(number):
        item, times = printed[count % len(printed)], count // len(printed)
        content = Digest(hashlib.sha256(f"{item.content} {times}".encode()).hexdigest())
        [page] = item.pages
        first = item.moments["html.published"]
        yield replace(
            item,
            number=count + 1,
            content=content,
            pages=(replace(page, content=content),),
            properties=dict(item.properties)
            | {"link.canonical": f"{item.properties['link.canonical']}?{times}"},
            moments={"html.published": replace(first, at=first.at + dt.timedelta(days=7 * times))},
        )


def _measure(items: Sequence[CacheItem]) -> None:
    held = _peak()
    before, started = time.process_time(), time.monotonic()
    lineage = corroborated(items)
    told = time.process_time() - before
    ruling = Ruling(lineage, {})
    changes = mutations(ruling)
    board = list(claims(ruling, changes))
    spent = time.process_time() - before
    memory = _peak()
    print(
        f"{len(items):,} texts: {spent:.0f} s of processor time ({told:.0f} s until told), "
        f"{time.monotonic() - started:.0f} s by the clock, {memory:,.0f} MB "
        f"({held:,.0f} MB with the texts alone); "
        f"{len(lineage.assertions):,} assertions, {len(lineage.proposals):,} steps, "
        f"{len(changes):,} changes, {len(board):,} claims",
        flush=True,
    )


def _peak() -> float:
    """Return the most memory this process has held, in MB; `getrusage` tells the parent's too."""
    kilobytes = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text("ascii"))
    return int(kilobytes[1]) / 1024 if kilobytes else 0.0


def main(sizes: Sequence[str]) -> None:
    """Print a line for each size."""
    for size in sizes or ("1000", "4000", "10000"):
        items = articles(int(size))
        process = multiprocessing.get_context("spawn").Process(target=_measure, args=(items,))
        process.start()
        process.join()


if __name__ == "__main__":
    main(sys.argv[1:])
