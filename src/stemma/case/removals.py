"""`case.removals`: documents taken out of a case on purpose, with everything made of them."""

from collections.abc import Iterator

import apsw

from stemma.errors import UsageError
from stemma.model.places import Digest
from stemma.model.removals import Holders, Removal, Removed
from stemma.store import case_folder, custody, naming, removing
from stemma.store.database import told, transaction
from stemma.store.files import Files


class Removals:
    """What was removed from an opened case, and what shall be. Writing needs the case's lock."""

    def __init__(self, db: apsw.Connection, files: Files) -> None:
        """Use `Case.removals` instead."""
        self._db, self._files = db, files

    def foresee(self, content: Digest, holders: Holders = "refuse") -> Removal:
        """Return what removing a document would do, without doing it.

        Raises:
            MissingError: if it is not in the case.
        """
        with told():
            return removing.foresee(self._db, self._named(content, holders))

    def remove(self, content: Digest, reason: str, holders: Holders = "refuse") -> Removal:
        """Remove a document and what was met only inside of it: bytes, readings, index.

        The chain keeps the hash, the reason and who. `holders` says what becomes of containers
        whose bytes hold it too. Returns what was done.

        Raises:
            MissingError: if it is not in the case.
            UsageError: if no reason is given, or containers hold it and `holders` is "refuse".
            CaseError: if another process is at work on the case.
        """
        if not reason.strip():
            raise UsageError("Say why the document is removed: the chain of custody keeps it.")
        with case_folder.locked(self._files.folder):
            removal = self.foresee(content, holders)
            if removal.holders and holders == "refuse":
                raise UsageError(
                    f"{', '.join(removal.holders)} holds it too, so its bytes would stay. Remove "
                    "that as well (--with-containers), or keep it knowingly (--keep-containers)."
                )
            with transaction(self._db):
                removing.remove(self._db, [each.document for each in removal.going], reason)
            self.finish()
            self._files.write_head(custody.head(self._db).written)
        return removal

    def finish(self) -> None:
        """Delete the bytes of all that was removed, also what a cut of power left lying."""
        for each in removing.listed(self._db):
            self._files.drop(each.document)

    def scrub(self) -> bool:
        """Leave nothing of removed texts in the database's files; False while others read it."""
        with told():
            return removing.scrub(self._db)

    def listed(self) -> Iterator[Removed]:
        """Return what was removed, in the order in which it was."""
        return removing.listed(self._db)

    def _named(self, content: Digest, holders: Holders) -> list[Digest]:
        naming.existing(self._db, content)
        return removing.with_holders(self._db, content) if holders == "remove" else [content]
