"""The invented leak: the same every time, marked as invented, and readable where it means to be."""

import email
import email.policy
import functools
import io
import zipfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image

from stemma.demo import archive, cache, contract, fonts, letter, mail, minutes
from stemma.demo.affair import CONTRACT, FICTION, LINES, TOTAL
from stemma.errors import UsageError
from stemma.model.plugins import Reader
from stemma.model.problems import Reason, UnreadableError
from stemma.readers.image import image
from stemma.readers.pdf import draw, pdf
from tests import make

LOWER_MARGIN = (0.3, 0.95, 0.99, 0.99)
ABOVE_IT = (0.3, 0.93, 0.9, 0.945)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    return cache.make_files(tmp_path_factory.mktemp("leak"))


@functools.cache
def _letter() -> bytes:
    return letter.write(seed=0)


@functools.cache
def _minutes() -> bytes:
    return minutes.write(seed=0)


@functools.cache
def _attachment() -> bytes:
    message = email.message_from_bytes(mail.write(seed=0), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    [attached] = message.iter_attachments()
    content = attached.get_content()
    assert isinstance(content, bytes)
    return content


def _properties(data: bytes) -> Mapping[str, str]:
    with make.received(data) as received:
        return pdf.read(received).properties


def _page_text(data: bytes, number: int) -> str:
    with make.received(data) as received:
        pages = list(pdf.read(received).pages)
    text = pages[number - 1].text
    return "" if text is None else text.text


def _dark_share(picture: Image.Image, area: tuple[float, float, float, float]) -> float:
    """Return how much of an area of a picture, given in fractions, is written on."""
    x0, y0, x1, y1 = area
    width, height = picture.size
    box = (round(x0 * width), round(y0 * height), round(x1 * width), round(y1 * height))
    points = picture.convert("L").crop(box).tobytes()
    return sum(point < 150 for point in points) / len(points)


def test_there_are_six_files(files: tuple[Path, ...]) -> None:
    assert [path.suffix for path in files] == [".pdf", ".pdf", ".eml", ".tif", ".zip", ".pdf"]


def test_one_seed_gives_the_same_bytes(files: tuple[Path, ...], tmp_path: Path) -> None:
    again = cache.make_files(tmp_path)

    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in files]


def test_another_seed_lays_the_sheet_on_the_glass_in_another_way() -> None:
    assert minutes.write(seed=1) != _minutes()


def test_files_that_are_there_already_are_left_alone(files: tuple[Path, ...]) -> None:
    before = [path.stat().st_mtime_ns for path in files]

    cache.make_files(files[0].parent)

    assert [path.stat().st_mtime_ns for path in files] == before


@pytest.mark.parametrize("write", [contract.write, _letter, _attachment])
def test_a_pdf_says_in_its_properties_that_it_is_invented(write: Callable[[], bytes]) -> None:
    assert _properties(write())["Subject"] == FICTION


def test_the_other_files_say_so_in_theirs() -> None:
    message = email.message_from_bytes(mail.write(seed=0), policy=email.policy.default)
    with zipfile.ZipFile(io.BytesIO(archive.write())) as opened:
        comment = opened.comment.decode()

    assert (message["Comments"], comment) == (FICTION, FICTION)
    assert FICTION.encode() in _minutes()
    assert b"fiction" in contract.write_damaged()[:60]


@pytest.mark.parametrize(
    ("write", "page"), [(contract.write, 1), (contract.write, 2), (_attachment, 1)]
)
def test_a_typed_page_says_so_in_its_margin(write: Callable[[], bytes], page: int) -> None:
    assert "вымысел / fiction" in _page_text(write(), page)


def test_a_scanned_page_says_so_in_its_margin() -> None:
    with make.received(_letter()) as received:
        drawn = draw(received, 1, 100)
    mode = "RGB" if drawn.channels == 3 else "L"
    pictures = [
        Image.frombytes(mode, (drawn.width, drawn.height), drawn.data),
        Image.open(io.BytesIO(_minutes())),
    ]

    for picture in pictures:
        assert _dark_share(picture, LOWER_MARGIN) > 0.0005
        assert _dark_share(picture, ABOVE_IT) < 0.0005


def test_the_contract_has_its_number_in_its_text_and_sums_that_add_up() -> None:
    text = _page_text(contract.write(), 1).replace("\u00a0", " ")

    assert CONTRACT in text
    assert "21 398 300,00" in text
    assert sum(line.total for line in LINES) == TOTAL == 21_398_300


@pytest.mark.parametrize(("reader", "write"), [(pdf, _letter), (image, _minutes)])
def test_a_scan_has_no_text_of_its_own(reader: Reader, write: Callable[[], bytes]) -> None:
    with make.received(write()) as received:
        [page] = list(reader.read(received).pages)

    assert page.text is None
    assert page.picture


def test_the_name_in_the_zip_is_in_the_code_page_of_dos() -> None:
    with zipfile.ZipFile(io.BytesIO(archive.write())) as opened:
        [member] = opened.infolist()
        text = opened.read(member).decode("cp1251")

    assert not member.flag_bits & 0x800
    assert member.orig_filename.encode("cp437").decode("cp866") == archive.MEMBER
    assert "СЛУЖЕБНАЯ ЗАПИСКА" in text


def test_the_damaged_pdf_is_refused_and_never_called_blank() -> None:
    with make.received(contract.write_damaged()) as received, pytest.raises(UnreadableError) as no:
        list(pdf.read(received).pages)

    assert no.value.problem.reason is Reason.DAMAGED


def test_a_missing_font_is_told_with_the_line_that_mends_it(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="apt-get install fonts-liberation fonts-noto-cjk"):
        fonts.path_of(fonts.SERIF, (tmp_path,))
