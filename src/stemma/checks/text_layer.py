"""A text layer that says other words than the picture of its page.

Search, copying and machines read the layer, people see the picture. The two are compared where
both are known: where recognition was run beside a layer, and where reading found the layer to be a
cipher of what the page shows.
"""

from collections.abc import Iterator
from functools import reduce

from stemma.model.examined import CannotRunError, ExaminedPage, NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Box, Place
from stemma.model.plugins import check
from stemma.model.readings import PageText
from stemma.toolkit.boxes import around
from stemma.toolkit.layer_against_picture import differences, share_found

_MOST_OBSERVED = 40
_OTHER = 0.25
"""Less of a layer's words than this are in the picture: it is the text of something else."""
_TRUSTED = 80.0
"""Mean confidence (0..100) of recognition below which its words are no witness."""
_SHOWN = 80


@check(
    "text.layer",
    "A text layer that says something else than the picture",
    category=Category.CONCEALMENT,
    basis=Basis.CONTENT,
    says={
        "text.layer.other": (
            "The text layer of page {page} says “{layer}”, where the page shows “{shown}”; "
            "{share} % of its words are on the page."
        ),
        "text.layer.word": (
            "On page {page}, the text layer says “{layer}” where one sees “{shown}”."
        ),
        "no_layer": "The file has no text layer.",
        "not_recognised": (
            "The pages with a text layer were not recognised from their pictures, so there is "
            "nothing to compare the layer with; stemma run CASE --deep recognises them."
        ),
        "unsure": (
            "The pages with a text layer were recognised from their pictures too, but so unsurely "
            "that the layer cannot be held against that."
        ),
    },
    ordinary=(
        "A font lacks the table that says which letters it shows: then all of the page is garbled.",
        "The layer is the recognition of another program, which misread the word.",
        "Recognition by Stemma misread the word: look at the picture.",
    ),
    does_not_prove=(
        "Not that anybody laid the words there to deceive. An ordinary typed page is recognised "
        "with --deep only; without that its layer is compared with nothing, and the check says "
        "that it does not apply."
    ),
    applies_to=("application/pdf",),
    version=3,
    base_rate=BaseRate(
        fired=3, scored=136, corpus="public PDFs, recognised with --deep (bench/RESULTS.md)"
    ),
)
def text_layer(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each page whose layer is another text, else for each word."""
    pairs = [(page, *both) for page in subject.pages if (both := _both(page)) is not None]
    if not pairs:
        layered = [page for page in subject.pages if _layers(page)]
        if any(_seen(page) for page in layered):
            raise CannotRunError("unsure")
        raise NotApplicableError("not_recognised" if layered else "no_layer")
    told = 0
    for page, layer, shown in pairs:
        share = share_found(layer, shown)
        if share is not None and share < _OTHER:
            yield _other(subject, page, (layer, shown), share)
            told += 1
        elif shown.text_from == "ocr":
            for seen in _words(subject, page, layer, shown):
                yield seen
                told += 1
        if told >= _MOST_OBSERVED:
            return


def _layers(page: ExaminedPage) -> list[PageText]:
    texts = (page.text, *page.others)
    return [text for text in texts if text is not None and text.text_from == "layer"]


def _seen(page: ExaminedPage) -> list[PageText]:
    texts = (page.text, *page.others)
    return [text for text in texts if text is not None and text.text_from == "ocr"]


def _both(page: ExaminedPage) -> tuple[PageText, PageText] | None:
    """Return the layer as the file has it, and what the page shows; None where one is unknown."""
    layers = _layers(page)
    if not layers:
        return None
    if page.text is not None and page.text.text_from == "layer" and len(layers) > 1:
        return layers[-1], page.text  # what was deciphered leads, the cipher stands beside it
    trusted = [text for text in _seen(page) if (text.confidence or 0) >= _TRUSTED]
    return (layers[-1], trusted[-1]) if trusted else None


def _other(
    subject: Subject, page: ExaminedPage, texts: tuple[PageText, PageText], share: float
) -> Observed:
    layer, shown = texts
    return Observed(
        says="text.layer.other",
        evidence=(
            Evidence(_place(subject, page, _begins(layer), _hull(layer))),
            Evidence(_place(subject, page, _begins(shown), ()), "compare"),
        ),
        values={
            "page": Measured(str(page.number)),
            "layer": Measured(_begins(layer)),
            "shown": Measured(_begins(shown)),
            "share": Measured(f"{100 * share:.0f}", "%", f"{100 * _OTHER:.0f}"),
        },
    )


def _words(
    subject: Subject, page: ExaminedPage, layer: PageText, shown: PageText
) -> Iterator[Observed]:
    for found in differences(layer, shown):
        first, last = found.seen[0], found.seen[-1]
        said = layer.text[layer.words.starts[found.word] : layer.words.ends[found.word]]
        seen = " ".join(
            shown.text[shown.words.starts[each] : shown.words.ends[each]] for each in found.seen
        )
        yield Observed(
            says="text.layer.word",
            evidence=(
                Evidence(_place(subject, page, said, (layer.words.box(found.word),))),
                Evidence(
                    _place(
                        subject,
                        page,
                        seen,
                        (around(shown.words.box(first), shown.words.box(last)),),
                    ),
                    "compare",
                ),
            ),
            values={
                "page": Measured(str(page.number)),
                "layer": Measured(said[:200]),
                "shown": Measured(seen[:200]),
            },
        )


def _place(subject: Subject, page: ExaminedPage, quote: str, boxes: tuple[Box, ...]) -> Place:
    return subject.on_page(page.number, quote, boxes)


def _begins(text: PageText) -> str:
    return " ".join(text.text[: 3 * _SHOWN].split())[:_SHOWN]


def _hull(text: PageText) -> tuple[Box, ...]:
    """Return one box around all words of a text."""
    boxes = [text.words.box(index) for index in range(len(text.words))]
    return (reduce(around, boxes),) if boxes else ()
