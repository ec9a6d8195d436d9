"""Claims by hand: written, merged, parted, given places; all of it taken back."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.case import Case
from stemma.errors import MissingError, UsageError
from stemma.model.by_hand import AssertionsMoved, ClaimsMerged, ClaimWritten, PlaceGiven
from stemma.model.coverage import ClaimSaid
from stemma.model.register import PlaceAt
from stemma.settings import Settings
from tests.test_corroboration import PAGE, TEXTS

LETTER = "We have received the boats in May."


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    folder = tmp_path / "press"
    folder.mkdir()
    for day, (name, text) in enumerate(TEXTS, 1):
        page = PAGE.format(name=name, day=day, text=text)
        (folder / f"{day}.html").write_text(page, encoding="utf-8")
    for name, text in (("letter.txt", LETTER), ("record.txt", "Landed in May: 28 boats.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    made = Case.create(tmp_path / "leak.case", settings=Settings(workers=1))
    with made:
        made.take_in([tmp_path / "letter.txt"])
        made.take_in([tmp_path / "record.txt"], collection="reference")
        made.take_in([folder], collection="coverage")
        made.run()
        yield made


def words_of(case: Case, name: str, words: str) -> PlaceAt:
    document = case.find_document(name)
    text = case.page(document, 1).text
    start = text.index(words)
    return PlaceAt(
        document=document,
        text_hash=hashlib.sha256(text.encode()).hexdigest(),  # type: ignore[arg-type]
        start=start,
        end=start + len(words),
    )


def test_an_own_claim_stands_on_the_board_and_gets_its_origins_from_places(case: Case) -> None:
    told = case.corroboration
    own = told.hand.write(ClaimWritten(statement="The boats  came in May."))
    page = told.board.one(own)
    assert (page.line.statement, page.line.state) == ("The boats came in May.", "alleged")
    assert own in {each.key for each in told.board.listed().claims}

    told.hand.put(PlaceGiven(claim=own, at=words_of(case, "letter.txt", "in May")))
    page = told.board.one(own)
    assert (page.line.state, page.proposed.credibility) == ("documented", 2)
    assert [(o.kind, o.members) for o in page.origins] == [("known", ("the cache",))]

    told.hand.put(PlaceGiven(claim=own, at=words_of(case, "record.txt", "Landed in May")))
    page = told.board.one(own)
    assert (page.line.state, page.proposed.credibility) == ("corroborated", 1)
    assert [(each.kind, each.words) for each in page.hand] == [
        ("place", "in May"),
        ("place", "Landed in May"),
    ]
    assert page.footnotes[0].startswith("1 letter.txt")

    told.hand.take_back(page.hand[1].said.decision)
    assert told.board.one(own).line.state == "documented"
    told.hand.put(
        PlaceGiven(claim=own, side="against", at=words_of(case, "record.txt", "28 boats"))
    )
    assert told.board.one(own).line.state == "contradicted"


def test_an_assertion_is_parted_off_and_merged_back(case: Case) -> None:
    told = case.corroboration
    lantern = next(a for a in told.board.one("order").assertions if a.name == "The Lantern")

    own = told.hand.move(
        AssertionsMoved(assertions=(lantern.key,), statement="The Lantern's number is a slip.")
    )
    assert [each.name for each in told.board.one(own).assertions] == ["The Lantern"]
    assert len(told.board.one("order").line.values) == 1

    told.hand.merge(ClaimsMerged(claim=own, into="order"))
    page = told.board.one("order")
    assert len(page.line.values) == 2
    assert [(each.kind, each.words) for each in page.hand] == [
        ("moved", lantern.place.quote),
        ("merged", "The Lantern's number is a slip."),
    ]
    with pytest.raises(MissingError):
        told.board.one(own)

    case.decisions.undo()
    assert [each.name for each in told.board.one(own).assertions] == ["The Lantern"]
    assert case.decisions.undo().total == 2, "parting is one act: the words and the claim"
    assert [each.key for each in told.board.listed().claims] == ["order"]


def test_what_was_merged_in_a_circle_is_lost_to_nobody(case: Case) -> None:
    told = case.corroboration
    one, other = (told.hand.write(ClaimWritten(statement=words)) for words in ("One.", "Other."))
    told.hand.merge(ClaimsMerged(claim=one, into=other))
    told.hand.move(
        AssertionsMoved(assertions=(told.board.one("order").assertions[0].key,), into=other)
    )

    with pytest.raises(MissingError):
        told.hand.merge(ClaimsMerged(claim=other, into=one))
    assert len(told.board.one(other).assertions) == 1


def test_what_is_not_there_is_refused(case: Case) -> None:
    hand = case.corroboration.hand
    with pytest.raises(UsageError, match="no words"):
        hand.write(ClaimWritten(statement="  "))
    with pytest.raises(UsageError, match="one claim already"):
        hand.merge(ClaimsMerged(claim="order", into="order"))
    with pytest.raises(MissingError):
        hand.merge(ClaimsMerged(claim="order", into="own-99"))
    with pytest.raises(MissingError):
        hand.move(AssertionsMoved(assertions=("nothing",), statement="Other words."))
    with pytest.raises(MissingError):
        hand.put(PlaceGiven(claim="own-99", at=words_of(case, "letter.txt", "boats")))
    assert [each.key for each in case.corroboration.board.listed().claims] == ["order"]


def test_a_place_whose_document_is_gone_is_to_be_looked_at_again(case: Case) -> None:
    told = case.corroboration
    told.hand.put(PlaceGiven(claim="order", at=words_of(case, "record.txt", "28 boats")))
    case.removals.remove(case.find_document("record.txt"), "By order.")
    case.run()

    [again] = case.again.every()

    assert (again.kind, again.was) == ("claim", "28 boats")
    assert all(each.kind != "place" for each in told.board.one("order").hand)


def test_words_of_an_own_claim_that_are_taken_back_take_it_off_the_board(case: Case) -> None:
    board = case.corroboration.board
    own = case.corroboration.hand.write(ClaimWritten(statement="The boats came in May."))
    board.say(ClaimSaid(claim=own, field="statement", value="The boats came in June."))

    assert board.one(own).line.statement == "The boats came in June."
    case.decisions.undo()
    assert board.one(own).line.statement == "The boats came in May."
    case.decisions.undo()
    assert [each.key for each in board.listed().claims] == ["order"]
