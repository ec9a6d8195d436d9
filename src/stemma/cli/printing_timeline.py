"""The timeline, and the counts of happenings, as people read them in a terminal."""

from collections.abc import Sequence

from stemma.model.counts import CountedSeen, CountsListed, YearListed
from stemma.model.happenings import BY_PAPER, HappeningSeen, TimelineListed
from stemma.publish import exits
from stemma.publish.timeline import beside, counted, more_than


def timeline(listed: TimelineListed | CountsListed) -> None:
    """Print happenings by day, or counts by the period that they count."""
    if isinstance(listed, CountsListed):
        _counts(listed.counts)
        _years(listed.years)
    else:
        _happenings(listed.happenings)


def _happenings(found: Sequence[HappeningSeen]) -> None:
    """Print happenings by day: what happened plain, what is only foreseen marked so."""
    for each in found:
        days = " to ".join(dict.fromkeys((each.first, each.last)))
        year = " (year by the paper)" if each.precision == BY_PAPER else ""
        foreseen = " (foreseen)" if each.is_foreseen else ""
        what = ", ".join(filter(None, (each.subject, each.where)))
        told = f"{days}{year}  {each.kind}{foreseen}: {what}".rstrip(": ")
        collection = "" if each.collection == "cache" else f" [{each.collection}]"
        exits.say(f"{told}{collection}", strong=True)
        if each.who:
            with_whom = "" if each.kind == "letter" else "with "
            exits.say(f"  {with_whom}{'; '.join(each.who)}")
        for decision in each.decided:
            exits.say(f"  decided: {decision}")
        if each.others:
            exits.say(f"  OTHER PAPERS SAY {'; '.join(each.others)}")
        named = ", ".join(dict.fromkeys(f"{at.item} {at.name}" for at in each.sources))
        exits.say(f"  dated in {named}")
    exits.say(f"{len(found)} {'happening' if len(found) == 1 else 'happenings'}.")


def _counts(found: Sequence[CountedSeen]) -> None:
    for each in found:
        exits.say(counted(each), strong=True)
        who = f"{', '.join(each.who)}, in " if each.who else ""
        page = "" if each.source.place.page is None else f", page {each.source.place.page}"
        exits.say(f"  says {who}{each.source.item} {each.source.name}{page}")
        exits.say(f"  “{each.words}”")
        exits.say(f"  listed here: {beside(each)}")
        if each.busiest is not None:
            exits.say(f"  {more_than(each.most_since, each.busiest)}")
    exits.say(f"{len(found)} {'count' if len(found) == 1 else 'counts'} stated.")


def _years(years: Sequence[YearListed]) -> None:
    if years:
        exits.say("Listed by year (what is foreseen is not counted):")
    for kind, collection in dict.fromkeys((each.kind, each.collection) for each in years):
        own = [one for one in years if (one.kind, one.collection) == (kind, collection)]
        told = ", ".join(f"{each.year}: {each.happenings}" for each in own)
        exits.say(f"  {kind}, {collection}  {told}")
