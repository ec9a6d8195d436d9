"""What stands above a letter: its subject, in the form in which offices of each language put it."""

import pytest

from stemma.demo.dossier.cache import planned
from stemma.demo.facts.draw import drawn
from stemma.demo.templates_b import TEMPLATES
from stemma.demo.writing.briefs import LetterBrief, write

AFFAIR = drawn(0)
LETTERS = {
    entry.brief.letter.subject.zh: entry.brief
    for entry in planned(AFFAIR, "full").entries
    if isinstance(entry.brief, LetterBrief) and entry.brief.letter.language == "zh"
}


@pytest.mark.parametrize("subject", sorted(LETTERS))
def test_a_chinese_subject_is_a_whole_title_and_is_not_framed_again(subject: str) -> None:
    paper, _ = write(TEMPLATES, AFFAIR, LETTERS[subject])

    assert subject.startswith("关于")
    assert paper.title == subject
    assert "关于关于" not in str(paper.blocks)
