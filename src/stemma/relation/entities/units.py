"""Military units of one number: войсковая часть 00000, в/ч 00000 and 00000部队 are one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stemma.model.entities import Kinship, WrittenName
from stemma.toolkit.name_finding import military_units


def kin_of_units(written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield units that go by one number."""
    by_number: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(written):
        if each.type == "organisation" and (called := military_units.number_of(each.name)):
            by_number[called].append(number)
    for called, numbers in by_number.items():
        for one, other in pairwise(numbers):
            why = f"Both are the military unit {called}."
            yield Kinship(one=one, other=other, verdict="same", strength="full", why=why)
