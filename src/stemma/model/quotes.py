"""Direct quotations of the coverage, as people see them beside what they are ascribed to."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.claims import Faithfulness
from stemma.model.places import Place

QuoteSort = Literal["faithfulness", "source"]


RunKind = Literal["same", "left out", "put in", "inserted", "omitted"]


@dataclass(frozen=True, slots=True)
class QuoteRun:
    """Words of a quotation beside those it is compared with: same in both, or only in one.

    What the quoting text itself put in (in brackets) is *inserted*; what it left out with a mark
    for it ("...") is *omitted*.
    """

    kind: RunKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteSeen:
    """A direct quotation for people: whose text has it, what it is ascribed to, how it compares.

    `runs` are the words of the original and of the quotation, where it was altered or has marks.
    `edited` is where the text that it is compared with says that its talk was edited.
    """

    source: str
    name: str
    ascribed_to: str
    ascribed_name: str
    faithfulness: Faithfulness
    place: Place
    original: Place | None
    runs: tuple[QuoteRun, ...]
    edited: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesAsked:
    """Which quotations: only so faithful, only in one source; the order."""

    faithfulness: tuple[Faithfulness, ...] = ()
    source: str = ""
    claim: str = ""
    sort: QuoteSort = "faithfulness"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesListed:
    """A stretch of the quotations. `unchecked` are ascribed to what lies not in the case."""

    total: int
    quotes: tuple[QuoteSeen, ...]
    unchecked: int
