"""Serving a case: on loopback only, under a name and at a port that nobody can guess."""

import errno
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn

from stemma.errors import StemmaError
from stemma.settings import Settings
from stemma.web.application import application
from stemma.web.desk import Desk
from stemma.web.door import LOOPBACK, Door
from stemma.web.guard import LARGEST_HEAD
from stemma.web.shell import arrival, assets

_TRIES = 20
_SHUTDOWN_SECONDS = 2
_LOOK_SECONDS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Where a case is served. `arrival` opened in a browser lets it in, once, within a minute.

    `fallback` is for programs, which show the key that stands in the file `key`.
    """

    address: str
    arrival: Path
    fallback: str
    key: Path


class _Server(uvicorn.Server):
    """A server that says when it answers."""

    def __init__(self, config: uvicorn.Config, answers: Callable[[], None]) -> None:
        super().__init__(config)
        self._answers = answers

    async def startup(  # type: ignore[explicit-override]
        self, sockets: list[socket.socket] | None = None
    ) -> None:
        await super().startup(sockets)
        self._answers()


class Workbench:
    """A server at work in a thread of its own; `where` it is served."""

    def __init__(self, place: Path, door: Door, server: uvicorn.Server) -> None:
        """Write the files that let in to a place, closed to other users."""
        self.where = Served(
            address=f"http://{door.host}/",
            arrival=place / "open.html",
            fallback=f"http://{door.fallback}/",
            key=place / "key",
        )
        _write(self.where.key, door.bearer.encode())
        _write(self.where.arrival, arrival(door.entrance))
        self._door = door
        self._server = server
        self._ended = threading.Event()

    def start(self, sockets: list[socket.socket]) -> None:
        """Start the server on sockets that listen already."""
        thread = threading.Thread(target=self._run, args=(sockets,), name="workbench", daemon=True)
        thread.start()

    def let_in_again(self) -> None:
        """Write the file for the browser anew: good once more, for a minute."""
        self._door.renew()
        self.where.arrival.unlink(missing_ok=True)
        _write(self.where.arrival, arrival(self._door.entrance))

    def wait(self) -> None:
        """Wait until the server ends, which an interrupt of this thread brings about.

        It does not join the thread: of one whose join was interrupted, Python 3.11 says ever after
        that it has ended, and its sockets would be closed under it.
        """
        while not self._ended.wait(_LOOK_SECONDS):
            pass

    def close(self) -> None:
        """End the server and wait for it."""
        self._server.should_exit = True
        self.wait()

    def _run(self, sockets: list[socket.socket]) -> None:
        try:
            self._server.run(sockets=sockets)
        finally:
            self._ended.set()


@contextmanager
def served(folder: Path, settings: Settings) -> Iterator[Workbench]:
    """Serve a case while the block runs, from before it begins.

    Raises:
        UsageError: if there is no case.
        CaseError: if it cannot be opened.
    """
    with ExitStack() as stack:
        desk = Desk(folder, settings)
        stack.callback(desk.close)
        sockets = stack.enter_context(_listening())
        door = Door(sockets[0].getsockname()[1])
        config = uvicorn.Config(
            application(desk, door, assets()),
            lifespan="on",
            ws="none",
            log_config=None,
            log_level="critical",
            access_log=False,
            proxy_headers=False,
            server_header=False,
            h11_max_incomplete_event_size=LARGEST_HEAD,
            timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
        )
        place = Path(stack.enter_context(TemporaryDirectory(prefix="stemma-")))
        workbench = Workbench(place, door, _Server(config, desk.warm))
        workbench.start(sockets)
        stack.callback(workbench.close)
        yield workbench


def _write(path: Path, data: bytes) -> None:
    """Write a file that holds a secret, closed to other users from the first moment."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)


@contextmanager
def _listening() -> Iterator[list[socket.socket]]:
    """Listen at one random port of loopback, in both of its families where there are two.

    A browser may try `::1` first for a name that ends in `.localhost`. Were that port free,
    another user of this machine could answer there.
    """
    with ExitStack() as stack:
        for _ in range(_TRIES):
            first = _bound(socket.AF_INET, LOOPBACK, 0)
            try:
                second = _second(first.getsockname()[1])
            except OSError:
                first.close()
                continue
            sockets = [first, *second]
            for each in sockets:
                stack.callback(each.close)
            yield sockets
            return
        raise StemmaError("No free port was found on this machine. Try again.")


def _second(port: int) -> list[socket.socket]:
    """Listen on `::1` too; nothing where this machine does not know it.

    Raises:
        OSError: if somebody else listens there.
    """
    try:
        return [_bound(socket.AF_INET6, "::1", port)]
    except OSError as error:
        if error.errno not in {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}:
            raise
    return []


def _bound(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    """Return a socket that listens already: a browser may come before the server has started."""
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if family == socket.AF_INET6:
            listening.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listening.bind((host, port))
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening
