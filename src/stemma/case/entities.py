"""`case.entities`: who and what the cache names, and what people say of two mentions."""

from collections.abc import Iterator

import apsw

from stemma.model.decisions import Decision
from stemma.model.entities import (
    EntitiesAsked,
    EntitiesListed,
    EntitySeen,
    NameSeen,
    NamesSeen,
    SaidOfNames,
)
from stemma.store import entities_listed, named, naming, pairs_said
from stemma.store.database import told, transaction

_EVERYTHING = EntitiesAsked()


class Entities:
    """People, organisations, places and equipment of an opened case: proposals and decisions."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.entities` instead."""
        self._db = db

    def listed(
        self, asked: EntitiesAsked = _EVERYTHING, *, limit: int | None = 50, offset: int = 0
    ) -> EntitiesListed:
        """Return a stretch of the entities, the most mentioned first unless asked otherwise."""
        naming.teach(self._db)
        with told():
            return entities_listed.listed(self._db, asked, limit, offset)

    def every(self, asked: EntitiesAsked = _EVERYTHING) -> Iterator[EntitySeen]:
        """Return all entities asked for."""
        return iter(self.listed(asked, limit=None).entities)

    def one(self, number: int) -> EntitySeen:
        """Return an entity.

        Raises:
            MissingError: if there is none of this number.
        """
        with told():
            return entities_listed.existing(self._db, number)

    def mentions(self, number: int, *, limit: int | None = 50, offset: int = 0) -> NamesSeen:
        """Return a stretch of the mentions of an entity, each with its place.

        Raises:
            MissingError: if there is no such entity.
        """
        with told():
            return entities_listed.mentions(self._db, number, limit, offset)

    def say(self, said: SaidOfNames) -> tuple[Decision, EntitySeen]:
        """Say that two mentions are one's or two's; return that, and the first one's entity now.

        Raises:
            MissingError: if there is no such mention.
            UsageError: if both are one mention, or names of different kinds.
        """
        with transaction(self._db):
            decision = pairs_said.say(self._db, said)
            named.settle(self._db)
            return decision, entities_listed.of_mention(self._db, said.one)

    def lost(self) -> tuple[Decision, ...]:
        """Return what people said of mentions that are not found any more, to look at again."""
        with told():
            return pairs_said.attached(self._db).lost

    def all_mentions(self) -> Iterator[NameSeen]:
        """Yield the mentions of all entities, entity by entity."""
        for entity in self.every(EntitiesAsked(sort="name")):
            yield from self.mentions(entity.number, limit=None).mentions
