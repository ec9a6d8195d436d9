"""Part: the character error rate on badly worn scans, with the second engine and without.

The pages are drawn and worn here (worn.py); the cleaning was tuned on the seeds 5, 50 to 52 and 60
to 62, so others are measured. Our recogniser is told nothing. Run
`python -m bench "bad scans" --seed 701`.
"""

import time
from collections.abc import Sequence
from dataclasses import replace

from bench.material import LANGUAGES
from bench.ocr_pages import same_page
from bench.pages import Drawn, Sheet, pages
from bench.record import Record, skipped
from bench.worn import worn
from stemma.recognition import languages, rapid
from stemma.recognition.tesseract import Recogniser, load

PART = "bad scans"
_ALONE = {"en": 3.0, "ru": 5.0, "zh": 10.0}
_WITH_THE_SECOND = {"en": 3.0, "ru": 5.0, "zh": 3.0}
SEED = 9


def measure(count: int, seed: int) -> list[Record]:
    """Recognise so many worn pages a language, first without the second engine."""
    tessdata = languages.find()
    if tessdata is None:
        return [skipped(PART, "character error rate", "no Tesseract language data")]
    there = languages.available(tessdata)
    drawn = {
        name: [
            replace(page, pixels=worn(page.pixels, seed * 1000 + number))
            for number, page in enumerate(pages(Sheet(languages=(tag,)), count, seed=seed))
        ]
        for name, tag in LANGUAGES.items()
    }
    alone = load(tessdata, there)
    records = [_errors("alone", name, alone, drawn[name], _ALONE[name]) for name in drawn]
    second = rapid.load()
    if second is None:
        return [*records, skipped(PART, "with the second engine", "the extra rapidocr is missing")]
    both = load(tessdata, there, second)
    return records + [
        _errors(f"with {second.maker}", name, both, drawn[name], _WITH_THE_SECOND[name])
        for name in drawn
    ]


def _errors(
    what: str, name: str, recogniser: Recogniser, drawn: Sequence[Drawn], goal: float
) -> Record:
    wrong = size = 0
    each = []
    started = time.process_time()
    for page in drawn:
        found = recogniser.recognise(page.pixels, page.dpi)
        errors, characters = same_page("\n".join(page.lines), found.text.text)
        wrong, size = wrong + errors, size + characters
        each.append(f"{100 * errors / characters:.1f}")
    seconds = (time.process_time() - started) / len(drawn)
    return Record(
        part=PART,
        what=f"{name}, {what}",
        value=100 * wrong / size,
        unit="% CER",
        goal=goal,
        less_is_better=True,
        n=len(drawn),
        note=f"{wrong} of {size} characters; pages {', '.join(each)}; {seconds:.1f} CPU-s a page",
    )
