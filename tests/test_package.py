"""What is handed on: the package brings the built page, and needs no Node to be made."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """The tree as a source distribution unpacks it: with the built page, without its sources."""
    folder = tmp_path / "stemma"
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "NOTICE"):
        folder.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def made(folder: Path, target: str) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    [built] = (folder / "dist").iterdir()
    return built


def test_a_wheel_made_from_a_source_distribution_carries_the_page(unpacked: Path) -> None:
    with zipfile.ZipFile(made(unpacked, "wheel")) as wheel:
        names = wheel.namelist()

    assert "stemma/web/static/index.html" in names
    assert any(name.startswith("stemma/web/static/assets/") for name in names)


def test_a_source_distribution_carries_the_page_and_not_its_tools(unpacked: Path) -> None:
    with tarfile.open(made(unpacked, "sdist")) as source:
        names = [name.partition("/")[2] for name in source.getnames()]

    assert "src/stemma/web/static/index.html" in names
    assert not [name for name in names if "node_modules" in name or name.startswith("frontend/")]


def test_a_tree_with_neither_page_nor_sources_is_not_packed(unpacked: Path) -> None:
    shutil.rmtree(unpacked / "src" / "stemma" / "web" / "static")

    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    done = subprocess.run(command, cwd=unpacked, check=False, capture_output=True, text=True)

    assert done.returncode != 0
    assert "Neither the page" in done.stderr
