"""Old documents: told by what is in them, with what they say of themselves, for the office cell."""

import pytest

from stemma.model.problems import Problem, Reason
from stemma.readers.old_office import old_office
from stemma.registry import reader_for
from stemma.toolkit.compound import packed, telling
from tests import make


@pytest.mark.parametrize(
    ("stream", "media_type"),
    [
        ("WordDocument", "application/msword"),
        ("PowerPoint Document", "application/vnd.ms-powerpoint"),
        ("MatOST", "application/vnd.ms-works"),
    ],
)
def test_a_document_is_told_by_its_streams_whatever_its_name(stream: str, media_type: str) -> None:
    data = packed({stream: b"\0" * 5000, "Data": b""})

    with make.received(data, "letter.bin") as received:
        assert reader_for(telling(received), received.name) is old_office
        reading = old_office.read(received)

    assert reading.media_type == media_type
    assert reading.problem == Problem(Reason.NEEDS_OFFICE, media_type)


def test_an_empty_one_is_told() -> None:
    assert make.problem_of(old_office, b"", "a.doc") == Problem(Reason.EMPTY)
