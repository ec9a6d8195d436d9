"""What is locked opens with a list of passwords, and the list rests nowhere."""

import io
import itertools
from pathlib import Path

import libarchive  # type: ignore[import-untyped]
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from stemma.case import Case
from stemma.model.answers import Failure
from stemma.settings import Settings

WORDS = ("nothing", "Воронеж-1987", "glider!77")


def locked_pdf(password: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption(password, ownerPassword="other"))
    canvas.drawString(72, 700, "Twelve propellers of the second kind")
    canvas.save()
    return buffer.getvalue()


def locked_zip(method: str, password: str | bytes) -> bytes:
    buffer = io.BytesIO()
    with libarchive.custom_writer(
        lambda data: buffer.write(data) or len(data),
        "zip",
        options=f"zip:encryption={method}",
        passphrase=password,
    ) as made:
        made.add_file_from_memory("inside.txt", 22, b"A letter about rudders")
    return buffer.getvalue()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    leak = tmp_path / "leak"
    leak.mkdir()
    (leak / "contract.pdf").write_bytes(locked_pdf("glider!77"))
    (leak / "other.pdf").write_bytes(locked_pdf("nobody knows"))
    (leak / "old.zip").write_bytes(locked_zip("zipcrypt", "Воронеж-1987".encode("cp866")))
    (leak / "new.zip").write_bytes(locked_zip("aes256", "glider!77"))
    with Case.create(tmp_path / "x.case", settings=Settings(workers=1)) as made:
        made.take_in([leak])
        made.run()
    return tmp_path / "x.case"


def run(case: Path, *passwords: str) -> tuple[Failure, ...]:
    settings = Settings(workers=1, passwords=passwords)
    with Case.open(case, write=True, settings=settings) as opened:
        opened.run()
        return opened.status().failures


@pytest.mark.timeout(180)
def test_what_a_password_opens_is_read_found_and_drawn(case: Path) -> None:
    [left] = run(case, *WORDS)

    assert (left.path, left.code) == ("other.pdf", "locked")
    with Case.open(case, settings=Settings(passwords=WORDS)) as opened:
        [hit] = opened.search("propellers").hits
        assert len(opened.search("rudders").hits) == 1
        assert opened.document(hit.document).properties["opened_with"] == "password 3 of the list"
        assert opened.picture(hit.document, 1).startswith(b"\x89PNG")
        inside = opened.document(opened.search("rudders").hits[0].document)
        assert sorted(inside.paths) == ["new.zip › inside.txt", "old.zip › inside.txt"]


@pytest.mark.timeout(180)
def test_without_the_list_all_is_locked_and_nothing_is_lost_again(case: Path) -> None:
    assert [each.code for each in run(case)] == ["locked"] * 4
    run(case, *WORDS)

    assert [each.path for each in run(case)] == ["other.pdf"]


@pytest.mark.timeout(180)
def test_no_password_rests_in_the_case(case: Path) -> None:
    run(case, *WORDS)

    files = [path.read_bytes() for path in case.rglob("*") if path.is_file()]
    spelled = [word.encode(charset) for word in WORDS[1:] for charset in ("utf-8", "utf-16-le")]
    assert [word for word, data in itertools.product(spelled, files) if word in data] == []
    assert files


def test_a_list_does_not_show_in_what_is_printed_of_settings() -> None:
    assert "glider" not in repr(Settings(passwords=WORDS))
