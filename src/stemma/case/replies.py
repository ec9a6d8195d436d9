"""`case.corroboration.replies`: who was asked for a reply, about what, and what came back."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace

import apsw
from pydantic import TypeAdapter

from stemma.case import pointing
from stemma.corroboration import replies
from stemma.errors import MissingError, UsageError
from stemma.model.decisions import Decision
from stemma.model.replies import (
    Inquiry,
    InquiryGiven,
    InquirySeen,
    RepliesAsked,
    RepliesListed,
    Reply,
    ReplyGiven,
)
from stemma.publish import replies as words
from stemma.store import ledger
from stemma.store import pointing as pointed
from stemma.store.database import told, transaction

_INQUIRY, _REPLY = TypeAdapter(Inquiry), TypeAdapter(Reply)
_WHAT = "inquiry"


class Replies:
    """The right of reply in an opened case. Every change needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.corroboration.replies` instead."""
        self._db = db

    def listed(
        self,
        asked: RepliesAsked | None = None,
        *,
        today: dt.date,
        limit: int | None = 50,
        offset: int = 0,
    ) -> RepliesListed:
        """Return a stretch of the inquiries as they stand on a day, the open ones first."""
        with told():
            every = list(self._every(today))
        found = replies.chosen(every, asked or RepliesAsked())
        end = None if limit is None else offset + limit
        return RepliesListed(
            total=len(found), inquiries=tuple(found[offset:end]), sentence=words.summed(every)
        )

    def one(self, key: str, *, today: dt.date) -> InquirySeen:
        """Return one inquiry as it stands on a day.

        Raises:
            MissingError: if there is none.
        """
        found = next((each for each in self._every(today) if each.key == key), None)
        if found is None:
            raise MissingError(f"There is no {_WHAT} {key}.")
        return found

    def ask(self, given: InquiryGiven) -> str:
        """Write down that somebody was asked; return the key of the inquiry.

        Raises:
            MissingError: if the case does not hold what it is about.
            UsageError: if the time given ends before the day of asking, or nobody is named.
        """
        with transaction(self._db):
            key = ledger.next_key(self._db, "reply", "r")
            self._put(key, given)
        return key

    def change(self, key: str, given: InquiryGiven) -> None:
        """Write an inquiry anew: who, what about, when, by which way, until when, the note.

        Raises:
            MissingError: if there is none, or the case does not hold what it is about.
            UsageError: as `ask`.
        """
        with transaction(self._db):
            ledger.cell(ledger.cells(self._db, "reply"), key, _WHAT)
            self._put(key, given)

    def answer(self, key: str, given: ReplyGiven) -> None:
        """Write down what came back.

        Raises:
            MissingError: if there is no such inquiry.
            UsageError: if it came before anybody was asked, or an answer has no words.
        """
        with transaction(self._db):
            asked = _read(ledger.cell(ledger.cells(self._db, "reply"), key, _WHAT))
            if given.on < asked.asked:
                raise UsageError("This day lies before the day of asking.")
            if given.came == "answer" and not given.words.strip():
                raise UsageError("Write what the answer says, or where it is kept.")
            reply = Reply(came=given.came, on=given.on, words=given.words.strip())
            value = _REPLY.dump_json(reply).decode()
            ledger.put(self._db, "reply", f"{key}/a", value, asked.who)

    def drop(self, key: str, *, only_reply: bool = False) -> None:
        """Take an inquiry, or only what came back, out; undo brings it back.

        Raises:
            MissingError: if there is none.
        """
        path = f"{key}/a" if only_reply else key
        with transaction(self._db):
            before = ledger.cell(ledger.cells(self._db, "reply"), path, _WHAT)
            ledger.put(self._db, "reply", path, "", before.subject.quote or "")

    def _put(self, key: str, given: InquiryGiven) -> None:
        if given.until is not None and given.until < given.asked:
            raise UsageError("The time given ends before the day of asking.")
        inquiry = Inquiry(
            who=pointing.tidy(given.who),
            asked=given.asked,
            way=given.way,
            until=given.until,
            about=tuple(pointing.taken(self._db, each) for each in given.about),
            note=given.note.strip(),
        )
        value = _INQUIRY.dump_json(inquiry).decode()
        ledger.put(self._db, "reply", key, value, inquiry.who)

    def _every(self, today: dt.date) -> Iterator[InquirySeen]:
        cells = ledger.cells(self._db, "reply")
        for key, decision in cells.items():
            if "/" not in key:
                yield self._seen(key, decision, cells, today)

    def _seen(
        self, key: str, decision: Decision, cells: Mapping[str, Decision], today: dt.date
    ) -> InquirySeen:
        inquiry, last = _read(decision), cells.get(f"{key}/a")
        about = tuple(pointed.now(self._db, each) for each in inquiry.about)
        inquiry = replace(inquiry, about=about)
        reply = None if last is None else _REPLY.validate_json(last.value)
        state = replies.state(inquiry, reply, today)
        return InquirySeen(
            key=key,
            inquiry=inquiry,
            reply=reply,
            state=state,
            days=replies.days(inquiry, reply, today),
            sentence=words.sentence(inquiry, reply, state),
            by=(last or decision).who,
            at=(last or decision).at,
        )


def _read(decision: Decision) -> Inquiry:
    return _INQUIRY.validate_json(decision.value)
