"""Cards of an address book (.vcf): people with their numbers and addresses, photos as files."""

import re
from collections.abc import Iterator

from stemma.model.plugins import reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, Pixels, Reading, Received
from stemma.toolkit import flow
from stemma.toolkit.content_lines import ContentLine, content_lines, decoded
from stemma.toolkit.flow import Line

_BEGINS = re.compile(rb"(?:\xef\xbb\xbf|\s)*BEGIN:VCARD\s", re.IGNORECASE)
_NAMES = {
    "FN": "Name",
    "N": "Name in parts",
    "NICKNAME": "Nickname",
    "ORG": "Organisation",
    "TITLE": "Position",
    "ROLE": "Role",
    "TEL": "Phone",
    "EMAIL": "E-mail",
    "ADR": "Address",
    "LABEL": "Address",
    "URL": "Web",
    "IMPP": "Messenger",
    "BDAY": "Born",
    "ANNIVERSARY": "Anniversary",
    "NOTE": "Note",
    "CATEGORIES": "Categories",
    "RELATED": "Related",
    "TZ": "Time zone",
    "GEO": "Position on the map",
    "REV": "Revised",
    "UID": "Identifier",
    "PRODID": "Program",
}
_SILENT = {"BEGIN", "END", "VERSION"}
_KINDS_OF = {"TEL", "EMAIL", "ADR", "IMPP"}
_KINDS = re.compile(r"HOME|WORK|CELL|FAX|PAGER|VOICE|MSG|PREF|MAIN", re.IGNORECASE)
_ENDINGS = {"JPEG": ".jpg", "JPG": ".jpg", "PNG": ".png", "GIF": ".gif"}


@reader(
    "vcard",
    "Address book cards (vCard)",
    lambda head, name: 88 if _BEGINS.match(head) else 35 * name.lower().endswith(".vcf"),
)
def vcard(received: Received) -> Reading:
    """Read all cards, one behind the other; photos and keys come out as children."""
    if not received.size:
        raise UnreadableError(Problem(Reason.EMPTY))
    text = decoded(received)
    lines = list(content_lines(text.text))
    cards = sum(line.name == "BEGIN" for line in lines)
    if not cards:
        raise UnreadableError(Problem(Reason.DAMAGED))
    is_cut = cards != sum(line.name == "END" for line in lines)
    names = [line.text for line in lines if line.name == "FN"]
    return Reading(
        media_type="text/vcard",
        title=names[0][:1000] if len(names) == 1 else "",
        properties={
            "cards": str(cards),
            "charset": text.charset,
            "pages_by": flow.PAGE_RULE,
        },
        pages=flow.page_readings(flow.paged(_shown(lines)), "vcard"),
        children=_files(lines),
        problem=Problem(Reason.DAMAGED) if is_cut else None,
    )


@vcard.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it."""
    lines = list(content_lines(decoded(received).text))
    return flow.drawn(flow.paged(_shown(lines)), page, dpi)


def _shown(lines: list[ContentLine]) -> Iterator[Line]:
    """Yield a line for each thing that a card says; an empty one between two cards."""
    for line in lines:
        if line.name == "END":
            yield Line("")
        if line.name in _SILENT or line.data is not None:
            continue
        kind = _kind(line)
        name = _NAMES.get(line.name, line.name)
        value = ", ".join(line.fields) if line.name in {"N", "ADR", "ORG"} else line.text
        if value:
            head = f"{name} ({kind})" if kind else name
            for number, part in enumerate(value.split("\n")):
                yield Line(part if number or not head else f"{head}: {part}")


def _kind(line: ContentLine) -> str:
    """Return what sort of number or address it is, as the card says."""
    if line.name not in _KINDS_OF:
        return ""
    said = [line.parameters.get("TYPE", ""), *line.parameters]
    return ", ".join(dict.fromkeys(word.lower() for each in said for word in _KINDS.findall(each)))


def _files(lines: list[ContentLine]) -> Iterator[Child]:
    number = 0
    for line in lines:
        data = line.data
        if not data:
            continue
        number += 1
        said = " ".join((line.parameters.get("TYPE", ""), line.value[:60], *line.parameters))
        ending = next((end for word, end in _ENDINGS.items() if word in said.upper()), "")
        name = f"{line.name.lower()}-{number}{ending}"
        yield Child(path=name.encode(), shown=name, kind="attachment", chunks=(data,))
