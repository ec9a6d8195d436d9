"""From a stretch of a page's text to the place that an observation cites."""

from stemma.model.examined import ExaminedPage, Subject
from stemma.model.places import Place, Stretch
from stemma.toolkit.boxes import boxes_for, label_for


def stretch(subject: Subject, page: ExaminedPage, start: int, end: int) -> Place:
    """Return the place of code points of a page's leading text, with boxes and label.

    Raises:
        ValueError: if the page has no text.
    """
    if page.text is None or page.text_hash is None:
        raise ValueError("a page without a text")
    words = page.text.words
    return Place(
        content=subject.about.content,
        page=page.number,
        quote=page.text.text[start:end],
        boxes=boxes_for(words, start, end),
        stretch=Stretch(
            text_from=page.text.text_from, text_hash=page.text_hash, start=start, end=end
        ),
        label=label_for(words, start, end),
    )
