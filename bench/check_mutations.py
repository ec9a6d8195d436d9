"""Every check on changed, cut and doubled inputs, through real cells: each one has an end.

    python -m bench.check_mutations 1000 FOLDER
    python -m bench.check_mutations 1000 CASE --case

FOLDER holds files to wound, the invented leak say; each ending has the same chance. They are read
and examined as a worker does it.
With `--ending .pdf` only those are wounded.
With --case, texts and properties of items of that case are wounded instead, a few items at a time,
and the checks across the cache are run on them. `--from N` begins with another chance, and
`--seconds S` stops after a while and tells with which chance to go on.
"""

import random
import sys
import time
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import TypeAdapter

from bench.mutations import seeds, wounded
from stemma.case import Case
from stemma.model.across import CacheItem
from stemma.model.examined import About, ExaminedPage
from stemma.model.findings import Checked
from stemma.model.places import Digest
from stemma.model.readings import PageReading
from stemma.model.work import ExamineOrder, PageToTabulate, RelateOrder
from stemma.pipeline import extraction, tabulation
from stemma.registry import all_checks
from stemma.sandbox import examining, relating
from stemma.sandbox.cells import Order, Zygote
from stemma.sandbox.memory import in_memory
from stemma.sandbox.protocol import Head
from stemma.store import across

_LARGEST = 400_000
_ITEMS = 5
_CACHE = TypeAdapter(tuple[CacheItem, ...])
Ends = Mapping[str, Counter[str]]
"""How often each check ended how."""


def on_files(chances: Iterable[int], folder: Path, ending: str = "") -> Ends:
    """Wound files of an ending, read and examine them; what fails on this side is not caught."""
    kinds: dict[str, list[tuple[str, bytes]]] = defaultdict(list)
    for name, data in sorted(_healthy(folder, ending).items()):
        kinds[name.rpartition(".")[2]].append((name, data))
    ends: dict[str, Counter[str]] = defaultdict(Counter)
    with closing(Zygote("parse")) as zygote:
        for number in chances:
            chance = random.Random(number)  # noqa: S311 (nothing is kept secret by it)
            name, data = chance.choice(kinds[chance.choice(sorted(kinds))])
            for run in _examined(zygote, name, wounded(data, chance)):
                ends[run.check][_end(run)] += 1
        _tell(zygote.restarts)
    return ends


def _healthy(folder: Path, ending: str) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    found = {path.name: path.read_bytes() for path in files if path.stat().st_size <= _LARGEST}
    return {name: data for name, data in (seeds() | found).items() if name.endswith(ending)}


def _examined(zygote: Zygote, name: str, data: bytes) -> list[Checked]:
    with in_memory(data) as descriptor:
        asked = order_of(zygote, name, data, descriptor)
        if asked is None:
            return []
        asked = replace(asked, pages=tuple(map(_as_recognised, asked.pages or ())))
        runs = examining.examine(zygote, asked, descriptor, len(data))
        examining.find_marks(zygote, asked, descriptor, len(data))
    return runs


def order_of(zygote: Zygote, name: str, data: bytes, descriptor: int) -> ExamineOrder | None:
    """Return a file as a case hands it to the checks; None where it was not even begun to read."""
    content = Digest(sha256(data).hexdigest())
    order = Order(job="read", descriptor=descriptor, size=len(data), name=name)
    head, read = None, list[PageReading]()
    with closing(zygote.run(order)) as frames:
        for frame in frames:
            if isinstance(frame, Head):
                head = frame
            elif isinstance(frame, PageReading):
                read.append(frame)
    if head is None:
        return None
    about = About(
        content=content,
        media_type=head.media_type,
        reader=head.reader,
        name=name,
        properties=head.properties,
        moments=head.moments,
        page_count=len(read),
    )
    pages = tuple(map(_page, read))
    return ExamineOrder(key="k", token=1, content=content, path="", about=about, pages=pages)


def _page(read: PageReading) -> ExaminedPage:
    """Return a page with its values and tables."""
    if read.text is None:
        return ExaminedPage(read.number, None)
    text = read.text.text
    digest = Digest(sha256(text.encode("utf-8", "replace")).hexdigest())
    lying = PageToTabulate(
        text=text,
        words=read.text.words,
        rulings=read.rulings,
        width=read.width,
        height=read.height,
        turn=0,
    )
    tables = tabulation.tabulate(lying)
    return ExaminedPage(read.number, read.text, digest, extraction.rows(text), tables=tables)


def _as_recognised(page: ExaminedPage) -> ExaminedPage:
    """Return a page whose text is there as a recognised one too, so that all is looked at."""
    if page.text is None:
        return page
    return replace(page, others=(replace(page.text, text_from="ocr", confidence=95.0),))


def on_caches(chances: Iterable[int], case: Path) -> Ends:
    """Wound the texts of items, a few at a time, and run the checks across the cache on them."""
    with Case.open(case, write=True) as opened:
        items = list(across.every_item(opened._db))  # noqa: SLF001 (there is no other door)
    ends: dict[str, Counter[str]] = defaultdict(Counter)
    with TemporaryDirectory() as folder, closing(Zygote("parse")) as zygote:
        for number in chances:
            chance = random.Random(number)  # noqa: S311
            some = tuple(_hurt(each, chance) for each in chance.sample(items, _ITEMS))
            (Path(folder) / "items").write_bytes(_CACHE.dump_json(some))
            contents = {page.content for item in some for page in item.pages}
            contents |= {item.content for item in some}
            order = RelateOrder(key="k", spool="items", contents=tuple(contents))
            for run in relating.relate(zygote, Path(folder), order).runs:
                ends[run.check][_end(run)] += 1
        _tell(zygote.restarts)
    return ends


def _hurt(item: CacheItem, chance: random.Random) -> CacheItem:
    """Return an item whose texts and properties have wounds; values stay where they were."""
    pages = tuple(replace(page, text=_garbled(page.text, chance)) for page in item.pages)
    properties = {name: _garbled(value, chance) for name, value in item.properties.items()}
    return replace(item, pages=pages, properties=properties, name=_garbled(item.name, chance))


def _garbled(text: str, chance: random.Random) -> str:
    for _ in range(chance.choice((0, 1, 5, 20))):
        at, piece = chance.randrange(len(text) + 1), chance.randint(1, 60)
        middle = chance.choice(("", text[at : at + piece] * 2, "№", "\n", "9" * piece, "(" * piece))
        text = text[:at] + middle + text[at + piece * chance.randrange(2) :]
    return text


def _end(run: Checked) -> str:
    return f"{run.state} {run.reason}".strip() if run.state == "could_not_run" else run.state


def _tell(restarts: int) -> None:
    sys.stdout.write(f"zygotes lost: {restarts}\n")


def _lines(ends: Ends, wanted: Sequence[str]) -> Iterator[str]:
    for check in sorted({*ends, *wanted}):
        told = ", ".join(
            f"{name} {times}" for name, times in ends.get(check, Counter()).most_common()
        )
        yield f"{check:24} {sum(ends.get(check, Counter()).values()):6}  {told}"


def _chances(start: int, count: int, until: float, done: list[int]) -> Iterator[int]:
    """Yield the chances in turn while there is time, and note those that were taken."""
    for number in range(start, start + count):
        if time.perf_counter() >= until:
            return
        done.append(number)
        yield number


def main() -> None:
    """Print how each check ended."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--case", action="store_true")
    parser.add_argument("--ending", default="", help="wound only files of this ending")
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--seconds", type=float, default=float("inf"))
    told = parser.parse_args()
    begun = time.perf_counter()
    done: list[int] = []
    chances = _chances(told.start, told.count, begun + told.seconds, done)
    ends = (
        on_caches(chances, told.folder)
        if told.case
        else on_files(chances, told.folder, told.ending)
    )
    wanted = [each.id for each in all_checks().values() if (each.needs == "case") == told.case]
    for line in _lines(ends, wanted):
        sys.stdout.write(f"{line}\n")
    took = 1000 * (time.perf_counter() - begun) / max(len(done), 1)
    sys.stdout.write(f"{len(done)} inputs, {took:.0f} milliseconds each\n")
    sys.stdout.write(f"to go on: --from {told.start + len(done)}\n")


if __name__ == "__main__":
    main()
