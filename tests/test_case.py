"""A case from end to end, with real cells: a folder becomes searchable and citable."""

import io
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfgen.canvas import Canvas

from stemma.case import Case, read_file
from stemma.errors import CaseError, UsageError
from stemma.model.answers import Hit
from stemma.settings import Settings

ONE_WORKER = Settings(workers=1)
FONT = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"

MAIL = (
    b"""From: Mara Quill <quill@southport.example>
To: I. Verrin <verrin@northworks.example>
Subject: Delivery schedule
Date: Tue, 7 Mar 2023 09:12:00 +0300
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=utf-8

The second batch of gliders leaves on 3 May.
--x
Content-Type: text/plain; charset=windows-1251
Content-Disposition: attachment; filename="annex.txt"

"""
    + "Договор поставки № 07-15, приложение 2.\n".encode("cp1251")
    + b"--x--\n"
)


def pdf(text: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.drawString(72, 700, text)
    canvas.save()
    return buffer.getvalue()


def scan(text: str) -> bytes:
    image = Image.new("L", (1000, 300), 255)
    ImageDraw.Draw(image).text((60, 100), text, font=ImageFont.truetype(FONT, 44), fill=0)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", dpi=(200, 200))
    return buffer.getvalue()


def archive(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in members.items():
            file.writestr(name, data)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """Take in one folder of every kind of file and run it to the end."""
    folder = tmp_path_factory.mktemp("leak")
    (folder / "letters").mkdir()
    (folder / "letters" / "mail.eml").write_bytes(MAIL)
    (folder / "contract.pdf").write_bytes(pdf("Contract 07-15 on gliders"))
    (folder / "copy of contract.pdf").write_bytes(pdf("Contract 07-15 on gliders"))
    (folder / "scan.png").write_bytes(scan("Контракты и приложения"))
    turned = Image.open(io.BytesIO(scan("Техническое задание")))
    turned.transpose(Image.Transpose.ROTATE_270).save(folder / "turned.png", dpi=(200, 200))
    (folder / "two.zip").write_bytes(archive(inner=b"The annexes are missing.\n"))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4\n" + bytes(200))
    (folder / "program.xyz").write_bytes(bytes(range(256)) * 8)
    (folder / "link").symlink_to("contract.pdf")
    case_folder = folder.parent / "leak.case"
    with Case.create(case_folder, actor="tester", settings=ONE_WORKER) as case:
        case.take_in([folder])
        case.run()
        yield case
    shutil.rmtree(case_folder)


def only(case: Case, query: str) -> Hit:
    [hit] = case.search(query).hits
    return hit


def test_everything_is_accounted_for(opened: Case) -> None:
    status = opened.status()

    assert status.balanced
    assert status.pending == 0
    assert (status.documents, status.appearances) == (9, 10)
    assert (status.pages.text, status.pages.ocr) == (4, 2)


def test_what_could_not_be_read_is_told_with_a_reason(opened: Case) -> None:
    told = {failure.path: failure.code for failure in opened.status().failures}

    assert told == {"link": "symlink", "broken.pdf": "damaged", "program.xyz": "unknown_type"}


def test_the_same_bytes_twice_are_one_document_met_twice(opened: Case) -> None:
    seen = opened.document(opened.find_document("contract.pdf"))

    assert sorted(seen.paths) == ["contract.pdf", "copy of contract.pdf"]


def test_an_inflected_form_is_found_inside_an_attachment(opened: Case) -> None:
    hit = only(opened, "договором")

    assert (hit.quote, hit.matched[0].kind) == ("Договор", "inflected")
    assert opened.document(hit.document).paths == ("letters/mail.eml › annex.txt",)


def test_a_scan_is_found_with_its_box(opened: Case) -> None:
    hit = only(opened, "приложения NOT договор")

    assert hit.text_from == "ocr"
    [box] = hit.boxes
    assert 0.28 < box.x0 < box.x1 < 0.7
    assert 0.3 < box.y0 < box.y1 < 0.55


def test_a_scan_that_lies_on_its_side_is_read_and_shown_upright(opened: Case) -> None:
    hit = only(opened, "техническое")

    [box] = hit.boxes
    picture = Image.open(io.BytesIO(opened.picture(hit.document, 1, boxes=hit.boxes)))
    assert picture.width > picture.height, "as it was before it was laid on its side"
    assert box.x0 < 0.1
    assert box.y1 - box.y0 < box.x1 - box.x0


def test_a_hit_in_a_pdf_can_be_drawn_on_its_page(opened: Case) -> None:
    hit = opened.search("contract").hits[0]

    picture = Image.open(io.BytesIO(opened.picture(hit.document, hit.page, boxes=hit.boxes)))

    box = hit.boxes[0]
    middle = (
        round(picture.width * (box.x0 + box.x1) / 2),
        round(picture.height * box.y0) + 2,
    )
    pixel = picture.convert("RGB").getpixel(middle)
    assert isinstance(pixel, tuple)
    assert pixel[2] < 200 < pixel[0], "the mark is yellow"


def test_a_mail_has_a_picture_and_boxes_too(opened: Case) -> None:
    hit = only(opened, '"second batch"')

    assert len(hit.boxes) == 1
    assert opened.picture(hit.document, hit.page, boxes=hit.boxes).startswith(b"\x89PNG")


def test_a_container_names_what_it_holds(opened: Case) -> None:
    assert opened.document(opened.find_document("two.zip")).contains == ("inner",)


def test_the_chain_says_how_each_document_came_in(opened: Case) -> None:
    content = opened.find_document("letters/mail.eml")

    assert [line.act for line in opened.custody(content)] == ["took_in", "read", "examined"]
    assert {line.actor for line in opened.custody()} == {"tester"}


def test_a_second_take_in_does_only_what_is_new(tmp_path: Path) -> None:
    leak = tmp_path / "leak"
    leak.mkdir()
    (leak / "one.txt").write_text("first letter")
    with Case.create(tmp_path / "x.case", settings=ONE_WORKER) as case:
        case.take_in([leak])
        case.run()
        (leak / "two.txt").write_text("second letter")

        again = case.take_in([leak])
        case.run()

        assert (again.looked_at, again.new) == (2, 1)
        assert case.search("letter").pages == 2


def test_another_language_does_not_make_a_damaged_file_due_again(tmp_path: Path) -> None:
    leak = tmp_path / "leak"
    leak.mkdir()
    (leak / "broken.pdf").write_bytes(b"%PDF-1.4\n" + bytes(200))
    with Case.create(tmp_path / "x.case", settings=ONE_WORKER) as case:
        case.take_in([leak])
        case.run()
        before = case.status().head
    with Case.open(
        tmp_path / "x.case", write=True, settings=Settings(workers=1, languages=("en",))
    ) as case:
        case.run()

        assert case.status().head == before


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    leak = tmp_path / "leak"
    leak.mkdir()
    (leak / "one.txt").write_text("first letter")
    with Case.create(tmp_path / "x.case", settings=ONE_WORKER) as case:
        case.take_in([leak])
        case.run()
        assert case.verify().mismatches == ()
        head = case.status().head
        [original] = (tmp_path / "x.case" / "originals").glob("*/*")
        original.chmod(0o600)
        original.write_bytes(b"first lettre")

        assert [each.where for each in case.verify().mismatches] == [original.name]
        assert case.verify("1:" + "0" * 64).mismatches[0].where == "1:" + "0" * 64
        assert head == case.verify(head).head


def test_a_case_can_be_moved(tmp_path: Path) -> None:
    leak = tmp_path / "leak"
    leak.mkdir()
    (leak / "one.txt").write_text("first letter")
    with Case.create(tmp_path / "x.case", settings=ONE_WORKER) as case:
        case.take_in([leak])
        case.run()
    (tmp_path / "x.case").rename(tmp_path / "moved.case")

    with Case.open(tmp_path / "moved.case") as moved:
        assert moved.verify().mismatches == ()
        assert moved.search("letter").pages == 1


def test_one_file_is_read_without_a_case(tmp_path: Path) -> None:
    file = tmp_path / "contract.pdf"
    file.write_bytes(pdf("Contract 07-15"))

    read = read_file(file, ONE_WORKER)

    assert [page.text for page in read.pages] == ["Contract 07-15"]
    assert [word.text for word in read.pages[0].words] == ["Contract", "07-15"]


@pytest.mark.parametrize("name", ["nothing", "zzzz", "ffffffffffff"])
def test_a_document_nobody_knows_is_said_to_be_unknown(opened: Case, name: str) -> None:
    with pytest.raises(UsageError, match="No document is called"):
        opened.find_document(name)


def test_a_case_is_not_made_among_other_files(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")

    with pytest.raises(UsageError, match="not empty"):
        Case.create(tmp_path)


def test_a_second_run_at_the_same_time_is_refused(opened: Case) -> None:
    with Case.open(opened.folder, write=True, settings=ONE_WORKER) as other:
        descriptor_holder = other._at_work()
        with descriptor_holder, pytest.raises(CaseError, match="at work"):
            opened.run()
