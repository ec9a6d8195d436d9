"""Which languages Tesseract can read on this machine, and what each is called here and there.

Tesseract names its data after ISO 639-2 with a script suffix of its own; everywhere else Stemma
writes BCP 47. The environment of a cell is empty, so the folder is looked for, never asked for.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

CODES = {
    "en": "eng",
    "ru": "rus",
    "uk": "ukr",
    "zh-Hans": "chi_sim",
    "zh-Hant": "chi_tra",
}
"""Tesseract's code for each language that Stemma reads, by BCP 47 tag."""
TAGS = {code: tag for tag, code in CODES.items()}
"""The BCP 47 tag for each of these codes."""
ORIENTATION = "osd"
"""Not a language: Tesseract's data for telling scripts apart."""

_PARENTS = (
    "/usr/share/tesseract-ocr",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/usr/local/share/tesseract-ocr",
    "/opt/homebrew/share/tessdata",
    "/opt/local/share/tessdata",
    "/home/linuxbrew/.linuxbrew/share/tessdata",
)
_SUFFIX = ".traineddata"


def find(parents: Iterable[str] = _PARENTS) -> Path | None:
    """Return the folder with the most of the languages that Stemma reads, None where there is none.

    Debian and Ubuntu keep a folder per version (`5/tessdata`); of equals the newest wins.
    """
    best: tuple[int, Path] | None = None
    for folder in _folders(parents):
        known = len(available(folder))
        if known and (best is None or known > best[0]):
            best = (known, folder)
    return None if best is None else best[1]


def available(tessdata: Path) -> frozenset[str]:
    """Return the codes of the languages in a folder that Stemma reads, and `osd` if it is there."""
    wanted = (*TAGS, ORIENTATION)
    return frozenset(code for code in wanted if (tessdata / f"{code}{_SUFFIX}").is_file())


def codes_of(tags: Iterable[str]) -> tuple[str, ...]:
    """Return Tesseract's codes for BCP 47 tags; a tag that Stemma does not read stays as it is."""
    return tuple(CODES.get(tag, tag) for tag in tags)


def _folders(parents: Iterable[str]) -> Iterator[Path]:
    for parent in map(Path, parents):
        yield parent
        if parent.is_dir():
            yield from sorted(parent.glob("*/tessdata"), reverse=True)
