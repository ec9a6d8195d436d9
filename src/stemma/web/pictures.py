"""Pictures of pages: made by a cell that never saw the file, of a type that we say.

A browser may keep them: they are named by the hash of the document. Where a page may still turn
out to lie on its side, it has to ask again.
"""

import asyncio
from concurrent.futures import Future
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from stemma.errors import CaseError
from stemma.publish.pictures import PictureOrder
from stemma.web.asking import Hash, PageNumber
from stemma.web.desk import TheDesk

router = APIRouter(prefix="/documents/{hash}")

_YEAR = 365 * 24 * 60 * 60
_LOOK_SECONDS = 0.1
"""How often is looked whether whoever asked for a picture still waits for it."""

Dpi = Annotated[int, Query(ge=20, le=300, description="Dots an inch.")]
Revision = Annotated[
    int | None,
    Query(ge=1, le=10_000, description="An earlier state of a PDF, from 1, the oldest."),
]
Known = Annotated[str, Header(alias="If-None-Match", include_in_schema=False)]


def _ordered(
    content: Hash, number: PageNumber, dpi: Dpi = 150, revision: Revision = None
) -> PictureOrder:
    """Return what is to be drawn. JPEG: WebP takes four times as long."""
    return PictureOrder(content=content, page=number, dpi=dpi, format="jpeg", revision=revision)


Ordered = Annotated[PictureOrder, Depends(_ordered)]


@router.get(
    "/pages/{number}/picture",
    response_class=Response,
    responses={200: {"content": {"image/jpeg": {}}}, 304: {"description": "The one you have."}},
)
async def picture(request: Request, desk: TheDesk, order: Ordered, known: Known = "") -> Response:
    """Return the picture of a page, upright; of an earlier state of a PDF where one is named."""
    mark = await run_in_threadpool(desk.mark, order)
    keeping = f"max-age={_YEAR}, immutable" if mark.settled else "no-cache"
    headers = {"ETag": f'"{mark.mark}"', "Cache-Control": f"private, {keeping}"}
    if headers["ETag"] in known:
        return Response(status_code=304, headers=headers)
    drawn = await _awaited(desk.draw(order, mark), request)
    return Response(drawn, headers=headers, media_type="image/jpeg")


async def _awaited(picture: "Future[bytes]", request: Request) -> bytes:
    """Wait for a picture as long as somebody else does.

    Raises:
        CaseError: if whoever asked has gone, or the workbench is being closed.
    """
    waiting = asyncio.wrap_future(picture)
    while not waiting.done():
        await asyncio.wait({waiting}, timeout=_LOOK_SECONDS)
        if not waiting.done() and await request.is_disconnected():
            waiting.cancel()
    if waiting.cancelled():
        raise CaseError("This picture is not drawn any more.")
    return waiting.result()
