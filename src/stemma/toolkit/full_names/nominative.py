"""A written name of a person as a list would give it: in the nominative, on one line."""

from functools import lru_cache

from stemma.toolkit.full_names import people
from stemma.toolkit.full_names.people import Borne
from stemma.toolkit.scripts import Script


@lru_cache(2**14)
def canonical_person(name: str) -> str:
    """Return a name in the nominative and in the order in which it is written.

    Words are kept as they stand where nothing says what they are forms of. Capitals become small
    letters behind the first.
    """
    written = " ".join(name.split())
    first = next(iter(people.of(written)), None)
    if first is None or first.script is not Script.CYRILLIC:
        return written
    found = {each.shown: _shown(each) for each in (first.family, *first.given) if each is not None}
    if any(not each for each in found) or any(each not in written for each in found):
        return written
    for shown, nominative in found.items():
        written = written.replace(shown, nominative)
    return written


def _shown(part: Borne) -> str:
    """Return a part of a name with the capitals and the ё that it is written with."""
    if part.is_initial or part.nominative == part.text:
        return part.shown.title() if part.shown.isupper() and len(part.shown) > 3 else part.shown
    kept = 0
    plain = part.shown.casefold().replace("ё", "е")
    while kept < min(len(plain), len(part.nominative)) and plain[kept] == part.nominative[kept]:
        kept += 1
    return part.shown[:kept].capitalize() + part.nominative[kept:]
