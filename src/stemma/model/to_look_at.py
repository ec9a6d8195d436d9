"""What is to be looked at: a text names another for something, and what was found there.

It states what was found and accuses nobody; a person looks at both places and decides.
"""

from dataclasses import dataclass
from typing import Literal

from stemma.model.places import Place

LookedFor = Literal["the contrary", "nothing found", "another origin"]
"""What was found of the words for which a text names another: that other says the contrary; nothing
in it was found that says it; it has it from somebody else, and the first names it as the origin."""

Amiss = Literal["false attribution", "detail without parent", "origin replaced"]
"""As which kind of change a person may confirm it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToLookAt:
    """An assertion that names a source of the case, and what was found in the text of that.

    `named` are the words that name it. `nearest` is the passage there that shares most names,
    figures and subject with the assertion, None where none shares any; `shared` are what both
    share, as printed there. `origin` is whom that text names instead, for another origin.
    """

    assertion: str
    source: str
    found: LookedFor
    named: Place
    nearest: Place | None
    shared: tuple[str, ...] = ()
    origin: str = ""
