"""Having a content examined in cells, and telling which check it was that a cell died of.

The checks of a content share a cell. Where it is lost, the check in hand is the one to blame if it
began with the whole budget; else it is tried again in a cell of its own, and so are the others.
"""

from collections.abc import Collection as Some
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace

from stemma.model.examined import ExaminedPage, Need
from stemma.model.findings import Checked
from stemma.model.marks import PageMarks
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

_MOST_SCANS, _SCANS_A_CELL = 2_000, 100
"""Scanned pages of one content whose marks are looked for, and how many one cell draws."""

_REASONS = {
    Reason.LIMIT_TIME: "limit_time",
    Reason.LIMIT_MEMORY: "limit_memory",
    Reason.LIMIT_OUTPUT: "limit_output",
}


def examine_reading(zygote: Zygote, order: ExamineOrder) -> list[Checked]:
    """Run the checks that look at a reading, in a cell that never sees the file."""
    checks = checks_of(zygote, "reading")
    if order.pages is None:
        return [could_not(name, "too_large") for name in checks]
    told = EXAMINED_PAGES.dump_json(order.pages)
    with in_memory(told) as descriptor:
        cell_order = Order(
            job="examine reading",
            descriptor=descriptor,
            size=len(told),
            arguments={"about": ABOUT.dump_python(order.about, mode="json")},
            limits=LIMITS,
        )
        return examined(zygote, cell_order, tuple(checks), frozenset({order.content}))


def examine(zygote: Zygote, order: ExamineOrder, descriptor: int, size: int) -> list[Checked]:
    """Run the checks of a content whose bytes are there, on an open descriptor.

    A cell costs as much as a page. Those that look at the reading have their turn first in the same
    one, before anything has looked at a byte; a long text is handed to a cell of its own.
    """
    checks = _checks_of_bytes(zygote)
    runs: list[Checked] = []
    pages = _short(order)
    if pages is None:
        runs = examine_reading(zygote, order)
    else:
        checks = (*checks_of(zygote, "reading"), *checks)
    cell_order = Order(
        job="examine",
        descriptor=descriptor,
        size=size,
        name=order.about.name,
        arguments={
            "about": ABOUT.dump_python(order.about, mode="json"),
            "pages": EXAMINED_PAGES.dump_python(pages or (), mode="json"),
        },
        limits=LIMITS,
        passwords=order.passwords,
    )
    return runs + examined(zygote, cell_order, checks, frozenset({order.content}))


def _short(order: ExamineOrder) -> tuple[ExaminedPage, ...] | None:
    """Return the pages of a short text: checks of bytes then know where on a page words stand."""
    if order.pages is None:
        return None
    texts = (page.text.text for page in order.pages if page.text is not None)
    return order.pages if sum(map(len, texts)) <= _MOST_CHARACTERS else None


def find_marks(
    zygote: Zygote, order: ExamineOrder, descriptor: int, size: int
) -> tuple[PageMarks, ...]:
    """Return the marks of the pages that were recognised from their pictures.

    Pages after one over which the cell was lost are not told of: they were not looked at.
    """
    scans = [page for page in order.pages or () if _is_scan(page)][:_MOST_SCANS]
    found: list[PageMarks] = []
    asked = {page.number for page in scans}
    for start in range(0, len(scans), _SCANS_A_CELL):
        some = tuple(scans[start : start + _SCANS_A_CELL])
        cell_order = Order(
            job="find marks",
            descriptor=descriptor,
            size=size,
            name=order.about.name,
            arguments={
                "reader": order.about.reader,
                "pages": EXAMINED_PAGES.dump_python(some, mode="json"),
            },
            limits=LIMITS,
            passwords=order.passwords,
        )
        with closing(zygote.run(cell_order)) as frames:
            for frame in frames:
                if not isinstance(frame, PageMarks) or frame.page not in asked:
                    break
                asked.remove(frame.page)
                found.append(frame)
    return tuple(found)


def _is_scan(page: ExaminedPage) -> bool:
    """Tell whether a page was recognised, and lies as it should."""
    texts = (page.text, *page.others)
    return (
        page.text is not None
        and not page.turn
        and any(text is not None and text.text_from == "ocr" for text in texts)
    )


def without_bytes(zygote: Zygote) -> list[Checked]:
    """Return the end of every check that wants bytes, where they are gone."""
    return [could_not(name, "gone") for name in _checks_of_bytes(zygote)]


def _checks_of_bytes(zygote: Zygote) -> tuple[str, ...]:
    return tuple(checks_of(zygote, "bytes", "pictures"))


def checks_of(zygote: Zygote, *needs: Need) -> dict[str, int]:
    """Return the checks that need one of these by id, each with its version."""
    zygote.start()
    known = zygote.facts["checks"].items()
    return {name: version for name, (version, need) in known if need in needs}


def could_not(check: str, reason: str) -> Checked:
    """Return the end of a check that could not run."""
    return Checked(check=check, state="could_not_run", reason=reason)


def examined(
    zygote: Zygote, order: Order, checks: Sequence[str], contents: Some[Digest]
) -> list[Checked]:
    """Run checks, by id, on some contents; every one of them has an end in the answer."""
    done: list[Checked] = []
    left = list(checks)
    while left:
        found, ended = _one_cell(zygote, order, left, contents)
        done += found
        left = left[len(found) :]
        if left and not found:
            done.append(could_not(left[0], reason_of(ended)))
            left = left[1:]
    return done


def _one_cell(
    zygote: Zygote, order: Order, checks: Sequence[str], contents: Some[Digest]
) -> tuple[list[Checked], Ended | None]:
    """Return the ends told before the cell ended, in the order asked for, and how it did."""
    found: list[Checked] = []
    told = replace(order, arguments={**order.arguments, "checks": list(checks)})
    with closing(zygote.run(told)) as frames:
        for frame in frames:
            if isinstance(frame, Ended):
                return found, frame
            if not isinstance(frame, Checked) or not _is_honest(frame, checks, found, contents):
                break  # a lie: nothing more of this cell is believed
            found.append(frame)
    return found, None


def _is_honest(
    told: Checked, checks: Sequence[str], before: Sequence[Checked], contents: Some[Digest]
) -> bool:
    """Tell whether an end is of the check whose turn it was, and speaks of these contents alone."""
    if len(before) >= len(checks) or told.check != checks[len(before)]:
        return False
    if bool(told.observed) != (told.state == "observed"):
        return False
    places = (each.place for seen in told.observed for each in seen.evidence)
    return all(place.content in contents for place in places)


def reason_of(ended: Ended | None) -> str:
    """Return the key of why a cell ended before a check was through; None for a lie."""
    if ended is None:
        return "protocol"
    if ended.problem is None:
        return "failed"
    return _REASONS.get(ended.problem.reason, "crashed")
