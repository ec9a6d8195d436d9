"""Progress as bars on standard error."""

from stemma.pipeline.progress import Progress, Watcher
from stemma.publish.exits import Bars


def on(bars: Bars) -> Watcher:
    """Return a watcher that moves the bars."""

    def watch(progress: Progress) -> None:
        bars.show("reading", progress.read, progress.to_read)
        bars.show("recognising", progress.recognised, progress.to_recognise)
        bars.show("indexing", progress.indexed, progress.to_index)

    return watch
