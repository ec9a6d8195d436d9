"""Whether what a word file or a sheet states stands where it says: in its cell, or as deleted."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping

from stemma.case import Case
from stemma.demo.key.records import AnswerKey
from stemma.demo.score.figures import Line, Tally
from stemma.model.answers import PageSeen
from stemma.model.places import Digest, Place

_FORMS = ("word", "sheet")
_NUMBER = re.compile(r"[\d .,]+")


def places(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield, for each form, how many stated values stand in their cell or their text."""
    ways = {file.document: file.way for file in key.files if file.readable == "yes"}
    wanted = [one.mention.place for one in key.stated]
    wanted += [evidence.place for plant in key.planted for evidence in plant.evidence]
    texts: dict[Digest, Mapping[str, str]] = {}
    tallies: dict[str, Tally] = defaultdict(Tally)
    for place in wanted:
        way = ways.get(place.content, "")
        if way not in _FORMS or not place.quote:
            continue
        if place.content not in texts:
            texts[place.content] = _by_label(case.pages(place.content))
        is_there = _written(place) in texts[place.content].get(place.label or "", "")
        kind = f"values {'told as deleted' if place.label == 'deleted' else 'in their place'}"
        tallies[f"{kind}, {way}"] += Tally(right=is_there, missed=not is_there)
    for kind in sorted(tallies):
        yield Line("reading", kind, tallies[kind])


def _by_label(pages: Iterator[PageSeen]) -> Mapping[str, str]:
    """Return the words under each label; inserted ones belong to the text as it stands."""
    found: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        for word in page.words:
            label = "" if word.label in {None, "inserted"} else str(word.label)
            found[label].append(word.text)
    return {label: _folded(" ".join(words)) for label, words in found.items()}


def _written(place: Place) -> str:
    return _folded(place.quote)


def _folded(text: str) -> str:
    """Return a text in which a number is its digits: who groups them how is not asked here."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    return _NUMBER.sub(lambda found: re.sub(r"[ .,]", "", found.group()), plain).replace(" ", "")
