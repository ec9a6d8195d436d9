"""How credible a claim is, proposed from its origins and conflict; only a person sets it.

The scale is that of the Admiralty as the US Army's FM 2-22.3 (2006), appendix B, prints it: 1
confirmed by other independent sources, 2 probably true, 3 possibly true, 4 doubtfully true, 5
improbable, 6 cannot be judged. It says nothing of the reliability of a source (A to F), which is
judged by itself: a good source errs, a bad one may be right.

Only *known* origins count, for they alone are known to be independent; a judgement is none. A
conflict is two values for one claim, or a denial. The table, the first line that fits:

==================  ==================  ========  ===========================================
known origins for   known ones against  conflict  proposal
==================  ==================  ========  ===========================================
none                one or more         any       5 improbable
some                at least as many    any       4 doubtful
some                fewer               any       3 possibly true
two or more         none                none      1 confirmed by others
two or more         none                some      2 probably true
one                 none                none      2 probably true, 3 where only hedged words say it
one                 none                some      3 possibly true
none                none                any       6 cannot be judged
==================  ==================  ========  ===========================================

The table is this project's own reading of that scale: the scale itself asks whether information is
confirmed, consistent, logical. One origin without conflict is not confirmed, and nothing known
speaks against it: "probably". Whether it is logical in itself, and fits what else
is known of the subject, the table does not see: a person does.
"""

from typing import NamedTuple

from stemma.model.coverage import ClaimLine
from stemma.model.hypotheses import Credibility

_CONFIRMED = 2


class Proposed(NamedTuple):
    """A credibility that follows from origins and conflict, and why in a sentence."""

    credibility: Credibility
    reason: str


def proposed(line: ClaimLine, *, is_firm: bool = True) -> Proposed:
    """Return the credibility that a claim's origins and conflicts propose, by the table above.

    `is_firm` tells whether a known origin is reached by words without a hedge.
    """
    known, against = line.origins.known, line.denied.known
    if against:
        return _denied(known, against)
    if not known:
        return Proposed(6, "No origin that is known asserts it or denies it.")
    conflict = _conflict(line)
    if known >= _CONFIRMED:
        told = f"{known} known origins assert it"
        return (
            Proposed(2, f"{told}, but {conflict}.")
            if conflict
            else Proposed(1, f"{told}, and nothing conflicts.")
        )
    if conflict:
        return Proposed(3, f"One known origin asserts it, and {conflict}.")
    if not is_firm:
        return Proposed(3, "One known origin asserts it, but only in hedged words.")
    return Proposed(2, "One known origin asserts it, and nothing conflicts.")


def _denied(known: int, against: int) -> Proposed:
    denied = f"{_origins(against)} {'denies' if against == 1 else 'deny'} it"
    if not known:
        return Proposed(5, f"{_capital(denied)}, and none asserts it.")
    asserted = f"{_origins(known)} {'asserts' if known == 1 else 'assert'} it"
    return Proposed(3 if known > against else 4, f"{_capital(asserted)}, but {denied}.")


def _conflict(line: ClaimLine) -> str:
    """Return in words what conflicts, empty where nothing does."""
    if line.against:
        return "somebody without a known origin denies it"
    return f"{len(line.values)} values are given" if len(line.values) > 1 else ""


def _origins(number: int) -> str:
    return "one known origin" if number == 1 else f"{number} known origins"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
