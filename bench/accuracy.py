"""Part: the character error rate of the recogniser on clean drawn pages, told nothing."""

from bench import ocr_pages
from bench.material import LANGUAGES
from bench.record import Record, skipped
from stemma.recognition import languages

PART = "accuracy"
_GOALS = {"en": 0.1, "ru": 0.1, "zh": 1.0}


def measure(pages: int) -> list[Record]:
    """Recognise so many pages a language, and let plain Tesseract, told the language, do it too."""
    if languages.find() is None:
        return [skipped(PART, "character error rate", "no Tesseract language data")]
    records = []
    for found in ocr_pages.measure(pages, tuple(LANGUAGES)):
        ours = found.reader == "stemma"
        records.append(
            Record(
                part=PART,
                what=f"{found.kind}, {'told nothing' if ours else 'plain Tesseract, told'}",
                value=found.rate,
                unit="% CER",
                goal=_GOALS[found.kind] if ours else None,
                less_is_better=True,
                n=found.pages,
                note=f"{found.errors} of {found.characters} characters; "
                f"{found.seconds:.2f} CPU-s a page",
            )
        )
    return records
