"""`stemma network`: who appears with whom, in which items, deals and meetings."""

from pathlib import Path
from typing import Annotated

import typer

from stemma.case import Case
from stemma.cli import options, related
from stemma.cli import printing_names as printed
from stemma.model.network import NetworkAsked
from stemma.publish import exits
from stemma.publish import network as tables
from stemma.publish.csv import write

_MOST = 1000
"""Entities that are looked at, the most mentioned first."""


def network(
    case_path: options.CasePath,
    words: Annotated[
        str, typer.Argument(metavar="[WORDS]", help="Only with these words in one of two names.")
    ] = "",
    kinds: Annotated[
        list[str] | None,
        typer.Option("--type", help="Only between these types (repeatable); see names."),
    ] = None,
    least: Annotated[int, typer.Option("--least", min=1, help="Items two must share.")] = 1,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the ties to this file, a row each.")
    ] = None,
    graphml: Annotated[
        Path | None, typer.Option("--graphml", help="Write a graph for a program that draws them.")
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List who appears with whom: how many items name both, which deals and meetings have both."""
    asked = NetworkAsked(
        types=options.types_of(kinds) or NetworkAsked().types, words=words, least=least, most=_MOST
    )
    with Case.open(case_path) as case:
        found = case.network.listed(asked, limit=None)
        if csv is not None:
            write(csv, tables.ties(found.ties))
        if graphml is not None:
            write(graphml, tables.graphml(found.ties))
        for tie in found.ties if as_json else ():
            exits.emit(tie)
        if not as_json and csv is None and graphml is None:
            printed.ties(found.ties)
        if found.looked_at < found.entities:
            exits.tell(f"Of {found.entities}, the {found.looked_at} most mentioned were looked at.")
        return related.closing(case)
