"""Details checked and a question weighed in the invented leak, for the pictures: all is fiction."""

from stemma.case import Case
from stemma.model.board import ObservationsAsked
from stemma.model.claims import Outcome
from stemma.model.findings import Observation
from stemma.model.hypotheses import (
    EstimateGiven,
    ExhibitGiven,
    ExhibitKind,
    Said,
    Sign,
    Worth,
)
from stemma.model.register import Answer, CheckGiven, PlaceAt, RegisterAsked

_ANSWERS = (
    "Genuine and unaltered",
    "Genuine, later altered by a party",
    "Genuine, altered after the leak",
    "Made up as a whole",
)
_CHECKS: tuple[tuple[str, str], ...] = (
    ("pdf.revisions", "-++."),
    ("sums.words", "-++."),
    ("pdf.signature", "-++-"),
    ("dates.weekday", "...+"),
    ("versions.number", "-+.."),
)
_SIGNS: dict[str, Sign] = {"+": "fits", "-": "against", ".": "nothing"}


def weigh(case: Case) -> None:
    """Put a question, suppose four answers, and hold what checks and the press say against each."""
    told = case.hypotheses
    told.ask("Was the contract altered, and by whom?")
    for answer in _ANSWERS:
        told.suppose("q1", answer)
    given: list[tuple[ExhibitKind, str, str]] = [
        ("observation", found.fingerprint, signs) for found, signs in _seen(case)
    ]
    given += [("claim", claim.key, "+++-") for claim in case.corroboration.claims()[:2]]
    for number, (kind, about, signs) in enumerate(given, 1):
        key = f"e{number}"
        told.add("q1", ExhibitGiven(kind=kind, about=about))
        told.value("q1", key, Worth(3 if number < 4 else 2, 2))
        for place, sign in enumerate(signs, 1):
            told.say("q1", Said(key, f"h{place}", _SIGNS[sign]))
    why = "The sums fit the first state of the file only."
    told.judge("q1", "h1", EstimateGiven(likelihood="very unlikely", confidence="low", why=why))
    told.judge("q1", "h2", EstimateGiven(likelihood="likely", confidence="low", why=why))


def check(case: Case) -> None:
    """Say of some details what came of checking them."""
    outcomes: tuple[tuple[str, Outcome], ...] = (("same", "agrees"), ("other", "differs"))
    for sees, outcome in outcomes:
        for line in case.register.listed(RegisterAsked(answered=True), limit=None).lines[:9]:
            if line.answer is not None and line.answer.sees == sees:
                case.register.check(
                    CheckGiven(detail=line.key, outcome=outcome, reference=_where(line.answer))
                )
    lacking = next(each for each in case.register.listed().lines if each.answer is None)
    case.register.check(
        CheckGiven(detail=lacking.key, outcome="not found", against="Rosters of that year")
    )


def _where(answer: Answer) -> PlaceAt:
    stretch = answer.place.stretch
    assert stretch is not None
    return PlaceAt(
        document=answer.place.content,
        page=answer.place.page or 1,
        text_hash=stretch.text_hash,
        start=stretch.start,
        end=stretch.end,
    )


def _seen(case: Case) -> list[tuple[Observation, str]]:
    """Return the first observation of each check that saw something, with its signs."""
    firsts = (
        (next(iter(case.observations.every(ObservationsAsked(checks=(check,)))), None), signs)
        for check, signs in _CHECKS
    )
    return [(found, signs) for found, signs in firsts if found is not None]
