"""The folder of a case: made, found, opened, locked; every refusal is one sentence."""

import errno
import fcntl
import multiprocessing
import os
import signal
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from stemma.errors import CaseError, UsageError
from stemma.store import case_folder, custody, facts
from tests.strangers import as_nobody, public_folder


def test_a_new_case_knows_its_name_and_who_made_it(db: apsw.Connection, folder: Path) -> None:
    [made] = custody.lines(db)

    assert (made.act, made.actor, made.facts) == ("created", "Anna", {"name": "harbour"})
    assert facts.get(db, "name") == "harbour"
    assert case_folder.is_case(folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert not list(folder.glob("*.part*"))


def test_a_name_need_not_be_text(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"\xcf\xee\xf0\xf2.case")
    with closing(case_folder.create(folder, os.fsdecode(b"Anna \xff"))) as db:
        assert facts.get(db, "name") == "\ufffd" * 4
        assert facts.actor(db) == "Anna \ufffd"
    case_folder.open_existing(folder, write=False).close()


def test_making_a_case_leaves_the_process_as_it_was(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        case_folder.create(tmp_path / "a.case", "").close()
        case_folder.open_existing(tmp_path / "a.case", write=True).close()
        assert os.umask(0o022) == 0o022
    finally:
        os.umask(before)


def test_a_case_is_closed_to_others_whatever_the_umask(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir(mode=0o755)
    before = os.umask(0)
    try:
        db = case_folder.create(folder, "")
    finally:
        os.umask(before)

    assert folder.stat().st_mode & 0o077 == 0
    for name in ("case.db", "case.db-wal", "case.db-shm", "lock"):
        assert (folder / name).stat().st_mode & 0o077 == 0, name
    db.close()


def test_a_second_case_is_not_made_over_the_first(db: apsw.Connection, folder: Path) -> None:
    with pytest.raises(CaseError, match="already"):
        case_folder.create(folder, "Boris")

    assert facts.actor(db) == "Anna"


def test_a_making_that_was_cut_off_can_be_done_again(tmp_path: Path) -> None:
    folder = tmp_path / "a.case"
    for name in ("originals", "spool"):
        (folder / name).mkdir(parents=True)
    (folder / "case.db.part").write_bytes(b"half a database")

    assert not case_folder.is_case(folder)
    assert case_folder.is_free(folder)
    case_folder.create(folder, "Anna").close()
    case_folder.open_existing(folder, write=False).close()


def test_a_folder_that_holds_anything_else_is_not_free(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_bytes(b"")

    assert not case_folder.is_free(tmp_path)
    assert case_folder.is_free(tmp_path / "not there yet")


def test_what_is_no_case_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no case at"):
        case_folder.open_existing(tmp_path / "nowhere", write=False)
    with pytest.raises(UsageError, match="is not a case"):
        case_folder.open_existing(tmp_path, write=False)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UsageError, match="is not a case"):
        case_folder.open_existing(tmp_path / "file", write=False)
    with pytest.raises(CaseError, match="cannot be made"):
        case_folder.create(tmp_path / "file" / "a.case", "")


def test_a_folder_one_may_not_enter_is_refused_with_a_sentence() -> None:
    with public_folder() as public:
        closed = public / "closed"
        closed.mkdir(mode=0)
        with as_nobody():
            with pytest.raises(CaseError, match="cannot be opened"):
                case_folder.open_existing(closed / "a.case", write=False)
            with pytest.raises(CaseError, match="cannot be made"):
                case_folder.create(closed / "a.case", "")
            with pytest.raises(CaseError, match="Permission denied"):
                case_folder.is_free(closed)
            with pytest.raises(CaseError, match="cannot be written"), case_folder.locked(public):
                pass


def test_the_case_of_a_folder_lies_beside_it_or_where_one_can_write(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with public_folder() as public:
        (public / "leak").mkdir()
        monkeypatch.chdir(public / "leak")
        assert case_folder.place_for(Path()) == public / "leak.case"
        public.chmod(0o555)
        with as_nobody():
            assert case_folder.place_for(public / "leak") == Path.cwd() / "leak.case"


def _hold(folder: Path, ready: "multiprocessing.synchronize.Event") -> None:
    with case_folder.locked(folder):
        ready.set()
        signal.pause()


def test_a_second_process_at_work_is_told_of_the_first(folder: Path) -> None:
    context = multiprocessing.get_context("fork")
    ready = context.Event()
    holder = context.Process(target=_hold, args=(folder, ready))
    holder.start()
    try:
        assert ready.wait(10)
        with pytest.raises(CaseError, match=f"number {holder.pid}"), case_folder.locked(folder):
            pass
    finally:
        holder.kill()
        holder.join()

    with case_folder.locked(folder):
        pass


def test_the_lock_is_not_handed_to_programs_that_are_started(folder: Path) -> None:
    with case_folder.locked(folder):
        for descriptor in Path("/proc/self/fd").iterdir():
            if descriptor.exists() and descriptor.resolve() == folder / "lock":
                assert not os.get_inheritable(int(descriptor.name))


def test_a_disk_that_knows_no_locks_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, f"No locks available ({descriptor}, {operation})")

    monkeypatch.setattr(fcntl, "flock", refuse)

    with pytest.raises(CaseError, match="cannot be locked"), case_folder.locked(folder):
        pass


def test_a_case_is_at_work_while_somebody_holds_it(folder: Path) -> None:
    assert not case_folder.is_at_work(folder)
    with case_folder.locked(folder):
        assert case_folder.is_at_work(folder)
    assert not case_folder.is_at_work(folder)
    assert not case_folder.is_at_work(folder / "nowhere")
