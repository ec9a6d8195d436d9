"""An airline's timetable: whether the travellers of the cache could have come when it says."""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.events import Event
from stemma.demo.fiction import FICTION
from stemma.demo.press.placed import Placed
from stemma.demo.press.written_down import Clerk, Recorded
from stemma.demo.writing.marks import Mark
from stemma.model.values import Date

_DAYS_BEFORE = 3
"""Travellers come at most so many days before a meeting begins."""
_HEADS = ("flight", "from", "to", "days", "departure", "arrival", "first", "last")


@dataclass(frozen=True, slots=True, kw_only=True)
class Flight:
    """A line of the timetable; `days` are weekdays from 0, Monday."""

    number: str
    start: str
    end: str
    days: tuple[int, ...]
    departure: str
    arrival: str
    first: dt.date
    last: dt.date

    def row(self) -> tuple[str, ...]:
        """Return the cells of the line; weekdays count from 1 on paper."""
        days = "".join(str(day + 1) for day in self.days)
        period = (self.first.isoformat(), self.last.isoformat())
        return (self.number, self.start, self.end, days, self.departure, self.arrival, *period)


def timetable(chance: random.Random, affair: Affair) -> Recorded:
    """Return the timetable as CSV.

    Flights to the buyer's town end with the year 2023, nothing flies to the plant's town: a meeting
    agrees if somebody could arrive in the three days before it, differs if the route did not fly
    then (the last day on which one could arrive is what the record has), and is not found where
    there is no route.
    """
    clerk = Clerk()
    flights = _flights(chance, affair)
    for event in affair.events.values():
        _check(clerk, event, _to(affair, event, flights))
    rows = [_HEADS, *(flight.row() for flight in flights), ("#", FICTION)]
    packed = "".join(",".join(cells) + "\r\n" for cells in rows)
    placed = list(_placed(affair, clerk, flights))
    return clerk.as_file("timetable_2022_2024.csv", packed.encode(), placed)


def _flights(chance: random.Random, affair: Affair) -> tuple[Flight, ...]:
    firms = affair.organisations
    exporter, importer, unit = (firms[key].town.name.en for key in ("exporter", "importer", "unit"))
    routes = (
        (importer, exporter, 2022, 2024),
        (exporter, importer, 2022, 2023),
        (exporter, unit, 2022, 2024),
        (importer, unit, 2022, 2024),
        (unit, importer, 2022, 2024),
    )
    flights: list[Flight] = []
    for number, (start, end, begin, until) in enumerate(routes):
        for half in range(2):
            hour = chance.randrange(5, 15)
            days = (0, 2, 4) if half else (1, 3, 6)
            flights.append(
                Flight(
                    number=f"N7Q {310 + number * 10 + half}",
                    start=start,
                    end=end,
                    days=days,
                    departure=f"{hour:02}:{chance.choice((5, 20, 45)):02}",
                    arrival=f"{hour + 6:02}:{chance.choice((10, 35, 50)):02}",
                    first=dt.date(begin, 1, 1),
                    last=dt.date(until, 12, 31),
                )
            )
    return tuple(flights)


def _to(affair: Affair, event: Event, flights: Sequence[Flight]) -> list[Flight]:
    """Return the flights that the guests of an event could take, from the other side's town."""
    host = next(f for f in affair.organisations.values() if f.town.name == event.town.name)
    guest = affair.organisations["exporter" if host.side == "south" else "importer"]
    way = (guest.town.name.en, event.town.name.en)
    return [flight for flight in flights if (flight.start, flight.end) == way]


def _check(clerk: Clerk, event: Event, there: Sequence[Flight]) -> None:
    """Remember whether the guests of an event could have come."""
    fact = stated.event_date(event)
    if not there:
        clerk.lacks(fact)
    elif _arriving(event, there):
        clerk.answers(fact, fact.value, "")
    else:
        last = max(flight.last for flight in there)
        clerk.answers(fact, Date(last, last), "")


def _arriving(event: Event, flights: Sequence[Flight]) -> Flight | None:
    """Return the first flight that arrives in time."""
    days = [event.first - dt.timedelta(days=before) for before in range(1, _DAYS_BEFORE + 1)]
    for flight in flights:
        if any(flight.first <= d <= flight.last and d.weekday() in flight.days for d in days):
            return flight
    return None


def _placed(affair: Affair, clerk: Clerk, flights: Sequence[Flight]) -> Iterator[Placed]:
    """Yield the row that answers for each event: the flight they came by, or the last there was."""
    found = {checked.detail.path: checked.found for checked in clerk.checked}
    for event in affair.events.values():
        fact = stated.event_date(event)
        there = _to(affair, event, flights)
        if not there:
            continue
        flight = _arriving(event, there) or max(there, key=lambda one: one.last)
        row = flights.index(flight) + 2
        yield Placed(
            mark=Mark(fact.path, found[fact.path]), quote=",".join(flight.row()), label=f"row {row}"
        )
