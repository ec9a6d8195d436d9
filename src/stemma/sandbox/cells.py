"""The supervisor's side of the border: start zygotes, give orders, watch, validate what comes back.

A cell's frames arrive as an iterator of validated records that always ends with exactly one
`Ended`; a crash, a limit or a lie of the cell is the outcome of that order, never an exception.
"""

import fcntl
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from stemma.errors import SandboxError
from stemma.model.problems import Problem, Reason
from stemma.sandbox.limits import Limits
from stemma.sandbox.memory import in_memory
from stemma.sandbox.protocol import (
    HEADER,
    End,
    Kind,
    ProtocolError,
    Record,
    check_header,
    check_record,
)

Layer = Literal["machine", "landlock", "seccomp"]
ALL_LAYERS: tuple[Layer, ...] = ("machine", "landlock", "seccomp")
Level = Literal["strong", "standard", "limits-only"]

_START_SECONDS = 60.0
_LAST_BREATH = 5000
"""Milliseconds that a cell may go on after it closed its pipe without a word."""
_NAME_MAX = 255
_FRAME_COST = 256
_RAW_KINDS = frozenset({Kind.CHUNK, Kind.RAW})
_SIGNALS = {number.value: number.name for number in signal.Signals}
_LOST = Problem(Reason.CRASHED, "zygote")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One job for one cell: the bytes it may see (an open descriptor), and what to do with them."""

    job: str
    descriptor: int
    size: int
    name: str = ""
    arguments: Mapping[str, object] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    passwords: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a cell ended: well, or by a problem it told or died of. Processor seconds, peak bytes."""

    problem: Problem | None
    cpu_seconds: float
    memory: int


class Zygote:
    """A warm process that forks one locked cell per order. Restarts by itself when it is lost."""

    program: ClassVar[tuple[str, ...]] = ("-m", "stemma.sandbox.zygote")

    def __init__(
        self,
        room: Literal["parse", "ocr", "tell"],
        *,
        layers: tuple[Layer, ...] = ALL_LAYERS,
        configuration: Mapping[str, object] | None = None,
    ) -> None:
        self._configuration = {**(configuration or {}), "room": room, "layers": layers}
        self._seccomp = "seccomp" in layers
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self.restarts = -1
        self.facts: dict[str, Any] = {}

    @property
    def level(self) -> Level:
        """Return what holds the cells, once started."""
        if not self._seccomp:
            return "limits-only"
        return "strong" if self.facts.get("landlock") else "standard"

    def start(self) -> None:
        """Start the process, or do nothing where it runs.

        Raises:
            SandboxError: if it does not come up.
        """
        if self._control is not None:
            return
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-I", "-B", *self.program]
        self._process = subprocess.Popen(
            [*command, json.dumps(self._configuration), str(theirs.fileno())],
            env={},
            cwd="/",
            stdin=subprocess.DEVNULL,
            stderr=None if self._configuration.get("explain") else subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()
        ours.settimeout(_START_SECONDS)
        self._control = ours
        hello = self._hello(ours)
        if "ready" not in hello:
            self.close()
            raise SandboxError(f"A parsing cell could not be prepared: {hello.get('error')}")
        if self._seccomp and not hello["ready"]["seccomp"]:
            self.close()
            raise SandboxError(
                "This system cannot lock a parsing cell (no seccomp), so nothing was opened. "
                "If you trust these files, allow it with: --sandbox limits-only"
            )
        self.facts = hello["ready"]
        self.restarts += 1

    @staticmethod
    def _hello(control: socket.socket) -> dict[str, Any]:
        try:
            answer = control.recv(65536)
        except OSError as error:
            return {"error": str(error)}
        return dict(json.loads(answer)) if answer else {"error": "the zygote ended at once"}

    def close(self) -> None:
        """End the process and whatever cell it has."""
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def run(self, order: Order) -> Generator[Record | bytes | Ended, None, None]:
        """Carry out an order; yield validated records and raw chunks as they come, then `Ended`.

        A consumer that stops early ends the cell.
        """
        reading, writing = os.pipe()
        try:
            with suppress(OSError):
                fcntl.fcntl(reading, fcntl.F_SETPIPE_SZ, 1 << 20)
            try:
                handle = self._begin(order, writing)
            finally:
                os.close(writing)
            if handle is None:
                ended = Ended(_LOST, 0.0, 0)
            else:
                ended = yield from self._watch(handle, _Stream(reading, order.limits))
        finally:
            os.close(reading)
        yield ended

    def _begin(self, order: Order, writing: int) -> int | None:
        """Have a cell forked for the order; return a handle on it, or None: the zygote is lost.

        The order itself rests in memory that only the cell reads. What the zygote read, every later
        cell would find in its memory, names and passwords too.
        """
        told = json.dumps(
            {
                "job": order.job,
                "size": order.size,
                "name": order.name[-_NAME_MAX:],
                "arguments": order.arguments,
                "passwords": order.passwords,
                "memory": order.limits.memory + order.size,
                "cpu_seconds": order.limits.cpu_seconds,
                "seccomp": self._seccomp,
            }
        ).encode()
        with in_memory(told) as letter:
            for _ in range(2):
                self.start()
                assert self._control is not None  # noqa: S101
                try:
                    socket.send_fds(self._control, [b"order"], [order.descriptor, writing, letter])
                    answer, handles, _, _ = socket.recv_fds(self._control, 64, 1)
                except OSError:
                    answer, handles = b"", []
                if answer and handles:
                    return handles[0]
                self.close()
        return None

    def _watch(
        self, handle: int, stream: "_Stream"
    ) -> Generator[Record | bytes | Ended, None, Ended]:
        """Yield what a cell sends, see that it ends, and return how it did."""
        try:
            yield from stream.frames()
            if stream.end is None and stream.verdict is None and not _ends(handle):
                stream.verdict = Problem(Reason.PROTOCOL)
        finally:
            # A cell that said its end, broke off or was cut off has no business left. One that died
            # has closed its pipe after its exit code was fixed, so this changes no code.
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(handle, signal.SIGKILL)
            os.close(handle)
            ended = self._settle(stream)
        return ended

    def _settle(self, stream: "_Stream") -> Ended:
        """Hear from the zygote how the cell ended and make one verdict of it."""
        assert self._control is not None  # noqa: S101
        try:
            answer = self._control.recv(65536)
        except OSError:
            answer = b""
        if not answer:
            self.close()
            return Ended(stream.verdict or _LOST, 0.0, 0)
        status = json.loads(answer)
        cpu_seconds = float(status["cpu"])
        if stream.end is not None:
            problem = stream.end.problem
        else:
            problem = stream.verdict or _problem_of(status["code"], cpu_seconds, stream.limits)
        return Ended(problem, cpu_seconds, int(status["memory"]))


def _ends(handle: int) -> bool:
    """Tell whether a cell that closed its pipe has ended by itself, or does so at once."""
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    return bool(poll.poll(_LAST_BREATH))


def _problem_of(code: int, cpu_seconds: float, limits: Limits) -> Problem:
    """Translate the exit code of a cell that ended by itself and without an `End`."""
    if code >= 0:
        return Problem(Reason.PROTOCOL)
    if code == -signal.SIGSYS:
        return Problem(Reason.POLICY)
    if code == -signal.SIGXCPU or cpu_seconds >= limits.cpu_seconds:
        return Problem(Reason.LIMIT_TIME)
    if code == -signal.SIGKILL:  # nobody here has sent it: the machine was short of memory
        return Problem(Reason.LIMIT_MEMORY)
    return Problem(Reason.CRASHED, _SIGNALS.get(-code, f"signal {-code}"))


class _Stream:
    """Reads a cell's pipe under its budget. `verdict` is why it was cut off, `end` what it said."""

    def __init__(self, descriptor: int, limits: Limits) -> None:
        os.set_blocking(descriptor, False)
        self._descriptor = descriptor
        self._poll = select.poll()
        self._poll.register(descriptor, select.POLLIN)
        self._output = self._unpacked = 0
        self._waited = 0.0
        self.limits = limits
        self.verdict: Problem | None = None
        self.end: End | None = None

    def frames(self) -> Iterator[Record | bytes]:
        """Yield until the pipe closes, the cell says its end, or a budget is spent."""
        try:
            while (header := self._read(HEADER.size)) is not None:
                kind, length = check_header(header)
                self._spend(kind, length)
                payload = self._read(length)
                if payload is None:
                    return  # it died in the middle of a frame: its exit code says of what
                if kind in _RAW_KINDS:
                    yield payload
                    continue
                record = check_record(kind, payload)
                if isinstance(record, End):
                    self.end = record
                    return
                yield record
        except ProtocolError:
            self.verdict = Problem(Reason.PROTOCOL)
        except _SpentError as spent:
            self.verdict = Problem(spent.reason)

    def _spend(self, kind: Kind, length: int) -> None:
        """Charge a frame before it is read: even an empty one costs this side something."""
        if kind is Kind.CHUNK:
            self._unpacked += length
            self._output += _FRAME_COST
        else:
            self._output += max(length, _FRAME_COST)
        if self._output > self.limits.output or self._unpacked > self.limits.child_bytes:
            raise _SpentError(Reason.LIMIT_OUTPUT)

    def _read(self, size: int) -> bytes | None:
        """Return exactly `size` bytes, None where the pipe is closed at or before them."""
        buffer = bytearray(size)
        view, filled = memoryview(buffer), 0
        patience = min(self.limits.silence, self.limits.waiting - self._waited)
        while filled < size:
            try:
                count = os.readv(self._descriptor, [view[filled:]])
            except BlockingIOError:
                patience -= self._wait(patience)
                continue
            if not count:
                return None
            filled += count
        return bytes(buffer)

    def _wait(self, patience: float) -> float:
        """Wait until there is something to read; return the seconds it took."""
        start = time.monotonic()
        ready = patience > 0 and self._poll.poll(1000 * patience)
        waited = time.monotonic() - start
        self._waited += waited
        if not ready:
            raise _SpentError(Reason.LIMIT_TIME)
        return waited


class _SpentError(Exception):
    """A budget is spent."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
