"""People whose names stand in capitals: in transcripts, lists of personnel, tables of results.

Most words in capitals are headings, so a name has a title before it or a given name that is listed.
"""

import re
from collections.abc import Iterator

from stemma.toolkit.name_finding.found import Found
from stemma.toolkit.name_finding.people_english import GAP, is_given, is_no_name, with_known_name

_SURNAME = r"[A-Z][A-Z’'-]{1,20}"
_TITLE = r"(?:MR|MRS|MS|DR|PROF|SEN|REP|GEN|COL|CAPT|(?:CHIEF )?JUSTICE|JUDGE|SENATOR|CHAIRMAN|GENERAL|COLONEL)\b\.?"
_SPEAKER = re.compile(
    rf"(?m)(?<![\w-]){_TITLE}{GAP}(?P<name>(?:[A-Z]\.{GAP}){{0,2}}[A-Z](?:[’']?[A-Z]|c[A-Z])[A-Z-]{{1,18}})"
    rf"(?=[:,.)]|{GAP}?$|{GAP}[a-z])"
)
"""Who speaks in a transcript: "MR. SMITHSOE:", "CHIEF JUSTICE BROWNLEA:"."""
_SURNAME_FIRST = re.compile(
    rf"(?m)^[ \t]{{0,20}}(?P<name>(?P<surname>{_SURNAME}),{GAP}(?:[A-Z]\.?{GAP})?(?P<given>[A-Z]{{3,15}})(?:{GAP}[A-Z]\b\.?)?)"
)
"""In a list: "SMITHSOE, JOHN R"."""
_SURNAME_LAST = re.compile(
    rf"(?<![\w-])(?P<name>(?P<given>[A-Z][a-zß-öø-ÿ]{{2,15}}|[A-Z]{{3,15}}){GAP}(?:[A-Z]\.?{GAP})?[A-Z][A-Z’'-]{{2,20}})(?![\w’'-])"
)
"""A given name and a surname in capitals: "Peter SMITHSOE", "JOHN R SMITHSOE"."""
_ORDINARY = frozenset(
    "per van ed al max rich grant chase drew frank miles page victor christian chance angel olive iris ruby pearl violet amber"
    " ivy holly jade crystal dale glen heath cliff brook sky stone lane dean duke earl major ray guy gene ward reed rod sandy"
    " star norm nat mat lance jay jean gay gale cole buck bud day long young white black brown green gray royal reading april"
    " june august".split()
)
"""Given names that stand in headings as other words."""


def people(text: str) -> Iterator[Found]:
    """Yield people named in capitals."""
    for found in _SPEAKER.finditer(text):
        if not is_no_name(found["name"]):
            yield Found(*found.span("name"), "person", "person.title")
    for found in _SURNAME_FIRST.finditer(text):
        if _is_given(found["given"]) and not is_no_name(found["surname"]):
            yield Found(*found.span("name"), "person", "person.given")
    for found in _SURNAME_LAST.finditer(text):
        if _is_given(found["given"]):
            yield from with_known_name(found)


def _is_given(word: str) -> bool:
    return is_given(word) and word.casefold() not in _ORDINARY
