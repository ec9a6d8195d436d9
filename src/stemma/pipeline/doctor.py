"""What this machine has and lacks, and the one line that mends each lack."""

from collections.abc import Iterator
from contextlib import closing
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path

from stemma.errors import SandboxError
from stemma.recognition import languages
from stemma.sandbox import office
from stemma.sandbox.cells import Zygote
from stemma.toolkit.name_finding import russian_model

_DEBIAN_DATA = {
    "en": "tesseract-ocr-eng",
    "ru": "tesseract-ocr-rus",
    "uk": "tesseract-ocr-ukr",
    "zh-Hans": "tesseract-ocr-chi-sim",
    "zh-Hant": "tesseract-ocr-chi-tra",
}
_OLD_DOCUMENTS = "old documents (.doc, .ppt)"
_FONTS = {
    "fonts-liberation": Path("/usr/share/fonts/truetype/liberation"),
    "fonts-noto-cjk": Path("/usr/share/fonts/opentype/noto"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Symptom:
    """One thing that was looked at. `remedy` is the line to type where it is not well."""

    what: str
    well: bool
    told: str
    remedy: str = ""


def examine() -> tuple[Symptom, ...]:
    """Look at everything Stemma needs from the machine."""
    return (_sandbox(), *_recognition(), _archives(), _old_documents(), _names(), *_fonts())


def _sandbox() -> Symptom:
    with closing(Zygote("parse")) as zygote:
        try:
            zygote.start()
        except SandboxError as error:
            return Symptom(
                what="sandbox",
                well=False,
                told=str(error),
                remedy="Run Stemma on Linux 5.13 or newer; or, for files you trust: "
                "stemma open FOLDER --sandbox limits-only",
            )
        told = {
            "strong": "strong: seccomp and Landlock",
            "standard": "standard: seccomp; this kernel has no Landlock",
            "limits-only": "limits only",
        }[zygote.level]
    return Symptom(what="sandbox", well=True, told=told)


def _recognition() -> Iterator[Symptom]:
    tessdata = languages.find()
    present = frozenset[str]() if tessdata is None else languages.available(tessdata)
    for tag, package in _DEBIAN_DATA.items():
        here = languages.CODES[tag] in present
        yield Symptom(
            what=f"text recognition: {tag}",
            well=here,
            told="installed" if here else "missing",
            remedy="" if here else f"sudo apt-get install -y {package}",
        )


def _archives() -> Symptom:
    library = find_library("archive")
    return Symptom(
        what="archives (libarchive)",
        well=library is not None,
        told=library or "missing",
        remedy=""
        if library
        else "sudo apt-get install -y libarchive13 || sudo apt-get install -y libarchive13t64",
    )


def _old_documents() -> Symptom:
    """Look for LibreOffice, and for what holds it in."""
    found = office.find()
    if found is None:
        return Symptom(
            what=_OLD_DOCUMENTS,
            well=False,
            told="LibreOffice is missing, so they stay unread",
            remedy="sudo apt-get install -y --no-install-recommends libreoffice-writer-nogui "
            "libreoffice-impress-nogui libreoffice-calc-nogui libreoffice-draw-nogui",
        )
    held = found.walls != "none"
    told = f"LibreOffice {found.version}, level office, held by {found.walls}"
    return Symptom(
        what=_OLD_DOCUMENTS,
        well=held,
        told=told if held else "nothing here holds LibreOffice in, so they stay unread",
        remedy="" if held else "sudo apt-get install -y bubblewrap",
    )


def _names() -> Symptom:
    here = russian_model.data() is not None
    return Symptom(
        what="names in Russian text (slovnet)",
        well=here,
        told="installed" if here else "missing, so they are found by rules only",
        remedy="" if here else "pip install --no-deps natasha navec razdel slovnet",
    )


def _fonts() -> Iterator[Symptom]:
    for package, folder in _FONTS.items():
        yield Symptom(
            what=f"fonts for drawing text ({package})",
            well=folder.is_dir(),
            told="installed" if folder.is_dir() else "missing",
            remedy="" if folder.is_dir() else f"sudo apt-get install -y {package}",
        )
