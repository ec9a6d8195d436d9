"""`python -m bench.entities`: names found in Russian, English and Chinese text, and how fast.

The sets are those of ../shared/gold/entities: FactRuEval-2016 (its objects; a found name counts if
it holds the words of the name and nothing outside the name with its description, "компании
«Ромашка»") and UNER (exact spans). `--show LANGUAGE` prints what went wrong. Of each set the half
by the hash of the document's number was looked at while rules were written; `--all` counts both.
Precision of the rules of signature blocks, headers, mails and cue words stands in lines of its own.
"""

import argparse
import hashlib
import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from bench.record import Record, skipped, table
from stemma.demo.score.figures import Rate
from stemma.model.mentions import Hints, Mention, Unread
from stemma.pipeline.extraction import extract
from stemma.registry import all_extractors

PART = "entities"
_GOALS = {"ru": 0.85}
_PAGE, _PAGES_A_SECOND = 2000, 60.0
_UNER = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_FACTRU = {"Person": "person", "Org": "organisation", "LocOrg": "place", "Location": "place"}
_NAME_SPANS = {"name", "surname", "patronymic", "nickname", "org_name", "loc_name"}
_CUED: tuple[str, ...] = ("person.title", "person.cue", "person.header", "person.signed")
_CUED += ("person.office", "organisation.form", "place.cue", "person.initials", "person.patronymic")


class Wanted(NamedTuple):
    """A name of a document: its words, and the furthest it may reach."""

    type: str
    start: int
    end: int
    least: int
    most: int

    def is_met(self, kind: str, start: int, end: int) -> bool:
        """Tell whether a found name is this one."""
        within = self.least <= start <= self.start and self.end <= end <= self.most
        return kind == self.type and within


class Document(NamedTuple):
    """A text with its names."""

    name: str
    text: str
    names: tuple[Wanted, ...]


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m bench.entities", description=__doc__)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/entities"))
    parser.add_argument("--all", action="store_true", help="the half that was looked at too")
    parser.add_argument("--show", default="", help="a language whose errors are printed")
    arguments = parser.parse_args()
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as in the workers of a run; numpy comes later
    chosen = _Chosen(arguments.all, bool(arguments.show))
    sets = {
        "ru": _factru(arguments.gold / "ru_factrueval_dev"),
        "en": _uner(arguments.gold / "UNER_English-EWT__en_ewt-ud-dev.iob2"),
        "zh": _uner(arguments.gold / "UNER_Chinese-GSD__zh_gsd-ud-dev.iob2"),
    }
    records = list[Record]()
    for language, documents in sets.items():
        kept = [each for each in documents if chosen.keeps(each.name)]
        records += _measured(language, kept, show=arguments.show == language)
    print(table(records))


class _Chosen(NamedTuple):
    """Which documents: all, or one half."""

    everything: bool
    tuned: bool

    def keeps(self, name: str) -> bool:
        """Tell whether a document is measured."""
        held_out = hashlib.sha256(name.encode()).digest()[0] % 2 == 1
        return self.everything or held_out != self.tuned


@dataclass(slots=True)
class _Score:
    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    by_rule: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, document: Document, names: Sequence[Mention]) -> Iterator[str]:
        """Count the names found in a document; yield what went wrong."""
        left = list(document.names)
        self.wanted.update(each.type for each in left)
        for each in names:
            kind = getattr(each.value, "type", "")
            met = next((one for one in left if one.is_met(kind, each.start, each.end)), None)
            self.found[kind] += 1
            self.right[kind] += met is not None
            self.by_rule[each.rule][met is not None] += 1
            if met is None:
                shown = _shown(document.text, each.start, each.end)
                yield f"- {each.rule:20} {kind:12} {shown}"
            else:
                left.remove(met)
        for one in left:
            yield f"? {one.type:33} {_shown(document.text, one.start, one.end)}"


def _measured(language: str, documents: list[Document], *, show: bool) -> Iterator[Record]:
    if not documents:
        yield skipped(PART, language, "the set is not here")
        return
    score = _Score()
    extract("В Москву приехал Иван Сергеевич Петров. Mr Smith came. 王先生来了。")  # loaded once
    before = time.process_time()
    every = [_names(document.text) for document in documents]
    took = time.process_time() - before
    for document, names in zip(documents, every, strict=True):
        wrong = list(score.add(document, names))
        if show:
            print("\n".join(wrong))
    for kind in (*sorted(score.wanted), "all"):
        yield _f1(language, kind, score)
    yield from _rules(language, score.by_rule)
    characters = sum(len(document.text) for document in documents)
    if language == "ru":
        yield Record(
            part=PART,
            what="ru, names alone",
            value=characters / _PAGE / took,
            unit="pages/CPU-s",
            goal=_PAGES_A_SECOND,
            n=characters // _PAGE,
        )


def _names(text: str) -> list[Mention]:
    """Return the names of a text as if no other value stood in it."""
    [extractor] = [each for each in all_extractors() if each.id == "names"]
    return list(extractor.find(Unread(text), Hints()))


def _f1(language: str, kind: str, score: _Score) -> Record:
    right, found, wanted = (
        sum(counts.values()) if kind == "all" else counts[kind]
        for counts in (score.right, score.found, score.wanted)
    )
    goal = _GOALS.get(language) if kind == "all" else None
    value = 2 * right / (found + wanted) if found + wanted else 0.0
    note = f"precision {_rate(right, found)}, recall {_rate(right, wanted)}"
    return Record(
        part=PART,
        what=f"{language}, {kind}",
        value=value,
        unit="F1",
        goal=goal,
        n=wanted,
        note=note,
    )


def _rules(language: str, by_rule: dict[str, Counter[bool]]) -> Iterator[Record]:
    for rule, counts in sorted(by_rule.items()):
        yield Record(
            part=PART,
            what=f"{language}, {rule}",
            value=counts[True] / counts.total(),
            unit="precision",
            n=counts.total(),
            note=_rate(counts[True], counts.total()),
        )
    cued = sum((counts for rule, counts in by_rule.items() if rule in _CUED), Counter[bool]())
    if cued.total():
        yield Record(
            part=PART,
            what=f"{language}, cued",
            value=cued[True] / cued.total(),
            unit="precision",
            goal=0.8,
            n=cued.total(),
            note=_rate(cued[True], cued.total()),
        )


def _rate(hits: int, n: int) -> str:
    rate = Rate(hits, n)
    low, high = rate.interval or (0.0, 0.0)
    return f"{rate.value or 0:.3f} ({low:.3f} to {high:.3f}, n = {n})"


def _shown(text: str, start: int, end: int) -> str:
    around = text[max(0, start - 25) : start], text[start:end], text[end : end + 25]
    return "{}[{}]{}".format(*(each.replace("\n", "/") for each in around))


def _factru(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("*.txt")):
        base = path.with_suffix("")
        spans = {}
        for row in _rows(base.with_suffix(".spans")):
            spans[row[0]] = (row[1], int(row[2]), int(row[2]) + int(row[3]))
        names = tuple(
            _object(_FACTRU[row[1]], [spans[each] for each in row[2:] if each in spans])
            for row in _rows(base.with_suffix(".objects"))
            if row[1] in _FACTRU
            and any(spans[each][0] in _NAME_SPANS for each in row[2:] if each in spans)
        )
        text = path.read_text("utf-8")
        yield Document(path.stem, text, tuple(dict.fromkeys(names)))


def _object(kind: str, spans: list[tuple[str, int, int]]) -> Wanted:
    """Return the name of an object: its words that name, within all its words."""
    named = [span for span in spans if span[0] in _NAME_SPANS]
    start, end = min(each[1] for each in named), max(each[2] for each in named)
    least, most = min(each[1] for each in spans), max(each[2] for each in spans)
    # A quote before the first word and behind the last may belong to the name.
    return Wanted(kind, start, end, least - 1, most + 1)


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text("utf-8").splitlines():
        row = line.partition("#")[0].split()
        if row:
            yield row


def _uner(path: Path) -> Iterator[Document]:
    if not path.is_file():
        return
    rows: list[list[str]] = []
    name, text = "", ""
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.startswith("# sent_id"):
            name = line.rpartition(" ")[2]
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield Document(name, text, tuple(_tagged(text, rows)))
            rows = []


def _tagged(text: str, rows: Iterable[list[str]]) -> Iterator[Wanted]:
    at, kind, start, end = 0, "", 0, 0
    for _, word, tag, *_ in rows:
        begins = text.find(word, at)
        at = begins + len(word)
        if kind and not tag.startswith("I-"):
            yield Wanted(kind, start, end, start, end)
            kind = ""
        if tag.startswith("B-"):
            kind, start = _UNER.get(tag[2:], ""), begins
        end = at
    if kind:
        yield Wanted(kind, start, end, start, end)


if __name__ == "__main__":
    main()
