"""`case.register`: details that the outside world can check, and what came of each."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import apsw
from pydantic import TypeAdapter

from stemma.corroboration import register
from stemma.corroboration.answers import answers
from stemma.errors import MissingError, UsageError
from stemma.model.decisions import Decision, DecisionSeen
from stemma.model.places import Digest, Place
from stemma.model.register import (
    Answer,
    Checked,
    CheckGiven,
    CheckSeen,
    Detail,
    PlaceAt,
    RegisterAsked,
    RegisterLine,
    RegisterListed,
    RegisterPage,
    RegisterPlace,
)
from stemma.store import acts, checkable, items, naming, placing
from stemma.store.database import told, transaction
from stemma.store.unchanged import Unchanged

_KEPT = TypeAdapter(Checked)
_MOST_PLACES = 60
_EVERYTHING = RegisterAsked()
_Found = tuple[Detail, tuple[Answer, ...]]


class Register:
    """The verification register of an opened case. Deciding needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.register` instead."""
        self._db = db
        self._kept = Unchanged(db)

    def listed(
        self, asked: RegisterAsked = _EVERYTHING, *, limit: int | None = 50, offset: int = 0
    ) -> RegisterListed:
        """Return a stretch of the details asked for, the most telling first unless asked."""
        with told():
            lines = self._kept.answer("lines", self._lines)
            counted = register.counted(lines)
            found = _sorted([each for each in lines if _is_asked(each, asked)], asked)
            end = None if limit is None else offset + limit
            return RegisterListed(
                total=len(found),
                lines=tuple(found[offset:end]),
                counted=counted,
                sentence=register.sentence(counted),
                references=_references(self._db),
            )

    def one(self, key: str) -> RegisterPage:
        """Return a detail with its places, and where references may answer.

        Raises:
            MissingError: if the cache holds no such detail now.
        """
        with told():
            detail, found = self._existing(key)
            line = next(each for each in self._kept.answer("lines", self._lines) if each.key == key)
            return RegisterPage(
                line=line,
                places=tuple(self._place(each) for each in detail.places[:_MOST_PLACES]),
                answers=tuple(self._boxed(each) for each in found),
            )

    def check(self, given: CheckGiven) -> RegisterPage:
        """Say what came of checking a detail, or whether it was public; None leaves it open.

        Raises:
            MissingError: if there is no such detail, or no such place.
            UsageError: if the outcome lacks what it was checked against, or why it cannot be, or
                the place is not of a reference.
        """
        with transaction(self._db):
            detail, _ = self._existing(given.detail)
            said = Checked(
                outcome=given.outcome,
                reference=self._reference(given.reference),
                against=" ".join(given.against.split()),
                public=given.public,
            )
            _refuse_groundless(said, given.note)
            checkable.decide(
                self._db,
                (detail.key, detail.says, detail.places[0]),
                _KEPT.dump_json(said).decode(),
                given.note.strip(),
            )
        return self.one(detail.key)

    def take_back(self, number: int) -> DecisionSeen:
        """Take back what was said of a detail, whether the detail is there now or not.

        Raises:
            MissingError: if no decision of this number about a detail holds.
        """
        with transaction(self._db):
            standing = checkable.decided(self._db).values()
            decision = next((each for each in standing if each.id == number), None)
            if decision is None:
                raise MissingError("No decision of this number holds: it was taken back.")
            checkable.withdraw(self._db, decision)
            return acts.seen(self._db, decision)

    def lost(self) -> Iterator[tuple[Decision, str]]:
        """Yield decisions about details that the cache does not hold now, with what was said."""
        decided = checkable.decided(self._db)
        known = {detail.key for detail, _ in self._found()} if decided else set()
        for key, decision in decided.items():
            if key not in known:
                outcome = _KEPT.validate_json(decision.value).outcome
                yield decision, outcome or "not checked"

    def _found(self) -> tuple[_Found, ...]:
        return self._kept.answer("found", lambda: tuple(_found(self._db)))

    def _existing(self, key: str) -> _Found:
        found = next((each for each in self._found() if each[0].key == key), None)
        if found is None:
            raise MissingError("The cache holds no such detail now.")
        return found

    def _lines(self) -> tuple[RegisterLine, ...]:
        decided = checkable.decided(self._db)
        return tuple(self._line(*each, decided) for each in self._found())

    def _line(
        self, detail: Detail, found: tuple[Answer, ...], decided: Mapping[str, Decision]
    ) -> RegisterLine:
        decision = decided.get(detail.key)
        return RegisterLine(
            key=detail.key,
            kind=detail.kind,
            says=detail.says,
            why=detail.why,
            valid=detail.valid,
            papers=detail.items,
            places=len(detail.places),
            first=self._named(detail.places[0]),
            answer=found[0] if found else None,
            answers=len(found),
            checked=None if decision is None else self._seen(decision),
        )

    def _seen(self, decision: Decision) -> CheckSeen:
        checked = _KEPT.validate_json(decision.value)
        of = checked.reference
        return CheckSeen(
            checked=checked,
            name="" if of is None else naming.file_name(self._db, of.content),
            note=decision.why,
            who=decision.who,
            at=decision.at,
            decision=decision.id,
        )

    def _named(self, place: Place) -> RegisterPlace:
        control = items.control_of(self._db, place.content, place.page) or ""
        name = naming.file_name(self._db, place.content)
        return RegisterPlace(item=control, name=name, place=place)

    def _place(self, place: Place) -> RegisterPlace:
        return self._named(placing.boxed(self._db, place))

    def _boxed(self, answer: Answer) -> Answer:
        return replace(answer, place=placing.boxed(self._db, answer.place))

    def _reference(self, given: PlaceAt | None) -> Place | None:
        """Return the place of a reference that a person gives.

        Raises:
            MissingError: if there is no such document, page or text.
            UsageError: if it is of no reference.
        """
        if given is None:
            return None
        content = naming.existing(self._db, Digest(given.document))
        if naming.collection(self._db, content) != "reference":
            raise UsageError(
                "This document is no reference. Take outside records in with "
                "stemma take-in CASE PATH --as reference."
            )
        return placing.pointed(self._db, given)


def _found(db: apsw.Connection) -> Iterator[_Found]:
    pages = checkable.references(db)
    seen = checkable.sightings(db)
    for detail in register.details(seen, checkable.held(db), checkable.stated(db)):
        yield detail, answers(detail, pages)


def _references(db: apsw.Connection) -> int:
    query = "SELECT count(DISTINCT content) FROM appearance WHERE collection = 'reference'"
    return int(str(db.execute(query).get))


def _refuse_groundless(said: Checked, note: str) -> None:
    """Refuse an outcome without ground: an automatic word, or one nobody could follow.

    Raises:
        UsageError: with what is missing.
    """
    has_ground = said.reference is not None or bool(said.against)
    match said.outcome:
        case "agrees" | "differs" if not has_ground:
            raise UsageError("Say what it was checked against: a place of a reference, or which.")
        case "not found" if not has_ground:
            raise UsageError("Say where you looked and did not find it.")
        case "not checkable" if not note.strip():
            raise UsageError("Say why nobody outside can check it.")
        case _:
            return


def _is_asked(line: RegisterLine, asked: RegisterAsked) -> bool:
    word = naming.folded(asked.words)
    return (
        (not word or word in naming.folded(f"{line.says} {line.first.name}"))
        and (not asked.kinds or line.kind in asked.kinds)
        and (not asked.states or line.state in asked.states)
        and (not asked.answered or line.answer is not None)
    )


def _sorted(found: list[RegisterLine], asked: RegisterAsked) -> list[RegisterLine]:
    match asked.sort:
        case "answered":
            found.sort(key=lambda each: (each.answer is None, each.answers == 0))
        case "places":
            found.sort(key=lambda each: -each.places)
        case "name":
            found.sort(key=lambda each: naming.folded(each.says))
    return found[::-1] if asked.descending else found
