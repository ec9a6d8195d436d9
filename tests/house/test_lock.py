"""The lock pins everything by hash and says nothing of where it came from."""

import re
import tomllib
from collections.abc import Iterator
from itertools import chain

import pytest

from tests.house import tree

PIN = re.compile(r"(?P<name>[a-z0-9-]+)==[\w.+!]+( ; [\w<>=!'\". ()]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")

LOCKS = {
    name: (tree.ROOT / name).read_text(encoding="utf-8")
    for name in ("requirements.lock", "requirements.rapidocr.lock")
}
"""What setup installs, and what the heavy extra needs, which setup leaves out."""
PROJECT = tomllib.loads((tree.ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def strange_lines(lock: str) -> list[str]:
    """Return each line that is neither a pinned version nor a hash."""
    lines = lock.splitlines()
    return [line for line in lines if not PIN.fullmatch(line) and not HASH.fullmatch(line)]


def asked_for() -> Iterator[str]:
    """Yield the name of each package that pyproject.toml asks for."""
    project = PROJECT["project"]
    groups = {**project["optional-dependencies"], **PROJECT["dependency-groups"]}
    for wanted in chain(project["dependencies"], *groups.values()):
        name = re.match(r"[\w.-]+", wanted)
        assert name is not None
        yield re.sub(r"[-_.]+", "-", name[0]).lower()


def pinned(lock: str) -> dict[str, str]:
    """Return the pins of a lock by the name of their package."""
    return {pin["name"]: pin[0].split()[0] for pin in map(PIN.fullmatch, lock.splitlines()) if pin}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_versions_and_hashes_only(name: str) -> None:
    assert strange_lines(LOCKS[name]) == []


def test_the_locks_hold_everything_that_is_asked_for() -> None:
    held = {name for lock in LOCKS.values() for name in pinned(lock)}

    assert sorted(set(asked_for()) - held) == []


def test_setup_leaves_out_the_heavy_extra_and_nothing_else() -> None:
    heavy = {"onnxruntime", "rapidocr"}

    assert set(asked_for()) - set(pinned(LOCKS["requirements.lock"])) == heavy


def test_the_two_locks_agree() -> None:
    usual, heavy = map(pinned, LOCKS.values())

    assert {name for name in usual.keys() & heavy.keys() if usual[name] != heavy[name]} == set()


def test_an_origin_in_the_lock_is_found() -> None:
    for line in ("--index-url https://example.org/simple", "# via rich", "rich>=14 \\"):
        assert strange_lines(line) == [line]
