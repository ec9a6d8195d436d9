"""Both sets of templates say all that a brief asks for, and mark every value they write."""

import importlib
import re
from collections.abc import Iterator

import pytest

from stemma.demo.facts.draw import drawn
from stemma.demo.setting.composer import compose
from stemma.demo.writing.briefs import Brief, MailBrief, PriceSheetBrief, Templates, write
from stemma.demo.writing.marks import unmarked
from stemma.demo.writing.paper import Beside, Block, Paragraph, Table
from tests.demo.writing.every_brief import every_brief

AFFAIR = drawn(3)
SETS = ("templates_a", "templates_b")
BRIEFS = tuple(every_brief(AFFAIR))


def _name(brief: Brief) -> str:
    tongue = getattr(brief, "tongue", "")
    return f"{type(brief).__name__} {tongue} {getattr(brief, 'version', '')}".strip()


def _templates(name: str) -> Templates:
    module = importlib.import_module(f"stemma.demo.{name}")
    templates: Templates = module.TEMPLATES
    return templates


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block.text
            case Table():
                for row in block.rows:
                    yield from row
            case Beside():
                for column in block.columns:
                    yield from _texts(column)
            case _:
                pass


cases = pytest.mark.parametrize("brief", BRIEFS, ids=_name)
sets = pytest.mark.parametrize("name", SETS)


@sets
@cases
def test_everything_asked_for_is_stated_and_stands_somewhere(name: str, brief: Brief) -> None:
    paper, writer = write(_templates(name), AFFAIR, brief)
    placed = {writer.marks[stated.mark].path for stated in compose(paper).stated}

    assert set(brief.required()) - placed == set()


@sets
@cases
def test_every_figure_is_marked(name: str, brief: Brief) -> None:
    paper, _ = write(_templates(name), AFFAIR, brief)

    for marked in _texts(paper.blocks):
        text, spans = unmarked(marked)
        inside = {at for span in spans for at in range(span.start, span.end)}
        for figure in re.finditer(r"\d+", text):
            assert set(range(*figure.span())) <= inside, text


@sets
@cases
def test_one_brief_gives_one_paper(name: str, brief: Brief) -> None:
    first, _ = write(_templates(name), AFFAIR, brief)
    second, _ = write(_templates(name), AFFAIR, brief)

    assert first == second


@sets
@cases
def test_what_hands_sign_has_room_for_it(name: str, brief: Brief) -> None:
    sheets = compose(write(_templates(name), AFFAIR, brief)[0]).sheets
    slots = [slot.slot.whose for sheet in sheets for slot in sheet.slots]
    known = {*AFFAIR.people, *AFFAIR.organisations}

    assert set(slots) <= known
    if isinstance(brief, (MailBrief, PriceSheetBrief)):
        assert not slots
