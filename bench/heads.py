"""`python -m bench.heads [--held]`: what kind of paper a first page is, and its own number.

bench/labels/heads holds 210 invented first pages by hands that saw none of the rules (README.md
there). Counted are contracts told as such, and their numbers, and what is told as a contract and is
none. With `--held` those that are held out are counted, and no fault is printed.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from stemma.demo.score.figures import Rate, Tally
from stemma.relation.designations import is_contract, known_as
from stemma.toolkit.paper_numbers import number_key, same
from tests.cached import item

FOLDER = Path(__file__).parent / "labels" / "heads"
_CONTRACT = "contract"


class Head(NamedTuple):
    """A first page and its labels; `number` is empty where the paper has none of its own."""

    name: str
    kind: str
    number: str
    text: str

    @property
    def is_held(self) -> bool:
        """Whether nobody looks at it: said so in the first set, even numbers in the second."""
        is_even = "2-" in self.name and int(self.name[-2:]) % 2 == 0
        return is_even or self.name.endswith("_held")


def heads() -> Iterator[Head]:
    """Yield the pages, in the order of their files."""
    for path in sorted(FOLDER.glob("heads*_*.txt")):
        for entry in re.split(r"^=== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            label, _, text = entry.partition("\n")
            name, kind, number, *_ = (part.strip() for part in label.split("|"))
            yield Head(name, kind, number, text)


def counted(head: Head) -> dict[str, Tally]:
    """Return what is told of a page, counted against its labels."""
    paper = item(1, "paper.txt", head.text)
    own = [each.designation for each in known_as(paper)[0]]
    numbers = [each.number for each in own if each.kind == _CONTRACT]
    if head.kind != _CONTRACT:
        is_told = bool(numbers) or is_contract(paper)
        return {"titled as a contract": Tally(spurious=is_told)}
    titled = {"titled as a contract": _met(is_contract(paper))}
    if not head.number:
        return titled | {"numbers of contracts": Tally(spurious=bool(numbers))}
    wanted = {number_key(head.number), number_key("".join(head.number.split()))}
    is_right = any(same(number_key(each), one) for each in numbers for one in wanted)
    is_wrong = bool(numbers) and not is_right
    return titled | {
        "numbers of contracts": Tally(right=is_right, wrong=is_wrong, missed=not numbers)
    }


def _met(is_met: bool) -> Tally:  # noqa: FBT001 (what is counted)
    return Tally(right=is_met, missed=not is_met)


def report(*, held: bool) -> Iterator[str]:
    """Yield lines: each fault of the pages developed on, then a table by language."""
    together: dict[tuple[str, str], Tally] = {}
    for head in heads():
        if head.is_held is not held:
            continue
        for what, tally in counted(head).items():
            for key in ((head.name[:2], what), ("all", what)):
                together[key] = together.get(key, Tally()) + tally
            if not held and tally.missed + tally.wrong + tally.spurious:
                yield f"{head.name} ({head.kind} {head.number}): {what}"
    yield "| | precision | recall |"
    yield "| --- | --- | --- |"
    for (language, what), tally in sorted(together.items()):
        yield f"| {language} {what} | {_rate(tally.precision)} | {_rate(tally.recall)} |"


def _rate(rate: Rate) -> str:
    if rate.value is None or rate.interval is None:
        return "-"
    low, high = rate.interval
    return f"{rate.value:.2f} ({low:.2f}-{high:.2f}) n={rate.n}"


if __name__ == "__main__":
    for line in report(held="--held" in sys.argv[1:]):
        print(line)
