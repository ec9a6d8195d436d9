"""Pictures of pages: made by a cell that never saw the file, of a type that we say.

A browser may keep them: they are named by the hash of the document. Where a page may still turn
out to lie on its side, it has to ask again.
"""

from typing import Annotated

from fastapi import APIRouter, Header, Query, Response

from stemma.publish.pictures import PictureOrder
from stemma.web.asking import Hash, PageNumber
from stemma.web.desk import Desk, TheDesk

router = APIRouter(prefix="/documents/{hash}")

_YEAR = 365 * 24 * 60 * 60

Dpi = Annotated[int, Query(ge=20, le=300, description="Dots an inch.")]
Known = Annotated[str, Header(alias="If-None-Match", include_in_schema=False)]


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


def _answer(desk: Desk, order: PictureOrder, known: str) -> Response:
    mark, settled = desk.mark(order)
    keeping = f"max-age={_YEAR}, immutable" if settled else "no-cache"
    headers = {"ETag": f'"{mark}"', "Cache-Control": f"private, {keeping}"}
    if headers["ETag"] in known:
        return Response(status_code=304, headers=headers)
    return Response(desk.draw(order), headers=headers, media_type="image/jpeg")
