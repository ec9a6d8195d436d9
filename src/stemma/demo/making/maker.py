"""A whole cache made from its plan, on all processors; one plan gives the same bytes."""

import datetime as dt
import os
import signal
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib import import_module
from multiprocessing import get_context

from stemma.demo.dossier.cache import planned
from stemma.demo.dossier.entries import (
    Entry,
    MailFile,
    Photographed,
    Scanned,
    SheetFile,
    TextFile,
    Typed,
    WordFile,
)
from stemma.demo.dossier.plan import PASSWORDS, Plan
from stemma.demo.facts.draw import drawn
from stemma.demo.making.dates import moment_of
from stemma.demo.making.made import Done, Made, MadeFile
from stemma.demo.making.mails import Post, keys_file, make_box, make_mail
from stemma.demo.making.outside import Outside, make_outside
from stemma.demo.making.scanned import make_photographed, make_scanned
from stemma.demo.making.typed import make_typed
from stemma.demo.making.workshop import Workshop
from stemma.demo.making.written import make_sheet, make_text, make_word
from stemma.demo.order import Order
from stemma.demo.packing import archives
from stemma.demo.writing.briefs import PartsBrief


@dataclass(frozen=True, slots=True)
class MadeCache:
    """A cache: its plan, its files (those inside others too), what was done, what comes along."""

    order: Order
    plan: Plan
    files: tuple[MadeFile, ...]
    done: tuple[Done, ...]
    outside: Outside
    keys: bytes
    passwords: bytes


def make_cache(order: Order, *, tell: Callable[[int, int], None] | None = None) -> MadeCache:
    """Make all files of a cache.

    Args:
        order: which cache.
        tell: is told how many of how many jobs are done.
    """
    plan = planned(drawn(order.seed), order.size)
    shop = workshop(order)
    jobs = _jobs(plan)
    made: list[Made] = []
    with _pool(len(jobs)) as pool:
        for number, one in enumerate(pool.map(partial(make_entries, order), jobs), 1):
            made.append(one)
            if tell is not None:
                tell(number, len(jobs))
    outside = make_outside(plan.affair, order.templates)
    files = [file for one in made for file in one.files]
    return MadeCache(
        order=order,
        plan=plan,
        files=(*_archived(files, plan), *outside.files),
        done=tuple(done for one in made for done in one.done),
        outside=outside,
        keys=keys_file(shop),
        passwords="".join(f"{word}\n" for word in PASSWORDS).encode(),
    )


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Give processes to make things with; an interrupt ends them without a word of theirs."""
    workers = min(os.cpu_count() or 1, jobs)
    pool = ProcessPoolExecutor(
        workers,
        get_context("spawn"),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),
    )
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def workshop(order: Order) -> Workshop:
    """Return where the entries of a cache are made."""
    templates = import_module(f"stemma.demo.templates_{order.templates}").TEMPLATES
    return Workshop(drawn(order.seed), templates, order.templates)


def _jobs(plan: Plan) -> list[tuple[str, ...]]:
    """Return what is made together: a bundle, a mailbox, or an entry alone. The longest first."""
    groups: dict[str, list[str]] = defaultdict(list)
    for entry in plan.entries:
        box = entry.form.box if isinstance(entry.form, MailFile) else ""
        if entry.name:
            groups[box or entry.bundle or entry.key].append(entry.key)
    entries = {entry.key: entry for entry in plan.entries}
    return sorted(map(tuple, groups.values()), key=lambda keys: -_work(entries[keys[0]]))


def _work(entry: Entry) -> int:
    """Return about how long an entry takes: paper is slow, and so are long lists."""
    rows = len(entry.brief.rows) if isinstance(entry.brief, PartsBrief) else 0
    seen = isinstance(entry.form, (Scanned, Photographed))
    return rows * (4 if seen else 1) + (800 if seen else 0)


class _Bench:
    """What one process makes things with."""

    def __init__(self, order: Order) -> None:
        self.shop = workshop(order)
        self.entries = {
            entry.key: entry for entry in planned(drawn(order.seed), order.size).entries
        }
        self.post = Post(self.shop, self.entries, lambda entry: self.make((entry.key,)))

    def make(self, keys: Sequence[str]) -> Made:
        """Make what belongs together."""
        entries = [self.entries[key] for key in keys]
        form = entries[0].form
        match form:
            case Typed():
                return make_typed(entries[0], form, self.shop)
            case Scanned():
                return make_scanned(entries, form, self.shop)
            case Photographed():
                return make_photographed(entries[0], form, self.shop)
            case MailFile():
                return (
                    make_box(entries, self.post) if form.box else make_mail(entries[0], self.post)
                )
            case _:
                return self._written(entries[0])

    def _written(self, entry: Entry) -> Made:
        match entry.form:
            case WordFile():
                return make_word(entry, entry.form, self.shop)
            case SheetFile():
                return make_sheet(entry, entry.form, self.shop)
            case TextFile():
                return make_text(entry, entry.form, self.shop)
            case _:
                raise TypeError(entry.key)


@cache
def _bench(order: Order) -> _Bench:
    return _Bench(order)


def make_entries(order: Order, keys: tuple[str, ...]) -> Made:
    """Make the entries of a cache that belong together: a bundle, a mailbox, or one alone."""
    return _bench(order).make(keys)


def _archived(files: Sequence[MadeFile], plan: Plan) -> Iterator[MadeFile]:
    """Yield all files; those of an archive inside it, and copies once more."""
    entries = {entry.key: entry for entry in plan.entries}
    packed: dict[str, list[MadeFile]] = defaultdict(list)
    for file in files:
        entry = entries[file.entries[0]]
        if entry.archive and not file.inside:
            packed[entry.archive].append(file)
        else:
            yield file
        if not file.inside:
            yield from (replace(file, name=name) for name in entry.copies)
    for name, members in packed.items():
        latest = max(moment_of(entries[one.entries[0]].brief) for one in members)
        yield MadeFile(
            name=name,
            data=_archive(name, members, latest + dt.timedelta(days=2)),
            way="archive",
            language="",
            entries=tuple(key for one in members for key in one.entries),
        )
        for one in members:
            yield replace(one, name=f"{name}/{one.name}", inside=name)


def _archive(name: str, members: Sequence[MadeFile], at: dt.datetime) -> bytes:
    held = [archives.Member(one.name, one.data, at) for one in members]
    if name.endswith(".tar.gz"):
        return archives.tar_gz(held, "user", name.removesuffix(".gz"))
    return archives.zipped(held)
