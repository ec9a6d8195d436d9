"""The Tesseract engine: a drawn page into text, words and boxes, without being told the language.

`load` is called before the cell forks; after that no file is opened and nothing is imported.
`recognise` asks `routing` how the page lies and in which script it is written, and reads it so.
"""

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import tesserocr

from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageText, Pixels
from stemma.model.remarks import Deed, Remark
from stemma.model.tables import Rulings
from stemma.recognition import (
    cells,
    drawn_lines,
    languages,
    missed,
    routing,
    rows,
    wear,
)
from stemma.recognition.attempts import Attempt, worth
from stemma.recognition.characters import align
from stemma.recognition.layout import Line, Pixbox, View, Word, compose
from stemma.recognition.preparing import Prepared, as_grey, prepared
from stemma.recognition.rapid import Second
from stemma.recognition.rereading import mend, sureness
from stemma.recognition.results import lines_of
from stemma.recognition.routing import Grey, Quarter, Route
from stemma.toolkit.witnesses import Sample, confirms

_ORDER = ("eng", "rus", "chi_sim", "chi_tra", "ukr")
"""In this order languages are tried."""
_PAIRS = {"rus": "rus+eng", "ukr": "ukr+eng"}
"""Languages read together with English: Latin names stand in every second Russian contract, and
the second model costs only where the first is unsure."""
_COVERS = {
    "eng": {"eng", "ukr", "chi_tra"},
    "rus": {"rus", "ukr", "eng", "chi_tra"},
    "ukr": {"rus", "ukr", "eng", "chi_tra"},
    "chi_sim": {"chi_sim", "chi_tra", "ukr"},
    "chi_tra": {"chi_sim", "chi_tra", "ukr"},
}
"""Languages that need not be tried again on a page read with the key."""
_SCRIPTS = {"Latin": "eng", "Cyrillic": "rus", "Han": "chi_sim"}
"""The language to read a script with, by the name that Tesseract gives it."""

_MARGIN = 4
_CROP_DPI = 200
_UNSURE, _AS_MUCH = 78, 0.8
"""Below this mean confidence the second engine is asked; it must then find as much, nearly."""
_TURNED = 2.0
"""Below this Tesseract's own word on direction and script is a guess: noise is Arabic to it."""
_STROKES = 12
_WORST = 4
"""So many of the worst lines are read again to choose between languages of one script."""
_DOUBT = 87
"""Below this word confidence simplified Chinese may be traditional: drawn pages have 89 and more,
traditional ones 83 and less."""
_SURER = {"chi_tra": 5.0, "ukr": 3.0}
"""So much surer must the rival be on the worst lines (drawn traditional pages: 7 to 18)."""
_ONLY_RUSSIAN = 0.004
"""Russian has more ы э ъ ё among its letters than this (2.5 % on average), Ukrainian none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What was read from a page's picture, and how.

    `orientation` says by how many degrees, clockwise, the picture lies turned: turn it back to
    read it. Boxes belong to the picture as it was given. `route` names the languages read with
    (BCP 47), main one first; `seconds` is processor time; `problem` says why there is no text;
    `rulings` are the straight lines in the picture.
    """

    text: PageText
    orientation: Quarter = 0
    route: tuple[str, ...] = ()
    seconds: float = 0.0
    problem: Problem | None = None
    remarks: tuple[Remark, ...] = ()
    rulings: Rulings = ()


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Tesseract with its models in memory. Not for use by several threads."""

    engines: Mapping[str, tesserocr.PyTessBaseAPI]
    loaded: frozenset[str]
    maker: str
    second: Second | None = None

    def recognise(self, pixels: Pixels, dpi: int, tags: Sequence[str] | None = None) -> Recognised:
        """Read a page. `tags` (BCP 47) limits the languages; None: whatever the page shows."""
        started = time.process_time()
        wanted = _ORDER if tags is None else languages.codes_of(tags)
        codes = [code for code in _ORDER if code in wanted and code in self.loaded]
        missing = [code for code in wanted if code not in self.loaded]
        if not codes or (tags is not None and missing):
            return self._nothing(started, Problem(Reason.LANGUAGE_MISSING, " ".join(missing)))
        page = prepared(pixels, dpi)
        if page is None:
            return self._nothing(started)
        attempt = self._attempt(page, codes)
        if isinstance(attempt, Problem):
            return self._nothing(started, attempt)
        orientation = attempt.route.orientation
        upright = attempt.upright.shape
        given = (pixels.height, pixels.width)
        view = View(given, (upright[0], upright[1]), orientation, page.degrees)
        turned = (Remark(Deed.TURNED, str(orientation)),) if orientation else ()
        segments = drawn_lines.segments(attempt.upright, page.dpi)
        attempt = self._with_cells(attempt, segments, page.dpi)
        found = self._result(attempt, view, started)
        drawn = drawn_lines.rulings(segments, view)
        remarks = (*page.remarks, *turned, *attempt.remarks)
        return replace(found, remarks=remarks, rulings=drawn)

    def confirmed(self, pixels: Pixels, lines: Sequence[Sample], tag: str) -> int:
        """Return how many lines of a layer in one language (BCP 47) the picture shows."""
        code = languages.CODES.get(tag, "")
        if code not in self.loaded:
            return 0
        grey = as_grey(pixels)
        height, width = grey.shape
        count = 0
        for line in lines:
            edges = (line.box.x0 * width, line.box.y0 * height)
            ends = (line.box.x1 * width, line.box.y1 * height)
            left, top, right, bottom = (round(edge) for edge in (*edges, *ends))
            words = self._line(grey, (max(left, 0), max(top, 0), right, bottom), code)
            count += confirms(line, "".join(word.text for word in words))
        return count

    def _with_cells(
        self, attempt: Attempt, segments: Sequence[drawn_lines.Segment], dpi: int
    ) -> Attempt:
        """Read cells of drawn tables again that were passed over, or read unsurely."""
        code = attempt.route.code
        unframed = cells.without_lines(attempt.upright, segments, dpi)

        def again(box: Pixbox) -> list[Word]:
            return self._line(unframed, box, code)

        lines = cells.read_again(unframed, segments, attempt.lines, dpi, again)
        return replace(attempt, lines=lines)

    def _result(self, attempt: Attempt, view: View, started: float) -> Recognised:
        lines = [align(line, attempt.upright) for line in attempt.lines]
        text, words, confidence = compose(lines, view)
        if not _says_something(text):
            return self._nothing(started, Problem(Reason.NO_TEXT_FOUND))
        used: Counter[str] = Counter()
        for line in lines:
            used[languages.TAGS[line.code]] += sum(len(word.text) for word in line.words)
        route = tuple(tag for tag, _ in used.most_common())
        page = PageText(
            text_from="ocr",
            text=text,
            words=words,
            language=route[0] if route else None,
            confidence=confidence,
            maker=attempt.maker,
        )
        return Recognised(
            text=page,
            orientation=view.orientation,
            route=route,
            seconds=time.process_time() - started,
        )

    def _nothing(self, started: float, problem: Problem | None = None) -> Recognised:
        empty = PageText(text_from="ocr", text="", maker=self.maker)
        return Recognised(text=empty, seconds=time.process_time() - started, problem=problem)

    def _attempt(self, page: Prepared, codes: Sequence[str]) -> Attempt | Problem:
        """Read a page in the likeliest way; if that reads poorly, once more in the next likeliest.

        The second way is the one that Tesseract's own, slower script detection names. Where that
        tells nothing either, the page is read upright before it is read on its side.
        """
        route = routing.choose(page.grey, page.dark, page.sideways, codes, self._trial)
        first = None if route is None else self._read(page, route, codes)
        if first is not None and not first.poor():
            return first
        script, likely = self._detect(page, codes)
        tried = [] if first is None else [first]
        ways = [likely] if script is not None or first is not None else likely.undecided()
        for way in ways:
            if way != route:
                tried.append(self._read(page, way, codes))
            if not tried[-1].poor():
                break
        best = max(tried, key=Attempt.worth)
        if best.poor() and script is not None and _SCRIPTS.get(script) not in codes:
            return Problem(Reason.LANGUAGE_MISSING, _SCRIPTS.get(script, script))
        return best

    def _detect(self, page: Prepared, codes: Sequence[str]) -> tuple[str | None, Route]:
        """Return the script that Tesseract sees, and the way to read the page that follows."""
        fallback = next((code for code in ("rus", *codes) if code in codes), codes[0])
        way = Route(0 if page.sideways < 1 else 90, fallback)
        if languages.ORIENTATION not in self.engines:
            return None, way
        engine = self._show(page.grey, page.dpi, languages.ORIENTATION, tesserocr.PSM.OSD_ONLY)
        seen = engine.DetectOrientationScript()
        if seen is None:
            return None, way
        script = str(seen["script_name"])
        code = _SCRIPTS.get(script, fallback)
        known = code if code in codes else fallback
        if seen["orient_conf"] < _TURNED:
            return None, Route(way.orientation, known)
        return script, Route(seen["orient_deg"], known)

    def _read(self, page: Prepared, route: Route, codes: Sequence[str]) -> Attempt:
        """Read a page in one way; if most of it came out in another language, in that one too."""
        read = self._once(page, route, codes)
        better = read.route_of_most()
        if better == read.route:
            return read
        return max(read, self._once(page, better, codes), key=Attempt.worth)

    def _once(self, page: Prepared, route: Route, codes: Sequence[str]) -> Attempt:
        """Read a page in one way, foreign stretches in the other languages."""
        upright = routing.turned(page.grey, route.orientation)
        lines, code = self._page(upright, page.dpi, route.code, codes)
        route = replace(route, code=code)
        surer = self._by_the_second(page, upright, lines, code)
        if surer is not None and self.second is not None:
            told = (Remark(Deed.SECOND_ENGINE, self.second.maker),)
            return Attempt(route, upright, surer, self.second.maker, told)
        remarks: tuple[Remark, ...] = ()
        recovered = self._recovered(page, upright, lines, code)
        if recovered is not None:
            remarks = (Remark(Deed.LINES_RECOVERED),)
            lines = recovered
        others = [other for other in codes if other not in _COVERS[code]]

        def again(box: Pixbox, code: str) -> list[Word]:
            return self._line(upright, box, code)

        return Attempt(route, upright, mend(lines, code, others, again), self.maker, remarks)

    def _by_the_second(
        self, page: Prepared, upright: Grey, lines: list[Line], code: str
    ) -> list[Line] | None:
        """Read a page in bad state with the second engine; None where that is not to be used."""
        second = self.second
        if second is None or code not in second.engines or not missed.is_one_column(lines):
            return None
        words = [word for line in lines for word in line.words]
        if not page.is_worn and sureness(words) > _UNSURE:
            return None
        read = second.lines(upright, code)
        if missed.goes_past(upright, page.dpi, read, worn=page.is_worn):
            read = rows.better(read, second.lines(wear.without_faint(upright), code))
        return read if worth(read) > _AS_MUCH * worth(lines) else None

    def _recovered(
        self, page: Prepared, upright: Grey, lines: list[Line], code: str
    ) -> list[Line] | None:
        """Read the dark ink as one block where lines were missed; None where no row is better."""
        went_past = missed.goes_past(upright, page.dpi, lines, worn=page.is_worn)
        if not went_past or not missed.is_one_column(lines):
            return None
        picture = upright if code.startswith("chi") else wear.without_faint(upright)
        engine = self._show(picture, page.dpi, self._best(code), tesserocr.PSM.SINGLE_BLOCK)
        engine.Recognize()
        both = rows.better(lines, list(lines_of(engine, code)))
        return both if both != lines else None

    def _page(
        self, upright: Grey, dpi: int, code: str, codes: Sequence[str]
    ) -> tuple[list[Line], str]:
        """Read a page with one language, or with its rival of the same script if that fits."""
        engine = self._show(upright, dpi, self._best(code), tesserocr.PSM.AUTO)
        engine.Recognize()
        lines = list(lines_of(engine, code))
        rival = _rival(code, lines, float(engine.MeanTextConf()))
        if rival in codes and self._gain(upright, lines, code, rival) > _SURER[rival]:
            return self._page(upright, dpi, rival, codes)
        return lines, code

    def _gain(self, upright: Grey, lines: Sequence[Line], code: str, rival: str) -> float:
        """Return how much surer the rival is, on average, of the worst long lines."""
        long = [line for line in lines if _own_letters(line) > 9]
        worst = sorted(long, key=lambda line: sureness(line.words))[:_WORST]
        pieces = [_cut(upright, line.box) for line in worst]
        gains = [self._trial(piece, rival)[1] - self._trial(piece, code)[1] for piece in pieces]
        return sum(gains) / len(gains) if gains else 0.0

    def _trial(self, piece: Grey, code: str) -> tuple[str, float]:
        """Read a piece of a line: its letters count, not its figures; its cut ends do not."""
        engine = self._show(piece, _CROP_DPI, code, tesserocr.PSM.SINGLE_LINE)
        text = engine.GetUTF8Text().strip()
        sure, words = engine.AllWordConfidences(), text.split()
        if code.startswith("chi") or len(words) != len(sure):
            return text, sum(sure) / max(len(sure), 1)
        if len(words) > 2:
            sure, words = sure[1:-1], words[1:-1]
        sizes = [routing.letters(word, code) for word in words]
        total = sum(size * value for size, value in zip(sizes, sure, strict=True))
        return " ".join(words), total / max(sum(sizes), 1)

    def _line(self, upright: Grey, box: Pixbox, code: str) -> list[Word]:
        piece = _cut(upright, box)
        if min(piece.shape) < _MARGIN:
            return []
        engine = self._show(piece, _CROP_DPI, self._best(code), tesserocr.PSM.SINGLE_LINE)
        engine.Recognize()
        left, top = max(box[0] - _MARGIN, 0), max(box[1] - _MARGIN, 0)
        return [
            word._replace(
                box=(word.box[0] + left, word.box[1] + top, word.box[2] + left, word.box[3] + top)
            )
            for line in lines_of(engine, code)
            for word in line.words
        ]

    def _best(self, code: str) -> str:
        pair = _PAIRS.get(code, code)
        return pair if pair in self.engines else code

    def _show(self, grey: Grey, dpi: int, code: str, mode: int) -> tesserocr.PyTessBaseAPI:
        height, width = grey.shape
        engine = self.engines[code]
        engine.SetPageSegMode(mode)
        engine.SetImageBytes(grey.tobytes(), width, height, 1, width)
        engine.SetSourceResolution(dpi)
        return engine


def load(tessdata: Path, codes: Iterable[str], second: Second | None = None) -> Recogniser:
    """Take the models of the given languages into memory; those that are not there are left out."""
    there = frozenset(codes) & languages.available(tessdata)
    names = [code for code in _ORDER if code in there]
    names += [pair for code, pair in _PAIRS.items() if {code, "eng"} <= there]
    if languages.ORIENTATION in there:
        names.append(languages.ORIENTATION)
    engines = {name: tesserocr.PyTessBaseAPI(path=str(tessdata), lang=name) for name in names}
    if languages.ORIENTATION in engines:
        engines[languages.ORIENTATION].SetVariable("min_characters_to_try", "10")
    for engine in engines.values():
        # By default Tesseract opens /dev/null at its first complaint, and falls if it may not.
        engine.SetVariable("debug_file", "")
    version = tesserocr.tesseract_version().split()[1]
    return Recogniser(engines, there, f"tesseract {version} tessdata_fast", second)


def _says_something(text: str) -> bool:
    """Tell text from strokes: a frame or a texture is read as one character over and over."""
    kinds = Counter(character for character in text if character.isalnum())
    return bool(text) and (kinds.total() < _STROKES or len(kinds) > _STROKES // 4)


def _rival(code: str, lines: Sequence[Line], confidence: float) -> str:
    """Return the language of the same script that a page may be in as well, or an empty string."""
    if code == "chi_sim":
        return "chi_tra" if confidence < _DOUBT else ""
    if code == "rus":
        text = "".join(word.text for line in lines for word in line.words).casefold()
        size = routing.letters(text, "rus")
        own = sum(map(text.count, "ыэъё"))
        return "ukr" if size > 100 and own < _ONLY_RUSSIAN * size else ""
    return ""


def _own_letters(line: Line) -> int:
    return routing.letters("".join(word.text for word in line.words), line.code)


def _cut(upright: Grey, box: Pixbox) -> Grey:
    left, top, right, bottom = box
    return upright[
        max(top - _MARGIN, 0) : bottom + _MARGIN, max(left - _MARGIN, 0) : right + _MARGIN
    ]
