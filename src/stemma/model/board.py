"""What checks saw, for people: a board of documents by checks, a list, what a person says of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.findings import Basis, Category, CheckRun, Judged, Observation, State
from stemma.model.places import Digest

JudgedOrOpen = Literal["open", "confirmed", "explained", "rejected"]
"""How a person judged an observation; open: nobody has."""

BoardRows = Literal["all", "observed", "open", "could_not_run"]
"""Which documents: all examined ones, with an observation, with one to judge, with a check that
could not run."""

BoardSort = Literal["path", "most"]
"""By where the documents stood; those with most observations first."""

ObservationSort = Literal["check", "document", "open"]
"""By check and document; by document and page; those to judge first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationsAsked:
    """Which observations: of a document, by checks, of kinds, on a basis, judged so."""

    document: Digest | None = None
    checks: Sequence[str] = ()
    categories: Sequence[Category] = ()
    bases: Sequence[Basis] = ()
    judged: Sequence[JudgedOrOpen] = ()
    sort: ObservationSort = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationsListed:
    """A stretch of the observations asked for; `total` is how many there are of these."""

    total: int
    observations: tuple[Observation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardAsked:
    """Which documents, and which observations are counted in the cells."""

    rows: BoardRows = "all"
    categories: Sequence[Category] = ()
    judged: Sequence[JudgedOrOpen] = ()
    name: str = ""
    sort: BoardSort = "path"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCheck:
    """A check as a column: what it looks for, and how many observations it made in all rows."""

    check: str
    title: str
    observations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardCell:
    """How one check ended on one document.

    `observations` are those asked for, `open` those of them that nobody has judged; `sentence` says
    why where it could not run.
    """

    check: str
    state: State
    sentence: str
    observations: int
    open: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """A document: what it is called, the folder it stood in, its cells in the order of checks."""

    document: Digest
    name: str
    folder: str
    cells: tuple[BoardCell, ...]
    observations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A stretch of documents by checks.

    `total` are the documents asked for, `examined` all that were examined, `due` those that were
    not yet. `kinds` counts all observations by category, `judged` by what people said of them;
    `could_not_run` is how many checks could not run, over all documents.
    """

    total: int
    examined: int
    due: int
    checks: tuple[BoardCheck, ...]
    rows: tuple[BoardRow, ...]
    kinds: Mapping[Category, int]
    judged: Mapping[JudgedOrOpen, int]
    could_not_run: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsListed:
    """A stretch of check runs; `total` is how many there are of these."""

    total: int
    runs: tuple[CheckRun, ...]


@dataclass(frozen=True, slots=True)
class ObservationJudged:
    """What a person says of an observation, and why; the reason may be left out to confirm."""

    judged: Judged
    why: Annotated[str, Field(max_length=2000)] = ""
