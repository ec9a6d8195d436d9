"""Drawing for those who wait: two threads with a warm cell each, and a shelf of what they drew.

The page that was asked for last is drawn first: whoever turns pages looks at the last one. Small
pictures come after the pages, several of one document in one cell. An order that nobody waits for
any more is passed over.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field

from stemma.case import Case
from stemma.errors import StemmaError
from stemma.publish.pictures import PictureOrder

_THREADS = 2
_SMALL_DPI = 60
"""Dots an inch up to which a picture is a small one, of a strip of many."""
_AT_ONCE = 6
_SHELF_BYTES = 64 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    order: PictureOrder
    mark: str
    picture: Future[bytes] = field(default_factory=Future)

    @property
    def is_small(self) -> bool:
        return self.order.dpi <= _SMALL_DPI and self.order.revision is None


class Shelf:
    """Picture files by their marks, in memory: the longest unused goes when there are too many."""

    def __init__(self, most: int = _SHELF_BYTES) -> None:
        """Hold at most so many bytes."""
        self._most, self._held = most, 0
        self._pictures: OrderedDict[str, bytes] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, mark: str) -> bytes | None:
        """Return the picture of a mark, None where it does not lie here."""
        with self._lock:
            if mark in self._pictures:
                self._pictures.move_to_end(mark)
            return self._pictures.get(mark)

    def put(self, mark: str, picture: bytes) -> None:
        """Lay a picture here, unless it alone is more than may be held."""
        with self._lock:
            self._held -= len(self._pictures.pop(mark, b""))
            self._pictures[mark] = picture
            self._held += len(picture)
            while self._held > self._most:
                _, gone = self._pictures.popitem(last=False)
                self._held -= len(gone)


class Drawing:
    """Draws pages of one case. Close it at the end."""

    def __init__(self, opened: Callable[[], Case]) -> None:
        """Start nothing yet; `opened` opens the case, once for each thread."""
        self._opened = opened
        self._shelf = Shelf()
        self._waiting: list[_Waiting] = []
        self._threads: list[threading.Thread] = []
        self._closed = False
        self._change = threading.Condition()
        self._one_by_one = threading.Lock()

    def warm(self) -> None:
        """Have the cells started, in the background and one after the other."""
        with self._change:
            if self._threads or self._closed:
                return
            self._threads = [
                threading.Thread(target=self._draw, name=f"drawing {number}", daemon=True)
                for number in range(_THREADS)
            ]
            for thread in self._threads:
                thread.start()

    def order(self, order: PictureOrder, mark: str) -> "Future[bytes]":
        """Return a picture to wait for; cancel it where nobody waits any more.

        Raises (the future):
            StemmaError: if it cannot be drawn, or the drawing was closed.
        """
        asked = _Waiting(order=order, mark=mark)
        ready = self._shelf.get(mark)
        if ready is not None:
            asked.picture.set_result(ready)
            return asked.picture
        self.warm()
        with self._change:
            if self._closed:
                asked.picture.cancel()
            else:
                self._waiting.append(asked)
                self._change.notify()
        return asked.picture

    def close(self) -> None:
        """Drop what waits, end the threads, their cases and cells."""
        with self._change:
            self._closed = True
            for each in self._waiting:
                each.picture.cancel()
            self._waiting.clear()
            self._change.notify_all()
            threads = tuple(self._threads)
        for thread in threads:
            thread.join()

    def _draw(self) -> None:
        """Open the case, warm its cell, and draw until the end."""
        try:
            opened = self._opened()
        except StemmaError as error:
            while orders := self._next():
                for each in orders:
                    each.picture.set_exception(error)
            return
        with opened as case:
            with self._one_by_one, suppress(StemmaError):  # the first picture will say it
                if not self._closed:
                    case.easel.start()
            while orders := self._next():
                self._fulfil(case, orders)

    def _next(self) -> Sequence[_Waiting]:
        """Wait for something to draw, and take it; nothing where all is over."""
        with self._change:
            while not self._closed:
                taken = [each for each in chosen(self._waiting) if _begins(each)]
                if taken:
                    return taken
                if not self._waiting:
                    self._change.wait()
        return ()

    def _fulfil(self, case: Case, orders: Sequence[_Waiting]) -> None:
        """Draw, or find drawn; whoever waits hears of every fault."""
        missing = []
        for each in orders:
            ready = self._shelf.get(each.mark)
            if ready is None:
                missing.append(each)
            else:
                each.picture.set_result(ready)
        drawn = case.easel.small([each.order for each in missing]) if len(missing) > 1 else ()
        for each, ready in zip(missing, drawn, strict=False):
            self._shelf.put(each.mark, ready)
            each.picture.set_result(ready)
        for each in missing[len(drawn) :]:
            try:
                picture = case.draw(each.order)
            except Exception as error:  # noqa: BLE001 (whoever waits is told, and answers)
                each.picture.set_exception(error)
            else:
                self._shelf.put(each.mark, picture)
                each.picture.set_result(picture)


def chosen(waiting: list[_Waiting]) -> list[_Waiting]:
    """Take the next orders out of those that wait: the last page asked for, else small ones.

    Small ones are taken in the order in which they were asked for, those of one document together.
    """
    pages = [each for each in waiting if not each.is_small]
    taken = pages[-1:]
    if not pages and waiting:
        first = waiting[0].order
        alike = [
            each
            for each in waiting
            if each.order.content == first.content and each.order.dpi == first.dpi
        ]
        taken = alike[:_AT_ONCE]
    for each in taken:
        waiting.remove(each)
    return taken


def _begins(each: _Waiting) -> bool:
    """Begin with an order; False where nobody waits for it any more."""
    return each.picture.set_running_or_notify_cancel()
