"""`python -m bench.facts_ru`: deals, meetings and posts in Russian news, with who took part.

gold/facts_ru is the development set of FactRuEval-2016: 122 Russian news texts. Stemma is made for
papers: its timeline dates what contracts, minutes and letters say, and it rebuilds deals from their
tables; a loan between two states in a sentence of the press is none of that. So this is reported,
and no goal. Each text is related as a cache of its own.

* **Meeting**: one of the timeline's meetings, visits and events is it if two of the participants,
  or the only one who is labelled, stand among those who were there.
* **Deal**: a signature of the timeline, or a deal that was rebuilt, with two of the participants.
* **Occupation**: a person's name that is told with a post, if a word of the post and the last name
  agree. The rest (ownership, parts of institutions) Stemma does not read.

A name agrees if a word of four letters or more begins alike but for its ending.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.attribution import told
from bench.material import GOLD, NO_GOLD
from stemma.demo.score.figures import Tally
from stemma.model.across import CacheItem, Related
from stemma.model.deal_sheets import DealFound
from tests import cached

_FACTS = GOLD / "facts_ru" / "facts"
_MEETINGS = frozenset({"meeting", "visit", "event"})
_ENDING, _SHORTEST, _TWO = 2, 4, 2


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled fact: its kind, and by slot what fills it, every name of each."""

    kind: str
    slots: Mapping[str, Sequence[str]]


def facts(text: str) -> Iterator[Fact]:
    """Yield the facts of a file of labels."""
    for block in re.split(r"\n\s*\n", text.strip()):
        head, *rows = block.strip().split("\n")
        slots: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            slot, _, filled = row.partition(" ")
            slots[slot].append(re.sub(r"^(?:obj|span)\d+ ", "", filled))
        if " " in head:
            yield Fact(head.split()[1], slots)


def _stems(names: Iterable[str]) -> set[str]:
    words = (word.casefold() for name in names for word in re.findall(r"[^\W\d_]+", name))
    return {word[: max(_SHORTEST, len(word) - _ENDING)] for word in words if len(word) >= _SHORTEST}


def _are_there(wanted: Sequence[str], seen: Sequence[str]) -> bool:
    there = _stems(seen)
    found = sum(bool(_stems([each]) & there) for each in wanted)
    return found >= min(_TWO, len(wanted))


def _met(related: Related) -> list[Sequence[str]]:
    return [each.who for each in related.happenings if each.kind in _MEETINGS]


def _agreed(related: Related) -> list[Sequence[str]]:
    signed = [each.who for each in related.happenings if each.kind == "signature"]
    return [*signed, *map(_parties, related.deals)]


def _parties(deal: DealFound) -> Sequence[str]:
    cells = (cell for row in deal.rows if row.part == "party" for cell in row.cells)
    return [str(value.value.get("text", "")) for cell in cells for value in cell.values]


def _posts(item: CacheItem) -> list[tuple[str, str]]:
    """Return each person with the post that is told of it, once."""
    names = (name.told for page in item.pages for name in page.names if name.kind == "name")
    persons = (each for each in names if each.get("type") == "person" and each.get("role"))
    return list(dict.fromkeys((str(each["canonical"]), str(each["role"])) for each in persons))


def _matched(wanted: Sequence[Fact], seen: Sequence[Sequence[str]]) -> Tally:
    left = list(seen)
    right = 0
    for fact in wanted:
        own = next((each for each in left if _are_there(fact.slots["Participant"], each)), None)
        if own is not None:
            left.remove(own)
            right += 1
    return Tally(right=right, missed=len(wanted) - right, spurious=len(left))


def _posts_matched(wanted: Sequence[Fact], seen: Sequence[tuple[str, str]]) -> Tally:
    def is_one(fact: Fact, post: tuple[str, str]) -> bool:
        who, position = (_stems(fact.slots[slot]) for slot in ("Who", "Position"))
        return bool(who & _stems([post[0]])) and bool(position & _stems([post[1]]))

    right = sum(any(is_one(fact, each) for each in seen) for fact in wanted)
    spurious = sum(not any(is_one(fact, each) for fact in wanted) for each in seen)
    return Tally(right=right, missed=len(wanted) - right, spurious=spurious)


def measured() -> Mapping[str, Tally]:
    """Return the figures by kind of fact."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for path in sorted(_FACTS.glob("*.facts")):
        item = cached.item(1, path.stem, path.with_suffix(".txt").read_text("utf-8"))
        related = cached.told(item)
        wanted: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts(path.read_text("utf-8")):
            wanted[fact.kind].append(fact)
        tallies["Meeting"] += _matched(wanted["Meeting"], _met(related))
        tallies["Deal"] += _matched(wanted["Deal"], _agreed(related))
        tallies["Occupation"] += _posts_matched(wanted["Occupation"], _posts(item))
        for kind in ("Ownership", "isPartOf"):
            tallies[f"{kind}, not read"] += Tally(missed=len(wanted[kind]))
    return tallies


def main() -> None:
    """Print the figures."""
    if not _FACTS.exists():
        print(f"skipped: {NO_GOLD}")
        return
    for kind, tally in measured().items():
        print(f"{kind}: {told(tally)}")


if __name__ == "__main__":
    main()
