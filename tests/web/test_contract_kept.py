"""The API keeps what its description promises, whatever is asked: no fault, no untyped answer.

Requests are made from the description, by a fixed seed, and sent to the real server. A new route is
covered as soon as it is there.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from stemma.case import Case
from stemma.model.searches import DocumentsAsked, Narrowing
from stemma.web.application import api
from tests.served import Running, serving

pytestmark = [pytest.mark.allow_hosts(["127.0.0.1", "::1"]), pytest.mark.timeout(300)]

LONGEST = 30_000
EXAMPLES = 40
DESCRIPTION = api().openapi()
SCHEMA = schemathesis.openapi.from_dict(DESCRIPTION)
ROUTES = [
    pytest.param(path, method, id=f"{method} {path}")
    for path, methods in DESCRIPTION["paths"].items()
    for method in methods
]
MADE_UP = [
    pytest.param(path, method, mode, id=f"{method} {path} {mode.value}")
    for path, methods in DESCRIPTION["paths"].items()
    for method, route in methods.items()
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    if mode is GenerationMode.POSITIVE or route.keys() & {"parameters", "requestBody"}
]
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def running(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of a copy: what is made up here is written too."""
    case = tmp_path_factory.mktemp("fuzzed") / "leak.case"
    shutil.copytree(made, case)
    with serving(case) as server:
        yield server


@pytest.fixture(scope="module")
def documents(made: Path) -> list[str]:
    """The hashes of the documents that there are: a hash made up is never one of them."""
    with Case.open(made) as case:
        return [
            each.document
            for each in case.catalogue.listed(
                DocumentsAsked(narrowing=Narrowing(collections=("cache",)))
            ).documents
        ]


@pytest.mark.parametrize(("path", "method", "mode"), MADE_UP)
def test_no_request_brings_a_fault_or_an_answer_that_is_not_described(
    path: str, method: str, mode: GenerationMode, running: Running, documents: list[str]
) -> None:
    """As described, and as it must not be."""
    own = f"http://127.0.0.1:{running.port}"
    shown = {"Authorization": f"Bearer {running.key.read_text()}", "Origin": own}

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=SCHEMA[path][method].as_strategy(generation_mode=mode),
        known=st.none() | st.sampled_from(documents),
    )
    def asked(case: Any, known: str | None) -> None:  # noqa: ANN401 (schemathesis has no type for it)
        if known is not None and "hash" in case.path_parameters:
            case.path_parameters["hash"] = known
            case.path_parameters["number"] = 1
        # A longer line of request is refused before it is read whole; test_burdens.py has that.
        assume(len(urlencode(case.query or {}, doseq=True)) < LONGEST)
        answer = case.call(base_url=own, headers=shown, timeout=30)
        case.validate_response(answer, checks=CHECKS)

    asked()


@pytest.mark.parametrize(("path", "method"), ROUTES)
def test_every_route_says_what_it_does_and_how_it_refuses(path: str, method: str) -> None:
    route = DESCRIPTION["paths"][path][method]
    answers = route["responses"]

    assert route["summary"]
    assert route["description"].endswith(".")
    assert any(status.startswith("4") for status in answers)
    for status in answers:
        if status.startswith(("4", "5")):
            told = answers[status]["content"]["application/json"]["schema"]["$ref"]
            record = DESCRIPTION["components"]["schemas"][told.rpartition("/")[2]]
            assert {"error", "remedy"} <= set(record["required"])
    for parameter in route.get("parameters", ()):
        assert parameter["schema"], parameter


@pytest.mark.parametrize(("path", "method"), ROUTES)
def test_every_answer_has_a_type(path: str, method: str) -> None:
    for status, answer in DESCRIPTION["paths"][path][method]["responses"].items():
        for media_type, body in answer.get("content", {}).items():
            if media_type == "application/json":
                assert body["schema"] not in ({}, {"type": "object"}), (status, media_type)


def test_every_field_of_a_record_has_a_type() -> None:
    for name, record in DESCRIPTION["components"]["schemas"].items():
        for field, schema in record.get("properties", {}).items():
            told = set(schema) - {"title", "description", "default"}
            assert told, f"{name}.{field} may be anything"
