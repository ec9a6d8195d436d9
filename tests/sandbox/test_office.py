"""The office cell: converts real documents, and holds whatever runs in it."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stemma.model.problems import Problem, Reason
from stemma.sandbox import office
from stemma.sandbox.limits import MEBIBYTE, Limits
from stemma.sandbox.office import Conversion, Office
from tests.sandbox import office_assault

_LIMITS = Limits(memory=512 * MEBIBYTE, cpu_seconds=4, silence=-24.0)
"""The cell gets 30 seconds to begin; here six in all."""
_ATTACKS = Path(office_assault.__file__).read_text("utf-8")
HERE = office.find()
needs_office = pytest.mark.skipif(HERE is None, reason="LibreOffice is not installed here")
needs_walls = pytest.mark.skipif(
    HERE is None or HERE.walls != "landlock", reason="this kernel has no Landlock"
)


def _walls() -> Iterator[Office]:
    somewhere = HERE or Office(Path("/usr/lib/libreoffice"), "?", "none")
    if somewhere.walls == "landlock":
        yield somewhere
    if shutil.which("bwrap") is not None:
        yield replace(somewhere, walls="bubblewrap")


WALLS = pytest.mark.parametrize("walls", list(_walls()), ids=lambda walls: walls.walls)


def attacked(walls: Office, attack: str, tmp_path: Path) -> tuple[Problem | None, Path]:
    """Have an attack run in the place of LibreOffice; return what it was told, and what it made."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "victim").write_bytes(b"secret")
    inside = tmp_path / "case"
    inside.mkdir()
    told = json.dumps({"attack": attack, "victim": str(outside / "victim")}).encode()
    order = Conversion(pieces=[told], ending=".doc", format="odt", limits=_LIMITS)
    problem = office.convert(walls, order, inside / "made", program=("-c", _ATTACKS))
    assert (outside / "victim").read_bytes() == b"secret"
    assert [path.name for path in outside.iterdir()] == ["victim"]
    assert not list(inside.glob("*.part"))
    return problem, inside / "made"


@WALLS
def test_nothing_leads_out(walls: Office, tmp_path: Path) -> None:
    problem, made = attacked(walls, "all", tmp_path)

    assert problem is None
    fates = json.loads(made.read_text("utf-8"))
    assert {name for name, fate in fates.items() if fate == "done"} == set()
    assert set(fates) == set(office_assault.REFUSED)


@WALLS
@pytest.mark.parametrize(
    ("attack", "reasons"),
    [
        ("traces", {Reason.POLICY}),
        ("becomes another program", {Reason.POLICY}),
        ("goes on for ever", {Reason.LIMIT_TIME}),
        ("sleeps for ever", {Reason.LIMIT_TIME}),
        ("floods one file", {Reason.LIMIT_OUTPUT, Reason.CRASHED, Reason.LIMIT_TIME}),
        ("floods many files", {Reason.LIMIT_OUTPUT, Reason.LIMIT_TIME}),
        ("takes all memory", {Reason.CRASHED}),
        ("breeds threads", {Reason.CRASHED, Reason.LIMIT_TIME}),
        ("plants a link", {Reason.PROTOCOL}),
        ("plants a pipe", {Reason.CRASHED}),
        ("says nothing", {Reason.PROTOCOL}),
    ],
)
def test_what_goes_wrong_inside_is_an_outcome(
    walls: Office, attack: str, reasons: set[Reason], tmp_path: Path
) -> None:
    problem, made = attacked(walls, attack, tmp_path)

    assert problem is not None
    assert problem.reason in reasons
    assert not made.exists()


def test_without_any_wall_nothing_is_opened(tmp_path: Path) -> None:
    nowhere = Office(Path("/usr/lib/libreoffice"), "?", "none")
    order = Conversion(pieces=[b"x"], ending=".doc", format="odt", limits=_LIMITS)

    problem = office.convert(nowhere, order, tmp_path / "made")

    assert problem == Problem(Reason.OFFICE_UNSAFE)
    assert not list(tmp_path.iterdir())


@needs_office
@WALLS
def test_a_document_is_converted(walls: Office, tmp_path: Path) -> None:
    rich = rb"{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'f7\'e0\'eb 187 is closed.\par}"
    order = Conversion(pieces=[rich], ending=".doc", format="odt", limits=Limits())

    problem = office.convert(walls, order, tmp_path / "made")

    assert problem is None
    shutil.unpack_archive(tmp_path / "made", tmp_path / "out", "zip")
    content = (tmp_path / "out/content.xml").read_text("utf-8")
    assert "Причал 187 is closed." in content
    assert not (tmp_path / "out/Thumbnails").exists()


@needs_office
@needs_walls
def test_rubbish_is_damage(tmp_path: Path) -> None:
    order = Conversion(pieces=[b"\0" * 100], ending=".ppt", format="odp", limits=Limits())

    assert HERE is not None
    problem = office.convert(HERE, order, tmp_path / "made")

    assert problem == Problem(Reason.DAMAGED)
