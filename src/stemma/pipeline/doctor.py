"""What this machine has and lacks, and the one line that mends each lack."""

from collections.abc import Iterator
from contextlib import closing
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path

from stemma.errors import SandboxError
from stemma.recognition import languages, rapid
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


def examine(cyrillic_model: Path | None = None) -> tuple[Symptom, ...]:
    """Look at what Stemma needs from the machine, and at a model of Cyrillic if one is named."""
    named = () if cyrillic_model is None else (cyrillic(cyrillic_model),)
    return (
        _sandbox(),
        *_recognition(),
        *named,
        _archives(),
        _old_documents(),
        _names(),
        *_fonts(),
    )


def cyrillic(folder: Path) -> Symptom:
    """Look whether the second engine can read Cyrillic with the model in a folder."""
    model = rapid.cyrillic_in(folder)
    if not rapid.is_installed():
        told = "The second engine, which reads with it, is not installed"
        remedy = "pip install 'stemma-workbench[rapidocr]'"
    elif model is None:
        told = f"{folder} does not hold one model (.onnx) and one list of its characters (.txt)"
        remedy = "Put both there and nothing else of the kind; docs/hard-to-read.md says which."
    else:
        told, remedy = _tried(model)
    return Symptom(
        what="a model of Cyrillic for the second engine",
        well=not remedy,
        told=told,
        remedy=remedy,
    )


def _tried(model: rapid.Model) -> tuple[str, str]:
    """Load a model, and say what came of it and what mends that."""
    try:
        rapid.load(model)
    except Exception:  # noqa: BLE001 (whatever a runtime makes of a file that is no model)
        return (
            f"{model.recogniser} is no model that can be loaded",
            "Take one that RapidOCR reads: PP-OCR's recognition of Cyrillic, as ONNX.",
        )
    return f"{model.recogniser.name} is loaded", ""


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
