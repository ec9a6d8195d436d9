"""Office documents as what they are: zip files of XML parts that point at each other.

Both families (Office Open XML, ECMA-376 part 2; OpenDocument 1.3) are read through here, so that
one place holds the limits: how far a part may unpack, how deep its elements may lie. XML is parsed
by expat, which opens no file and stops entities that grow.
"""

import io
import lzma
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple
from xml.etree import ElementTree as ET

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, Received

Element = ET.Element
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds a locked Office file: MS-OFFCRYPTO 2.3.4."""

_CHUNK = 1 << 20
_MOST_PARTS = 20_000
_FREE, _RATIO = 256 << 20, 200
"""A package may unpack to so many bytes, and beyond that to so many times its size."""
_DEEPEST = 200
_LONGEST_NAME = 1000
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, struct.error),
    *(NotImplementedError, ET.ParseError, ValueError, LookupError, OverflowError),
)


class Relation(NamedTuple):
    """What a part points at: the last word of the kind, and a part's name or an address."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of an Office document, by name; upper and lower case are one, as the formats say.

    `faults` gathers parts that were passed over because they are broken.
    """

    def __init__(self, received: Received) -> None:
        """Open a content.

        Raises:
            UnreadableError: DAMAGED if it is no whole zip.
        """
        self._budget = max(_FREE, _RATIO * received.size)
        self.faults: list[str] = []
        self._opened: Callable[[str, bytes], bytes] | None = None
        with _told():
            self._zip = zipfile.ZipFile(io.BufferedReader(_Content(received)))
        infos = self._zip.infolist()
        if len(infos) > _MOST_PARTS:
            raise UnreadableError(Problem(Reason.LIMIT_CHILDREN, str(_MOST_PARTS)))
        self._infos = {_key(info.filename): info for info in infos if not info.is_dir()}

    def unlock(self, opened: Callable[[str, bytes], bytes]) -> None:
        """Use a function that takes the lock off a part, given its name and bytes."""
        self._opened = opened

    @property
    def names(self) -> list[str]:
        """Return the names of all parts as they are written."""
        return [info.filename for info in self._infos.values()]

    def has(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return _key(name) in self._infos

    def size(self, name: str) -> int:
        """Return how many bytes a part says it has."""
        return self._infos[_key(name)].file_size

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a part in pieces of at most 1 MiB.

        Raises:
            UnreadableError: DAMAGED, LOCKED, or LIMIT_OUTPUT where the package unpacks to too much.
        """
        if self._opened is not None:
            whole = self._opened(name, b"".join(self._raw(name)))
            yield from (whole[at : at + _CHUNK] for at in range(0, len(whole), _CHUNK))
            return
        yield from self._raw(name)

    def _raw(self, name: str) -> Iterator[bytes]:
        with _told(), self._zip.open(self._infos[_key(name)]) as part:
            while chunk := part.read(_CHUNK):
                self._budget -= len(chunk)
                if self._budget < 0:
                    raise UnreadableError(Problem(Reason.LIMIT_OUTPUT))
                yield chunk

    def data(self, name: str) -> bytes:
        """Return a part whole, nothing where there is none."""
        return b"".join(self.chunks(name)) if self.has(name) else b""

    def events(self, name: str) -> Iterator[tuple[str, Element]]:
        """Yield ("start" or "end", element) through a part; who reads on clears what it has read.

        Raises:
            UnreadableError: as `chunks`, and DAMAGED for broken or too deeply nested XML.
        """
        parser: ET.XMLPullParser[Element] = ET.XMLPullParser(("start", "end"))
        depth = 0
        with _told():
            for chunk in self._pieces(name):
                parser.feed(chunk)
                for what, element in parser.read_events():  # type: ignore[misc]
                    depth += 1 if what == "start" else -1
                    if depth > _DEEPEST:
                        raise UnreadableError(Problem(Reason.DAMAGED, "nesting"))
                    yield what, element  # type: ignore[misc]
            parser.close()

    def _pieces(self, name: str) -> Iterator[bytes]:
        """Yield a part in small pieces, so that few events wait at a time."""
        for chunk in self.chunks(name):
            for start in range(0, len(chunk), 1 << 16):
                yield chunk[start : start + (1 << 16)]

    def tree(self, name: str) -> Element:
        """Return the root of a part that must be there.

        Raises:
            UnreadableError: as `events`, and DAMAGED where it is not there.
        """
        root = None
        if self.has(name):
            for _, element in self.events(name):
                root = element if root is None else root
        if root is None:
            raise UnreadableError(Problem(Reason.DAMAGED, "no main part"))
        return root

    def optional(self, name: str | None) -> Element | None:
        """Return the root of a part; None where there is none, or where it is broken (a fault)."""
        if name is None or not self.has(name):
            return None
        try:
            return self.tree(name)
        except UnreadableError as error:
            if error.problem.reason is not Reason.DAMAGED:
                raise
            self.faults.append(name)
            return None

    def relations(self, name: str) -> dict[str, Relation]:
        """Return what a part points at, by the ids that its XML uses; "" is the package itself."""
        folder, _, base = name.rpartition("/")
        found = {}
        root = self.optional(f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels")
        for element in () if root is None else root:
            target = element.get("Target", "")
            external = element.get("TargetMode", "").lower() == "external"
            kind = element.get("Type", "").rpartition("/")[2]
            place = target if external else _resolved(folder, target)
            found[element.get("Id", "")] = Relation(kind, place, external)
        return found

    def main(self, usual: str) -> str:
        """Return the name of the part that the document begins with; `usual` where none is told."""
        outer = self.relations("").values()
        return next((one.target for one in outer if one.kind == "officeDocument"), usual)

    def problem(self) -> Problem | None:
        """Return what to tell of a document some of whose lesser parts are broken."""
        return Problem(Reason.DAMAGED, ", ".join(self.faults)[:200]) if self.faults else None

    def files(self, within: Iterable[str]) -> Iterator[Child]:
        """Yield the parts whose names begin so, in the order of the package, as children."""
        starts = tuple(start.lower() for start in within)
        for key, info in self._infos.items():
            if key.startswith(starts) and info.file_size:
                name = info.filename
                path = name.encode("utf-8", "surrogateescape")
                yield Child(
                    path=path, shown=_shown(name), kind="attachment", chunks=self.chunks(name)
                )


def refuse_locked(received: Received) -> None:
    """Refuse a content that is no zip.

    Raises:
        UnreadableError: LOCKED where a password holds it, else NO_READER_FOR_TYPE or DAMAGED.
    """
    head = received.head()
    if not head:
        raise UnreadableError(Problem(Reason.EMPTY))
    if head.startswith(OLE):
        if received.data().find(ENCRYPTED) >= 0:
            raise UnreadableError(Problem(Reason.LOCKED))
        raise UnreadableError(Problem(Reason.DAMAGED, "an older Office file under a newer name"))


def local(element: Element) -> str:
    """Return the name of an element without its namespace: both editions of the standard count."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str | None:
    """Return an attribute by its name without namespace; None where it is not there."""
    if name in element.attrib:
        return element.attrib[name]
    ending = "}" + name
    return next((value for key, value in element.attrib.items() if key.endswith(ending)), None)


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first element down a path of names; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of a name."""
    return (inner for inner in (() if element is None else element) if local(inner) == name)


class _Content(io.RawIOBase):
    """A content as a file with a place of its own: nobody else's reading moves it."""

    def __init__(self, received: Received) -> None:
        self._received, self._at = received, 0

    def readable(self) -> bool:  # type: ignore[explicit-override]
        return True

    def seekable(self) -> bool:  # type: ignore[explicit-override]
        return True

    def tell(self) -> int:  # type: ignore[explicit-override]
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:  # type: ignore[explicit-override]
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._at}.get(whence, self._received.size)
        if start + offset < 0:
            raise ValueError("before the start")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override,explicit-override]
        data = self._received.at(self._at, len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what a broken or locked package makes its parsers raise into a reason."""
    try:
        yield
    except UnreadableError:
        raise
    except RuntimeError as error:  # zipfile: a password is required
        locked = not isinstance(error, NotImplementedError | RecursionError)
        raise UnreadableError(Problem(Reason.LOCKED if locked else Reason.DAMAGED)) from error
    except _BROKEN as error:
        raise UnreadableError(Problem(Reason.DAMAGED)) from error


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _resolved(folder: str, target: str) -> str:
    """Return the name of the part that a target means, seen from a folder (ECMA-376-2, 8.3)."""
    if target.startswith("/"):
        return target[1:]
    steps: list[str] = folder.split("/") if folder else []
    for step in target.replace("\\", "/").split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)


def _shown(name: str) -> str:
    return name.encode("utf-8", "replace").decode()[:_LONGEST_NAME].replace("\0", "\ufffd")
