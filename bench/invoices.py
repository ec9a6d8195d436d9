"""`python -m bench.invoices [--half]`: what Stemma tells of the fields of real invoices.

../shared/gold/invoices holds twelve invoices with their fields (invoice2data, MIT), five of them in
English, the others in Dutch, French, German, Polish and others that Stemma has no grammar for. It
has no parser of invoices either: a number is what a label names as that of an invoice, the day is
the one that the head states, a sum is the total of a table of goods or of a clause, the currency
that of most sums, the issuer an organisation of the head. The first six by the hash of their name
were developed on (`--half`), but for the three among them that are labelled pages.
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
from stemma.model.across import CacheItem, CachePage
from stemma.relation.deals.clauses import clauses_of
from stemma.relation.deals.goods import currency_of, goods_of
from stemma.relation.deals.heads import total_in
from stemma.toolkit import letterheads
from stemma.toolkit.paper_titles import titled
from stemma.toolkit.stated_day import is_own

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
    first = item.pages[0]
    title = titled(letterheads.head(first.text))
    days = set(_days(first))
    sums = [said for goods in goods_of(item) for said in goods.sums]
    sums += [said for clause in clauses_of(item, by_sentence=True) for said in total_in(clause)]
    return {
        "kind": set() if title is None else {title.kind},
        "number": {
            str(value.told["value"])
            for value in first.values
            if value.kind == "identifier" and value.told["scheme"] == "invoice"
        },
        "day": days if len(days) == 1 else set(),
        "sum": {str(said.told["amount"]) for said in sums},
        "currency": {currency_of(item)} - {""},
        "issuer": set(_heading(first)),
    }


def _days(page: CachePage) -> Iterator[str]:
    head = letterheads.head(page.text)
    for value in page.values:
        if value.kind == "date" and is_own(head, value.start, value.end):
            yield value.key


def _heading(page: CachePage) -> Iterator[str]:
    """Yield the first organisation in the head of a page."""
    head = letterheads.head(page.text)
    end = head[-1].start + len(head[-1].text) if head else 0
    names = (each for each in page.names if each.end <= end)
    organisations = (each for each in names if each.told.get("type") == "organisation")
    yield from [str(each.told["text"]) for each in organisations][:1]


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
