"""What is measured on: real files where they are present, scans drawn here with known text.

Real files lie outside the project (`../shared/gold`) and are never copied into it; what is made
lies under `build/bench` and can be deleted.
"""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from bench.pages import Sheet, pages

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold"
MADE = ROOT / "build" / "bench"
NO_GOLD = "the real files are not at ../shared/gold"

LANGUAGES = {"en": "en", "ru": "ru", "zh": "zh-Hans"}
TESSERACT_CODES = {"en": "eng", "ru": "rus", "zh": "chi_sim"}
_DPI = 200
_JPEG_QUALITY = 85


@dataclass(frozen=True, slots=True, kw_only=True)
class Scans:
    """A folder of PDFs that hold pictures of pages alone, one file a language, and their texts."""

    folder: Path
    truth: dict[str, list[str]]

    @property
    def pages(self) -> int:
        """Return how many pages there are in all."""
        return sum(len(texts) for texts in self.truth.values())

    def file(self, language: str) -> Path:
        """Return the file in one language."""
        return self.folder / f"{language}.pdf"


def scans(count: int) -> Scans:
    """Draw scans of `count` pages a language at 200 dpi, or return those drawn before."""
    folder = MADE / f"scans-{count}"
    truth_file = MADE / f"scans-{count}.json"
    if not truth_file.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        truth = {name: _draw(folder / f"{name}.pdf", tag, count) for name, tag in LANGUAGES.items()}
        truth_file.write_text(json.dumps(truth, ensure_ascii=False), "utf-8")
    return Scans(folder=folder, truth=json.loads(truth_file.read_text("utf-8")))


def _draw(path: Path, language: str, count: int) -> list[str]:
    drawn = list(pages(Sheet(languages=(language,), dpi=_DPI), count))
    pictures = [
        Image.frombytes("L", (page.pixels.width, page.pixels.height), page.pixels.data)
        for page in drawn
    ]
    pictures[0].save(
        path,
        save_all=True,
        append_images=pictures[1:],
        resolution=_DPI,
        quality=_JPEG_QUALITY,
    )
    return ["\n".join(page.lines) for page in drawn]


def gold_pdfs() -> list[Path]:
    """Return the real PDFs; none where they are absent."""
    return sorted((GOLD / "documents").rglob("*.pdf"))


def mixed_folder() -> Path | None:
    """Return a folder with copies of real documents, mail and pictures; None without them."""
    if not GOLD.is_dir():
        return None
    folder = MADE / "mixed"
    if not folder.exists():
        for part in ("documents", "mail", "ocr"):
            shutil.copytree(GOLD / part, folder / part)
        for path in [folder, *folder.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
    return folder


def fresh(name: str) -> Path:
    """Return the path of an empty place for what one run leaves behind; nothing is there yet."""
    path = MADE / "runs" / name
    shutil.rmtree(path, ignore_errors=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
