"""`stemma status`: what came in, what could not be read, why, and what mends it."""

from stemma.case import Case
from stemma.cli import options, printing
from stemma.errors import Exit
from stemma.publish import exits


def status(case_path: options.CasePath, as_json: options.Json = False) -> int:
    """Tell what came in, how every page ended, what could not be read and what mends it."""
    with Case.open(case_path) as case:
        found = case.status()
    if as_json:
        exits.emit(found)
    else:
        printing.status(found, case_path)
    return Exit.DUE if found.pending else Exit.OK
