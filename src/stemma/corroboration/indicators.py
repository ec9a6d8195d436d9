"""How an indicator stands after the looks that were taken, and in which order they are shown."""

from collections.abc import Iterable, Sequence

from stemma.model.indicators import Indicator, IndicatorsAsked, IndicatorSeen, Look

_ORDER = ("seen", "not seen", "not looked")


def seen(key: str, indicator: Indicator, looks: Iterable[Look]) -> IndicatorSeen:
    """Return an indicator as it stands: what was seen once was seen, whatever came later."""
    latest = sorted(looks, key=lambda each: (each.on, each.key), reverse=True)
    looked = [each for each in latest if each.saw != "note"]
    found = [each.on for each in looked if each.saw == "seen"]
    return IndicatorSeen(
        key=key,
        indicator=indicator,
        state="seen" if found else "not seen" if looked else "not looked",
        first=min(found, default=None),
        last=looked[0].on if looked else None,
        looks=tuple(latest),
    )


def chosen(every: Sequence[IndicatorSeen], asked: IndicatorsAsked) -> list[IndicatorSeen]:
    """Return those that are asked for, in the order asked for."""
    word = asked.words.casefold()
    kept = [
        each
        for each in every
        if (not asked.states or each.state in asked.states)
        and each.indicator.speaks_for.about.startswith(f"{asked.question}/" * bool(asked.question))
        and any(word in text.casefold() for text in _texts(each.indicator))
    ]
    if asked.sort == "state":
        kept.sort(key=lambda each: _ORDER.index(each.state))
    if asked.sort == "looked":
        kept.sort(key=lambda each: each.last.isoformat() if each.last else "")
    return kept[::-1] if asked.descending else kept


def _texts(one: Indicator) -> tuple[str, ...]:
    return one.observable, one.watched, one.speaks_for.statement
