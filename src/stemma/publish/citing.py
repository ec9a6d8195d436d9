"""How a place is cited: one line that survives being pasted into any text.

The page of the workbench writes the same in citation.ts; both are held to tests/citations.json.
"""

from dataclasses import dataclass

from stemma.model.places import Digest

_SHORT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What a citation names. `page` is None and `quote` empty where a whole document is meant."""

    case: str
    title: str
    control: str | None
    document: Digest
    page: int | None
    quote: str


def citation(cited: Cited) -> str:
    """Return file, page, words, case, control number, and the beginning of the content's hash.

    The hash says which bytes are meant even where two files share a name.
    """
    page = "" if cited.page is None else f", p. {cited.page}"
    quote = _one_line(cited.quote)
    words = f": “{quote}”" if quote else ""
    control = f"{cited.control}, " if cited.control else ""
    source = f"{_one_line(cited.case)}, {control}sha256 {cited.document[:_SHORT]}"
    return f"{_one_line(cited.title)}{page}{words} ({source})"


def _one_line(text: str) -> str:
    return " ".join(text.split())
