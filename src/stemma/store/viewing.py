"""Pages as a viewer needs them: all texts of one, a light list of all, what people wrote."""

from collections.abc import Iterator

import apsw

from stemma.model.decisions import Decision
from stemma.model.pages import (
    Brought,
    PageListed,
    PagesListed,
    PageTexts,
    TextSeen,
    WrittenSeen,
)
from stemma.model.places import Digest
from stemma.store import contents, looking, readings, written

_PAGES = """
SELECT number, outcome, text_from, width, height, turn,
  EXISTS (SELECT 1 FROM page_text AS other WHERE other.content = page.content
          AND other.page = number AND other.text_from = 'translation')
FROM page LEFT JOIN page_text ON page_text.id = leading
WHERE page.content = ? AND number > ? ORDER BY number LIMIT ?
"""


def texts(db: apsw.Connection, content: Digest, number: int) -> PageTexts:
    """Return all texts of a page.

    Raises:
        MissingError: if there is no such page.
    """
    page = readings.existing_page(db, content, number)
    by = written.by_number(db, content)

    def seen(text: readings.StoredText) -> TextSeen:
        decision = _decision(by, text)
        return TextSeen(
            text_from=text.text.text_from,
            text_hash=text.hash,
            language=text.text.language,
            maker=text.text.maker,
            confidence=text.text.confidence,
            leading=text.id == page.leading,
            at=None if decision is None else decision.at,
            again=decision is not None and written.is_to_look_at(db, decision),
            text=text.text.text,
            words=tuple(looking.words_of(text, page.turn)),
        )

    found = readings.texts(db, content, number)
    return PageTexts(document=content, page=number, texts=tuple(map(seen, found)))


def pages(db: apsw.Connection, content: Digest, *, offset: int, limit: int) -> PagesListed:
    """Return a stretch of a document's pages, without their texts.

    Raises:
        MissingError: if it is not in the case, or has not been read yet.
    """
    total = looking.document(db, content).pages
    rows = db.execute(_PAGES, (content, offset, limit))
    listed = (
        PageListed(
            number=number,
            outcome=outcome,
            text_from=text_from,
            width=height if turn in {90, 270} else width,
            height=width if turn in {90, 270} else height,
            corrected=text_from == "person",
            translated=bool(translated),
        )
        for number, outcome, text_from, width, height, turn, translated in rows
    )
    return PagesListed(total=total, pages=tuple(listed))


def brought(db: apsw.Connection, kind: Brought | None, *, again: bool) -> Iterator[WrittenSeen]:
    """Return what people wrote, latest first; with `again` only what is to be looked at again."""
    standing = [each for each in written.standing(db) if kind is None or written.kind(each) == kind]
    for decision in reversed(standing):
        is_due = written.is_to_look_at(db, decision)
        if is_due or not again:
            yield _written(db, decision, is_due=is_due)


def _written(db: apsw.Connection, decision: Decision, *, is_due: bool) -> WrittenSeen:
    what, content = written.written(decision), decision.subject.content
    reading = readings.reading(db, content)
    seen = next(iter(contents.appearances(db, content)), None)
    return WrittenSeen(
        document=content,
        title=(reading.title if reading else "") or (seen.shown if seen else ""),
        page=decision.subject.page or 0,
        text_from=written.kind(decision),
        language=what.language,
        maker=what.by or decision.who,
        at=decision.at,
        again=is_due,
        characters=len(what.text),
    )


def _decision(
    by: dict[tuple[int, Brought], Decision], text: readings.StoredText
) -> Decision | None:
    match text.text.text_from:
        case "person" | "translation" as kind:
            return by.get((text.page, kind))
        case _:
            return None
