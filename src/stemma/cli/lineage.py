"""`stemma lineage`: who takes what from whom, what each step changed; a person decides here."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from stemma.case import Case
from stemma.cli import corroborated, options
from stemma.errors import MissingError, UsageError
from stemma.model.looks import Looked, Verdict
from stemma.publish import corroborated as tables
from stemma.publish import exits
from stemma.publish.csv import write


def lineage(
    case_path: options.CasePath,
    confirm: Annotated[
        tuple[str, str] | None,
        typer.Option("--confirm", metavar="CHILD PARENT", help="Confirm a step, or draw one."),
    ] = None,
    reject: Annotated[
        tuple[str, str] | None,
        typer.Option("--reject", metavar="CHILD PARENT", help="Reject a step."),
    ] = None,
    why: Annotated[str, typer.Option("--why", help="Why, for the record.")] = "",
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the steps to this file, for a spreadsheet.")
    ] = None,
    graphml: Annotated[
        Path | None, typer.Option("--graphml", help="Write the graph to this file, as GraphML.")
    ] = None,
    prov: Annotated[
        Path | None, typer.Option("--prov", help="Write all of it to this file, as PROV-JSON.")
    ] = None,
    svg: Annotated[
        Path | None, typer.Option("--svg", help="Draw the lineage of a claim into this file.")
    ] = None,
    png: Annotated[
        Path | None, typer.Option("--png", help="Draw it into this file as a picture.")
    ] = None,
    claim: Annotated[
        str, typer.Option("--claim", help="Whose lineage is drawn: words of a claim, or its key.")
    ] = "",
    to_look_at: Annotated[
        bool,
        typer.Option("--to-look-at", help="List where a text names a source that may not say so."),
    ] = False,
    decide: Annotated[
        tuple[str, str, str] | None,
        typer.Option(
            "--decide",
            metavar="ASSERTION SOURCE VERDICT",
            help="Say what such a place is: “detail without parent”, “false attribution”, "
            "“origin replaced”, or “rejected”.",
        ),
    ] = None,
    as_json: options.Json = False,
) -> int:
    """List who takes what from whom, what shows it, and what each step changed."""
    with Case.open(case_path, write=bool(confirm or reject or decide)) as case:
        _rule(case, confirm, "confirmed", why)
        _rule(case, reject, "rejected", why)
        if decide is not None:
            _decide(case, decide, why)
        if to_look_at:
            return _looks(case, csv, as_json=as_json)
        found, names = case.corroboration.steps(), tables.named(case.corroboration.sources())
        kept = [each for each in found if each.ruling != "rejected"]
        written = (
            _write(csv, lambda: tables.steps(found, names)),
            _write(graphml, lambda: tables.graphml(case.corroboration.sources(), kept)),
            _write(prov, lambda: _prov(case)),
            _write(svg, lambda: _drawn(case, claim, "svg")),
            _write(png, lambda: _drawn(case, claim, "png")),
        )
        if as_json:
            for each in found:
                exits.emit(each)
        elif not any(written):
            corroborated.steps(found, names)
        loose = sum(1 for _ in case.corroboration.loose())
        if loose:
            exits.tell(f"{loose} decisions are about steps that are not there now: look again.")
        return corroborated.closing(case)


def _rule(
    case: Case, step: tuple[str, str] | None, verb: Literal["confirmed", "rejected"], why: str
) -> None:
    if step is not None:
        case.corroboration.rule(step[0], step[1], verb, why=why)


def _decide(case: Case, said: tuple[str, str, str], why: str) -> None:
    assertion, source, verdict = said
    if verdict not in get_args(Verdict):
        raise UsageError(f"{verdict} is no verdict. It is one of {', '.join(get_args(Verdict))}.")
    asked = Looked(
        assertion=assertion,
        source=case.find_document(source),
        verdict=verdict,  # type: ignore[arg-type]  # just looked at
        why=why,
    )
    case.corroboration.looks.decide(asked)


def _looks(case: Case, csv: Path | None, *, as_json: bool) -> int:
    """Tell what is to be looked at."""
    from stemma.publish import looks  # noqa: PLC0415 (only where it is asked for)

    found = case.corroboration.looks.listed(limit=None)
    if csv is not None:
        write(csv, looks.table(found.looks))
    elif as_json:
        for each in found.looks:
            exits.emit(each)
    else:
        corroborated.looks(found)
    return corroborated.closing(case)


def _write(path: Path | None, made: Callable[[], Iterable[bytes]]) -> bool:
    """Write what is made to a file that was asked for; return whether one was."""
    if path is None:
        return False
    write(path, made())
    return True


def _prov(case: Case) -> Iterator[bytes]:
    from stemma.publish.prov import document  # noqa: PLC0415 (only where it is asked for)

    steps = case.corroboration.graph.listed(limit=None).steps
    yield exits.json_file(document(case.corroboration.lineage(), steps)).encode()


def _drawn(case: Case, words: str, form: Literal["svg", "png"]) -> Iterator[bytes]:
    from stemma.publish import drawings, lineage_drawing  # noqa: PLC0415 (they load letters)

    one = case.corroboration.board.one(_key(case, words))
    made = lineage_drawing.drawing(one, case.corroboration.graph.tree(one))
    return drawings.svg(made) if form == "svg" else iter((drawings.png(made),))


def _key(case: Case, words: str) -> str:
    """Return the key of the claim that is meant; the most asserted one where none is named."""
    claims = case.corroboration.board.listed(limit=None).claims
    exact = [each for each in claims if each.key == words]
    found = exact or [each for each in claims if words.casefold() in each.statement.casefold()]
    if not found:
        raise MissingError(f"No claim has the words “{words}”. stemma claims lists them.")
    if words and len(found) > 1:
        some = "; ".join(f"{each.statement} ({each.key})" for each in found[:5])
        raise UsageError(f"{len(found)} claims have these words. Name one by its key: {some}")
    return found[0].key
