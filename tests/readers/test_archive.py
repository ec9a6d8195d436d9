"""Archives: what streams out of them, and what they try."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Child, Reading
from stemma.readers.archive import archive
from tests import make
from tests.readers.packed import LOCKED_7Z, SEALED_7Z, rar4, rar5, written

_FILES = {"a.txt": b"first", "folder/Договор.txt": b"second" * 1000}


def _zip(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return file.getvalue()


def _raw_zip(*members: tuple[bytes, bytes], flags: int = 0) -> bytes:
    """A zip by hand, as old programs wrote it: names in any charset, no UTF-8 flag."""
    body, directory = b"", b""
    for name, data in members:
        facts = struct.pack(
            "<HHHHIIIHH", flags, 0, 0, 33, zlib.crc32(data), len(data), len(data), len(name), 0
        )
        directory += (
            b"PK\x01\x02\x14\0\x14\0" + facts + struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + name
        )
        body += b"PK\x03\x04\x14\0" + facts + name + data
    end = struct.pack("<HHHHIIH", 0, 0, len(members), len(members), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def _tar(files: dict[str, bytes], *others: tarfile.TarInfo) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as made:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            made.addfile(info, io.BytesIO(data))
        for info in others:
            made.addfile(info)
    return file.getvalue()


def _special(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def _read(data: bytes, name: str = "") -> tuple[Reading, list[tuple[Child, bytes]]]:
    with make.received(data, name) as received:
        reading = archive.read(received)
        return reading, make.consumed(reading)[1]


def _salvaged(data: bytes) -> tuple[Reading, dict[str, bytes], Problem | None]:
    """What comes out of a damaged archive before it says so."""
    found: dict[str, bytes] = {}
    with make.received(data) as received:
        reading = archive.read(received)
        try:
            for child in reading.children:
                found[child.shown] = b"".join(child.chunks)
        except UnreadableError as error:
            return reading, found, error.problem
    return reading, found, None


_PACKINGS = {
    "zip": _zip(_FILES),
    "zip_stored": _zip(_FILES, zipfile.ZIP_STORED),
    "zip_bzip2": _zip(_FILES, zipfile.ZIP_BZIP2),
    "zip_lzma": _zip(_FILES, zipfile.ZIP_LZMA),
    "tar": _tar(_FILES),
    "tar_gz": gzip.compress(_tar(_FILES)),
    "tar_bz2": bz2.compress(_tar(_FILES)),
    "tar_xz": lzma.compress(_tar(_FILES)),
    "tar_zstd": written(_FILES, "gnutar", "zstd"),
    "7z": written(_FILES, "7zip"),
    "rar4": rar4(_FILES),
    "rar5": rar5(_FILES),
}


@pytest.mark.parametrize("data", _PACKINGS.values(), ids=_PACKINGS.keys())
def test_the_members_stream_out(data: bytes) -> None:
    reading, children = _read(data, "x.tar.bz2" if data.startswith(b"BZh") else "x.tar.zst")

    assert {child.shown: content for child, content in children} == _FILES
    assert {child.path.decode() for child, _ in children} == set(_FILES)
    assert {child.kind for child, _ in children} == {"member"}
    assert list(reading.pages) == []
    assert reading.problem is None


@pytest.mark.parametrize(
    ("data", "name", "bid"),
    [
        (_PACKINGS["zip"], "", 90),
        (_PACKINGS["tar"], "a.doc", 90),
        (_PACKINGS["tar_gz"], "", 90),
        (_PACKINGS["tar_xz"], "", 90),
        (bz2.compress(bytes(range(256)) * 9000)[:4096], "a.tbz2", 60),
        (gzip.compress(b"a log"), "a.log.gz", 0),
        (_zip({"[Content_Types].xml": b"", "word/document.xml": b""}), "", 0),
        (_zip({"mimetype": b"application/epub+zip"}), "", 0),
        (_zip({"META-INF/MANIFEST.MF": b""}), "", 0),
        (_zip({"word/document.xml": b"x"}), "a.docx", 0),
        (_PACKINGS["7z"], "", 90),
        (_PACKINGS["rar4"], "a.doc", 90),
        (_PACKINGS["rar5"], "", 90),
        (_PACKINGS["tar_zstd"], "a.tar.zst", 60),
        (b"Rar archives are", "a.rar", 0),
        (bytes(4096), "a.tar", 0),
    ],
    ids=[
        "zip",
        "tar",
        "tgz",
        "txz",
        "tbz2",
        "gz",
        "docx",
        "epub",
        "jar",
        "docx2",
        "7z",
        "rar",
        "rar5",
        "zst",
        "text",
        "zeros",
    ],
)
def test_bids_for_archives_and_not_for_documents(data: bytes, name: str, bid: int) -> None:
    assert archive.bid(data[:4096], name) == bid


def test_an_office_document_seen_late_is_not_unpacked() -> None:
    data = _zip({"customXml/item1.xml": b"x" * 9, "_rels/.rels": b"", "[Content_Types].xml": b""})

    with make.received(data, "a.docx") as received, pytest.raises(UnreadableError) as raised:
        archive.read(received)

    assert raised.value.problem.reason is Reason.NO_READER_FOR_TYPE


_NAMES = {
    "cp866": ("Договор поставки.doc", "Приложение № 2 к договору.xls", "Акт.txt"),
    "cp1251": ("Договор поставки.doc", "Спецификация оборудования.xls", "Акт.txt"),
    "gbk": ("合同附件二.doc", "培训计划.xls", "设备清单.txt"),
    "big5": ("合約附件二.doc", "培訓計劃.xls", "設備清單.txt"),
}


@pytest.mark.parametrize("charset", _NAMES)
def test_names_without_a_charset_are_guessed_together(charset: str) -> None:
    names = [name.encode(charset, "ignore") for name in _NAMES[charset]]

    _, children = _read(_raw_zip(*((name, b"x") for name in names)))

    assert [child.path for child, _ in children] == names
    assert [child.shown for child, _ in children] == [name.decode(charset) for name in names]


def test_names_that_lead_elsewhere_are_only_names() -> None:
    names = [b"../../etc/passwd", b"/abs", b"C:/x", b"a\x1b[2Jb", "\u202egpj.exe".encode(), b""]

    _, children = _read(_raw_zip(*((name, b"x") for name in names)))

    assert [child.path for child, _ in children][:5] == names[:5]
    assert [child.shown for child, _ in children][3:5] == ["a\ufffd[2Jb", "\ufffdgpj.exe"]


def test_links_and_devices_are_told_and_not_followed() -> None:
    data = _tar(
        {"a": b"x"},
        _special("passwd", tarfile.SYMTYPE, "/etc/passwd"),
        _special("again", tarfile.LNKTYPE, "a"),
        _special("null", tarfile.CHRTYPE),
        _special("pipe", tarfile.FIFOTYPE),
        _special("folder", tarfile.DIRTYPE),
    )

    reading, children = _read(data)

    assert [child.shown for child, _ in children] == ["a"]
    assert reading.properties["skipped"] == "4"
    assert reading.properties["skipped_names"] == "passwd\nagain\nnull\npipe"


def test_an_encrypted_member_is_locked_and_the_others_are_read() -> None:
    data = _raw_zip((b"open.txt", b"x" * 20))
    locked = bytearray(_raw_zip((b"open.txt", b"x" * 20), (b"shut.txt", b"y" * 20)))
    second = bytes(locked).index(b"PK\x03\x04", 10)
    locked[second + 6] |= 1
    entry = bytes(locked).rindex(b"PK\x01\x02")
    locked[entry + 8] |= 1

    reading, children = _read(bytes(locked))

    assert [child.shown for child, _ in children] == ["open.txt"]
    assert reading.problem == Problem(Reason.LOCKED, "1 members")
    assert reading.properties["locked_names"] == "shut.txt"
    assert _read(data)[0].problem is None


def test_a_locked_member_of_7z_is_told() -> None:
    reading, children = _read(LOCKED_7Z)

    assert children == []
    assert reading.problem == Problem(Reason.UNKNOWN_LOCK, "1 members")
    assert reading.properties["locked_names"] == "a.txt"


def test_an_archive_that_hides_the_list_of_its_members_is_locked() -> None:
    with (
        make.received(SEALED_7Z) as received,
        pytest.raises(UnreadableError) as told,
    ):
        archive.read(received)

    assert told.value.problem == Problem(Reason.UNKNOWN_LOCK, "archive")


@pytest.mark.parametrize("kind", ["zip", "tar", "tar_gz"])
def test_what_comes_before_the_damage_is_kept(kind: str) -> None:
    noise = np.random.default_rng(2).bytes(200_000)
    files = {"a": noise, "b": noise[::-1], "c": noise}
    data = {"zip": _zip(files), "tar": _tar(files), "tar_gz": gzip.compress(_tar(files))}[kind]

    reading, found, problem = _salvaged(data[: len(data) // 2])

    assert found["a"] == noise
    assert reading.problem == Problem(Reason.DAMAGED, "archive")
    assert problem == Problem(Reason.DAMAGED, "archive")


def test_a_member_with_a_wrong_checksum_is_damage() -> None:
    data = bytearray(_zip({"a": b"same " * 100, "b": b"x"}, zipfile.ZIP_STORED))
    data[60] ^= 1

    reading, found, problem = _salvaged(bytes(data))

    assert found["b"] == b"x"
    assert problem == Problem(Reason.DAMAGED, "archive")
    assert reading.problem is None


def test_a_member_that_is_not_read_is_passed_over() -> None:
    with make.received(_PACKINGS["tar_gz"]) as received:
        assert [child.shown for child in archive.read(received).children] == list(_FILES)


def test_chunks_are_at_most_a_mebibyte() -> None:
    with make.received(_zip({"zeros": bytes(5 << 20)})) as received:
        [sizes] = [
            [len(chunk) for chunk in child.chunks] for child in archive.read(received).children
        ]

    assert sum(sizes) == 5 << 20
    assert max(sizes) <= 1 << 20


def test_an_archive_of_many_members() -> None:
    _, children = _read(_zip({f"{number}.txt": b"x" for number in range(2000)}))

    assert len(children) == 2000


def test_an_archive_in_an_archive_is_one_member() -> None:
    data = b"deep"
    for _ in range(42):
        data = _zip({"inner.zip": data})

    _, [(child, inner)] = _read(data)

    assert child.shown == "inner.zip"
    assert inner.startswith(b"PK")


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (gzip.compress(b"no tar " * 99), "a.tar.gz", Reason.NO_READER_FOR_TYPE),
        (b"PK\x03\x04" + bytes(10), "a.zip", Reason.DAMAGED),
        (b"", "a.zip", Reason.DAMAGED),
    ],
    ids=["gzip_of_text", "signature_alone", "empty"],
)
def test_what_holds_no_member_is_told(data: bytes, name: str, reason: Reason) -> None:
    with make.received(data, name) as received, pytest.raises(UnreadableError) as raised:
        archive.read(received)

    assert raised.value.problem.reason is reason


_SEEDS = list(_PACKINGS.values())


@settings(deadline=None)
@given(
    st.sampled_from(range(len(_SEEDS))),
    st.lists(st.tuples(st.integers(0, 9000), st.binary(max_size=4)), max_size=6),
    st.integers(4, 20_000),
)
def test_any_bytes_are_read_or_told(seed: int, changes: list[tuple[int, bytes]], cut: int) -> None:
    data = bytearray(_SEEDS[seed])
    for at, change in changes:
        data[at % len(data) : at % len(data) + len(change)] = change
    make.problem_of(archive, bytes(data[:cut]), "a.tar.bz2")
    make.problem_of(archive, b"".join(change for _, change in changes))
