"""The command line: one sentence and the right exit code for whatever goes wrong."""

import base64
import io
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest

from stemma import cli

PAGE = "The second batch of gliders leaves on 3 May.\n"


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


def stemma(*arguments: object) -> Done:
    """Run a command as `stemma` does, in this process."""
    out, err = io.StringIO(), io.StringIO()
    with (
        redirect_stdout(out),
        redirect_stderr(err),
        patch.object(sys, "argv", ["stemma", *map(str, arguments)]),
    ):
        code = cli.main()
    return Done(code, out.getvalue(), err.getvalue())


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work") / "leak"
    folder.mkdir()
    (folder / "letter.txt").write_text(PAGE)
    (folder / "empty.bin").write_bytes(b"")
    done = stemma("open", folder, "--no-serve", "--workers", 1, "--actor", "desk")
    assert done.returncode == 0, done.stderr
    return folder.with_name("leak.case")


def test_open_puts_the_case_beside_the_folder_and_tells_how_it_stands(case: Path) -> None:
    done = stemma("status", case)

    assert done.returncode == 0
    assert "2 documents, met 2 times" in done.stdout
    assert "All accounted for." in done.stdout
    assert "The file is empty." in done.stdout


def test_status_as_json_has_the_agreed_keys(case: Path) -> None:
    status = json.loads(stemma("status", case, "--json").stdout)

    assert {"documents", "items", "appearances", "pages", "failures", "pending"} <= status.keys()
    assert {"sandbox", "head", "balanced"} <= status.keys()
    assert status["pages"] == {"text": 1, "ocr": 0, "blank": 0, "unreadable": 0}
    assert {"document", "path", "page", "reason", "remedy"} <= status["failures"][0].keys()


def test_search_prints_json_lines_with_place_and_box(case: Path) -> None:
    done = stemma("search", case, "glider", "--json")

    [hit] = map(json.loads, done.stdout.splitlines())
    assert hit["quote"] == "gliders"
    assert hit["page"] == 1
    assert hit["text_from"] == "markup"
    assert hit["matched"] == [{"kind": "inflected", "query": "glider", "found": "gliders"}]
    [[x0, y0, x1, y1]] = hit["boxes"]
    assert 0 <= x0 < x1 <= 1
    assert 0 <= y0 < y1 <= 1


def test_a_search_is_narrowed_down_by_options(case: Path) -> None:
    everywhere = stemma("search", case, "gliders", "--type", "text/plain", "--kind", "exact")
    nowhere = stemma("search", case, "gliders", "--from", "2023-01-01")

    assert "1 hit shown" in everywhere.stdout
    assert nowhere.stdout.startswith("Nothing found")
    assert stemma("search", case, "gliders", "--to", "May").returncode == 2
    assert stemma("search", case, "gliders", "--kind", "guessed").returncode == 2


def test_hits_are_written_for_a_spreadsheet(case: Path, tmp_path: Path) -> None:
    table = tmp_path / "hits.csv"

    done = stemma("search", case, "gliders", "--csv", table)
    again = stemma("search", case, "gliders", "--csv", table)

    assert (done.returncode, done.stdout) == (0, "")
    [heads, row] = table.read_text(encoding="utf-8-sig").splitlines()
    assert heads.startswith("query,document title,path,")
    assert row.startswith("gliders,letter.txt,letter.txt,")
    assert again.returncode == 2, "a file that is there stays"


def test_all_values_are_written_for_a_spreadsheet(case: Path, tmp_path: Path) -> None:
    table = tmp_path / "values.csv"

    done = stemma("mentions", case, "--csv", table, "--offset", 1)
    again = stemma("mentions", case, "--csv", table)

    assert (done.returncode, done.stdout) == (0, "")
    [heads, row] = table.read_text(encoding="utf-8-sig").splitlines()
    assert heads.startswith("kind,value,low,high,unit,")
    assert row.startswith("date,")
    assert ",3 May," in row
    assert ",letter.txt,1," in row
    assert again.returncode == 2, "a file that is there stays"


def test_a_search_without_hits_says_what_it_covered(case: Path) -> None:
    done = stemma("search", case, "submarine")

    assert done.returncode == 0
    assert done.stdout == "Nothing found for submarine in cache, coverage, reference.\n"


def test_show_prints_the_text_and_draws_the_hit(case: Path, tmp_path: Path) -> None:
    picture = tmp_path / "hit.png"

    drawn = stemma("show", case, "letter.txt", "--picture", picture, "--find", "batch")

    assert PAGE.strip() in stemma("show", case, "letter.txt").stdout
    assert "1 place marked" in drawn.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_verify_passes_and_then_finds_a_changed_text(case: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    subprocess.run(["cp", "-r", case, copy], check=True)
    assert stemma("verify", copy).returncode == 0
    database = sqlite3.connect(copy / "case.db")
    database.execute("UPDATE page_text SET text = replace(text, '3 May', '5 May')")
    database.commit()
    database.close()

    done = stemma("verify", copy)

    assert done.returncode == 3
    assert "has changed" in done.stdout


def test_taking_in_more_says_what_is_due_and_run_does_it(case: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    subprocess.run(["cp", "-r", case, copy], check=True)
    more = tmp_path / "press.txt"
    more.write_text("An institute says the files appear genuine.\n")

    taken = stemma("take-in", copy, more, "--as", "coverage")
    ran = stemma("run", copy, "--workers", 1)

    assert taken.returncode == 4
    assert "1 new" in taken.stdout
    assert ran.returncode == 0
    assert stemma("search", copy, "genuine", "--in", "cache").stdout.startswith("Nothing found")
    assert "[exact, markup]" in stemma("search", copy, "genuine", "--in", "coverage").stdout


def test_read_prints_one_file(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text(PAGE)

    read = json.loads(stemma("read", file, "--json").stdout)

    assert read["pages"][0]["text"] == PAGE
    assert read["pages"][0]["words"][0]["text"] == "The"
    assert read["pages"][0]["language"] == "en"


def newer(folder: Path) -> None:
    database = sqlite3.connect(folder / "case.db")
    database.execute("PRAGMA user_version = 999")
    database.close()


def corrupt(folder: Path) -> None:
    data = bytearray((folder / "case.db").read_bytes())
    data[100:6000] = os.urandom(5900)
    (folder / "case.db").write_bytes(data)


def truncated(folder: Path) -> None:
    (folder / "case.db").write_bytes(b"not a database at all, " * 100)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        pytest.param(newer, "made by a newer Stemma", id="newer"),
        pytest.param(corrupt, "damaged", id="corrupt"),
        pytest.param(truncated, "damaged", id="no database"),
    ],
)
def test_a_case_that_cannot_be_used_says_why(
    case: Path, tmp_path: Path, damage: object, sentence: str
) -> None:
    copy = tmp_path / "copy.case"
    subprocess.run(["cp", "-r", case, copy], check=True)
    assert callable(damage)
    damage(copy)

    done = stemma("status", copy)

    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        pytest.param(("open", "nowhere"), "There is no folder at nowhere.", id="no folder"),
        pytest.param(("open", "a.txt"), "is a file, not a folder", id="file for folder"),
        pytest.param(
            ("status", "nowhere"),
            "There is no case at nowhere. Make one: stemma open FOLDER.",
            id="no case",
        ),
        pytest.param(("status", "plain"), "is not a case", id="folder, no case"),
        pytest.param(("read", "plain"), "is a folder", id="folder for file"),
        pytest.param(("read", "nowhere"), "There is no file or folder", id="no file"),
        pytest.param(("read", "a.txt", "--languages", "xx"), "is no language", id="no language"),
        pytest.param(("search", "plain"), "Missing argument", id="no query"),
        pytest.param(("run", "plain", "--again"), "go together", id="again alone"),
        pytest.param(("fly",), "No such command", id="no such command"),
    ],
)
def test_a_wrong_call_gets_one_sentence_and_exit_2(
    arguments: tuple[str, ...], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "plain").mkdir()

    done = stemma(*arguments)

    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_page_that_is_not_there_is_named(case: Path) -> None:
    done = stemma("show", case, "letter.txt", "--page", 9)

    assert done.returncode == 2
    assert "has no page 9; it has 1" in done.stderr


def test_a_file_name_that_is_no_utf8_is_shown_and_kept(tmp_path: Path) -> None:
    leak = tmp_path / "leak"
    leak.mkdir()
    Path(os.fsdecode(os.fsencode(leak) + b"/\xcf\xe8\xf1\xfc\xec\xee.txt")).write_text(PAGE)
    stemma("open", leak, "--no-serve", "--workers", 1)

    done = stemma("show", tmp_path / "leak.case", "1", "--json")

    [seen] = json.loads(done.stdout)["document"]["appearances"]
    assert base64.urlsafe_b64decode(seen["path"]) == b"\xcf\xe8\xf1\xfc\xec\xee.txt"
    assert seen["shown"].endswith(".txt")


def test_an_unreadable_document_says_why_when_it_is_shown(case: Path) -> None:
    assert "Not read, or not whole. The file is empty." in stemma("show", case, "empty.bin").stdout


def test_a_query_that_asks_for_nothing_is_refused(case: Path) -> None:
    assert stemma("search", case, "NOT gliders").returncode == 2


def test_paging_past_the_end_is_not_told_as_absence(case: Path) -> None:
    done = stemma("search", case, "glider", "--offset", 5)

    assert done.stdout == "No more hits for glider after the first 5.\n"


def test_a_picture_that_cannot_be_written_gets_one_sentence(case: Path) -> None:
    done = stemma("show", case, "letter.txt", "--picture", "/nowhere/x.png")

    assert done.returncode == 1
    assert done.stderr == "stemma: /nowhere/x.png: No such file or directory.\n"


def test_a_document_whose_bytes_are_gone_is_said_to_be_gone(case: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    subprocess.run(["cp", "-r", case, copy], check=True)
    for original in (copy / "originals").glob("*/*"):
        original.unlink()

    done = stemma("show", copy, "letter.txt", "--picture", tmp_path / "x.png")

    assert done.returncode == 1
    assert "are gone from the case" in done.stderr


def test_a_case_without_its_database_is_not_taken_for_a_leak(case: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    subprocess.run(["cp", "-r", case, copy], check=True)
    (copy / "case.db").unlink()

    done = stemma("status", copy)

    assert done.returncode == 1
    assert "a case without its database" in done.stderr


def test_a_head_that_is_none_is_a_wrong_call(case: Path) -> None:
    assert stemma("verify", case, "--head", "3:abc").returncode == 2


def test_the_version_is_told() -> None:
    assert stemma("--version").stdout.startswith("stemma ")


def test_a_terminal_without_unicode_gets_codes_and_no_traceback(case: Path) -> None:
    command = [sys.executable, "-m", "stemma", "search", str(case), "договор OR gliders"]
    environment = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PATH": os.environ["PATH"]}

    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)

    assert done.returncode == 0
    assert done.stderr == ""
    assert "gliders" in done.stdout


def test_help_names_every_command() -> None:
    command = [sys.executable, "-m", "stemma"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    for name in ("open", "take-in", "run", "status", "search", "show", "read", "verify", "doctor"):
        assert name in done.stdout


def test_export_writes_the_notes_and_show_takes_a_control_number(
    case: Path, tmp_path: Path
) -> None:
    file = tmp_path / "notes.jsonld"

    done = stemma("export", case, "--annotations", file)

    assert (done.returncode, json.loads(file.read_text())["total"]) == (0, 0)
    assert PAGE in stemma("show", case, "cache-2").stdout + stemma("show", case, "cache-1").stdout
    assert stemma("show", case, "COVERAGE-000001").returncode == 2


def test_a_document_is_removed_for_good_and_listed_as_removed(tmp_path: Path) -> None:
    folder = tmp_path / "leak"
    folder.mkdir()
    (folder / "letter.txt").write_text(PAGE)
    (folder / "private.txt").write_text("About the child of a witness.\n")
    case = folder.with_name("leak.case")
    assert stemma("open", folder, "--no-serve", "--workers", 1, "--actor", "desk").returncode == 0

    foreseen = stemma("remove", case, "private.txt", "--reason", "about a child", "--dry-run")
    assert "Would be removed:" in foreseen.stdout

    done = stemma("remove", case, "private.txt", "--reason", "about a child")

    assert done.returncode == 0, done.stderr
    assert "private.txt" in done.stdout
    assert "Nothing found" in stemma("search", case, "witness").stdout
    assert "desk: about a child" in stemma("status", case).stdout
    assert stemma("verify", case).returncode == 0
    assert stemma("remove", case, "private.txt", "--reason", "again").returncode == 2


def test_removing_asks_to_choose_one_way_with_containers(case: Path) -> None:
    done = stemma(
        "remove", case, "letter.txt", "--reason", "x", "--with-containers", "--keep-containers"
    )

    assert done.returncode == 2
    assert "Choose one" in done.stderr
