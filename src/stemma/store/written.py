"""Texts that people bring to a page: a correction, which leads, a translation, which never does.

What was written is a decision and holds as long as the decision does. The rows of `page_text` are
made from it, so that the search finds it at once; their boxes come from the machine's text that
lies under it, and are made again when that is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import apsw
from pydantic import TypeAdapter

from stemma.errors import ChangedError, ConflictError, MissingError, UsageError
from stemma.model.decisions import Decision, Subject, Verb
from stemma.model.pages import Brought, Correction, Translation
from stemma.model.places import Digest
from stemma.model.readings import PageText
from stemma.model.words import NO_WORDS, Words
from stemma.store import decisions, index, readings
from stemma.store.readings import StoredPage, StoredText
from stemma.toolkit import analysis
from stemma.toolkit.aligning import aligned, restored
from stemma.toolkit.boxes import upright

_VERBS: dict[Brought, Verb] = {"person": "corrected", "translation": "translated"}
_BROUGHT: dict[Verb, Brought] = {verb: brought for brought, verb in _VERBS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a decision says was written.

    `of` is the hash of the text that its writer saw; `under` that of the machine's text below it,
    by which it is told whether the ground has changed. Both are empty where there was none.
    """

    text: str
    language: str | None
    by: str
    of: str
    under: str


_WRITTEN = TypeAdapter(Written)


def correct(db: apsw.Connection, content: Digest, number: int, correction: Correction) -> Decision:
    """Record a person's text of a page, inside the caller's transaction; it leads from now on.

    Raises:
        MissingError: if there is no such page.
        UsageError: if nothing was changed.
        ChangedError: if the text that was corrected is no longer the leading one.
    """
    page = readings.existing_page(db, content, number)
    leading = None if page.leading is None else readings.text(db, page.leading)
    here, here_hash = ("", "") if leading is None else (leading.text.text, leading.hash)
    text = restored(here, correction.text)
    if correction.text_hash != here_hash:
        raise ChangedError(
            "The text of this page has changed since you began.",
            here=here,
            here_hash=here_hash,
            yours=text,
        )
    if text == here:
        raise UsageError("Nothing was changed.")
    under = machine_text(readings.texts(db, content, number), page)
    written = Written(
        text=text,
        language=None if leading is None else leading.text.language,
        by="",
        of=here_hash,
        under="" if under is None else under.hash,
    )
    return _decide(db, content, number, "person", written, correction.why)


def translate(
    db: apsw.Connection, content: Digest, number: int, translation: Translation
) -> Decision:
    """Record a translation of a page, inside the caller's transaction.

    Raises:
        MissingError: if there is no such page.
        UsageError: if it is empty, or nobody is said to have made it.
    """
    page = readings.existing_page(db, content, number)
    if not translation.text.strip():
        raise UsageError("A translation without words cannot be kept.")
    if not translation.by.strip():
        raise UsageError("Say who made the translation: a person, a bureau, a program.")
    leading = None if page.leading is None else readings.text(db, page.leading)
    of = "" if leading is None else leading.hash
    written = Written(
        text=restored("", translation.text),
        language=translation.language or None,
        by=" ".join(translation.by.split()),
        of=of,
        under=of,
    )
    return _decide(db, content, number, "translation", written, "")


def keep(
    db: apsw.Connection, content: Digest, number: int, brought: Brought, seen: int
) -> Decision:
    """Say that what was written holds on the text under it now, inside the caller's transaction.

    Raises:
        MissingError: if there is no such page, or nothing was written.
        ConflictError: if somebody wrote another one since the decision `seen`.
    """
    page = readings.existing_page(db, content, number)
    before = _standing(db, content, number, brought)
    if before is None:
        raise MissingError("Nothing that was written stands on this page.")
    if before.id != seen:
        raise ConflictError(f"{before.who} wrote another text meanwhile.")
    under = ground(db, before, page)
    hash_now = "" if under is None else under.hash
    return _decide(db, content, number, brought, replace(written(before), under=hash_now))


def take_back(db: apsw.Connection, content: Digest, number: int, brought: Brought) -> Decision:
    """Withdraw what stands of a page, inside the caller's transaction; what was before holds again.

    Raises:
        MissingError: if there is no such page, or nothing was written.
    """
    readings.existing_page(db, content, number)
    decision = _standing(db, content, number, brought)
    if decision is None:
        what = "corrected" if brought == "person" else "translated"
        raise MissingError(f"This page has not been {what}.")
    return withdraw(db, decision)


def withdraw(db: apsw.Connection, decision: Decision) -> Decision:
    """Take back a decision by which a text was written, inside the caller's transaction.

    Raises:
        UsageError: if the decision wrote no text.
    """
    brought = _BROUGHT.get(decision.verb)
    if brought is None or decision.subject.page is None:
        raise UsageError("This decision wrote no text.")
    done = decisions.add(db, decision.subject, "withdrawn", supersedes=decision.id)
    settle(db, decision.subject.content, decision.subject.page, brought)
    return done


def settle_all(db: apsw.Connection, content: Digest, number: int) -> None:
    """Bring what people wrote of a page in step with a new reading of it, if they wrote anything.

    Inside the caller's transaction.
    """
    rows = db.execute(
        "SELECT DISTINCT text_from FROM page_text WHERE content = ? AND page = ? "
        "AND decision IS NOT NULL",
        (content, number),
    )
    for (brought,) in list(rows):
        settle(db, content, number, brought)


def settle(db: apsw.Connection, content: Digest, number: int, brought: Brought) -> None:
    """Make the row of a page's correction or translation from the decision that stands."""
    decision = _standing(db, content, number, brought)
    page = readings.page(db, content, number)
    texts = readings.texts(db, content, number)
    old = [each.id for each in texts if each.text.text_from == brought]
    index.remove(db, old)
    db.executemany("DELETE FROM page_text WHERE id = ?", [(each,) for each in old])
    under = None if page is None else machine_text(texts, page)
    leading = None if under is None else under.id
    if decision is not None:
        turn = 0 if page is None else page.turn
        placed = _placed(under, written(decision).text, turn) if brought == "person" else NO_WORDS
        new = _put(db, decision, brought, placed)
        leading = new if brought == "person" else leading
    if brought == "person":
        db.execute(
            "UPDATE page SET leading = ? WHERE content = ? AND number = ?",
            (leading, content, number),
        )


def machine_text(texts: list[StoredText], page: StoredPage) -> StoredText | None:
    """Return the text that leads a page where no person corrected it, as its outcome has it."""
    wanted = ("ocr",) if page.outcome == "ocr" else ("layer", "markup")
    return next((each for each in texts if each.text.text_from in wanted), None)


def ground(db: apsw.Connection, decision: Decision, page: StoredPage) -> StoredText | None:
    """Return the text that lies under what was written: a translation's may be a person's."""
    texts = readings.texts(db, page.content, page.number)
    if kind(decision) == "translation" and page.leading is not None:
        return readings.text(db, page.leading)
    return machine_text(texts, page)


def written(decision: Decision) -> Written:
    """Return what a decision says was written."""
    return _WRITTEN.validate_json(decision.value)


def kind(decision: Decision) -> Brought:
    """Return which text a decision of `standing` wrote."""
    return _BROUGHT[decision.verb]


def standing(db: apsw.Connection, content: Digest | None = None) -> Iterator[Decision]:
    """Return the decisions by which texts were written and that hold."""
    return (each for each in decisions.standing(db, content) if each.subject.kind in _VERBS)


def by_number(db: apsw.Connection, content: Digest) -> dict[tuple[int, Brought], Decision]:
    """Return the decisions that hold about a content's texts, by page and kind."""
    return {(each.subject.page or 0, _BROUGHT[each.verb]): each for each in standing(db, content)}


def is_to_look_at(db: apsw.Connection, decision: Decision) -> bool:
    """Tell whether the text under what was written is no longer the one that its writer saw."""
    under = written(decision).under
    rows = db.execute(
        "SELECT text_hash FROM page_text WHERE content = ? AND page = ? "
        "AND text_from <> 'translation'",
        (decision.subject.content, decision.subject.page),
    )
    here = {digest for (digest,) in rows}
    return under not in here if under else bool(here - {readings.text_hash(written(decision).text)})


def _decide(
    db: apsw.Connection,
    content: Digest,
    number: int,
    brought: Brought,
    what: Written,
    why: str = "",
) -> Decision:
    before = _standing(db, content, number, brought)
    decision = decisions.add(
        db,
        Subject(kind=brought, content=content, page=number),
        _VERBS[brought],
        value=_WRITTEN.dump_json(what).decode(),
        why=why,
        supersedes=None if before is None else before.id,
    )
    settle(db, content, number, brought)
    return decision


def _standing(
    db: apsw.Connection, content: Digest, number: int, brought: Brought
) -> Decision | None:
    return by_number(db, content).get((number, brought))


def _put(db: apsw.Connection, decision: Decision, brought: Brought, placed: Words) -> int:
    """Store and index what was written."""
    what = written(decision)
    text = PageText(
        text_from=brought,
        text=what.text,
        words=placed,
        language=what.language,
        maker=what.by or decision.who,
    )
    subject = decision.subject
    number = readings.put_text(db, subject.content, subject.page or 0, text, decision.id)
    index.put(db, number, analysis.columns(what.text))
    readings.mark_indexed(db, [number], analysis.VERSION)
    return number


def _placed(under: StoredText | None, text: str, turn: int) -> Words:
    """Return the boxes of a person's text; lines are lines on the upright page."""
    if under is None:
        return NO_WORDS
    words = aligned(under.text.text, _turned(under.text.words, turn), text)
    return _turned(words, (360 - turn) % 360)


def _turned(words: Words, turn: int) -> Words:
    if turn == 0:
        return words
    return Words.of(
        (words.starts[i], words.ends[i], upright(words.box(i), turn), words.confidence(i))
        for i in range(len(words))
    )
