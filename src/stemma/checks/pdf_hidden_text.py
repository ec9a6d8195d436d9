"""Words in a PDF that nobody sees on its pages.

Each word of the text layer is looked for in the drawn page. Where nothing is drawn at its place,
it is under something, in the colour of its ground, beyond the edge, or not drawn at all. The words
that a scanner's program lays over its pictures are not reported.
"""

from collections.abc import Iterator, Sequence

from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place, Stretch
from stemma.model.plugins import check
from stemma.toolkit.boxes import boxes_for
from stemma.toolkit.hashing import text_hash
from stemma.toolkit.pdf_states import PageState, drawn, opened, page_of
from stemma.toolkit.pdf_typefaces import set_page
from stemma.toolkit.pdf_unseen import DPI, Unseen, UnseenWords, unseen_words

_MOST_PAGES = 400
_LEAST_LETTERS = 3
_LEAST_OFF_PAGE = 12
"""Printers' marks beyond the edge are short; what is longer may have been meant to be read."""
_LONGEST_QUOTE = 300


@check(
    "pdf.hidden_text",
    "Words that cannot be seen on the page",
    category=Category.CONCEALMENT,
    basis=Basis.STRUCTURAL,
    version=2,
    says={
        "pdf.hidden_text.covered": (
            "On page {page}, “{words}” cannot be seen: something hides it or cuts it off."
        ),
        "pdf.hidden_text.same_colour": (
            "On page {page}, “{words}” stands in the colour of its ground."
        ),
        "pdf.hidden_text.off_page": "Beyond the edge of page {page} stands “{words}”.",
        "pdf.hidden_text.invisible": "On page {page}, “{words}” is there but not drawn.",
        "no_layer": "The pages have no text layer.",
    },
    ordinary=(
        "A bar was laid over words to redact them, and the words under it were left in the file.",
        "A program for reading aloud, for search or for templates left marks not for show.",
        "A redaction program wrote a label of its own, in the colour of its bars.",
        "Words were cut off when pages were cropped, or slid under a picture by mistake.",
    ),
    does_not_prove=(
        "Not that anybody meant to hide something. Words under a photograph are not found "
        "(their place is not flat), nor are white bars over single letters of a word. Letters "
        "within a word are found by their share of its width, so that one at the end may be "
        "missing or too many. The first 400 pages are looked at."
    ),
    needs="bytes",
    applies_to=("application/pdf",),
    base_rate=BaseRate(
        fired=8, scored=244, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def pdf_hidden_text(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each stretch of words that leaves no ink."""
    received = subject.bytes_given()
    has_layer = False
    with opened(bytes(received.data()), received.passwords) as document:
        for number in range(1, min(len(document), _MOST_PAGES) + 1):
            with page_of(document, number) as page:
                state = subject.once(set_page, page, number).state
                if not len(state.words):
                    continue
                has_layer = True
                unseen = list(unseen_words(page, state, drawn(page, DPI)))
            yield from _told(subject, number, state, unseen)
    if not has_layer:
        raise NotApplicableError("no_layer")


def _told(
    subject: Subject, page: int, state: PageState, unseen: Sequence[UnseenWords]
) -> Iterator[Observed]:
    for why, start, end in _stretches(state, unseen):
        quote = state.text[start:end]
        place = Place(
            content=subject.about.content,
            page=page,
            quote=quote[:_LONGEST_QUOTE],
            boxes=boxes_for(state.words, start, end),
            stretch=Stretch(
                text_from="layer", text_hash=text_hash(state.text), start=start, end=end
            ),
        )
        yield Observed(
            says=f"pdf.hidden_text.{why}",
            evidence=(Evidence(place),),
            values={
                "page": Measured(str(page)),
                "words": Measured(" ".join(quote.split())[:_LONGEST_QUOTE]),
            },
        )


def _stretches(
    state: PageState, unseen: Sequence[UnseenWords]
) -> Iterator[tuple[Unseen, int, int]]:
    """Yield words that follow each other and cannot be seen for the same reason as one stretch."""
    joined: list[UnseenWords] = []
    for word in unseen:
        last = joined[-1] if joined else None
        if last and last.why == word.why and not state.text[last.end : word.start].strip():
            joined[-1] = UnseenWords(last.start, word.end, word.why)
        else:
            joined.append(word)
    for start, end, why in joined:
        letters = sum(character.isalnum() for character in state.text[start:end])
        if letters >= (_LEAST_OFF_PAGE if why == "off_page" else _LEAST_LETTERS):
            yield why, start, end
