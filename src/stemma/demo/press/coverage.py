"""The whole coverage of an affair, unworded: one affair, one coverage."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from stemma.demo.facts.affair import Affair
from stemma.demo.press.actors import Actor, cast_of
from stemma.demo.press.claims import ORIGINATORS, claims_of
from stemma.demo.press.family import family_of
from stemma.demo.press.first_days import first_days
from stemma.demo.press.later import later
from stemma.demo.press.looking_back import looking_back
from stemma.demo.press.statements import ClaimKey, Originator, PressClaim, Text, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Everything that was written about the cache, by key; texts stand in the order of dates."""

    affair: Affair
    cast: Mapping[str, Actor]
    claims: Mapping[ClaimKey, PressClaim]
    originators: Mapping[str, Originator]
    texts: Mapping[str, Text]
    utterances: Mapping[str, Utterance]

    def utterance_text(self, utterance: str) -> Text | None:
        """Return the text in which a quoted sentence stands, None for an invented one."""
        return self.texts.get(self.utterances[utterance].text)


def coverage_of(affair: Affair) -> Coverage:
    """Return the coverage of an affair."""
    chance = random.Random(f"coverage {affair.seed}")  # noqa: S311 (looks, not secrets)
    cast = cast_of(chance, affair)
    claims = claims_of(chance, affair)
    family = family_of(chance, affair, claims)
    written = (*first_days(family), *later(family), *looking_back(family))
    texts = {text.key: text for text in sorted(written, key=lambda text: (text.date, text.key))}
    return Coverage(
        affair=affair,
        cast=cast,
        claims=claims,
        originators=ORIGINATORS,
        texts=texts,
        utterances=_utterances(texts),
    )


def _utterances(texts: Mapping[str, Text]) -> dict[str, Utterance]:
    """Return every sentence that is quoted; the invented one is ascribed to the expert."""
    found = {
        says.utterance: Utterance(
            key=says.utterance,
            speaker=says.speakers[0].actor if says.speakers else text.outlet,
            claim=says.claim,
            text=text.key,
        )
        for text in texts.values()
        for _, says in text.assertions()
        if says.utterance
    }
    found["invented"] = Utterance(key="invented", speaker="expert", claim="purpose", text="")
    return found
