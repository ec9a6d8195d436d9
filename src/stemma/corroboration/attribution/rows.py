"""A construction of attribution: what it proposes, and a pattern whose groups name its parts.

| group | part |
|---|---|
| `v`, `v2` | the cue |
| `s`, `s2` | who speaks |
| `o`, `o2` | who passes it on; of two the one that took from the other comes first |
| `t` | to whom it was said |
| `x` | the document that says it |
| `r` | who read, published or holds the document |

Words in capitals between pointed marks are macros of the language: {SAY}, {NP}.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Effect = Literal[
    "say",  # a speaker's word
    "assess",  # a speaker's judgement
    "told",  # said to somebody who is named
    "relay",  # an outlet passes it on
    "agency",  # a dateline's mark; of the text's own outlet it says nothing
    "document",  # a document says it
    "anonymous",  # somebody without a name says it
    "hearsay",  # nobody is named at all
    "own",  # seen or found by the text's own people
    "deny",  # a speaker denies it
    "no reply",
    "declined",
    "not verified",
    "hedge",  # a word that weakens, of the text's own voice
    "anaphor",  # a relay that covers the sentences before it: "This was reported by O."
]


@dataclass(frozen=True, slots=True)
class Row:
    """A construction. An earlier row takes its cue away from the later ones.

    Where `cue`, its words alone, does not stand in a sentence the construction cannot: names around
    a cue cost much to look for, words do not.
    """

    effect: Effect
    pattern: re.Pattern[str]
    cue: re.Pattern[str]


def rows(
    macros: Mapping[str, str], *written: tuple[Effect, str], flags: int = re.IGNORECASE
) -> tuple[Row, ...]:
    """Return constructions whose macros, `{NAME}`, are put in, and within those again."""
    return tuple(
        Row(effect, re.compile(full, flags), re.compile(_cue(full), flags))
        for effect, full in ((effect, _filled(text, macros)) for effect, text in written)
    )


def _cue(pattern: str) -> str:
    """Return the group `v` of a pattern, "" where it stands for no words by itself."""
    start = at = pattern.index("(?P<v>") + len("(?P<v>")
    depth, in_class = 1, False
    while depth:
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif in_class:
            in_class = sign != "]"
        elif sign == "[":
            in_class = True
        else:
            depth += (sign == "(") - (sign == ")")
        at += 1
    return pattern[start : at - 1]


def _filled(text: str, macros: Mapping[str, str]) -> str:
    while True:
        filled = re.sub(r"\{([A-Z]+)\}", lambda match: f"(?:{macros[match[1]]})", text)
        if filled == text:
            return filled
        text = filled
