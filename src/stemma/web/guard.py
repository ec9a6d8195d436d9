"""The guard in front of every route: asks the door, and sends the same headers with every answer.

It stands outside of everything else, so that no error page and no unknown path goes round it.
"""

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stemma.model.answers import Refusal
from stemma.web.door import COOKIE, Asked, Door, Refused
from stemma.web.refusals import answer

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_BEARER = "Bearer "
LARGEST_HEAD = 4 << 20
"""Bytes of a request's line and headers that the server reads at all: more than a browser sends."""
_LONGEST_ADDRESS = 64 << 10
_TOO_LONG = Refused(
    414,
    Refusal("The address of this request is longer than 64 KiB.", "Ask for less at a time."),
)
_LARGEST_BODY = 4 << 20
"""Bytes of a request: a note or a list of names is far below."""


class Guard:
    """Lets requests through to an application, or answers them itself."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        """Stand before an application with the rules of a door."""
        self._app, self._door = app, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; there are no web sockets here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_HEADERS)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        asked = _asked(HTTPConnection(scope))
        refused = self._door.refuse(asked) or _too_long(scope)
        app = self._app if refused is None else answer(asked.path, *refused)
        await app(scope, _bounded(receive), send_guarded)


def _too_long(scope: Scope) -> Refused | None:
    """Refuse an address that no list of names makes; no route has to bear it."""
    length = len(scope["raw_path"]) + len(scope["query_string"])
    return _TOO_LONG if length > _LONGEST_ADDRESS else None


def _bounded(receive: Receive) -> Receive:
    """Return a way to receive that stops at a request which is too large, whatever it announced."""
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > _LARGEST_BODY:
            raise HTTPException(413)
        return message

    return bounded


def _asked(request: HTTPConnection) -> Asked:
    headers = request.headers
    given = headers.get("authorization", "")
    return Asked(
        method=request.scope["method"],
        path=request.scope["path"],
        hosts=tuple(headers.getlist("host")),
        origin=headers.get("origin", ""),
        site=headers.get("sec-fetch-site", ""),
        mode=headers.get("sec-fetch-mode", ""),
        dest=headers.get("sec-fetch-dest", ""),
        cookie=request.cookies.get(COOKIE, ""),
        bearer=given.removeprefix(_BEARER) if given.startswith(_BEARER) else "",
    )
