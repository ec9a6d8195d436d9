"""The day a document is listed under: its mail's, else the one its head states, else its file's."""

import apsw
import pytest

from stemma.model.places import Digest
from stemma.pipeline import extraction
from stemma.store import listing
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases

MADE = '{"pdf.created": {"at": "2024-02-01T10:00:00Z", "zone_known": true}}'
SENT = '{"mail.date": {"at": "2024-03-01T10:00:00Z", "zone_known": true}}'


@pytest.fixture
def letter(db: apsw.Connection, files: Files) -> Digest:
    """A letter of two pages whose file was made later."""
    content = cases.take_in(db, files, b"%PDF", "letter.pdf")
    second = cases.text_page(2, "Moscow, 9 May 2023")
    cases.read(db, content, cases.text_page(1, "Moscow, 4 May 2023\nDear Ms Lind,"), second)
    cases.say_moments(db, content, MADE)
    extract(db, content)
    return content


def extract(db: apsw.Connection, content: Digest) -> None:
    with transaction(db):
        for page in (1, 2):
            extraction.extract_page(db, content, page)


def test_what_the_head_of_the_first_page_states_comes_before_the_file(
    db: apsw.Connection, letter: Digest
) -> None:
    assert listing.day(db, letter) == ("2023-05-04", "stated")


def test_a_mail_has_the_day_it_was_sent(db: apsw.Connection, letter: Digest) -> None:
    cases.say_moments(db, letter, SENT)

    assert listing.day(db, letter) == ("2024-03-01", "mail")


def test_a_text_corrected_by_hand_states_the_day(db: apsw.Connection, letter: Digest) -> None:
    cases.correct(db, letter, 1, "Moscow, 14 May 2023\nDear Ms Lind,")
    extract(db, letter)

    assert listing.day(db, letter) == ("2023-05-14", "stated")


def test_a_day_that_is_not_stated_any_more_is_not_kept(db: apsw.Connection, letter: Digest) -> None:
    cases.read(db, letter, cases.text_page(1, "Dear Ms Lind,"))
    cases.say_moments(db, letter, MADE)
    extract(db, letter)

    assert listing.day(db, letter) == ("2024-02-01", "property")
