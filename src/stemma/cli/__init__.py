"""The command line: one command per file, no logic: parse, call the facade, print by an exit."""

import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module, metadata
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from stemma.errors import Exit, StemmaError
from stemma.publish import exits

_COMMANDS = (
    "open",
    "take-in",
    "run",
    "status",
    "search",
    "absent",
    "show",
    "observations",
    "missing",
    "versions",
    "sources",
    "lineage",
    "claims",
    "register",
    "replies",
    "provenance",
    "hypotheses",
    "indicators",
    "plausibility",
    "quotes",
    "read",
    "examine",
    "extract",
    "remove",
    "mentions",
    "tables",
    "deals",
    "timeline",
    "network",
    "export",
    "serve",
    "verify",
    "doctor",
    "names",
    "demo",
)
_STYLE: Mapping[str, Any] = {"add_completion": False, "rich_markup_mode": None}


class _Commands(Mapping[str, Any]):
    """The commands by their names; one is loaded when it is asked for and waits for no other.

    A command is the function of its name in the file of its name, or the `app` there.
    """

    def __getitem__(self, name: str) -> Any:  # type: ignore[explicit-override]  # noqa: ANN401 (typer's own)
        """Load a command."""
        if name not in _COMMANDS:
            raise KeyError(name)
        return _command(name)

    def __iter__(self) -> Iterator[str]:  # type: ignore[explicit-override]
        """Go through the names in the order of the help."""
        return iter(_COMMANDS)

    def __len__(self) -> int:  # type: ignore[explicit-override]
        """Count the commands."""
        return len(_COMMANDS)


class _Program(TyperGroup):
    """The program `stemma`, whose commands are loaded one by one."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 (typer's own)
        """Take typer's settings, and our commands."""
        super().__init__(**settings)
        self.commands = _Commands()  # type: ignore[assignment]  # nobody adds to it


@cache
def _command(name: str) -> Any:  # noqa: ANN401 (typer's commands have no public type)
    place = name.replace("-", "_")
    module = import_module(f"{__name__}.{'open_' if name == 'open' else place}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(**_STYLE)
        app.command(name)(getattr(module, module.__name__.rpartition(".")[2]))
    command = typer.main.get_command(app)
    command.name = name
    return command


app = typer.Typer(
    name="stemma",
    help="The evidence workbench for leaked document caches. Start with: stemma open FOLDER",
    pretty_exceptions_enable=False,
    cls=_Program,
    **_STYLE,
)


@app.callback(invoke_without_command=True)
def _version(
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    if version:
        exits.say(f"stemma {metadata.version('stemma-workbench')}")
        raise typer.Exit


def main() -> int:
    """Run the command line; every expected failure is one sentence and its own exit code."""
    exits.be_robust()
    try:
        code = app(sys.argv[1:] or ["--help"], standalone_mode=False)
    except typer.TyperException as error:
        exits.fail(error.format_message())
        return Exit.USAGE
    except StemmaError as error:
        exits.fail(str(error))
        return error.exit
    except (KeyboardInterrupt, typer.Abort):
        code = Exit.INTERRUPTED
    except BrokenPipeError:
        exits.silence()
        return Exit.OK
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        exits.fail(f"{where}{error.strerror or 'The machine refused'}.")
        return Exit.FAILED
    # Typer turns an interrupt within a command into this code, and says nothing.
    if code == Exit.INTERRUPTED:
        exits.fail("Interrupted. Nothing is lost: a case goes on where it stopped.")
    return code if isinstance(code, int) else Exit.OK
