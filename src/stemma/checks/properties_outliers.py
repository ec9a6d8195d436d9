"""An author, a program, a time zone or an hour that one file alone has among those of its kind.

Where nearly all files of a kind were made by one program, at one place, in the hours of an office,
one that was not comes from somewhere else. That is a question to ask, not an answer.
"""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from stemma.model.across import CacheItem
from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place
from stemma.model.plugins import check

_LEAST_ITEMS = 12
_RULE = 0.9
_MOST_ODD = 2
_NAME = re.compile(r"[^\d(/]{3,}?(?=\s*(?:[\d(/]|v\d|- |$))")
_PROGRAMS = ("Producer", "app.Application", "header.x-mailer", "header.user-agent")
_AUTHORS = ("Author", "core.creator")
_MOMENTS = ("pdf.created", "mail.date", "image.taken")
_ZONES_AS_ONE = 1
"""Hours by which zones may differ: summer time."""
_NO_TIME = dt.timedelta()
_NIGHT = (22, 6)


@dataclass(frozen=True, slots=True)
class _Named:
    """What an item names: how it is compared, how it is told, and where it stands."""

    item: CacheItem
    key: str
    shown: str
    label: str

    def place(self) -> Place:
        return Place(content=self.item.content, page=None, label=self.label, quote=self.shown)


@check(
    "properties.outliers",
    "A file whose properties stand out among those of its kind",
    category=Category.PROVENANCE,
    basis=Basis.STATISTICAL,
    needs="case",
    says={
        "properties.program": (
            "The program that “{name}” names, “{value}”, is named by {items} of {of} items of its "
            "kind; {most} name “{rule}”."
        ),
        "properties.author": (
            "The author that “{name}” names, “{value}”, is named by {items} of {of} items of its "
            "kind; {most} name “{rule}”."
        ),
        "properties.zone": (
            "“{name}” is dated in the time zone {value}, as {items} of {of} items of its kind are; "
            "{most} are dated in {rule}."
        ),
        "properties.hours": (
            "“{name}” is dated {value} in its own time zone, as {items} of {of} items of its kind "
            "are; {most} are dated {rule}."
        ),
        "no_rule": (
            "No kind of file has twelve items of which nine in ten name one program, one author "
            "or one zone, or were made by day, so nothing can stand out."
        ),
    },
    ordinary=(
        "Another person, another machine or a guest made it.",
        "It came from outside: from a partner, a printer's shop, a web site.",
        "It was converted, scanned or saved again with another program.",
        "Somebody was on a journey, worked late, or a clock was set to another zone.",
    ),
    does_not_prove=(
        "Nothing about what the file says. Properties are easily changed, and easily left as "
        "they were."
    ),
    base_rate=BaseRate(
        fired=3, scored=60, corpus="public PDFs, folder by folder (bench/RESULTS.md)"
    ),
)
def properties_outliers(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each item that names what at most one other of its kind names."""
    kinds: dict[str, dict[str, CacheItem]] = defaultdict(dict)
    for item in subject.cache_given().items:
        kinds[item.media_type].setdefault(item.content, item)
    has_rule = False
    for items in kinds.values():
        for says, named in _NAMINGS.items():
            held = [each for item in items.values() if (each := named(item)) is not None]
            rule = _rule(held)
            if rule is not None:
                has_rule = True
                yield from _odd(says, held, rule)
    if not has_rule:
        raise NotApplicableError("no_rule")


def _rule(held: Sequence[_Named]) -> str | None:
    """Return what nine in ten items of a kind name; None where there is no such thing."""
    if len(held) < _LEAST_ITEMS:
        return None
    key, count = Counter(each.key for each in held).most_common(1)[0]
    return key if count >= _RULE * len(held) else None


def _odd(says: str, held: Sequence[_Named], rule: str) -> Iterator[Observed]:
    counts = Counter(each.key for each in held)
    usual = next(each for each in held if each.key == rule)
    for each in held:
        if each.key == rule or counts[each.key] > _MOST_ODD or _is_near(each.key, rule):
            continue
        yield Observed(
            says=says,
            evidence=(Evidence(each.place()), Evidence(usual.place(), "compare")),
            values={
                "name": Measured(each.item.name[:300]),
                "value": Measured(each.shown[:300]),
                "items": Measured(str(counts[each.key])),
                "of": Measured(str(len(held))),
                "most": Measured(str(counts[rule])),
                "rule": Measured(usual.shown[:300]),
            },
        )


def _is_near(zone: str, rule: str) -> bool:
    """Tell whether two zones differ by summer time only; other things are never near."""
    try:
        return abs(float(zone) - float(rule)) <= _ZONES_AS_ONE
    except ValueError:
        return False


def _program(item: CacheItem) -> _Named | None:
    found = _property(item, _PROGRAMS)
    name = None if found is None else _NAME.match(found.shown)
    if found is None or name is None:
        return None
    return _Named(item, _folded(name[0]), found.shown, found.label)


def _author(item: CacheItem) -> _Named | None:
    return _property(item, _AUTHORS)


def _property(item: CacheItem, names: Sequence[str]) -> _Named | None:
    for name in names:
        value = " ".join(item.properties.get(name, "").split())
        if value:
            return _Named(item, _folded(value), value, name)
    return None


def _folded(text: str) -> str:
    return text.casefold().strip(" .,-")


def _zone(item: CacheItem) -> _Named | None:
    for name in _MOMENTS:
        moment = item.moments.get(name)
        if moment is not None and moment.zone_known:
            shown = f"UTC{moment.at:%z}"
            hours = (moment.at.utcoffset() or _NO_TIME).total_seconds() / 3600
            return _Named(item, f"{hours:g}", shown, name)
    return None


def _hours(item: CacheItem) -> _Named | None:
    named = _zone(item)
    if named is None or named.key == "0":  # many programs write world time wherever they are
        return None
    late, early = _NIGHT
    moment = item.moments[named.label].at
    is_night = moment.hour >= late or moment.hour < early
    return _Named(item, "night" if is_night else "day", _CLOCK[is_night], named.label)


_CLOCK = {True: "at night (22 to 6 o'clock)", False: "by day"}
_NAMINGS: Mapping[str, Callable[[CacheItem], _Named | None]] = {
    "properties.program": _program,
    "properties.author": _author,
    "properties.zone": _zone,
    "properties.hours": _hours,
}
