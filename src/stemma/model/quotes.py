"""Direct quotations of the coverage, as people see them beside what they are ascribed to."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.claims import Faithfulness
from stemma.model.places import Place

QuoteSort = Literal["faithfulness", "source"]


@dataclass(frozen=True, slots=True)
class QuoteRun:
    """Words of a quotation beside those it is compared with: same in both, or only in one."""

    kind: Literal["same", "left out", "put in"]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteSeen:
    """A direct quotation for people: whose text has it, what it is ascribed to, how it compares.

    `runs` are the words of the original and of the quotation, where it was altered.
    """

    source: str
    name: str
    ascribed_to: str
    ascribed_name: str
    faithfulness: Faithfulness
    place: Place
    original: Place | None
    runs: tuple[QuoteRun, ...]


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
