"""States in three languages: Республика Цанлу, Republic of Canglu and 沧麓共和国 are one.

What a state is called by is compared by spelling or by sound, and the word for what it is must
mean the same. States that CLDR has need none of this.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from stemma.model.entities import Kinship, WrittenName
from stemma.relation.entities.spoken import ADJECTIVE, are_one
from stemma.relation.entities.written import folded
from stemma.toolkit.scripts import Script, script_of

_KINDS = {
    "republic": r"республик\w{1,2}|republic|共和国|共和國",
    "union": r"(?:кон)?федераци\w{1,2}|союз\w{0,2}|(?:con)?federation|union|联邦|邦联|聯邦|邦聯",
    "kingdom": r"королевств\w{1,2}|kingdom|王国|王國",
    "emirate": r"эмират\w{0,2}|emirates?|酋长国",
}
_STATES = {kind: re.compile(words, re.IGNORECASE) for kind, words in _KINDS.items()}
_BESIDE = re.compile(r"\b(?:of|the)\b|[^\w]+")
_SHORTEST = 2
_MOST = 400
"""States that are compared each with each: there are not as many in the world."""


class _State(NamedTuple):
    number: int
    kind: str
    name: str
    script: Script | None


def kin_of_states(written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield states of one kind whose names are one in two scripts."""
    states = [found for number in range(len(written)) if (found := _state(written, number))]
    for one, other in combinations(states[:_MOST], 2):
        if one.kind == other.kind and one.script != other.script and are_one(one.name, other.name):
            shown = (written[each.number].name for each in (one, other))
            why = "{} and {} are one state in two scripts.".format(*shown)
            yield Kinship(
                one=one.number, other=other.number, verdict="same", strength="full", why=why
            )


def is_state(name: str) -> bool:
    """Tell whether a name has a word for what states are."""
    return any(words.search(name) for words in _STATES.values())


def _state(written: Sequence[WrittenName], number: int) -> _State | None:
    name = folded(written[number].name)
    if written[number].type != "place":
        return None
    for kind, words in _STATES.items():
        rest = ADJECTIVE.sub("", _BESIDE.sub("", words.sub("", name)))
        if words.search(name) and len(rest) >= _SHORTEST:
            return _State(number, kind, rest, script_of(rest[0]))
    return None
