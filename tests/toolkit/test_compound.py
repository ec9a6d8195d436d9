"""Compound files: what is packed comes out again, to our reader and to another program's."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import UnreadableError
from stemma.toolkit import compound

NAMES = st.text("abcdefg#_ é", min_size=1, max_size=30)
FOLDERS = st.recursive(
    st.binary(max_size=9000),
    lambda held: st.dictionaries(NAMES, held, max_size=5),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(NAMES, FOLDERS, max_size=6))
def test_what_is_packed_comes_out(folder: dict[str, "bytes | compound.Folder"]) -> None:
    unique = {name.upper(): name for name in folder}
    held = {name: folder[name] for name in unique.values()}
    try:
        again = compound.folder(compound.opened(io.BytesIO(compound.packed(held))))
    except UnreadableError as error:  # two names that differ in case only, deeper down
        pytest.fail(str(error))

    assert again == held


def test_many_large_streams_come_out() -> None:
    held = {f"stream {number}": bytes([number]) * (number * 4000) for number in range(200)}

    assert compound.folder(compound.opened(io.BytesIO(compound.packed(held)))) == held


@pytest.mark.skipif(shutil.which("7z") is None, reason="no 7z here")
def test_another_program_unpacks_it(tmp_path: Path) -> None:
    held: compound.Folder = {
        "small": b"x" * 10,
        "large": b"y" * 10_000,
        "inner": {"deep": b"z" * 5000},
    }
    Path(tmp_path, "packed.doc").write_bytes(compound.packed(held))

    subprocess.run(["7z", "x", "packed.doc"], cwd=tmp_path, check=True, capture_output=True)

    assert Path(tmp_path, "small").read_bytes() == b"x" * 10
    assert Path(tmp_path, "large").read_bytes() == b"y" * 10_000
    assert Path(tmp_path, "inner/deep").read_bytes() == b"z" * 5000


@settings(deadline=None)
@given(st.binary(max_size=700))
def test_what_is_none_is_told(data: bytes) -> None:
    assert compound.names(io.BytesIO(compound.SIGNATURE + data)) == () or data
