"""What an Office document says of itself: people, programs, dates, and what else it carries.

None of it is a fact: whoever can save a file can write it. Names of properties are those that the
formats use, behind the part they stand in (`core.creator`, `app.Company`, `meta.generator`).
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from stemma.model.moments import Moment
from stemma.model.readings import Received
from stemma.toolkit import compound
from stemma.toolkit.charsets import decode
from stemma.toolkit.office_package import Element, Package, attribute, child, local
from stemma.toolkit.rtf_text import code_page

_LONGEST, _MOST = 2000, 100
_MOMENTS = {
    "core.created": "office.created",
    "core.modified": "office.modified",
    "core.lastPrinted": "office.printed",
    "meta.creation-date": "office.created",
    "meta.date": "office.modified",
    "meta.print-date": "office.printed",
}
_OLD_NAMES = {
    "core.title": "title",
    "core.subject": "subject",
    "core.creator": "author",
    "core.keywords": "keywords",
    "core.description": "comments",
    "core.lastModifiedBy": "last_saved_by",
    "core.created": "create_time",
    "core.modified": "last_saved_time",
    "core.lastPrinted": "last_printed",
    "app.Application": "creating_application",
    "app.Company": "company",
    "app.Manager": "manager",
}
"""What newer files call it, and olefile (MS-OLEPS)."""
_YEARS = range(1970, 2101)


def open_xml(package: Package) -> dict[str, str]:
    """Return the properties of an Office Open XML file: core, extended and custom ones."""
    kinds = {relation.kind: relation.target for relation in package.relations("").values()}
    found = dict(_flat("core", package.optional(kinds.get("core-properties"))))
    found |= dict(_flat("app", package.optional(kinds.get("extended-properties"))))
    custom = package.optional(kinds.get("custom-properties"))
    for element in () if custom is None else custom:
        name = f"custom.{element.get('name', '')}"[:200]
        found[name] = "".join(element.itertext())[:_LONGEST]
    return _bounded(found | _macros(package))


def open_document(package: Package) -> dict[str, str]:
    """Return the properties of an OpenDocument file."""
    found: dict[str, str] = {}
    meta = child(package.optional("meta.xml"), "meta")
    for element in () if meta is None else meta:
        name = f"meta.{local(element)}"
        if local(element) == "user-defined":
            name = f"custom.{attribute(element, 'name')}"[:200]
        if (element.text or "").strip():
            found[name] = (element.text or "").strip()[:_LONGEST]
    return _bounded(found | _macros(package))


def compound_file(received: Received) -> dict[str, str]:
    """Return the properties of an old Office file, under the names that newer ones use."""
    with received.file() as file:
        ole = compound.opened(file)
        try:
            held = ole.get_metadata()
        except compound.BROKEN:
            return {}
    charset = code_page(held.codepage if isinstance(held.codepage, int) else None)
    found = {}
    for name, attribute_name in _OLD_NAMES.items():
        value = getattr(held, attribute_name)
        if isinstance(value, dt.datetime) and value.year in _YEARS:
            found[name] = value.replace(tzinfo=dt.UTC).isoformat()
        elif isinstance(value, bytes) and value.strip(b"\0 "):
            found[name] = decode(value.rstrip(b"\0"), charset).text.strip()[:_LONGEST]
    return found


def moments(properties: Mapping[str, str]) -> dict[str, Moment]:
    """Return the dates among properties."""
    found = {}
    for name, key in _MOMENTS.items():
        moment = parse_moment(properties.get(name, ""))
        if moment is not None:
            found[key] = moment
    return found


def parse_moment(text: str) -> Moment | None:
    """Read a date and time as W3CDTF and ISO 8601 write it; None where it is none, or no day."""
    try:
        at = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if at.year not in _YEARS or len(text.strip()) < 10:
        return None
    if at.tzinfo is None:
        return Moment(at.replace(tzinfo=dt.UTC), zone_known=False)
    return Moment(at, zone_known=True)


def _flat(part: str, root: Element | None) -> Iterator[tuple[str, str]]:
    for element in () if root is None else root:
        text = (element.text or "").strip()
        if text and not len(element):
            yield f"{part}.{local(element)}", text[:_LONGEST]


def _macros(package: Package) -> dict[str, str]:
    """Tell that a document carries programs; they are never run, nor taken out."""
    lowered = {name.lower(): name for name in package.names}
    programs = [
        name
        for key, name in lowered.items()
        if key.rpartition("/")[2] in {"vbaproject.bin", "script-lc.xml"}
        or key.startswith(("scripts/", "xl/macrosheets/"))
    ]
    return {"macros": ", ".join(programs)[:_LONGEST]} if programs else {}


def _bounded(found: dict[str, str]) -> dict[str, str]:
    return dict(list(found.items())[:_MOST])
