"""Equipment that has a name and a figure: «Зимнянка-64», “鹬鸟-56”, Zimnyanka-64.

In quotes the figure is enough; outside them only a word that no English dictionary has. Sets of
spares go by a letter: ЗИП-Г is the one of a group, ЗИП-О the one of a single machine.
"""

import re
from collections.abc import Iterator

from stemma.toolkit.lemmas import is_known
from stemma.toolkit.name_finding.found import Found

_WORD = r"(?:[А-ЯЁ][а-яё]{3,20}|[A-Z][a-z]{3,20}|[\u3400-\u9fff]{1,5})"
_FIGURE = r"-\d{1,4}(?:[A-ZА-Я]{1,2})?(?![\w-])"
_QUOTED = re.compile(rf"(?<=[«“\"„])(?P<name>{_WORD}{_FIGURE})(?=[»”\"“])")
_BARE = re.compile(rf"(?<![\w«“\"„./-])(?P<name>(?P<word>[A-Z][a-z]{{4,20}}){_FIGURE})")
_SPARES = re.compile(r"(?<![\w-])(?:ЗИП|ZIP)-[А-ЯA-Z]{1,2}(?:-\d{1,3})?(?![\w-])")


def equipment(text: str) -> Iterator[Found]:
    """Yield named pieces of equipment."""
    for found in _QUOTED.finditer(text):
        yield Found(*found.span("name"), "equipment", "equipment.quoted")
    for found in _SPARES.finditer(text):
        yield Found(*found.span(), "equipment", "equipment.spares")
    for found in _BARE.finditer(text):
        if not is_known(found["word"].casefold()):
            yield Found(*found.span("name"), "equipment", "equipment.figure")
