"""What all checks of one content cost a page of a file with a text of its own, without `--deep`.

    python -m bench.check_cost FOLDER

Every PDF under FOLDER of which each page has a text layer is read, and examined in real cells as a
worker does it. Processor time is that of the cells that examine, as the kernel tells it; reading,
values and tables are not counted: they were there before.
"""

import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles

from typing_extensions import override

from bench.check_mutations import order_of
from stemma.model.work import ExamineOrder
from stemma.sandbox import examining
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.memory import in_memory
from stemma.sandbox.protocol import Record


class Metered(Zygote):
    """Sums up the processor seconds of its cells."""

    seconds = 0.0

    @override
    def run(self, order: Order) -> Generator[Record | bytes | Ended, None, None]:
        for frame in super().run(order):
            if isinstance(frame, Ended):
                self.seconds += frame.cpu_seconds
            yield frame


def costs(folder: Path) -> Iterator[tuple[str, int, float]]:
    """Yield the name of each file, its pages, and milliseconds of processor time a page."""
    with closing(Metered("parse")) as zygote:
        for path in sorted(folder.rglob("*.pdf")):
            data = path.read_bytes()
            with in_memory(data) as descriptor:
                asked = order_of(zygote, path.name, data, descriptor)
                if asked is None or not asked.pages or not _is_typed(asked):
                    continue
                zygote.seconds = 0.0
                examining.examine(zygote, asked, descriptor, len(data))
                examining.find_marks(zygote, asked, descriptor, len(data))
                yield path.name, len(asked.pages), 1000 * zygote.seconds / len(asked.pages)


def _is_typed(asked: ExamineOrder) -> bool:
    return all(page.text is not None and page.text.text.strip() for page in asked.pages or ())


def main() -> None:
    """Print the files that cost most, then the median and the ninth decile a page."""
    found = sorted(costs(Path(sys.argv[1])), key=lambda each: -each[2])
    for name, pages, each in found[:10]:
        sys.stdout.write(f"{each:8.1f} ms a page, {pages:4} pages  {name}\n")
    by_page = [each for _, pages, each in found for _ in range(pages)]
    for unit, values in (("files", [each for _, _, each in found]), ("pages", by_page)):
        deciles = quantiles(values, n=10)
        sys.stdout.write(
            f"{len(values)} {unit}: median {median(values):.1f}, ninth decile {deciles[8]:.1f} ms\n"
        )


if __name__ == "__main__":
    main()
