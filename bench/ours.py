"""Our own program as the harness runs it, and what it made of a folder."""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bench import process
from stemma.case import Case

PYTHON = Path(sys.executable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What stands in a case: documents, pages by outcome, characters of text."""

    documents: int
    pages: Counter[str]
    characters: int

    @property
    def words(self) -> str:
        """Return it as a note for the table."""
        pages = ", ".join(f"{count} {outcome}" for outcome, count in sorted(self.pages.items()))
        return f"{self.documents} documents; pages: {pages}; {self.characters} characters"


def open_folder(folder: Path, case: Path, workers: int) -> process.Ran:
    """Run `stemma open` on a folder, telling it nothing but the number of workers.

    Raises:
        RuntimeError: if it ends in an error.
    """
    options = ("--case", case, "--workers", str(workers), "--no-serve")
    return checked(process.run([PYTHON, "-m", "stemma", "open", folder, *options]))


def watch_folder(folder: Path, case: Path, workers: int) -> process.Ran:
    """Run `bench.watched` on a folder; the sums stand in its output.

    Raises:
        RuntimeError: if it ends in an error.
    """
    return checked(process.run([PYTHON, "-m", "bench.watched", folder, case, str(workers)]))


def checked(ran: process.Ran) -> process.Ran:
    """Return a run that ended well.

    Raises:
        RuntimeError: if it did not.
    """
    if ran.code != 0:
        raise RuntimeError(f"exit code {ran.code}: {ran.errors}")
    return ran


def made(case_folder: Path) -> Made:
    """Count what stands in a case."""
    pages: Counter[str] = Counter()
    characters = documents = 0
    with Case.open(case_folder) as case:
        for seen in case.documents():
            documents += 1
            for page in case.pages(seen.document):
                pages[page.outcome] += 1
                characters += len(page.text)
    return Made(documents=documents, pages=pages, characters=characters)


def texts(case_folder: Path) -> dict[str, list[str]]:
    """Return the texts of the pages of each file, by the file's name without its ending."""
    with Case.open(case_folder) as case:
        return {
            Path(seen.appearances[0].shown).stem: [page.text for page in case.pages(seen.document)]
            for seen in case.documents()
        }
