"""Whether every file of the leak is accounted for, and every page ends as it should."""

from collections import defaultdict
from collections.abc import Iterator

from stemma.case import Case
from stemma.demo.key.records import AnswerKey, KeyFile
from stemma.demo.score.figures import Line, Tally
from stemma.errors import StemmaError
from stemma.model.answers import DocumentSeen
from stemma.model.places import Digest

_SPOILT = ("damaged", "locked")


def accounting(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield, for each kind of file: read where it can be, refused with its reason where not."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for document in dict.fromkeys(file.document for file in key.files):
        file = next(file for file in key.files if file.document == document)
        ends_right = _ends_right(_seen(case, document), file)
        tallies[f"files, {file.way}"] += Tally(right=ends_right, missed=not ends_right)
    for kind in sorted(tallies):
        yield Line("accounting", kind, tallies[kind])


def _seen(case: Case, document: Digest) -> DocumentSeen | None:
    try:
        return case.document(document)
    except StemmaError:
        return None


def _ends_right(seen: DocumentSeen | None, file: KeyFile) -> bool:
    if seen is None:
        return False
    if file.readable in _SPOILT:
        return seen.problem == file.readable
    if file.readable == "partly":
        return seen.pages > 0
    return seen.problem is None and (file.pages is None or seen.pages == file.pages)
