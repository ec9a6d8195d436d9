"""Who was asked, what came back, how long it has waited: over a real case, on named days."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from stemma.case import Case
from stemma.errors import MissingError, UsageError
from stemma.model.places import Digest, Place, Stretch
from stemma.model.pointing import PointedGiven
from stemma.model.replies import InquiryGiven, RepliesAsked, ReplyGiven
from stemma.settings import Settings
from tests.test_hypotheses import ARTICLE, LETTER

MONDAY, FRIDAY, NEXT = dt.date(2025, 3, 3), dt.date(2025, 3, 7), dt.date(2025, 3, 10)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("asked")
    (folder / "letter.txt").write_text(LETTER, encoding="utf-8")
    (folder / "article.html").write_text(ARTICLE, encoding="utf-8")
    case = Case.create(folder / "leak.case", settings=Settings(workers=1))
    case.take_in([folder / "letter.txt"])
    case.take_in([folder / "article.html"], collection="coverage")
    case.run()
    return case


def claim_of(case: Case) -> PointedGiven:
    [claim] = case.corroboration.claims()
    return PointedGiven(kind="claim", about=claim.key)


def test_an_inquiry_waits_is_late_is_answered_and_taken_back(case: Case) -> None:
    told = case.corroboration.replies
    place = Place(content=case.find_document("letter.txt"), page=1, quote="28 boats")
    point = PointedGiven(kind="place", statement="The annex names 28 boats.", place=place)
    key = told.ask(
        InquiryGiven(who="Vessel  Works", asked=MONDAY, until=FRIDAY, about=(point, claim_of(case)))
    )
    waits, late = told.one(key, today=FRIDAY), told.one(key, today=NEXT)

    assert (waits.state, waits.days, late.state, late.days) == ("waiting", 4, "late", 7)
    assert late.sentence == (
        "Vessel Works was asked by mail on 3 March 2025, with time until 7 March 2025, about "
        f"“The annex names 28 boats” and “{late.inquiry.about[1].statement.rstrip('.')}”; "
        "nothing came back within the time given."
    )
    assert [each.stands for each in late.inquiry.about] == [True, True]

    told.answer(key, ReplyGiven(came="answer", on=FRIDAY, words="We built 28."))
    answered = told.one(key, today=NEXT)

    assert (answered.state, answered.days) == ("answered", 4)
    assert answered.sentence.endswith("the answer came on 7 March 2025: “We built 28”.")
    assert case.decisions.listed().decisions[0].what == "Vessel Works"

    case.decisions.undo()
    assert told.one(key, today=NEXT).state == "late"
    case.decisions.undo()
    assert told.listed(today=NEXT).total == 0


def test_open_ones_come_first_the_longest_waiting_at_the_top(case: Case) -> None:
    told = case.corroboration.replies
    about = (claim_of(case),)
    keys = {
        who: told.ask(InquiryGiven(who=who, asked=day, until=FRIDAY, about=about))
        for who, day in (("The yard", MONDAY), ("The office", FRIDAY), ("The port", MONDAY))
    }
    told.answer(keys["The yard"], ReplyGiven(came="refusal", on=FRIDAY))
    found = told.listed(today=NEXT)
    closed = told.listed(RepliesAsked(states=("refused",), words="yard"), today=NEXT)

    assert [each.inquiry.who for each in found.inquiries] == ["The port", "The office", "The yard"]
    assert [each.key for each in closed.inquiries] == [keys["The yard"]]
    assert found.sentence == (
        "3 were asked for a reply: 1 refused to answer, 2 did not answer within the time given."
    )
    told.drop(keys["The port"])
    assert told.listed(today=NEXT).total == 2
    for _ in range(5):
        case.decisions.undo()


def test_what_cannot_be_is_refused_with_a_sentence(case: Case) -> None:
    told = case.corroboration.replies
    about = (claim_of(case),)
    with pytest.raises(UsageError, match="before the day of asking"):
        told.ask(InquiryGiven(who="The yard", asked=FRIDAY, until=MONDAY, about=about))
    with pytest.raises(MissingError):
        told.ask(
            InquiryGiven(
                who="The yard", asked=MONDAY, about=(PointedGiven(kind="claim", about="none"),)
            )
        )
    with pytest.raises(MissingError, match="no inquiry r99"):
        told.answer("r99", ReplyGiven(came="answer", on=FRIDAY, words="?"))
    key = told.ask(InquiryGiven(who="The yard", asked=FRIDAY, about=about))
    with pytest.raises(UsageError, match="before the day of asking"):
        told.answer(key, ReplyGiven(came="refusal", on=MONDAY))
    with pytest.raises(UsageError, match="what the answer says"):
        told.answer(key, ReplyGiven(came="answer", on=NEXT))
    case.decisions.undo()


def test_what_was_asked_about_a_page_that_is_gone_is_to_be_looked_at_again(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    with Case.create(tmp_path / "leak.case", settings=Settings(workers=1)) as case:
        case.take_in([tmp_path / "letter.txt"])
        case.run()
        letter = case.find_document("letter.txt")
        text_hash = case.page(letter, 1).text_hash
        assert text_hash is not None
        stretch = Stretch(text_from="layer", text_hash=text_hash, start=54, end=62)
        place = Place(content=letter, page=1, quote="28 boats", stretch=stretch)
        point = PointedGiven(kind="place", statement="It names 28 boats.", place=place)
        other = replace(place, stretch=replace(stretch, text_hash=Digest("0" * 64)))
        with pytest.raises(MissingError, match="its text is another one"):
            case.corroboration.replies.ask(
                InquiryGiven(who="The yard", asked=MONDAY, about=(replace(point, place=other),))
            )
        case.corroboration.replies.ask(InquiryGiven(who="The yard", asked=MONDAY, about=(point,)))
        assert list(case.again.every()) == []

        case.removals.remove(case.find_document("letter.txt"), "By order.")
        [entry] = case.again.every()
        [seen] = case.corroboration.replies.listed(today=NEXT).inquiries

        assert (entry.kind, entry.says, entry.was) == ("kept", "The yard.", "28 boats")
        assert not seen.inquiry.about[0].stands
        case.again.take_back(entry.decision)
        assert list(case.again.every()) == []
