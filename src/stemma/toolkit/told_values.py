"""Values as they are told to programs: flat, amounts as plain strings, limits as a qualifier.

money       {"amount"} or {"low", "high"}, "currency", and "per" where it is the price of one
measure     {"value"} or {"low", "high"}, "unit"; where it is counted from something "anchor" (its
            words) and "counted" ("after", "before"); where those words stand is told apart
count       {"value"} or {"low", "high"}, "thing"
date        {"from", "to", "precision"}
ordinal     {"value"}
identifier  {"scheme", "value", "valid"}
name        {"type", "text", "canonical"}, and "role", "of" where the text says so of a person
designator  {"text"}
contact     {"type", "text"}
"""

from decimal import Decimal
from typing import NamedTuple

from stemma.model.mentions import Mention, MentionKind, MentionRow, Span, Told
from stemma.model.values import (
    Anchor,
    Bounds,
    Contact,
    Count,
    Date,
    DateLimit,
    Designator,
    Identifier,
    Measure,
    Money,
    Name,
    Ordinal,
    PartialDate,
    Qualifier,
    Value,
)
from stemma.toolkit.conversion import in_base

_SHOWN_DIGITS = 3


class ToldValue(NamedTuple):
    """A value ready to be told."""

    kind: MentionKind
    value: Told
    qualifier: Qualifier


def told(value: Value) -> ToldValue:
    """Return a value as programs are told it."""
    match value:
        case Money():
            more = {} if value.per is None else {"per": value.per}
            return _bounded("money", "amount", value.amount, {"currency": value.currency, **more})
        case Measure():
            more = {} if value.anchor is None else _anchor(value.anchor)
            return _bounded("measure", "value", value.amount, {"unit": value.unit, **more})
        case Count():
            return _bounded("count", "value", value.number, {"thing": value.thing})
        case DateLimit():
            return ToldValue("date", _date(value.date), value.qualifier)
        case Date() | PartialDate():
            return ToldValue("date", _date(value), "exact")
        case _:
            return _plain(value)


def _anchor(anchor: Anchor) -> dict[str, str]:
    place = {"anchor_start": str(anchor.start), "anchor_end": str(anchor.end)}
    return {"anchor": anchor.words, "counted": anchor.counted, **place}


def without_place(value: Told) -> tuple[Told, Span | None]:
    """Return a value as it rests in the store without the place of its anchor, and that place."""
    if "anchor_start" not in value:
        return value, None
    rest = {name: told for name, told in value.items() if name not in _PLACE}
    return rest, (int(str(value["anchor_start"])), int(str(value["anchor_end"])))


_PLACE = ("anchor_start", "anchor_end")


def as_row(mention: Mention, *, unmasked: bool = False) -> MentionRow:
    """Return a mention as it rests in the store; numbers of passports are masked for good."""
    kind, value, qualifier = told(mention.value)
    if _is_personal(mention.value) and not unmasked:
        value = {**value, "value": masked(str(value["value"]))}
    low, high, unit = _compared(mention.value)
    dates = value if kind == "date" else {}
    return MentionRow(
        start=mention.start,
        stop=mention.end,
        kind=kind,
        value=dict(value),
        qualifier=qualifier,
        rule=mention.rule,
        conflict=mention.conflict,
        forecast=mention.forecast,
        low=low,
        high=high,
        unit=unit,
        first=_text(dates.get("from")),
        last=_text(dates.get("to")),
    )


def is_masked(kind: str, value: Told) -> bool:
    """Tell whether a told value identifies a person's papers, and its words are masked as well."""
    return kind == "identifier" and value.get("scheme") == "passport"


def _is_personal(value: Value) -> bool:
    return isinstance(value, Identifier) and value.scheme == "passport"


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _compared(value: Value) -> tuple[float | None, float | None, str | None]:
    """Return the ends of an amount in the unit in which its quantity is compared."""
    match value:
        case Money():
            return (*_ends(value.amount, "")[:2], value.currency)
        case Measure():
            return _ends(value.amount, value.unit)
        case Count():
            return (*_ends(value.number, "")[:2], None)
        case _:
            return None, None, None


def _ends(bounds: Bounds, unit: str) -> tuple[float, float, str]:
    """Return both ends; a limit counts as the number that it names."""
    low = bounds.low if bounds.low is not None else bounds.high
    high = bounds.high if bounds.high is not None else bounds.low
    assert low is not None and high is not None, "bounds have one end at least"  # noqa: S101, PT018
    return (*(float(in_base(end, unit)[0]) for end in (low, high)), in_base(Decimal(1), unit)[1])  # type: ignore[return-value]


def plain(number: Decimal) -> str:
    """Return an amount without exponent and without zeros that say nothing."""
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def masked(number: str) -> str:
    """Return a number of which only the last characters are shown."""
    return "•" * max(0, len(number) - _SHOWN_DIGITS) + number[-_SHOWN_DIGITS:]


def _plain(value: Ordinal | Identifier | Name | Designator | Contact) -> ToldValue:
    match value:
        case Ordinal():
            return ToldValue("ordinal", {"value": str(value.number)}, "exact")
        case Identifier():
            told = {"scheme": value.scheme, "value": value.value, "valid": value.valid}
            return ToldValue("identifier", told, "exact")
        case Name():
            told = {"type": value.type, "text": value.text, "canonical": value.canonical}
            beside = {"role": value.role, "of": value.of}
            more = {name: said for name, said in beside.items() if said is not None}
            return ToldValue("name", {**told, **more}, "exact")
        case Designator():
            return ToldValue("designator", {"text": value.text}, "exact")
        case Contact():
            return ToldValue("contact", {"type": value.type, "text": value.text}, "exact")


def _bounded(kind: MentionKind, name: str, bounds: Bounds, more: dict[str, str]) -> ToldValue:
    """Tell one number by its name, a range by both ends."""
    low, high = bounds.low, bounds.high
    if low is not None and high is not None and low != high:
        return ToldValue(kind, {"low": plain(low), "high": plain(high), **more}, bounds.qualifier)
    number = low if low is not None else high
    assert number is not None  # noqa: S101 (bounds have one end at least)
    return ToldValue(kind, {name: plain(number), **more}, bounds.qualifier)


def _date(date: Date | PartialDate) -> Told:
    if isinstance(date, PartialDate):
        return {"from": date.first, "to": date.last, "precision": date.precision}
    first, last = date.first.isoformat(), date.last.isoformat()
    return {"from": first, "to": last, "precision": date.precision}
