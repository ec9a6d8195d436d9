"""The outward form of a PDF: which program seems to have made it, and how it laid the file out."""

import io
from typing import Literal

import pikepdf

from stemma.demo.forgery.properties import Properties, info, packet

Style = Literal["table", "streams", "linear"]
"""A classic cross-reference table, object streams, or linearised for the web."""

_QPDF_MARK = b"%\xbf\xf7\xa2\xfe"
_MARKS = {
    "table": b"%\xb5\xb5\xb5\xb5",
    "streams": b"%\xe2\xe3\xcf\xd3",
    "linear": b"%\xe2\xe3\xcf\xd3",
}
"""The second line of a file: each program marks it as binary in its own way, all in five bytes."""


def finish(
    pdf: bytes,
    said: Properties,
    *,
    style: Style,
    xmp: Properties | Literal["same", "none"] = "same",
) -> bytes:
    """Return a PDF with these properties and this outward form, and an /ID from its content.

    Args:
        pdf: a PDF; what it said of itself before is forgotten.
        said: what the Info dictionary says.
        style: the outward form.
        xmp: what the XMP packet says: the same, something that contradicts the Info dictionary, or
            nothing, as older programs have it.

    Raises:
        ValueError: if a date is not a PDF date.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        del opened.docinfo
        for key, value in info(said).items():
            opened.docinfo[pikepdf.Name(key)] = pikepdf.String(value)
        if "/Metadata" in opened.Root:
            del opened.Root.Metadata
        if xmp != "none":
            stream = opened.make_stream(packet(said if xmp == "same" else xmp))
            stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
            opened.Root.Metadata = stream
        return written(opened, style)


def written(pdf: pikepdf.Pdf, style: Style = "table") -> bytes:
    """Return an open PDF in an outward form; the same objects give the same bytes.

    Its /ID is new and taken from the content, as a program does that writes a file as a new one.
    """
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]
    modes = pikepdf.ObjectStreamMode
    packed = io.BytesIO()
    pdf.save(
        packed,
        object_stream_mode=modes.generate if style == "streams" else modes.disable,
        linearize=style == "linear",
        fix_metadata_version=False,
        deterministic_id=True,
    )
    return packed.getvalue().replace(_QPDF_MARK, _MARKS[style], 1)
