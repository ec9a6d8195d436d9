"""Having a content examined in cells, and telling which check it was that a cell died of.

The checks of a content share a cell. Where it is lost, the check in hand is the one to blame if it
began with the whole budget; else it is tried again in a cell of its own, and so are the others.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace

from stemma.model.examined import ExaminedPage
from stemma.model.findings import Checked
from stemma.model.places import Digest
from stemma.model.problems import Reason
from stemma.model.work import ExamineOrder
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.limits import MEBIBYTE, Limits
from stemma.sandbox.memory import in_memory
from stemma.sandbox.protocol import ABOUT, EXAMINED_PAGES

LIMITS = Limits(memory=768 * MEBIBYTE, cpu_seconds=20, silence=30.0, waiting=120.0)
"""The budget of a cell that examines: a check that needs more could not run."""

_MOST_CHARACTERS = 500_000

_REASONS = {
    Reason.LIMIT_TIME: "limit_time",
    Reason.LIMIT_MEMORY: "limit_memory",
    Reason.LIMIT_OUTPUT: "limit_output",
}


def examine_reading(zygote: Zygote, order: ExamineOrder) -> list[Checked]:
    """Run the checks that look at a reading, in a cell that has nothing else."""
    checks = _checks(zygote, of_reading=True)
    if order.pages is None:
        return [_could_not(name, "too_large") for name in checks]
    told = EXAMINED_PAGES.dump_json(order.pages)
    with in_memory(told) as descriptor:
        cell_order = Order(
            job="examine reading",
            descriptor=descriptor,
            size=len(told),
            arguments={"about": ABOUT.dump_python(order.about, mode="json")},
            limits=LIMITS,
        )
        return examined(zygote, cell_order, checks, order.content)


def examine_bytes(zygote: Zygote, order: ExamineOrder, descriptor: int, size: int) -> list[Checked]:
    """Run the checks that look at the bytes of a content, on an open descriptor."""
    cell_order = Order(
        job="examine",
        descriptor=descriptor,
        size=size,
        name=order.about.name,
        arguments={
            "about": ABOUT.dump_python(order.about, mode="json"),
            "pages": EXAMINED_PAGES.dump_python(_short(order), mode="json"),
        },
        limits=LIMITS,
        passwords=order.passwords,
    )
    return examined(zygote, cell_order, _checks(zygote, of_reading=False), order.content)


def _short(order: ExamineOrder) -> tuple[ExaminedPage, ...]:
    """Return the pages of a short text: checks of bytes then know where on a page words stand."""
    pages = order.pages or ()
    characters = sum(len(page.text.text) for page in pages if page.text is not None)
    return pages if characters <= _MOST_CHARACTERS else ()


def without_bytes(zygote: Zygote) -> list[Checked]:
    """Return the end of every check that wants bytes, where they are gone."""
    return [_could_not(name, "gone") for name in _checks(zygote, of_reading=False)]


def _checks(zygote: Zygote, *, of_reading: bool) -> list[str]:
    zygote.start()
    needs = zygote.facts["checks"].items()
    return [name for name, (_, need) in needs if (need == "reading") is of_reading]


def _could_not(check: str, reason: str) -> Checked:
    return Checked(check=check, state="could_not_run", reason=reason)


def examined(zygote: Zygote, order: Order, checks: Sequence[str], content: Digest) -> list[Checked]:
    """Run checks, by id, on one content; every one of them has an end in the answer."""
    done: list[Checked] = []
    left = list(checks)
    while left:
        found, ended = _one_cell(zygote, order, left, content)
        done += found
        left = left[len(found) :]
        if left and not found:
            done.append(_could_not(left[0], _reason(ended)))
            left = left[1:]
    return done


def _one_cell(
    zygote: Zygote, order: Order, checks: Sequence[str], content: Digest
) -> tuple[list[Checked], Ended | None]:
    """Return the ends told before the cell ended, in the order asked for, and how it did."""
    found: list[Checked] = []
    told = replace(order, arguments={**order.arguments, "checks": list(checks)})
    with closing(zygote.run(told)) as frames:
        for frame in frames:
            if isinstance(frame, Ended):
                return found, frame
            if not isinstance(frame, Checked) or not _is_honest(frame, checks, found, content):
                break  # a lie: nothing more of this cell is believed
            found.append(frame)
    return found, None


def _is_honest(
    told: Checked, checks: Sequence[str], before: Sequence[Checked], content: Digest
) -> bool:
    """Tell whether an end is of the check whose turn it was, and speaks of this content alone."""
    if len(before) >= len(checks) or told.check != checks[len(before)]:
        return False
    if bool(told.observed) != (told.state == "observed"):
        return False
    places = (each.place for seen in told.observed for each in seen.evidence)
    return all(place.content == content for place in places)


def _reason(ended: Ended | None) -> str:
    if ended is None:
        return "protocol"
    if ended.problem is None:
        return "failed"
    return _REASONS.get(ended.problem.reason, "crashed")
