"""What a parse cell does with a content: read it, draw one of its pages, or encode raw pixels.

Everything a job needs is imported here, before the zygote locks itself: inside the lock no file can
be opened, not even a module.
"""

import codecs
import ctypes
import encodings
import pkgutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace

from pydantic import TypeAdapter

from stemma import registry
from stemma.model.pictures import EncodeOrder
from stemma.model.plugins import Reader
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, Reading, Received
from stemma.sandbox import checking
from stemma.sandbox.protocol import (
    MEBIBYTE,
    ChildHead,
    End,
    Head,
    Kind,
    PixelsHead,
    send,
    send_raw,
)
from stemma.toolkit import pdf_states, pictures
from stemma.toolkit.compound import telling
from stemma.toolkit.filetypes import identify
from stemma.toolkit.office_locks import unlocked

Arguments = Mapping[str, object]
Job = Callable[[Received, Arguments, int], None]
_ENCODE_ORDER = TypeAdapter(EncodeOrder)
_ENCODE_ORDERS = TypeAdapter(tuple[EncodeOrder, ...])
_PAGES = TypeAdapter(tuple[int, ...])

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3  # malloc.h of the GNU C library


def _keep_memory() -> None:
    """Let a cell use freed memory again instead of handing it back: it lives for one content.

    Pages of memory taken anew for every small picture cost a tenth of a cell's time.
    """
    with suppress(AttributeError):  # another C library
        malloc_option = ctypes.CDLL(None).mallopt
        malloc_option(_M_MMAP_THRESHOLD, 32 * MEBIBYTE)
        malloc_option(_M_TRIM_THRESHOLD, 256 * MEBIBYTE)


_keep_memory()
registry.all_readers()
for _codec in pkgutil.iter_modules(encodings.__path__):
    with suppress(LookupError, ImportError):  # some exist on other systems only
        codecs.lookup(_codec.name)


def read(received: Received, _: Arguments, results: int) -> None:
    """Tell the type, choose a reader, and send head, pages, children, end."""
    received = unlocked(received)
    head = telling(received)
    reader = registry.reader_for(head, received.name)
    if reader is None:
        media_type = identify(head, received.name)
        send(results, Head(reader="", version=0, media_type=media_type))
        send(results, End(_no_reader(received, media_type)))
        return
    try:
        reading = reader.read(received)
    except UnreadableError as error:
        send(results, _head(reader, Reading(media_type=identify(head, received.name))))
        raise UnreadableError(error.problem) from error
    if received.held is not None:
        reading = replace(reading, properties={**reading.properties, "unlocked": "with a password"})
    send(results, _head(reader, reading))
    for page in reading.pages:
        send(results, page)
    for child in reading.children:
        _send_child(child, results)
    send(results, End(reading.problem))


def _no_reader(received: Received, media_type: str) -> Problem:
    if not received.size:
        return Problem(Reason.EMPTY)
    if media_type == "application/octet-stream":
        return Problem(Reason.UNKNOWN_TYPE)
    return Problem(Reason.NO_READER_FOR_TYPE, media_type)


def _head(reader: Reader, reading: Reading) -> Head:
    return Head(
        reader=reader.id,
        version=reader.version,
        media_type=reading.media_type,
        page_count=reading.page_count,
        title=reading.title,
        properties=reading.properties,
        moments=reading.moments,
    )


def _send_child(child: Child, results: int) -> None:
    send(results, ChildHead(path=child.path, shown=child.shown, kind=child.kind))
    for chunk in child.chunks:
        view = memoryview(chunk)
        for start in range(0, len(view), MEBIBYTE):
            send_raw(results, Kind.CHUNK, view[start : start + MEBIBYTE])


def draw(received: Received, arguments: Arguments, results: int) -> None:
    """Draw one page (`page`, `dpi`) with the reader that read it (`reader`); send raw pixels.

    Where `revision` is a number, an earlier state of a PDF is drawn.
    """
    if arguments.get("revision") is not None:
        received = pdf_states.state(received, int(str(arguments["revision"])))
    _draw(received, arguments, int(str(arguments["page"])), results)
    send(results, End())


def draw_pages(received: Received, arguments: Arguments, results: int) -> None:
    """Draw several pages (`pages`) as `draw` draws one; the first that cannot be drawn ends it."""
    for page in _PAGES.validate_python(arguments["pages"]):
        _draw(received, arguments, page, results)
    send(results, End())


def _draw(received: Received, arguments: Arguments, page: int, results: int) -> None:
    reader = registry.all_readers()[str(arguments["reader"])]
    if reader.draw is None:
        raise UnreadableError(Problem(Reason.NO_PICTURE))
    pixels = reader.draw(unlocked(received), page, int(str(arguments["dpi"])))
    send(results, PixelsHead(pixels.width, pixels.height, pixels.channels))
    send_raw(results, Kind.RAW, pixels.data)


def unlock(received: Received, arguments: Arguments, results: int) -> None:
    """Send the bytes inside a lock that one of the passwords opens, for the office cell."""
    del arguments
    data = unlocked(received).data()
    for start in range(0, len(data), MEBIBYTE):
        send_raw(results, Kind.CHUNK, data[start : start + MEBIBYTE])
    send(results, End())


def encode(received: Received, arguments: Arguments, results: int) -> None:
    """Encode raw pixels as a picture file, with boxes marked; this cell never sees the content."""
    order = _ENCODE_ORDER.validate_python(arguments)
    picture = pictures.encode(received.data(), order)
    for start in range(0, len(picture), MEBIBYTE):
        send_raw(results, Kind.CHUNK, picture[start : start + MEBIBYTE])
    send(results, End())


def encode_pictures(received: Received, arguments: Arguments, results: int) -> None:
    """Encode pictures that lie one after another (`orders`), a frame each."""
    data = memoryview(received.data())
    at = 0
    for order in _ENCODE_ORDERS.validate_python(arguments["orders"]):
        size = order.width * order.height * order.channels
        send_raw(results, Kind.RAW, pictures.encode(data[at : at + size], order))
        at += size
    send(results, End())


JOBS: Mapping[str, Job] = {
    "read": read,
    "draw": draw,
    "draw pages": draw_pages,
    "unlock": unlock,
    "encode": encode,
    "encode pictures": encode_pictures,
    "examine": checking.examine,
    "find marks": checking.find_marks,
    "examine reading": checking.examine_reading,
    "relate": checking.relate,
    "date beside": checking.date_beside,
    "examine cache": checking.examine_cache,
}


def facts() -> dict[str, int]:
    """Return the version of every reader by id."""
    return {reader.id: reader.version for reader in registry.all_readers().values()}
