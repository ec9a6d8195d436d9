"""One document in the outward forms of several programs."""

import dataclasses
import io
from typing import get_args

import pikepdf
import pytest

from stemma.demo.fiction import FICTION
from stemma.demo.forgery.producers import Style, finish
from tests.demo.forgery.papers import (
    SAID,
    Program,
    complaints,
    contract,
    finished,
    said_in_info,
    said_in_xmp,
    texts,
)

STYLES = get_args(Style)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("program", get_args(Program))
def test_a_finished_pdf_shows_what_it_showed(style: Style, program: Program) -> None:
    pdf = finish(contract(program=program), SAID, style=style)

    assert complaints(pdf) == []
    assert texts(pdf) == texts(contract(program=program))


@pytest.mark.parametrize("style", STYLES)
def test_info_and_xmp_say_the_same_and_that_it_is_invented(style: Style) -> None:
    pdf = finished(style=style)

    assert said_in_info(pdf) == {
        "/Title": SAID.title,
        "/Author": SAID.author,
        "/Subject": FICTION,
        "/Keywords": SAID.keywords,
        "/Creator": "Velmo Writer",
        "/Producer": "Velmo PDF 4.1",
        "/CreationDate": "D:20230417101544+03'00'",
        "/ModDate": "D:20230418090000+03'00'",
    }
    assert said_in_xmp(pdf) == {
        "xmp:CreateDate": "2023-04-17T10:15:44+03:00",
        "xmp:ModifyDate": "2023-04-18T09:00:00+03:00",
        "xmp:CreatorTool": "Velmo Writer",
        "pdf:Producer": "Velmo PDF 4.1",
        "dc:title": SAID.title,
        "dc:creator": f"['{SAID.author}']",
        "dc:description": FICTION,
    }


def test_xmp_contradicts_info_where_asked() -> None:
    other = dataclasses.replace(SAID, producer="Velmo PDF 9.0")
    pdf = finish(contract(), SAID, style="table", xmp=other)

    assert said_in_info(pdf)["/Producer"] == "Velmo PDF 4.1"
    assert said_in_xmp(pdf)["pdf:Producer"] == "Velmo PDF 9.0"


def test_an_older_program_writes_no_xmp() -> None:
    pdf = finish(finished(), SAID, style="table", xmp="none")

    assert b"xpacket" not in pdf
    assert said_in_xmp(pdf) == {}


def test_the_styles_are_laid_out_in_three_ways() -> None:
    table, streams, linear = (finished(style=style) for style in STYLES)

    assert b"\nxref\n" in table
    assert b"/Linearized" not in table
    assert b"/ObjStm" in streams
    assert b"\nxref\n" not in streams
    assert b"/Linearized" in linear[:200]
    assert all(b"\xbf\xf7\xa2\xfe" not in pdf[:32] for pdf in (table, streams, linear))


def test_the_id_is_new_and_comes_from_the_content() -> None:
    ids = [_id(finished(price)) for price in ("1 240 000", "1 420 000")]

    assert ids[0] != ids[1]
    assert all(first == second for first, second in ids)
    assert finish(contract(), SAID, style="table") == finished()


def _id(pdf: bytes) -> tuple[bytes, bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        first, second = opened.trailer.ID
        return bytes(first), bytes(second)
