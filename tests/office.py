"""Office documents for tests, written part by part: what a test says is what is in the file."""

import io
import zipfile
from collections.abc import Mapping

from stemma.model.plugins import Reader
from stemma.model.readings import PageReading, Reading
from tests import make

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def relations(**targets: str) -> str:
    """Return a part of relations: `styles="styles.xml"`; ids are `rId-` and the kind."""
    rows = "".join(
        f'<Relationship Id="rId-{kind}" Type="{_R}/{kind.rstrip("0123456789")}" Target="{target}"'
        + (' TargetMode="External"' if "://" in target else "")
        + "/>"
        for kind, target in targets.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{space}">{rows}</Relationships>'


def word(body: str, **others: str | bytes) -> bytes:
    """Return a Word file: paragraphs as XML, other parts by kind (`footnotes="<w:footnote/>"`)."""
    targets: dict[str, str] = {}
    parts: dict[str, str | bytes] = {}
    for kind, data in others.items():
        if isinstance(data, bytes):
            name = f"media/{kind}.png"
        elif "://" in data:
            name = data
        else:
            name = f"{kind}.xml"
        targets[kind] = name
        if "://" not in name:
            whole = data if isinstance(data, bytes) else f"<w:{kind} {_SPACES}>{data}</w:{kind}>"
            parts[f"word/{name}"] = whole
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(officeDocument="word/document.xml"),
            "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(**targets),
            **parts,
        }
    )


def paragraph(text: str, looks: str = "") -> str:
    """Return a paragraph of one run; `looks` is XML of its properties."""
    return f"<w:p><w:pPr>{looks}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def workbook(sheets: Mapping[str, str], *, styles: str = "", strings: str = "") -> bytes:
    """Return an Excel file: the inner XML of each sheet by name; " (hidden)" hides one."""
    rows, targets, parts = [], {}, dict[str, str | bytes]()
    for number, (name, inner) in enumerate(sheets.items(), 1):
        state = ' state="hidden"' if name.endswith(" (hidden)") else ""
        shown = name.removesuffix(" (hidden)")
        rows.append(
            f'<sheet name="{shown}" sheetId="{number}"{state} r:id="rId-worksheet{number}"/>'
        )
        targets[f"worksheet{number}"] = f"worksheets/sheet{number}.xml"
        parts[f"xl/worksheets/sheet{number}.xml"] = f'<worksheet xmlns="{_S}">{inner}</worksheet>'
    for kind, inner in (("styles", styles), ("sharedStrings", strings)):
        if inner:
            targets[kind] = f"{kind}.xml"
            parts[f"xl/{kind}.xml"] = f'<{kind} xmlns="{_S}">{inner}</{kind}>'
    book = f'<workbook xmlns="{_S}" xmlns:r="{_R}"><sheets>{"".join(rows)}</sheets></workbook>'
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": relations(**targets),
            **parts,
        }
    )


def read(reader: Reader, data: bytes, name: str = "") -> tuple[Reading, list[PageReading]]:
    """Read a document whole."""
    with make.received(data, name) as received:
        reading = reader.read(received)
        pages, _ = make.consumed(reading)
    return reading, pages


def texts(reader: Reader, data: bytes) -> list[str]:
    """Return the text of each page."""
    return [page.text.text for page in read(reader, data)[1] if page.text is not None]


def labels(page: PageReading) -> dict[str, list[str]]:
    """Return the words of a page by the label they bear, "" for none."""
    found: dict[str, list[str]] = {}
    assert page.text is not None
    words = page.text.words
    for index in range(len(words)):
        word = page.text.text[words.starts[index] : words.ends[index]]
        found.setdefault(words.label(index) or "", []).append(word)
    return found


_ODF = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}


def open_document(kind: str, body: str, styles: str = "", **others: str) -> bytes:
    """Return an OpenDocument file: `kind` is text, spreadsheet or presentation."""
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _ODF.items())

    def part(name: str, inner: str) -> str:
        return f"<office:{name} {spaces}>{inner}</office:{name}>"

    content = (
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    )
    parts: dict[str, str | bytes] = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": part("document-content", content),
    }
    for name, inner in others.items():
        parts[f"{name}.xml"] = part(f"document-{name}", inner)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            packing = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), data, packing)
    return out.getvalue()


def slides(*shapes: str, **others: str) -> bytes:
    """Return a presentation: the shapes of each slide as XML; others belong to the first one."""
    ids, targets, parts = [], {}, dict[str, str | bytes]()
    for number, inner in enumerate(shapes, 1):
        ids.append(f'<p:sldId id="{number}" r:id="rId-slide{number}"/>')
        targets[f"slide{number}"] = f"slides/slide{number}.xml"
        parts[f"ppt/slides/slide{number}.xml"] = inner
    for kind, inner in others.items():
        parts[f"ppt/slides/{kind}.xml"] = f"<p:{kind} {_SPACES}>{inner}</p:{kind}>"
    parts["ppt/slides/_rels/slide1.xml.rels"] = relations(
        **{kind: f"{kind}.xml" for kind in others}
    )
    show = f"<p:presentation {_SPACES}><p:sldIdLst>{''.join(ids)}</p:sldIdLst></p:presentation>"
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(officeDocument="ppt/presentation.xml"),
            "ppt/presentation.xml": show,
            "ppt/_rels/presentation.xml.rels": relations(**targets),
            **parts,
        }
    )


def slide(*said: str, manner: str = "") -> str:
    """Return a slide with a shape of so many paragraphs."""
    text = "".join(f"<a:p><a:r><a:t>{one}</a:t></a:r></a:p>" for one in said)
    shape = f"<p:sp><p:txBody><a:bodyPr/>{text}</p:txBody></p:sp>"
    return f"<p:sld {_SPACES} {manner}><p:cSld><p:spTree>{shape}</p:spTree></p:cSld></p:sld>"
