"""`python -m bench.invoices [--half]`: what Stemma tells of the fields of real invoices.

../shared/gold/invoices holds twelve invoices with their fields (invoice2data, MIT), five of them in
English, the others in Dutch, French, German, Polish and others that Stemma has no grammar for. The
first six by the hash of their name were developed on (`--half`), but for the three among them that
are labelled pages.
"""

import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from bench.as_a_case import items_of
from bench.labels import squeezed
from bench.material import GOLD
from stemma.demo.score.figures import Rate, Tally
from stemma.model.across import CacheItem
from stemma.relation.deals.invoices import invoice_of

FOLDER = GOLD / "invoices"
Fields = Mapping[str, set[str]]
_NAMED = {"number": "invoice_number", "day": "date", "sum": "amount", "currency": "currency"}


def halves(folder: Path = FOLDER) -> tuple[list[Path], list[Path]]:
    """Return the invoices that were developed on, and those that were only counted."""
    files = [path for path in folder.iterdir() if path.suffix in {".pdf", ".txt"}]
    files.sort(key=lambda path: hashlib.sha256(path.stem.encode()).hexdigest())
    return files[: len(files) // 2], files[len(files) // 2 :]


def told(item: CacheItem) -> Fields:
    """Return what Stemma tells of each field; nothing, one value, or several that differ."""
    invoice = invoice_of(item)
    if invoice is None:
        return {name: set[str]() for name in ("kind", *_NAMED, "issuer")}
    return {
        "kind": {"invoice"},
        "number": {invoice.number},
        "day": {invoice.day} - {""},
        "sum": {str(said.told["amount"]) for said in invoice.said if said.field == "sum"},
        "currency": {invoice.currency} - {""},
        "issuer": {str(said.told["text"]) for side, said in invoice.sides if side == "seller"},
    }


def true(fields: Mapping[str, object]) -> Fields:
    """Return the fields of an invoice, as they are compared."""
    found = {
        name: {str(fields[key])} if fields.get(key) is not None else set[str]()
        for name, key in _NAMED.items()
    }
    issuers = {str(fields[key]) for key in ("issuer", "partner_name") if fields.get(key)}
    return {"kind": {"invoice"}, **found, "issuer": issuers}


def counted(wanted: Fields, found: Fields) -> Iterator[tuple[str, Tally]]:
    """Yield of each field whether it is told right; other values told are told besides."""
    for name, values in wanted.items():
        right = [each for each in found[name] if any(_same(name, each, one) for one in values)]
        yield (
            name,
            Tally(
                right=bool(right),
                missed=bool(values) and not right,
                spurious=len(found[name]) - len(right),
            ),
        )


def _same(name: str, one: str, other: str) -> bool:
    if name == "sum":
        return Decimal(one) == Decimal(other)
    first, second = squeezed(one).casefold(), squeezed(other).casefold()
    return first == second or (name == "issuer" and (first in second or second in first))


def report(files: Sequence[Path]) -> Iterator[str]:
    """Yield a line for each field."""
    items = items_of(files)
    together: dict[str, Tally] = defaultdict(Tally)
    for path in files:
        [fields] = json.loads(path.with_suffix(".json").read_text("utf-8"))
        for name, tally in counted(true(fields), told(items[path.name])):
            together[name] += tally
    for name, tally in together.items():
        yield f"| {name} | {_rate(tally.precision)} | {_rate(tally.recall)} |"


def _rate(rate: Rate) -> str:
    if rate.interval is None:
        return "-"
    low, high = rate.interval
    return f"{rate.value:.2f} ({low:.2f}-{high:.2f}) n={rate.n}"


def main() -> None:
    """Print a table of the half that was only counted, or of the other."""
    developed_on, kept = halves()
    print("| field | precision | recall |", "| --- | --- | --- |", sep="\n")
    for line in report(developed_on if "--half" in sys.argv else kept):
        print(line)


if __name__ == "__main__":
    main()
