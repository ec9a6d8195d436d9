"""Requests that are too large, too many or too slow: the server refuses or waits, and goes on."""

import http.client
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from starlette.testclient import TestClient

from stemma.web import refusals
from stemma.web.door import Door
from stemma.web.guard import Guard
from tests.served import Running, serving

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "::1"])

MEBIBYTE = 1 << 20


@pytest.fixture(scope="module")
def running(made: Path) -> Iterator[Running]:
    with serving(made) as server:
        yield server


def _answers(running: Running) -> bool:
    """Ask as a program does, and be quick about it."""
    shown = {"Authorization": f"Bearer {running.key.read_text()}"}
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=5)
    with closing(connection):
        connection.request("GET", "/api/case", headers=shown)
        return connection.getresponse().status == 200


def _head(running: Running, *lines: str) -> bytes:
    own = f"127.0.0.1:{running.port}"
    shown = f"Authorization: Bearer {running.key.read_text()}"
    said = [*lines[:1], f"Host: {own}", f"Origin: http://{own}", shown, *lines[1:], "", ""]
    return "\r\n".join(said).encode()


def _connected(running: Running) -> socket.socket:
    return socket.create_connection(("127.0.0.1", running.port), timeout=20)


def _status(connection: socket.socket) -> int:
    line = connection.makefile("rb").readline()
    return int(line.split()[1]) if line else 0


def test_a_body_of_a_hundred_mebibytes_is_not_read(running: Running) -> None:
    before = _memory(running)
    with _connected(running) as connection:
        connection.sendall(
            _head(running, "POST /api/case HTTP/1.1", f"Content-Length: {100 << 20}")
        )
        try:
            for _ in range(100):
                connection.sendall(bytes(MEBIBYTE))
        except OSError:
            pass  # the server has hung up

    assert _answers(running)
    assert _memory(running) - before < 50 * MEBIBYTE


@pytest.mark.parametrize("announced", [True, False], ids=["announced", "in chunks"])
def test_a_route_that_writes_stops_reading_at_four_mebibytes(
    *, announced: bool, door: Door
) -> None:
    app = FastAPI()
    refusals.install(app)
    taken: list[int] = []

    @app.post("/api/words")
    async def words(request: Request) -> int:
        body = await request.body()
        taken.append(len(body))
        return len(body)

    client = TestClient(Guard(app, door), base_url=f"http://{door.host}")
    headers = {"origin": f"http://{door.host}"}
    client.get("/open", params={"token": door.token})
    client.cookies.set("stemma", str(door.exchange(door.token)))
    large = bytes(5 * MEBIBYTE)

    answer = client.post(
        "/api/words", headers=headers, content=large if announced else iter([large[:MEBIBYTE]] * 5)
    )
    small = client.post("/api/words", headers=headers, content=b"a note")

    assert answer.status_code == 413
    assert answer.json()["error"] == "This request is larger than 4 MiB."
    assert (small.status_code, taken) == (200, [6])


def test_ten_thousand_parameters_are_answered(running: Running) -> None:
    query = "&".join(f"a{number}=" for number in range(8_000))
    with _connected(running) as connection:
        connection.sendall(_head(running, f"GET /api/case?{query} HTTP/1.1"))
        assert _status(connection) in {200, 400}
    repeated = "&".join(["collection=cache"] * 3_000)
    with _connected(running) as connection:
        connection.sendall(_head(running, f"GET /api/search?q=annex&{repeated} HTTP/1.1"))
        assert _status(connection) in {200, 400, 422}

    assert _answers(running)


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\n" + b"X: " + b"x" * 200_000 + b"\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
        b"\r\n" * 50_000,
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: \xff\xfe\r\nCookie: stemma=\xff\x00\r\n\r\n",
        (
            b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        ),
        b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n",
    ],
    ids=[
        "a header without end",
        "a greeting of TLS",
        "a path without end",
        "empty lines",
        "HTTP/2",
        "HTTP/9",
        "two hosts",
        "bytes that are no text",
        "two lengths",
        "a length below nothing",
    ],
)
def test_what_is_no_request_is_refused_and_the_server_goes_on(
    running: Running, sent: bytes
) -> None:
    with _connected(running) as connection:
        try:
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
            status = _status(connection)
        except OSError:
            status = 0

    assert status in {0, 400, 421, 501, 505}
    assert _answers(running)


def test_three_hundred_requests_that_never_end_keep_nobody_out(running: Running) -> None:
    """Each has sent half of its headers and sends a byte now and then."""
    with ExitStack() as stack:
        slow = [stack.enter_context(_connected(running)) for _ in range(300)]
        for connection in slow:
            connection.sendall(b"GET /api/case HTTP/1.1\r\nHost: ")
        for _ in range(3):
            for connection in slow:
                connection.sendall(b"a")
            began = time.monotonic()
            assert _answers(running)
            assert time.monotonic() - began < 5


def test_a_client_that_reads_nothing_keeps_nobody_out(running: Running) -> None:
    with ExitStack() as stack:
        for _ in range(50):
            deaf = stack.enter_context(_connected(running))
            deaf.sendall(_head(running, "GET /api/progress HTTP/1.1") * 20)
        assert _answers(running)


def _memory(running: Running) -> int:
    """Return the bytes of memory that the server holds."""
    lines = Path(f"/proc/{running.process.pid}/status").read_text(encoding="ascii").splitlines()
    [held] = [line for line in lines if line.startswith("VmRSS")]
    return int(held.split()[1]) * 1024
