"""What a sheet or a Word file states must stand in its cell, and deleted text be told as such."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from stemma.case import Case
from stemma.demo.key.records import AnswerKey
from stemma.demo.score.places import places
from stemma.model.answers import PageSeen, WordSeen
from stemma.model.places import Box, Digest, Place

_DOCUMENT = Digest("d" * 64)


@dataclass
class _File:
    document: Digest
    way: str
    readable: str = "yes"


@dataclass
class _Mention:
    place: Place


@dataclass
class _Stated:
    mention: _Mention


@dataclass
class _Key:
    files: tuple[_File, ...]
    stated: tuple[_Stated, ...]
    planted: tuple[()] = ()


class _Case:
    def pages(self, _: Digest) -> Iterator[PageSeen]:
        words = (("9,356,000.00", "sheet A!D3"), ("Кулик-56", None), ("100", "deleted"))
        yield PageSeen(
            number=1,
            outcome="text",
            reason=None,
            detail="",
            why="",
            remedy="",
            text_from="markup",
            language=None,
            maker=None,
            text="",
            text_hash=None,
            width=595.0,
            height=842.0,
            remarks=(),
            words=tuple(
                WordSeen(text=text, box=Box(0, 0, 1, 1), confidence=None, label=label)
                for text, label in words
            ),
        )


def _told(way: str, quote: str, label: str | None) -> tuple[str, int, int]:
    place = Place(content=_DOCUMENT, page=1, quote=quote, label=label)
    key = _Key((_File(_DOCUMENT, way),), (_Stated(_Mention(place)),))
    [line] = places(cast("Case", _Case()), cast("AnswerKey", key))
    assert line.tally is not None
    return line.what, line.tally.right, line.tally.missed


def test_a_number_is_the_same_however_it_is_grouped() -> None:
    assert _told("sheet", "9 356 000,00", "sheet A!D3") == ("values in their place, sheet", 1, 0)


def test_the_right_value_in_another_cell_is_missed() -> None:
    assert _told("sheet", "9 356 000,00", "sheet A!E3") == ("values in their place, sheet", 0, 1)


def test_a_deleted_value_must_bear_its_label() -> None:
    assert _told("word", "100", "deleted") == ("values told as deleted, word", 1, 0)
    assert _told("word", "100", None) == ("values in their place, word", 0, 1)
