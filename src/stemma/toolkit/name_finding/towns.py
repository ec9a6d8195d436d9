"""The town of a postal address: г. Мирный in front of the street, Southport behind it, 海港市.

The rest of an address names nobody and nothing that a cache tells of. A town that Chinese writes
by its sound, without 市, ends where the street begins with a sign that spells none.
"""

import re

from stemma.model.mentions import Span
from stemma.toolkit.name_finding.people_chinese import SPELLING

_RUSSIAN = r"(?<!\w)(?:г\.|гор\.|город)[ \u00a0]?(?P<town>[А-ЯЁ][а-яё-]{1,30}(?:[ \u00a0][А-ЯЁ][а-яё-]{1,20})?)(?=[,\n]|$)"
_RUSSIAN_BARE = r"^\d{6},[ \u00a0\n](?P<town>[А-ЯЁ][а-яё-]{1,30}),[ \u00a0\n](?:ул|пр|пер|наб|ш|б-р|пл)[. \u00a0]"
_AREA = r"(?:District|Zone|Park|Area|Building|Estate|County|Province|House|Tower|Centre|Center)"
_ENGLISH = (
    r"(?:^|,[ \u00a0])\d[^,\n]{3,60}(?:,[ \u00a0](?:Suite|Unit|Floor|Apt\.?|Room)[ \u00a0][^,\n]{1,8})?(?:,[ \u00a0\n]|\n)"
    rf"(?P<town>[A-Z][a-z'-]{{2,20}}(?:[ \u00a0](?!{_AREA})[A-Z][a-z'-]{{1,20}}){{0,2}})(?=,|[ \u00a0]\d{{4,6}}|$)"
)
_HAN = "\u4e00-\u9fff"
_CHINESE = rf"^(?:[{_HAN}]{{2,3}}省)?(?P<town>[{_HAN}]{{2,6}}?[市县])"
_SPELT = "".join(sorted(SPELLING))
_CHINESE_SPELT = rf"^(?P<town>[上下新旧老大小]?[{_SPELT}]{{3,8}})(?=[^{_SPELT}\W][{_HAN}]{{0,8}}?(?:大道|路|街|巷|道)\d)"
_TOWNS = tuple(map(re.compile, (_RUSSIAN, _RUSSIAN_BARE, _ENGLISH, _CHINESE, _CHINESE_SPELT)))


def town_of(address: str) -> Span | None:
    """Return where the town of an address stands in it; None where it names none."""
    found = next(filter(None, (pattern.search(address) for pattern in _TOWNS)), None)
    return None if found is None else found.span("town")
