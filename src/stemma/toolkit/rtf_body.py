"""The text of a mail whose body is RTF: packed by Outlook, and often HTML in disguise.

Outlook packs the RTF of a mail with its own dictionary (MS-OXRTFCP) and may have wrapped a body of
HTML or plain text in it (MS-OXRTFEX): then that body is taken out again.
"""

import struct
from dataclasses import dataclass, field, replace

from stemma.toolkit.hypertext import text_of
from stemma.toolkit.rtf_text import Token, code_page, joined, tokens

_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What every packed body may point back into before it has said anything (MS-OXRTFCP, 2.1.2.1)."""
_PACKED, _PLAIN = b"LZFu", b"MELA"
_LARGEST = 64 << 20
_SILENT = frozenset(
    (
        *("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer"),
        *("listtable", "listoverridetable", "rsidtbl", "xmlnstbl", "themedata", "datastore"),
        *("generator", "mhtmltag"),
    )
)
_SIGNS = dict(
    (
        *(("par", "\n"), ("line", "\n"), ("row", "\n"), ("tab", "\t"), ("cell", "\t")),
        *(("lquote", "\u2018"), ("rquote", "\u2019"), ("ldblquote", "\u201c")),
        *(("rdblquote", "\u201d"), ("bullet", "\u2022"), ("endash", "\u2013")),
        *(("emdash", "\u2014"), ("_", "\u2011"), ("~", "\u00a0")),
        *((sign, sign) for sign in "{}\\"),
    )
)


def unpacked(data: bytes) -> bytes:
    """Return the RTF that Outlook packed; as much of it as a damaged one gives."""
    if len(data) < 16:
        return b""
    size, kind = struct.unpack_from("<I4s", data, 4)
    if kind == _PLAIN:
        return data[16 : 16 + size]
    if kind != _PACKED or size > _LARGEST:
        return b""
    return bytes(_run(data, len(_DICTIONARY) + size)[len(_DICTIONARY) :])


def _run(data: bytes, end: int) -> bytearray:
    """Follow the packed runs: eight flags, then for each a letter or a reference back."""
    out = bytearray(_DICTIONARY)
    at = 16
    while at < len(data):
        flags = data[at]
        at += 1
        for bit in range(8):
            if at >= len(data) or len(out) >= end:
                return out
            if not flags >> bit & 1:
                out.append(data[at])
                at += 1
                continue
            start, length = _reference(data, at, len(out))
            if start < 0:
                return out
            at += 2
            for offset in range(length):
                out.append(out[start + offset])
    return out


def _reference(data: bytes, at: int, written: int) -> tuple[int, int]:
    """Return where a reference leads and how long it is; -1 at the end or where it is broken.

    The dictionary is a ring of 4,096 bytes: a place in it means the last byte written there.
    """
    pair = int.from_bytes(data[at : at + 2], "big")
    place, length = pair >> 4, (pair & 15) + 2
    distance = (written - place) % 4096
    start = written - (distance or 4096)
    return (-1, 0) if not distance or start < 0 else (start, length)


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group: whether it is shown, and of how many bytes a letter's spare is."""

    silent: bool = False
    wrapped: bool = False
    spare: int = 1


@dataclass(slots=True)
class _Body:
    """A body in the making; `units` are letters given by number that wait to be joined."""

    charset: str = "cp1252"
    kind: str = "rtf"
    pieces: list[str] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    units: list[int] = field(default_factory=list)
    skip: int = 0

    def flush(self) -> None:
        """Decode what has gathered."""
        if self.raw:
            self.pieces.append(bytes(self.raw).decode(self.charset, "replace"))
            self.raw.clear()
        if self.units:
            self.pieces.append(joined(self.units))
            self.units.clear()


def text_of_rtf(data: bytes) -> str:
    """Return the text of an RTF body, of the HTML or plain text within it where there is one."""
    body, states, state = _Body(), [_State()], _State()
    starred = False
    for token in tokens(data):
        if token.kind == "open":
            states.append(state)
        elif token.kind == "close":
            state = states.pop() if states else _State()
            body.skip = 0
        elif token.kind == "text":
            _take(body, token.data, state)
        elif token.kind == "word":
            state = _obeyed(body, token, state, starred=starred)
        starred = token.kind == "word" and token.word == "*"
    body.flush()
    text = "".join(body.pieces).rstrip("\0").replace("\0", "\ufffd")
    return text_of(text) if body.kind == "html" else text.strip("\n")


def _take(body: _Body, data: bytes, state: _State) -> None:
    skipped = min(body.skip, len(data))
    body.skip -= skipped
    if not (state.silent or state.wrapped):
        if body.units:
            body.flush()
        body.raw += data[skipped:]


def _obeyed(body: _Body, token: Token, state: _State, *, starred: bool) -> _State:
    word, number = token.word, token.number
    if word == "htmlrtf":
        return replace(state, wrapped=number != 0)
    if word in _SILENT or (starred and word != "htmltag"):
        return replace(state, silent=True)
    if word == "uc":
        return replace(state, spare=max(0, min(number or 0, 8)))
    if word == "ansicpg":
        body.charset = code_page(number)
    elif word in {"fromhtml", "fromtext"}:
        body.kind = word.removeprefix("from")
    elif not (state.silent or state.wrapped):
        _add(body, token, state)
    return state


def _add(body: _Body, token: Token, state: _State) -> None:
    """Add what a control word stands for."""
    if token.word == "u":
        if body.raw:
            body.flush()
        body.units.append(token.number or 0)
        body.skip = state.spare
    elif token.word in _SIGNS:
        body.flush()
        body.pieces.append(_SIGNS[token.word])
