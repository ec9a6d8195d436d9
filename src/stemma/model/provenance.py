"""Provenance of a collection: who handed it over, when, by which way, what they said.

It may cost a source their freedom. It is shown where a person asks for it by name and nowhere else.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from stemma.model.places import Collection

_Short = Annotated[str, Field(max_length=500)]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """What a person wrote. `on` is a day, a month or a year in ISO 8601, or empty."""

    who: _Short = ""
    on: Annotated[str, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")] = ""
    way: _Short = ""
    said: Annotated[str, Field(max_length=8000)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenanceSeen:
    """Provenance as it is shown to a person who asked for it.

    `handed` is None where nothing was written, or it was forgotten. `fits` is False where the words
    are not those that the chain of custody has the mark of.
    """

    collection: Collection
    handed: HandedOver | None
    by: str = ""
    at: dt.datetime | None = None
    fits: bool = True
