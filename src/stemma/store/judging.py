"""What people judged of the places that almost hold a term.

A judgement is a decision about document, page, words, box and term. It is found again where all of
these are the same; where a page was read anew and they are not, it is counted, never moved.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import apsw

from stemma.errors import MissingError
from stemma.model.absence import Judged, NearHit, NearJudged
from stemma.model.decisions import Decision, Subject, Verb
from stemma.store import acts, decisions, naming, readings
from stemma.store.absence import bare, quoted
from stemma.toolkit.boxes import boxes_for, upright
from stemma.toolkit.overlap import around, overlap

KIND = "near"
"""The kind of the subject of such a decision."""
_SAME_PLACE = 0.5
_VERBS: Mapping[Judged, Verb] = {"is": "confirmed", "is_not": "rejected"}


def judge(db: apsw.Connection, judged: NearJudged) -> Decision:
    """Record what a person says of a near place, inside the caller's transaction.

    Raises:
        MissingError: if the page was read anew since, or there is no such place.
        UsageError: if the term has no letter.
    """
    quoted(judged.term)
    content = naming.existing(db, judged.document)
    page = readings.existing_page(db, content, judged.page)
    texts = readings.texts(db, content, judged.page)
    text = next((each for each in texts if each.hash == judged.text_hash), None)
    if text is None:
        raise MissingError("The page was read anew since. Look at the list of near places again.")
    quote = text.text.text[judged.start : judged.end]
    if not quote.strip():
        raise MissingError("There are no words at this place.")
    boxes = [
        upright(box, page.turn) for box in boxes_for(text.text.words, judged.start, judged.end)
    ]
    subject = Subject(
        kind=KIND,
        content=content,
        page=judged.page,
        quote=quote,
        box=around(boxes),
        value=naming.folded(bare(judged.term)),
    )
    before = next(
        (each for each in _judgements(db, judged.term) if _is_about(each.subject, subject)), None
    )
    return decisions.add(
        db,
        subject,
        _VERBS[judged.judged],
        why=judged.why,
        supersedes=None if before is None else before.id,
    )


def with_judgements(
    db: apsw.Connection, term: str, found: Sequence[NearHit]
) -> tuple[tuple[NearHit, ...], int]:
    """Return near places with what people judged, and how many judgements have no place now."""
    made = _judgements(db, term)
    used: set[int] = set()
    seen = []
    for each in found:
        subject = decisions.normalised(
            Subject(
                kind=KIND,
                content=each.document,
                page=each.page,
                quote=each.quote,
                box=around(each.boxes),
            )
        )
        mine = next((one for one in made if _is_about(one.subject, subject)), None)
        if mine is not None:
            used.add(mine.id)
            judged: Judged = "is" if mine.verb == "confirmed" else "is_not"
            seen.append(replace(each, judged=judged, who=mine.who))
        else:
            seen.append(each)
    return tuple(seen), len(made) - len(used)


def _judgements(db: apsw.Connection, term: str) -> list[Decision]:
    value = naming.folded(bare(term))
    numbers = db.execute(
        "SELECT id FROM decision WHERE json_extract(subject, '$.kind') = ? "
        "AND json_extract(subject, '$.value') = ? AND verb IN ('confirmed', 'rejected') "
        "ORDER BY id DESC",
        (KIND, value),
    )
    every = [acts.by_number(db, number) for (number,) in list(numbers)]
    return [each for each in every if each is not None and acts.holds(db, each.id)]


def _is_about(made: Subject, place: Subject) -> bool:
    """Tell whether a judgement is about a place: the same words in the same box, or in none."""
    place = decisions.normalised(place)
    if (made.content, made.page, made.quote) != (place.content, place.page, place.quote):
        return False
    if made.box is None or place.box is None:
        return made.box is place.box
    return overlap(made.box, place.box) >= _SAME_PLACE
