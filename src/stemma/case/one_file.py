"""Reading one file without keeping a case."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from stemma.case.opened import Case
from stemma.errors import UsageError
from stemma.model.answers import DocumentRead, DocumentSeen
from stemma.model.board import ObservationsAsked
from stemma.model.findings import Examined
from stemma.model.places import Digest
from stemma.settings import Settings


def read_file(path: Path, settings: Settings | None = None) -> DocumentRead:
    """Read one file without keeping a case; pages with words, boxes, and OCR where it is needed.

    Raises:
        UsageError: if there is no such file.
    """
    with one_file(path, settings) as (case, content):
        return DocumentRead(document=case.document(content), pages=tuple(case.pages(content)))


def examine_file(
    path: Path,
    settings: Settings | None = None,
    *,
    keys: Path | None = None,
    deep: bool = False,
) -> Examined:
    """Run all checks on one file without keeping a case; `keys` is an archive of mail keys.

    `deep` also recognises the pages of a PDF that have a text layer, to compare the two.

    Raises:
        UsageError: if there is no such file.
    """
    with one_file(path, settings, keys, deep=deep) as (case, content):
        return Examined(
            document=content,
            name=path.name,
            runs=tuple(case.observations.runs(content)),
            observations=tuple(case.observations.every(ObservationsAsked(document=content))),
        )


@contextmanager
def one_file(
    path: Path, settings: Settings | None, keys: Path | None = None, *, deep: bool = False
) -> Iterator[tuple[Case, Digest]]:
    """Open a case of one file that is gone after the block, and name the file's content.

    `keys` is an archive of mail keys that is taken in as reference.

    Raises:
        UsageError: if there is no such file.
    """
    if path.is_dir():
        raise UsageError(f"{path} is a folder. To take in a whole folder: stemma open {path}")
    with (
        TemporaryDirectory(prefix="stemma-read-") as folder,
        Case.create(Path(folder) / "one.case", settings=settings) as case,
    ):
        if keys is not None:
            case.take_in([keys], collection="reference")
        case.take_in([path])
        for failure in case.status().failures:
            raise UsageError(f"{path}: {failure.reason}")
        case.run(relate=False, deep=deep)
        yield case, next(seen.document for seen in case.documents() if _is_outermost(seen))


def _is_outermost(seen: DocumentSeen) -> bool:
    return any(
        appearance.container is None and appearance.collection == "cache"
        for appearance in seen.appearances
    )
