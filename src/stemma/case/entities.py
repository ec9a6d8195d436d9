"""`case.entities`: who and what the cache names, and what people say of two mentions."""

from collections.abc import Iterator

import apsw

from stemma.model.decisions import Decision, DecisionSeen
from stemma.model.entities import (
    EntitiesAsked,
    EntitiesListed,
    EntityPage,
    EntitySeen,
    NamesAsked,
    NameSeen,
    NamesSeen,
    SaidOfNames,
)
from stemma.store import acts, entities_beside, entities_listed, named, naming, pairs_said
from stemma.store.database import told, transaction

_EVERYTHING = EntitiesAsked()
_EVERY_NAME = NamesAsked()


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

    def of(self, mention: int) -> EntityPage:
        """Return the entity of a mention, what may be the same, and what people said of it.

        Raises:
            MissingError: if there is no such mention.
        """
        with told():
            return entities_beside.page(self._db, mention)

    def mentions(
        self,
        number: int,
        asked: NamesAsked = _EVERY_NAME,
        *,
        limit: int | None = 50,
        offset: int = 0,
    ) -> NamesSeen:
        """Return a stretch of the mentions of an entity, each with its place.

        Raises:
            MissingError: if there is no such entity.
        """
        naming.teach(self._db)
        with told():
            return entities_listed.mentions(self._db, number, asked, limit, offset)

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

    def take_back(self, decision: int) -> DecisionSeen:
        """Take back what was said of two mentions; return what was taken back.

        Raises:
            MissingError: if no decision of this number about two mentions holds.
        """
        with transaction(self._db):
            gone = pairs_said.withdraw(self._db, decision)
            named.settle(self._db)
            return acts.seen(self._db, gone)

    def lost(self) -> tuple[Decision, ...]:
        """Return what people said of mentions that are not found any more, to look at again."""
        with told():
            return pairs_said.attached(self._db).lost

    def all_mentions(self) -> Iterator[NameSeen]:
        """Yield the mentions of all entities, entity by entity."""
        for entity in self.every(EntitiesAsked(sort="name")):
            yield from self.mentions(entity.number, limit=None).mentions
