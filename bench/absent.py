"""`python -m bench.absent`: whether near places hold what recognition spoilt, and how often not.

Invented terms stand once each on drawn pages of known wear (`bench/planted.py`), which the whole
pipeline has read. Counted is for how many of them the place itself is among the hits or the near
places, and whether the chance of a miss that a statement gives is the one that is met. With `--fit`
the two figures of each class of pages are fitted instead, on other seeds, to be written into
`toolkit/misreading.py`.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import comb, log
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bench.planted import WEARS, WORST, Planted, make
from bench.record import Record, table
from stemma.case.absence import AbsenceOf
from stemma.demo.score.figures import Rate
from stemma.model.absence import AbsenceAsked, NearAsked, PageClass
from stemma.model.places import Box
from stemma.model.words import NO_WORDS, Words
from stemma.store import case_folder
from stemma.toolkit import misreading
from stemma.toolkit.boxes import boxes_for, upright
from stemma.toolkit.nearness import letters_in, near, patterns
from stemma.toolkit.scripts import is_unspaced

PART = "absent"
_GOAL = 95.0
_FITTED, _MEASURED = ((1, 3), ()), ((307,), ())
"""Seeds: of pages in four states of wear, and of pages worn worst (none were drawn yet)."""
_REPEATS = 400
_TYPICAL = 8
"""Letters of the term by whose chance of a miss repeated fits are put in order."""
_STEPS = 64
_SHARES = np.sin(np.pi / 2 * (np.arange(_STEPS) + 0.5) / _STEPS) ** 2
"""Shares that are equally likely beforehand (Jeffreys' prior of a share, the arcsine law)."""
_LEAST = 1e-9
_PAGES = """
SELECT shown, coalesce(text, ''), text_from, confidence, ink_total, words, turn FROM appearance
JOIN page USING (content) LEFT JOIN page_text ON page_text.id = leading
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """What became of a planted term: the class of its page, and how many letters were wrong.

    `page_class` is None where the page could not be read, which a statement says; `wrong` is None
    where more than half of the letters were. `listed` tells whether its place is among the hits or
    the near places.
    """

    planted: Planted
    page_class: PageClass | None
    letters: int
    unspaced: bool
    wrong: int | None
    listed: bool


def met(folder: Path, planted: Sequence[Planted], *, listed: bool) -> list[Met]:
    """Return what became of planted terms; `listed`: look for each as `stemma absent` does."""
    db = case_folder.open_existing(folder / "planted.case", write=True)
    pages = {name: facts for name, *facts in db.execute(_PAGES)}
    absence = AbsenceOf(db) if listed else None
    return [_met(absence, each, pages[each.file]) for each in planted]


def _met(absence: AbsenceOf | None, planted: Planted, page: Sequence[Any]) -> Met:
    text, text_from, confidence, ink, packed, turn = page
    words = NO_WORDS if packed is None else Words.unpack(packed)
    covered = sum(
        (box.x1 - box.x0) * (box.y1 - box.y0) for box in map(words.box, range(len(words)))
    )
    return Met(
        planted=planted,
        page_class=None
        if text_from is None
        else misreading.page_class("ocr", confidence, ink, covered),
        letters=letters_in(planted.term),
        unspaced=is_unspaced(planted.term),
        wrong=_wrong(text, words, turn, planted),
        listed=absence is not None and _is_listed(absence, planted),
    )


def _wrong(text: str, words: Words, turn: int, planted: Planted) -> int | None:
    """Return how many letters of a term are wrong in what stands at its place.

    Something like it elsewhere on the page is no reading of it, and does not count.
    """
    for most in range(letters_in(planted.term) // 2 + 1):
        distances = [
            place.distance
            for place in near(text, patterns([planted.term], most))
            if _is_at(planted.boxes, boxes_for(words, place.start, place.end), turn)
        ]
        if distances:
            return min(distances)
    return None


def _is_at(truth: Sequence[Box], found: Sequence[Box], turn: int) -> bool:
    return any(_is_in(drawn, upright(box, turn)) for box in found for drawn in truth)


def _is_listed(absence: AbsenceOf, planted: Planted) -> bool:
    asked = AbsenceAsked(term=planted.term)
    near_places = absence.near(NearAsked(of=asked), limit=None).places
    found = [
        *((hit.title, hit.boxes) for hit in absence.state(asked).hits),
        *((place.title, place.boxes) for place in near_places),
    ]
    return any(
        _is_in(truth, box)
        for title, boxes in found
        if title.endswith(planted.file)
        for box in boxes
        for truth in planted.boxes
    )


def _is_in(truth: Box, box: Box) -> bool:
    """Tell whether the middle of a drawn word lies in a box."""
    x, y = (truth.x0 + truth.x1) / 2, (truth.y0 + truth.y1) / 2
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def measure(found: Sequence[Met]) -> list[Record]:
    """Return how many terms were listed, and the stated chances beside what was met."""
    read = [each for each in found if each.page_class is not None]
    records = [_listed("planted terms among hits and near places", read, _GOAL)]
    unread = len(found) - len(read)
    records.append(
        Record(part=PART, what="terms on pages told as unread", value=unread, unit="", n=len(found))
    )
    for (unspaced, where), some in sorted(_by_class(read).items()):
        records.append(_listed(f"{'Han' if unspaced else 'alphabets'}, {where}", some, None))
        records.append(_calibrated(unspaced=unspaced, where=where, some=some))
    return records


def _by_class(found: Sequence[Met]) -> Mapping[tuple[bool, PageClass], list[Met]]:
    by_class: dict[tuple[bool, PageClass], list[Met]] = defaultdict(list)
    for each in found:
        if each.page_class is not None:
            by_class[each.unspaced, each.page_class].append(each)
    return by_class


def _listed(what: str, some: Sequence[Met], goal: float | None) -> Record:
    right = sum(each.listed for each in some)
    low, high = Rate(right, len(some)).interval or (0.0, 1.0)
    return Record(
        part=PART,
        what=what,
        value=100 * right / len(some),
        unit="%",
        goal=goal,
        n=len(some),
        note=f"{right} of {len(some)} [{100 * low:.1f} {100 * high:.1f}]",
    )


def _calibrated(*, unspaced: bool, where: PageClass, some: Sequence[Met]) -> Record:
    """Return how often terms were missed, beside what statements said of them on average."""
    stated = [
        chance
        for each in some
        if (
            chance := misreading.missed(
                each.letters,
                misreading.slips(each.letters, where, unspaced=unspaced),
                where,
                unspaced=unspaced,
            )
        )
    ]
    missed = sum(not each.listed for each in some)
    low, high = Rate(missed, len(some)).interval or (0.0, 1.0)
    value, least, most = (
        100 * sum(getattr(chance, end) for chance in stated) / len(stated)
        for end in ("value", "low", "high")
    )
    right = low <= value / 100 <= high
    return Record(
        part=PART,
        what=f"{'Han' if unspaced else 'alphabets'}, {where}: stated chance of a miss",
        value=value,
        unit="%",
        n=len(some),
        note=f"stated {least:.1f} to {most:.1f}; met {missed} of {len(some)} "
        f"[{100 * low:.1f} {100 * high:.1f}]: {'right' if right else 'wrong'}",
    )


def fit(found: Sequence[Met]) -> Iterator[str]:
    """Yield for each class its figures, and those at the ends of the interval.

    The figures are what is to be expected of them after what was met (the mean of the posterior):
    never none at all, however few were lost. An interval holds what else may be, drawn from
    posteriors of pages drawn anew, for errors come in clusters on a page.
    """
    for (unspaced, where), some in sorted(_by_class(found).items()):
        by_page: dict[str, Counter[_Read]] = defaultdict(Counter)
        for each in some:
            by_page[each.planted.file][_read(each, where)] += 1
        kinds = sorted({kind for page in by_page.values() for kind in page}, key=str)
        counts = np.array([[page[kind] for kind in kinds] for page in by_page.values()])
        grid = np.array(list(product(_SHARES, _SHARES)))
        likely = np.array([[_log_chance(kind, *point) for kind in kinds] for point in grid])
        best = _posterior(likely, counts) @ grid
        chance = np.random.default_rng(0)
        again = [
            grid[chance.choice(len(grid), p=_posterior(likely, counts[drawn]))]
            for drawn in chance.integers(0, len(counts), (_REPEATS, len(counts)))
        ]
        slips = misreading.slips(_TYPICAL, where, unspaced=unspaced)
        again.sort(
            key=lambda point: misreading.more_than(slips, _TYPICAL, misreading.Reading(*point))
        )
        low, high = again[round(0.025 * _REPEATS)], again[round(0.975 * _REPEATS) - 1]
        yield (
            f"{'HAN' if unspaced else 'ALPHABETIC'}[{where!r}] = Measured("
            f"{', '.join(_told(point) for point in (best, low, high))})"
            f"  # {len(some)} terms, {len(by_page)} pages"
        )


class _Read(NamedTuple):
    """How a term was read: how many of its letters wrong, None if more than a near place may be."""

    letters: int
    allowed: int
    wrong: int | None


def _read(term: Met, where: PageClass) -> _Read:
    allowed = misreading.slips(term.letters, where, unspaced=term.unspaced)
    is_met = term.wrong is not None and term.wrong <= allowed
    return _Read(term.letters, allowed, term.wrong if is_met else None)


def _told(point: npt.NDArray[np.float64]) -> str:
    lost, wrong = point
    return f"Reading({lost:.4f}, {wrong:.4f})"


def _posterior(
    likely: npt.NDArray[np.float64], counts: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """Return how likely each point of the grid is after what was met on these pages."""
    logarithms = likely @ counts.sum(axis=0)
    weights = np.exp(logarithms - logarithms.max())
    return np.asarray(weights / weights.sum())


def _log_chance(read: _Read, lost: float, wrong: float) -> float:
    """Return the logarithm of the chance to read a term so."""
    if read.wrong is None:
        measured = misreading.Reading(lost, wrong)
        return log(max(misreading.more_than(read.allowed, read.letters, measured), _LEAST))
    right = (1 - wrong) ** (read.letters - read.wrong)
    chance = comb(read.letters, read.wrong) * wrong**read.wrong * right
    return log(max((1 - lost) * chance, _LEAST))


def main() -> None:
    """Measure, or fit, and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.absent", description=__doc__)
    parser.add_argument("--fit", action="store_true", help="fit the figures of the classes")
    parser.add_argument("--seed", type=int, nargs="*", help="which pages are drawn")
    parser.add_argument("--worst", type=int, nargs="*", help="the same, worn worst")
    parser.add_argument("--pages", type=int, default=5, help="of each language and wear")
    parser.add_argument("--terms", type=int, default=4, help="on each page")
    parser.add_argument(
        "--folder", type=Path, default=Path("bench-absent"), help="cases are kept for later"
    )
    chosen = parser.parse_args()
    drawn, worst = _FITTED if chosen.fit else _MEASURED
    drawn = drawn if chosen.seed is None else chosen.seed
    worst = worst if chosen.worst is None else chosen.worst
    found: list[Met] = []
    for seeds, wears in ((drawn, WEARS), (worst, WORST)):
        for seed in seeds:
            folder = chosen.folder / str(seed)
            planted = make(folder, seed, chosen.pages, chosen.terms, wears)
            found += met(folder, planted, listed=not chosen.fit)
    print("\n".join(fit(found)) if chosen.fit else table(measure(found)))


if __name__ == "__main__":
    main()
