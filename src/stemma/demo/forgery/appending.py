"""An update written behind the end of a PDF, as programs do that never touch what is there.

pyHanko writes it; what it takes from the clock, from chance, or says of itself is pinned here.
"""

import hashlib
import io
from dataclasses import dataclass

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from stemma.demo.forgery.properties import pdf_date, redated


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on a page: points from its upper left corner; pages count from 1."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class Update(IncrementalPdfFileWriter):
    """An update to a PDF: the same changes give the same bytes."""

    output_version = (1, 0)
    """Lower than any file's, so that the catalog is not changed only to raise a version."""

    def __init__(self, pdf: bytes, salt: str) -> None:
        """Begin behind the end of `pdf`; another `salt` gives the new state another /ID."""
        super().__init__(io.BytesIO(pdf))
        # pyHanko leaves one number unused, and qpdf then complains of the size.
        self._lastobj_id = int(self.prev.trailer["/Size"]) - 1
        new = hashlib.sha256(salt.encode() + pdf).digest()[:16]
        trailer = self.prev.trailer
        first = trailer["/ID"][0] if "/ID" in trailer else generic.ByteStringObject(new)
        self._document_id = generic.ArrayObject([first, generic.ByteStringObject(new)])

    def _update_meta(self) -> None:  # type: ignore[explicit-override]
        """Leave the properties alone: pyHanko would write the present time and its own name."""

    def page(self, number: int) -> tuple[generic.IndirectObject, generic.DictionaryObject]:
        """Return a page to be changed, and its reference; pages count from 1."""
        reference, _ = self.find_page_for_modification(number - 1)
        return reference, reference.get_object()

    def box(self, area: Area) -> tuple[float, float, float, float]:
        """Return an area as PDF counts: left, bottom, right, top from the lower left corner."""
        _, page = self.page(area.page)
        left, _, _, top = (float(edge) for edge in inherited(page, "/MediaBox"))
        return (left + area.left, top - area.bottom, left + area.right, top - area.top)

    def say(self, *, date: str, producer: str) -> None:
        """Set date of change and producer in Info, and in XMP if there is any."""
        reference = self._info or self.set_info(generic.DictionaryObject())
        entries = reference.get_object()
        entries[pdf_name("/ModDate")] = generic.TextStringObject(pdf_date(date))
        entries[pdf_name("/Producer")] = generic.TextStringObject(producer)
        self.mark_update(reference)
        if "/Metadata" in self.root:
            packet = self.root.raw_get("/Metadata")
            old = packet.get_object()
            kind = {pdf_name(key): old[key] for key in ("/Type", "/Subtype")}
            new = redated(old.data, date=date, producer=producer)
            self.objects[(packet.generation, packet.idnum)] = generic.StreamObject(
                kind, stream_data=new
            )

    def appended(self) -> bytes:
        """Return the PDF with the update behind it."""
        packed = io.BytesIO()
        self.write(packed)
        return packed.getvalue()


def inherited(
    page: generic.DictionaryObject, key: str
) -> generic.ArrayObject | generic.DictionaryObject:
    """Return an entry of a page (a box, the resources), or of the branch it hangs from.

    Raises:
        ValueError: if neither has it.
    """
    node = page
    while key not in node and "/Parent" in node:
        node = node["/Parent"]
    if key not in node:
        raise ValueError(f"a page without {key}")
    found: generic.ArrayObject | generic.DictionaryObject = node[key]
    return found
