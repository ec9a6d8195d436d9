"""The plan of a cache: its entries, what is planted in them, and the archives they lie in.

`planned` builds it from the affair. A small cache has every plant and every form once or twice; a
full one has them several times among many ordinary documents.
"""

import random
from dataclasses import dataclass, field

from stemma.demo.dossier.correspondence import Correspondence
from stemma.demo.dossier.entries import Entry
from stemma.demo.dossier.plants import Differing, Plant, Saying
from stemma.demo.facts.affair import Affair
from stemma.demo.order import Size

PASSWORDS = ("snezhinka", "Lotus-2023", "Zavod!77")
"""The list of passwords that comes with the leak; one of them opens the locked file."""


@dataclass(slots=True)
class Plan:
    """What a cache will hold. Families of documents add to it, one after the other."""

    affair: Affair
    size: Size
    chance: random.Random
    letters: Correspondence
    entries: list[Entry] = field(default_factory=list)
    plants: list[Plant] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        """Say whether this is the plan of a full cache."""
        return self.size == "full"

    def add(self, entry: Entry) -> Entry:
        """Add an entry."""
        self.entries.append(entry)
        return entry

    def saying(self, kind: str, check: str, entry: str, *paths: str, twin: bool = False) -> None:
        """Plant statements that are wrong in themselves, or their twin."""
        self.plants.append(
            Saying(kind=kind, check=check, twin=twin, entry=entry, paths=tuple(paths))
        )

    def differing(
        self, kind: str, check: str, first: str, second: str, *, twin: bool = False
    ) -> None:
        """Plant a difference between two entries, or a pair that differs in form only."""
        self.plants.append(Differing(kind=kind, check=check, twin=twin, first=first, second=second))


def begun(affair: Affair, size: Size) -> Plan:
    """Return an empty plan; the same affair and size give the same chances."""
    chance = random.Random(f"plan {affair.seed} {size}")  # noqa: S311 (looks, not secrets)
    return Plan(affair, size, chance, Correspondence(affair, chance))
