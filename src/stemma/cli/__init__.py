"""The command line: one command per file, no logic: parse, call the facade, print by an exit."""

import sys
from importlib import metadata
from typing import Annotated

import typer

from stemma.cli import (
    absent,
    claims,
    deals,
    demo,
    doctor,
    examine,
    export,
    extract,
    lineage,
    mentions,
    missing,
    names,
    network,
    observations,
    open_,
    read,
    remove,
    run,
    search,
    serve,
    show,
    sources,
    status,
    tables,
    take_in,
    timeline,
    verify,
    versions,
)
from stemma.errors import Exit, StemmaError
from stemma.publish import exits

app = typer.Typer(
    name="stemma",
    help="The evidence workbench for leaked document caches. Start with: stemma open FOLDER",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback(invoke_without_command=True)
def _version(
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
) -> None:
    if version:
        exits.say(f"stemma {metadata.version('stemma-workbench')}")
        raise typer.Exit


app.command("open")(open_.open_case)
app.command("take-in")(take_in.take_in)
app.command("run")(run.run)
app.command("status")(status.status)
app.command("search")(search.search)
app.command("absent")(absent.absent)
app.command("show")(show.show)
app.command("observations")(observations.observations)
app.command("missing")(missing.missing)
app.command("versions")(versions.versions)
app.command("sources")(sources.sources)
app.command("lineage")(lineage.lineage)
app.command("claims")(claims.claims)
app.command("read")(read.read)
app.command("examine")(examine.examine)
app.command("extract")(extract.extract)
app.command("remove")(remove.remove)
app.command("mentions")(mentions.mentions)
app.command("tables")(tables.tables)
app.command("deals")(deals.deals)
app.command("timeline")(timeline.timeline)
app.command("network")(network.network)
app.command("export")(export.export)
app.command("serve")(serve.serve)
app.command("verify")(verify.verify)
app.command("doctor")(doctor.doctor)
app.add_typer(names.app, name="names")
app.add_typer(demo.app, name="demo")


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
