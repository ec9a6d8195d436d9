"""`stemma serve`: the workbench in the browser, for one case."""

import signal
import webbrowser
from typing import TYPE_CHECKING, Annotated

import typer

from stemma.cli import options
from stemma.errors import Exit
from stemma.publish import exits

if TYPE_CHECKING:
    from stemma.web.serving import Served


def serve(
    case_path: options.CasePath,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Do not open the browser, only say where.")
    ] = False,
    sandbox: options.Sandbox = "locked",
) -> int:
    """Serve a case to the browser of this machine, until Ctrl-C."""
    # It loads for a second, for which no other command should wait.
    from stemma.web import serving  # noqa: PLC0415

    def begun(served: "Served") -> None:
        exits.say(f"The workbench: {served.address}", strong=True)
        exits.say(f"To come in, open this file in a browser within a minute: {served.arrival}")
        exits.say(f"For programs: {served.fallback} with the key in {served.key}")
        exits.say("Ctrl-C ends it.")
        if not no_browser:
            webbrowser.open(served.arrival.as_uri())

    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.default_int_handler)  # to leave no secrets behind
    try:
        serving.serve(case_path, options.settings(sandbox=sandbox), begun)
    except KeyboardInterrupt:
        exits.say("The workbench is closed.")
    return Exit.OK
