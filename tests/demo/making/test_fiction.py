"""Every file says in its properties that it is invented, and every page in its margin."""

import email
import email.policy
import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from stemma.demo.building import Built
from stemma.demo.dossier.plan import PASSWORDS
from stemma.demo.fiction import FICTION
from stemma.demo.key.records import KeyFile


def _of_pdf(data: bytes) -> str:
    try:
        return _subject(data, "")
    except pikepdf.PasswordError:
        return _subject(data, PASSWORDS[1])
    except pikepdf.PdfError:
        return data[:200].decode("utf-8", "replace")


def _subject(data: bytes, password: str) -> str:
    with pikepdf.open(io.BytesIO(data), password=password) as opened:
        return str(opened.docinfo.get("/Subject", ""))


def _of_office(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return opened.read("docProps/core.xml").decode()


def _of_picture(data: bytes) -> str:
    with Image.open(io.BytesIO(data)) as opened:
        description = opened.getexif().get(0x010E, "")
    return str(description).encode("latin-1", "ignore").decode("utf-8", "ignore") or str(
        description
    )


def _of_mail(data: bytes) -> str:
    return str(email.message_from_bytes(data, policy=email.policy.default).get("Comments", ""))


def _of_zip(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return opened.comment.decode()


def _of_text(data: bytes) -> str:
    return data.decode("utf-8", "replace") + data.decode("cp1251", "replace")


PROPERTIES: Mapping[str, Callable[[bytes], str]] = {
    ".pdf": _of_pdf,
    ".docx": _of_office,
    ".xlsx": _of_office,
    ".tif": _of_picture,
    ".jpg": _of_picture,
    ".eml": _of_mail,
    ".zip": _of_zip,
    ".html": _of_text,
    ".csv": _of_text,
    ".txt": _of_text,
    ".mbox": _of_mail,
}


def test_every_file_says_that_it_is_invented(built: Built) -> None:
    silent = [
        path.name
        for path in built.files
        if not re.search("fiction|вымысел|虚构", PROPERTIES[path.suffix](path.read_bytes()))
        and not (path.suffix == ".txt" and "虚构" in path.read_bytes().decode("gb18030", "replace"))
    ]

    assert silent == []


def test_every_page_says_so_in_its_margin(built: Built) -> None:
    for page in built.key.pages:
        words = " ".join(page.words).replace(" ", "")
        assert FICTION.replace(" ", "") in words
        lowest = max(box.y1 for box in page.boxes)
        mark = page.boxes[page.words.index("fiction")]
        assert mark.y1 > lowest - 0.05


def test_no_address_in_it_may_exist(built: Built) -> None:
    contacts = [
        one.mention.place.quote
        for one in built.key.stated
        if one.mention.value.kind == "contact" and one.mention.value.type in ("mail", "web")
    ]

    assert contacts
    assert [contact for contact in contacts if ".example" not in contact] == []


@pytest.fixture(scope="module")
def outside(built: Built) -> list[KeyFile]:
    return [file for file in built.key.files if not file.inside]


def test_what_is_told_of_lies_there(built: Built, outside: list[KeyFile]) -> None:
    there = {path for path in built.folder.rglob("*") if path.is_file()}
    beside = {built.folder / name for name in ("key.json", "keys.txt", "passwords.txt")}

    assert set(built.files) == there - beside - _of_cases(built.folder)
    assert len(outside) == len(built.files)


def _of_cases(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if ".case" in str(path) or path.suffix == ".png"}
