"""Where requests get the case from: one opened case each while they last, and two that draw.

A connection to SQLite serves one thread at a time, so a request takes an opened case off a pile
and lays it back. There is one pen: what a person decides is written by one request after another.
Pictures are drawn by threads of their own (`drawing`): a cell ends with the thread that started it.
"""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Annotated, TypeVar, cast

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from stemma.case import Case
from stemma.publish.pictures import PictureMark, PictureOrder
from stemma.settings import Settings
from stemma.web.drawing import Drawing
from stemma.web.runs import Runs

Answer = TypeVar("Answer")


class Desk:
    """Opened cases of one folder. Close it at the end."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        """Open the case once, so that a missing one is told at once.

        Raises:
            UsageError: if there is none.
            CaseError: if it cannot be opened.
        """
        self._folder, self._settings = folder, settings
        self.runs = Runs(folder, settings)
        self._pile: LifoQueue[Case] = LifoQueue()
        self._writing = threading.Lock()
        self._pen: Case | None = None
        self._drawing = Drawing(self._open)
        self._pile.put(self._open())

    @contextmanager
    def case(self) -> Iterator[Case]:
        """Lend an opened case for one request."""
        try:
            case = self._pile.get_nowait()
        except Empty:
            case = self._open()
        try:
            yield case
        finally:
            self._pile.put(case)

    @contextmanager
    def pen(self) -> Iterator[Case]:
        """Lend the case opened for writing, to one request at a time.

        Raises:
            CaseError: if the case lies where nothing can be written.
        """
        with self._writing:
            if self._pen is None:
                self._pen = Case.open(self._folder, write=True, settings=self._settings)
            yield self._pen

    async def ask(self, question: Callable[[Case], Answer]) -> Answer:
        """Ask a lent case something, in a thread of its own."""

        def asked() -> Answer:
            with self.case() as case:
                return question(case)

        return await run_in_threadpool(asked)

    def mark(self, order: PictureOrder) -> PictureMark:
        """Return what a picture would be known by."""
        with self.case() as case:
            return case.picture_mark(order)

    def warm(self) -> None:
        """Have the cells that draw started, so that the first picture does not wait for them."""
        self._drawing.warm()

    def draw(self, order: PictureOrder, mark: PictureMark) -> "Future[bytes]":
        """Have a page drawn; cancel it where nobody waits any more."""
        return self._drawing.order(order, mark.mark)

    def close(self) -> None:
        """End a run that is on, close every case and end the cells."""
        self.runs.close()
        self._drawing.close()
        with suppress(Empty):  # the server's end and the command's may come at once
            while True:
                self._pile.get_nowait().close()
        with self._writing:
            if self._pen is not None:
                self._pen.close()
                self._pen = None

    def _open(self) -> Case:
        return Case.open(self._folder, settings=self._settings)


def _desk(request: Request) -> Desk:
    return cast("Desk", request.app.state.desk)


TheDesk = Annotated[Desk, Depends(_desk)]


def _case(desk: TheDesk) -> Iterator[Case]:
    with desk.case() as case:
        yield case


TheCase = Annotated[Case, Depends(_case)]


def _pen(desk: TheDesk) -> Iterator[Case]:
    with desk.pen() as case:
        yield case


ThePen = Annotated[Case, Depends(_pen)]
"""For the routes by which a person writes."""
