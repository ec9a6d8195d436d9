"""What every maker needs: the affair, the words, chances of its own, keys, and a writing hand."""

import random
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from stemma.demo.dossier.entries import Doing, Entry
from stemma.demo.facts.affair import Affair
from stemma.demo.making.altering import dressed
from stemma.demo.making.made import MadePage, Placed
from stemma.demo.setting.composer import Composed, compose
from stemma.demo.setting.sheets import Sheet, words_of
from stemma.demo.writing.briefs import Brief, Templates, write
from stemma.demo.writing.marks import Writer
from stemma.demo.writing.paper import Paper


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where entries are made: the affair, and the set of templates that words it."""

    affair: Affair
    templates: Templates
    name: str
    """The name of the set of templates."""

    def chance(self, key: str) -> random.Random:
        """Return the chances of one entry: they do not depend on any other."""
        return random.Random(f"{self.affair.seed} {self.name} {key}")  # noqa: S311 (looks)

    def seed(self, key: str) -> int:
        """Return a number drawn for one purpose."""
        return self.chance(key).randrange(2**31)

    def set(self, entry: Entry, brief: Brief | None = None) -> "Set":
        """Write an entry's brief, or another in its place, and lay it out."""
        affair = entry.affair or self.affair
        paper, writer = write(self.templates, affair, brief or entry.brief)
        paper = dressed(paper, entry.doings)
        return Set(paper, writer, compose(paper))


@dataclass(frozen=True)
class Set:
    """A paper laid out on sheets."""

    paper: Paper
    writer: Writer
    composed: Composed

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Return the sheets."""
        return self.composed.sheets

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Return every value that is stated, where it stands; figures without value are not."""
        found = []
        for stated in self.composed.stated:
            mark = self.writer.marks[stated.mark]
            if mark.value is None and not mark.path:
                continue
            found.append(
                Placed(
                    path=mark.path,
                    value=mark.value,
                    page=stated.page,
                    quote=stated.quote,
                    boxes=stated.boxes,
                )
            )
        return tuple(found)

    @cached_property
    def pages(self) -> tuple[MadePage, ...]:
        """Return the words of every page."""
        return pages_of(self.sheets)


def pages_of(sheets: tuple[Sheet, ...]) -> tuple[MadePage, ...]:
    """Return the words of sheets."""
    return tuple(MadePage(sheet.number, tuple(words_of(sheet))) for sheet in sheets)


_Kind = TypeVar("_Kind", bound=Doing)


def doing_of(entry: Entry, kind: type[_Kind]) -> _Kind | None:
    """Return what was done to an entry of a kind, None if nothing was."""
    return next((doing for doing in entry.doings if isinstance(doing, kind)), None)
