"""The Tesseract engine: a drawn page into text, words and boxes, without being told the language.

`load` is called before the cell forks; after that no file is opened and nothing is imported.
`recognise` asks `routing` how the page lies and in which script it is written and reads it so.
"""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import tesserocr

from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageText, Pixels
from stemma.recognition import languages, routing
from stemma.recognition.cells import align
from stemma.recognition.layout import Line, Pixbox, Word, compose
from stemma.recognition.rereading import mend, sureness
from stemma.recognition.routing import Grey, Quarter

_ORDER = ("eng", "rus", "chi_sim", "chi_tra", "ukr")
_COVERS = {
    "eng": {"eng", "ukr", "chi_tra"},
    "rus": {"rus", "ukr", "eng", "chi_tra"},
    "ukr": {"rus", "ukr", "eng", "chi_tra"},
    "chi_sim": {"chi_sim", "chi_tra", "ukr"},
    "chi_tra": {"chi_sim", "chi_tra", "ukr"},
}
"""Languages that need not be tried again on a page read with the key."""
_DOUBT = 87
"""Below this word confidence simplified Chinese may be traditional: drawn pages have 89 and more."""
_TRADITIONAL = 5
"""So much surer must traditional Chinese be on the worst lines (drawn pages: 7 to 18, else -4)."""
_MARGIN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What was read from a page's picture, and how.

    `orientation` says by how many degrees, clockwise, the picture lies turned: turn it back to
    read it. Boxes belong to the picture as it was given. `route` names the languages read with,
    main one first; `seconds` is processor time; `problem` says why there is no text, or not all.
    """

    text: PageText
    orientation: Quarter = 0
    route: tuple[str, ...] = ()
    seconds: float = 0.0
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Tesseract with its models in memory. Not for use by several threads."""

    engines: Mapping[str, tesserocr.PyTessBaseAPI]
    maker: str
    loaded: frozenset[str] = field(default=frozenset())

    def recognise(
        self, pixels: Pixels, dpi: int, tags: Sequence[str] | None = None
    ) -> Recognised:
        """Read a page. `tags` (BCP 47) limits the languages; None: whatever the page shows."""
        started = time.process_time()
        wanted = languages.codes_of(tags) if tags is not None else _ORDER
        missing = [code for code in wanted if code not in self.loaded]
        codes = [code for code in _ORDER if code in wanted and code in self.loaded]
        if not codes or (tags is not None and missing):
            problem = Problem(Reason.LANGUAGE_MISSING, " ".join(missing))
            return Recognised(text=self._empty(), problem=problem)
        grey = _grey(pixels)
        route = routing.choose(grey, dpi, codes, self._trial)
        if route is None:
            return Recognised(text=self._empty(), seconds=time.process_time() - started)
        upright = routing.turned(grey, route.orientation)
        lines, code = self._read(upright, dpi, route.code)
        others = [other for other in codes if other not in _COVERS[code]]

        def again(box: Pixbox, code: str) -> list[Word]:
            return self._again(upright, box, code)

        lines = [align(line, upright) for line in mend(lines, code, others, again)]
        text, words, confidence = compose(lines, upright.shape, route.orientation)
        page = PageText(
            text_from="ocr",
            text=text,
            words=words,
            language=languages.TAGS[_leading(lines) or code],
            confidence=confidence,
            maker=self.maker,
        )
        used = Counter(line.code for line in lines)
        return Recognised(
            text=page,
            orientation=route.orientation,
            route=tuple(languages.TAGS[code] for code, _ in used.most_common()),
            seconds=time.process_time() - started,
        )

    def _empty(self) -> PageText:
        return PageText(text_from="ocr", text="", maker=self.maker)

    def _trial(self, piece: Grey, code: str) -> tuple[str, float]:
        engine = self._show(piece, 200, code, tesserocr.PSM.SINGLE_LINE)
        text = engine.GetUTF8Text().strip()
        inner = engine.AllWordConfidences()
        if len(inner) > 2 and not code.startswith("chi"):
            inner = inner[1:-1]  # a sample cuts its first and last word
        return text, sum(inner) / max(len(inner), 1)

    def _read(self, upright: Grey, dpi: int, code: str) -> tuple[list[Line], str]:
        """Read a page with its main language, in the Chinese script that fits."""
        engine = self._show(upright, dpi, self._best(code), tesserocr.PSM.AUTO)
        engine.Recognize()
        lines = list(_lines(engine, code))
        if code == "chi_sim" and "chi_tra" in self.loaded and engine.MeanTextConf() < _DOUBT:
            worst = sorted(
                (line for line in lines if len(line.words) > 9), key=lambda line: sureness(line.words)
            )[:4]
            gain = sum(
                self._trial(_cut(upright, line.box), "chi_tra")[1]
                - self._trial(_cut(upright, line.box), "chi_sim")[1]
                for line in worst
            )
            if gain > _TRADITIONAL * max(len(worst), 1):
                return self._read(upright, dpi, "chi_tra")
        return lines, code

    def _again(self, upright: Grey, box: Pixbox, code: str) -> list[Word]:
        piece = _cut(upright, box)
        if min(piece.shape) < 4:
            return []
        engine = self._show(piece, 200, self._best(code), tesserocr.PSM.SINGLE_LINE)
        engine.Recognize()
        left, top = max(box[0] - _MARGIN, 0), max(box[1] - _MARGIN, 0)
        return [
            word._replace(
                box=(word.box[0] + left, word.box[1] + top, word.box[2] + left, word.box[3] + top)
            )
            for line in _lines(engine, code)
            for word in line.words
        ]

    def _best(self, code: str) -> str:
        pair = f"{code}+eng"
        return pair if pair in self.engines else code

    def _show(self, grey: Grey, dpi: int, code: str, mode: int) -> tesserocr.PyTessBaseAPI:
        height, width = grey.shape
        engine = self.engines[code]
        engine.SetPageSegMode(mode)
        engine.SetImageBytes(grey.tobytes(), width, height, 1, width)
        engine.SetSourceResolution(dpi)
        return engine


def load(tessdata: Path, codes: Iterable[str]) -> Recogniser:
    """Take the models of the given languages into memory; those that are not there are left out."""
    there = frozenset(codes) & languages.available(tessdata)
    names = [code for code in _ORDER if code in there]
    if {"rus", "eng"} <= there:
        names.append("rus+eng")
    if {"ukr", "eng"} <= there:
        names.append("ukr+eng")
    engines = {name: tesserocr.PyTessBaseAPI(path=str(tessdata), lang=name) for name in names}
    version = tesserocr.tesseract_version().split()[1]
    return Recogniser(engines, f"tesseract {version} tessdata_fast", there)


def _cut(upright: Grey, box: Pixbox) -> Grey:
    left, top, right, bottom = box
    return upright[
        max(top - _MARGIN, 0) : bottom + _MARGIN, max(left - _MARGIN, 0) : right + _MARGIN
    ]


def _leading(lines: list[Line]) -> str | None:
    """Return the language in which most characters of a page were read."""
    sizes: Counter[str] = Counter()
    for line in lines:
        sizes[line.code] += sum(len(word.text) for word in line.words)
    return sizes.most_common(1)[0][0] if sizes else None


def _grey(pixels: Pixels) -> Grey:
    flat = np.frombuffer(pixels.data, np.uint8)
    if pixels.channels == 1:
        return flat.reshape(pixels.height, pixels.width)
    colour = flat.reshape(pixels.height, pixels.width, 3)
    return (colour @ np.array((77, 151, 28), np.uint16) >> 8).astype(np.uint8)


def _lines(engine: tesserocr.PyTessBaseAPI, code: str) -> Iterator[Line]:
    """Yield the lines that an engine has read, Han characters as words of their own."""
    level = tesserocr.RIL
    found = engine.GetIterator()
    if found is None:
        return
    line: Line | None = None
    for at in tesserocr.iterate_level(found, level.WORD):
        try:
            text = at.GetUTF8Text(level.WORD).strip()
        except RuntimeError:
            continue
        if line is None or at.IsAtBeginningOf(level.TEXTLINE):
            if line is not None and line.words:
                yield line
            opens = at.IsAtBeginningOf(level.PARA)
            line = Line([], at.BoundingBox(level.TEXTLINE), code, opens_paragraph=opens)
        line.words.extend(_words(at, text))
    if line is not None and line.words:
        yield line


def _words(at: tesserocr.PyResultIterator, text: str) -> Iterator[Word]:
    """Yield the word at which the iterator stands, or its characters if it has Han ones."""
    level = tesserocr.RIL
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
