"""A damaged database: every command says one sentence or answers; none falls over."""

import io
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest

from stemma import cli
from stemma.store import case_folder, custody, database
from stemma.store.files import Files
from tests.store import cases

PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with enough in it to fill a few dozen pages of its database."""
    folder = tmp_path_factory.mktemp("whole") / "harbour.case"
    files = Files(folder)
    with closing(case_folder.create(folder, "Anna")) as db:
        for number in range(30):
            content = cases.take_in(db, files, b"%d" % number, f"{number}.pdf")
            text = f"договор номер {number} " * 60
            cases.read(db, content, cases.text_page(1, text), cases.scan(2))
            cases.recognise(db, files, content, 2, f"стр. {number} " * 40)
        cases.index_all(db, files)
        files.write_head(custody.head(db).written)
    return folder


def commands(case: Path) -> Iterator[tuple[str, ...]]:
    yield ("status", str(case))
    yield ("search", str(case), "договор", "--all")
    yield ("show", str(case), "3.pdf")
    yield ("show", str(case), "17.pdf", "--page", "2")
    yield ("verify", str(case))


def run(*arguments: str) -> tuple[int, str]:
    errors = io.StringIO()
    with (
        redirect_stdout(io.StringIO()),
        redirect_stderr(errors),
        patch.object(sys, "argv", ["stemma", *arguments]),
    ):
        code = cli.main()
    return code, errors.getvalue()


@pytest.mark.parametrize("start", [0, 7])
def test_zeroed_pages_are_told_in_one_sentence(whole: Path, tmp_path: Path, start: int) -> None:
    size = (whole / case_folder.DATABASE).stat().st_size // PAGE
    told = 0
    for number in range(start, size, 25):
        case = tmp_path / f"{number}.case"
        shutil.copytree(whole, case, copy_function=shutil.copy)
        with (case / case_folder.DATABASE).open("r+b") as file:
            file.seek(number * PAGE)
            file.write(bytes(PAGE))
        for command in commands(case):
            code, errors = run(*command)
            assert code in {0, 1, 2, 3, 4}, (number, command)
            assert errors.count("\n") <= 1, (number, command, errors)
            told += code in {1, 3}
        shutil.rmtree(case)
    assert told


def test_a_log_of_another_case_is_not_taken_for_its_own(whole: Path, tmp_path: Path) -> None:
    case = shutil.copytree(whole, tmp_path / "a.case")
    with closing(database.open_existing(whole / case_folder.DATABASE, write=True)) as db:
        db.execute("INSERT INTO fact VALUES ('x', 'y')")
        log = (whole / "case.db-wal").read_bytes()
        db.execute("DELETE FROM fact WHERE name = 'x'")
    (case / "case.db-wal").write_bytes(log[:-100])

    code, errors = run("status", str(case))

    assert code in {0, 1, 4}
    assert errors.count("\n") <= 1
