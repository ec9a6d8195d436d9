"""Bringing up the workbench from a command: said where it is, opened in the browser, ended."""

import signal
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.cli import doorbell
from stemma.publish import exits
from stemma.settings import Settings

if TYPE_CHECKING:
    from stemma.web.serving import Workbench


@contextmanager
def opened(case: Path, settings: Settings, *, browser: bool) -> Iterator["Workbench"]:
    """Serve a case while the block runs; a signal to end is an interrupt there.

    Raises:
        StemmaError: if it cannot be served.
    """
    # It loads for a second, for which no other command should wait.
    from stemma.web import serving  # noqa: PLC0415

    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.default_int_handler)  # to leave no secrets behind
    with serving.served(case, settings) as workbench:
        where = workbench.where

        def let_in() -> None:
            workbench.let_in_again()
            exits.say(f"To come in again, open this file within a minute: {where.arrival}")
            if browser:
                webbrowser.open(where.arrival.as_uri())

        exits.say(f"The workbench: {where.address}", strong=True)
        exits.say(f"To come in, open this file in a browser within a minute: {where.arrival}")
        exits.say(f"For programs: {where.fallback} with the key in {where.key}")
        exits.say("Ctrl-C ends it. Enter makes a new file to come in by.")
        if browser:
            webbrowser.open(where.arrival.as_uri())
        with doorbell.heard(let_in):
            yield workbench
