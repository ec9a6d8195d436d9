"""Taking in: every path is copied or told, nothing is followed, nothing is copied twice."""

import os
import socket
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from stemma.errors import UsageError
from stemma.model.places import Collection, Digest
from stemma.model.problems import Problem, Reason
from stemma.pipeline import intake
from stemma.pipeline.intake import Intake, TakenIn
from stemma.store import case_folder, contents, custody, verification
from stemma.store.files import Files
from tests.store.cases import digest
from tests.strangers import as_nobody, public_folder


@pytest.fixture
def leak(tmp_path: Path) -> Path:
    folder = tmp_path / "leak"
    folder.mkdir()
    return folder


def tell_nobody(looked_at: int, new: int) -> None:
    assert new <= looked_at


TakeIn = Callable[..., TakenIn]


@pytest.fixture
def take_in(db: apsw.Connection, files: Files) -> TakeIn:
    def take(path: Path, collection: Collection = "cache") -> TakenIn:
        return Intake(db, files, collection, tell_nobody).take_in(path)

    return take


def met(db: apsw.Connection) -> list[tuple[bytes, Digest]]:
    return list(db.execute("SELECT path, content FROM appearance ORDER BY path, id"))


def told(db: apsw.Connection) -> dict[str, Reason]:
    return {shown: problem.reason for shown, problem in contents.left_out(db)}


def test_files_are_copied_with_their_bytes_and_paths(
    db: apsw.Connection, files: Files, leak: Path, take_in: TakeIn
) -> None:
    (leak / "a/b/c").mkdir(parents=True)
    (leak / "a/b/letter.txt").write_bytes(b"Dear Anna")
    (leak / "empty.bin").write_bytes(b"")

    assert take_in(leak) == TakenIn(looked_at=2, new=2, left_out=0)
    assert met(db) == [(b"a/b/letter.txt", digest(b"Dear Anna")), (b"empty.bin", digest(b""))]
    assert files.path("originals", digest(b"Dear Anna")).read_bytes() == b"Dear Anna"
    assert {line.facts.get("path") for line in custody.lines(db)} > {"a/b/letter.txt", "empty.bin"}
    assert verification.verify(db, files, None).mismatches == ()


def test_nothing_is_written_where_the_files_come_from(leak: Path, take_in: TakeIn) -> None:
    letter = leak / "letter.txt"
    letter.write_bytes(b"Dear Anna")
    os.utime(letter, ns=(10**18, 10**18))
    before = letter.stat()

    take_in(leak)

    after = letter.stat()
    assert (before.st_atime_ns, before.st_ctime_ns) == (after.st_atime_ns, after.st_ctime_ns)
    assert sorted(leak.iterdir()) == [letter]


def test_taking_in_again_copies_nothing(
    db: apsw.Connection, leak: Path, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    (leak / "letter.txt").write_bytes(b"Dear Anna")
    take_in(leak)
    head = custody.head(db)
    monkeypatch.setattr(Files, "incoming", None)

    assert take_in(leak) == TakenIn(looked_at=1, new=0, left_out=0)
    assert custody.head(db) == head


def test_a_file_that_was_only_touched_is_met_once_and_copied_once(
    db: apsw.Connection, leak: Path, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = leak / "letter.txt"
    letter.write_bytes(b"Dear Anna")
    take_in(leak)
    os.utime(letter, ns=(5, 5))
    assert take_in(leak).new == 0
    monkeypatch.setattr(Files, "incoming", None)

    assert take_in(leak).new == 0
    assert len(met(db)) == 1


def test_a_file_changed_between_two_runs_has_two_appearances(
    db: apsw.Connection, leak: Path, take_in: TakeIn
) -> None:
    letter = leak / "letter.txt"
    for text in (b"draft", b"final", b"draft"):
        letter.write_bytes(text)
        os.utime(letter, ns=(len(met(db)), 10**9 * (1 + len(met(db)))))
        take_in(leak)

    assert met(db) == [(b"letter.txt", digest(b"draft")), (b"letter.txt", digest(b"final"))]


def test_two_folders_with_files_of_one_name_size_and_date_are_told_apart(
    db: apsw.Connection, tmp_path: Path, take_in: TakeIn
) -> None:
    for name, text in (("disk1", b"version A"), ("disk2", b"version B")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "contract.bmp").write_bytes(text)
        os.utime(tmp_path / name / "contract.bmp", ns=(0, 0))
        assert take_in(tmp_path / name).new == 1

    assert {content for _, content in met(db)} == {digest(b"version A"), digest(b"version B")}
    assert take_in(tmp_path / "disk1").new == take_in(tmp_path / "disk2").new == 0


def test_the_same_content_twice_is_met_twice(
    db: apsw.Connection, leak: Path, take_in: TakeIn
) -> None:
    for name in ("one.txt", "two.txt"):
        (leak / name).write_bytes(b"same")

    assert take_in(leak).new == 2
    assert db.execute("SELECT count(*) FROM content").get == 1


def test_a_lost_original_is_copied_again_from_where_it_came(
    files: Files, leak: Path, take_in: TakeIn
) -> None:
    (leak / "letter.txt").write_bytes(b"Dear Anna")
    take_in(leak)
    original = files.path("originals", digest(b"Dear Anna"))
    original.unlink()

    take_in(leak)

    assert original.read_bytes() == b"Dear Anna"


def test_links_are_told_and_not_followed(
    db: apsw.Connection, tmp_path: Path, leak: Path, take_in: TakeIn
) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/key").write_bytes(b"key")
    (leak / "to a file").symlink_to(tmp_path / "secret/key")
    (leak / "to a folder").symlink_to(tmp_path / "secret")
    (leak / "to nowhere").symlink_to(tmp_path / "gone")
    (leak / "to itself").symlink_to(leak / "to itself")
    (leak / "up").symlink_to("..")

    assert take_in(leak) == TakenIn(looked_at=5, new=0, left_out=5)
    assert set(told(db).values()) == {Reason.SYMLINK}
    assert take_in(leak).left_out == 0


def test_a_file_given_as_a_link_is_told_too(
    db: apsw.Connection, tmp_path: Path, take_in: TakeIn
) -> None:
    (tmp_path / "real").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "real")

    assert take_in(tmp_path / "link").left_out == 1
    assert told(db) == {"link": Reason.SYMLINK}


@pytest.mark.parametrize("kind", ["fifo", "socket", "device"])
def test_what_is_no_file_is_told_and_not_opened(
    db: apsw.Connection, leak: Path, take_in: TakeIn, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(leak)  # a socket's path must be short
    if kind == "fifo":
        os.mkfifo("thing")
    elif kind == "socket":
        with closing(socket.socket(socket.AF_UNIX)) as listener:
            listener.bind("thing")
    elif os.geteuid() != 0:
        pytest.skip("only root can make a device")
    else:
        os.mknod("thing", stat.S_IFCHR | 0o666, os.makedev(1, 5))

    assert take_in(leak).left_out == 1
    assert told(db) == {"thing": Reason.NOT_A_FILE}


def test_names_need_not_be_text(db: apsw.Connection, leak: Path, take_in: TakeIn) -> None:
    raw = "Договор.txt".encode("cp1251")
    (leak / os.fsdecode(raw)).write_bytes(b"x")
    (leak / "line\nbreak\x1b[31m.txt").write_bytes(b"y")
    (leak / ("x" * 255)).write_bytes(b"z")

    assert take_in(leak).new == 3
    assert raw in dict(met(db))
    assert take_in(leak).new == 0


def test_a_single_file_goes_by_its_own_name(
    db: apsw.Connection, leak: Path, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    (leak / "letter.txt").write_bytes(b"Dear Anna")
    monkeypatch.chdir(leak)

    assert take_in(leak / "letter.txt").new == 1
    assert take_in(Path("letter.txt")).new == 0
    assert take_in(leak).new == 0
    assert met(db) == [(b"letter.txt", digest(b"Dear Anna"))]


def test_what_does_not_exist_or_is_the_case_itself_is_refused(
    folder: Path, leak: Path, files: Files, take_in: TakeIn
) -> None:
    with pytest.raises(UsageError, match="no file or folder"):
        take_in(leak / "nowhere")
    for inside in (folder, folder / "originals", folder / "case.db"):
        with pytest.raises(UsageError, match="part of the case itself"):
            take_in(inside)
    (leak / "loop").symlink_to(folder)
    with pytest.raises(UsageError, match="part of the case itself"):
        take_in(leak / "loop")
    assert files.folder == folder


def test_a_case_inside_the_folder_it_is_made_of_is_left_alone(leak: Path) -> None:
    (leak / "letter.txt").write_bytes(b"Dear Anna")
    inside = leak / "work" / "a.case"
    with closing(case_folder.create(inside, "")) as db:
        taking = Intake(db, Files(inside), "cache", tell_nobody)
        for _ in range(2):
            taking.take_in(leak)

        assert [path for path, _ in met(db)] == [b"letter.txt"]
        assert told(db) == {}


def test_another_case_is_told_and_a_folder_that_only_looks_like_one_is_taken_in(
    db: apsw.Connection, leak: Path, take_in: TakeIn
) -> None:
    case_folder.create(leak / "old.case", "").close()
    (leak / "court").mkdir()
    (leak / "court/case.db").write_bytes(b"SQLite format 3\0" + bytes(100))
    (leak / "court/letter.txt").write_bytes(b"Dear Anna")

    take_in(leak)

    assert told(db) == {"old.case": Reason.ANOTHER_CASE}
    assert [path for path, _ in met(db)] == [b"court/case.db", b"court/letter.txt"]


def test_a_case_database_that_is_a_pipe_holds_up_nothing(
    db: apsw.Connection, leak: Path, take_in: TakeIn
) -> None:
    (leak / "trap").mkdir()
    os.mkfifo(leak / "trap/case.db")

    take_in(leak)

    assert told(db) == {"trap/case.db": Reason.NOT_A_FILE}


@pytest.fixture
def closed() -> Iterator[Path]:
    """A folder with a file and a folder that only root may read, and a case nobody made."""
    with public_folder() as public:
        (public / "leak/deep").mkdir(parents=True)
        (public / "leak/closed.txt").write_bytes(b"closed")
        (public / "leak/deep/inside.txt").write_bytes(b"inside")
        (public / "leak/open.txt").write_bytes(b"open")
        (public / "leak/closed.txt").chmod(0)
        (public / "leak/deep").chmod(0)
        case_folder.create(public / "first.case", "").close()  # loads all it needs, as root
        (public / "work").mkdir()
        (public / "work").chmod(0o777)
        yield public


def test_what_one_may_not_read_is_told_until_one_may(closed: Path) -> None:
    with as_nobody():
        db = case_folder.create(closed / "work/a.case", "")
        taking = Intake(db, Files(closed / "work/a.case"), "cache", tell_nobody)
        done = taking.take_in(closed / "leak")

    with closing(db):
        assert done == TakenIn(looked_at=3, new=1, left_out=2)
        assert told(db) == {"closed.txt": Reason.NO_PERMISSION, "deep": Reason.NO_PERMISSION}
        (closed / "leak/closed.txt").chmod(0o644)
        (closed / "leak/deep").chmod(0o755)
        with as_nobody():
            assert taking.take_in(closed / "leak").new == 2
        assert told(db) == {}


def test_a_folder_given_that_one_may_not_enter_is_refused(closed: Path) -> None:
    with as_nobody(), closing(case_folder.create(closed / "work/a.case", "")) as db:
        taking = Intake(db, Files(closed / "work/a.case"), "cache", tell_nobody)
        with pytest.raises(UsageError, match="Permission denied"):
            taking.take_in(closed / "leak/deep")


def test_a_file_once_unreadable_and_then_unchanged_is_told_no_more(closed: Path) -> None:
    file = closed / "leak/open.txt"
    with as_nobody():
        db = case_folder.create(closed / "work/a.case", "")
        taking = Intake(db, Files(closed / "work/a.case"), "cache", tell_nobody)
        taking.take_in(file)
    with closing(db):
        refused = contents.Refused("cache", b"open.txt", intake.place_of(os.fsencode(file)))
        contents.leave_out(db, refused, "open.txt", Problem(Reason.NO_PERMISSION))
        assert told(db) == {"open.txt": Reason.NO_PERMISSION}

        taking.take_in(file)

        assert told(db) == {}


def test_a_file_that_vanishes_is_told(
    db: apsw.Connection, leak: Path, take_in: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (leak / name).write_bytes(name.encode())
    opened = intake._open

    def vanish(name: bytes) -> int:
        if name.endswith(b"a"):
            Path(os.fsdecode(name)).unlink()
        return opened(name)

    monkeypatch.setattr(intake, "_open", vanish)

    assert take_in(leak) == TakenIn(looked_at=2, new=1, left_out=1)
    assert told(db) == {"a": Reason.VANISHED}


def test_a_file_that_changes_while_it_is_copied_is_taken_in_the_next_time(
    db: apsw.Connection,
    files: Files,
    leak: Path,
    take_in: TakeIn,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (leak / "log").write_bytes(b"first line\n")
    pieces = intake._pieces

    def grow(source: int) -> Iterator[bytes]:
        yield from pieces(source)
        with (leak / "log").open("ab") as log:
            log.write(b"second line\n")

    with monkeypatch.context() as patch:
        patch.setattr(intake, "_pieces", grow)
        assert take_in(leak).left_out == 1
    assert told(db) == {"log": Reason.CHANGED}
    assert not list(files.spool.glob("*.part"))

    assert take_in(leak).new == 1
    assert told(db) == {}


def test_a_fault_of_the_cases_own_disk_is_not_put_down_to_the_file(
    db: apsw.Connection, files: Files, leak: Path, take_in: TakeIn
) -> None:
    (leak / "letter.txt").write_bytes(b"Dear Anna")
    for path in files.spool.iterdir():
        path.unlink()
    files.spool.rmdir()

    with pytest.raises(FileNotFoundError):
        take_in(leak)
    assert told(db) == {}
