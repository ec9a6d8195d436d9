"""Progress as bars on standard error."""

from collections.abc import Callable, Mapping

from stemma.pipeline.intake import Told
from stemma.pipeline.progress import Progress, StageName, Watcher
from stemma.publish.exits import Bars

_SAYS: Mapping[StageName, str] = {
    "read": "reading",
    "recognise": "recognising",
    "index": "indexing",
    "extract": "finding values",
    "tabulate": "finding tables",
    "examine": "examining",
}


def on(bars: Bars) -> Watcher:
    """Return a watcher that moves the bars."""

    def watch(progress: Progress) -> None:
        for each in progress.stages:
            bars.show(_SAYS[each.stage], each.done, each.of)

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
