"""The files of a case: written whole or not at all, under the hash of their bytes."""

import errno
import os
import stat
from pathlib import Path

import pytest

from stemma.store.files import Files
from tests.store.cases import digest

DATA = b"first line\nsecond line\n"


def keep(files: Files, data: bytes) -> Path:
    incoming = files.incoming("originals")
    incoming.write(data[:5])
    incoming.write_all([data[5:]])
    return files.path("originals", incoming.keep())


def left_in_spool(files: Files) -> list[str]:
    return [path.name for path in files.spool.glob("*.part")]


def test_a_content_rests_under_its_hash_closed_to_others(files: Files) -> None:
    path = keep(files, DATA)

    assert path == files.folder / "originals" / digest(DATA)[:2] / digest(DATA)
    assert path.read_bytes() == DATA
    assert path.stat().st_mode & 0o777 == 0o400
    assert left_in_spool(files) == []
    assert files.holds("originals", digest(DATA), len(DATA))
    assert not files.holds("originals", digest(DATA), len(DATA) + 1)
    assert not files.holds("blobs", digest(DATA), len(DATA))


def test_known_bytes_are_kept_once(files: Files) -> None:
    before = keep(files, DATA).stat()
    after = keep(files, DATA).stat()

    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert left_in_spool(files) == []


def test_an_empty_content_has_a_place_too(files: Files) -> None:
    assert keep(files, b"").read_bytes() == b""


@pytest.mark.parametrize(
    "damaged", [DATA.replace(b"second", b"SECOND"), DATA[:7], b""], ids=["same size", "cut", "none"]
)
def test_damaged_bytes_under_the_right_name_are_replaced(files: Files, damaged: bytes) -> None:
    path = keep(files, DATA)
    path.chmod(0o600)
    path.write_bytes(damaged)

    assert keep(files, DATA).read_bytes() == DATA


def test_what_was_discarded_leaves_nothing(files: Files) -> None:
    incoming = files.incoming("blobs")
    incoming.write(DATA)
    incoming.discard()

    assert left_in_spool(files) == []
    assert not files.path("blobs", digest(DATA)).exists()


def test_a_disk_that_fails_at_the_last_moment_leaves_nothing(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    incoming = files.incoming("originals")
    incoming.write(DATA)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match="No space"):
            incoming.keep()

    assert left_in_spool(files) == []
    assert not files.path("originals", digest(DATA)).exists()


def test_bytes_are_durable_before_they_have_their_name(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    acts: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        acts.append(f"sync {Path(f'/proc/self/fd/{descriptor}').resolve().suffix or 'folder'}")
        sync(descriptor)

    def replaced(self: Path, target: Path) -> Path:
        acts.append("name")
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    keep(files, DATA)

    assert acts == ["sync .part", "sync folder", "name", "sync folder"]


def test_a_disk_that_knows_neither_rights_nor_lasting_names_will_do(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def sync_files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(descriptor)

    def refuse(descriptor: int, mode: int) -> None:
        raise PermissionError(errno.EPERM, f"Operation not permitted ({descriptor}, {mode:o})")

    monkeypatch.setattr(os, "fsync", sync_files_only)
    monkeypatch.setattr(os, "fchmod", refuse)

    assert keep(files, DATA).read_bytes() == DATA


def test_what_a_run_left_half_done_is_cleared(files: Files) -> None:
    files.incoming("originals").write(DATA)
    assert left_in_spool(files)

    files.clear_spool()

    assert left_in_spool(files) == []


def test_the_head_is_written_beside_the_database(files: Files) -> None:
    files.write_head("1:abc")
    files.write_head("2:def")

    assert (files.folder / "head").read_bytes() == b"2:def\n"
    assert left_in_spool(files) == []


def test_desktop_indexers_are_told_to_stay_out(files: Files) -> None:
    for name in ("originals", "blobs", "pictures", "spool"):
        marks = {path.name for path in (files.folder / name).iterdir()}
        assert marks >= {".nomedia", ".trackerignore", ".metadata_never_index", "CACHEDIR.TAG"}
