"""The process of a worker: answers the coordinator's orders until the socket closes."""

import json
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path

from stemma.errors import SandboxError
from stemma.model.work import Broken, Done
from stemma.pipeline.engines import AnyOrder, messages
from stemma.pipeline.worker import Worker
from stemma.sandbox import lockdown

_FIRST_TO_GO = b"1000"


def main() -> None:
    """Be a worker for the case, with the settings, on the socket that the arguments name."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the coordinator decides when to stop
    lockdown.die_with_parent()
    with suppress(OSError):  # where memory runs out, a worker may be lost, the coordinator not
        Path("/proc/self/oom_score_adj").write_bytes(_FIRST_TO_GO)
    case, settings, descriptor = sys.argv[1:]
    connection = socket.socket(fileno=int(descriptor))
    worker = Worker(Path(case), messages.SETTINGS.validate_json(settings))
    try:
        while (message := messages.receive(connection)) is not None:
            if message == messages.ASK_ENVIRONMENT:
                messages.send(connection, _environment(worker))
            else:
                answer = _do(worker, messages.ORDERS.validate_json(message))
                messages.send(connection, messages.DONE.dump_json(answer))
    finally:
        worker.close()


def _do(worker: Worker, order: AnyOrder) -> Done:
    try:
        return worker.do(order)
    except OSError as error:
        return Broken(key=order.key, token=order.token, error=error.errno or 0)


def _environment(worker: Worker) -> bytes:
    try:
        return messages.ENVIRONMENT.dump_json(worker.environment())
    except SandboxError as error:
        return json.dumps({"refused": str(error)}).encode()


if __name__ == "__main__":
    main()
