"""`case.network`: who appears with whom, in which items, deals and meetings."""

import apsw

from stemma.model.network import NetworkAsked, NetworkListed
from stemma.store import network
from stemma.store.database import told

_EVERYTHING = NetworkAsked()


class Network:
    """The ties between the entities of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.network` instead."""
        self._db = db

    def listed(
        self, asked: NetworkAsked = _EVERYTHING, *, limit: int | None = 50, offset: int = 0
    ) -> NetworkListed:
        """Return a stretch of the ties, those with the most shared items first unless asked.

        Raises:
            MissingError: if there is no mention that is asked for.
        """
        with told():
            return network.listed(self._db, asked, limit, offset)
