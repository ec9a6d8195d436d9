"""The whole affair in one record."""

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.demo.facts.deals import Deal, Good
from stemma.demo.facts.events import Event
from stemma.demo.facts.parties import Organisation, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Affair:
    """Everything that is true in the affair, by key. Nothing in it is worded.

    Organisations: "exporter" and "plant" in the north, "importer" and "unit" in the south.
    People: "director", "contracts", "training", "designer", "engineer", "bookkeeper" (north);
    "deputy", "purchases", "commander", "interpreter", "radios", "inspector" (south).
    Goods: "vehicle", "gun", "carrier", "command", "parachute", "spares", "stand", "radio".
    Deals: "main", "samples", "training", "knowhow".
    """

    seed: int
    organisations: Mapping[str, Organisation]
    people: Mapping[str, Person]
    goods: Mapping[str, Good]
    deals: Mapping[str, Deal]
    events: Mapping[str, Event]

    @property
    def main(self) -> Deal:
        """Return the deal that the cache is about."""
        return self.deals["main"]

    def employer(self, person: str) -> Organisation:
        """Return the organisation somebody works for."""
        return self.organisations[self.people[person].organisation]
