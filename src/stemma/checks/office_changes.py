"""Changes that a Word file still tracks: what stood there before, who changed it, and when.

A change of looks alone says nothing about the text and is not reported. Comments and hidden text
are told as well: they are in the file, and a person who opens it may not see them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from stemma.model.examined import ExaminedPage, NotApplicableError, Subject
from stemma.model.findings import Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place
from stemma.model.plugins import check
from stemma.toolkit.evidencing import stretch
from stemma.toolkit.office_package import Element, Package, attribute, local

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", re.IGNORECASE)
_GONE, _COME = frozenset({"del", "moveFrom"}), frozenset({"ins", "moveTo"})
_LONGEST = 300


class _Change(NamedTuple):
    """A stretch of tracked text: taken out (`gone`) or put in, by whom, when; what part of file."""

    gone: bool
    text: str
    author: str
    at: str
    after: int


@check(
    "office.changes",
    "Tracked changes that are still in the file",
    category=Category.ALTERATION,
    basis=Basis.STRUCTURAL,
    version=2,
    says={
        "office.changes.replaced": (
            "{author} replaced “{before}” by “{after}” ({at}); both are in the file."
        ),
        "office.changes.deleted": "{author} took out “{before}” ({at}); it is still in the file.",
        "office.changes.inserted": "{author} put in “{after}” ({at}).",
        "no_changes": "The file tracks no changes.",
    },
    ordinary=(
        "Several people drafted the text together, which is what tracked changes are for.",
        "A lawyer or translator returned the draft with corrections.",
        "The name and the date are whatever the computer was set to.",
    ),
    does_not_prove=(
        "Not that the named person made the change, nor that it was made at that time. A file "
        "without tracked changes may have been changed all the same. OpenDocument, "
        "spreadsheets and older formats are not looked at yet."
    ),
    needs="bytes",
    applies_to=(_WORD,),
)
def office_changes(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each stretch of text that was taken out, put in or replaced."""
    package = Package(subject.bytes_given())
    names = sorted(name for name in package.names if _PARTS.fullmatch(name))
    changes = [change for name in names for change in _changes(package, name)]
    if not changes:
        raise NotApplicableError("no_changes")
    places = _Places(subject)
    told = 0
    while told < len(changes):
        first = changes[told]
        second = changes[told + 1] if told + 1 < len(changes) else None
        if second is not None and _are_one(first, second):
            yield _told(places, *((first, second) if first.gone else (second, first)))
            told += 2
        else:
            yield _told(places, first if first.gone else None, None if first.gone else first)
            told += 1


def _are_one(first: _Change, second: _Change) -> bool:
    """Tell whether one text took the place of another: beside it, and by the same person."""
    return first.gone != second.gone and first.author == second.author and second.after == 0


def _changes(package: Package, part: str) -> Iterator[_Change]:
    """Yield tracked stretches of text in their order; `after` counts letters since the last one."""
    open_: list[Element] = []
    pieces: list[str] = []
    letters = 0
    found: list[_Change] = []
    for what, element in package.events(part):
        name = local(element)
        if name in _GONE | _COME and what == "start":
            open_.append(element)
            pieces = pieces if len(open_) > 1 else []
        elif name in {"t", "delText"} and what == "end":
            if open_:
                pieces.append(element.text or "")
            else:
                letters += len((element.text or "").strip())
        elif name == "p" and what == "end":
            letters += 1
        elif name in _GONE | _COME and what == "end" and open_:
            outer = open_.pop()
            text = "".join(pieces)
            if not open_ and text.strip():
                found.append(_change(outer, text, letters))
                letters = 0
    yield from _joined(found)


def _change(element: Element, text: str, after: int) -> _Change:
    return _Change(
        gone=local(element) in _GONE,
        text=text,
        author=(attribute(element, "author") or "")[:100],
        at=(attribute(element, "date") or "")[:40],
        after=after,
    )


def _joined(found: list[_Change]) -> Iterator[_Change]:
    """Yield changes, those that continue each other (a run of another font) as one."""
    last: _Change | None = None
    for change in found:
        if last and change.after == 0 and (last.gone, last.author) == (change.gone, change.author):
            last = last._replace(text=last.text + change.text)
            continue
        if last is not None:
            yield last
        last = change
    if last is not None:
        yield last


def _told(places: "_Places", before: _Change | None, after: _Change | None) -> Observed:
    kind = "replaced" if before and after else "deleted" if before else "inserted"
    change = after or before
    assert change is not None  # noqa: S101
    evidence = []
    if after is not None:
        evidence.append(Evidence(places.of(after.text, "inserted")))
    if before is not None:
        place = places.of(before.text, "deleted")
        evidence.append(Evidence(place, "subject" if after is None else "compare"))
    values = {
        "author": change.author or "Somebody",
        "at": change.at or "no date",
        "before": "" if before is None else _quoted(before.text),
        "after": "" if after is None else _quoted(after.text),
    }
    return Observed(
        says=f"office.changes.{kind}",
        evidence=tuple(evidence),
        values={name: Measured(value) for name, value in values.items() if value},
    )


def _quoted(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


class _Places:
    """Finds where changes stand: words that were changed alike twice stand at two places."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._taken: set[tuple[int, int]] = set()

    def of(self, text: str, label: str) -> Place:
        """Return where words stand in the text as it was read, else the file and their label."""
        for page in self._subject.pages:
            for start, end in _find(page, text, label):
                if (page.number, start) not in self._taken:
                    self._taken.add((page.number, start))
                    return stretch(self._subject, page, start, end)
        return self._subject.label(label, _quoted(text))


def _find(page: ExaminedPage, text: str, label: str) -> Iterator[tuple[int, int]]:
    if page.text is None:
        return
    pattern = re.compile(r"\s+".join(map(re.escape, text.split()[:60])))
    for match in pattern.finditer(page.text.text):
        words = page.text.words
        for index in range(len(words)):
            if words.ends[index] > match.start() and words.starts[index] < match.end():
                if words.label(index) == label:
                    yield match.start(), match.end()
                break
