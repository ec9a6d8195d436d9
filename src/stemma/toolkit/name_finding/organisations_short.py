"""Short names of organisations that a text gives behind the long one: X (hereinafter "Y").

Believed is only what is told from other organisations by its own words: it begins like the long
name ("Kestrow", 舷梧仿真) or is its initials. "The Authority", «База» and 试验所 are others' elsewhere.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.model.mentions import Span
from stemma.toolkit.name_finding.found import Found
from stemma.toolkit.name_finding.legal_forms import core_of
from stemma.toolkit.scripts import Script, script_of

_REACH = 120
_QUOTED = r"[«“„\"「『](?:the[ ])?(?P<{}>[^«»“”„\"「」『』\n]{{2,40}})[»”“\"」』]"
_CUE = (
    r"(?:hereinafter|hereafter|in[ ]short|далее|сокращ[её]нно|以下|下称|下稱|简称|簡稱|统称|統稱)"
)
_INTRODUCED = re.compile(
    rf"\s?[,，]?\s?[(（](?:[^()（）«»“”„\"「」『』]{{0,40}}{_CUE}[^()（）«»“”„\"「」『』]{{0,30}})?"
    rf"{_QUOTED.format('name')}(?:\s(?:or|или)\s{_QUOTED.format('second')})?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"the", "of", "and", "for", "и", "по"})
_STEM, _BEGINNING = 4, 2
"""Letters, and characters, with which a short name has to begin like the long one."""


class Short(NamedTuple):
    """Where a short name of an organisation is introduced, and where the long one stands."""

    found: Found
    of: Span


def short_names(text: str, names: Sequence[Found]) -> Iterator[Short]:
    """Yield the short names that stand right behind organisations."""
    for each in names:
        given = _INTRODUCED.match(text, each.end, each.end + _REACH)
        if each.type != "organisation" or given is None:
            continue
        for group in ("name", "second"):
            if given[group] and _is_short_for(given[group], text[each.start : each.end]):
                start, end = given.span(group)
                found = Found(start, end, "organisation", "organisation.short")
                yield Short(found, (each.start, each.end))


def _is_short_for(short: str, long: str) -> bool:
    core = core_of(long)
    if script_of(short[0]) is Script.HAN:
        return short[:_BEGINNING] == core[:_BEGINNING] and len(short) < len(long)
    words = [word for word in _WORD.findall(core) if word not in _SMALL]
    own = _WORD.findall(short.casefold())
    if not own or not words or not short[0].isupper():
        return False
    initials = "".join(word[0] for word in words)
    if short.isupper() and len(own) == 1 and _is_within(own[0], initials):
        return True
    return own[0] == words[0] and len(own[0]) >= _STEM and own != words


def _is_within(short: str, initials: str) -> bool:
    """Tell whether letters are initials of a name in their order; small words may be left out."""
    left = iter(initials)
    return short[0] == initials[:1] and all(letter in left for letter in short)
