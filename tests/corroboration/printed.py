"""A coverage as tests state it: texts by publisher, each a day after the one before."""

import datetime as dt
from dataclasses import replace

from stemma.corroboration.corroborated import corroborated
from stemma.model.across import CacheItem
from stemma.model.claims import Lineage
from stemma.model.moments import Moment
from tests import cached

Step = tuple[str, str, str]
"""Who takes, from whom, and what about."""


def coverage(*texts: tuple[str, str]) -> Lineage:
    """Tell texts, each a publisher and what it prints under its headline."""
    return corroborated([_item(number, *printed) for number, printed in enumerate(texts, 1)])


def _item(number: int, outlet: str, text: str) -> CacheItem:
    day = Moment(dt.datetime(2031, 3, number, tzinfo=dt.UTC), zone_known=False)
    return replace(
        cached.item(number, f"{number}.html", text),
        properties={"meta.og:site_name": outlet, "meta.og:title": text.partition("\n")[0]},
        moments={"html.published": day},
    )


def steps(lineage: Lineage) -> set[Step]:
    """Return the steps between texts of the case."""
    publisher = {each.key: each.name for each in lineage.sources}
    told = {each.key: each for each in lineage.assertions}
    return {
        (publisher[child.source], publisher[parent.source], child.claim)
        for step in lineage.proposals
        if (child := told.get(step.child)) and (parent := told.get(step.parent))
    }
