"""Files made to exhaust whoever reads them. All are small; none is anybody's document."""

import io
import struct
import zipfile
import zlib
from itertools import pairwise

GIBIBYTE = 1 << 30
_STEP = 1 << 20
_ADLER_BASE = 65521


def zeros(size: int, times: int = 1) -> bytes:
    """Return zeros (whole MiB of them), deflated over and over, without deflating them all."""
    packer = zlib.compressobj(9, wbits=-15)
    step = packer.compress(bytes(_STEP)) + packer.flush(zlib.Z_FULL_FLUSH)
    check = struct.pack(">HH", size % _ADLER_BASE, 1)
    data = b"\x78\xda" + step * (size // _STEP) + b"\x03\x00" + check
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


def picture(width: int, height: int) -> bytes:
    """Return a black PNG of a MiB or more; one of 30,000 x 30,000 is 900 MB in memory."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zeros(height * (1 + width) // _STEP * _STEP)
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


def pdf(*objects: bytes, root: int = 1) -> bytes:
    """Return a PDF of objects numbered from 1, with a table of where they stand."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%btrailer <</Root %d 0 R /Size %d>>\n"
        % (
            len(objects) + 1,
            table,
            root,
            len(objects) + 1,
        )
        + b"startxref\n%d\n%%%%EOF" % len(out)
    )


def stream(data: bytes, more: bytes = b"") -> bytes:
    """Return a stream object of data as it stands."""
    return b"<</Length %d %b>>\nstream\n%b\nendstream" % (len(data), more, data)


def page_of_points(width: bytes, height: bytes) -> bytes:
    """Return a PDF with one page of this size."""
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 %b %b]>>" % (width, height),
    )


def nested_arrays(depth: int) -> bytes:
    """Return a PDF whose page holds arrays within arrays."""
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots 4 0 R>>",
        b"[" * depth + b"]" * depth,
    )


def page_that_unpacks_to(size: int, times: int) -> bytes:
    """Return a PDF whose page's content is deflated over and over."""
    filters = b"/Filter [" + b"/FlateDecode " * times + b"]"
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R>>",
        stream(zeros(size, times), filters),
    )


def objects_that_unpack_to(size: int) -> bytes:
    """Return a PDF whose catalog stands in an object stream that is huge when unpacked."""
    out = b"%PDF-1.7\n"
    body = zeros(size)
    where = len(out)
    out += b"2 0 obj\n" + stream(body, b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    out += b"\nendobj\n"
    table_at = len(out)
    rows = b"".join(
        struct.pack(">BIB", *row)
        for row in ((0, 0, 255), (2, 2, 0), (1, where, 0), (1, table_at, 0))
    )
    more = b"/Type /XRef /Size 4 /W [1 4 1] /Root 1 0 R"
    return out + b"3 0 obj\n" + stream(rows, more) + b"\nendobj\nstartxref\n%d\n%%%%EOF" % table_at


def many_pages(count: int) -> bytes:
    """Return a PDF whose tree names the same page over and over."""
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [" + b"3 0 R " * count + b"] /Count %d>>" % count,
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>",
    )


def pages_promised(count: int) -> bytes:
    """Return a PDF that promises more pages than it has."""
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count %d>>" % count,
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>",
    )


def own_child() -> bytes:
    """Return a PDF whose tree of pages is its own branch, and its page its own content."""
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 2 0 R>>",
        b"<</Type /Page /Parent 3 0 R /MediaBox [0 0 9 9] /Contents 3 0 R "
        b"/Resources <</XObject <</X 4 0 R>>>>>>",
        stream(
            b"/X Do /X Do",
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 4 0 R>>>>",
        ),
    )


def drawing_that_doubles(levels: int) -> bytes:
    """Return a PDF whose forms draw the next form twice each: 2 ** levels rectangles."""
    forms = [
        stream(
            b"/X Do /X Do",
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
            b"/Resources <</XObject <</X %d 0 R>>>>" % (5 + level),
        )
        for level in range(levels)
    ]
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
        b"/Resources <</XObject <</X 5 0 R>>>>>>",
        forms[0],
        *forms[1:],
        stream(b"0 0 9 9 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"),
    )


def attachment_of(size: int) -> bytes:
    """Return a PDF with an attachment that is huge when unpacked."""
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Names [(a) 4 0 R]>>>>>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>",
        b"<</Type /Filespec /F (a) /UF (a) /EF <</F 5 0 R>>>>",
        stream(zeros(size), b"/Type /EmbeddedFile /Filter /FlateDecode"),
    )


def archive(*members: tuple[str, bytes]) -> bytes:
    """Return a zip of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return out.getvalue()


def archive_of_zeros(size: int, count: int) -> bytes:
    """Return a zip whose members are as many zeros each."""
    out = io.BytesIO()
    step = bytes(_STEP)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(count):
            with packed.open(f"{number}.bin", "w") as member:
                for _ in range(size // _STEP):
                    member.write(step)
    return out.getvalue()


def nested_archive(depth: int) -> bytes:
    """Return a zip in a zip in a zip."""
    data, name = b"hello", "hello.txt"
    for level in range(depth):
        data, name = archive((name, data)), f"{level}.zip"
    return data


def office(kind: str, part: bytes, name: str = "") -> bytes:
    """Return an office document with this main part: docx, xlsx or odt."""
    names = {"docx": "word/document.xml", "odt": "content.xml", "xlsx": "xl/workbook.xml"}
    declared = ("mimetype", b"application/vnd.oasis.opendocument.text")
    first = declared if kind == "odt" else ("[Content_Types].xml", b"<Types/>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(zipfile.ZipInfo(first[0]), first[1])
        packed.writestr(zipfile.ZipInfo(name or names[kind]), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def entities_that_grow(levels: int) -> bytes:
    """Return XML whose entities double ten times each: "a billion laughs"."""
    names = [f"e{level}" for level in range(levels)]
    rows = [b'<!ENTITY e0 "laugh">'] + [
        f'<!ENTITY {name} "{f"&{before};" * 10}">'.encode() for before, name in pairwise(names)
    ]
    return b"<!DOCTYPE d [" + b"".join(rows) + b"]><d><p><t>&%b;</t></p></d>" % names[-1].encode()


def elements(depth: int) -> bytes:
    """Return XML of elements within elements."""
    return b"<d>" * depth + b"</d>" * depth


def spreadsheet_of(rows: int, columns: int) -> bytes:
    """Return an Excel file whose one sheet has so many cells; it packs to next to nothing."""
    row = b"<row>" + b"<c><v>1</v></c>" * columns + b"</row>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", b"<Types/>")
        book = b'<w xmlns:r="r"><sheets><sheet name="A" r:id="s"/></sheets></w>'
        packed.writestr("xl/workbook.xml", book)
        rel = b'<R><Relationship Id="s" Type="x/worksheet" Target="/s.xml"/></R>'
        packed.writestr("xl/_rels/workbook.xml.rels", rel)
        with packed.open("s.xml", "w") as sheet:
            sheet.write(b"<worksheet><sheetData>")
            for _ in range(rows):
                sheet.write(row)
            sheet.write(b"</sheetData></worksheet>")
    return out.getvalue()
