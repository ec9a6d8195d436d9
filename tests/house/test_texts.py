"""No file tells where it was made, and nobody is sent to somebody else's package."""

import re
from pathlib import Path

import pytest

from tests.house import tree

REGISTRY_HOSTS = (
    r"(pypi|pythonhosted|npmjs|yarnpkg|anaconda)\.(org|com)|(deb|security|snapshot)\.debian\.org"
    r"|(archive|security|ports)\.ubuntu\.com|(proxy|sum)\.golang\.org|crates\.io"
)
FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.])/(work/|root/|home/(?!linuxbrew/)[a-z])"),
    "the host of a package registry": re.compile(REGISTRY_HOSTS),
    "another project's distribution": re.compile(
        r"(pip3?|pipx|uv tool|uv) (install|add|run)[^\n`]*(?<![\w./-])stemma(?![\w./-])"
    ),
}


def faults(text: str) -> list[str]:
    return [fault for fault, pattern in FORBIDDEN.items() if pattern.search(text)]


@pytest.mark.parametrize("path", tree.files(), ids=str)
def test_a_file_says_nothing_it_should_not(path: Path) -> None:
    assert faults(tree.text(path) or "") == []


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        (("see ", "/ro", "ot/notes/a.md"), "a path of one machine"),
        (("FOLDER = '/wo", "rk/gold/'"), "a path of one machine"),
        (("/ho", "me/anna/leak"), "a path of one machine"),
        (("https://py", "pi.org/simple"), "the host of a package registry"),
        (("deb.deb", "ian.org"), "the host of a package registry"),
        (("pip install -U stem", "ma"), "another project's distribution"),
    ],
)
def test_a_forbidden_text_is_found(parts: tuple[str, ...], fault: str) -> None:
    assert faults("".join(parts)) == [fault]


@pytest.mark.parametrize(
    "text",
    [
        "/usr/share/tesseract-ocr/5/tessdata",
        "/home/linuxbrew/.linuxbrew/share/tessdata",
        "pip install stemma-workbench",
        "pip install --no-deps --editable .",
        "docs/work/plan.md",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert faults(text) == []
