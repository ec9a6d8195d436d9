"""Short names of organisations: those that a text gives behind the long one, and beginnings of it.

Of what stands behind, X (hereinafter "Y"), only that is believed which is told from other
organisations by its own words: it begins like the long name ("Kestrow", 舷梧仿真) or is its
initials, which need no quotes. "The Authority", «База» and 试验所 are others' elsewhere. A Chinese
firm is also called by what it begins with, its town and its own name, where the page has it in full.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemma.model.mentions import Span
from stemma.toolkit.name_finding.firm_words import words
from stemma.toolkit.name_finding.found import Found
from stemma.toolkit.name_finding.legal_forms import core_of
from stemma.toolkit.name_finding.places import han_place_before
from stemma.toolkit.name_finding.torn_names import is_called
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
_INITIALS = re.compile(r"[ \n]?[(（](?:the[ ])?(?P<initials>[A-ZА-ЯЁ]{2,8})[)）]")
_LEAST_INITIALS = 3
"""Letters of initials that are known again without their brackets."""
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"the", "of", "and", "for", "и", "по"})
_STEM, _BEGINNING = 4, 2
"""Letters, and characters, with which a short name has to begin like the long one."""


_FIRM = re.compile("(?:公司|集团|集團)$")
_LEAST_CALLED, _LONGEST_CALLED, _OWN = 4, 8, 2
"""Characters of a Chinese beginning that is told from other words, and of the own name in it."""
_OF_TOWN = frozenset("省市县區区州自")


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


def initials(text: str, names: Sequence[Found]) -> Iterator[Short]:
    """Yield the initials that stand in brackets behind organisations, and where else they stand."""
    long: dict[str, Span] = {}
    for each in names:
        given = _INITIALS.match(text, each.end) if each.type == "organisation" else None
        if given is not None and _is_short_for(given["initials"], text[each.start : each.end]):
            long.setdefault(given["initials"], (each.start, each.end))
            place = Found(*given.span("initials"), "organisation", "organisation.short")
            yield Short(place, (each.start, each.end))
    known = [each for each in long if len(each) >= _LEAST_INITIALS]
    again = re.finditer(rf"(?<![\w-])(?:{'|'.join(known)})(?![\w-])", text) if known else ()
    for found in again:
        place = Found(*found.span(), "organisation", "organisation.short")
        yield Short(place, long[found[0]])


def beginnings(text: str, names: Sequence[Found]) -> Iterator[Short]:
    """Yield where Chinese firms that are named in full are called by what they begin with."""
    called: dict[str, Span] = {}
    for each in names:
        name = text[each.start : each.end]
        if each.type == "organisation" and _FIRM.search(name):
            for beginning in _beginnings(name):
                called.setdefault(beginning, (each.start, each.end))
    if not called:
        return
    longest_first = sorted(called, key=lambda each: (-len(each), each))
    for found in re.finditer(f"({'|'.join(map(re.escape, longest_first))})(?:公司|集团)?", text):
        long = called[found[1]]
        goes_on = text[long[0] + len(found[1]) : long[1]]
        if found.end() > found.end(1) or text[found.end() : found.end() + 1] != goes_on[:1]:
            yield Short(Found(*found.span(), "organisation", "organisation.short"), long)


def _beginnings(name: str) -> Iterator[str]:
    """Yield a firm's name without the words for a firm, and its town with its own name."""
    core = core_of(name)
    if _LEAST_CALLED <= len(core) <= _LONGEST_CALLED and is_called(core):
        yield core
    town = han_place_before(name)
    own = name[len(town) : len(town) + _OWN]
    is_own = len(own) == _OWN and own.isalpha() and own[0] not in _OF_TOWN
    if town and is_own and own not in words()[0] and not han_place_before(own):
        yield town + own


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
