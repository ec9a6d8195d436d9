"""Competing hypotheses: a question, what may answer it, and the evidence weighed against each.

The matrix of Heuer, *Psychology of Intelligence Analysis* (1999), chapter 8: what counts is what
speaks against a hypothesis. Likelihood and confidence are a person's words, never computed.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.places import Place

MOST_HYPOTHESES = 12
MOST_EVIDENCE = 200
LONGEST_WORDS = 1000

Words = Annotated[str, Field(min_length=1, max_length=LONGEST_WORDS)]

Sign = Literal["fits", "against", "nothing"]

Likelihood = Literal[
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
]
"""The seven terms of ICD 203 (2015): 1-5, 5-20, 20-45, 45-55, 55-80, 80-95, 95-99 per cent."""

Confidence = Literal["low", "moderate", "high"]
"""How sound the ground of a judgement is; kept apart from how likely the hypothesis is."""

Credibility = Literal[1, 2, 3, 4, 5, 6]
"""Of information, after the Admiralty: 1 confirmed by others, 2 probably true, 3 possibly true, 4
doubtful, 5 improbable, 6 cannot be judged."""

Relevance = Literal[1, 2, 3]
"""What it would mean for the question, were it true: 1 little, 2 some, 3 much."""

ExhibitKind = Literal["place", "observation", "claim", "detail"]
"""A place of the case, what a check saw, what the coverage claims, a detail of the register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What a person holds of a hypothesis: how likely, with what confidence, why, who and when."""

    likelihood: Likelihood | None = None
    confidence: Confidence | None = None
    why: str = ""
    who: str = ""
    at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """One answer that the question may have."""

    key: str
    statement: str
    judged: Estimate = Estimate()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A piece of evidence in a matrix: what it says, where that stands, from whom, its worth.

    `about` is the fingerprint of an observation, the key of a claim or of a detail, empty for a
    place.
    `origins` are those whom the information is from: a collection of the case ("the cache"), or
    the origins of a claim. `signs` say for each hypothesis (its key) what the evidence says of it;
    one that is not named says nothing. `name` is what the document of the place is called;
    `stands` is False where what it is about is not seen any more. `state` is what was said of an
    observation ("confirmed", "explained", "rejected"), or what came of a detail; or empty.
    """

    key: str
    kind: ExhibitKind
    statement: str
    place: Place | None
    about: str = ""
    origins: tuple[str, ...]
    credibility: Credibility = 6
    relevance: Relevance = 2
    signs: tuple[tuple[str, Sign], ...] = ()
    name: str = ""
    stands: bool = True
    state: str = ""

    def sign(self, hypothesis: str) -> Sign:
        """Return what it says of a hypothesis."""
        return next((sign for key, sign in self.signs if key == hypothesis), "nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, what may answer it, and what speaks of that."""

    key: str
    title: str
    hypotheses: tuple[Hypothesis, ...] = ()
    evidence: tuple[Exhibit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A piece of evidence with its weight, 0 to 3.

    `counted_in` is the key of the evidence in which its origin counts already, None where it counts
    itself. `tells_apart` is its weight if it speaks against some hypotheses only, else 0.
    """

    evidence: Exhibit
    weight: int
    counted_in: str | None
    tells_apart: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A hypothesis with the sum of the weights against it.

    `place` is its place in that order: 1 is the one with the least; equal ones share a place.
    """

    hypothesis: Hypothesis
    inconsistency: int
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """What would change were one piece of evidence, or all of one origin, to fall.

    `evidence` is a key, empty for an origin; `scores` are the inconsistencies then, in the order of
    the hypotheses; `other_first` tells whether others would come first.
    """

    evidence: str
    origin: str
    scores: tuple[int, ...]
    other_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A question with everything that is reckoned from it."""

    question: Question
    hypotheses: tuple[Scored, ...]
    evidence: tuple[Weighed, ...]
    without: tuple[Without, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLine:
    """A question in the list: how many answers and how much evidence it has."""

    key: str
    title: str
    hypotheses: int
    evidence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsListed:
    """A stretch of the questions; `total` is how many there are."""

    total: int
    questions: tuple[QuestionLine, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """A question or a hypothesis as a person writes it."""

    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitGiven:
    """An exhibit as a person puts it in: a place with words about it, or what it is about."""

    kind: ExhibitKind
    about: Annotated[str, Field(max_length=500)] = ""
    statement: Annotated[str, Field(max_length=LONGEST_WORDS)] = ""
    place: Place | None = None
    relevance: Relevance = 2
    credibility: Credibility = 6


@dataclass(frozen=True, slots=True)
class Said:
    """What a piece of evidence (its key) says of a hypothesis (its key)."""

    evidence: str
    hypothesis: str
    sign: Sign


@dataclass(frozen=True, slots=True)
class Worth:
    """What evidence would mean for the question, and how credible it is."""

    relevance: Relevance
    credibility: Credibility


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateGiven:
    """How likely a person holds a hypothesis to be, with what confidence, and why."""

    likelihood: Likelihood | None
    confidence: Confidence | None
    why: Annotated[str, Field(max_length=LONGEST_WORDS)] = ""
