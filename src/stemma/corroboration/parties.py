"""The publishers of a coverage, and which of them a printed name means."""

from dataclasses import dataclass, field

from stemma.corroboration.name_index import NameIndex
from stemma.corroboration.naming import ACRONYM, Party, begins, likeness
from stemma.corroboration.naming_translated import kinds_said
from stemma.corroboration.naming_words import INSTITUTES, UNNAMED

_GAP = 0.03
"""A party is meant if no other is nearly as like."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The publishers of a case; finds which one a printed name means."""

    known: tuple[Party, ...]
    index: NameIndex = field(default_factory=NameIndex, compare=False)
    by_key: dict[str, Party] = field(default_factory=dict, compare=False)
    of_name: dict[str, Party] = field(default_factory=dict, compare=False)
    found: dict[str, Party | None] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        """Index the names."""
        for number, party in enumerate(self.known):
            self.by_key[party.key] = party
            for name in party.names:
                self.of_name.setdefault(name, party)
                self.index.add(name, number)

    def meant(self, printed: str) -> Party | None:
        """Return the one party that a printed name means, None where there is none or two.

        Of two that sound alike the one that is of the same kind is meant: the Ansel *Tribune*.
        """
        if printed not in self.found:
            self.found[printed] = self._meant(printed)
        return self.found[printed]

    def _meant(self, printed: str) -> Party | None:
        near = [self.known[number] for number in self.index.near(printed)]
        alike = {party.key: max(likeness(printed, n) for n in party.names) for party in near}
        best = max(alike.values(), default=0.0)
        found = [party for party in near if alike[party.key] >= max(best - _GAP, 0.01)]
        if not found:
            return self._described(printed)
        if len(found) > 1:
            kinds = kinds_said(printed)
            found = [p for p in found if any(kinds & kinds_said(name) for name in p.names)]
        return found[0] if len(found) == 1 else None

    def only_institute(self) -> Party | None:
        """Return the institute of the coverage if there is but one."""
        institutes = [party for party in self.known if party.is_institute]
        return institutes[0] if len(institutes) == 1 else None

    def _described(self, printed: str) -> Party | None:
        """Return the institute that a description or an acronym means, if there is but one."""
        institutes = [party for party in self.known if party.is_institute]
        acronym = ACRONYM.fullmatch(printed.strip())
        if acronym is not None:
            found = [p for p in institutes if any(begins(acronym[0], n) for n in p.names)]
            return found[0] if len(found) == 1 else None
        described = INSTITUTES.search(printed) and UNNAMED.search(printed)
        return self.only_institute() if described else None
