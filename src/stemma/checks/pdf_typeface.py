"""A figure of a PDF that is set in another font, in another size or at another height.

Whoever changes a number in a finished PDF seldom has its font at hand, or sets the new figures a
little higher or lower than the line.
"""

from collections.abc import Iterator

import pypdfium2

from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.toolkit.boxes import boxes_for
from stemma.toolkit.pdf_states import PageState, opened, page_of
from stemma.toolkit.pdf_typefaces import OddFigure, SetPage, set_page

_MOST_PAGES, _MOST_TOLD = 400, 40


@check(
    "pdf.typeface",
    "A figure set otherwise than its line",
    category=Category.ALTERATION,
    basis=Basis.STRUCTURAL,
    says={
        "pdf.typeface.inside": (
            "On page {page}, a part of “{number}” is set in {look}, the rest in {usual}."
        ),
        "pdf.typeface.line": (
            "On page {page}, “{number}” is set in {look}, all other words of its line in {usual}, "
            "as other figures of the page are."
        ),
        "no_figures": "The pages have no figures in a text layer.",
    },
    ordinary=(
        "A font lacked a figure, and the program took it from another font.",
        "A form was filled in: what is filled in has a font of its own.",
        "The author pasted the figure from another program.",
        "Page numbers, stamps and marks of a printer are laid on afterwards.",
    ),
    does_not_prove=(
        "Not that the figure was changed, nor what it was before. Who changes a figure in "
        "the program the document was made with leaves nothing to see here. Scans have no "
        "fonts: they are not looked at."
    ),
    needs="bytes",
    applies_to=("application/pdf",),
    base_rate=BaseRate(
        fired=1, scored=147, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def pdf_typeface(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each number that stands out, or of which a part does."""
    received = subject.bytes_given()
    has_figures, told = False, 0
    with opened(bytes(received.data()), received.passwords) as document:
        for number in range(1, min(len(document), _MOST_PAGES) + 1):
            state, found = _seen(subject, document, number)
            if not any(map(str.isdigit, state.text)):
                continue
            has_figures = True
            for odd in found[: _MOST_TOLD - told]:
                yield _told(subject, number, state, odd)
                told += 1
    if not has_figures:
        raise NotApplicableError("no_figures")


def _seen(subject: Subject, document: pypdfium2.PdfDocument, number: int) -> SetPage:
    """Return what is set on a page, which is opened if no other check has had it open."""
    known = subject.made(set_page, number)
    if known is not None:
        return known
    with page_of(document, number) as page:
        return set_page(page)


def _told(subject: Subject, page: int, state: PageState, odd: OddFigure) -> Observed:
    start, end = state.words.starts[odd.first], state.words.ends[odd.last]
    quote = " ".join(state.text[start:end].split())
    looks = [
        f"{look.family or 'a font without a name'} {look.size:.1f} pt"
        + (f" at {look.height:.1f} pt" if odd.how == "height" else "")
        for look in (odd.look, odd.usual)
    ]
    return Observed(
        says="pdf.typeface.inside" if odd.inside else "pdf.typeface.line",
        evidence=(Evidence(subject.on_page(page, quote, boxes_for(state.words, start, end))),),
        values={
            "page": Measured(str(page)),
            "number": Measured(quote[:200]),
            "look": Measured(looks[0][:200]),
            "usual": Measured(looks[1][:200]),
            "difference": Measured(odd.how),
        },
    )
