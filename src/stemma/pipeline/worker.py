"""A worker: takes orders from the coordinator, has cells do the dangerous part, answers.

It is a process of its own with an all but empty environment. It holds no database; it makes files
(children in the blob store, pages in a spool) and short answers.
"""

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from stemma.model.marks import PageMarks
from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageReading, PageText
from stemma.model.words import NO_WORDS, Words
from stemma.model.work import (
    CorroborateOrder,
    Done,
    Environment,
    ExamineDone,
    ExamineOrder,
    ReadDone,
    ReadOrder,
    RecogniseDone,
    RecogniseOrder,
    RelateOrder,
    StoredChild,
    WorkOrder,
)
from stemma.pipeline import machine, text_work
from stemma.pipeline.converting import OFFICE_LEVEL, Converted, convert
from stemma.pipeline.spool import SpoolWriter
from stemma.pipeline.worker_settings import WorkerSettings
from stemma.sandbox import corroborating, examining, relating
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.limits import Limits
from stemma.sandbox.pictures import RecogniseArguments, draw, recognise
from stemma.sandbox.protocol import ChildHead, Head, Record
from stemma.store.files import Files, Incoming
from stemma.toolkit import ink
from stemma.toolkit.scripts import language_of
from stemma.toolkit.witnesses import samples

OCR_DPI = 200
_NAMED = 200
_MAX_DEPTH = 16
_RATIO_FROM = 256 << 20
_GONE = frozenset({errno.ENOENT, errno.EACCES, errno.EPERM, errno.EIO, errno.ELOOP, errno.ESTALE})


class Worker:
    """Does one order at a time."""

    def __init__(self, case: Path, settings: WorkerSettings) -> None:
        """Work for the case at this folder; the zygotes start when first needed."""
        self._files = Files(case)
        self._languages, self._model = settings.languages, settings.cyrillic_model
        layers, known = settings.layers, settings.recognition()
        self._parse, self._tell = Zygote("parse", layers=layers), Zygote("tell", layers=layers)
        self._ocr = Zygote("ocr", layers=layers, configuration=known)

    def close(self) -> None:
        """End all zygotes."""
        self._parse.close()
        self._tell.close()
        self._ocr.close()

    def environment(self) -> Environment:
        """Start the parse zygote and tell what this machine brings to the results."""
        self._parse.start()
        return Environment(
            readers=self._parse.facts["readers"],
            checks=examining.checks_of(self._parse, "reading", "bytes", "pictures"),
            across=examining.checks_of(self._parse, "case"),
            programs=machine.programs(self._model),
            languages=machine.languages(self._languages),
            level=self._parse.level,
        )

    def do(self, order: WorkOrder) -> Done:
        """Carry out one order. What goes wrong with the content is part of the answer."""
        if isinstance(order, text_work.TextOrder):
            return text_work.done(order)
        if isinstance(order, ExamineOrder):
            return self._examine(order)
        if isinstance(order, RelateOrder):
            return relating.relate(self._parse, self._files.spool, order)
        if isinstance(order, CorroborateOrder):
            return corroborating.corroborate(self._tell, self._files.spool, order)
        try:
            return self._read(order) if isinstance(order, ReadOrder) else self._recognise(order)
        except _UnopenedError:
            return self._unopened(order)

    def _examine(self, order: ExamineOrder) -> ExamineDone:
        """Run the checks of a content; where its bytes are gone, those of its reading."""
        marks: tuple[PageMarks, ...] = ()
        try:
            with _opened(self._files.folder / order.path) as (descriptor, size):
                runs = examining.examine(self._parse, order, descriptor, size)
                marks = examining.find_marks(self._parse, order, descriptor, size)
        except _UnopenedError:
            runs = examining.examine_reading(self._parse, order)
            runs += examining.without_bytes(self._parse)
        return ExamineDone(
            key=order.key,
            token=order.token,
            content=order.content,
            runs=tuple(sorted(runs, key=lambda run: run.check)),
            marks=marks,
        )

    def _read(self, order: ReadOrder) -> ReadDone:
        passwords: tuple[str, ...] = ()
        done, head = self._read_with(order, passwords)
        if order.passwords and _is(done, Reason.LOCKED):
            (self._files.spool / done.spool).unlink()
            passwords = order.passwords
            done, head = self._read_with(order, passwords)
        if _is(done, Reason.NEEDS_OFFICE):
            return self._read_converted(replace(order, passwords=passwords), done, head)
        return done

    def _read_converted(self, order: ReadOrder, done: ReadDone, head: Head | None) -> ReadDone:
        """Read an old document by way of the office cell; `done` and `head` say that it is one."""
        with _opened(self._files.folder / order.path) as (descriptor, size):
            asked = Order(
                job="unlock",
                descriptor=descriptor,
                size=size,
                limits=_limits(order),
                passwords=order.passwords,
            )
            converted = convert(self._parse, self._files, order.content, asked, head)
        if isinstance(converted, Problem):
            return replace(done, problem=converted)
        (self._files.spool / done.spool).unlink()
        path = converted.path.relative_to(self._files.folder)
        through = replace(order, path=str(path), name=converted.name)
        done, _ = self._read_with(through, (), converted)
        return replace(done, level=OFFICE_LEVEL)

    def _read_with(
        self, order: ReadOrder, passwords: tuple[str, ...], converted: Converted | None = None
    ) -> tuple[ReadDone, Head | None]:
        limits = _limits(order)
        with (
            _opened(self._files.folder / order.path) as (descriptor, size),
            SpoolWriter(self._files.spool) as spool,
        ):
            sink = _Sink(self._files, spool, size, order.depth, limits, converted)
            cell_order = Order(
                job="read",
                descriptor=descriptor,
                size=size,
                name=order.name,
                limits=limits,
                passwords=passwords,
            )
            with closing(self._parse.run(cell_order)) as frames:
                ended = sink.drain(frames)
            done = ReadDone(
                key=order.key,
                token=order.token,
                content=order.content,
                spool=spool.name,
                problem=ended.problem,
                level=self._parse.level,
                cpu_seconds=ended.cpu_seconds,
            )
            return done, sink.head

    def _unopened(self, order: ReadOrder | RecogniseOrder) -> ReadDone | RecogniseDone:
        """Answer for a content whose bytes are gone: that is told, and everything else goes on."""
        problem = Problem(Reason.INPUT_OUTPUT)
        if isinstance(order, RecogniseOrder):
            return _recognised(order, Ended(problem, 0.0, 0))
        return ReadDone(
            key=order.key,
            token=order.token,
            content=order.content,
            spool="",
            problem=problem,
            level=self._parse.level,
            cpu_seconds=0.0,
        )

    def _recognise(self, order: RecogniseOrder) -> RecogniseDone:
        limits = _limits(order)
        with _opened(self._files.folder / order.path) as (descriptor, size):
            drawn = draw(
                self._parse,
                Order(
                    job="draw",
                    descriptor=descriptor,
                    size=size,
                    name=order.name,
                    arguments={"reader": order.reader, "page": order.page, "dpi": OCR_DPI},
                    limits=limits,
                ),
                order.passwords,
            )
        if drawn.pixels is None:
            return _recognised(order, drawn.ended)
        pixels = drawn.pixels
        layer = order.layer
        arguments = RecogniseArguments(
            dpi=OCR_DPI,
            languages=self._languages,
            lines=() if layer is None else samples(layer),
            language="" if layer is None else layer.language or "",
        )
        found, ended = recognise(self._ocr, pixels, arguments, limits)
        answer = _recognised(order, ended)
        if found is None:
            return replace(answer, ink=ink.of_pixels(pixels, NO_WORDS))
        return RecogniseDone(
            key=order.key,
            token=order.token,
            content=order.content,
            page=order.page,
            pixels=hashlib.sha256(pixels.data).hexdigest(),
            text=found.text,
            turn=found.turn,
            rulings=found.rulings,
            ink=ink.of_pixels(pixels, _explaining(found.text, order.layer)),
            problem=ended.problem,
            remarks=found.remarks,
            cpu_seconds=ended.cpu_seconds,
            drawing_seconds=drawn.ended.cpu_seconds,
        )


def _limits(order: ReadOrder | RecogniseOrder) -> Limits:
    return Limits().second_try() if order.second_try else Limits()


def _is(done: ReadDone, reason: Reason) -> bool:
    return done.problem is not None and done.problem.reason is reason


def _recognised(order: RecogniseOrder, ended: Ended) -> RecogniseDone:
    return RecogniseDone(
        key=order.key,
        token=order.token,
        content=order.content,
        page=order.page,
        problem=ended.problem,
        cpu_seconds=ended.cpu_seconds,
    )


def _explaining(found: PageText, layer: PageText | None) -> Words:
    """Return the words that lie over a page's ink: a layer's, where nothing was recognised."""
    return found.words if found.text or layer is None else layer.words


def _with_language(page: PageReading) -> PageReading:
    """Guess the language of a page's text by its letters, where the reader does not say it."""
    if page.text is None or page.text.language is not None:
        return page
    return replace(page, text=replace(page.text, language=language_of(page.text.text)))


class _UnopenedError(Exception):
    """The bytes of a content are not where they should be, or cannot be read."""


@contextmanager
def _opened(path: Path) -> Iterator[tuple[int, int]]:
    """Yield a read-only descriptor on a content of the case, and its size."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as error:
        if error.errno in _GONE:
            raise _UnopenedError from error
        raise
    try:
        yield descriptor, os.fstat(descriptor).st_size
    finally:
        os.close(descriptor)


class _Sink:
    """Takes a cell's frames: pages to the spool, children to the blob store under their budget."""

    def __init__(
        self,
        files: Files,
        spool: SpoolWriter,
        size: int,
        depth: int,
        limits: Limits,
        converted: Converted | None = None,
    ) -> None:
        self._files, self._spool = files, spool
        self._depth, self._limits = depth, limits
        self._converted = converted
        self._ratio_cap = max(_RATIO_FROM, size * limits.ratio)
        self._child: tuple[ChildHead, Incoming] | None = None
        self._children = 0
        self._unpacked = 0
        self._expected_page = 1
        self.head: Head | None = None

    def drain(self, frames: Iterator[Record | bytes | Ended]) -> Ended:
        """Take frames until the cell has ended, or until a budget is spent: then end it."""
        problem: Problem | None = None
        ended = Ended(Problem(Reason.PROTOCOL), 0.0, 0)
        try:
            for frame in frames:
                if isinstance(frame, Ended):
                    ended = frame
                else:
                    problem = self._take(frame)
                if problem is not None:
                    ended = Ended(problem, 0.0, 0)
                    break
            if ended.problem is None and self.head is None:
                ended = Ended(Problem(Reason.PROTOCOL), ended.cpu_seconds, ended.memory)
            self._finish_child(whole=ended.problem is None)
        finally:
            if self._child is not None:
                self._child[1].discard()
                self._child = None
        return ended

    def _take(self, frame: Record | bytes) -> Problem | None:
        if isinstance(frame, bytes):
            return self._take_chunk(frame)
        self._finish_child(whole=True)
        if isinstance(frame, Head) == (self.head is not None):  # the head comes first, and once
            return Problem(Reason.PROTOCOL)
        if isinstance(frame, Head):
            self.head = frame if self._converted is None else self._converted.told(frame)
            self._spool.add(self.head)
        elif isinstance(frame, PageReading):
            if frame.number != self._expected_page:
                return Problem(Reason.PROTOCOL)
            self._expected_page += 1
            self._spool.add(_with_language(frame))
        elif isinstance(frame, ChildHead):
            return self._begin_child(frame)
        else:
            return Problem(Reason.PROTOCOL)
        return None

    def _begin_child(self, head: ChildHead) -> Problem | None:
        self._children += 1
        if self._children > self._limits.children:
            return _refused(Reason.LIMIT_CHILDREN, str(self._limits.children), head)
        if self._depth >= _MAX_DEPTH:
            return _refused(Reason.LIMIT_DEPTH, str(_MAX_DEPTH), head)
        self._child = (head, self._files.incoming("blobs"))
        return None

    def _take_chunk(self, chunk: bytes) -> Problem | None:
        if self._child is None:
            return Problem(Reason.PROTOCOL)
        self._unpacked += len(chunk)
        if self._unpacked > min(self._ratio_cap, self._limits.child_bytes):
            return _refused(Reason.LIMIT_OUTPUT, f"{self._unpacked >> 20} MB", self._child[0])
        self._child[1].write(chunk)
        return None

    def _finish_child(self, *, whole: bool) -> None:
        """Keep the child that was being written; one that broke off is not kept."""
        if self._child is None or not whole:
            return
        head, incoming = self._child
        self._child = None
        size = incoming.size
        self._spool.add(
            StoredChild(
                path_hex=head.path.hex(),
                shown=head.shown,
                kind=head.kind,
                content=incoming.keep(),
                size=size,
            )
        )


def _refused(reason: Reason, budget: str, member: ChildHead) -> Problem:
    """Say which budget of a container is spent, and at which member; names may be endless."""
    return Problem(reason, f"{budget}, from {member.shown[:_NAMED]} on")
