"""Archives with names as old programs write them."""

import io
import tarfile
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.fiction import FICTION
from stemma.demo.packing import archives
from stemma.demo.packing.archives import Member, Names

AT = datetime(2023, 6, 21, 18, 5, 32, tzinfo=UTC)
NOTE = Member("Переписка/Служебная записка.txt", b"note " * 400, AT)


def _opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


@pytest.mark.parametrize(
    ("names", "path"),
    [
        ("cp866", "Переписка/Записка.txt"),
        ("utf-8", "Переписка/Записка.txt"),
        ("gbk", "往来函件/备忘录.txt"),
    ],
)
def test_names_are_in_the_code_page_and_nothing_says_so(names: Names, path: str) -> None:
    with _opened(archives.zipped([Member(path, b"note", AT)], names)) as opened:
        [member] = opened.infolist()
        data = opened.read(member)

    assert not member.flag_bits & 0x800
    assert member.orig_filename.encode("cp437").decode(names) == path
    assert (data, member.date_time) == (b"note", (2023, 6, 21, 18, 5, 32))


@given(st.lists(st.binary(max_size=2000), max_size=5))
def test_whatever_is_packed_comes_out_whole(contents: list[bytes]) -> None:
    members = [Member(f"{number}.bin", data, AT) for number, data in enumerate(contents)]

    with _opened(archives.zipped(members)) as opened:
        assert opened.testzip() is None
        assert [opened.read(name) for name in opened.namelist()] == contents
        assert opened.comment.decode() == FICTION


def test_a_zip_may_lie_in_a_zip() -> None:
    inner = archives.zipped([NOTE])

    with _opened(archives.zipped([Member("old.zip", inner, AT)], "cp437")) as outer:
        assert outer.read("old.zip") == inner


def test_a_name_that_the_code_page_lacks_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        archives.zipped([Member("备忘录.txt", b"", AT)], "cp866")


def test_a_tar_keeps_names_and_times_and_says_that_it_is_fiction() -> None:
    data = archives.tar_gz([NOTE], "stezhin", "backup.tar")

    with tarfile.open(fileobj=io.BytesIO(data)) as opened:
        [member] = opened.getmembers()
        held = opened.extractfile(member)
        assert held is not None
        assert held.read() == NOTE.data
        assert opened.pax_headers["comment"] == FICTION

    assert (member.name, member.mtime, member.uname) == (NOTE.path, AT.timestamp(), "stezhin")
    assert data == archives.tar_gz([NOTE], "stezhin", "backup.tar")
