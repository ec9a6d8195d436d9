"""`python -m bench.many_articles [1000 4000 10000]`: the time and memory of a large coverage.

The texts are those of the invented press, of as many affairs as it takes up to 40 (1,000 texts);
more are made by printing each again on a later day under another address, as sites do that carry
the same agency. What is timed is all that is done with texts whose values are known: who says what,
steps, quotations, changes, claims. Each size is measured in a process of its own.
"""

import datetime as dt
import hashlib
import multiprocessing
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

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

_AFFAIRS = 40


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


def _measure(number: int) -> None:
    items = articles(number)
    before, started = time.process_time(), time.monotonic()
    lineage = corroborated(items)
    told = time.process_time() - before
    ruling = Ruling(lineage, {})
    changes = mutations(ruling)
    board = list(claims(ruling, changes))
    spent = time.process_time() - before
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{number:,} texts: {spent:.0f} s of processor time ({told:.0f} s until told), "
        f"{time.monotonic() - started:.0f} s by the clock, {memory:,.0f} MB; "
        f"{len(lineage.assertions):,} assertions, {len(lineage.proposals):,} steps, "
        f"{len(changes):,} changes, {len(board):,} claims",
        flush=True,
    )


def main(sizes: Sequence[str]) -> None:
    """Print a line for each size."""
    for size in sizes or ("1000", "4000", "10000"):
        process = multiprocessing.get_context("spawn").Process(target=_measure, args=(int(size),))
        process.start()
        process.join()


if __name__ == "__main__":
    main(sys.argv[1:])
