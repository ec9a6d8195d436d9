"""What stands beside a name and is no part of it: titles, and words for father and son."""

import re

_TITLES = frozenset(
    {
        "господин", "госпожа", "товарищ", "тов", "гр", "гражданин", "гражданка", "проф",
        "профессор", "инж", "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam", "пан",
        "пани", "mister", "doctor", "доктор", "др", "gen", "col", "maj", "capt", "lt", "rev", "hon",
        "ген", "полк", "подп", "врио", "акад", "академик", "доц", "доцент", "ип",
    }
)  # fmt: skip
_SHORT_TITLES = re.compile(r"\bг-(?:н|жа|на|жи|ну|же|ном|жой)\b\.?|^\s*и\.\s?о\.", re.IGNORECASE)
_GENERATIONS = {
    "jr": "junior", "jnr": "junior", "junior": "junior", "мл": "junior", "младший": "junior",
    "sr": "senior", "snr": "senior", "senior": "senior", "ст": "senior", "старший": "senior",
    "ii": "second", "iii": "third", "iv": "fourth",
}  # fmt: skip
_DEGREES = re.compile(
    r"^\s*[дк]\.\s?(?:[а-я]{1,5}\.?\s?-?\s?){1,3}н\.[,\s]*"
    r"|,?\s+(?:Ph\.?\s?D|M\.\s?D|Esq|MBA|LL\.?\s?[BM]|OBE|CBE)\.?\s*$"
)
"""Degrees of learning before a name (д. т. н., к.ф.-м.н.), and what stands behind one (Ph.D.)."""
_GENERATION = re.compile(rf"(?<=\w)[,\s-]+({'|'.join(_GENERATIONS)})\.?\s*$", re.IGNORECASE)
_HAN_TITLES = re.compile("(?:先生|女士|同志|博士|教授|小姐|阁下)$")
_TOLD_BY_TITLE = {
    "man": re.compile(
        r"\b(?:mr|mister|sir|господин\w{0,2}|г-н(?:а|у|ом)?|гражданин\w{0,2}|пан)\b|先生$",
        re.IGNORECASE,
    ),
    "woman": re.compile(
        r"\b(?:mrs|ms|miss|madam|госпож\w{1,2}|г-ж(?:а|и|е|ой|у)|гражданк\w{1,2}|пані|пани)\b"
        r"|(?:女士|小姐)$",
        re.IGNORECASE,
    ),
}


def generation(name: str) -> str:
    """Return "junior", "senior" or a number where a name ends in such a word, else ""."""
    found = _GENERATION.search(name)
    return "" if found is None else _GENERATIONS[found[1].casefold()]


def title(name: str) -> str:
    """Return "man" or "woman" where a title beside a name says it, else ""."""
    found = {gender for gender, told in _TOLD_BY_TITLE.items() if told.search(name)}
    return found.pop() if len(found) == 1 else ""


def is_title(word: str) -> bool:
    """Tell whether a word of a name is a title."""
    return word.rstrip(".").casefold() in _TITLES


def without(name: str) -> str:
    """Return a name without titles of several signs, degrees and the word for a generation."""
    bare = _DEGREES.sub("", _SHORT_TITLES.sub("", name))
    bare = _GENERATION.sub("", bare.strip())
    return _HAN_TITLES.sub("", bare)
