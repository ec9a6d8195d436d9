"""The page itself: the built front end, and the way in.

Its files are read once, when the server starts. So no path of a request ever touches the disk.
"""

from html import escape
from importlib import resources
from importlib.resources.abc import Traversable
from typing import NamedTuple

from fastapi import APIRouter, HTTPException, Request, Response
from starlette.responses import HTMLResponse, PlainTextResponse

from stemma.web.door import COOKIE, ENTRANCE, NO_ENTRY, Door
from stemma.web.refusals import answer, is_api

_INDEX = "/index.html"
_BUILT = "/assets/"
_NAMED_BY_CONTENT = {"Cache-Control": "private, max-age=31536000, immutable"}
"""For what the build names by a hash of its content: a browser keeps it, and what it compiled."""
_NOT_BUILT = (
    "The page of the workbench is not built into this copy of Stemma. "
    "The answers for programs are there: /api/openapi.json\n"
)
_INSIDE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/">
<title>Stemma</title><p><a href="/">To the workbench</a></p></html>
"""


_TYPES = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "woff2": "font/woff2",
}
"""Ours, and not the machine's list of them."""


class Asset(NamedTuple):
    """A file of the front end."""

    media_type: str
    data: bytes


def assets() -> dict[str, Asset]:
    """Return the built front end by the paths under which it is served; empty where not built."""
    return dict(_below(resources.files("stemma.web") / "static", ""))


def arrival(address: str) -> bytes:
    """Return the file that sends a browser to an address."""
    there = escape(address, quote=True)
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="referrer" content="no-referrer">'
        f'<meta http-equiv="refresh" content="0;url={there}"><title>Stemma</title>'
        f'<p><a href="{there}">Open the workbench</a></p></html>\n'
    ).encode()


def shell(door: Door, files: dict[str, Asset]) -> APIRouter:
    """Return the routes of the page."""
    router = APIRouter(include_in_schema=False)

    @router.get(ENTRANCE)
    def enter(token: str = "") -> Response:
        """Give a cookie for a token.

        The page goes on by itself: a redirect would still count as come from elsewhere, and the
        browser would keep the strict cookie to itself.
        """
        cookie = door.exchange(token)
        if cookie is None:
            return answer(ENTRANCE, *NO_ENTRY)
        response = HTMLResponse(_INSIDE)
        response.set_cookie(COOKIE, cookie, httponly=True, samesite="strict", path="/")
        return response

    @router.get("/{path:path}")
    def page(request: Request) -> Response:
        """Return a file of the front end; any other path is a view, which the page shows."""
        path = request.url.path
        if is_api(path):
            raise HTTPException(404)
        if not files:
            return PlainTextResponse(_NOT_BUILT)
        is_file = "." in path.rpartition("/")[2]
        found = files.get(path if is_file else _INDEX)
        if found is None:
            raise HTTPException(404)
        keeping = _NAMED_BY_CONTENT if path.startswith(_BUILT) else {}
        return Response(found.data, media_type=found.media_type, headers=keeping)

    return router


def _below(folder: Traversable, prefix: str) -> list[tuple[str, Asset]]:
    found: list[tuple[str, Asset]] = []
    if not folder.is_dir():
        return found
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        path = f"{prefix}/{entry.name}"
        if entry.is_dir():
            found += _below(entry, path)
        else:
            media_type = _TYPES.get(path.rpartition(".")[2], "application/octet-stream")
            found.append((path, Asset(media_type, entry.read_bytes())))
    return found
