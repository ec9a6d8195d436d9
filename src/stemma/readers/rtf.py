"""Rich text (.rtf): the running text, and everything that stands around it.

What a program wrote only for programs (fonts, styles, themes) is passed over; what it wrote for
people stays: notes, headers, comments and deleted text, each labelled as in a Word file.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from stemma.model.moments import Moment
from stemma.model.plugins import Magic, Suffix, reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, Pixels, Reading, Received
from stemma.toolkit import flow
from stemma.toolkit.flow import Line, aside
from stemma.toolkit.rtf_text import Token, charset, code_page, joined, tokens

_MEDIA_TYPE = "application/rtf"
_DEEPEST = 2000
_MOST_PICTURES = 1000
_SIGNS = {
    "par": "\n",
    "line": "\n",
    "sect": "\n",
    "tab": "\t",
    "cell": "\t",
    "nestcell": " ",
    "row": "\n",
    "nestrow": " ",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "~": " ",
    "_": "-",
    "emspace": " ",
    "enspace": " ",
    "\r": "\n",
    "\n": "\n",
    "\\": "\\",
    "{": "{",
    "}": "}",
}
_ASIDES = {
    "footnote": "footnote",
    "annotation": "comment",
    "header": "header",
    "footer": "footer",
    **{f"{kind}{which}": kind for kind in ("header", "footer") for which in "lrf"},
    "shptxt": "text box",
    "fldinst": "",
    "pict": "",
    "info": "",
    "objdata": "",
}
_SILENT = frozenset(
    (
        *("fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl"),
        *("generator", "themedata", "colorschememapping", "datastore", "latentstyles", "xmlnstbl"),
        *("revtbl", "atnid", "atnref", "atndate", "atrfstart", "atrfend", "bkmkstart", "bkmkend"),
        *("mmathPr", "filetbl", "userprops", "nonshppict", "panose", "falt", "blipuid", "sp"),
        *("pgdsctbl", "wgrffmtfilter", "docvar", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc"),
    )
)
_READ = frozenset(("shppict", "shpinst", "shp", "shptxt", "fldrslt", "listtext", "pntext"))
"""Destinations marked to be passed over by programs that do not know them, and known here."""
_INFO = ("title", "author", "operator", "subject", "company", "manager", "doccomm", "keywords")
_TIMES = {"creatim": "office.created", "revtim": "office.modified", "printim": "office.printed"}
_UNITS = ("yr", "mo", "dy", "hr", "min")
_PICTURES = {"pngblip": ".png", "jpegblip": ".jpg", "emfblip": ".emf", "wmetafile": ".wmf"}


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group."""

    silent: bool = False
    aside: str = ""
    place: str = ""
    codec: str = "cp1252"
    skip: int = 1
    deleted: bool = False
    hidden: bool = False


@dataclass(slots=True)
class _Document:
    """A file being read."""

    lines: list[Line] = field(default_factory=list)
    text: str = ""
    held: list[tuple[str, list[str]]] = field(default_factory=list)
    opens_page: bool = False
    codec: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    info: dict[str, str] = field(default_factory=dict)
    times: dict[str, dict[str, int]] = field(default_factory=dict)
    pictures: list[tuple[str, bytearray]] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    raw_state: _State = field(default_factory=_State)
    units: list[int] = field(default_factory=list)
    to_skip: int = 0
    objects: int = 0
    said: str = ""

    def flush(self) -> None:
        """Decode the bytes gathered so far: a character may take two of them."""
        if self.raw:
            data, self.raw = bytes(self.raw), bytearray()
            self.put(data.decode(self.raw_state.codec, "replace"), self.raw_state)
        if self.units:
            units, self.units = self.units, []
            self.put(joined(units), self.raw_state)

    def put(self, text: str, state: _State) -> None:
        """Take text to where its group says that it belongs."""
        kind = state.aside or ("deleted" if state.deleted else "hidden" if state.hidden else "")
        if state.silent:
            return
        if state.place == "info":
            self.info[state.aside] = self.info.get(state.aside, "") + text
        elif kind:
            if not self.held or self.held[-1][0] != kind:
                self.held.append((kind, []))
            self.held[-1][1].append(text)
        else:
            *ended, rest = text.split("\n")
            for piece in ended:
                self.text += piece
                self.end_line()
            self.text += rest

    def end_line(self) -> None:
        """Close the open line, with what goes below it."""
        below = [aside(kind, "".join(held).strip()) for kind, held in self.held]
        below = [line for line in below if not line.text.endswith("] ")]
        row = self.text.removesuffix("\t") if self.text.endswith("\t") else self.text
        if row.strip() or not below:
            self.lines.append(Line(row, opens_page=self.opens_page))
            self.opens_page = False
        self.lines += below
        self.text, self.held = "", []


@reader("rtf", "Rich text (rtf)", Magic(b"{\\rtf"), Suffix(".rtf"))
def rtf(received: Received) -> Reading:
    """Read a rich text; its pictures come out as children."""
    document = _read(received)
    properties = {f"info.{name}": text.strip() for name, text in document.info.items()}
    if document.objects:
        properties["objects"] = str(document.objects)
    return Reading(
        media_type=_MEDIA_TYPE,
        title=properties.get("info.title", "")[:1000],
        properties=properties | {"pages_by": flow.PAGE_RULE},
        moments=_moments(document.times),
        pages=flow.page_readings(flow.paged(document.lines), "rtf"),
        children=_children(document),
    )


@rtf.render
def render(received: Received, page: int, dpi: int) -> Pixels:
    """Draw a page as Stemma typesets it."""
    return flow.drawn(flow.paged(_read(received).lines), page, dpi)


def _read(received: Received) -> _Document:
    if not received.size:
        raise UnreadableError(Problem(Reason.EMPTY))
    data = bytes(received.data())
    if not data.startswith(b"{\\rtf"):
        raise UnreadableError(Problem(Reason.DAMAGED, "rtf"))
    document, states, state = _Document(), list[_State](), _State()
    is_optional = False
    for token in tokens(data):
        if token.kind == "text":
            _take(document, token.data, state)
        elif token.kind == "binary":
            _take(document, token.data.hex().encode() if state.place == "pict" else b"", state)
        elif token.kind == "word":
            state = _obeyed(document, token, state, is_optional=is_optional)
        else:
            document.flush()
            state = _nested(states, state, opens=token.kind == "open")
        is_optional = token.word == "*"
    document.flush()
    if document.text or document.held:
        document.end_line()
    return document


def _nested(states: list[_State], state: _State, *, opens: bool) -> _State:
    """Enter a group, which keeps what holds, or leave one and go back to what held before."""
    if not opens:
        return states.pop() if states else state
    states.append(state)
    if len(states) > _DEEPEST:
        raise UnreadableError(Problem(Reason.DAMAGED, "nesting"))
    return state


def _take(document: _Document, data: bytes, state: _State) -> None:
    """Take bytes of text: letters of a code page, or the digits of a picture."""
    if state.place == "pict":
        document.pictures[-1][1].extend(data)
        return
    skipped = min(document.to_skip, len(data))
    document.to_skip -= skipped
    data = data[skipped:]
    if state.place == "fonttbl" or not data:
        return
    if document.units or state is not document.raw_state:
        document.flush()
    document.raw_state = state
    document.raw += data


def _obeyed(document: _Document, token: Token, state: _State, *, is_optional: bool) -> _State:
    """Do what a control word says; return what holds from here on."""
    word, number = token.word, token.number
    if word == "u" and number is not None:
        return _unit(document, number, state)
    document.flush()
    if word in _SIGNS:
        document.put(_SIGNS[word], state)
    elif word in _WORDS:
        return _WORDS[word](document, number, state)
    elif state.place == "info":
        return _noted(document, token, state)
    elif word in _PICTURES and state.place == "pict":
        document.pictures[-1] = (_PICTURES[word], document.pictures[-1][1])
    elif word in _ASIDES:
        return _opened(document, word, state)
    elif word in _SILENT or (is_optional and word not in _READ):
        return replace(state, silent=True, place=word)
    return state


def _unit(document: _Document, number: int, state: _State) -> _State:
    """Take a unit of UTF-16; the substitute behind it is skipped."""
    if document.raw or state is not document.raw_state:
        document.flush()
    document.raw_state = state
    document.units.append(number)
    document.to_skip = state.skip
    return state


def _opened(document: _Document, word: str, state: _State) -> _State:
    """Enter a destination."""
    if word == "pict" and not state.silent and len(document.pictures) < _MOST_PICTURES:
        document.pictures.append(("", bytearray()))
        document.held.append(("picture", [f"picture-{len(document.pictures)}"]))
        return replace(state, place="pict")
    if word == "info":
        return replace(state, place="info", silent=True)
    document.objects += word == "objdata"
    if not _ASIDES[word]:
        return replace(state, silent=True, place="passed over")
    return replace(state, aside=state.aside or _ASIDES[word])


def _noted(document: _Document, token: Token, state: _State) -> _State:
    """Take what the file says of itself."""
    if token.word in _INFO:
        if document.info.get(token.word):
            document.info[token.word] += "\n"
        document.said = token.word
        return replace(state, aside=token.word, silent=False)
    if token.word == "ud":  # what came last is said once more, in Unicode
        document.info.pop(document.said, None)
    if token.word in _TIMES:
        return replace(state, aside=token.word)
    if state.aside in _TIMES and token.number is not None:
        document.times.setdefault(state.aside, {})[token.word] = token.number
    return state


def _font(document: _Document, number: int | None, state: _State) -> _State:
    if state.place == "fonttbl":
        document.font = number or 0
        return state
    codec = document.fonts.get(number or 0) or document.codec
    return replace(state, codec=codec)


def _font_charset(document: _Document, number: int | None, state: _State) -> _State:
    document.fonts[document.font] = charset(number)
    return state


def _code_page(document: _Document, number: int | None, state: _State) -> _State:
    document.codec = code_page(number)
    return replace(state, codec=document.codec)


def _skip(_: _Document, number: int | None, state: _State) -> _State:
    return replace(state, skip=min(max(number if number is not None else 1, 0), 8))


def _delete(_: _Document, number: int | None, state: _State) -> _State:
    return replace(state, deleted=number != 0)


def _hide(_: _Document, number: int | None, state: _State) -> _State:
    return replace(state, hidden=number != 0)


def _plain(_: _Document, __: int | None, state: _State) -> _State:
    return replace(state, hidden=False, deleted=False)


def _page(document: _Document, _: int | None, state: _State) -> _State:
    if not state.silent and not state.aside:
        if document.text or document.held:
            document.end_line()
        document.opens_page = True
    return state


_WORDS = {
    "f": _font,
    "fcharset": _font_charset,
    "ansicpg": _code_page,
    "uc": _skip,
    "deleted": _delete,
    "v": _hide,
    "plain": _plain,
    "page": _page,
    "pagebb": _page,
}


def _moments(times: Mapping[str, Mapping[str, int]]) -> dict[str, Moment]:
    """Return the dates of a file; RTF names no time zone."""
    found = {}
    for name, parts in times.items():
        year, month, day, hour, minute = (parts.get(unit, 0) for unit in _UNITS)
        try:
            at = dt.datetime(year, month, day, hour, minute, tzinfo=dt.UTC)
        except (ValueError, OverflowError):
            continue
        if 1970 <= at.year <= 2100:
            found[_TIMES[name]] = Moment(at, zone_known=False)
    return found


def _children(document: _Document) -> Iterator[Child]:
    """Yield pictures, which stand in the file as hexadecimal digits."""
    for number, (ending, digits) in enumerate(document.pictures, 1):
        kept = bytes(digits).translate(None, b" \t\r\n")
        try:
            data = bytes.fromhex(kept.decode("ascii"))
        except ValueError:
            continue
        if data:
            name = f"picture-{number}{ending}"
            yield Child(path=name.encode(), shown=name, kind="attachment", chunks=(data,))
