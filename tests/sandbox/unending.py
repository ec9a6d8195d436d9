"""The real zygote with three checks that never end: one reckons, one waits, one takes all memory.

Started by path, in place of the real one (see `test_slow_checks.py`).
"""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from stemma import registry
from stemma.model.examined import Subject
from stemma.model.findings import Observed
from stemma.sandbox import zygote

Endless = Callable[[Subject], Iterator[Observed]]


def _reckoning(_: Subject) -> Iterator[Observed]:
    while True:
        sum(range(1000))
    yield


def _waiting(_: Subject) -> Iterator[Observed]:
    while True:
        time.sleep(60)
    yield


def _hoarding(_: Subject) -> Iterator[Observed]:
    taken: list[bytes] = []
    while True:
        taken.append(b"x" * (1 << 24))
    yield


ENDLESS: Mapping[str, Endless] = {
    "dates.weekday": _reckoning,
    "pages.count": _waiting,
    "sums.words": _hoarding,
}


def load(configuration: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, Any]]:
    """Load the room as it is, and put what never ends in the place of three checks."""
    room = zygote.load_room(configuration)
    checks = registry.all_checks()
    for name, endless in ENDLESS.items():
        checks[name] = replace(checks[name], examine=endless)
    return room


if __name__ == "__main__":
    zygote.main(load)
