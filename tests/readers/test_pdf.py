"""PDFs as they are: with a layer, scanned, turned, cropped, locked, broken."""

import datetime as dt
import io

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from stemma.model.places import Box
from stemma.model.problems import Problem, Reason
from stemma.model.readings import PageReading
from stemma.readers.pdf import draw, parse_date, pdf
from tests import make

A4 = (595.0, 842.0)
X, Y, SIZE = 100.0, 700.0, 20.0
WORD_WIDTH = 60.0
"""How wide Helvetica sets "Inquiry" at 20 points."""


def written(*lines: str, **options: object) -> bytes:
    """Draw one line of 20-point Helvetica a page, at (100, 700) from the bottom left."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, **options)
    for line in lines:
        canvas.setFont("Helvetica", SIZE)
        canvas.drawString(X, Y, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pages_of(data: bytes) -> list[PageReading]:
    with make.received(data, "made.pdf") as content:
        return make.consumed(pdf.read(content))[0]


def edited(data: bytes, **entries: object) -> bytes:
    """Set entries of the first page's dictionary."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        for name, value in entries.items():
            document.pages[0][f"/{name}"] = value
        document.save(buffer)
    return buffer.getvalue()


def covers(box: Box, x0: float, y0: float, x1: float, y1: float) -> bool:
    """Tell whether a box covers a rectangle, in points from the top left of an A4 page."""
    return (
        box.x0 * A4[0] <= x0 + 1
        and box.x1 * A4[0] >= x1 - 1
        and box.y0 * A4[1] <= y0 + 1
        and box.y1 * A4[1] >= y1 - 1
    )


def test_reads_the_layer_with_a_box_for_every_word() -> None:
    [page] = pages_of(written("Inquiry 07-15"))

    assert page.text is not None
    assert page.text.text == "Inquiry 07-15"
    assert len(page.text.words) == 2
    top = A4[1] - Y
    assert covers(page.text.words.box(0), X, top - 12, X + WORD_WIDTH, top)


def test_a_turned_page_is_measured_upright() -> None:
    [page] = pages_of(edited(written("Inquiry"), Rotate=90))

    assert page.text is not None
    box = page.text.words.box(0)
    assert (page.width, page.height) == (A4[1], A4[0])
    assert box.y1 - box.y0 > box.x1 - box.x0 > 0
    assert box.x0 * A4[1] == pytest.approx(Y, abs=8)
    assert box.y0 * A4[0] == pytest.approx(X, abs=8)


def test_a_cropped_page_is_measured_within_its_crop() -> None:
    [page] = pages_of(edited(written("Inquiry"), CropBox=pikepdf.Array([50, 650, 350, 750])))

    assert page.text is not None
    box = page.text.words.box(0)
    assert box.x0 * 300 == pytest.approx(50, abs=2)
    assert box.y1 * 100 == pytest.approx(50, abs=8)


def test_a_chinese_character_has_a_box_of_its_own() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.setFont("STSong-Light", SIZE)
    canvas.drawString(X, Y, "合同编号")
    canvas.save()

    [page] = pages_of(buffer.getvalue())

    assert page.text is not None
    assert page.text.text == "合同编号"
    lefts = [page.text.words.box(index).x0 * A4[0] for index in range(4)]
    assert lefts == pytest.approx([X, X + SIZE, X + 2 * SIZE, X + 3 * SIZE], abs=1)
    with make.received(buffer.getvalue()) as content:
        pixels = draw(content, 1, 50)
    assert min(pixels.data) < 100, "its font is not embedded, and it is drawn all the same"


def test_a_white_page_has_no_ink() -> None:
    [page] = pages_of(written(""))

    assert page.text is None
    assert page.ink is not None
    assert page.ink.total == 0


def test_ink_that_no_word_explains_is_told() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.setFont("Helvetica", 12)
    canvas.drawString(60, 800, "Header")
    outline = canvas.beginText(60, 700)
    outline.setTextRenderMode(0)
    outline.textLine("")
    canvas.drawText(outline)
    for row in range(30):
        for column in range(60):
            canvas.circle(70 + 8 * column, 700 - 16 * row, 2, fill=1)
    canvas.save()

    [page] = pages_of(buffer.getvalue())

    assert page.ink is not None
    assert page.ink.uncovered > 0.9


def test_a_hyphen_at_a_lines_end_is_kept_with_its_break() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    text = canvas.beginText(60, 700)
    text.setFont("Helvetica", 12)
    for line in ("the experi-", "ence of the buyer"):
        text.textLine(line)
    canvas.drawText(text)
    canvas.save()

    [page] = pages_of(buffer.getvalue())

    assert page.text is not None
    assert page.text.text == "the experi-\nence of the buyer"


def test_properties_and_dates_come_from_the_file_itself() -> None:
    data = written("x", invariant=1)
    with pikepdf.open(io.BytesIO(data)) as document:
        document.docinfo["/Title"] = "Annex 2"
        document.docinfo["/CreationDate"] = "D:20230502101500+03'00'"
        buffer = io.BytesIO()
        document.save(buffer)

    with make.received(buffer.getvalue()) as content:
        reading = pdf.read(content)

        assert reading.title == "Annex 2"
        zone = dt.timezone(dt.timedelta(hours=3))
        assert reading.moments["pdf.created"].at == dt.datetime(2023, 5, 2, 10, 15, tzinfo=zone)
        assert reading.page_count == 1


def test_an_attachment_comes_out_whole() -> None:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(written("See the annex."))) as document:
        document.attachments["приложение.txt"] = b"annex \x00\xff"
        document.save(buffer)

    with make.received(buffer.getvalue()) as content:
        _, [(child, data)] = make.consumed(pdf.read(content))

    assert (child.shown, child.kind, data) == ("приложение.txt", "attachment", b"annex \x00\xff")


def test_a_broken_file_is_repaired_and_says_so() -> None:
    whole = written("Inquiry")
    broken = whole[: whole.rindex(b"xref")].replace(b"/Type /Pages", b"/Type /Pagez")

    [page] = pages_of(broken)

    assert page.text is not None
    assert page.text.text == "Inquiry"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"%PDF-1.4\nnothing of use", Reason.DAMAGED, id="only a header"),
        pytest.param(b"%PDF-1.7\n" + bytes(5000), Reason.DAMAGED, id="zeros"),
        pytest.param(
            written("secret", encrypt=StandardEncryption("needed", ownerPassword="x")),
            Reason.LOCKED,
            id="needs a password",
        ),
        pytest.param(
            written("secret", encrypt=StandardEncryption("needed", ownerPassword="x")).replace(
                b"/Standard", b"/PubSecXY"
            ),
            Reason.UNKNOWN_LOCK,
            id="needs a certificate",
        ),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: Reason) -> None:
    problem = make.problem_of(pdf, data, "made.pdf")

    assert problem is not None
    assert problem.reason is reason


def test_a_file_locked_against_printing_alone_is_read() -> None:
    [page] = pages_of(written("open", encrypt=StandardEncryption("", ownerPassword="x")))

    assert page.text is not None
    assert page.text.text == "open"


def test_draws_a_page_at_the_size_asked_for() -> None:
    with make.received(written("Inquiry")) as content:
        pixels = draw(content, 1, 72)

    assert (pixels.width, pixels.height, pixels.channels) == (595, 842, 1)
    row = pixels.data[595 * 137 : 595 * 138]
    assert min(row[95:165]) < 128 < min(row[300:])


def test_a_page_of_a_million_points_is_drawn_smaller() -> None:
    huge = edited(written("x"), MediaBox=pikepdf.Array([0, 0, 1_000_000, 1_000_000]))

    with make.received(huge) as content:
        pixels = draw(content, 1, 200)

    assert pixels.width * pixels.height <= 60_000_000


@pytest.mark.parametrize(
    ("text", "expected", "zone_known"),
    [
        ("D:20230502101500+03'00'", "2023-05-02T10:15:00+03:00", True),
        ("D:20230502101500Z", "2023-05-02T10:15:00+00:00", True),
        ("D:20230502101500", "2023-05-02T10:15:00+00:00", False),
        ("D:2023", "2023-01-01T00:00:00+00:00", False),
        ("20230502101500-05'30'", "2023-05-02T10:15:00-05:30", True),
    ],
)
def test_dates(text: str, expected: str, *, zone_known: bool) -> None:
    moment = parse_date(text)

    assert moment is not None
    assert (moment.at.isoformat(), moment.zone_known) == (expected, zone_known)


@pytest.mark.parametrize("text", ["", "yesterday", "D:20231340", "D:00000000"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 800))
def test_no_damage_makes_it_fail_in_another_way(noise: bytes, at: int) -> None:
    whole = written("Inquiry")

    problem = make.problem_of(pdf, whole[:at] + noise + whole[at + len(noise) :], "made.pdf")

    assert problem is None or isinstance(problem, Problem)
