"""`stemma provenance`: who handed a collection over, for a person who asks for it by name."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic import TypeAdapter, ValidationError

from stemma.case import Case
from stemma.cli import options
from stemma.errors import Exit, UsageError
from stemma.model.places import Collection
from stemma.model.provenance import HandedOver, ProvenanceSeen
from stemma.publish import exits

_LONGEST_FILE = 64 << 10


def provenance(
    case_path: options.CasePath,
    collection: Annotated[
        str, typer.Option("--collection", help="Of this one: cache, coverage or reference.")
    ] = "cache",
    write: Annotated[
        Path | None,
        typer.Option("--write", metavar="FILE", help="Write what this file of JSON says."),
    ] = None,
    forget: Annotated[
        bool, typer.Option("--forget", help="Delete all that was ever written, for good.")
    ] = False,
    as_json: options.Json = False,
) -> int:
    """Show who handed a collection over, when, by which way, and what they said."""
    if write is not None and forget:
        raise UsageError("Either write or forget: --write and --forget exclude each other.")
    [of] = options.collections([collection])
    with Case.open(case_path, write=forget or write is not None) as case:
        is_gone = not forget or case.corroboration.provenance.forget(of)
        if write is not None:
            case.corroboration.provenance.write(of, _read(write))
        found = case.corroboration.provenance.of(of)
    if as_json:
        exits.emit(found)
    else:
        _print(found, of)
    if not is_gone:
        exits.tell("Another program reads the case: its files may hold the words until it ends.")
    return Exit.OK


def _read(path: Path) -> HandedOver:
    """Read what is to be written; from a file, since a command line stays in a shell's history."""
    try:
        with path.open("rb") as file:
            return TypeAdapter(HandedOver).validate_json(file.read(_LONGEST_FILE + 1))
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    except ValidationError as error:
        raise UsageError(
            f'{path} is no provenance. Write JSON as {{"who": "...", "on": "2025-03", '
            '"way": "...", "said": "..."}.'
        ) from error


def _print(found: ProvenanceSeen, collection: Collection) -> None:
    if found.handed is None:
        exits.say(f"Nothing is written of who handed the {collection} over.")
        return
    handed = found.handed
    for name, said in (("who", handed.who), ("when", handed.on), ("way", handed.way)):
        exits.say(f"{name:<5} {said or '-'}")
    exits.say_lines(f"said  {handed.said or '-'}")
    exits.say(f"written by {found.by}, {found.at:%Y-%m-%d}" if found.at else "")
    if not found.fits:
        exits.tell("These are not the words whose mark the chain of custody holds.")
