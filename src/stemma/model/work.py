"""Orders to workers and what they answer: the only things that cross between the processes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.across import Related
from stemma.model.claims import Lineage
from stemma.model.entities import NameAt, NamesRelated
from stemma.model.examined import About, ExaminedPage
from stemma.model.findings import Checked
from stemma.model.marks import PageMarks
from stemma.model.mentions import MentionRow
from stemma.model.places import Digest, TextFrom
from stemma.model.problems import Problem
from stemma.model.readings import Ink, PageText
from stemma.model.remarks import Remarks
from stemma.model.tables import Rulings, Table
from stemma.model.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOrder:
    """Identify, unpack and read one content. `second_try` allows the larger budget.

    `passwords` are tried where the content is locked, and rest nowhere.
    """

    kind: Literal["read"] = "read"
    key: str
    token: int
    content: Digest
    path: str
    name: str
    depth: int
    second_try: bool = False
    passwords: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecogniseOrder:
    """Draw one page and recognise its text.

    `layer` is the text that the page has already, where it is to be compared with the picture
    first: if they agree, nothing is recognised.
    """

    kind: Literal["recognise"] = "recognise"
    key: str
    token: int
    content: Digest
    path: str
    name: str
    reader: str
    page: int
    layer: PageText | None = None
    second_try: bool = False
    passwords: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexOrder:
    """Analyse texts for search: pairs of the text's number in the database and the text."""

    kind: Literal["index"] = "index"
    key: str
    token: int = 0
    texts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamineOrder:
    """Run all checks on one content. `pages` is None where its texts are too long to be handed."""

    kind: Literal["examine"] = "examine"
    key: str
    token: int
    content: Digest
    path: str
    about: About
    pages: tuple[ExaminedPage, ...] | None
    passwords: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelateOrder:
    """Relate all items of the cache, which rest as JSON in the spool file, and examine them.

    `names` are all its names, to be related too. `beside` is the spool file with the items of the
    other collections, which may be none: what they date is told beside.
    """

    kind: Literal["relate"] = "relate"
    key: str
    token: int = 0
    spool: str
    beside: str = ""
    contents: tuple[Digest, ...]
    names: tuple[NameAt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CorroborateOrder:
    """Tell who asserts what from whom in all items of the coverage, JSON in the spool file."""

    kind: Literal["corroborate"] = "corroborate"
    key: str
    token: int = 0
    spool: str
    contents: tuple[Digest, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractOrder:
    """Read the values of texts: pairs of the text's number in the database and the text."""

    kind: Literal["extract"] = "extract"
    key: str
    token: int = 0
    texts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageToTabulate:
    """A text with what its page shows: words, drawn lines, size in points, how it lies."""

    text: str
    words: Words
    rulings: Rulings
    width: float
    height: float
    turn: int
    text_from: TextFrom = "layer"


@dataclass(frozen=True, slots=True, kw_only=True)
class TabulateOrder:
    """Find the tables of texts: pairs of the text's number in the database and its page."""

    kind: Literal["tabulate"] = "tabulate"
    key: str
    token: int = 0
    texts: tuple[tuple[int, PageToTabulate], ...]


WorkOrder = Annotated[
    ReadOrder
    | RecogniseOrder
    | IndexOrder
    | ExtractOrder
    | TabulateOrder
    | ExamineOrder
    | RelateOrder
    | CorroborateOrder,
    Field(discriminator="kind"),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDone:
    """A content was read. Head, pages and children rest in the spool file, in the order of frames.

    `problem` is why nothing, or not all, could be read.
    """

    kind: Literal["read"] = "read"
    key: str
    token: int
    content: Digest
    spool: str
    problem: Problem | None
    level: str
    cpu_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RecogniseDone:
    """A page was recognised, or not: then `problem` says why.

    `ink` is that of the drawn page, and how much of it the recognised words leave unexplained;
    `cpu_seconds` is what the cell that recognises took, `drawing_seconds` the one that draws.
    """

    kind: Literal["recognise"] = "recognise"
    key: str
    token: int
    content: Digest
    page: int
    pixels: str = ""
    text: PageText | None = None
    turn: int = 0
    rulings: Rulings = ()
    ink: Ink | None = None
    problem: Problem | None = None
    remarks: Remarks = ()
    cpu_seconds: float = 0.0
    drawing_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class IndexColumns:
    """What the index stores of a text: words parted by single spaces, as analysed.

    `word` and `stem` (the likeliest dictionary form) run side by side, so that a phrase can be
    asked for in either. `other` holds every further form in no order, `han` the pairs. Of words of
    letters, each once: those `known` to a dictionary, the `unknown`, and `names`, as
    `key/base/word`: a word that may be a name, the form of it that a key stands for, and that key.
    """

    word: str
    stem: str
    other: str
    han: str
    known: str = ""
    unknown: str = ""
    names: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexDone:
    """Texts were analysed."""

    kind: Literal["index"] = "index"
    key: str
    token: int = 0
    columns: tuple[tuple[int, IndexColumns], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamineDone:
    """A content was examined: how every check ended, and which marks its scanned pages bear."""

    kind: Literal["examine"] = "examine"
    key: str
    token: int
    content: Digest
    runs: tuple[Checked, ...]
    marks: tuple[PageMarks, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RelateDone:
    """The cache was related: what hangs together, and how every check across it ended.

    `named` is what rules say of its names, `beside` why the other collections could not be dated,
    empty where they were.
    """

    kind: Literal["relate"] = "relate"
    key: str
    token: int = 0
    related: Related
    runs: tuple[Checked, ...]
    beside: str = ""
    named: NamesRelated = field(default_factory=NamesRelated)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorroborateDone:
    """The coverage was read for who says what; `problem` is why not, empty where it was."""

    kind: Literal["corroborate"] = "corroborate"
    key: str
    token: int = 0
    lineage: Lineage
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractDone:
    """The values of texts were read."""

    kind: Literal["extract"] = "extract"
    key: str
    token: int = 0
    mentions: tuple[tuple[int, tuple[MentionRow, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TabulateDone:
    """The tables of texts were looked for."""

    kind: Literal["tabulate"] = "tabulate"
    key: str
    token: int = 0
    tables: tuple[tuple[int, tuple[Table, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """The worker died over an order."""

    kind: Literal["lost"] = "lost"
    key: str
    token: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """The machine, not the content, stopped an order: a full disk, say. The run must stop too."""

    kind: Literal["broken"] = "broken"
    key: str
    token: int = 0
    error: int


Done = Annotated[
    ReadDone
    | RecogniseDone
    | IndexDone
    | ExtractDone
    | TabulateDone
    | ExamineDone
    | RelateDone
    | CorroborateDone
    | Lost
    | Broken,
    Field(discriminator="kind"),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """What this machine brings to the results: versions and languages, told by a worker's cells.

    `checks` are versions by id of those that look at one content, `across` of those that look at
    the whole cache.

    `passwords` names the list of passwords without telling it; empty where there is none.
    """

    readers: Mapping[str, int] = field(default_factory=dict)
    checks: Mapping[str, int] = field(default_factory=dict)
    across: Mapping[str, int] = field(default_factory=dict)
    programs: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    level: str = ""
    passwords: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredChild:
    """A child whose bytes rest in the blob store under `content`."""

    path_hex: str
    shown: str
    kind: Literal["member", "attachment"]
    content: Digest
    size: int
