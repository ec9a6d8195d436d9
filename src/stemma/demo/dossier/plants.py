"""What is planted across the cache, and its innocent twins: which statements, in which documents.

What is done to one document stands in its entry; here stands what shows only in what documents
say, or between two of them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Statements of one entry are wrong in themselves (or, a twin, only look so).

    `check` is the id of the check whose business it is; `paths` are of the facts concerned.
    """

    kind: str
    check: str
    twin: bool
    entry: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """Two entries should say the same. What they state differently under one path is planted.

    A twin is a pair that differs in form only (another layout, other number formats, blanks).
    """

    kind: str
    check: str
    twin: bool
    first: str
    second: str


Plant = Saying | Differing
