"""The six pages of docs/demo-cache.md, from a made cache: `python -m bench.pictures FOLDER`.

FOLDER is what `stemma demo` makes (small, seed 0, templates a). Same folder, same pictures.
"""

import json
import sys
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

_TO = Path(__file__).resolve().parent.parent / "docs" / "pictures"
_TALL = 700
"""Pixels."""

_PAGES = {
    "contract": ("main", -1),
    "rescan": ("main-fax", 0),
    "photograph": ("samples", 0),
    "letter": ("letter-2", 0),
    "requirements": ("annex-2", 1),
    "act": ("act-1", 0),
}
"""By name of the picture: the item as the key calls it, and which page of its file."""


def _drawn(path: Path, page: int) -> Image.Image:
    """Return a page upright, as tall as the pictures are."""
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            place = page % len(document)
            drawn: Image.Image = document[place].render(scale=2).to_pil()
    else:
        with Image.open(path) as opened:
            opened.seek(page % getattr(opened, "n_frames", 1))
            drawn = ImageOps.exif_transpose(opened)
    shown = drawn.convert("RGB")
    return shown.resize(
        (round(shown.width * _TALL / shown.height), _TALL), Image.Resampling.LANCZOS
    )


def main() -> None:
    """Draw the pictures of the folder named on the command line."""
    [folder] = map(Path, sys.argv[1:])
    files = json.loads((folder / "key.json").read_text("utf-8"))["files"]
    _TO.mkdir(exist_ok=True)
    for name, (item, page) in _PAGES.items():
        path = next(file["path"] for file in files if item in file["items"] and not file["inside"])
        _drawn(folder / "leak" / path, page).save(_TO / f"{name}.webp", quality=62, method=6)


if __name__ == "__main__":
    main()
