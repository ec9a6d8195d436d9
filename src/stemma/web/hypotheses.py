"""`/api/questions`: what is asked, what may answer it, and the evidence against each answer."""

from typing import Annotated

from fastapi import APIRouter, Body, Path

from stemma.model.hypotheses import (
    EstimateGiven,
    ExhibitGiven,
    Matrix,
    QuestionsListed,
    Said,
    Worded,
    Worth,
)
from stemma.publish import hypotheses as tables
from stemma.web.asking import ALL, Limit, Named, Offset
from stemma.web.desk import TheCase, ThePen
from stemma.web.sheets import CSV, Sheet, sheet

router = APIRouter()

_Question = Annotated[str, Path(pattern=r"^q\d{1,9}$", description="The key of the question.")]
_Hypothesis = Annotated[str, Path(pattern=r"^h\d{1,9}$", description="The key of a hypothesis.")]
_Evidence = Annotated[str, Path(pattern=r"^e\d{1,9}$", description="The key of the evidence.")]


@router.get("/questions")
def questions(
    case: TheCase,
    *,
    name: Named = "",
    descending: bool = False,
    offset: Offset = 0,
    limit: Limit = 50,
) -> QuestionsListed:
    """Return a stretch of the questions, as they were asked."""
    return case.hypotheses.listed(name, descending=descending, limit=limit, offset=offset)


@router.get("/questions.csv", response_class=Sheet, responses=CSV)
def table(case: TheCase, *, name: Named = "", descending: bool = False) -> Sheet:
    """Return the list of questions as CSV."""
    found = case.hypotheses.listed(name, descending=descending, limit=ALL)
    return sheet("questions", tables.questions(found.questions))


@router.post("/questions", status_code=201)
def ask(case: ThePen, asked: Annotated[Worded, Body()]) -> Matrix:
    """Put a question."""
    return case.hypotheses.ask(asked.words)


@router.get("/questions/{question}")
def one(case: TheCase, question: _Question) -> Matrix:
    """Return a question with its evidence as the case has it now, weighed."""
    return case.hypotheses.matrix(question)


@router.get("/questions/{question}/matrix.csv", response_class=Sheet, responses=CSV)
def matrix(case: TheCase, question: _Question) -> Sheet:
    """Return the matrix of a question as CSV."""
    return sheet("matrix", tables.table(case.seen().name, case.hypotheses.matrix(question)))


@router.delete("/questions/{question}", status_code=204)
def drop(case: ThePen, question: _Question) -> None:
    """Take a question out of the list."""
    case.hypotheses.drop(question)


@router.post("/questions/{question}/hypotheses", status_code=201)
def suppose(case: ThePen, question: _Question, given: Annotated[Worded, Body()]) -> Matrix:
    """Add a hypothesis."""
    return case.hypotheses.suppose(question, given.words)


@router.delete("/questions/{question}/hypotheses/{hypothesis}")
def drop_hypothesis(case: ThePen, question: _Question, hypothesis: _Hypothesis) -> Matrix:
    """Take a hypothesis out."""
    case.hypotheses.drop(question, hypothesis)
    return case.hypotheses.matrix(question)


@router.put("/questions/{question}/hypotheses/{hypothesis}/judgement")
def judge(
    case: ThePen,
    question: _Question,
    hypothesis: _Hypothesis,
    said: Annotated[EstimateGiven, Body()],
) -> Matrix:
    """Say how likely a hypothesis is, with what confidence, and why."""
    return case.hypotheses.judge(question, hypothesis, said)


@router.post("/questions/{question}/evidence", status_code=201)
def add(case: ThePen, question: _Question, given: Annotated[ExhibitGiven, Body()]) -> Matrix:
    """Add a place of the case, an observation or a claim as evidence."""
    return case.hypotheses.add(question, given)


@router.delete("/questions/{question}/evidence/{evidence}")
def drop_evidence(case: ThePen, question: _Question, evidence: _Evidence) -> Matrix:
    """Take evidence out."""
    case.hypotheses.drop(question, evidence)
    return case.hypotheses.matrix(question)


@router.put("/questions/{question}/evidence/{evidence}/worth")
def value(
    case: ThePen, question: _Question, evidence: _Evidence, worth: Annotated[Worth, Body()]
) -> Matrix:
    """Say what evidence would mean for the question, and how credible it is."""
    return case.hypotheses.value(question, evidence, worth)


@router.put("/questions/{question}/signs")
def say(case: ThePen, question: _Question, said: Annotated[Said, Body()]) -> Matrix:
    """Say what a piece of evidence says of a hypothesis."""
    return case.hypotheses.say(question, said)
