"""Progress as bars on standard error."""

from collections.abc import Callable

from stemma.pipeline.intake import Told
from stemma.pipeline.progress import Progress, Watcher
from stemma.publish.exits import Bars


def on(bars: Bars) -> Watcher:
    """Return a watcher that moves the bars."""

    def watch(progress: Progress) -> None:
        bars.show("reading", progress.read, progress.to_read)
        bars.show("recognising", progress.recognised, progress.to_recognise)
        bars.show("indexing", progress.indexed, progress.to_index)
        bars.show("finding values", progress.extracted, progress.to_extract)

    return watch


def of_intake(bars: Bars) -> Told:
    """Return a listener that counts the files taken in; how many there are is not known before."""

    def hear(looked_at: int, new: int) -> None:
        bars.show(f"taking in ({new} new)", looked_at, looked_at)

    return hear


def of_making(bars: Bars) -> Callable[[int, int], None]:
    """Return a listener that counts the documents made."""

    def hear(done: int, of: int) -> None:
        bars.show("making", done, of)

    return hear
