"""Proposals in a case: found in its pages, done or refused by a person, taken back."""

import apsw
import pytest

from stemma.case.proposals import Proposals
from stemma.errors import ConflictError
from stemma.model.places import Digest
from stemma.model.proposals import ProposalsAsked, ProposalSeen
from stemma.model.readings import PageReading, PageText
from stemma.model.words import Words
from stemma.publish import listings
from stemma.store import items, undoing
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases
from tests.store.test_notes import placed

BODY = "The Seller delivers the goods to the port named by the Buyer."


def drawn(number: int, *lines: str) -> PageReading:
    text = PageText(text_from="layer", text="\n".join(lines), maker="reader 1", words=Words.of([]))
    return PageReading(number=number, width=595.0, height=842.0, picture=True, text=text)


def scan(db: apsw.Connection, files: Files, path: str, *feet: str) -> Digest:
    content = cases.take_in(db, files, path.encode(), path)
    cases.read(db, content, *(drawn(n, BODY, foot) for n, foot in enumerate(feet, start=1)))
    return content


def listed(proposals: Proposals) -> tuple[ProposalSeen, ...]:
    return proposals.listed().proposals


@pytest.fixture
def proposals(db: apsw.Connection) -> Proposals:
    return Proposals(db)


def test_three_letters_in_one_scan_are_split_in_one_act(
    db: apsw.Connection, files: Files, proposals: Proposals
) -> None:
    content = scan(
        db, files, "letters.pdf", "Page 1 of 2", "Page 2 of 2", "Page 1 of 1", "Page 1 of 1"
    )
    found = listed(proposals)
    assert [(each.kind, each.pages[0].last_page) for each in found] == [("split", 2), ("split", 3)]

    assert proposals.accept([each.key for each in found]) == 2

    assert listed(proposals) == ()
    parts = [item.parts[0] for item in items.of_document(db, content)]
    assert [(part.first_page, part.last_page) for part in parts] == [(1, 2), (3, 3), (4, 4)]

    with transaction(db):
        undoing.undo(db)
    assert len(items.of_document(db, content)) == 1
    assert len(listed(proposals)) == 2


def test_photographs_of_one_contract_are_joined_in_their_order(
    db: apsw.Connection, files: Files, proposals: Proposals
) -> None:
    second = scan(db, files, "photos/scan_10.jpg", "Page 2 of 2")
    first = scan(db, files, "photos/scan_9.jpg", "Page 1 of 2")
    [found] = listed(proposals)

    proposals.accept([found.key])

    [item] = items.of_document(db, first)
    assert [part.document for part in item.parts] == [first, second]
    assert listed(proposals) == ()


def test_what_was_refused_is_not_proposed_again_until_that_is_taken_back(
    db: apsw.Connection, files: Files, proposals: Proposals
) -> None:
    scan(db, files, "letters.pdf", "Page 1 of 1", "Page 1 of 1")
    [found] = listed(proposals)

    proposals.reject([found.key], "one letter and its copy")

    assert listed(proposals) == ()
    with pytest.raises(ConflictError, match="proposed no more"):
        proposals.accept([found.key])
    with transaction(db):
        undoing.undo(db)
    assert listed(proposals) == (found,)


def test_pages_of_another_collection_are_left_alone(
    db: apsw.Connection, files: Files, proposals: Proposals
) -> None:
    content = scan(db, files, "letters.pdf", "Page 1 of 1", "Page 1 of 1")
    db.execute("UPDATE appearance SET collection = 'coverage' WHERE content = ?", (content,))

    assert listed(proposals) == ()


def test_a_sign_has_the_boxes_of_its_words(
    db: apsw.Connection, files: Files, proposals: Proposals
) -> None:
    content = cases.take_in(db, files, b"scan", "scan.pdf")
    pages = (
        PageReading(number=n, width=595.0, height=842.0, picture=True, text=placed("Page 1 of 1"))
        for n in (1, 2)
    )
    cases.read(db, content, *pages)

    [found] = listed(proposals)

    [sign] = found.signs
    assert [len(place.boxes) for place in sign.places] == [1, 1]


def test_they_are_narrowed_and_leave_as_a_table(
    db: apsw.Connection, files: Files, proposals: Proposals
) -> None:
    content = scan(db, files, "letters.pdf", "Page 1 of 1", "Page 1 of 1")
    scan(db, files, "a/scan_1.jpg", "Page 1 of 2")
    scan(db, files, "a/scan_2.jpg", "Page 2 of 2")

    assert proposals.listed(ProposalsAsked(kinds=("join",))).total == 1
    assert proposals.listed(ProposalsAsked(document=content)).total == 1
    assert proposals.listed(ProposalsAsked(sort="signs")).proposals[0].kind == "join"
    assert b"scan_1.jpg" in b"".join(listings.proposals(proposals.every()))
