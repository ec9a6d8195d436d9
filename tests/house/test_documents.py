"""What the documents point at exists, and what they show works."""

import os
import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.model.plugins import Reader
from stemma.model.readings import Received
from tests.house import tree

LINK = re.compile(r"\[[^\]]*\]\((?!https?:)([^)#\s]+)")
DOCUMENTS = [path for path in tree.files() if path.suffix == ".md"]


def broken_links(document: Path) -> Iterator[str]:
    """Yield each relative link of a Markdown file that leads nowhere."""
    for target in LINK.findall(document.read_text(encoding="utf-8")):
        if not (document.parent / target).exists():
            yield target


@pytest.mark.parametrize("path", DOCUMENTS, ids=str)
def test_links_lead_somewhere(path: Path) -> None:
    assert list(broken_links(tree.ROOT / path)) == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[a](page.md#top) [b](gone.md) [c](https://example.org/gone)")

    assert list(broken_links(page)) == ["gone.md"]


def test_the_reader_shown_to_contributors_works(tmp_path: Path) -> None:
    text = (tree.ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    shown = re.search(r'```python\n(""".*?)```', text, re.DOTALL)
    assert shown is not None
    (tmp_path / "vcard.py").write_text(shown[1], encoding="utf-8")
    content = tmp_path / "contacts.vcf"
    content.write_bytes(b"BEGIN:VCARD\nFN:A. Petrov\nEND:VCARD\n")

    vcard = runpy.run_path(str(tmp_path / "vcard.py"))["vcard"]

    assert isinstance(vcard, Reader)
    descriptor = os.open(content, os.O_RDONLY)
    try:
        [page] = vcard.read(Received(descriptor, content.stat().st_size)).pages
    finally:
        os.close(descriptor)
    assert page.text is not None
    assert "A. Petrov" in page.text.text
