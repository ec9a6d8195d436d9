"""Recognition measured on drawn pages: character error rate and processor time per page.

Our recogniser is told nothing; beside it stands plain Tesseract (tesserocr) that is told the
language. Run `python -m bench.ocr_pages`; a larger harness calls `measure`.
"""

import argparse
import re
import time
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import tesserocr

from bench.pages import Drawn, Sheet, pages
from stemma.model.places import Box
from stemma.model.words import Words
from stemma.recognition import languages
from stemma.recognition.tesseract import Recogniser, load

_SHEETS = {
    "en": Sheet(languages=("en",)),
    "ru": Sheet(languages=("ru",)),
    "zh": Sheet(languages=("zh-Hans",)),
    "uk": Sheet(languages=("uk",)),
    "zh-Hant": Sheet(languages=("zh-Hant",)),
    "ru, zh columns": Sheet(languages=("ru", "zh-Hans"), columns=True, points=10),
    "ru, zh paragraphs": Sheet(languages=("ru", "zh-Hans")),
    "en, zh paragraphs": Sheet(languages=("en", "zh-Hans")),
    "ru, en paragraphs": Sheet(languages=("ru", "en")),
    "en office scan": Sheet(languages=("en",), wear="office"),
    "ru office scan": Sheet(languages=("ru",), wear="office"),
    "zh office scan": Sheet(languages=("zh-Hans",), wear="office"),
    "ru upside down": Sheet(languages=("ru",), orientation=180),
    "zh on its side": Sheet(languages=("zh-Hans",), orientation=90),
}
_WIDE = re.compile(r"(?<=[⺀-鿿＀-￯]) | (?=[⺀-鿿＀-￯])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One reader on one kind of page. `errors` of `characters`; `seconds` of processor per page.

    `routed` counts pages whose direction and languages were told rightly; `boxes` the drawn words
    whose box was hit (80 % covered by a box at most three times as large), of `words`.
    """

    reader: str
    kind: str
    pages: int
    characters: int
    errors: int
    seconds: float
    routed: int | None = None
    words: int = 0
    boxes: int = 0

    @property
    def rate(self) -> float:
        """Character error rate in per cent."""
        return 100 * self.errors / max(self.characters, 1)


def measure(count: int = 4, kinds: Sequence[str] = tuple(_SHEETS)) -> list[Record]:
    """Read `count` pages of each kind with our recogniser and with plain Tesseract."""
    tessdata = languages.find()
    if tessdata is None:
        raise FileNotFoundError("no Tesseract language data on this machine")
    recogniser = load(tessdata, languages.available(tessdata))
    records = []
    for kind in kinds:
        drawn = list(pages(_SHEETS[kind], count))
        records.append(_ours(recogniser, kind, drawn))
        records.append(_plain(tessdata, kind, drawn))
    return records


def distance(truth: str, found: str) -> int:
    """Return the Levenshtein distance, by Myers' bit-parallel algorithm (J. ACM 46(3), 1999)."""
    if not truth:
        return len(found)
    places: dict[str, int] = {}
    for place, character in enumerate(truth):
        places[character] = places.get(character, 0) | 1 << place
    mask, top = (1 << len(truth)) - 1, 1 << (len(truth) - 1)
    more, less, score = mask, 0, len(truth)
    for character in found:
        same = places.get(character, 0)
        across = (((same & more) + more) ^ more) | same
        up, down = less | ~(across | more) & mask, more & across
        score += bool(up & top) - bool(down & top)
        up, down = (up << 1 | 1) & mask, down << 1 & mask
        vertical = same | less
        more, less = down | ~(vertical | up) & mask, up & vertical
    return score


def same_page(truth: str, found: str) -> tuple[int, int]:
    """Return errors and characters: NFKC, white space collapsed, none beside Han characters."""
    truth, found = (
        _WIDE.sub("", " ".join(unicodedata.normalize("NFKC", text).split()))
        for text in (truth, found)
    )
    return distance(truth, found), len(truth)


def hits(drawn: Sequence[tuple[str, Box]], words: Words) -> int:
    """Count the drawn words that have a box covering 80 % of them, at most three times as large."""
    boxes = [words.box(index) for index in range(len(words))]
    return sum(any(_covers(box, truth) for box in boxes) for _, truth in drawn)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=4, help="pages of each kind")
    parser.add_argument("--kind", action="append", choices=_SHEETS, help="only this kind")
    chosen = parser.parse_args()
    print(f"{'kind':20}{'reader':9}{'CER %':>8}{'s/page':>8}{'routed':>9}{'boxes %':>9}")
    for record in measure(chosen.pages, chosen.kind or tuple(_SHEETS)):
        routed = "" if record.routed is None else f"{record.routed}/{record.pages}"
        boxes = f"{100 * record.boxes / record.words:.1f}" if record.words else ""
        print(
            f"{record.kind:20}{record.reader:9}{record.rate:8.3f}{record.seconds:8.3f}"
            f"{routed:>9}{boxes:>9}"
        )


def _ours(recogniser: Recogniser, kind: str, drawn: Sequence[Drawn]) -> Record:
    errors = characters = routed = words = boxes = 0
    seconds = 0.0
    for page in drawn:
        found = recogniser.recognise(page.pixels, page.dpi)
        seconds += found.seconds
        told = set(found.route) >= set(page.languages) - {"en"} and bool(found.route)
        routed += told and found.orientation == page.orientation
        wrong, size = same_page("\n".join(page.lines), found.text.text)
        errors, characters = errors + wrong, characters + size
        words, boxes = words + len(page.words), boxes + hits(page.words, found.text.words)
    return Record(
        reader="stemma",
        kind=kind,
        pages=len(drawn),
        characters=characters,
        errors=errors,
        seconds=seconds / len(drawn),
        routed=routed,
        words=words,
        boxes=boxes,
    )


def _plain(tessdata: Path, kind: str, drawn: Sequence[Drawn]) -> Record:
    told = "+".join(languages.codes_of(drawn[0].languages))
    engine = tesserocr.PyTessBaseAPI(path=str(tessdata), lang=told)
    errors = characters = 0
    seconds = 0.0
    for page in drawn:
        started = time.process_time()
        text = _text(engine, page)
        seconds += time.process_time() - started
        wrong, size = same_page("\n".join(page.lines), text)
        errors, characters = errors + wrong, characters + size
    return Record(
        reader="plain",
        kind=kind,
        pages=len(drawn),
        characters=characters,
        errors=errors,
        seconds=seconds / len(drawn),
    )


def _text(engine: tesserocr.PyTessBaseAPI, page: Drawn) -> str:
    pixels = page.pixels
    engine.SetImageBytes(pixels.data, pixels.width, pixels.height, 1, pixels.width)
    engine.SetSourceResolution(page.dpi)
    return engine.GetUTF8Text()


def _covers(box: Box, truth: Box) -> bool:
    wide = min(box.x1, truth.x1) - max(box.x0, truth.x0)
    high = min(box.y1, truth.y1) - max(box.y0, truth.y0)
    size = (truth.x1 - truth.x0) * (truth.y1 - truth.y0)
    if wide <= 0 or high <= 0 or wide * high < 0.8 * size:
        return False
    return (box.x1 - box.x0) * (box.y1 - box.y0) <= 3 * size


if __name__ == "__main__":
    main()
