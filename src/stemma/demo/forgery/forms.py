"""A form field in a PDF, and what somebody writes into it later, as a signature allows."""

import io

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.reader import PdfFileReader
from reportlab.pdfgen.canvas import Canvas

from stemma.demo.forgery.appending import Area, Update
from stemma.demo.forgery.lettering import write
from stemma.demo.forgery.producers import Style, written

_SIZE = 10.0
_TYPED_IN = "/Helv 10 Tf 0 g"
_PRINTS = 4


def with_field(pdf: bytes, area: Area, name: str, *, style: Style = "table") -> bytes:
    """Return a PDF with one empty line of text to be filled in.

    Args:
        pdf: a PDF without a form.
        area: where the field lies.
        name: the name of the field.
        style: the outward form.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[area.page - 1]
        left, top = float(page.mediabox[0]), float(page.mediabox[3])
        box = [left + area.left, top - area.bottom, left + area.right, top - area.top]
        field = opened.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Tx,
                T=pikepdf.String(name),
                DA=pikepdf.String(_TYPED_IN),
                Rect=box,
                F=_PRINTS,
                P=page.obj,
            )
        )
        page.obj.Annots = opened.make_indirect(pikepdf.Array([field]))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        opened.Root.AcroForm = opened.make_indirect(
            pikepdf.Dictionary(
                Fields=opened.make_indirect(pikepdf.Array([field])),
                DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=font)),
                DA=pikepdf.String(_TYPED_IN),
            )
        )
        return written(opened, style)


def fill(pdf: bytes, name: str, text: str, *, date: str, producer: str) -> bytes:
    """Return a PDF with an update behind it that fills a field in.

    An innocent twin of a change after signing: a signature allows it unless it says otherwise.

    Raises:
        ValueError: if there is no such field, or the date is none.
    """
    update = Update(pdf, date + producer + text)
    field = _field(update, name)
    left, bottom, right, top = (float(edge) for edge in field["/Rect"])
    packed = io.BytesIO()
    pen = Canvas(packed, pagesize=(right - left, top - bottom), invariant=1)
    write(pen, text, (2.0, (top - bottom) * 0.3), min(_SIZE, (top - bottom) * 0.7))
    pen.save()
    look = update.import_page_as_xobject(PdfFileReader(packed))
    field[pdf_name("/V")] = generic.TextStringObject(text)
    field[pdf_name("/AP")] = generic.DictionaryObject({pdf_name("/N"): look})
    update.update_container(field)
    update.say(date=date, producer=producer)
    return update.appended()


def _field(update: Update, name: str) -> generic.DictionaryObject:
    form = update.root.get("/AcroForm")
    if form is not None:
        for reference in form.get_object()["/Fields"]:
            field: generic.DictionaryObject = reference.get_object()
            if field["/T"] == name:
                return field
    raise ValueError(f"no field {name}")
