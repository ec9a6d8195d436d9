"""The control number under which an item is cited: its first collection and its own number."""

import re
from typing import NamedTuple, cast

from stemma.model.places import Collection

_DIGITS = 6
_CONTROL = re.compile(r"(cache|coverage|reference)-0*([1-9][0-9]{0,17})", re.ASCII | re.IGNORECASE)


class Control(NamedTuple):
    """What a control number says."""

    collection: Collection
    item: int


def control_number(collection: Collection, item: int) -> str:
    """Return an item's control number, as CACHE-000123; a longer number takes more digits."""
    return f"{collection.upper()}-{item:0{_DIGITS}}"


def read_control(written: str) -> Control | None:
    """Return what a control number means, None where the text is none. Capitals do not matter."""
    found = _CONTROL.fullmatch(written.strip())
    if found is None:
        return None
    return Control(cast("Collection", found[1].lower()), int(found[2]))
