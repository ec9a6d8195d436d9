"""Names that a cue marks on one page, wherever else they stand: the dictionary of the cache itself."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from stemma.model.mentions import Span
from stemma.model.values import NameType
from stemma.toolkit.name_finding.found import Found, chosen
from stemma.toolkit.scripts import Script, script_of

_BEGINNING = 2
_HAN_RUN = 3
_LEAST: Mapping[NameType, int] = {"person": 6, "organisation": 6, "place": 5, "equipment": 4}
"""Characters of a name in letters; a shorter one may be an ordinary word somewhere."""
_START = re.compile(r"(?<![^\W_])[^\W\d_]")


class Known(NamedTuple):
    """A name that the cache is known to use, and how a list would give it."""

    text: str
    type: NameType
    canonical: str


Index = Mapping[str, Sequence[Known]]
"""Names by their first two characters, the longest first."""


def index(names: Iterable[Known]) -> Index:
    """Return the names that may be looked for by their letters alone."""
    found: dict[str, list[Known]] = defaultdict(list)
    for each in sorted(set(names), key=lambda known: (-len(known.text), known)):
        if _is_telling(each):
            found[each.text[:_BEGINNING]].append(each)
    return found


def echoes(text: str, known: Index, taken: Iterable[Span]) -> Iterator[tuple[Found, str]]:
    """Yield the names of an index in a text outside what is taken, with their canonical forms."""
    flat = text.replace("\n", " ")
    found: dict[Found, str] = {}
    for at in _starts(flat):
        for each in known.get(flat[at : at + _BEGINNING], ()):
            if flat.startswith(each.text, at) and _ends(flat, at + len(each.text)):
                found.setdefault(Found(at, at + len(each.text), each.type, "echo"), each.canonical)
                break
    for each_found in chosen(found, taken):
        yield each_found, found[each_found]


def _starts(text: str) -> Iterator[int]:
    """Yield where a name may begin: at a word, and at every Chinese character."""
    yield from (each.start() for each in _START.finditer(text))
    yield from (each.start() for each in re.finditer("(?<=[^\\W\\d_])[\u3400-\u9fff]", text))


def _ends(text: str, at: int) -> bool:
    """Tell whether a name may end here: no letter goes on, unless it is a Chinese one."""
    if at >= len(text) or not text[at].isalnum():
        return True
    return script_of(text[at - 1]) is Script.HAN or script_of(text[at]) is Script.HAN


def _is_telling(known: Known) -> bool:
    if script_of(known.text[0]) is Script.HAN:
        return len(known.text) >= _HAN_RUN
    is_person = known.type == "person"
    return len(known.text) >= _LEAST[known.type] and (not is_person or " " in known.text)
