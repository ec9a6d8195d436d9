"""One page of a scan that looks as if it came from another machine than the pages beside it."""

from collections.abc import Iterator, Mapping

from stemma.model.examined import CannotRunError, ExaminedPage, NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.toolkit.scan_looks import ScanLook, differs, scan_look

_LEAST_PAGES, _MOST_PAGES = 4, 80
_LEAST_FEATURES = 2
_ALIKE = 6.0
"""Levels of grey within which the paper of the other pages lies: one stack, one machine."""
_DPI = 200
_WORDS = {"paper": "the grey of its paper", "grain": "its grain", "ink": "the black of its ink"}


@check(
    "scan.page",
    "A page that looks scanned or printed apart",
    category=Category.ALTERATION,
    basis=Basis.STATISTICAL,
    says={
        "scan.page": (
            "Page {page} differs from the {others} other pages in {features}; they are like each "
            "other."
        ),
        "few_scans": "The file has fewer than four scanned pages.",
        "no_greys": "The pages have no greys, or too little on them, to be compared.",
        "mixed": (
            "The scanned pages differ among themselves: several stacks, photographs, or colours."
        ),
    },
    ordinary=(
        "A page was scanned again later, because the first scan of it was bad.",
        "A page was printed on another printer, or is a copy among originals.",
        "A page with a photograph, a stamp or coloured paper looks otherwise by itself.",
    ),
    does_not_prove=(
        "Not that the page was exchanged, nor what it said before. Pages in pure black "
        "and white carry nothing of this, and a page that was scanned on the same machine "
        "as the others shows nothing. Fonts and the resolution of the pictures are not "
        "compared yet."
    ),
    needs="pictures",
    applies_to=("application/pdf", "image/tiff"),
    base_rate=BaseRate(
        fired=0, scored=1, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def scan_page(subject: Subject) -> Iterator[Observed]:
    """Yield at most one observation: the one page that differs in two ways from all others."""
    pages = [page.number for page in subject.pages if _is_scan(page)][:_MOST_PAGES]
    if len(pages) < _LEAST_PAGES:
        raise NotApplicableError("few_scans")
    if subject.picture is None:
        raise CannotRunError("no_picture")
    measured = ((page, scan_look(subject.picture(page, _DPI))) for page in pages)
    looks = {page: look for page, look in measured if look is not None}
    if len(looks) < _LEAST_PAGES:
        raise CannotRunError("no_greys")
    odd = [page for page in looks if len(_features(looks, page)) >= _LEAST_FEATURES]
    if len(odd) > 1 or not _are_alike(looks, odd):
        raise NotApplicableError("mixed")
    for page in odd:
        yield _told(subject, looks, page)


def _is_scan(page: ExaminedPage) -> bool:
    return page.text is not None and page.text.text_from == "ocr"


def _others(looks: Mapping[int, ScanLook], page: int) -> list[ScanLook]:
    return [look for number, look in looks.items() if number != page]


def _features(looks: Mapping[int, ScanLook], page: int) -> list[str]:
    return [_WORDS[feature] for feature in differs(looks[page], _others(looks, page))]


def _are_alike(looks: Mapping[int, ScanLook], odd: list[int]) -> bool:
    papers = [look.paper for page, look in looks.items() if page not in odd]
    return max(papers) - min(papers) <= _ALIKE


def _told(subject: Subject, looks: Mapping[int, ScanLook], page: int) -> Observed:
    look, others = looks[page], _others(looks, page)
    ranges = {
        name: f"{min(values):.1f} to {max(values):.1f}"
        for name, values in (
            ("paper", [other.paper for other in others]),
            ("grain", [other.grain for other in others]),
            ("ink", [other.ink for other in others]),
        )
    }
    return Observed(
        says="scan.page",
        evidence=(
            Evidence(subject.on_page(page)),
            *(Evidence(subject.on_page(other), "compare") for other in looks if other != page),
        ),
        values={
            "page": Measured(str(page)),
            "others": Measured(str(len(others))),
            "features": Measured(", ".join(_features(looks, page))),
            "paper": Measured(f"{look.paper:.0f}", "level of grey", ranges["paper"]),
            "grain": Measured(f"{look.grain:.2f}", "level of grey", ranges["grain"]),
            "ink": Measured(f"{look.ink:.0f}", "level of grey", ranges["ink"]),
        },
    )
