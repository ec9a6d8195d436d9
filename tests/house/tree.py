"""The files of the project as git sees them: tracked, or new and not ignored."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE_FOLDERS = ("src", "tests", "bench", "scripts", "frontend/src")
PLUGIN_ROOMS = ("readers", "recognition", "checks", "extractors")


@cache
def files() -> tuple[Path, ...]:
    """Return every file, relative to the root, in the order of their names."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    paths = {Path(name) for name in names.decode().split("\0") if name}
    return tuple(sorted(path for path in paths if (ROOT / path).is_file()))


def under(*folders: str) -> list[Path]:
    """Return the files in some folders, at any depth."""
    return [path for path in files() if any(path.is_relative_to(folder) for folder in folders)]


def text(path: Path) -> str | None:
    """Return the text of a file, None where it is not UTF-8."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def plugins(root: Path, room: str) -> list[str]:
    """Return the names of a room's plug-in modules; a package counts as one."""
    return sorted(
        path.stem
        for path in (root / "src/stemma" / room).glob("*")
        if (path.suffix == ".py" and path.stem != "__init__") or (path / "__init__.py").is_file()
    )
