"""`case.hypotheses`: questions, what may answer them, and the evidence against each answer."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

import apsw
from pydantic import TypeAdapter

from stemma.case.corroboration import Corroboration
from stemma.case.indicators import Indicators
from stemma.case.observations import Observations
from stemma.case.plausibility import Plausibility
from stemma.case.pointing import tidy
from stemma.case.register import Register
from stemma.corroboration.hypotheses import matrix
from stemma.errors import MissingError, StemmaError, UsageError
from stemma.model.claims import ClaimCounted
from stemma.model.decisions import Decision
from stemma.model.hypotheses import (
    MOST_EVIDENCE,
    MOST_HYPOTHESES,
    Estimate,
    EstimateGiven,
    Exhibit,
    ExhibitGiven,
    Hypothesis,
    Matrix,
    Question,
    QuestionLine,
    QuestionsListed,
    Said,
    Sign,
    Worth,
)
from stemma.model.places import Digest, Place
from stemma.publish import corroborated
from stemma.store import ledger, naming
from stemma.store.database import told, transaction

_KEPT = TypeAdapter(Exhibit)
_JUDGED = TypeAdapter(Estimate)
_CACHE = "the cache"
"""What the corroboration calls the papers of the cache as an origin."""


class Hypotheses:
    """The matrices of an opened case. Every change needs the case opened for writing.

    `indicators` are what is watched for, each for one hypothesis; `plausibility` are figures that
    are derived from values of the case.
    """

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.hypotheses` instead."""
        self._db = db
        self.indicators, self.plausibility = Indicators(db), Plausibility(db)

    def listed(
        self,
        words: str = "",
        *,
        descending: bool = False,
        limit: int | None = 50,
        offset: int = 0,
    ) -> QuestionsListed:
        """Return a stretch of the questions that hold these words, as they were asked."""
        with told():
            cells = ledger.cells(self._db, "matrix")
        asked = [
            path
            for path, each in cells.items()
            if "/" not in path and naming.folded(words) in naming.folded(each.value)
        ]
        asked = asked[::-1] if descending else asked
        stretch = asked[offset : None if limit is None else offset + limit]
        lines = (
            QuestionLine(
                key=key,
                title=cells[key].value,
                hypotheses=len(_parts(cells, key, "h")),
                evidence=len(_parts(cells, key, "e")),
            )
            for key in stretch
        )
        return QuestionsListed(total=len(asked), questions=tuple(lines))

    def matrix(self, question: str) -> Matrix:
        """Return a question with its evidence as the case has it now, weighed.

        Raises:
            MissingError: if there is no such question.
        """
        with told():
            cells = ledger.cells(self._db, "matrix")
            return matrix(_question(cells, _existing(cells, question), _Seen(self._db).now))

    def every(self) -> Iterator[Matrix]:
        """Return all matrices."""
        for line in self.listed(limit=None).questions:
            yield self.matrix(line.key)

    def ask(self, title: str) -> Matrix:
        """Put a question.

        Raises:
            UsageError: if it has no words.
        """
        with transaction(self._db):
            key = ledger.next_key(self._db, "matrix", "q")
            self._put(key, tidy(title), tidy(title))
        return self.matrix(key)

    def suppose(self, question: str, statement: str) -> Matrix:
        """Add a hypothesis: one answer that the question may have.

        Raises:
            MissingError: if there is no such question.
            UsageError: if it has no words, or there are too many.
        """
        words = tidy(statement)
        with transaction(self._db):
            self._room(question, "h", MOST_HYPOTHESES)
            self._put(ledger.next_key(self._db, "matrix", f"{question}/h"), words, words)
        return self.matrix(question)

    def add(self, question: str, given: ExhibitGiven) -> Matrix:
        """Add a piece of evidence: a place, an observation, a claim or a detail.

        Raises:
            MissingError: if there is no such question, document, observation, claim or detail.
            UsageError: if it is there already, has no words, or there are too many.
        """
        with transaction(self._db):
            cells = self._room(question, "e", MOST_EVIDENCE)
            kept = _Seen(self._db).taken(given)
            if any(_is_same(kept, each) for each in _kept(cells, question)):
                raise UsageError("This evidence stands in the matrix already.")
            path = ledger.next_key(self._db, "matrix", f"{question}/e")
            self._put(path, _KEPT.dump_json(kept).decode(), kept.statement)
        return self.matrix(question)

    def say(self, question: str, said: Said) -> Matrix:
        """Say what a piece of evidence says of a hypothesis.

        Raises:
            MissingError: if there is no such question, evidence or hypothesis.
        """
        with transaction(self._db):
            cells = ledger.cells(self._db, "matrix")
            _existing(cells, f"{question}/{said.evidence}")
            words = _cell(cells, f"{question}/{said.hypothesis}").value
            self._put(f"{question}/s/{said.evidence}/{said.hypothesis}", said.sign, words)
        return self.matrix(question)

    def value(self, question: str, evidence: str, worth: Worth) -> Matrix:
        """Say what a piece of evidence would mean for the question, and how credible it is.

        Raises:
            MissingError: if there is no such question or evidence.
        """
        with transaction(self._db):
            path = f"{question}/{evidence}"
            before = _KEPT.validate_json(_cell(ledger.cells(self._db, "matrix"), path).value)
            kept = replace(before, relevance=worth.relevance, credibility=worth.credibility)
            self._put(path, _KEPT.dump_json(kept).decode(), kept.statement)
        return self.matrix(question)

    def judge(self, question: str, hypothesis: str, judging: EstimateGiven) -> Matrix:
        """Say how likely a hypothesis is, and with what confidence that is said.

        Raises:
            MissingError: if there is no such question or hypothesis.
            UsageError: if a likelihood is given without a reason.
        """
        if judging.likelihood is not None and not judging.why.strip():
            raise UsageError("Say why: a judgement without its reason helps nobody.")
        with transaction(self._db):
            words = _cell(ledger.cells(self._db, "matrix"), f"{question}/{hypothesis}").value
            said = Estimate(
                likelihood=judging.likelihood,
                confidence=judging.confidence,
                why=judging.why.strip(),
            )
            self._put(f"{question}/l/{hypothesis}", _JUDGED.dump_json(said).decode(), words)
        return self.matrix(question)

    def drop(self, question: str, part: str = "") -> None:
        """Take a question, or its hypothesis or evidence of a key, out; undo brings it back.

        Raises:
            MissingError: if there is none.
        """
        path = f"{question}/{part}" if part else question
        with transaction(self._db):
            before = _cell(ledger.cells(self._db, "matrix"), path)
            self._put(path, "", before.subject.quote or "")

    def _put(self, path: str, value: str, words: str) -> None:
        ledger.put(self._db, "matrix", path, value, words)

    def _room(self, question: str, letter: str, most: int) -> dict[str, Decision]:
        """Return all cells where one more of a kind has room in a question."""
        cells = ledger.cells(self._db, "matrix")
        _existing(cells, question)
        if len(_parts(cells, question, letter)) >= most:
            raise UsageError(f"A matrix holds at most {most} of these. Put a second question.")
        return cells


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the case says now of that which evidence is about."""

    db: apsw.Connection

    def taken(self, given: ExhibitGiven) -> Exhibit:
        """Return evidence as it is kept, with the words, place and origins of what it is about."""
        statement, place = given.statement, given.place
        match given.kind:
            case "observation":
                seen = Observations(self.db).one(given.about)
                statement = statement or seen.sentence
                place = next((each.place for each in seen.evidence), None)
            case "claim":
                claim = self._claim(given.about)
                statement = statement or claim.statement
                place = claim.assertions[0].place if claim.assertions else None
            case "detail":
                line = Register(self.db).one(given.about).line
                statement, place = statement or line.says, line.first.place
            case "place":
                if place is None:
                    raise UsageError("A place of the case is missing: say on which page it stands.")
                naming.existing(self.db, place.content)
        if place is None:
            raise UsageError("It has no place in the case, so it is no evidence here.")
        return Exhibit(
            key="",
            kind=given.kind,
            statement=tidy(statement),
            place=place,
            about=given.about,
            origins=self._origins(given.kind, given.about, place),
            credibility=given.credibility,
            relevance=given.relevance,
        )

    def now(self, kept: Exhibit) -> Exhibit:
        """Return evidence as it stands now: whether it is still seen, and what was said of it."""
        with suppress(StemmaError):
            if kept.place is not None:
                content = naming.existing(self.db, Digest(kept.place.content))
                kept = replace(kept, name=naming.name(self.db, content))
            if kept.kind == "observation":
                judged = Observations(self.db).one(kept.about).judgement
                kept = replace(kept, state=judged.judged if judged else "")
            if kept.kind == "detail":
                kept = replace(kept, state=Register(self.db).one(kept.about).line.state)
            if kept.kind == "claim" and kept.place is not None:
                kept = replace(kept, origins=self._origins("claim", kept.about, kept.place))
            return kept
        return replace(kept, stands=False)

    def _origins(self, kind: str, about: str, place: Place) -> tuple[str, ...]:
        if kind == "claim":
            names = corroborated.named(Corroboration(self.db).sources())
            found = (
                corroborated.members(each, names) for each in self._claim(about).supported.origins
            )
            return tuple(dict.fromkeys(found))
        collection = naming.collection(self.db, Digest(place.content))
        if collection == "coverage":
            return (naming.name(self.db, Digest(place.content)),)
        return (_CACHE if collection == "cache" else collection,)

    def _claim(self, key: str) -> ClaimCounted:
        found = next((c for c in Corroboration(self.db).claims() if c.key == key), None)
        if found is None:
            raise MissingError(f"The coverage holds no claim {key}.")
        return found


def _question(
    cells: Mapping[str, Decision], key: str, now: Callable[[Exhibit], Exhibit]
) -> Question:
    hypotheses = tuple(
        Hypothesis(
            key=part,
            statement=cells[f"{key}/{part}"].value,
            judged=_judged(cells.get(f"{key}/l/{part}")),
        )
        for part in _parts(cells, key, "h")
    )
    evidence = (
        replace(now(each), signs=tuple(_signs(cells, key, each.key, hypotheses)))
        for each in _kept(cells, key)
    )
    return Question(
        key=key, title=cells[key].value, hypotheses=hypotheses, evidence=tuple(evidence)
    )


def _kept(cells: Mapping[str, Decision], question: str) -> Iterator[Exhibit]:
    """Yield the evidence of a question as it is kept, with its keys."""
    for part in _parts(cells, question, "e"):
        yield replace(_KEPT.validate_json(cells[f"{question}/{part}"].value), key=part)


def _signs(
    cells: Mapping[str, Decision], question: str, evidence: str, hypotheses: tuple[Hypothesis, ...]
) -> Iterator[tuple[str, Sign]]:
    for each in hypotheses:
        said = cells.get(f"{question}/s/{evidence}/{each.key}")
        if said is not None:
            sign: Sign = said.value  # type: ignore[assignment]  # only signs are written there
            yield each.key, sign


def _judged(decision: Decision | None) -> Estimate:
    if decision is None:
        return Estimate()
    return replace(_JUDGED.validate_json(decision.value), who=decision.who, at=decision.at)


def _parts(cells: Mapping[str, Decision], question: str, letter: str) -> list[str]:
    """Return the keys of a question's hypotheses (h) or evidence (e), as they were made."""
    beginning = f"{question}/{letter}"
    return [
        path.partition("/")[2]
        for path in cells
        if path.startswith(beginning) and path.count("/") == 1
    ]


def _is_same(one: Exhibit, other: Exhibit) -> bool:
    if one.kind == "place":
        return (one.place, one.statement) == (other.place, other.statement)
    return (one.kind, one.about) == (other.kind, other.about)


def _existing(cells: Mapping[str, Decision], path: str) -> str:
    _cell(cells, path)
    return path


def _cell(cells: Mapping[str, Decision], path: str) -> Decision:
    """Return what stands at a path, and in a question that stands."""
    return ledger.cell(cells, path, "question" if "/" not in path else "hypothesis or evidence")
