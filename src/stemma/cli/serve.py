"""`stemma serve`: the workbench in the browser, for one case."""

from stemma.cli import options, workbench
from stemma.errors import Exit
from stemma.publish import exits


def serve(
    case_path: options.CasePath,
    no_browser: options.NoBrowser = False,
    sandbox: options.Sandbox = "locked",
    passwords: options.Passwords = None,
) -> int:
    """Serve a case to the browser of this machine, until Ctrl-C."""
    settings = options.settings(sandbox=sandbox, passwords=passwords)
    try:
        with workbench.opened(case_path, settings, browser=not no_browser) as bench:
            bench.wait()
    except KeyboardInterrupt:
        exits.say("The workbench is closed.")
    return Exit.OK
