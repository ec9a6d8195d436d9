"""Pictures of pages: made by a cell that never saw the file, of a type that we say.

A browser may keep them: they are named by the hash of the document. Where a page may still turn
out to lie on its side, it has to ask again.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Response

from stemma.errors import UsageError
from stemma.model.places import Box
from stemma.publish.pictures import PictureOrder
from stemma.web.asking import Hash, PageNumber
from stemma.web.desk import Desk, TheDesk

router = APIRouter(prefix="/documents/{hash}")

_TYPES = {"jpeg": "image/jpeg", "webp": "image/webp"}
_YEAR = 365 * 24 * 60 * 60

Dpi = Annotated[int, Query(ge=20, le=300, description="Dots an inch.")]
Fraction = Annotated[float, Query(ge=0, le=1, description="Of the upright page.")]
Page = Annotated[int, Query(ge=1, le=2**31, description="The page, from 1.")]
Known = Annotated[str, Header(alias="If-None-Match", include_in_schema=False)]


def _box(x0: Fraction, y0: Fraction, x1: Fraction, y1: Fraction) -> Box:
    """Return a box.

    Raises:
        UsageError: if it has no inside.
    """
    if not (x0 < x1 and y0 < y1):
        raise UsageError("A box goes from its upper left to its lower right corner.")
    return Box(x0, y0, x1, y1)


TheBox = Annotated[Box, Depends(_box)]


@router.get(
    "/pages/{number}/picture",
    response_class=Response,
    responses={200: {"content": {"image/jpeg": {}}}, 304: {"description": "The one you have."}},
)
def picture(
    desk: TheDesk, content: Hash, number: PageNumber, dpi: Dpi = 150, known: Known = ""
) -> Response:
    """Return the picture of a page, upright. JPEG: WebP takes four times as long."""
    order = PictureOrder(content=content, page=number, dpi=dpi, format="jpeg")
    return _answer(desk, order, known)


@router.get(
    "/cutout",
    response_class=Response,
    responses={200: {"content": {"image/webp": {}}}, 304: {"description": "The one you have."}},
)
def cutout(desk: TheDesk, content: Hash, page: Page, box: TheBox, known: Known = "") -> Response:
    """Return the part of a page inside a box: exactly that part, and nothing is marked on it."""
    return _answer(desk, PictureOrder(content=content, page=page, format="webp", cut=box), known)


def _answer(desk: Desk, order: PictureOrder, known: str) -> Response:
    mark, settled = desk.mark(order)
    keeping = f"max-age={_YEAR}, immutable" if settled else "no-cache"
    headers = {"ETag": f'"{mark}"', "Cache-Control": f"private, {keeping}"}
    if headers["ETag"] in known:
        return Response(status_code=304, headers=headers)
    return Response(desk.draw(order), headers=headers, media_type=_TYPES[order.format])
