"""Workers on this machine: processes of our own, so that the loss of one costs one order.

Each worker is started with nothing of this process's environment and a socket. Orders and answers
are JSON behind four bytes of length, validated on both sides.
"""

import json
import os
import select
import selectors
import signal
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from stemma.errors import SandboxError
from stemma.model.work import Done, Environment, Lost
from stemma.pipeline.engines import AnyOrder, messages
from stemma.pipeline.worker_settings import WorkerSettings

_AHEAD = 2
"""Orders a worker has at most: one in hand, one waiting, so that it never idles."""


class _Process:
    """One worker process and the orders it has.

    It leads a group of its own, which its cells belong to: a key pressed in the terminal does not
    reach them, and they can be ended together. It may print nothing: what it would say about a
    document is hostile text.
    """

    def __init__(self, case: Path, settings: WorkerSettings) -> None:
        ours, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-I", "-B", "-m", "stemma.pipeline.engines.worker_process"),
                os.fspath(case),
                messages.SETTINGS.dump_json(settings).decode(),
                str(theirs.fileno()),
            ],
            env={"OPENBLAS_NUM_THREADS": "1"},  # there are as many workers as processors
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            process_group=0,
        )
        theirs.close()
        self.channel = messages.Channel(ours)
        self.orders: list[AnyOrder] = []

    @property
    def pid(self) -> int:
        """Return the number of the process."""
        return self._process.pid

    def send(self, order: AnyOrder) -> None:
        self.orders.append(order)
        self.channel.put(messages.ORDERS.dump_json(order))

    def ask(self, question: bytes) -> bytes | None:
        """Wait for the answer to a question; None where the worker died over it."""
        self.channel.put(question)
        while self.channel.is_open:
            select.select([self.channel.socket], [], [])
            if answers := self.channel.take():
                return answers[0]
        return None

    def close(self) -> None:
        self.channel.close()
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()


class LocalEngine:
    """Runs workers as processes of this machine."""

    def __init__(self, case: Path, settings: WorkerSettings, workers: int) -> None:
        """Prepare so many workers for the case at this folder; they start when first needed."""
        self._case, self._settings = case.resolve(), settings
        self.workers = workers
        self._waiting: deque[AnyOrder] = deque()
        self._processes: list[_Process] = []
        self._selector = selectors.DefaultSelector()
        self._lost: list[Done] = []

    def environment(self) -> Environment:
        """Start the first worker and ask it.

        Raises:
            SandboxError: if its cells cannot be locked.
        """
        if not self._processes:
            self._start()
        process = self._processes[0]
        answer = process.ask(messages.ASK_ENVIRONMENT)
        if answer is None:
            raise SandboxError("The parsing cells could not be prepared. Run: stemma doctor")
        if (refusal := json.loads(answer).get("refused")) is not None:
            raise SandboxError(str(refusal))
        return messages.ENVIRONMENT.validate_json(answer)

    def processes(self) -> tuple[int, ...]:
        """Return the numbers of the worker processes."""
        return tuple(process.pid for process in self._processes)

    def submit(self, order: AnyOrder) -> None:
        """Queue an order for the next free worker."""
        self._waiting.append(order)
        self._hand_out()

    def wait(self, seconds: float) -> Sequence[Done]:
        """Return finished orders; one that a worker died over comes back as `Lost`."""
        done: list[Done] = []
        for key, _ in self._selector.select(0 if self._lost else seconds):
            process: _Process = key.data
            process.channel.flush()
            for answer in process.channel.take():
                result = messages.DONE.validate_json(answer)
                process.orders = [order for order in process.orders if order.key != result.key]
                done.append(result)
            if process.channel.is_open:
                self._watch(process)
            else:
                self._bury(process)
        self._hand_out()
        done.extend(self._lost)
        self._lost.clear()
        return done

    def close(self) -> None:
        """Kill the workers and their cells."""
        for process in self._processes:
            self._selector.unregister(process.channel.socket)
            process.close()
        self._processes.clear()
        self._selector.close()

    def _start(self) -> None:
        process = _Process(self._case, self._settings)
        self._processes.append(process)
        self._selector.register(process.channel.socket, selectors.EVENT_READ, process)

    def _watch(self, process: _Process) -> None:
        """Be woken by what a worker says, and while something waits for it, when it can take it."""
        events = selectors.EVENT_READ
        if process.channel.has_more_to_send:
            events |= selectors.EVENT_WRITE
        self._selector.modify(process.channel.socket, events, process)

    def _bury(self, process: _Process) -> None:
        """Give back the order a dead worker had in hand, and hand out the ones behind it again."""
        self._selector.unregister(process.channel.socket)
        self._processes.remove(process)
        process.close()
        if process.orders:
            in_hand, *behind = process.orders
            self._lost.append(Lost(key=in_hand.key, token=in_hand.token))
            self._waiting.extendleft(reversed(behind))

    def _hand_out(self) -> None:
        while self._waiting:
            if len(self._processes) < self.workers and all(
                process.orders for process in self._processes
            ):
                self._start()
            idlest = min(self._processes, key=lambda process: len(process.orders))
            if len(idlest.orders) >= _AHEAD:
                return
            idlest.send(self._waiting.popleft())
            self._watch(idlest)
