"""How what was found is compared with the labels: one rule for every measure.

A thing found is right (a label of its kind stands there and says the same), wrong (a label stands
there and says something else), spurious (no label stands there), or left out: where the labels
themselves are in doubt, or do not say. README.md has the rules in words.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bench.labels import Assertion, Attribution, NamePair, Span, squeezed
from bench.labels.real_pages import Label, LabelledPage
from stemma.demo.score.figures import Tally

_BARE = re.compile(r"[-+−(]?[\d.,'/]+[)%]?")
_BASE: dict[str, tuple[str, Decimal]] = {
    "mL": ("L", Decimal("0.001")),
    "ml": ("L", Decimal("0.001")),
    "m3": ("L", Decimal(1000)),
    "m³": ("L", Decimal(1000)),
    "ha": ("m2", Decimal(10000)),
    "m²": ("m2", Decimal(1)),
    "t": ("kg", Decimal(1000)),
    "g": ("kg", Decimal("0.001")),
    "GB": ("MB", Decimal(1000)),
    "h": ("min", Decimal(60)),
    "cm": ("m", Decimal("0.01")),
    "mm": ("m", Decimal("0.001")),
    "km": ("m", Decimal(1000)),
}
"""Units that a tool may write in another one: the one they are compared in, and the factor."""

_Value = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Something a tool found: code points `start` to `end` of the text it was given, and a value.

    The value has the keys that labels have (`value`, `low`, `high`, `unit`, `from`, `to`, ...).
    """

    kind: str
    start: int
    end: int
    value: _Value


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAssertion:
    """A reporting construction a tool found: its cue, and who speaks or passes on, as stretches."""

    cue: tuple[int, int]
    speakers: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Standing:
    """A label, where it stands in the squeezed text (None: nowhere, OCR), and what became of it."""

    label: Label
    start: int | None
    end: int
    fate: str = "missed"

    def meets(self, start: int, end: int) -> bool:
        return self.start is not None and start < self.end and self.start < end

    @property
    def counts(self) -> bool:
        """Say if missing it is a fault: nothing in doubt, nothing that the model cannot say."""
        unsayable = self.label.kind == "ordinal" or self.label.value.get("scheme") == "other"
        return self.label.doubt is None and not unsayable


def page_tallies(page: LabelledPage, text: str, found: Iterable[Found]) -> dict[str, Tally]:
    """Compare what was found in a page's text with its labels; one tally for each kind.

    Labels whose quote the text does not hold (OCR wrote something else) may be met anywhere on
    the page by a thing of their kind and value.
    """
    standing = _standing(page, squeezed(text))
    counted: dict[str, dict[str, int]] = {}
    for thing in found:
        fate = _fate(thing, page, text, standing)
        if fate is not None:
            kind = counted.setdefault(thing.kind, {})
            kind[fate] = kind.get(fate, 0) + 1
    for one in standing:
        if one.counts and one.fate == "missed":
            kind = counted.setdefault(one.label.kind, {})
            kind["missed"] = kind.get("missed", 0) + 1
    return {kind: Tally(**numbers) for kind, numbers in counted.items()}


def pair_tally(pairs: Iterable[NamePair], same: Callable[[str, str], bool]) -> Tally:
    """Ask of each pair if it is one person: `right` were joined, `spurious` are two in truth."""
    right = spurious = missed = 0
    for pair in pairs:
        joined = same(pair.a, pair.b)
        right += joined and pair.same
        spurious += joined and not pair.same
        missed += pair.same and not joined
    return Tally(right=right, spurious=spurious, missed=missed)


def attribution_tallies(
    sentences: Iterable[Attribution], found: Mapping[str, Sequence[FoundAssertion]]
) -> tuple[Tally, Tally]:
    """Compare constructions by sentence; return the tallies of cues and of those who speak.

    A cue is right that overlaps a part of the labelled one; a labelled one counts once. A speaker
    is right that shares more than half with a labelled speaker, outlet or document of the same
    construction.
    """
    cues = speakers = Tally()
    for sentence in sentences:
        cue, speaker = _sentence(list(sentence.assertions), found.get(sentence.id, ()))
        cues, speakers = cues + cue, speakers + speaker
    return cues, speakers


def _sentence(labelled: list[Assertion], found: Sequence[FoundAssertion]) -> tuple[Tally, Tally]:
    cues = speakers = Tally()
    for one in found:
        met = next((a for a in labelled if any(_overlap(one.cue, c) for c in a.cue)), None)
        if met is None:
            cues += Tally(spurious=1)
            speakers += Tally(spurious=len(one.speakers))
            continue
        labelled.remove(met)
        cues += Tally(right=1)
        speakers += _speakers(met, one)
    cues += Tally(missed=len(labelled))
    return cues, speakers + Tally(missed=sum(len(_voices(a)) for a in labelled))


def _speakers(labelled: Assertion, found: FoundAssertion) -> Tally:
    left = list(_voices(labelled))
    right = 0
    for place in found.speakers:
        met = next((v for v in left if 2 * _overlap(place, v) > v.end - v.start), None)
        if met is not None:
            left.remove(met)
            right += 1
    return Tally(right=right, spurious=len(found.speakers) - right, missed=len(left))


def _voices(assertion: Assertion) -> tuple[Span, ...]:
    return assertion.speaker + assertion.outlet + assertion.document


def _overlap(place: tuple[int, int], span: Span) -> int:
    return max(0, min(place[1], span.end) - max(place[0], span.start))


def _standing(page: LabelledPage, text: str) -> list[_Standing]:
    standing = []
    for label in page.labels:
        quote = squeezed(label.quote)
        start: int | None = -len(quote)
        for _ in range(label.occurrence):
            at = text.find(quote, (start or 0) + len(quote)) if start is not None else -1
            start = at if at >= 0 else None
        standing.append(_Standing(label, start, (start or 0) + len(quote)))
    return standing


def _fate(thing: Found, page: LabelledPage, text: str, standing: list[_Standing]) -> str | None:
    """Return right, wrong or spurious, and mark the labels it settles; None: left out."""
    start, end = len(squeezed(text[: thing.start])), len(squeezed(text[: thing.end]))
    here = [one for one in standing if one.meets(start, end)]
    for one in here:
        if one.fate == "missed" and one.counts and agree(one.label, thing):
            one.fate = "right"
            return "right"
    if _left_out(thing, page, text, here):
        return None
    if here:
        for one in here:
            if one.label.kind == thing.kind and one.fate == "missed":
                one.fate = "wrong"
        return "wrong"
    return _elsewhere(thing, standing)


def _left_out(thing: Found, page: LabelledPage, text: str, here: list[_Standing]) -> bool:
    if thing.value.get("type") == "equipment":
        return True
    if any(not one.counts or one.label.value.get("type") == "address" for one in here):
        return True
    quote = squeezed(text[thing.start : thing.end])
    return not here and bool(page.tables) and _BARE.fullmatch(quote) is not None


def _elsewhere(thing: Found, standing: list[_Standing]) -> str | None:
    for one in standing:
        if one.start is None and one.fate == "missed" and agree(one.label, thing):
            one.fate = "right"
            return "right" if one.counts else None
    return "spurious"


def agree(label: Label, thing: Found) -> bool:
    """Say if a thing found has the kind and the value of a label."""
    if label.kind != thing.kind:
        return False
    compare = _COMPARE.get(label.kind)
    return compare is None or compare(label.value, thing.value)


def _dates(a: _Value, b: _Value) -> bool:
    return (a.get("from"), a.get("to")) == (b.get("from"), b.get("to"))


def _sums(a: _Value, b: _Value) -> bool:
    return a.get("currency") == b.get("currency") and _ends(a) == _ends(b)


def _measures(a: _Value, b: _Value) -> bool:
    (unit, factor), (other, by) = (
        _BASE.get(str(v.get("unit")), (v.get("unit"), 1)) for v in (a, b)
    )
    mine = {key: number * factor for key, number in _ends(a).items()}
    return unit == other and mine == {key: number * by for key, number in _ends(b).items()}


def _counts(a: _Value, b: _Value) -> bool:
    return _ends(a) == _ends(b)


def _identifiers(a: _Value, b: _Value) -> bool:
    fitting = a.get("scheme") in {"other", b.get("scheme")}
    return fitting and _letters(a.get("value")) == _letters(b.get("value"))


def _names(a: _Value, b: _Value) -> bool:
    return a.get("type") == b.get("type")


def _contacts(a: _Value, b: _Value) -> bool:
    if a.get("type") != b.get("type"):
        return False
    return a.get("type") == "address" or _letters(a.get("text")) == _letters(b.get("text"))


def _designators(a: _Value, b: _Value) -> bool:
    return _letters(a.get("text")) == _letters(b.get("text"))


def _ends(value: _Value) -> dict[str, Decimal]:
    ends = {key: value.get(key) for key in ("value", "amount", "low", "high")}
    return {key: Decimal(str(number)) for key, number in ends.items() if number is not None}


def _letters(text: object) -> str:
    return "".join(c for c in squeezed(str(text)).casefold() if c.isalnum())


_COMPARE: dict[str, Callable[[_Value, _Value], bool]] = {
    "date": _dates,
    "money": _sums,
    "measure": _measures,
    "count": _counts,
    "identifier": _identifiers,
    "name": _names,
    "contact": _contacts,
    "designator": _designators,
}
