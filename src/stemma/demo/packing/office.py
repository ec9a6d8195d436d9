"""What Office files have in common: a zip of XML parts, and properties in three of them.

The libraries write the clock and their own names into the properties; here the caller says what
stands there, and the zip is packed anew so that the same parts give the same bytes.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from stemma.demo.fiction import FICTION

_OLDEST = (1980, 1, 1, 0, 0, 0)
"""What Office programs themselves write as the time of a part."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPENXML = "http://schemas.openxmlformats.org"


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What a file says about itself; the fiction mark is added as its description.

    Attributes:
        program: the program that saved it last, such as `LibreOffice/7.3.7.2$Linux_X86_64`.
        program_version: that program's version of the format, such as `16.0300`.
        minutes: how long it was edited in all.
    """

    title: str
    author: str
    last_modified_by: str
    created: datetime
    modified: datetime
    revision: int = 1
    program: str
    program_version: str = "15.0000"
    company: str = ""
    minutes: int = 0


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of an Office file by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(parts: Mapping[str, bytes], properties: Properties) -> bytes:
    """Return an Office file of these parts, in a fixed order, with these properties."""
    own = {"docProps/core.xml": _core(properties), "docProps/app.xml": _app(properties)}
    whole = {**parts, **own}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(whole, key=_rank):
            part = zipfile.ZipInfo(name, _OLDEST)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            archive.writestr(part, whole[name])
    return out.getvalue()


def timestamp(at: datetime) -> str:
    """Return a time as the properties have it: in Universal Time, to the second (W3CDTF)."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _rank(name: str) -> tuple[bool, bool, str]:
    """Put the list of types first and the outermost relations next, as all programs do."""
    return name != "[Content_Types].xml", name != "_rels/.rels", name


def _core(properties: Properties) -> bytes:
    dated = '<dcterms:{0} xsi:type="dcterms:W3CDTF">{1}</dcterms:{0}>'
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_OPENXML}/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(properties.title)}</dc:title>"
        f"<dc:creator>{escape(properties.author)}</dc:creator>"
        f"<dc:description>{escape(FICTION)}</dc:description>"
        f"<cp:lastModifiedBy>{escape(properties.last_modified_by)}</cp:lastModifiedBy>"
        f"<cp:revision>{properties.revision}</cp:revision>"
        f"{dated.format('created', timestamp(properties.created))}"
        f"{dated.format('modified', timestamp(properties.modified))}"
        "</cp:coreProperties>"
    ).encode()


def _app(properties: Properties) -> bytes:
    return (
        f'{_HEAD}<Properties xmlns="{_OPENXML}/officeDocument/2006/extended-properties">'
        f"<TotalTime>{properties.minutes}</TotalTime>"
        f"<Application>{escape(properties.program)}</Application>"
        f"<Company>{escape(properties.company)}</Company>"
        f"<AppVersion>{escape(properties.program_version)}</AppVersion>"
        "</Properties>"
    ).encode()
