"""Entities and their mentions as people read them in a terminal."""

from collections.abc import Sequence

from stemma.model.entities import EntitySeen, NameSeen
from stemma.model.network import TieSeen
from stemma.publish import exits
from stemma.publish.entities import post

_MOST = 6


def entities(found: Sequence[EntitySeen]) -> None:
    """Print entities, each with its names, why they are taken for one, and its posts."""
    for each in found:
        mentions = "1 mention" if each.mentions == 1 else f"{each.mentions} mentions"
        items = "1 item" if each.items == 1 else f"{each.items} items"
        exits.say(f"{each.number}  {each.name} ({each.type}; {mentions} in {items})", strong=True)
        for name in each.names[:_MOST] if len(each.names) > 1 else ():
            exits.say(f"    {name.name} ({name.mentions})" + (f": {name.why}" if name.why else ""))
        for told in each.posts[:_MOST]:
            exits.say(f"    post: {post(told.role, told.of)} ({told.mentions})")
        more = max(0, len(each.names) - _MOST) + max(0, len(each.posts) - _MOST)
        if more:
            exits.say(f"    and {more} more")
    exits.say(f"{len(found)} named.")
    exits.say("That names are one's is a proposal, with its reason; you decide.")


def mentions(entity: EntitySeen, found: Sequence[NameSeen]) -> None:
    """Print every place that names an entity, with the number of the mention."""
    exits.say(f"{entity.name} ({entity.type})", strong=True)
    for each in found:
        told = post(each.role, each.of)
        said = f" ({told})" if told else ""
        where = f"{each.item}  {each.title}, page {each.place.page}"
        exits.say(f"  {each.number}  {where}: {each.quote}{said}")


def ties(found: Sequence[TieSeen]) -> None:
    """Print who appears with whom, a line a pair."""
    for each in found:
        counts = ((each.items, "item"), (each.deals, "deal"), (each.meetings, "meeting"))
        told = ", ".join(f"{n} {what}{'' if n == 1 else 's'}" for n, what in counts if n)
        exits.say(f"{each.one.name}  |  {each.other.name}: {told}")
    exits.say(f"{len(found)} {'pair' if len(found) == 1 else 'pairs'}.")
    exits.say("That two are named together says nothing of what they have to do with each other.")
