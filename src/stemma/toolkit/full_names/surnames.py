"""What ends as Russian and Ukrainian surnames do, in Cyrillic and in Latin letters."""

import re

_SLAVIC = re.compile(
    ".+(?:[oe]v|[oe]va|[oe]ff|ow|[iy]n|ina|[stz]k[iy]y?|skij|skii|sky|skaya|skaia|skaja|enko|[iy]?uk"
    "|[oe]vi[ct]h?|ich|ian|yan|dze|shvili|ykh|ikh|[aeiou]y)"
)
_RUSSIAN = re.compile(
    ".+(?:[оеё]в(?:а|у|ым|е|ой|у)?|[иы]н(?:а|у|ым|е|ой)?|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)"
    "|енко|[юу]к(?:а|у|ом|е)?|ян(?:а|у|ом|е)?|дзе|швили|[ыи]х|ич(?:а|у|ем|е)?)"
)


def is_slavic(word: str) -> bool:
    """Tell whether a folded Latin word ends as Russian and Ukrainian surnames do."""
    return _SLAVIC.fullmatch(word) is not None


def is_russian(word: str) -> bool:
    """Tell whether a folded Cyrillic word ends as Russian and Ukrainian surnames do."""
    return _RUSSIAN.fullmatch(word) is not None
