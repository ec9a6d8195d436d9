"""What is found in documents: mentions of values, and what a check saw."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from stemma.model.places import Place
from stemma.model.values import Value


@dataclass(frozen=True, slots=True)
class Mention:
    """One typed value at a place. `rule` names what found it."""

    value: Value
    place: Place
    rule: str = ""


class Category(StrEnum):
    """What kind of doubt an observation speaks to."""

    ALTERATION = "alteration"
    OMISSION = "omission"
    INCONSISTENCY = "inconsistency"
    PROVENANCE = "provenance"
    CONCEALMENT = "concealment"


class Basis(StrEnum):
    """What an observation rests on: a proof by key, a file's structure, its text, a count."""

    CRYPTOGRAPHIC = "cryptographic"
    STRUCTURAL = "structural"
    CONTENT = "content"
    STATISTICAL = "statistical"


Role = Literal["subject", "compare", "context"]
"""What a place is for in an observation: what it is about, what to compare with, surroundings."""

State = Literal["observed", "not_observed", "not_applicable", "could_not_run"]
"""How a check ended on one content. What could not run says why; silence is never "clean"."""

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_.]{0,63}$")]
"""The name of a sentence, a value, a reason: code, not text of a document."""

Short = Annotated[str, Field(max_length=2000)]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place and its role in an observation.

    `revision` counts the states of a file from 1, the oldest, where the place stands in an earlier
    one; `span` are the first byte and the one behind the last, where bytes are meant.
    """

    place: Place
    role: Role = "subject"
    revision: int | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure or a word that was read or measured, as text; the unit; what it was held against."""

    value: Short
    unit: Annotated[str, Field(max_length=40)] = ""
    threshold: Annotated[str, Field(max_length=80)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """One thing that a check saw. `says` names the sentence of the check that tells it.

    `values` fill the sentence, by name; `category` stands where it is not the check's.
    `confidence` (0..1) says how sure it is that the evidence was read right, never how likely
    anything is.
    """

    says: Key
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1, max_length=200)]
    values: Mapping[Key, Measured] = field(default_factory=dict)
    category: Category | None = None
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How one check ended; `reason` says why where it could not run or does not apply."""

    check: Key
    state: State
    reason: Annotated[str, Field(pattern=r"^[a-z0-9_]{0,64}$")] = ""
    observed: tuple[Observed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseRate:
    """How often a check fires on files that nobody altered: of `scored`, `fired`; which files."""

    fired: int
    scored: int
    corpus: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRun:
    """One row for every check and content: silence is never taken for an answer.

    `sentence` says in words why a check could not run or does not apply.
    """

    kind: Literal["check_run"] = "check_run"
    check: str
    version: int
    title: str
    document: str
    state: State
    reason: str
    sentence: str
    observations: int


Judged = Literal["confirmed", "explained", "rejected"]
"""What a person says of an observation.

`confirmed`: it is as the check says; `explained`: it is, and has an ordinary explanation;
`rejected`: the check saw wrongly.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a person said of an observation; `decision` is the number of the decision."""

    judged: Judged
    why: str
    who: str
    at: dt.datetime
    decision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What one check saw, never a verdict, with all that is needed to judge it.

    `says` names the sentence, `sentence` is it. `ordinary` are the ordinary explanations,
    `does_not_prove` says what it leaves open;
    `base_rate` is None while unmeasured. `fingerprint` stays the same over every new run that sees
    the same thing. `control` is the control number of the place, `judgement` what a person said,
    both None where there is none.
    """

    kind: Literal["observation"] = "observation"
    fingerprint: str
    check: str
    version: int
    title: str
    document: str
    name: str
    category: Category
    basis: Basis
    says: str
    sentence: str
    evidence: tuple[Evidence, ...]
    values: Mapping[str, Measured]
    ordinary: tuple[str, ...]
    does_not_prove: str
    base_rate: BaseRate | None
    confidence: float
    control: str | None = None
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Examined:
    """One file examined without a case: how every check ended, and what was seen."""

    document: str
    name: str
    runs: tuple[CheckRun, ...]
    observations: tuple[Observation, ...]
