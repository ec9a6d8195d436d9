"""Points in time as documents give them: with or without a zone, never completed."""

from dataclasses import dataclass

from pydantic import AwareDatetime


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and time as written.

    `zone_known` is False for "-0000" and for no zone at all; `at` is then the written wall time
    marked as UTC, good for an order by day and not by hour.
    """

    at: AwareDatetime
    zone_known: bool
