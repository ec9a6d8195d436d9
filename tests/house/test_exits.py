"""No text leaves the house except through an exit (SECURITY.md)."""

from pathlib import Path

import pytest

from tests.house import tree
from tests.house.exits import doors

EXIT = "src/stemma/publish/exits.py"
ALLOWED = {
    ("src/stemma/sandbox/zygote.py", "traceback.print_exc"): (
        "a cell's standard error leads nowhere, unless a developer asked to see it"
    ),
    ("src/stemma/publish/csv.py", "csv.writer"): "the exit to spreadsheets",
    ("src/stemma/demo/packing/plain.py", "csv.writer"): "the demo makes files of invented text",
    ("src/stemma/web/contract.py", "write_text"): "what the routes promise; no text of a case",
    ("src/stemma/sandbox/office.py", "write_text"): "settings of the converter; no text of a case",
    ("src/stemma/demo/packing/archives.py", "open for writing text"): "a tar, of invented files",
}

MODULES = [path for path in tree.under("src/stemma") if path.suffix == ".py"]


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_text_leaves_only_through_an_exit(path: Path) -> None:
    found = [] if str(path) == EXIT else doors(tree.text(path) or "")

    assert [door for door in found if (str(path), door.partition(": ")[2]) not in ALLOWED] == []


@pytest.mark.parametrize(
    ("code", "door"),
    [
        ("print(title)", "print"),
        ("tell = print", "print"),
        ("import sys\nsys.stdout.write(title)", "sys.stdout"),
        ("from sys import stderr as e\ne.write(title)", "sys.stderr"),
        ("import typer as t\nt.echo(title)", "typer.echo"),
        ("from rich.console import Console", "rich"),
        ("import rich", "rich"),
        ("import csv\nw = csv.writer(file)", "csv.writer"),
        ("import logging\nlogging.basicConfig()", "logging.basicConfig"),
        ("open(name, 'w')", "open for writing text"),
        ("open(name, mode='a+')", "open for writing text"),
        ("path.open('x')", "open for writing text"),
        ("import os\nos.fdopen(handle, 'w')", "fdopen for writing text"),
        ("path.write_text(title)", "write_text"),
        ("import os\nos.write(2, title)", "os.write to the terminal"),
        ("import sys\nsys.exit(f'no {title}')", "sys.exit with a text"),
    ],
)
def test_a_door_is_found(code: str, door: str) -> None:
    line = code.count("\n") + 1

    assert doors(code) == [f"{line}: {door}"]


@pytest.mark.parametrize(
    "code",
    [
        "open(name, 'rb')",
        "open('w')",
        "path.open('wb')",
        "path.write_bytes(data)",
        "import os\nos.write(pipe, frame)",
        "import sys\nsys.exit(main())",
        "log.warning('%s is damaged', digest)",
        "from stemma.publish import exits\nexits.line(title)",
    ],
)
def test_ordinary_code_is_left_alone(code: str) -> None:
    assert doors(code) == []
