"""How a page's outcome is judged: by what a reading alone says of it, and by what OCR adds.

The rules stand in one place, as pure functions, because they carry the promise that a page never
says "text" when most of its ink has none.
"""

from collections.abc import Sequence

from stemma.model.outcomes import Judged
from stemma.model.problems import Problem, Reason
from stemma.model.readings import Ink, PageReading, PageText
from stemma.model.remarks import Deed, Remark
from stemma.toolkit.witnesses import agreement, overrules

MOST = 0.5
"""Where more than this share of a page's ink lies outside its words, the words are not the page."""
_BLANK = 0.00004
"""Less ink than this is no text (10 pixels of an A4 page): a lone page number has more."""
MUCH_MORE = 1.5
"""So many times the letters of the layer must OCR have found to lead in its place."""


_DOUBTS = frozenset({Deed.LAYER_GARBLED, Deed.LAYER_UNSEEN})


def by_reading(page: PageReading) -> Judged:
    """Judge a page by its reading alone."""
    if page.problem is not None:
        return Judged("unreadable", page.problem)
    has_text = page.text is not None and bool(page.text.text.strip())
    if not page.picture:
        return Judged("text" if has_text else "blank")
    if has_text:
        is_doubted = doubt(page.remarks) is not None
        return Judged(
            "pending" if is_doubted or (page.ink and is_unexplained(page.ink)) else "text"
        )
    return Judged("blank" if page.ink and is_blank(page.ink) else "pending")


def is_blank(ink: Ink) -> bool:
    """Say whether a page holds nothing that could be read."""
    return ink.total < _BLANK


def is_unexplained(ink: Ink) -> bool:
    """Tell whether most of a page's ink has no text."""
    return not is_blank(ink) and ink.uncovered > MOST


def by_recognition(
    layer: PageText | None,
    found: PageText | None,
    problem: Problem | None,
    *,
    ink: Ink | None = None,
) -> Judged:
    """Judge a page that OCR has looked at; both texts are kept.

    A layer is exact where it says anything, so OCR leads only where it says much more. `ink` is
    that of the page, with the share that OCR's words leave unexplained: where that is most of it,
    the page has a text and says all the same that it was mostly not read.
    """
    if problem is None and ink is not None and is_unexplained(ink):
        problem = Problem(Reason.MOSTLY_UNREAD if found or layer else Reason.NO_TEXT_FOUND)
    layer_length, found_length = _letters(layer), _letters(found)
    if found_length > MUCH_MORE * layer_length:
        return Judged("ocr", problem)
    if layer_length:
        return Judged("text", problem)
    return Judged("blank") if problem is None else Judged("unreadable", problem)


def doubt(remarks: Sequence[Remark]) -> Deed | None:
    """Return why a page's layer is not to be believed unseen, None where it is."""
    return next((each.deed for each in remarks if each.deed in _DOUBTS), None)


def by_comparison(
    layer: PageText, found: PageText, reason: Deed, problem: Problem | None
) -> tuple[Judged, Remark]:
    """Judge a page whose layer is in doubt, now that its picture has been read."""
    agreed = agreement(layer, found)
    share = "too few sure words" if agreed is None else f"{agreed:.0%} of the sure words are in it"
    if overrules(found, layer, garbled=reason is Deed.LAYER_GARBLED):
        return Judged("ocr", problem), Remark(Deed.LAYER_OVERRULED, share)
    return Judged("text", problem), Remark(Deed.LAYER_STANDS, share)


def _letters(text: PageText | None) -> int:
    return 0 if text is None else sum(character.isalnum() for character in text.text)
