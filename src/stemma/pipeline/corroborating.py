"""When the coverage is read for who says what: at the end of a run, if a text of it has changed."""

import secrets
from collections.abc import Iterator

import apsw
from pydantic import TypeAdapter

from stemma.corroboration import VERSION
from stemma.model.across import CacheItem
from stemma.model.claims import Lineage
from stemma.model.places import Digest
from stemma.model.work import CorroborateDone, CorroborateOrder
from stemma.store import across, corroborated, custody
from stemma.store.files import Files

_ITEM = TypeAdapter(CacheItem)


class Corroborating:
    """Makes the one order that reads the coverage, and brings its answer to rest."""

    def __init__(self, db: apsw.Connection, files: Files) -> None:
        """Read from and write to an open database."""
        self._db, self._files = db, files
        self._tried = ""

    def next_order(self) -> CorroborateOrder | None:
        """Return the order, None where there is no coverage or nothing in it has changed."""
        ground = corroborated.ground(self._db, VERSION)
        if ground is None or ground in {corroborated.known_ground(self._db), self._tried}:
            return None
        self._tried = ground
        name = f"{secrets.token_hex(16)}.part"
        contents = dict.fromkeys(self._spool(name))
        return CorroborateOrder(key=f"corroborate-{ground}", spool=name, contents=tuple(contents))

    def _spool(self, name: str) -> Iterator[Digest]:
        """Write the items of the coverage into a spool file; yield the contents they are of."""
        with (self._files.spool / name).open("xb") as file:
            file.write(b"[")
            for number, item in enumerate(across.every_item(self._db, "coverage")):
                file.write(b"," * bool(number) + _ITEM.dump_json(item))
                yield item.content
                yield from (page.content for page in item.pages)
            file.write(b"]")

    def done(self, done: CorroborateDone) -> None:
        """Store what was told of the coverage, inside the caller's transaction."""
        self._rest(done.lineage, done.problem)

    def lost(self) -> None:
        """Record that no worker survives this coverage, so that it is not tried for ever."""
        self._rest(Lineage(), "crashed")

    def _rest(self, lineage: Lineage, problem: str) -> None:
        result = corroborated.replace(self._db, self._tried, lineage, problem)
        custody.append(
            self._db,
            "corroborated",
            {
                "sources": len(lineage.sources),
                "assertions": len(lineage.assertions),
                "proposals": len(lineage.proposals),
                "problem": problem,
                "result": result,
            },
        )
