"""`case.observations`: what checks saw in the documents of a case, and how every check ended."""

from collections.abc import Iterator, Sequence

import apsw

from stemma.errors import UsageError
from stemma.model.findings import CheckRun, Observation
from stemma.model.places import Digest
from stemma.publish import observations
from stemma.registry import all_checks
from stemma.store import examining, naming
from stemma.store.database import told


class Observations:
    """The observations of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.observations` instead."""
        self._db = db

    def every(
        self, *, document: Digest | None = None, checks: Sequence[str] = ()
    ) -> Iterator[Observation]:
        """Return observations, by check and document: all, of a document, of checks by id.

        Raises:
            UsageError: if there is no check of an id.
        """
        for check in checks:
            if check not in all_checks():
                known = ", ".join(all_checks())
                raise UsageError(f"There is no check {check!r}. Known: {known}.")
        with told():
            for stored in examining.observations(self._db, content=document, checks=checks):
                found = observations.observation(stored, naming.name(self._db, stored.content))
                if found is not None:
                    yield found

    def runs(self, document: Digest | None = None) -> Iterator[CheckRun]:
        """Return how every check ended, on every document of the cache or on one."""
        with told():
            yield from map(observations.check_run, examining.runs(self._db, document))
