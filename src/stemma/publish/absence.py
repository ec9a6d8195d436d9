"""The statement that a term was not found, in words that can be published as they are.

It says what was looked for, where, what was found and what was not searched, and what errors of
recognition leave possible. It never says that something does not exist.
"""

from collections.abc import Iterator, Sequence

from stemma.model.absence import Absence, ClassSearched, NotSearched, PageClass
from stemma.model.problems import Problem, Reason
from stemma.publish.sentences import sentence

_MOST_FORMS = 40
_SMALLEST = 0.001
_CLASSES: dict[PageClass, str] = {
    "text": "with a text of their own",
    "sharp": "recognised from clear pictures",
    "worn": "recognised from worn pictures",
    "poor": "recognised from poor pictures",
}
_OTHERWISE = {
    "blank": "No ink was found on the page.",
    "pending": "The page is not recognised yet.",
    "unreadable": "The page could not be read.",
}


def why(code: str) -> str:
    """Return the sentence for why something was not searched."""
    if code in _OTHERWISE:
        return _OTHERWISE[code]
    return sentence(Problem(Reason(code))).reason


def statement(found: Absence) -> tuple[str, ...]:
    """Return the statement, line by line."""
    return tuple(_lines(found))


def _lines(found: Absence) -> Iterator[str]:
    term = f"“{found.term}”"
    day = f"{found.at.day} {found.at:%B %Y}"
    yield f"On {day} the term {term} was looked for in the case {found.case}."
    yield _forms(found)
    yield _searched(found)
    yield _outcome(found)
    if found.standing == "found":
        return
    yield from _near(found)
    yield from _not_searched(found.not_searched)
    if found.due:
        yield f"Still due, and not searched: {_count(found.due, 'unit')} of work."
    yield from _possible(found)
    yield (
        "This says what was found in these texts. It does not say that the documents are complete, "
        "nor that what they do not name is not so."
    )
    yield f"Head of the chain of custody: {found.head}"


def _forms(found: Absence) -> str:
    written = [each.text for each in found.forms]
    more = f", and {len(written) - _MOST_FORMS} more" if len(written) > _MOST_FORMS else ""
    return f"It was looked for as: {', '.join(written[:_MOST_FORMS])}{more}."


def _searched(found: Absence) -> str:
    of = ", ".join(f"{each.pages} {_CLASSES[each.page_class]}" for each in found.classes)
    where = " and ".join(found.collections)
    return (
        f"Searched: {_count(found.pages, 'page')} of {_count(found.documents, 'document')} in "
        f"{where}" + (f": {of}." if of else ".")
    )


def _outcome(found: Absence) -> str:
    match found.standing:
        case "found":
            return f"It was found at {_count(found.hit_count, 'place')}: it is not absent."
        case "judged":
            places = _count(found.near.judged_is, "place")
            return f"It was not found as written, but {places} were judged to be it, read wrongly."
        case "open":
            return (
                f"It was not found as written; {_count(found.near.open, 'place')} nearly like it "
                "must still be judged by a person."
            )
        case "not_found":
            return "It was not found."


def _near(found: Absence) -> Iterator[str]:
    near = found.near
    if near.total:
        yield (
            f"Places nearly like it: {near.total}; judged not to be it: {near.judged_not}; "
            f"judged to be it: {near.judged_is}; not judged: {near.open}."
        )
    if near.is_cut:
        yield "There are more such places than are listed: the term is too short to judge them all."
    if near.lost:
        yield (
            f"{_count(near.lost, 'judgement')} of earlier readings stand on words that are not "
            "there any more."
        )


def _not_searched(parts: Sequence[NotSearched]) -> Iterator[str]:
    for each in parts:
        what = _count(each.pages, "page") if each.pages else _count(each.documents, "document")
        yield f"Not searched, or not whole: {what}. {each.why}"


def _possible(found: Absence) -> Iterator[str]:
    recognised = [each for each in found.classes if each.missed is not None]
    for each in recognised:
        yield _chance(each)
    if recognised:
        yield (
            f"These chances were measured with {found.measured_with} on printed pages made for it, "
            "not on these documents; handwriting, stamps and drawings are read far worse."
        )


def _chance(each: ClassSearched) -> str:
    missed = each.missed
    assert missed is not None  # noqa: S101 (asked for such only)
    return (
        f"On pages {_CLASSES[each.page_class]} ({each.pages}), a term that stands there once would "
        f"have been missed in about {_percent(missed.value)} of cases "
        f"(between {_percent(missed.low)} and {_percent(missed.high)})."
    )


def _percent(share: float) -> str:
    return "less than 0.1 %" if share < _SMALLEST else f"{100 * share:.1f} %"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
