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
