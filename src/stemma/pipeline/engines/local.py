"""Workers on this machine: processes of our own, so that the loss of one costs one order.

Each worker is started with an empty environment and a socket. Orders and answers are JSON behind
four bytes of length, validated on both sides.
"""

import json
import os
import selectors
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from stemma.errors import SandboxError
from stemma.model.work import Done, Environment, Lost
from stemma.pipeline.engines import AnyOrder, messages
from stemma.pipeline.worker import WorkerSettings

_AHEAD = 2
"""Orders a worker has at most: one in hand, one waiting, so that it never idles."""


class _Process:
    """One worker process and the orders it has."""

    def __init__(self, case: Path, settings: WorkerSettings) -> None:
        ours, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-I", "-B", "-m", "stemma.pipeline.engines.worker_process"),
                os.fspath(case),
                messages.SETTINGS.dump_json(settings).decode(),
                str(theirs.fileno()),
            ],
            env={},
            cwd="/",
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()
        self.socket = ours
        self.orders: list[AnyOrder] = []

    def send(self, order: AnyOrder) -> None:
        self.orders.append(order)
        messages.send(self.socket, messages.ORDERS.dump_json(order))

    def close(self) -> None:
        self.socket.close()
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
        messages.send(process.socket, messages.ASK_ENVIRONMENT)
        answer = messages.receive(process.socket)
        if answer is None:
            raise SandboxError("The parsing cells could not be prepared. Run: stemma doctor")
        if (refusal := json.loads(answer).get("refused")) is not None:
            raise SandboxError(str(refusal))
        return messages.ENVIRONMENT.validate_json(answer)

    def submit(self, order: AnyOrder) -> None:
        """Queue an order for the next free worker."""
        self._waiting.append(order)
        self._hand_out()

    def wait(self, seconds: float) -> Sequence[Done]:
        """Return finished orders; one that a worker died over comes back as `Lost`."""
        done, self._lost = self._lost, []
        for key, _ in self._selector.select(0 if done else seconds):
            process: _Process = key.data
            answer = messages.receive(process.socket)
            if answer is None:
                self._bury(process)
                continue
            result = messages.DONE.validate_json(answer)
            process.orders = [order for order in process.orders if order.key != result.key]
            done.append(result)
        self._hand_out()
        done.extend(self._lost)
        self._lost = []
        return done

    def close(self) -> None:
        """Kill the workers and their cells."""
        for process in self._processes:
            self._selector.unregister(process.socket)
            process.close()
        self._processes.clear()
        self._selector.close()

    def _start(self) -> None:
        process = _Process(self._case, self._settings)
        self._processes.append(process)
        self._selector.register(process.socket, selectors.EVENT_READ, process)

    def _bury(self, process: _Process) -> None:
        """Give back the order a dead worker had in hand, and hand out the ones behind it again."""
        self._selector.unregister(process.socket)
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
            try:
                idlest.send(self._waiting.popleft())
            except OSError:
                self._bury(idlest)
