"""What Tesseract has read, as lines of words."""

from collections.abc import Iterator

import tesserocr

from stemma.recognition import routing
from stemma.recognition.layout import Line, Word


def lines_of(engine: tesserocr.PyTessBaseAPI, code: str) -> Iterator[Line]:
    """Yield the lines that an engine has read, Han characters as words of their own."""
    level = tesserocr.RIL
    found = engine.GetIterator()
    if found is None:
        return
    words: list[Word] = []
    line = Line(words, (0, 0, 0, 0), code, (0, 0, 0, 0))
    for at in tesserocr.iterate_level(found, level.WORD):
        if at.IsAtBeginningOf(level.TEXTLINE):
            if words:
                yield line
            words = []
            opens = at.IsAtBeginningOf(level.PARA)
            box, block = at.BoundingBox(level.TEXTLINE), at.BoundingBox(level.BLOCK)
            span = block[0], box[1], block[2], box[3]
            line = Line(words, box, code, span, opens_paragraph=opens)
        words.extend(_words(at))
    if words:
        yield line


def _words(at: tesserocr.PyResultIterator) -> Iterator[Word]:
    """Yield the word at which the iterator stands, or its characters if it has Han ones."""
    level = tesserocr.RIL
    try:
        text = at.GetUTF8Text(level.WORD).strip()
    except RuntimeError:  # a word without text
        return
    joined = at.BlanksBeforeWord() == 0
    if any(map(routing.is_han, text)):
        yield from _symbols(at, joined=joined)
    elif text:
        box = at.BoundingBox(level.WORD)
        yield Word(text, box, round(at.Confidence(level.WORD)), joined=joined)


def _symbols(at: tesserocr.PyResultIterator, *, joined: bool) -> Iterator[Word]:
    level = tesserocr.RIL.SYMBOL
    while True:
        text = at.GetUTF8Text(level)
        yield Word(text, at.BoundingBox(level), round(at.Confidence(level)), joined=joined)
        joined = True
        if at.IsAtFinalElement(tesserocr.RIL.WORD, level) or not at.Next(level):
            return
