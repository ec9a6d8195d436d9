"""`python -m bench.attribution`: who is said to say what, in real and labelled sentences.

* **English, Chinese** (gold/attribution_en, _zh: rows of GUM and GCDT): is there a reporting clause
  in the sentence, and where. A found cue is right if it lies in the clause that is labelled. The
  documents are split by an even hash of their name. Of clauses with a common verb of speech the
  recall is told apart.
* **Russian**: cues and speakers, labelled by hands that did not know the patterns. On
  bench/labels/attribution_ru.jsonl the constructions were developed, attribution_ru_news.jsonl is
  held out: nobody looked at its texts.
"""

import csv
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.labels import Attribution, attributions
from bench.labels.news import news
from bench.labels.scoring import FoundAssertion, attribution_tallies
from bench.material import GOLD
from stemma.corroboration.attribution.reading import Said, Span, tongue
from stemma.demo.score.figures import Rate, Tally

_FILES = {
    "en": ("attribution_en/gum_dev.rels",),
    "zh": ("attribution_zh/gcdt_dev.rels", "attribution_zh/gcdt_train.rels"),
}
_SPEECH = {
    "en": re.compile(
        r"\b(?:say|says|said|told|tells|according|report(?:s|ed)?|announced|stated)\b"
    ),
    "zh": re.compile("说|表示|称|报道|指出|认为|据"),
}
_SILENT = ("no reply", "declined", "not verified", "hedge", "agency")


def _rows(path: Path) -> Iterator[Mapping[str, str]]:
    with path.open(encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _sentences(language: str) -> dict[tuple[str, str], set[str]]:
    """Return for each sentence (document, words) the clauses that report, none for most."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in _FILES[language]:
        for row in _rows(GOLD / name):
            for side in "12":
                found[row["doc"], row[f"unit{side}_sent"]] |= set()
            if row["label"].startswith("attribution"):
                side = "1" if row["dir"] == "1>2" else "2"
                found[row["doc"], row[f"unit{side}_sent"]].add(row[f"unit{side}_txt"])
    return found


def _bare(text: str, language: str) -> str:
    """Return a sentence as it was before it was cut into tokens, nearly."""
    if language == "zh":
        return text.replace(" ", "")
    text = re.sub(r" (?=[,.;:!?)”’]|n't|'s|’s)", "", text)
    return re.sub(r"(?<=[(“]) ", "", re.sub(r" - ", "-", text))


def _cues(said: tuple[Said, ...]) -> list[str]:
    return [each.cue[0].words or each.cue[-1].words for each in said if each.effect not in _SILENT]


def measure_real(language: str) -> Iterator[str]:
    """Yield lines of the figures of one language, for each half."""
    halves: dict[str, Tally] = defaultdict(Tally)
    spoken: dict[str, Tally] = defaultdict(Tally)
    alarms: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (document, words), clauses in _sentences(language).items():
        half = "even half" if zlib.crc32(document.encode()) % 2 == 0 else "odd half"
        cues = _cues(tongue(language).read(_bare(words, language)))
        bare = {_bare(clause.replace("<*>", ""), language) for clause in clauses}
        right = sum(any(cue in clause for cue in cues) for clause in bare)
        spurious = sum(not any(cue in clause for clause in bare) for cue in cues)
        halves[half] += Tally(right=right, spurious=spurious, missed=len(bare) - right)
        speech = {clause for clause in bare if _SPEECH[language].search(clause)}
        right = sum(any(cue in clause for cue in cues) for clause in speech)
        spoken[half] += Tally(right=right, missed=len(speech) - right)
        if not bare:
            alarms[half][0] += bool(cues)
            alarms[half][1] += 1
    for half, tally in sorted(halves.items()):
        yield f"{language} {half}: {told(tally)}"
    for half, tally in sorted(spoken.items()):
        recall = share(Rate(tally.right, tally.right + tally.missed))
        yield f"{language} {half}: recall of clauses with a verb of speech {recall}"
    for half, (fired, quiet) in sorted(alarms.items()):
        rate = share(Rate(fired, quiet))
        yield f"{language} {half}: found in sentences that have no clause {rate}"


def measure_russian(name: str, sentences: Sequence[Attribution]) -> Iterator[str]:
    """Yield lines of the figures of one set of labelled Russian texts."""
    found: dict[str, list[FoundAssertion]] = {}
    for each in sentences:
        said = tongue("ru").read(each.text)
        found[each.id] = [
            FoundAssertion(
                cue=(one.cue[0].start, one.cue[-1].end),
                speakers=tuple((part.start, part.end) for part in _voices(one)),
            )
            for one in said
        ]
    cues, speakers = attribution_tallies(sentences, found)
    yield f"{name}, cues: {told(cues)}"
    yield f"{name}, speakers: {told(speakers)}"


def _voices(said: Said) -> Iterator[Span]:
    yield from (*said.speakers, *said.outlets)
    yield from (part for part in (said.document, said.reader, said.told) if part)


def share(rate: Rate) -> str:
    """Return a rate with its count and interval."""
    low, high = rate.interval or (0.0, 0.0)
    ends = f"[{low * 100:.1f} {high * 100:.1f}]"
    return f"{(rate.value or 0.0):.1%} ({rate.hits:,} of {rate.n:,}) {ends}"


def told(tally: Tally) -> str:
    """Return precision, recall and F1 with their counts and intervals."""
    precision = Rate(tally.right, tally.right + tally.spurious + tally.wrong)
    recall = Rate(tally.right, tally.right + tally.missed)
    both = precision.hits + recall.hits
    f1 = both / (precision.n + recall.n) if precision.n + recall.n else 0.0
    return f"precision {share(precision)}, recall {share(recall)}, F1 {f1:.3f}"


def main() -> None:
    """Print the figures."""
    for language in _FILES:
        if (GOLD / _FILES[language][0]).exists():
            print(*measure_real(language), sep="\n")
        else:
            print(f"{language}: skipped, {GOLD} is not here")
    print(*measure_russian("ru, developed on", attributions()), sep="\n")
    print(*measure_russian("ru news, held out", news()), sep="\n")


if __name__ == "__main__":
    main()
