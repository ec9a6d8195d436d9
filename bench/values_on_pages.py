"""How well values are read on the real pages that were labelled by hand.

    python -m bench.values_on_pages            pages with a text layer, as pdfium gives it
    python -m bench.values_on_pages --read     scans and Word files, read as a case reads them

The labels (bench/labels) were made by somebody who had not seen the grammar. They are scored, and
not looked at. Of a scan the labelled pages alone are read; one document is locked, and left out.
"""

import sys
from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

import pypdfium2

from bench.entities import CUED
from bench.labels.real_pages import LabelledPage, labelled_pages
from bench.labels.scoring import Found, page_tallies
from bench.material import GOLD
from bench.some_pages import some_pages
from stemma import extract_values
from stemma.case import read_file
from stemma.demo.score.figures import Rate, Tally
from stemma.model.mentions import MentionSeen

_CUED = "name, cued"
"""Names by the rules of titles, cues, headers and forms alone: their precision."""
_KINDS = ("date", "money", "measure", "count", "identifier", "contact", "name")


def found(text: str, rules: Collection[str] = ()) -> list[Found]:
    """Return what Stemma reads in a text, in the form of the labels; by some rules alone."""
    return [
        Found(kind=each.kind, start=each.place.start, end=each.place.end, value=_value(each))
        for each in extract_values(text)
        if each.kind in _KINDS and (not rules or each.rule in rules)
    ]


def _value(seen: MentionSeen) -> dict[str, object]:
    """Return a value as the labels have it: one end alone where it is a limit."""
    value: dict[str, object] = dict(seen.value)
    name = "amount" if seen.kind == "money" else "value"
    if name in value and seen.kind in ("money", "measure", "count"):
        if seen.qualifier in ("at_least", "more_than"):
            value["low"] = value.pop(name)
        elif seen.qualifier in ("at_most", "less_than"):
            value["high"] = value.pop(name)
    if value.get("unit") == "workday":
        value["unit"] = "day"
    return value


def layers(pages: list[LabelledPage]) -> dict[int, str]:
    """Return the text layers of one document's labelled pages."""
    document = pypdfium2.PdfDocument(GOLD / pages[0].document)
    written = {each.page: document[each.page - 1].get_textpage() for each in pages}
    return {page: text.get_text_range().replace("\r\n", "\n") for page, text in written.items()}


def texts(pages: list[LabelledPage]) -> dict[int, str]:
    """Return the leading texts of one document's labelled pages, read as a case reads them."""
    path, wanted = GOLD / pages[0].document, sorted(each.page for each in pages)
    if path.suffix != ".pdf":
        return {each.number: each.text for each in read_file(path).pages if each.number in wanted}
    with some_pages(path, wanted) as alone:
        read = read_file(alone)
    return {wanted[each.number - 1]: each.text for each in read.pages}


def measured(*, read: bool) -> dict[tuple[str, str], Tally]:
    """Return the tallies by language and kind, of pages with a layer or of the others."""
    by_document: dict[str, list[LabelledPage]] = defaultdict(list)
    for page in labelled_pages():
        if (page.text != "layer") == read and "password" not in page.document:
            by_document[page.document].append(page)
    sums: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for pages in by_document.values():
        held = texts(pages) if read else layers(pages)
        for page in pages:
            text = held.get(page.page, "")
            for kind, tally in page_tallies(page, text, found(text)).items():
                sums[page.language, kind] += tally
            cued = page_tallies(page, text, found(text, CUED)).get("name", Tally())
            sums[page.language, _CUED] += replace(cued, missed=0)
    return sums


def main() -> None:
    """Print precision, recall and wrong values, by language and kind."""
    total = Tally()
    for (language, kind), tally in sorted(measured(read="--read" in sys.argv).items()):
        if kind in (*_KINDS, _CUED):
            _print(f"{language} {kind}", tally)
        if kind in _KINDS:
            total += tally
    _print("all", total)


def _print(name: str, tally: Tally) -> None:
    rates = {"precision": tally.precision}
    if not name.endswith(_CUED):
        rates |= {"recall": tally.recall, "wrong": tally.wrong_value}
    told = "  ".join(f"{key} {_told(rate)}" for key, rate in rates.items())
    print(f"{name:14} {told}")


def _told(rate: Rate) -> str:
    if rate.interval is None:
        return "-"
    low, high = rate.interval
    return f"{rate.value:.2f} ({low:.2f}-{high:.2f}) n={rate.n}"


if __name__ == "__main__":
    main()
