"""`/api/progress`: how far a run is, told while it is on."""

import asyncio
from collections.abc import AsyncIterator

from fastapi import APIRouter
from fastapi.sse import EventSourceResponse

from stemma.case import Case
from stemma.pipeline.progress import Progress
from stemma.web.desk import TheDesk

router = APIRouter()

_SECONDS = 1.0


def _now(case: Case) -> tuple[bool, Progress]:
    return case.is_at_work(), case.progress()


@router.get("/progress", response_class=EventSourceResponse)
async def progress(desk: TheDesk) -> AsyncIterator[Progress]:
    """Send how it stands, then every change while a run is on; end when it is over.

    A browser asks again by itself a few seconds later, and so hears of the next run.
    """
    is_on, stands = await desk.ask(_now)
    yield stands
    while is_on:
        await asyncio.sleep(_SECONDS)
        before = stands
        is_on, stands = await desk.ask(_now)
        if stands != before:
            yield stands
