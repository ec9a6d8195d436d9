"""A real case in a temporary folder, for every test of the store."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from stemma.store import case_folder, database
from stemma.store.files import Files


@pytest.fixture(scope="session")
def empty_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty case, made once: making one waits for the disk many times."""
    folder = tmp_path_factory.mktemp("made") / "harbour.case"
    case_folder.create(folder, "Anna").close()
    return folder


@pytest.fixture
def folder(tmp_path: Path, empty_case: Path) -> Path:
    return shutil.copytree(empty_case, tmp_path / "harbour.case")


@pytest.fixture
def db(folder: Path) -> Iterator[apsw.Connection]:
    with closing(database.open_existing(folder / case_folder.DATABASE, write=True)) as connection:
        yield connection


@pytest.fixture
def files(folder: Path) -> Files:
    return Files(folder)
