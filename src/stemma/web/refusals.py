"""Whatever goes wrong, as two sentences: what, and what mends it."""

import secrets
from dataclasses import asdict

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from stemma.errors import (
    CaseError,
    ChangedError,
    ConflictError,
    MissingError,
    SandboxError,
    StemmaError,
    UsageError,
)
from stemma.model.answers import Refusal
from stemma.model.pages import Conflict
from stemma.publish import exits

_KINDS: tuple[tuple[type[StemmaError], int, str], ...] = (
    (MissingError, 404, "Go back to the list and choose again."),
    (ChangedError, 409, "Look at both texts, and choose."),
    (ConflictError, 409, "Look at how it stands now, and decide again."),
    (UsageError, 400, "Change what was asked for, and try again."),
    (CaseError, 503, "Try again. If it stays so: stemma verify CASE"),
    (SandboxError, 503, "See what is missing on this machine: stemma doctor"),
    (StemmaError, 500, "Try again. If it stays so, report it."),
)
_STATUSES = {
    404: Refusal("There is nothing at this address.", "Go back, or begin at the overview."),
    405: Refusal("This can only be read.", "Ask with GET."),
    413: Refusal("This request is larger than 4 MiB.", "Send less at a time."),
}


def is_api(path: str) -> bool:
    """Tell whether a path is one that programs ask."""
    return path == "/api" or path.startswith("/api/")


def answer(path: str, status: int, refusal: Refusal) -> Response:
    """Return a refusal as JSON where a program asks, else as a line that a person reads."""
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    if is_api(path):
        return JSONResponse(asdict(refusal), status, headers)
    return PlainTextResponse(f"{refusal.error} {refusal.remedy}\n", status, headers)


def install(app: FastAPI) -> None:
    """Answer every error of an application with two sentences."""
    app.add_exception_handler(StemmaError, _stemma)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unforeseen)


async def _stemma(request: Request, error: Exception) -> Response:
    status, remedy = next((s, r) for kind, s, r in _KINDS if isinstance(error, kind))
    if isinstance(error, ChangedError):
        both = Conflict(
            error=str(error),
            remedy=remedy,
            here=error.here,
            here_hash=error.here_hash,
            yours=error.yours,
        )
        return JSONResponse(asdict(both), status)
    return answer(request.url.path, status, Refusal(str(error), remedy))


async def _validation(request: Request, error: Exception) -> Response:
    """Name the parameter and the rule; what was given is not repeated."""
    found = error.errors() if isinstance(error, RequestValidationError) else []
    told = "; ".join(f"{each['loc'][-1]}: {each['msg']}" for each in found)
    refusal = Refusal(f"This request is not one the workbench knows ({told}).", _CHANGE)
    return answer(request.url.path, 422, refusal)


_CHANGE = "Change what was asked for, and try again."


async def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    known = _STATUSES.get(status, Refusal("This cannot be answered.", _CHANGE))
    response = answer(request.url.path, status, known)
    response.headers.update((error.headers if isinstance(error, HTTPException) else None) or {})
    return response


async def _unforeseen(request: Request, error: Exception) -> Response:
    """Say that it is Stemma's own fault; the number stands in the terminal too."""
    number = secrets.token_hex(4)
    exits.fail(f"Request {number} failed: {type(error).__name__}.")
    refusal = Refusal(
        "Stemma failed at this. Nothing was lost.",
        f"Try again. If it stays so, report it with the number {number}.",
    )
    return answer(request.url.path, 500, refusal)
