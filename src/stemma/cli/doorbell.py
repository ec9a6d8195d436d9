"""Enter in the terminal while something else goes on: a person asks to be let in again."""

import os
import select
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LOOK_AGAIN_SECONDS = 1.0


@contextmanager
def heard(ring: Callable[[], None]) -> Iterator[None]:
    """Call `ring` in a thread of its own at each Enter while the block runs.

    Where there is no terminal, or its input has ended, nobody rings.
    """
    terminal = _terminal()
    if terminal is None:
        yield
        return
    ended, end = os.pipe()
    listening = threading.Thread(target=_listen, args=(terminal, ended, ring), name="doorbell")
    listening.start()
    try:
        yield
    finally:
        os.close(end)
        listening.join()
        os.close(ended)


def _terminal() -> int | None:
    try:
        return sys.stdin.fileno()
    except (AttributeError, OSError, ValueError):  # closed, or never there
        return None


def _listen(terminal: int, ended: int, ring: Callable[[], None]) -> None:
    while True:
        if not _is_in_front(terminal):
            if select.select([ended], [], [], _LOOK_AGAIN_SECONDS)[0]:
                return
            continue
        ready, _, _ = select.select([terminal, ended], [], [], _LOOK_AGAIN_SECONDS)
        if ended in ready:
            return
        if terminal in ready and _is_in_front(terminal):
            said = os.read(terminal, 4096)
            if not said:
                return
            if b"\n" in said:
                ring()


def _is_in_front(terminal: int) -> bool:
    """Tell whether what is typed is meant for this process.

    One in the background that reads from its terminal is stopped by the system.
    """
    try:
        return not os.isatty(terminal) or os.tcgetpgrp(terminal) == os.getpgrp()
    except OSError:  # the terminal is gone
        return False
