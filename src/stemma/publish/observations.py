"""Observations and check runs in a person's words.

The sentences stand in the check that says them; what it saw stands in the case. A quote of a
document goes into a sentence as it is: the exits make it harmless.
"""

from collections.abc import Mapping

from stemma.model.findings import CheckRun, Judgement, Measured, Observation
from stemma.model.plugins import Check
from stemma.registry import all_checks
from stemma.store.examining import StoredObservation, StoredRun

_REASONS: Mapping[str, str] = {
    "crashed": "The check did not survive this file.",
    "damaged": "The file is damaged, or not what its name says.",
    "failed": "The check failed on this file. Please report it.",
    "gone": "The bytes of the file are gone, or cannot be read.",
    "limit_memory": "The check needs more memory on this file than it may have.",
    "limit_output": "The check said more about this file than it may.",
    "limit_time": "The check needs more time on this file than it may have.",
    "locked": "A password is needed: stemma run CASE --passwords FILE",
    "no_bytes": "The check was not given the bytes of the file.",
    "no_picture": "The pages of this file cannot be drawn.",
    "no_text": "The file has no text to look at.",
    "one_date": "The file does not carry two dates to compare.",
    "other_format": "The check is for other formats.",
    "protocol": "The check ended in a way that no honest check does.",
    "too_large": "The file is too large for this check.",
    "": "",
}
_UNKNOWN_CHECK = "This check is not part of this version of Stemma."


def observation(
    stored: StoredObservation,
    name: str,
    *,
    control: str | None = None,
    judgement: Judgement | None = None,
) -> Observation | None:
    """Return an observation with its sentence; None where this version lacks the check."""
    check = all_checks().get(stored.check)
    if check is None:
        return None
    seen = stored.observed
    return Observation(
        fingerprint=stored.fingerprint,
        check=stored.check,
        version=stored.version,
        title=check.title,
        document=stored.content,
        name=name,
        category=seen.category or check.category,
        basis=check.basis,
        says=seen.says,
        sentence=_filled(check, seen.says, seen.values),
        evidence=seen.evidence,
        values=seen.values,
        ordinary=check.ordinary,
        does_not_prove=check.does_not_prove,
        base_rate=check.base_rate,
        confidence=seen.confidence,
        control=control,
        judgement=judgement,
    )


def check_run(stored: StoredRun) -> CheckRun:
    """Return a run with the sentence for why there is no answer, where there is none."""
    check = all_checks().get(stored.check)
    own = {} if check is None else check.says
    sentence = own.get(stored.reason) or _REASONS.get(stored.reason, "")
    return CheckRun(
        check=stored.check,
        version=stored.version,
        title=stored.check if check is None else check.title,
        document=stored.content,
        state=stored.state,
        reason=stored.reason,
        sentence=_UNKNOWN_CHECK if check is None else sentence,
        observations=stored.observations,
    )


def _filled(check: Check, says: str, values: Mapping[str, Measured]) -> str:
    """Return a sentence of a check with its values; one that lacks a value stays without it."""
    template = check.says.get(says, check.title)
    for key, measured in values.items():
        template = template.replace(f"{{{key}}}", measured.value)
    return template
