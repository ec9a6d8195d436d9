"""A claim as a sentence with footnotes, ready to be pasted: each number leads to a place.

The sentence says what is asserted, with which value, by how many sources and from how many
origins; it does not say that it is so.
"""

from collections.abc import Iterator, Sequence

from stemma.model.coverage import AssertionSeen, ClaimLine
from stemma.model.origins import OriginsCounted
from stemma.publish.citing import Cited, citation
from stemma.publish.exits import harmless

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST = 12
"""Footnotes of one sentence; the table has the rest."""


def sentence(
    case: str, line: ClaimLine, assertions: Sequence[AssertionSeen], *, is_worded: bool
) -> tuple[str, tuple[str, ...]]:
    """Return the sentence and its footnotes; `is_worded` where a person wrote the statement."""
    notes: list[str] = []
    body = [each for each in assertions if not each.headline] or list(assertions)
    main = line.values[0].value if line.values else ""
    value = f": {main}" if main and not is_worded else ""
    parts = list(_parts(case, line, body, notes))
    return f"{_bare(line.statement)}{value}{''.join(parts)}.", tuple(notes)


def _parts(
    case: str,
    line: ClaimLine,
    body: Sequence[AssertionSeen],
    notes: list[str],
) -> Iterator[str]:
    for_it = [each for each in body if each.polarity == "for"]
    against = [each for each in body if each.polarity == "against"]
    main = line.values[0].value if line.values else ""
    same = [each for each in for_it if each.value in ("", main)]
    texts = len({each.source for each in for_it})
    yield f" ({_texts(texts)}, {origins(line.origins)})"
    yield _numbers(case, same, notes)
    for other in line.values[1:]:
        saying = [each for each in for_it if each.value == other.value]
        yield f"; {_texts(other.sources)} {_verb(other.sources)} {other.value}"
        yield _numbers(case, saying, notes)
    if against:
        texts = len({each.source for each in against})
        yield f"; denied by {_texts(texts)}, {origins(line.denied)}"
        yield _numbers(case, against, notes)


def origins(counted: OriginsCounted) -> str:
    """Return a count of origins in words: "1 known origin and 2 unexplained ones"."""
    kinds = (
        (counted.known, "known origin"),
        (counted.judged, "origin by judgement only"),
        (counted.unexplained, "unexplained origin"),
        (counted.circular, "circular origin"),
    )
    told = [f"{number} {_many(word, number)}" for number, word in kinds if number]
    return ", ".join(told) or "no origin"


def _many(word: str, number: int) -> str:
    return word if number == 1 else word.replace("origin", "origins")


def _texts(number: int) -> str:
    return "1 source" if number == 1 else f"{number} sources"


def _verb(number: int) -> str:
    return "says" if number == 1 else "say"


def _numbers(case: str, saying: Sequence[AssertionSeen], notes: list[str]) -> str:
    """Add a footnote for each assertion, once for each source; return their raised numbers."""
    raised = []
    seen: set[str] = set()
    for each in saying:
        if each.source in seen or len(notes) >= _MOST:
            continue
        seen.add(each.source)
        notes.append(f"{len(notes) + 1} {_cited(case, each)}")
        raised.append(str(len(notes)).translate(_RAISED))
    return " ".join(raised)


def _cited(case: str, each: AssertionSeen) -> str:
    dated = f"{each.name}, {each.date}" if each.date else each.name
    return harmless(
        citation(
            Cited(
                case=case,
                title=dated,
                control=None,
                document=each.place.content,
                page=each.place.page,
                quote=each.place.quote,
            )
        )
    )


def _bare(statement: str) -> str:
    return harmless(statement.strip().rstrip("."))
