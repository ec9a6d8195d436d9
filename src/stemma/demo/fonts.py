"""The fonts the demo's documents are set in, found where systems keep them."""

from functools import cache
from pathlib import Path

from PIL import ImageFont

from stemma.errors import UsageError

SERIF = "LiberationSerif-Regular.ttf"
SERIF_BOLD = "LiberationSerif-Bold.ttf"
SERIF_ITALIC = "LiberationSerif-Italic.ttf"
SANS = "LiberationSans-Regular.ttf"
SANS_BOLD = "LiberationSans-Bold.ttf"
MONO = "LiberationMono-Regular.ttf"
MONO_BOLD = "LiberationMono-Bold.ttf"
HAN = "NotoSerifCJK-Regular.ttc"
HAN_BOLD = "NotoSerifCJK-Bold.ttc"
HAN_SANS = "NotoSansCJK-Regular.ttc"
HAN_SANS_BOLD = "NotoSansCJK-Bold.ttc"
MING = "uming.ttc"
KAI = "ukai.ttc"

_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/opt/homebrew/share/fonts"),
    Path("/Library/Fonts"),
)
_SIMPLIFIED = 2
"""Which face of the Noto collections draws characters as they are written on the mainland."""


@cache
def path_of(name: str, folders: tuple[Path, ...] = _FOLDERS) -> Path:
    """Return where a font file lies.

    Raises:
        UsageError: if it is in none of the folders.
    """
    for folder in folders:
        found = sorted(folder.rglob(name))
        if found:
            return found[0]
    raise UsageError(
        f"The demo sets its documents in the font file {name}, which is not on this machine. "
        "On Debian or Ubuntu: sudo apt-get install "
        "fonts-liberation fonts-noto-cjk fonts-arphic-uming fonts-arphic-ukai"
    )


@cache
def face(name: str, pixels: int) -> ImageFont.FreeTypeFont:
    """Return a font to draw with, at a height in pixels."""
    index = _SIMPLIFIED if name.endswith(".ttc") else 0
    return ImageFont.truetype(path_of(name), pixels, index, layout_engine=ImageFont.Layout.BASIC)
