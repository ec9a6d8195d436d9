"""Everything that is done to a page is said in words."""

import pytest

from stemma.model.remarks import Deed, Remark
from stemma.publish.remarks import heading, remark


@pytest.mark.parametrize("deed", Deed)
def test_every_deed_is_said_in_whole_sentences(deed: Deed) -> None:
    said = remark(Remark(deed, "12")).said

    assert said.endswith(".")
    assert "{" not in said + heading(deed)


def test_the_detail_stands_in_the_sentence_of_a_page_and_not_over_several() -> None:
    assert "by 1.2 degrees" in remark(Remark(Deed.LEVELLED, "1.2")).said
    assert "degrees" not in heading(Deed.LEVELLED)
