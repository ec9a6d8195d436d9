"""Raw pixels into picture files, with places marked on them."""

import io
import mmap
from collections.abc import Sequence

from PIL import Image, ImageDraw, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from stemma.model.pictures import EncodeOrder
from stemma.model.places import Box

_PLUGINS = (JpegImagePlugin, PngImagePlugin, WebPImagePlugin)
"""Imported by name: inside a cell nothing can be imported any more."""
_BACK = {
    90: Image.Transpose.ROTATE_90,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_270,
}
_MARK_FILL, _MARK_EDGE = (255, 214, 10, 90), (200, 80, 0, 255)


def encode(pixels: bytes | mmap.mmap | memoryview, order: EncodeOrder) -> bytes:
    """Return a PNG (lossless), JPEG or WebP (quality 80) file of the pixels."""
    mode = "L" if order.channels == 1 else "RGB"
    image = Image.frombytes(mode, (order.width, order.height), bytes(pixels))
    if order.turn:
        image = image.transpose(_BACK[order.turn])
    if order.boxes:
        image = _marked(image, order.boxes)
    out = io.BytesIO()
    options = {} if order.format == "png" else {"quality": 80}
    image.save(out, format=order.format.upper(), **options)
    return out.getvalue()


def _marked(image: Image.Image, boxes: Sequence[Box]) -> Image.Image:
    """Lay a translucent mark over each box, a little larger than the box so that it frames it."""
    width, height = image.size
    layer = Image.new("RGBA", image.size, (0, 0, 0, 0))
    pen = ImageDraw.Draw(layer)
    margin = max(2, round(height / 400))
    for box in boxes:
        corners = (
            box.x0 * width - margin,
            box.y0 * height - margin,
            box.x1 * width + margin,
            box.y1 * height + margin,
        )
        pen.rectangle(corners, fill=_MARK_FILL, outline=_MARK_EDGE, width=max(1, margin // 2))
    return Image.alpha_composite(image.convert("RGBA"), layer).convert("RGB")
