"""People in Latin letters whom the post beside them tells: in lists, columns, blocks of signatures.

"Jonas Pellingate ....... Harbour Engineer", "Wessel Dijkhoorn, Managing Director", and a name in one
line over the post in the next. Only where a line or a column begins: "in Selwen, Director ..." is none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stemma.toolkit.name_finding.found import Found, in_lines
from stemma.toolkit.name_finding.people_english import is_no_name
from stemma.toolkit.name_finding.posts import ENGLISH

_WORD = r"(?:[A-Z]’?')?[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{1,20}(?:-?[A-Z][a-zß-öø-ÿ]{1,20})?"
_PARTICLE = r"(?:van|von|der|de|da|del|bin|ibn|al|la|le|di)"
_NAME = rf"{_WORD}(?:[ \u00a0](?:[A-Z]\.|{_PARTICLE}|{_WORD})){{0,2}}[ \u00a0]{_WORD}"
_POST = rf"(?:(?:[A-Z][a-z]{{2,15}}|of|and|&)[ -]){{0,4}}(?i:{ENGLISH})(?![\w-])"
_OF = r"(?:[A-Z][^\n,.:;]{1,40},[ ])?"
"""Whom a post is with: "Kestrow, Account Manager"."""
_BEGINS = r"(?m:^[ \t>*•–-]{0,40}|(?<=[ \t]{2})|(?<=[:;][ \t]))"
_AFTER = re.compile(
    rf"{_BEGINS}(?P<name>{_NAME})(?:[ \t]?(?:\.[ ]?){{3,60}}[ \t]?|[ ]?,[ ]|[ ][–—-][ ]|[ ]?[(]){_OF}{_POST}"
    rf"|(?<=[,;][ \t])(?P<next>{_NAME})[ ]?[(]{_OF}{_POST}[)]"
)
_SOME_POST = re.compile(rf"(?=[A-Za-z]){ENGLISH}", re.IGNORECASE)
"""Its first letter is looked at first: in Russian text there are few."""
_CELL = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_A_NAME = re.compile(_NAME)
_A_POST = re.compile(rf"{_POST}(?:,[ ].{{2,60}})?")
_ASIDE = 2
"""Signs by which a name and the post under it may stand aside from each other."""


def people(text: str) -> Iterator[Found]:
    """Yield people who stand before their post in a line, or above it."""
    if _SOME_POST.search(text) is None:
        return
    for found in _AFTER.finditer(text):
        name = "name" if found["next"] is None else "next"
        if _is_name(found[name]):
            yield Found(*found.span(name), "person", "person.post")
    for above, below in pairwise(in_lines(text)):
        posts = _columns(text, below, _A_POST)
        for start, end in _columns(text, above, _A_NAME) if posts else ():
            column = start - above[0]
            is_over_one = any(abs(post - below[0] - column) <= _ASIDE for post, _ in posts)
            if is_over_one and _is_name(text[start:end]):
                yield Found(start, end, "person", "person.post")


def _columns(text: str, line: tuple[int, int], whole: re.Pattern[str]) -> Sequence[tuple[int, int]]:
    """Return the cells of a line, parted by blanks, that are such a thing and nothing else."""
    return [
        cell.span() for cell in _CELL.finditer(text, *line) if whole.fullmatch(text, *cell.span())
    ]


def _is_name(words: str) -> bool:
    return not any(map(is_no_name, words.split()))
