"""`python -m bench.names`: names across scripts, and how long a search with all its forms takes.

* **Recall at 5.** Pairs of names of gold/names (Wikidata; CC0): all Latin names of one half are the
  words of a case, each name in another script asks for candidates. The half that the tables of
  `toolkit/sounds.py` were looked at with is `tuned`, the other `held out`.
* **Full names.** The labelled pairs of bench/labels/name_pairs.jsonl, compared part by part
  (`toolkit/full_names`); and, for comparison, searched for: one name is a text of a case, found
  counts as "the same", with an empty table of names.
* **Latency.** Searches in a case of made pages whose vocabulary grows as a real one's does.
"""

import argparse
import hashlib
import json
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import apsw

from bench import made_case
from bench.labels import name_pairs
from bench.labels.scoring import pair_tally
from bench.record import Record, skipped, table
from stemma.case import Case
from stemma.demo.score.figures import Rate
from stemma.model.answers import MatchKind
from stemma.store import case_folder, index, name_candidates
from stemma.store.answering import places
from stemma.store.database import transaction
from stemma.store.expanding import understood
from stemma.toolkit import full_names
from stemma.toolkit.analysis import columns
from stemma.toolkit.finding import candidates
from stemma.toolkit.folding import pieces

PART = "names"
_GOLD = "NETransliteration-COLING2018__wd_{}_16"
_LANGUAGES = {"russian": 0.90, "chinese": 0.75}
_HALVES = ("tuned", "held out")
_PAIRS = Path(__file__).parent / "labels" / "name_pairs.jsonl"
_AT = 5
_NAMES_A_TEXT = 50
_EVERY = 10_000
_WITHOUT_SLIPS: tuple[MatchKind, ...] = (
    "exact", "folded", "inflected", "transliterated", "listed",
)  # fmt: skip
_MOST_MILLISECONDS = 50.0
_LEAST_PRECISION, _LEAST_RECALL = 0.97, 0.90


class _Pair(NamedTuple):
    latin: str
    other: str


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m bench.names", description=__doc__)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold/names"))
    parser.add_argument("--no-pairs", action="store_true", help="leave full names out")
    parser.add_argument("--no-recall", action="store_true", help="leave recall out")
    parser.add_argument("--queries", type=int, default=1000, help="names asked for, a half")
    parser.add_argument("--pages", type=int, default=0, help="made pages for latency; 0: none")
    parser.add_argument("--folder", type=Path, default=Path("bench-workbench"))
    chosen: Any = parser.parse_args()
    records = [] if chosen.no_pairs else [*_compared(), *_precision()]
    for language, goal in _LANGUAGES.items() if not chosen.no_recall else ():
        for half in (0, 1):
            records += _recall(chosen.gold, language, half, chosen.queries, goal)
    if chosen.pages:
        records += _latency(chosen.folder, chosen.pages)
    print(table(records))


def _recall(gold: Path, language: str, half: int, queries: int, goal: float) -> Iterator[Record]:
    what = f"{language}, {_HALVES[half]}"
    path = gold / _GOLD.format(language)
    if not path.is_file():
        yield skipped(PART, what, f"{path.name} is not here")
        return
    pairs = [pair for pair in _pairs(path) if _half(pair.latin) == half]
    asked = random.Random(7).sample(pairs, min(queries, len(pairs)))  # noqa: S311 (no secret)
    found, shown, took = 0, list[int](), list[float]()
    with _indexed([pair.latin.capitalize() for pair in pairs]) as db:
        for pair in asked:
            began = time.perf_counter()
            proposals = name_candidates.of(db, pair.other, _AT)
            took.append(1000 * (time.perf_counter() - began))
            shown.append(len(proposals))
            found += _folded(pair.latin) in {each.found for each in proposals}
    share = Rate(found, len(asked))
    low, high = share.interval or (0.0, 0.0)
    yield Record(
        part=PART,
        what=f"{what}: recall at {_AT} candidates",
        value=found / len(asked),
        unit="",
        goal=goal if half else None,
        n=len(asked),
        note=f"[{low:.3f} {high:.3f}] among {len(pairs):,} names; "
        f"{statistics.mean(shown):.1f} candidates a query, {statistics.median(took):.0f} ms",
    )


def _compared() -> Iterator[Record]:
    pairs = name_pairs()
    verdicts = {pair.id: full_names.compared(pair.a, pair.b).verdict for pair in pairs}
    joined = {(pair.a, pair.b): verdicts[pair.id] == "same" for pair in pairs}
    for half, name in enumerate(_HALVES):
        tally = pair_tally(
            [pair for pair in pairs if _half_of_pairs(pair.id) == half],
            lambda one, other: joined[one, other],
        )
        for what, of, goal in (
            ("precision", tally.right + tally.spurious, _LEAST_PRECISION),
            ("recall", tally.right + tally.missed, _LEAST_RECALL),
        ):
            low, high = Rate(tally.right, of).interval or (0.0, 0.0)
            yield Record(
                part=PART,
                what=f"full names compared, {name}: {what}",
                value=tally.right / of,
                unit="",
                goal=goal if half else None,
                n=of,
                note=f"[{low:.3f} {high:.3f}], {tally.right} of {of}",
            )
    unsure = [pair.same for pair in pairs if verdicts[pair.id] == "unsure"]
    yield Record(
        part=PART,
        what="full names compared: left unsure",
        value=len(unsure),
        unit="",
        n=len(pairs),
        note=f"{sum(unsure)} of them one person",
    )


def _half_of_pairs(number: str) -> int:
    """Return 0 for the labelled pairs that were looked into, 1 for those that never were."""
    return hashlib.md5(number.encode(), usedforsecurity=False).digest()[0] % 2


def _precision() -> Iterator[Record]:
    labelled = [json.loads(line) for line in _PAIRS.read_text("utf-8").splitlines()]
    with _indexed([each["b"] for each in labelled], texts=1) as db:
        for name, kinds in (("all kinds", ()), ("without slips", _WITHOUT_SLIPS)):
            held = [
                each for number, each in enumerate(labelled, 1) if _finds(db, each, number, kinds)
            ]
            right = sum(each["same"] for each in held)
            same = sum(each["same"] for each in labelled)
            for what, of in (("precision", len(held)), ("recall", same)):
                low, high = Rate(right, of).interval or (0.0, 0.0)
                yield Record(
                    part=PART,
                    what=f"full names searched for, {name}: {what}",
                    value=right / of if of else None,
                    unit="",
                    n=of,
                    note=f"[{low:.3f} {high:.3f}], {right} of {of}; empty table of names",
                )


def _finds(
    db: apsw.Connection, pair: dict[str, str], number: int, kinds: tuple[MatchKind, ...]
) -> bool:
    """Tell whether a search for one name finds the text that is the other."""
    query = understood(db, pair["a"].replace('"', " "), kinds)
    offered = {text for text, _ in index.search(db, candidates(query), limit=_EVERY)}
    return number in offered and bool(places(query, pair["b"]))


def _latency(folder: Path, pages: int) -> Iterator[Record]:
    case_path = folder / f"names-{pages}.case"
    if not case_path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        made_case.make(case_path, pages, strange=4)
    with Case.open(case_path) as case:
        drawn = random.Random(3)  # noqa: S311 (no secret)
        queries = [made_case.strange_word(drawn) for _ in range(150)]
        took: list[float] = []
        for query in ["warm", *queries]:
            began = time.perf_counter()
            case.finding.hits(query, limit=20)
            took.append(1000 * (time.perf_counter() - began))
    yield from _waits(f"a name or rare word, {pages:,} pages", took[1:])


def _waits(what: str, took: Sequence[float]) -> Iterator[Record]:
    ordered = sorted(took)
    for name, value in (
        ("median", statistics.median(took)),
        ("p95", ordered[min(len(took) - 1, round(0.95 * len(took)))]),
    ):
        yield Record(
            part=PART,
            what=f"search for {what}: {name}",
            value=value,
            unit="ms",
            goal=_MOST_MILLISECONDS if name == "p95" else None,
            less_is_better=True,
            n=len(took),
        )


@contextmanager
def _indexed(names: Sequence[str], texts: int = _NAMES_A_TEXT) -> Iterator[apsw.Connection]:
    """Lend the database of a case whose texts hold these names, so many each."""
    with tempfile.TemporaryDirectory(prefix="stemma-bench-") as name:
        folder = Path(name) / "names.case"
        Case.create(folder, actor="bench").close()
        with closing(case_folder.open_existing(folder, write=True)) as db:
            with transaction(db):
                for number, first in enumerate(range(0, len(names), texts), 1):
                    index.put(db, number, columns("; ".join(names[first : first + texts])))
            yield db


def _pairs(path: Path) -> Iterator[_Pair]:
    for line in path.read_text("utf-8").splitlines():
        latin, other, _ = line.split("\t")
        yield _Pair(latin, other.replace(" ", ""))


def _half(latin: str) -> int:
    return hashlib.md5(latin.encode(), usedforsecurity=False).digest()[0] % 2


def _folded(name: str) -> str:
    return "".join(piece.word for piece in pieces(name))


if __name__ == "__main__":
    main()
