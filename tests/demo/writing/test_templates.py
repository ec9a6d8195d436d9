"""Both sets of templates say all that a brief asks for, and mark every value they write."""

import importlib
import re
from collections.abc import Iterator
from functools import cache

import pytest

from stemma.demo.facts.draw import drawn
from stemma.demo.setting.composer import Composed, compose
from stemma.demo.writing.briefs import Brief, MailBrief, PriceSheetBrief, Templates, write
from stemma.demo.writing.marks import Writer, unmarked
from stemma.demo.writing.paper import Beside, Block, Paper, Paragraph, Table
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


sets = pytest.mark.parametrize("name", SETS)


def _once(name: str, brief: Brief) -> tuple[Paper, Writer]:
    return write(_templates(name), AFFAIR, brief)


@cache
def _composed(name: str) -> tuple[tuple[Brief, Paper, Writer, Composed], ...]:
    """Return every brief, written and laid out once for all tests of a set."""
    written = ((brief, *_once(name, brief)) for brief in BRIEFS)
    return tuple((brief, paper, writer, compose(paper)) for brief, paper, writer in written)


@sets
def test_everything_asked_for_is_stated_and_stands_somewhere(name: str) -> None:
    for brief, _, writer, composed in _composed(name):
        placed = {writer.marks[stated.mark].path for stated in composed.stated}

        assert set(brief.required()) - placed == set(), _name(brief)


@sets
def test_every_figure_is_marked(name: str) -> None:
    for brief, paper, _, _ in _composed(name):
        for marked in _texts(paper.blocks):
            text, spans = unmarked(marked)
            inside = {at for span in spans for at in range(span.start, span.end)}
            for figure in re.finditer(r"\d+", text):
                assert set(range(*figure.span())) <= inside, (_name(brief), text)


@sets
def test_one_brief_gives_one_paper(name: str) -> None:
    for brief, paper, _, _ in _composed(name):
        assert _once(name, brief)[0] == paper, _name(brief)


@sets
def test_what_hands_sign_has_room_for_it(name: str) -> None:
    known = {*AFFAIR.people, *AFFAIR.organisations}
    for brief, _, _, composed in _composed(name):
        slots = [slot.slot.whose for sheet in composed.sheets for slot in sheet.slots]

        assert set(slots) <= known, _name(brief)
        if isinstance(brief, (MailBrief, PriceSheetBrief)):
            assert not slots, _name(brief)
