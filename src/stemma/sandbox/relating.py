"""Having a whole cache related and examined in cells that see its texts and nothing else.

One cell tells what hangs together. The checks across the cache then share cells as those of one
content do, so that one which needs too long is the only one that could not run.
"""

from collections.abc import Collection as Some
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from stemma.model.across import Related
from stemma.model.findings import Checked
from stemma.model.places import Digest, Place
from stemma.model.work import RelateDone, RelateOrder
from stemma.relation.entities import related as entities
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.examining import checks_of, could_not, examined, reason_of
from stemma.sandbox.limits import MEBIBYTE, Limits
from stemma.sandbox.memory import in_memory
from stemma.sandbox.protocol import RELATED

LIMITS = Limits(memory=6144 * MEBIBYTE, cpu_seconds=900, silence=1200.0, waiting=3600.0)
"""The budget of a cell that looks at the whole cache: ten thousand items take a minute or two."""


def relate(zygote: Zygote, spool: Path, order: RelateOrder) -> RelateDone:
    """Relate the items that rest as JSON in a spool file, and run the checks across them.

    What is told of contents that are not those of the order is not believed.
    """
    checks, contents = tuple(checks_of(zygote, "case")), frozenset(order.contents)
    items = (spool / order.spool).read_bytes()
    told = _told(zygote, "relate", items, contents)
    if isinstance(told, Related):
        kin, runs = told, _examined(zygote, items, told, checks, contents)
    else:
        kin, runs = Related(), [could_not(name, told) for name in checks]
    named = entities.related(order.names, kin.deals)  # values alone: no cell is needed
    beside = _beside(zygote, spool, order, contents)
    if isinstance(beside, Related):
        kin = replace(
            kin,
            happenings=(*kin.happenings, *beside.happenings),
            counts=(*kin.counts, *beside.counts),
        )
    return RelateDone(
        key=order.key,
        related=kin,
        runs=tuple(runs),
        named=named,
        beside=beside if isinstance(beside, str) else "",
    )


def _beside(
    zygote: Zygote, spool: Path, order: RelateOrder, contents: Some[Digest]
) -> Related | str:
    """Return what the other collections date, in a cell of their own."""
    items = (spool / order.beside).read_bytes() if order.beside else b"[]"
    return _told(zygote, "date beside", items, contents) if items != b"[]" else Related()


def _told(zygote: Zygote, job: str, items: bytes, contents: Some[Digest]) -> Related | str:
    """Return what a cell tells of these contents, or the key of why it told nothing."""
    told = _untrusted(zygote, job, items)
    return "protocol" if isinstance(told, Related) and not _is_of(told, contents) else told


def _untrusted(zygote: Zygote, job: str, items: bytes) -> Related | str:
    """Return what a cell tells, of whatever contents."""
    found: Related | None = None
    with in_memory(items) as descriptor:
        order = Order(job=job, descriptor=descriptor, size=len(items), limits=LIMITS)
        with closing(zygote.run(order)) as frames:
            for frame in frames:
                if isinstance(frame, Related):
                    found = frame
                elif isinstance(frame, Ended) and (found is None or frame.problem is not None):
                    return reason_of(frame)
                elif not isinstance(frame, Ended):
                    break
                elif found is not None:
                    return found
    return "protocol"


def _examined(
    zygote: Zygote, items: bytes, kin: Related, checks: tuple[str, ...], contents: Some[Digest]
) -> list[Checked]:
    """Run the checks across a cache; its items are put in as they are, unread by this process."""
    whole = b'{"items":' + items + b"," + RELATED.dump_json(kin)[1:]
    with in_memory(whole) as descriptor:
        order = Order(job="examine cache", descriptor=descriptor, size=len(whole), limits=LIMITS)
        return examined(zygote, order, checks, contents)


def _is_of(told: Related, contents: Some[Digest]) -> bool:
    places = [each.place for each in told.known_as]
    places += [each.place for each in told.citations]
    for family in told.families:
        for descent in family.descents:
            for variant in descent.variants:
                places += [variant.before, variant.after]
    places += _agreed(told)
    places += [at.place for each in told.happenings for at in each.dated]
    places += [each.place for each in told.counts]
    return all(place.content in contents for place in places)


def _agreed(told: Related) -> Iterator[Place]:
    for row in (row for deal in told.deals for row in deal.rows):
        yield from row.anchors
        for cell in row.cells:
            yield from (at.place for value in cell.values for at in value.stated)
