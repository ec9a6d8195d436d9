"""Files stay short and are named for what they hold."""

from pathlib import Path

import pytest

from tests.house import tree

LINES = 400
DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "misc", "manager", "core"}
CODE = {".py", ".ts", ".svelte", ".css", ".sql", ""}

SOURCES = [path for path in tree.under(*tree.SOURCE_FOLDERS) if path.suffix in CODE]


def is_too_long(text: str) -> bool:
    return len(text.splitlines()) > LINES


def is_drawer(path: Path) -> bool:
    """Tell a module, or a folder, whose name says nothing of what is in it."""
    return any(part.partition(".")[0].strip("_").lower() in DRAWERS for part in path.parts)


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_source_file_is_short_enough_to_be_read(path: Path) -> None:
    assert not is_too_long(tree.text(path) or "")


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_module_is_named_for_what_it_holds(path: Path) -> None:
    assert not is_drawer(path)


def test_401_lines_are_too_long_and_400_are_not() -> None:
    assert is_too_long("line\n" * 401)
    assert not is_too_long("line\n" * 400)


@pytest.mark.parametrize(
    "name", ["src/stemma/utils.py", "src/stemma/core/pages.py", "src/_base.ts"]
)
def test_a_drawer_is_found(name: str) -> None:
    assert is_drawer(Path(name))
