"""An empty case for the tests of the pipeline."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from stemma.store import case_folder
from stemma.store.files import Files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "harbour.case"


@pytest.fixture
def db(folder: Path) -> Iterator[apsw.Connection]:
    with closing(case_folder.create(folder, "Anna")) as connection:
        yield connection


@pytest.fixture
def files(folder: Path, db: apsw.Connection) -> Files:
    assert not db.in_transaction
    return Files(folder)
