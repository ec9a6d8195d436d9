"""Pixels across the border: drawn in one cell, read or encoded in another that sees no file."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace

from stemma.model.pictures import EncodeOrder, is_of
from stemma.model.problems import Problem, Reason
from stemma.model.readings import Pixels
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.limits import MEBIBYTE, Limits
from stemma.sandbox.memory import in_memory
from stemma.sandbox.protocol import PixelsHead, Recognised
from stemma.toolkit.witnesses import Sample

_LARGEST_PICTURE = 256 * MEBIBYTE
"""Bytes of a picture file; it is put together in this process's memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecogniseArguments:
    """How to read a picture: its resolution, and the languages (BCP 47), all where None.

    `lines` are those of a layer in `language` that may be right: if the picture shows them, it is
    not read.
    """

    dpi: int
    languages: Sequence[str] | None = None
    lines: Sequence[Sample] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn page, or why there is none."""

    pixels: Pixels | None
    ended: Ended


def draw(zygote: Zygote, order: Order, passwords: tuple[str, ...] = ()) -> Drawn:
    """Have a parse cell draw a page; the pixels fit what their head said.

    The passwords reach a cell only where the document turns out to be locked.
    """
    drawn = _drawn(zygote, order)
    problem = drawn.ended.problem
    if passwords and problem is not None and problem.reason is Reason.LOCKED:
        return _drawn(zygote, replace(order, passwords=passwords))
    return drawn


def _drawn(zygote: Zygote, order: Order) -> Drawn:
    head: PixelsHead | None = None
    data = b""
    ended = Ended(Problem(Reason.PROTOCOL), 0.0, 0)
    with closing(zygote.run(order)) as frames:
        for frame in frames:
            if isinstance(frame, PixelsHead):
                head = frame
            elif isinstance(frame, bytes):
                data = frame
            elif isinstance(frame, Ended):
                ended = frame
    if ended.problem is not None:
        return Drawn(None, ended)
    if head is None or len(data) != head.width * head.height * head.channels:
        return Drawn(None, Ended(Problem(Reason.PROTOCOL), ended.cpu_seconds, ended.memory))
    return Drawn(Pixels(head.width, head.height, head.channels, data), ended)


def draw_several(zygote: Zygote, order: Order) -> list[Pixels]:
    """Have a parse cell draw several pages; return those that came before whatever went wrong."""
    drawn: list[Pixels] = []
    head: PixelsHead | None = None
    with closing(zygote.run(order)) as frames:
        for frame in frames:
            if isinstance(frame, PixelsHead):
                head = frame
            elif isinstance(frame, bytes):
                if head is None or len(frame) != head.width * head.height * head.channels:
                    break
                drawn.append(Pixels(head.width, head.height, head.channels, frame))
                head = None
    return drawn


def recognise(
    zygote: Zygote,
    pixels: Pixels,
    reading: RecogniseArguments,
    limits: Limits,
) -> tuple[Recognised | None, Ended]:
    """Have an OCR cell read pixels, or find that they show what a layer says."""
    found: Recognised | None = None
    ended = Ended(Problem(Reason.PROTOCOL), 0.0, 0)
    with in_memory(pixels.data) as descriptor:
        order = Order(
            job="recognise",
            descriptor=descriptor,
            size=len(pixels.data),
            arguments={
                "width": pixels.width,
                "height": pixels.height,
                "channels": pixels.channels,
                "dpi": reading.dpi,
                "languages": reading.languages,
                "lines": [(line.text, tuple(line.box)) for line in reading.lines],
                "language": reading.language,
            },
            limits=limits,
        )
        with closing(zygote.run(order)) as frames:
            for frame in frames:
                if isinstance(frame, Recognised):
                    found = frame
                elif isinstance(frame, Ended):
                    ended = frame
    return found, ended


def encode_several(
    zygote: Zygote, pages: Sequence[Pixels], orders: Sequence[EncodeOrder]
) -> list[bytes]:
    """Have a cell that never saw the file make picture files; return those up to the first lie."""
    made: list[bytes] = []
    with in_memory(b"".join(page.data for page in pages)) as descriptor:
        cell_order = Order(
            job="encode pictures",
            descriptor=descriptor,
            size=sum(len(page.data) for page in pages),
            arguments={"orders": [asdict(order) for order in orders]},
            limits=Limits(output=_LARGEST_PICTURE),
        )
        with closing(zygote.run(cell_order)) as frames:
            for frame in frames:
                if not isinstance(frame, bytes) or len(made) == len(orders):
                    break
                if not is_of(orders[len(made)].format, frame):
                    break
                made.append(frame)
    return made


def encode(zygote: Zygote, pixels: Pixels, order: EncodeOrder) -> bytes | Problem:
    """Have a cell that never saw the file make a picture file of pixels.

    What is no picture of the format asked for is not believed to be one.
    """
    pieces: list[bytes] = []
    problem: Problem | None = None
    with in_memory(pixels.data) as descriptor:
        cell_order = Order(
            job="encode",
            descriptor=descriptor,
            size=len(pixels.data),
            arguments=asdict(order),
            limits=Limits(child_bytes=_LARGEST_PICTURE),
        )
        with closing(zygote.run(cell_order)) as frames:
            for frame in frames:
                if isinstance(frame, bytes):
                    pieces.append(frame)
                elif isinstance(frame, Ended):
                    problem = frame.problem
    if problem is not None:
        return problem
    picture = b"".join(pieces)
    return picture if is_of(order.format, picture) else Problem(Reason.PROTOCOL)
