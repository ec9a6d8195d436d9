"""`python -m bench.retelling`: news in Russian and Chinese, and which English text each retells.

gold/retelling (of NTREX) holds 62 news documents in three languages. Each Russian, and each Chinese
one ranks all English ones; the right one is to come first. Then it is counted which of all pairs
are told as a retelling, names in order: some of the documents tell of one event by two hands, and
those are no pair. The documents of odd number were developed on, those of even number are counted.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.attribution import share
from bench.material import GOLD, NO_GOLD
from stemma.corroboration.retelling import Details, details, is_retold, likenesses, shared_names
from stemma.demo.score.figures import Rate
from tests import cached

_FILE = GOLD / "retelling" / "ntrex_en_ru_zh.jsonl"
_GOALS = {"ru": 0.92, "zh": 0.90}


@dataclass(frozen=True, slots=True)
class Document:
    """A news document in three languages."""

    name: str
    told: dict[str, Details]


def documents() -> list[Document]:
    """Return the documents in the order of the set."""
    rows = map(json.loads, _FILE.read_text("utf-8").splitlines())
    return [
        Document(row["doc"], {language: _read(row[language]) for language in ("en", "ru", "zh")})
        for row in rows
    ]


def _read(sentences: Sequence[str]) -> Details:
    text = "\n".join(sentences)
    [page] = cached.item(1, "news", text).pages
    return details(text, page.values)


def measured(every: Sequence[Document], half: int, language: str) -> Iterator[str]:
    """Yield the figures of the documents of odd (1) or even (0) number in one language."""
    english = [each.told["en"] for each in every]
    own = [number for number in range(len(every)) if number % 2 == half]
    first, told = 0, set[tuple[int, int]]()
    for number in own:
        child = every[number].told[language]
        ranked = likenesses(child, english)
        best = max(range(len(every)), key=ranked.__getitem__)
        first += best == number
        for other, parent in enumerate(english):
            if is_retold(shared_names(child, parent), child, parent):
                told.add((number, other))
        if half == 1 and best != number:
            yield f"  {language}: {every[number].name} is taken for {every[best].name}"
    right = {(one, other) for one, other in told if one == other}
    rate = share(Rate(first, len(own)))
    yield f"{language}, right document first: {rate}, goal {_GOALS[language]}"
    yield (
        f"{language}, told as a retelling: precision {share(Rate(len(right), len(told)))} of "
        f"{len(own) * len(every):,} pairs, recall {share(Rate(len(right), len(own)))}"
    )
    if half == 1:
        for one, other in sorted(told - right):
            yield f"  {language}: {every[one].name} is told to retell {every[other].name}"


def main() -> None:
    """Print the figures."""
    if not _FILE.exists():
        print(f"skipped: {NO_GOLD}")
        return
    every = documents()
    for half, name in ((1, "developed on (odd)"), (0, "counted (even)")):
        print(f"{name}:")
        for language in _GOALS:
            print(*measured(every, half, language), sep="\n", flush=True)


if __name__ == "__main__":
    main()
