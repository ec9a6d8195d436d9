"""The texts of pages: the machine's, and what people bring: corrections and translations."""

from collections.abc import Iterator

import apsw

from stemma.errors import MissingError
from stemma.model.pages import (
    Brought,
    Correction,
    PagesListed,
    PageTexts,
    TextSeen,
    Translation,
    WrittenSeen,
)
from stemma.model.places import Digest
from stemma.pipeline import extraction
from stemma.store import viewing, written
from stemma.store.database import told, transaction


class Texts:
    """The texts of a case's pages. What writes needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Look at an open database."""
        self._db = db

    def of_page(self, content: Digest, number: int) -> PageTexts:
        """Return all texts of a page.

        Raises:
            MissingError: if there is no such page.
        """
        with told():
            return viewing.texts(self._db, content, number)

    def pages(self, content: Digest, *, offset: int = 0, limit: int = 500) -> PagesListed:
        """Return a stretch of a document's pages without their texts.

        Raises:
            MissingError: if it is not in the case, or has not been read yet.
        """
        with told():
            return viewing.pages(self._db, content, offset=offset, limit=limit)

    def correct(self, content: Digest, number: int, correction: Correction) -> PageTexts:
        """Keep a person's text of a page: it leads, is found and read for values from now on.

        Raises:
            MissingError: if there is no such page.
            UsageError: if nothing was changed.
            ChangedError: if the text that was corrected is no longer the leading one.
        """
        with transaction(self._db):
            written.correct(self._db, content, number, correction)
            extraction.extract_page(self._db, content, number)
        return self.of_page(content, number)

    def translate(self, content: Digest, number: int, translation: Translation) -> PageTexts:
        """Keep a translation of a page, in the place of one that was there.

        Raises:
            MissingError: if there is no such page.
            UsageError: if it is empty, or nobody is said to have made it.
        """
        with transaction(self._db):
            written.translate(self._db, content, number, translation)
        return self.of_page(content, number)

    def translation(self, content: Digest, number: int) -> TextSeen:
        """Return the translation of a page.

        Raises:
            MissingError: if there is no such page, or no translation of it.
        """
        for text in self.of_page(content, number).texts:
            if text.text_from == "translation":
                return text
        raise MissingError("This page has not been translated.")

    def take_back(self, content: Digest, number: int, brought: Brought) -> PageTexts:
        """Withdraw the correction or the translation of a page; what was before holds again.

        Raises:
            MissingError: if there is no such page, or nothing was written.
        """
        with transaction(self._db):
            written.take_back(self._db, content, number, brought)
            extraction.extract_page(self._db, content, number)
        return self.of_page(content, number)

    def brought(
        self, kind: Brought | None = None, *, again: bool = False, late: bool = True
    ) -> Iterator[WrittenSeen]:
        """Return what people wrote, latest first unless told otherwise.

        `again`: only what is to be looked at again.
        """
        found = viewing.brought(self._db, kind, again=again)
        return found if late else reversed(tuple(found))
