"""A later state of a PDF behind the first one: other figures, or only a date, or a comment."""

import hashlib
import io
from collections.abc import Sequence

import pypdfium2
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.reader import PdfFileReader

from stemma.demo.forgery.appending import Area, Update, inherited
from stemma.demo.forgery.properties import pdf_date

_YELLOW = "1 0.92 0.23"


def changed_pages(first: bytes, second: bytes) -> Sequence[int]:
    """Return the pages that show something else in the second PDF; pages count from 1.

    What is compared is the text layer and the picture, since two writings of the same page may
    differ in every byte (the codes of a font are counted from its first use).

    Raises:
        ValueError: if they have not the same number of pages.
    """
    with pypdfium2.PdfDocument(first) as one, pypdfium2.PdfDocument(second) as other:
        if len(one) != len(other):
            raise ValueError(f"{len(one)} pages and {len(other)}")
        pairs = enumerate(zip(one, other, strict=True), start=1)
        return [number for number, (old, new) in pairs if _shown(old) != _shown(new)]


def _shown(page: pypdfium2.PdfPage) -> tuple[str, tuple[float, float], bytes]:
    text = page.get_textpage().get_text_bounded()
    picture = page.render(scale=1.5).to_numpy().tobytes()
    return text, page.get_size(), hashlib.sha256(picture).digest()


def revise(first: bytes, second: bytes, *, date: str, producer: str) -> bytes:
    """Return `first` with an update behind it, after which it shows what `second` shows.

    Only the pages that show something else are replaced: their content, fonts and pictures come
    from `second`. Up to its length the result is `first`, byte for byte; a signature of `first`
    stays in it and no longer covers the whole.

    Args:
        first: the state before.
        second: the state after, with as many pages.
        date: the date of change, as PDF writes dates.
        producer: the program that seems to have made the change.

    Raises:
        ValueError: if the PDFs have not the same number of pages, or the date is none.
    """
    update = Update(first, date + producer)
    source = PdfFileReader(io.BytesIO(second))
    numbers = changed_pages(first, second)
    taken = generic.DictionaryObject(
        {pdf_name(f"/{number}"): _visible_part(source, number) for number in numbers}
    )
    # pyHanko shares what is imported (a font of several pages) only within one call.
    taken.container_ref = source.root.container_ref
    imported = update.import_object(taken)
    assert isinstance(imported, generic.DictionaryObject)  # noqa: S101 (it was one)
    for number in numbers:
        reference, page = update.page(number)
        page.update(imported[f"/{number}"])
        update.mark_update(reference)
    update.say(date=date, producer=producer)
    return update.appended()


def _visible_part(source: PdfFileReader, number: int) -> generic.DictionaryObject:
    reference, _ = source.find_page_for_modification(number - 1)
    page = reference.get_object()
    return generic.DictionaryObject(
        {
            pdf_name("/Contents"): page.raw_get("/Contents"),
            pdf_name("/Resources"): inherited(page, "/Resources"),
            pdf_name("/MediaBox"): inherited(page, "/MediaBox"),
        }
    )


def touch(first: bytes, *, date: str, producer: str) -> bytes:
    """Return a PDF with an update behind it that changes only date and producer.

    The innocent twin of `revise`: two states that show the same.

    Raises:
        ValueError: if the date is none.
    """
    update = Update(first, date + producer)
    update.say(date=date, producer=producer)
    return update.appended()


def annotate(
    first: bytes, area: Area, comment: str, *, author: str, date: str, producer: str
) -> bytes:
    """Return a PDF with an update behind it that marks an area in yellow and comments on it.

    An innocent twin of `revise`: what the page itself shows is not changed.

    Raises:
        ValueError: if the date is none.
    """
    update = Update(first, date + producer + comment)
    reference, _ = update.page(area.page)
    note = _highlight(update, area)
    said = {"/Contents": comment, "/T": author, "/M": pdf_date(date)}
    said["/NM"] = hashlib.sha256(repr((area, said)).encode()).hexdigest()[:32]
    note.update({pdf_name(key): generic.TextStringObject(text) for key, text in said.items()})
    note[pdf_name("/P")] = reference
    update.register_annotation(reference, update.add_object(note))
    update.say(date=date, producer=producer)
    return update.appended()


def _highlight(update: Update, area: Area) -> generic.DictionaryObject:
    left, bottom, right, top = update.box(area)
    drawn = f"/Over gs {_YELLOW} rg {left} {bottom} {right - left} {top - bottom} re f"
    over = generic.DictionaryObject({pdf_name("/BM"): pdf_name("/Multiply")})
    states = generic.DictionaryObject({pdf_name("/Over"): over})
    look = generic.StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Form"),
            pdf_name("/BBox"): _numbers(left, bottom, right, top),
            pdf_name("/Resources"): generic.DictionaryObject({pdf_name("/ExtGState"): states}),
        },
        stream_data=drawn.encode(),
    )
    looks = generic.DictionaryObject({pdf_name("/N"): update.add_object(look)})
    return generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Highlight"),
            pdf_name("/Rect"): _numbers(left, bottom, right, top),
            pdf_name("/QuadPoints"): _numbers(left, top, right, top, left, bottom, right, bottom),
            pdf_name("/C"): _numbers(*map(float, _YELLOW.split())),
            pdf_name("/F"): generic.NumberObject(4),
            pdf_name("/AP"): looks,
        }
    )


def _numbers(*values: float) -> generic.ArrayObject:
    return generic.ArrayObject(generic.FloatObject(round(value, 3)) for value in values)
