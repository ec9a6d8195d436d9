"""Checks the labelled heads of papers: their form, and that every number stands in its text."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

KINDS = {"contract", "supplement", "annex", "minutes", "act", "letter", "invoice", "other"}
BELONGING = {"supplement", "annex", "act"}
LANGUAGES = ("ru", "zh", "en")
HELD = 10
ENTRIES = 30
ENTRIES_SECOND = 40


class Head(NamedTuple):
    """A first page and its labels."""

    id: str
    kind: str
    number: str
    day: str
    of: str
    text: str


def heads(path: Path) -> Iterator[Head]:
    """The entries of a file, in its order."""
    _comment, *parts = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for part in parts:
        labels, _, text = part.partition("\n")
        ident, kind, number, day, of = (label.strip() for label in labels.split("|"))
        yield Head(ident, kind, number, day, of, text.rstrip("\n"))


def faults_of(head: Head) -> Iterator[str]:
    """What is wrong with one entry."""
    if head.kind not in KINDS:
        yield f"{head.id}: no such kind: {head.kind}"
    for label in (head.number, head.of):
        if label not in head.text and label not in head.text.replace("\n", ""):
            yield f"{head.id}: not in its text: {label}"
    if head.of and head.kind not in BELONGING:
        yield f"{head.id}: {head.kind} belongs to no contract"
    if head.day and date.fromisoformat(head.day).isoformat() != head.day:
        yield f"{head.id}: no day: {head.day}"
    lines = len(head.text.splitlines())
    if not 4 <= lines <= 25:
        yield f"{head.id}: {lines} lines"


def main() -> int:
    """Reports the faults of the six files and how many entries of each kind they have."""
    faults: list[str] = []
    for language in LANGUAGES:
        suffixes = [""] * (ENTRIES - HELD) + ["_held"] * HELD
        first = [f"{language}_{nr:02}{suffix}" for nr, suffix in enumerate(suffixes, 1)]
        second = [f"{language}2-{nr:02}" for nr in range(1, ENTRIES_SECOND + 1)]
        for name, expected in ((f"heads_{language}", first), (f"heads2_{language}", second)):
            entries = list(heads(Path(__file__).parent / f"{name}.txt"))
            if [head.id for head in entries] != expected:
                faults.append(f"{name}: ids are not as expected")
            faults += [fault for head in entries for fault in faults_of(head)]
            kinds = Counter(head.kind for head in entries).most_common()
            print(name, len(entries), *(f"{kind} {count}" for kind, count in kinds))
    print(*faults, sep="\n", end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
