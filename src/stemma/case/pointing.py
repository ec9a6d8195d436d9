"""Taking what a person points at: it must be there, and is kept with its words and its place."""

import apsw

from stemma.case.claims import Claims
from stemma.errors import MissingError, UsageError
from stemma.model.places import Digest
from stemma.model.pointing import Pointed, PointedGiven
from stemma.store import ledger, naming, pointing

_LONGEST_WORDS = 1000


def taken(db: apsw.Connection, given: PointedGiven) -> Pointed:
    """Return what is pointed at, as it is kept.

    Raises:
        MissingError: if there is no such document, page, claim or hypothesis.
        UsageError: if a place has no words about it.
    """
    match given.kind:
        case "claim":
            page = Claims(db).one(given.about)
            place = page.assertions[0].place if page.assertions else None
            return Pointed(
                kind="claim", about=given.about, statement=page.line.statement, place=place
            )
        case "hypothesis":
            cell = ledger.cell(ledger.cells(db, "matrix"), given.about, "hypothesis")
            return Pointed(kind="hypothesis", about=given.about, statement=cell.value)
        case "place":
            if given.place is None:
                raise UsageError("A place of the case is missing: say on which page it stands.")
            naming.existing(db, Digest(given.place.content))
            if not pointing.is_there(db, given.place):
                raise MissingError("There is no such page, or its text is another one now.")
            return Pointed(kind="place", statement=tidy(given.statement), place=given.place)


def tidy(words: str) -> str:
    """Return words with single spaces.

    Raises:
        UsageError: if there are none, or too many.
    """
    tidy = " ".join(words.split())
    if not tidy:
        raise UsageError("Write what it says: it has no words.")
    if len(tidy) > _LONGEST_WORDS:
        raise UsageError(f"Write it shorter: at most {_LONGEST_WORDS} characters.")
    return tidy
