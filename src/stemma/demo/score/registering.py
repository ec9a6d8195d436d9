"""How much of what outsiders can check was proposed, and where the references answer.

The key names some details and what comes of checking each; others that are proposed may be as good.
A detail is met by its places: where the papers state it. Only details that a readable paper states
count. Stemma gives no outcome: what a reference is seen to have is held against the true one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from stemma.case import Case
from stemma.demo.key.records import AnswerKey
from stemma.demo.score.figures import Line, Tally
from stemma.model.claims import RegisterEntry
from stemma.model.places import Place
from stemma.model.register import RegisterPage

_MARKS = re.compile(r"[\W_]+")
_KINDS: tuple[tuple[str, str], ...] = (
    (r"organisation:\w+/(?:inn|kpp|ogrn|bik|uscc)$", "identifier"),
    (r"organisation:\w+/address$", "address"),
    (r"organisation:[^/]+$", "organisation"),
    (r"person:[^/]+$", "post"),
    (r"good:", "designator"),
    (r"deal:\w+/figure:", "figure"),
    (r"event:", "meeting"),
)
Pages = Mapping[str, Sequence[RegisterPage]]


def registering(case: Case, key: AnswerKey) -> Iterator[Line]:
    """Yield the figures of the register."""
    pages: dict[str, list[RegisterPage]] = defaultdict(list)
    for line in case.register.listed(limit=None).lines:
        pages[line.kind].append(case.register.one(line.key))
    stated = _stated(key)
    proposed, kept, exact = Tally(), Tally(), Tally()
    for entry in key.register:
        found = _found(entry, stated.get(entry.detail, ()), pages)
        if entry.outcome == "not checkable":
            is_there = found is not None
            kept += Tally(right=not is_there, wrong=is_there)
        elif stated.get(entry.detail):
            proposed += Tally(right=found is not None, missed=found is None)
            exact += Tally(missed=1) if found is None else _answered(entry, found)
    yield Line("register", "details proposed", proposed)
    yield Line("register", "what nobody can check left out", kept)
    yield Line("register", "what the references have", exact)


def _stated(key: AnswerKey) -> dict[str, list[Place]]:
    """Return where readable papers of the cache state each detail."""
    cache = (file for file in key.files if file.collection == "cache")
    readable = {file.document for file in cache if file.readable == "yes"}
    found: dict[str, list[Place]] = defaultdict(list)
    for one in key.stated:
        if one.mention.place.content in readable:
            found[one.path].append(one.mention.place)
    return found


def _found(entry: RegisterEntry, stated: Sequence[Place], pages: Pages) -> RegisterPage | None:
    """Return the proposed detail that stands where the papers state one of the key."""
    kind = next((kind for form, kind in _KINDS if re.match(form, entry.detail)), "")
    every = (page for of in pages.values() for page in of) if not kind else pages.get(kind, ())
    return next((page for page in every if _meets(page, stated)), None)


def _meets(page: RegisterPage, stated: Sequence[Place]) -> bool:
    return any(_is_at(each.place, place) for each in page.places for place in stated)


def _is_at(found: Place, true: Place) -> bool:
    """Tell whether two places are of one page and the words of one hold those of the other."""
    if found.content != true.content or (true.page is not None and found.page != true.page):
        return False
    one, other = _folded(found.quote), _folded(true.quote)
    return bool(one) and bool(other) and (one in other or other in one)


def _answered(entry: RegisterEntry, page: RegisterPage) -> Tally:
    """Hold what the references are seen to have against the true outcome and place."""
    first = page.answers[0] if page.answers else None
    if entry.outcome == "not found":
        return Tally(right=first is None, wrong=first is not None)
    if first is None or entry.reference is None:
        return Tally(missed=1)
    sees = "same" if entry.outcome == "agrees" else "other"
    right = any(each.sees == sees and _is_at(each.place, entry.reference) for each in page.answers)
    return Tally(right=right, wrong=not right)


def _folded(text: str) -> str:
    return _MARKS.sub("", text).casefold()
