"""The lock pins everything by hash and says nothing of where it came from."""

import re
import tomllib
from collections.abc import Iterator
from itertools import chain

from tests.house import tree

PIN = re.compile(r"(?P<name>[a-z0-9-]+)==[\w.+!]+( ; [\w<>=!'\". ()]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")

LOCK = (tree.ROOT / "requirements.lock").read_text(encoding="utf-8")
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


def test_the_lock_holds_versions_and_hashes_only() -> None:
    assert strange_lines(LOCK) == []


def test_the_lock_holds_everything_that_is_asked_for() -> None:
    pinned = {pin["name"] for pin in map(PIN.fullmatch, LOCK.splitlines()) if pin}

    assert sorted(set(asked_for()) - pinned) == []


def test_an_origin_in_the_lock_is_found() -> None:
    for line in ("--index-url https://example.org/simple", "# via rich", "rich>=14 \\"):
        assert strange_lines(line) == [line]
