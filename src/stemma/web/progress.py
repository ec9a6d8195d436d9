"""`/api/progress` and `/api/run`: how far a run is, told while it is on, and how one begins."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.sse import EventSourceResponse

from stemma.case import Case
from stemma.pipeline.progress import Progress
from stemma.store.queue import Stage
from stemma.web.desk import TheDesk

router = APIRouter()

_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Working:
    """How the work stands. `at_work` tells whether a run is on, in whichever process.

    `fault` is the sentence that ended the last run which began from the page; None where it went
    well.
    """

    at_work: bool
    fault: str | None
    progress: Progress


@dataclass(frozen=True, slots=True)
class RunOrder:
    """What to run: all that is due, and a whole stage anew where `again` names one."""

    again: Stage | None = None


@router.get("/progress", response_class=EventSourceResponse)
async def progress(desk: TheDesk) -> AsyncIterator[Working]:
    """Send how it stands, then every change while a run is on; end when it is over.

    A browser asks again by itself a few seconds later, and so hears of the next run.
    """
    stands = await _now(desk)
    yield stands
    while stands.at_work:
        await asyncio.sleep(_SECONDS)
        before, stands = stands, await _now(desk)
        if stands != before:
            yield stands


@router.post("/run", status_code=202)
async def run(desk: TheDesk, order: RunOrder) -> Working:
    """Begin a run in the background; 409 where one is on already."""
    await asyncio.to_thread(desk.runs.start, order.again)
    return await _now(desk)


async def _now(desk: TheDesk) -> Working:
    def stands(case: Case) -> Working:
        return Working(case.is_at_work() or desk.runs.is_on, desk.runs.fault, case.progress())

    return await desk.ask(stands)
