"""Which charset bytes are in, when nobody says so or who says so is wrong.

Leaked caches are full of text in cp1251, koi8-r, cp866, GB 18030, Big5 and UTF-16 without a mark,
often short and often labelled wrongly. Each candidate decodes the same bytes; the one whose text
is the most likely as language wins (letter frequencies, and which kinds of letter follow each
other: a capital after a small letter, or Cyrillic inside a Latin word, is the sign of a wrong
charset). Texts in other charsets than ours are left to charset-normalizer.

Every codec is looked up when this module is imported: inside the cell nothing can be imported,
and a name out of a hostile file never reaches Python's codec search.
"""

import codecs
import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from charset_normalizer import from_bytes

from stemma.toolkit.letters import LETTERS, STEPS, kinds

_OWN = (
    ("cp1251", 0.5),
    ("cp1252", 1.0),
    ("koi8-r", 1.0),
    ("koi8-u", 1.5),
    ("cp866", 1.5),
    ("mac-cyrillic", 4.0),
    ("iso8859-5", 4.0),
    ("gb18030", 1.0),
    ("big5hkscs", 2.0),
)
"""What is weighed, and how unusual each is (in nats: what it must be better by)."""
_WIDE = (("utf-16-le", 2.0), ("utf-16-be", 3.0))
_FOREIGN = (
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp932",
    "euc_jp",
    "cp949",
    "cp874",
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {
    "us-ascii": "ascii",
    "ascii": "ascii",
    "ansi_x3.4-1968": "ascii",
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "utf-7": "utf-7",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "utf-32": "utf-32",
    "windows-1251": "cp1251",
    "cp1251": "cp1251",
    "win-1251": "cp1251",
    "x-cp1251": "cp1251",
    "koi8-r": "koi8-r",
    "koi8": "koi8-r",
    "koi8r": "koi8-r",
    "koi8-u": "koi8-u",
    "koi8-ru": "koi8-u",
    "ibm866": "cp866",
    "cp866": "cp866",
    "866": "cp866",
    "x-mac-cyrillic": "mac-cyrillic",
    "iso-8859-5": "iso8859-5",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "x-gbk": "gb18030",
    "gb18030": "gb18030",
    "euc-cn": "gb18030",
    "hz-gb-2312": "hz",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cn-big5": "big5hkscs",
    "x-big5": "big5hkscs",
    "cp950": "cp950",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "iso-8859-15": "iso8859-15",
    "iso-8859-2": "iso8859-2",
    "iso-8859-3": "iso8859-3",
    "iso-8859-4": "iso8859-4",
    "iso-8859-6": "iso8859-6",
    "iso-8859-7": "iso8859-7",
    "iso-8859-8": "iso8859-8",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-9": "iso8859-9",
    "iso-8859-10": "iso8859-10",
    "iso-8859-13": "iso8859-13",
    "windows-1250": "cp1250",
    "windows-1253": "cp1253",
    "windows-1254": "cp1254",
    "windows-1255": "cp1255",
    "windows-1256": "cp1256",
    "windows-1257": "cp1257",
    "windows-1258": "cp1258",
    "windows-874": "cp874",
    "tis-620": "cp874",
    "ibm437": "cp437",
    "cp437": "cp437",
    "ibm850": "cp850",
    "cp850": "cp850",
    "cp852": "cp852",
    "macintosh": "mac-roman",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "windows-31j": "cp932",
    "euc-jp": "euc_jp",
    "iso-2022-jp": "iso2022_jp",
    "iso-2022-kr": "iso2022_kr",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "windows-949": "cp949",
    "viscii": "cp1258",
}
"""Charset names as mail and web pages write them, to the codec that reads the most of them."""
_CODECS = {
    name: codecs.lookup(name)
    for name in (*_NAMES.values(), *_FOREIGN, *(name for name, _ in (*_OWN, *_WIDE)), "utf-8-sig")
}
for _name in ("utf-32-le", "utf-32-be"):
    _CODECS[_name] = codecs.lookup(_name)
_LOOSE = frozenset(("ascii", "cp1252", "iso8859-15", "mac-roman", "cp437", "cp850"))
"""Declared where nothing was meant: the default of many programs, so the bytes are asked too."""

_SAMPLE = 2048
_WINDOW = 256
_POOR = 11.0
"""Nats a character from which a text is in none of our languages and charsets."""
_STEERING = re.compile(
    "[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROLS = bytes({*range(32)} - {7, 8, 9, 10, 11, 12, 13, 26, 27}) + b"\x7f"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the charset that gave it, and whether that charset was merely guessed."""

    text: str
    charset: str
    guessed: bool


def detect(data: bytes, *, whole: bool = True) -> str | None:
    """Name the charset of a text; None if the bytes are no text.

    Args:
        data: The bytes, or their beginning.
        whole: False if the bytes may end in the middle of a character.
    """
    for mark, charset in _MARKS:
        if data.startswith(mark):
            return charset
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls * 200 <= len(data) and _is_utf8(data, whole=whole):
        return "utf-8" if _HIGH.search(data) else "ascii"
    if wide := _utf32(data):
        return wide
    return _likeliest(data, plain=controls * 50 <= len(data))


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode bytes by what is declared if that can be right, else by what they look like.

    Bytes that fit nowhere become U+FFFD: a text is never lost for a few bad bytes.
    """
    name = _NAMES.get((declared or "").strip().strip("\"'").lower().replace(" ", "-"))
    if name is not None and (name not in _LOOSE or not _HIGH.search(data)):
        try:
            return Decoded(_CODECS[name].decode(data, "strict")[0], name, guessed=False)
        except (ValueError, OverflowError):
            pass
    guess = detect(data)
    charset = guess or name or "cp1252"
    return Decoded(_CODECS[charset].decode(data, "replace")[0], charset, guessed=True)


def decoder(charset: str) -> codecs.IncrementalDecoder:
    """Return a decoder for a charset that `detect` named, for texts too long to hold."""
    make = _CODECS[charset].incrementaldecoder
    if make is None:
        raise LookupError(charset)
    return make("replace")


def shown(name: bytes, charset: str) -> str:
    """Return a raw name for people: UTF-8 if it can be, else the charset of its neighbours.

    Control characters and those that turn the direction of writing become U+FFFD.
    """
    try:
        text = name.decode("utf-8")
    except UnicodeDecodeError:
        text = _CODECS[charset].decode(name, "replace")[0]
    return harmless(text)


def harmless(name: str) -> str:
    """Return a name without what could steer a screen, and not longer than 1,000 characters."""
    return _STEERING.sub("\ufffd", name[:1000])


def names_charset(names: Iterable[bytes]) -> str:
    """Guess the charset of names that belong together: each alone is too short to tell."""
    joined = b"\n".join(name for name in names if not _is_utf8(name, whole=True))
    return (detect(joined) if joined else "utf-8") or "cp437"


def _is_utf8(data: bytes, *, whole: bool) -> bool:
    try:
        codecs.utf_8_decode(data, "strict", whole)
    except UnicodeDecodeError:
        return False
    return True


def _utf32(data: bytes) -> str | None:
    """Recognise UTF-32 without a mark: hardly any other bytes are valid in it."""
    cut = data[: min(len(data), _SAMPLE) // 4 * 4]
    if len(cut) < 8 or cut.count(0) * 4 < len(cut):
        return None
    for name in ("utf-32-le", "utf-32-be"):
        try:
            text = _CODECS[name].decode(cut, "strict")[0]
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return name
    return None


def _likeliest(data: bytes, *, plain: bool) -> str | None:
    """Weigh the candidates by nats a byte; `plain` says that single bytes may be characters."""
    weighed: list[tuple[float, str, bool]] = []
    if plain:
        sample = _telling(data)
        weighed += (_weigh(sample, name, unusual) for name, unusual in (*_OWN, ("utf-8", 2.0)))
    if len(data) > 3:
        sample = data[: min(len(data), _SAMPLE) // 2 * 2]
        weighed += (_weigh(sample, name, unusual) for name, unusual in _WIDE)
    if not weighed:
        return None
    _, best, is_language = min(weighed)
    if is_language:
        return best
    return _foreign(data) if plain else None


def _weigh(sample: bytes, charset: str, unusual: float) -> tuple[float, str, bool]:
    text = _CODECS[charset].decode(sample, "replace")[0]
    surprise = _surprise(text)
    is_language = surprise <= _POOR * len(text) and kinds(text).count("x") * 50 <= len(text)
    return (surprise + unusual) / len(sample), charset, is_language


def _telling(data: bytes) -> bytes:
    """Return the stretches around bytes above 127, which alone tell charsets apart."""
    pieces: list[bytes] = []
    held = end = 0
    while held < _SAMPLE and (match := _HIGH.search(data, end)):
        start = max(data.rfind(b"\n", end, match.start()) + 1, match.start() - 32, end)
        end = start + _WINDOW
        pieces.append(data[start:end])
        held += _WINDOW
    return b"".join(pieces) or data[:_SAMPLE]


def _surprise(text: str) -> float:
    """Return how unlikely a text is, in nats: its characters, and the steps between their kinds."""
    single = math.fsum(count * LETTERS[letter] for letter, count in Counter(text).items())
    sequence = kinds(text)
    steps = Counter(map(str.__add__, sequence, sequence[1:]))
    return single - math.fsum(count * STEPS.get(step, 0.0) for step, count in steps.items())


def _foreign(data: bytes) -> str | None:
    """Ask charset-normalizer for a language that is not ours."""
    found = from_bytes(_telling(data), cp_isolation=list(_FOREIGN), enable_fallback=False).best()
    if found is None:
        return None
    return found.encoding if found.encoding in _CODECS else None
