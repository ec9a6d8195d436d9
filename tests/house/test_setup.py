"""What setup says where something is missing. The machine is pretended by programs on PATH."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import tree


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """Make a Debian without any of our packages, used by somebody who is not root."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(tree.ROOT / "scripts/setup", tmp_path / "scripts/setup")
    for name, body in {
        "id": "echo 1000",
        "dpkg-query": "exit 1",
        "apt-get": f"touch {tmp_path}/apt-was-run",
        "sudo": f"touch {tmp_path}/sudo-was-run",
        "python-old": "echo 3.10",
    }.items():
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(0o755)
    return tmp_path


def _setup(machine: Path, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    path = f"{machine / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [machine / "scripts/setup"],
        env={"PATH": path, "PYTHON": python},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_root_the_line_to_run_is_printed_and_nothing_is_done(machine: Path) -> None:
    result = _setup(machine)

    lines = [line for line in result.stderr.splitlines() if line.startswith("    sudo ")]
    assert result.returncode == 1
    assert "only root may install them" in result.stderr
    assert len(lines) == 1
    assert "sudo apt-get install -y --no-install-recommends tesseract-ocr-eng " in lines[0]
    assert not list(machine.glob("*-was-run"))
    assert not (machine / ".venv").exists()


@pytest.mark.parametrize(
    ("python", "sentence"),
    [
        ("python-old", "'python-old' is Python 3.10. Stemma needs 3.11 or newer"),
        ("no-such-python", "'no-such-python' does not run. Stemma needs Python 3.11 or newer"),
    ],
)
def test_an_unfit_python_is_named(machine: Path, python: str, sentence: str) -> None:
    result = _setup(machine, python)

    assert result.returncode == 1
    assert sentence in result.stderr
