"""When the cache is related: at the end of a run, if anything that this rests on has changed."""

import secrets
from collections.abc import Iterable, Iterator
from itertools import chain

import apsw
from pydantic import TypeAdapter

from stemma.model.across import CacheItem, Related
from stemma.model.entities import NameAt
from stemma.model.findings import Checked
from stemma.model.places import Collection, Digest
from stemma.model.work import Environment, RelateDone, RelateOrder
from stemma.relation import VERSION, entities
from stemma.store import across, custody, named
from stemma.store.database import transaction
from stemma.store.files import Files

_ITEM = TypeAdapter(CacheItem)
_OTHERS: tuple[Collection, ...] = ("coverage", "reference")


class Relating:
    """Makes the one order that relates the cache, and brings its answer to rest."""

    def __init__(self, db: apsw.Connection, files: Files, environment: Environment) -> None:
        """Read from and write to an open database; `environment` says which checks there are."""
        self._db, self._files = db, files
        self._checks = environment.across
        self._tried = ""
        self._names: tuple[NameAt, ...] = ()

    def next_order(self) -> RelateOrder | None:
        """Return the order, None where nothing has changed or it was tried in this run."""
        ground = across.ground(self._db, self._checks, 1000 * VERSION + entities.VERSION)
        if ground in {across.known_ground(self._db), self._tried}:
            return None
        self._tried = ground
        if across.characters(self._db) > across.MOST_CHARACTERS:
            with transaction(self._db):
                self._rest(Related(), self._could_not("too_large"), "too_large")
            return None
        name, beside = (f"{secrets.token_hex(16)}.part" for _ in range(2))
        contents = dict.fromkeys(self._spool(name, across.every_item(self._db)))
        others = chain.from_iterable(across.every_item(self._db, each) for each in _OTHERS)
        besides = dict.fromkeys(self._spool(beside, others))
        self._names = tuple(named.names_at(self._db))
        return RelateOrder(
            key=f"relate-{ground}",
            spool=name,
            beside=beside,
            contents=tuple(contents | besides),
            names=self._names,
        )

    def _spool(self, name: str, items: Iterable[CacheItem]) -> Iterator[Digest]:
        """Write items into a spool file; yield the contents they are of."""
        with (self._files.spool / name).open("xb") as file:
            file.write(b"[")
            for number, item in enumerate(items):
                file.write(b"," * bool(number) + _ITEM.dump_json(item))
                yield item.content
                yield from (page.content for page in item.pages)
            file.write(b"]")

    def done(self, done: RelateDone) -> None:
        """Store what was told of the cache, inside the caller's transaction."""
        self._rest(done.related, done.runs, done.beside)
        named.replace(self._db, self._names, done.named)
        named.settle(self._db)

    def lost(self) -> None:
        """Record that no worker survives this cache, so that it is not tried for ever."""
        self._rest(Related(), self._could_not("crashed"), "crashed")

    def _could_not(self, reason: str) -> tuple[Checked, ...]:
        return tuple(
            Checked(check=name, state="could_not_run", reason=reason) for name in self._checks
        )

    def _rest(self, related: Related, runs: tuple[Checked, ...], beside: str) -> None:
        result = across.replace(self._db, self._tried, related, runs, self._checks, beside)
        observed = sum(len(run.observed) for run in runs)
        custody.append(
            self._db,
            "related",
            {
                "citations": len(related.citations),
                "families": len(related.families),
                "deals": len(related.deals),
                "happenings": len(related.happenings),
                "counts": len(related.counts),
                "observations": observed,
                "result": result,
            },
        )
