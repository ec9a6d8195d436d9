"""The application: every route of the API, the page, and the guard before them all."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import metadata
from itertools import chain
from typing import Any

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.concurrency import run_in_threadpool

from stemma.model.answers import Refusal
from stemma.web import (
    about,
    absent,
    again,
    board,
    claims,
    deals,
    decisions,
    documents,
    entities,
    failures,
    hypotheses,
    indicators,
    inside,
    items,
    labels,
    lineage,
    missing,
    names,
    network,
    notes,
    observations,
    overview,
    pages,
    pictures,
    plausibility,
    progress,
    proposals,
    provenance,
    quotes,
    refusals,
    register,
    replies,
    search,
    searches,
    sources,
    tables,
    texts,
    timeline,
    values,
    versions,
)
from stemma.web.desk import Desk
from stemma.web.door import Door
from stemma.web.guard import Guard
from stemma.web.shell import Asset, shell

_NOUNS = (
    about,
    overview,
    failures,
    search,
    searches,
    absent,
    labels,
    names,
    values,
    documents,
    entities,
    network,
    inside,
    tables,
    texts,
    timeline,
    pages,
    pictures,
    notes,
    again,
    items,
    proposals,
    board,
    observations,
    missing,
    versions,
    decisions,
    deals,
    hypotheses,
    indicators,
    plausibility,
    sources,
    lineage,
    claims,
    quotes,
    register,
    replies,
    provenance,
    progress,
)
_REFUSED = ("4XX", "5XX")
_REFUSAL = {"$ref": "#/components/schemas/Refusal"}
_NO_TELEMETRY: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}
"""On by default: spans and errors would go to whatever the environment names."""


def api() -> FastAPI:
    """Return the routes of the API; what they answer from is the state `desk`."""
    app = FastAPI(
        title="Stemma",
        version=metadata.version("stemma-workbench"),
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        separate_input_output_schemas=False,
        telemetry=_NO_TELEMETRY,
        lifespan=_life,
        responses={status: {"model": Refusal} for status in _REFUSED},
    )
    for noun in _NOUNS:
        app.include_router(noun.router, prefix="/api")
    app.openapi_schema = _refused_in_json(app.openapi())
    return app


def _refused_in_json(described: dict[str, Any]) -> dict[str, Any]:
    """Say of each refusal that it is JSON, also where the answer itself is something else."""
    for route in chain.from_iterable(each.values() for each in described["paths"].values()):
        for status in _REFUSED:
            route["responses"][status]["content"] = {"application/json": {"schema": _REFUSAL}}
    return described


def application(desk: Desk, door: Door, files: dict[str, Asset]) -> Guard:
    """Return the application that answers from a desk, behind a door, with the page's files.

    The desk is closed when the server ends.
    """
    app = api()
    app.state.desk = desk
    refusals.install(app)
    app.include_router(shell(door, files))
    return Guard(app, door)


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    yield
    await run_in_threadpool(app.state.desk.close)
