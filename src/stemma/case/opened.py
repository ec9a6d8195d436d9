"""An opened case: one investigation in one folder, and all one can do with it."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Self

import apsw

from stemma.case.absence import AbsenceOf
from stemma.case.again import LookAgain
from stemma.case.catalogue import Catalogue
from stemma.case.corroboration import Corroboration
from stemma.case.deals import Deals
from stemma.case.decisions import Decisions
from stemma.case.entities import Entities
from stemma.case.finding import Finding
from stemma.case.hypotheses import Hypotheses
from stemma.case.inside import Inside
from stemma.case.items import Items
from stemma.case.labels import Labels
from stemma.case.mentions import Mentions
from stemma.case.missing import Missing
from stemma.case.names import Names
from stemma.case.network import Network
from stemma.case.notes import Notes
from stemma.case.observations import Observations
from stemma.case.proposals import Proposals
from stemma.case.register import Register
from stemma.case.removals import Removals
from stemma.case.searches import Searches
from stemma.case.tables import Tables
from stemma.case.texts import Texts
from stemma.case.timeline import Timeline
from stemma.case.versions import Versions
from stemma.errors import CaseError, UsageError
from stemma.model.answers import (
    CaseSeen,
    DocumentSeen,
    Found,
    Overview,
    PageSeen,
    Status,
    Verified,
)
from stemma.model.custody import CustodyLine
from stemma.model.decisions import Decision, Subject, Verb
from stemma.model.places import Box, Collection, Digest
from stemma.model.searches import Narrowing
from stemma.pipeline.coordinator import Coordinator, broken_by
from stemma.pipeline.engines.local import LocalEngine
from stemma.pipeline.intake import Intake, TakenIn, Told
from stemma.pipeline.progress import Progress, Watcher, progress
from stemma.pipeline.worker_settings import WorkerSettings
from stemma.publish import sentences
from stemma.publish import status as publish_status
from stemma.publish.pictures import Easel, PictureMark, PictureOrder, format_for
from stemma.sandbox.cells import ALL_LAYERS, Layer
from stemma.settings import Settings
from stemma.store import case_folder, custody, decisions, looking, queue, verification
from stemma.store import search as store_search
from stemma.store.contents import COLLECTIONS
from stemma.store.database import told as database_told
from stemma.store.database import transaction
from stemma.store.files import Files
from stemma.store.unchanged import Unchanged

_DEFAULT_DPI = 150


def _tell_nobody(looked_at: int, new: int) -> None:
    """Drop what intake tells."""


def _watch_nothing(progress: Progress) -> None:
    """Drop progress."""


class Case:
    """An open case. Use it in a `with` statement.

    Opened for reading, it may be searched and shown while another process works on it; what
    changes it (`take_in`, `run`) needs it opened for writing, and one process at a time.
    """

    def __init__(self, folder: Path, db: apsw.Connection, settings: Settings) -> None:
        """Use `create` or `open` instead."""
        self.folder, self._files = folder, Files(folder)
        self._db, self._settings = db, settings
        self._kept = Unchanged(db)
        self.easel = Easel(db, self._files, self._layers(), settings.passwords)
        self.texts, self.inside = Texts(db), Inside(db)
        self.finding, self.searches, self.hypotheses = Finding(db), Searches(db), Hypotheses(db)
        self.absence, self.decisions = AbsenceOf(db), Decisions(db)
        self.catalogue, self.corroboration = Catalogue(db), Corroboration(db)
        self.items, self.proposals = Items(db), Proposals(db)
        self.labels, self.mentions = Labels(db), Mentions(db)
        self.names, self.entities = Names(db), Entities(db)
        self.observations, self.tables = Observations(db), Tables(db)
        self.missing, self.versions = Missing(db), Versions(db)
        self.deals, self.timeline, self.network = Deals(db), Timeline(db), Network(db)
        self.notes, self.again = Notes(db), LookAgain(db)
        self.removals, self.register = Removals(db, self._files), Register(db)

    @classmethod
    def create(cls, folder: Path, *, actor: str = "", settings: Settings | None = None) -> Self:
        """Make a new case. `actor` is the name under which acts stand in the custody chain.

        Raises:
            CaseError: if it cannot be made there.
        """
        if case_folder.is_case(folder):
            raise CaseError(f"There is a case at {folder} already.")
        if not case_folder.is_free(folder):
            raise UsageError(f"{folder} is not empty and not a case, so none is made in it.")
        db = case_folder.create(folder, actor)
        return cls(folder, db, settings or Settings())

    @classmethod
    def open(cls, folder: Path, *, write: bool = False, settings: Settings | None = None) -> Self:
        """Open a case.

        Raises:
            UsageError: if there is none at this folder.
            CaseError: if it is damaged or of a newer Stemma.
        """
        db = case_folder.open_existing(folder, write=write)
        return cls(folder, db, settings or Settings())

    @classmethod
    def open_or_create(
        cls,
        source: Path,
        *,
        folder: Path | None = None,
        actor: str = "",
        settings: Settings | None = None,
    ) -> Self:
        """Open the case of a folder of documents for writing, making it the first time.

        `source` may be the case itself. A new case lies at `folder`, else beside the source.

        Raises:
            UsageError: if there is no such folder, or it is a file.
        """
        if not source.exists():
            raise UsageError(f"There is no folder at {source}.")
        if not source.is_dir():
            raise UsageError(
                f"{source} is a file, not a folder. To read one file: stemma read {source}"
            )
        if case_folder.is_case(source):
            return cls.open(source, write=True, settings=settings)
        place = folder or case_folder.place_for(source)
        if case_folder.is_case(place):
            return cls.open(place, write=True, settings=settings)
        return cls.create(place, actor=actor, settings=settings)

    def __enter__(self) -> Self:
        """Return the case."""
        return self

    def __exit__(self, _: object, error: BaseException | None, *_rest: object) -> None:
        """Close the case; what its database could not do inside the block becomes one sentence."""
        self.close()
        if isinstance(error, apsw.Error):
            with database_told():
                raise error

    def close(self) -> None:
        """Close the database and end the cells; everything acknowledged is durable already."""
        self.easel.close()
        self._db.close()

    def take_in(
        self,
        paths: Sequence[Path],
        *,
        collection: Collection = "cache",
        told: Told = _tell_nobody,
        removed: bool = False,
    ) -> TakenIn:
        """Copy what is new at these paths into the case; nothing is parsed yet.

        What was removed from the case before stays out, unless `removed` lets it in again.

        Raises:
            UsageError: if there is nothing at a path.
            CaseError: if the case is at work elsewhere, or the disk is full.
        """
        with self._at_work():
            intake = Intake(self._db, self._files, collection, told, removed=removed)
            done = [intake.take_in(path) for path in paths]
            self._files.write_head(custody.head(self._db).written)
        return TakenIn(
            looked_at=sum(each.looked_at for each in done),
            new=sum(each.new for each in done),
            left_out=sum(each.left_out for each in done),
        )

    def run(
        self,
        watcher: Watcher = _watch_nothing,
        *,
        again: queue.Stage | None = None,
        relate: bool = True,
        deep: bool = False,
    ) -> Progress:
        """Do everything that is due, stage by stage. An interrupt loses nothing.

        `relate` False leaves out what looks at the cache as a whole. `deep` then also recognises
        the pages of PDFs that have a text layer, so that the check text.layer can compare them.

        Raises:
            SandboxError: if no cell can be locked on this machine.
            CaseError: if the case is at work elsewhere, or the disk is full.
        """
        given = self._settings
        worker = WorkerSettings(self._layers(), given.languages, given.cyrillic_model)
        with self._at_work():
            engine = LocalEngine(self.folder, worker, self._settings.worker_count())
            with closing(engine):
                coordinator = Coordinator(
                    self._db, self._files, engine, self._settings.passwords, relate=relate
                )
                done = coordinator.run(watcher, again)
                return coordinator.run(watcher, deep=True) if deep else done

    def status(self) -> Status:
        """Return what came in, how every page ended, what could not be read and what mends it."""
        with database_told():
            return publish_status.status(self._db)

    def seen(self) -> CaseSeen:
        """Return the case at a glance: its name, how it stands, whose name its chain has."""
        with database_told():
            return self._kept.answer("case", lambda: publish_status.case(self._db))

    def overview(self) -> Overview:
        """Return what came in by collection, type, language and date, and what was not read."""
        with database_told():
            return self._kept.answer("overview", lambda: publish_status.overview(self._db))

    def progress(self) -> Progress:
        """Return how far the work stands."""
        with database_told():
            return progress(self._db)

    def is_at_work(self) -> bool:
        """Tell whether a process, this one or another, is taking in or running at this moment."""
        return case_folder.is_at_work(self.folder)

    def pending(self) -> int:
        """Return how many units are still due."""
        with database_told():
            return publish_status.pending(self._db)

    def search(
        self,
        query: str,
        *,
        collections: Sequence[Collection] = COLLECTIONS,
        limit: int | None = 50,
        offset: int = 0,
    ) -> Found:
        """Return places that answer a query, best first.

        Raises:
            UsageError: if the query asks for nothing.
        """
        narrowing = Narrowing(collections=tuple(collections))
        return self.finding.hits(query, narrowing, limit=limit, offset=offset)

    def find_document(self, name: str) -> Digest:
        """Return the content meant by a path, the start of a hash, or an item's number."""
        return looking.resolve(self._db, name)

    def documents(self) -> Iterator[DocumentSeen]:
        """Return every document that has been read, in the order of hashes."""
        rows = self._db.execute("SELECT content FROM reading ORDER BY content")
        return (sentences.document(looking.document(self._db, content)) for (content,) in rows)

    def document(self, content: Digest) -> DocumentSeen:
        """Return one document as it was read.

        Raises:
            MissingError: if it is not in the case, or has not been read yet.
        """
        return sentences.document(looking.document(self._db, content))

    def pages(self, content: Digest) -> Iterator[PageSeen]:
        """Return the pages of a document with their leading texts."""
        return map(sentences.page, looking.pages(self._db, content))

    def page(self, content: Digest, number: int) -> PageSeen:
        """Return one page of a document with its leading text.

        Raises:
            MissingError: if there is no such page.
        """
        return sentences.page(looking.page(self._db, content, number))

    def custody(self, content: Digest | None = None) -> Iterator[CustodyLine]:
        """Return the custody chain, or its lines about one content."""
        return custody.lines(self._db, content=content)

    def decide(
        self,
        subject: Subject,
        verb: Verb,
        *,
        value: str = "",
        why: str = "",
        supersedes: int | None = None,
    ) -> Decision:
        """Record what a person decided; the case must be open for writing."""
        with transaction(self._db):
            return decisions.add(
                self._db, subject, verb, value=value, why=why, supersedes=supersedes
            )

    def picture(
        self,
        content: Digest,
        page: int,
        *,
        boxes: Sequence[Box] = (),
        dpi: int = _DEFAULT_DPI,
        path: Path | None = None,
    ) -> bytes:
        """Draw a page, mark boxes on it, and return a picture file.

        The format follows from the ending of `path` (.png .jpg .webp); nothing is written there.

        Raises:
            UsageError: if there is no such page, it has no picture, or the ending is unknown.
        """
        return self.draw(
            PictureOrder(
                content=content, page=page, dpi=dpi, format=format_for(path), boxes=tuple(boxes)
            )
        )

    def draw(self, order: PictureOrder) -> bytes:
        """Draw a page as ordered, and return a picture file.

        Raises:
            MissingError: if there is no such page.
            UsageError: if it cannot be drawn.
            CaseError: if the bytes of the document are gone.
        """
        return self.easel.picture(order)

    def picture_mark(self, order: PictureOrder) -> PictureMark:
        """Return what a picture would be known by, without drawing it.

        Raises:
            MissingError: if there is no such page.
        """
        return self.easel.mark(order)

    def boxes(self, content: Digest, page: int, query: str) -> tuple[Box, ...]:
        """Return the boxes of all places on a page that answer a query.

        Raises:
            UsageError: if the query asks for nothing.
            MissingError: if there is no such page.
        """
        return store_search.boxes_on(self._db, content, page, query)

    def verify(self, head: str | None = None) -> Verified:
        """Check chain, bytes and texts against what was recorded; `head` is one noted before.

        Raises:
            UsageError: if `head` does not look like one.
        """
        with database_told():
            return verification.verify(self._db, self._files, head)

    def _layers(self) -> tuple[Layer, ...]:
        if self._settings.sandbox == "limits-only":
            return tuple(layer for layer in ALL_LAYERS if layer != "seccomp")
        return ALL_LAYERS

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        """Hold the case's lock, and turn a fault of its disk into one sentence."""
        with case_folder.locked(self.folder):
            try:
                self._files.clear_spool()
                self.removals.finish()
                yield
            except OSError as error:
                raise broken_by(error.errno or 0) from error
            finally:
                with suppress(OSError):
                    self._files.clear_spool()  # a worker that was lost leaves its part
