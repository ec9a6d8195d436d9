"""`case.corroboration.provenance`: who handed a collection over; kept out of all else."""

import apsw
from pydantic import TypeAdapter

from stemma.errors import UsageError
from stemma.model.places import Collection
from stemma.model.provenance import HandedOver, ProvenanceSeen
from stemma.store import provenance, removing
from stemma.store.database import told, transaction

_HANDED = TypeAdapter(HandedOver)


class Provenance:
    """The provenance of the collections. Every change needs the case opened for writing.

    No export, list, search, log or line of custody holds what is written here.
    """

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.corroboration.provenance` instead."""
        self._db = db

    def of(self, collection: Collection) -> ProvenanceSeen:
        """Return what was written of a collection."""
        with told():
            kept = provenance.held(self._db, collection)
        if kept is None:
            return ProvenanceSeen(collection=collection, handed=None)
        return ProvenanceSeen(
            collection=collection,
            handed=_HANDED.validate_json(kept.body),
            by=kept.decision.who,
            at=kept.decision.at,
            fits=kept.fits,
        )

    def write(self, collection: Collection, handed: HandedOver) -> ProvenanceSeen:
        """Write who handed a collection over. What was written before stays, for undo.

        Raises:
            UsageError: if nothing is said.
        """
        if not any((handed.who.strip(), handed.on, handed.way.strip(), handed.said.strip())):
            raise UsageError("Write who handed it over, when, by which way, or what they said.")
        with transaction(self._db):
            provenance.put(self._db, collection, _HANDED.dump_json(handed).decode())
        return self.of(collection)

    def forget(self, collection: Collection) -> bool:
        """Delete all that was ever written of a collection; no undo brings it back.

        The chain keeps that something was written, and forgotten. Returns False where an older
        state of the database is still being read, so that its files may hold the words until later.
        """
        with transaction(self._db):
            provenance.forget(self._db, collection)
        with told():
            return removing.scrub(self._db)
