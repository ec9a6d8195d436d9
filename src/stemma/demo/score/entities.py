"""Whether names that the key holds to be one's are told to be one's, counted in pairs of mentions.

A mention of the key is found where a mention of the case stands in the same page of the document
with the same words, or words that hold them. A pair is right if both are found in one entity and
the key has them in one; missed if the key has it and the case does not; spurious the other way
round. Pairs across scripts stand in a line of their own.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from stemma.case import Case
from stemma.demo.key.records import AnswerKey
from stemma.demo.score.figures import Line, Tally
from stemma.model.entities import NameSeen
from stemma.model.places import Digest, Place
from stemma.toolkit.scripts import script_of


class Named(NamedTuple):
    """A mention of the key: whose it is, which entity of the case has it (None: none), in what."""

    key: str
    entity: int | None
    script: str


def entities(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield how pairs of mentions fare by type, across scripts, and how many are found at all."""
    readable = {file.document for file in key.files if file.readable == "yes"}
    seen: dict[Digest, list[NameSeen]] = defaultdict(list)
    for mention in case.entities.all_mentions():
        seen[mention.place.content].append(mention)
    by_type: dict[str, list[Named]] = defaultdict(list)
    for entity in key.entities:
        for place in entity.places:
            if place.content in readable:
                by_type[entity.type].append(
                    Named(entity.key, _found(place, seen[place.content]), _script(place.quote))
                )
    for kind, named in sorted(by_type.items()):
        there = sum(each.entity is not None for each in named)
        yield Line("names", f"mentions, {kind}", Tally(right=there, missed=len(named) - there))
        yield Line("names", f"pairs, {kind}", pairs(named, across=False))
    every = [each for named in by_type.values() for each in named]
    yield Line("names", "pairs, all", pairs(every, across=False))
    yield Line("names", "pairs across scripts", pairs(every, across=True))


def _found(place: Place, seen: Sequence[NameSeen]) -> int | None:
    wanted = _plain(place.quote)
    near = [each for each in seen if place.page is None or each.place.page in {None, place.page}]
    for each in near:
        if _plain(each.quote) == wanted:
            return each.entity
    return next(
        (
            each.entity
            for each in near
            if wanted in _plain(each.quote)
            or (_plain(each.quote) in wanted and len(each.quote) > 3)
        ),
        None,
    )


def pairs(named: Sequence[Named], *, across: bool) -> Tally:
    """Count the pairs of mentions, all or those of two scripts; see the module."""
    counts: Mapping[Named, int] = _counted(named)
    right = missed = spurious = 0
    for one, other in combinations(counts, 2):
        if across and one.script == other.script:
            continue
        many = counts[one] * counts[other]
        told = one.entity is not None and one.entity == other.entity
        right += many * (told and one.key == other.key)
        missed += many * (not told and one.key == other.key)
        spurious += many * (told and one.key != other.key)
    for each, count in counts.items() if not across else ():
        own = count * (count - 1) // 2
        right += own * (each.entity is not None)
        missed += own * (each.entity is None)
    return Tally(right=right, missed=missed, spurious=spurious)


def _counted(named: Sequence[Named]) -> dict[Named, int]:
    counts: dict[Named, int] = defaultdict(int)
    for each in named:
        counts[each] += 1
    return counts


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return "".join(character for character in folded if character.isalnum())


def _script(text: str) -> str:
    return next((str(script) for script in map(script_of, text) if script is not None), "")
