"""The process that cells are forked from: it has all parsers loaded and has never seen a file.

Started with an empty environment, one per worker and room (`parse`, `ocr`, `tell`). It imports
what its jobs need, gives up the machine, tells its parent what holds it, then forks one cell per
order: the content on descriptor 3, the result pipe on 4, nothing else open, seccomp locked.
"""

import gc
import importlib
import json
import os
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, NoReturn

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # numpy's threads would not exist after a fork

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Received
from stemma.sandbox import lockdown, seccomp
from stemma.sandbox.protocol import End, send

_CONTENT, _RESULTS, _FIRST_CLOSED = 3, 4, 5


class _Descriptors(NamedTuple):
    """What a cell is forked with: content, pipe and order of its own, and where nothing leads."""

    content: int
    results: int
    order: int
    nothing: int
    errors: int


Room = Callable[[Mapping[str, Any]], tuple[Mapping[str, Any], dict[str, Any]]]
"""Imports what cells will need, as configured; returns their jobs by name, and facts to tell."""


def main(load: Room) -> None:
    """Serve orders on the socket whose descriptor is the last argument, until it closes."""
    configuration = json.loads(sys.argv[1])
    control = socket.socket(fileno=int(sys.argv[2]))
    lockdown.die_with_parent()
    jobs, facts = load(configuration)
    nothing = os.open(os.devnull, os.O_RDWR)
    errors = 2 if configuration.get("explain") else nothing
    if lockdown.thread_count() != 1:
        _say(control, {"error": "the zygote has more than one thread"})
        return
    lockdown.seal_code()
    base = lockdown.address_space()
    layers = _take_layers(configuration)
    gc.collect()
    gc.freeze()
    _say(control, {"ready": {**layers, **facts}})
    while True:
        _, given, *_ = socket.recv_fds(control, 16, 3)
        if not given:
            return
        content, results, order = given
        _serve(control, jobs, _Descriptors(content, results, order, nothing, errors), base)


def load_room(configuration: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, Any]]:
    """Import one room (the others' libraries stay out of this process); return jobs and facts."""
    if configuration["room"] == "tell":
        return importlib.import_module("stemma.sandbox.telling").JOBS, {}
    if configuration["room"] == "parse":
        parsing = importlib.import_module("stemma.sandbox.parsing")
        checks = importlib.import_module("stemma.sandbox.checking").facts()
        return parsing.JOBS, {"readers": parsing.facts(), "checks": checks}
    recognising = importlib.import_module("stemma.sandbox.recognising")
    return recognising.load(configuration["languages"], configuration.get("cyrillic_model")), {}


def _take_layers(configuration: Mapping[str, Any]) -> dict[str, Any]:
    """Lock this process as far as the configuration (tests switch layers off) and kernel allow."""
    wanted = configuration["layers"]
    left = lockdown.leave_the_machine() if "machine" in wanted else ()
    abi = lockdown.landlock() if "landlock" in wanted else 0
    lockdown.die_with_parent()  # a change of user has cleared it
    return {"landlock": abi, "seccomp": _can_lock(), "left": left}


def _can_lock() -> bool:
    """Try seccomp in a child: in this process it could never be undone."""
    child = os.fork()
    if child == 0:
        try:
            seccomp.lock()
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _say(control: socket.socket, message: Mapping[str, Any]) -> None:
    control.send(json.dumps(message).encode())


def _serve(
    control: socket.socket, jobs: Mapping[str, Any], descriptors: _Descriptors, base: int
) -> None:
    """Fork a cell and tell how it ended. The order is not read here: later cells would find it."""
    zygote = os.getpid()
    child = os.fork()
    if child == 0:
        lockdown.die_with_parent(zygote)
        _be_a_cell(jobs, descriptors, base)
    for descriptor in (descriptors.content, descriptors.results, descriptors.order):
        os.close(descriptor)
    handle = os.pidfd_open(child)
    socket.send_fds(control, [b"started"], [handle])
    os.close(handle)
    _, status, usage = os.wait4(child, 0)
    _say(
        control,
        {
            "code": os.waitstatus_to_exitcode(status),
            "cpu": usage.ru_utime + usage.ru_stime,
            "memory": usage.ru_maxrss * 1024,
        },
    )


def _be_a_cell(jobs: Mapping[str, Any], descriptors: _Descriptors, base: int) -> NoReturn:
    """Arrange the descriptors, lock up, do the job, exit; never return to the zygote's loop."""
    try:
        order = json.loads(os.pread(descriptors.order, os.fstat(descriptors.order).st_size, 0))
        _arrange(descriptors)
        lockdown.limit(memory=base + order["memory"], cpu_seconds=order["cpu_seconds"])
        if order["seccomp"]:
            seccomp.lock()
        passwords = tuple(order["passwords"])
        received = Received(_CONTENT, order["size"], order["name"], passwords)
        _work(jobs[order["job"]], received, order["arguments"])
        os._exit(0)
    except BaseException:  # noqa: BLE001 (whatever it was, this process must end here)
        traceback.print_exc()
    finally:
        os._exit(97)


def _arrange(given: _Descriptors) -> None:
    """Put content and result pipe on 3 and 4, nothing on 0 to 2, and close the rest."""
    for descriptor, place in ((given.nothing, 0), (given.nothing, 1), (given.errors, 2)):
        os.dup2(descriptor, place)
    high = [os.dup2(given.content, 40), os.dup2(given.results, 41)]
    os.dup2(high[0], _CONTENT)
    os.dup2(high[1], _RESULTS)
    lockdown.close_all_but(_FIRST_CLOSED)


def _work(job: Any, received: Received, arguments: Mapping[str, Any]) -> None:  # noqa: ANN401
    """Run a job; whatever it raises becomes a reason. The message stays here: it is hostile."""
    try:
        job(received, arguments, _RESULTS)
    except UnreadableError as error:
        send(_RESULTS, End(error.problem))
    except MemoryError:
        send(_RESULTS, End(Problem(Reason.LIMIT_MEMORY)))
    except BrokenPipeError:
        pass  # the supervisor has heard enough
    except BaseException:  # noqa: BLE001 (some parsers panic outside Exception)
        traceback.print_exc()  # to nowhere, unless a developer asked to be told
        send(_RESULTS, End(Problem(Reason.DAMAGED)))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the coordinator decides when to stop
    main(load_room)
