"""Files that are pages of one document: what joins them, and what must keep them apart."""

import pytest

from stemma.model.proposals import Proposal
from stemma.relation.joints import joints, natural
from tests.relation.sheets import BODY, OPEN, WITHIN, digest, files
from tests.relation.test_cuts import LETTER


def names(proposal: Proposal) -> list[str]:
    known = {
        digest(f"photos/{n} {i}.jpg"): f"{n} {i}" for n in ("a", "scan", "b") for i in range(30)
    }
    return [known[each.document] for each in proposal.pages]


def test_photographs_whose_pages_count_on_are_one_document() -> None:
    [found] = joints(
        files(
            scan_1=f"{BODY}\nPage 1 of 3",
            scan_2=f"{BODY}\nPage 2 of 3",
            scan_3=f"{BODY}\nPage 3 of 3",
            scan_4=f"{BODY}\nPage 1 of 2",
        )
    )

    assert names(found) == ["scan 1", "scan 2", "scan 3"]
    assert {sign.kind for sign in found.signs} >= {"page_of", "name_run"}


def test_names_are_taken_in_the_order_in_which_people_count() -> None:
    [found] = joints(files(scan_10=f"{BODY}\n3", scan_9=f"{BODY}\n2"))

    assert names(found) == ["scan 9", "scan 10"]


def test_names_alone_join_nothing() -> None:
    assert list(joints(files(scan_1=BODY, scan_2=BODY, scan_3=BODY))) == []


def test_names_that_speak_of_pages_join() -> None:
    [found] = joints(files(contract_page_1=BODY, contract_page_2=BODY))

    assert {sign.kind for sign in found.signs} >= {"name_run", "page_name"}


def test_a_sentence_that_goes_on_in_the_next_file_joins() -> None:
    [found] = joints(files(scan_1=OPEN, scan_2=WITHIN))

    sentence = next(sign for sign in found.signs if sign.kind == "sentence")
    assert [place.page for place in sentence.places] == [1, 1]
    assert sentence.places[1].quote.startswith("named in the notice")


def test_the_head_of_a_letter_begins_anew() -> None:
    assert list(joints(files(scan_1=f"{BODY}\n2", scan_2=f"{LETTER}\n3"))) == []


def test_numbers_that_do_not_follow_keep_apart() -> None:
    assert list(joints(files(scan_1=f"{BODY}\n2", scan_2=f"{BODY}\n5"))) == []
    assert list(joints(files(scan_1=f"{BODY}\nPage 2 of 4", scan_2=f"{BODY}\nPage 3 of 9"))) == []


def test_a_document_that_is_whole_is_not_gone_on() -> None:
    assert list(joints(files(scan_1=f"{BODY}\nPage 2 of 2", scan_2=f"{BODY}\nPage 3 of 3"))) == []


@pytest.mark.parametrize(
    ("first", "second"), [("2.jpg", "10.jpg"), ("a2b3", "a2b10"), ("Б 1", "б 2"), ("1", "a")]
)
def test_the_natural_order_counts(first: str, second: str) -> None:
    assert natural(first) < natural(second)
