"""Having a coverage read for who says what, in a cell that sees its texts and nothing else."""

from contextlib import closing
from pathlib import Path

from stemma.model.claims import Lineage
from stemma.model.places import Digest
from stemma.model.work import CorroborateDone, CorroborateOrder
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.examining import reason_of
from stemma.sandbox.memory import in_memory
from stemma.sandbox.relating import LIMITS


def corroborate(zygote: Zygote, spool: Path, order: CorroborateOrder) -> CorroborateDone:
    """Tell the lineage of the items that rest as JSON in a spool file.

    What is told of contents that are not those of the order is not believed.
    """
    told = _told(zygote, (spool / order.spool).read_bytes())
    if isinstance(told, Lineage) and not _is_of(told, frozenset(order.contents)):
        told = "protocol"
    if isinstance(told, Lineage):
        return CorroborateDone(key=order.key, lineage=told)
    return CorroborateDone(key=order.key, lineage=Lineage(), problem=told)


def _told(zygote: Zygote, items: bytes) -> Lineage | str:
    """Return what a cell tells, or the key of why it told nothing."""
    found: Lineage | None = None
    with in_memory(items) as descriptor:
        order = Order(job="corroborate", descriptor=descriptor, size=len(items), limits=LIMITS)
        with closing(zygote.run(order)) as frames:
            for frame in frames:
                if isinstance(frame, Lineage):
                    found = frame
                elif isinstance(frame, Ended) and frame.problem is None and found is not None:
                    return found
                else:
                    return reason_of(frame) if isinstance(frame, Ended) else "protocol"
    return "protocol"


def _is_of(told: Lineage, contents: frozenset[Digest]) -> bool:
    places = [each.place for each in told.assertions]
    places += [each.place for each in told.notes]
    places += [each.place for each in told.quotes]
    places += [each.place for each in told.counts]
    places += [each.original for each in told.quotes if each.original is not None]
    return all(place.content in contents for place in places)
