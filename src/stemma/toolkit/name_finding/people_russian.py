"""People in Russian text by the shape of their names: initials, patronymics, capitals."""

import re
from collections.abc import Iterator

from stemma.toolkit.full_names import chinese
from stemma.toolkit.full_names.cases import is_patronymic
from stemma.toolkit.lemmas import is_common_noun, name_forms, place_nominative
from stemma.toolkit.name_finding.found import Found

_UPPER, _LOWER = "А-ЯЁІЇЄҐ", "а-яёіїєґ"
_SPACE = r"[ \u00a0]{0,2}"
_GAP = r"(?:[ \u00a0]{1,3}|[ \u00a0]?\n[ \u00a0]{0,3})"
_SURNAME = (
    rf"(?:[{_UPPER}][{_LOWER}’'ʼ]{{1,24}}(?:-[{_UPPER}][{_LOWER}]{{1,24}})?"
    rf"|[{_UPPER}]{{3,24}}(?:-[{_UPPER}]{{3,24}})?)"
)
_TWINS = {
    "A": "А",
    "B": "В",
    "C": "С",
    "E": "Е",
    "H": "Н",
    "K": "К",
    "M": "М",
    "O": "О",
    "P": "Р",
    "T": "Т",
    "X": "Х",
    "Y": "У",
}
"""Latin letters that recognition, or a typist, puts for the Cyrillic ones beside them."""
_INITIAL = f"[{_UPPER}{''.join(_TWINS)}]"
_INITIALS = rf"{_INITIAL}\.{_SPACE}(?:{_INITIAL}\.)?"
_MISREAD = rf"3\.{_SPACE}[{_UPPER}]\.|[{_UPPER}]\.{_SPACE}3\."
"""Initials behind a name of which the letter З was recognised as a figure."""
_THREE = re.compile(r"(?<!\d)3\.")
_TWIN = re.compile(rf"(?<!\w)[{''.join(_TWINS)}](?=\.)")
_WITH_INITIALS = re.compile(
    rf"(?<![\w.])(?:(?P<before>{_INITIALS}){_SPACE}(?P<after>{_SURNAME})(?![\w])"
    rf"|(?P<first>{_SURNAME}){_SPACE}\s(?P<then>{_INITIALS}|{_MISREAD})(?![{_LOWER}]))"
)
_WORD = rf"[{_UPPER}](?:[{_LOWER}’'ʼ]{{1,24}}|[{_UPPER}’'ʼ]{{2,24}})(?:-[{_UPPER}][\w]{{1,24}})?"
_PATRONYMIC = (
    r"(?i:[а-яёіїєґ’'ʼ]{2,20}(?:вич|ич|івн|вн|ичн|ишн)(?:[аыиеуі]|ем|ом|ой|ою|ові)?)(?![\w])"
)
_WITH_PATRONYMIC = re.compile(
    rf"(?<![\w])(?P<one>{_WORD}){_GAP}(?:(?P<two>{_WORD}){_GAP})?(?P<father>[{_UPPER}]{_PATRONYMIC})"
    rf"(?:{_GAP}(?P<last>{_WORD}))?(?![\w])"
)
_TWO_WORDS = re.compile(
    rf"(?<![\w.«-])(?P<family>[{_UPPER}][{_LOWER}]{{0,5}})[ \u00a0](?P<given>[{_UPPER}][{_LOWER}]{{3,12}})(?![\w-])"
)
_NOT_SURNAMES = re.compile(
    r"(?i:приложени|договор|контракт|пункт|стать|раздел|глав|таблиц|рисун|форм|республик|федерац"
    r"|област|район|улиц|москв|город|акци|обществ|груп|класс|тип|вариант|категори)\w*"
)
_OF_SURNAMES = re.compile(
    r"(?i:.*(?:[оеё]в|ин|ын|ск(?:ий|ой)|цк(?:ий|ой)|енко|[юу]к|чук|ич|ян|дзе|швили|ко|их|ых|ец|ас|ис)"
    r"|.*(?:[оеё]в|ин|ын)(?:а|у|ым|е|ой)|.*[сц]к(?:ого|ому|им|ом|ая|ую))"
)


def people(text: str) -> Iterator[Found]:
    """Yield people whose names have a patronymic or initials, and Chinese ones by their syllables."""
    for found in _TWO_WORDS.finditer(text):
        family, given = (_folded(found[name]) for name in ("family", "given"))
        if chinese.is_family_in_russian(family) and chinese.is_russian_spelling(given):
            yield Found(found.start(), found.end(), "person", "person.syllables")
    for found in _WITH_PATRONYMIC.finditer(text):
        if is_patronymic(_folded(found["father"])):
            start, end = _of_full(found)
            yield Found(start, end, "person", "person.patronymic")
    yield from _with_initials(text)


def _with_initials(text: str) -> Iterator[Found]:
    """Yield surnames with initials; with one letter only, also one that has two elsewhere."""
    found = [(each, _is_person(each)) for each in _WITH_INITIALS.finditer(text)]
    known = {_surname(each) for each, is_person in found if is_person}
    for each, is_person in found:
        if is_person or _surname(each) in known:
            yield Found(each.start(), each.end(), "person", "person.initials")


def _surname(found: re.Match[str]) -> str:
    return found["after"] or found["first"]


def _of_full(found: re.Match[str]) -> tuple[int, int]:
    """Return the span of a name with a patronymic: a word that cannot belong to it is left out."""
    start = found.start("one")
    if found["two"] is not None:
        if not _may_be_surname(found["one"]) or "\n" in found.string[start : found.start("two")]:
            start = found.start("two")
        return start, found.end("father")
    last = found["last"]
    ends_line = "\n" in found.string[found.end("father") : found.start("last")] if last else True
    if last and not ends_line and _may_be_surname(last):
        return start, found.end("last")
    return start, found.end("father")


def _may_be_surname(word: str) -> bool:
    folded = _folded(word)
    if any(form.kind == "Surn" for form in name_forms(folded)):
        return True
    if place_nominative(folded) != folded:
        return False
    return not is_common_noun(folded) and _NOT_SURNAMES.fullmatch(folded) is None


def _is_person(found: re.Match[str]) -> bool:
    """Tell whether initials belong to a surname: one letter and a point may be a heading."""
    surname = _surname(found)
    initials = found["before"] or found["then"]
    if not _may_be_surname(surname):
        return False
    if initials.count(".") > 1:
        return True
    folded = _folded(surname)
    halves = [_folded(half) for half in surname.split("-")]
    if len(halves) > 1 and all(map(_OF_SURNAMES.fullmatch, halves)):
        return True
    if initials[0] == "Г" and place_nominative(folded) == folded and not name_forms(folded):
        return False
    return _OF_SURNAMES.fullmatch(folded) is not None or any(
        form.kind == "Surn" for form in name_forms(folded)
    )


def lettered(name: str) -> str:
    """Return a name of Cyrillic letters with Cyrillic initials: З. for a figure, В. for a B."""
    if re.search(f"[{_UPPER}][{_LOWER}{_UPPER}]", name) is None:
        return name
    return _TWIN.sub(lambda found: _TWINS[found[0]], _THREE.sub("З.", name))


def _folded(word: str) -> str:
    return word.casefold().replace("ё", "е").replace("-", "")
