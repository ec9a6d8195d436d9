"""Real bombs through the real cell: each ends with a named outcome, and the next file is read."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from stemma.model.problems import Reason
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.limits import MEBIBYTE, Limits
from stemma.sandbox.memory import in_memory
from stemma.sandbox.pictures import Drawn, draw
from tests.sandbox import bombs

SMALL = Limits(memory=256 * MEBIBYTE, cpu_seconds=5, child_bytes=16 * MEBIBYTE)
OUT_OF_MEMORY = {Reason.CRASHED, Reason.LIMIT_MEMORY}
"""pdfium ends its process where it gets no memory; other libraries say so."""


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    zygote = Zygote("parse")
    yield zygote
    zygote.close()


@pytest.fixture(autouse=True)
def well(zygote: Zygote) -> Iterator[None]:
    """See after each bomb that the same zygote reads an ordinary file."""
    zygote.start()
    restarts = zygote.restarts
    yield
    frames, reason = _read(zygote, bombs.page_of_points(b"99", b"99"))
    assert (frames["PageReading"], reason, zygote.restarts) == (1, None, restarts)


def _read(zygote: Zygote, data: bytes, name: str = "") -> tuple[Counter[str], Reason | None]:
    """Have a cell read bytes; count its frames by kind, and tell why it ended."""
    with in_memory(data) as descriptor:
        order = Order(job="read", descriptor=descriptor, size=len(data), name=name, limits=SMALL)
        *frames, ended = zygote.run(order)
    assert isinstance(ended, Ended)
    counts = Counter(type(frame).__name__ for frame in frames)
    return counts, None if ended.problem is None else ended.problem.reason


def _drawn(zygote: Zygote, data: bytes, reader: str) -> Drawn:
    with in_memory(data) as descriptor:
        order = Order(
            job="draw",
            descriptor=descriptor,
            size=len(data),
            arguments={"reader": reader, "page": 1, "dpi": 200},
            limits=Limits(),
        )
        return draw(zygote, order)


def test_a_picture_of_900_megabytes_is_not_unpacked(zygote: Zygote) -> None:
    bomb = bombs.picture(30_000, 30_000)

    assert len(bomb) < MEBIBYTE
    assert _read(zygote, bomb)[1] is Reason.LIMIT_PAGE_SIZE
    assert _drawn(zygote, bomb, "image").pixels is None


@pytest.mark.parametrize("points", [b"1000000", b"9" * 38, b"9" * 60, b"-5", b"0", b"nan"])
def test_a_page_of_any_size_becomes_a_picture_within_the_budget(
    zygote: Zygote, points: bytes
) -> None:
    bomb = bombs.page_of_points(points, points)

    assert _read(zygote, bomb) == (Counter(Head=1, PageReading=1), None)
    pixels = _drawn(zygote, bomb, "pdf").pixels
    assert pixels is not None
    assert pixels.width * pixels.height <= 60_000_000


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: bombs.page_that_unpacks_to(2 * bombs.GIBIBYTE, 1), id="once"),
        pytest.param(lambda: bombs.page_that_unpacks_to(2 * bombs.GIBIBYTE, 2), id="twice"),
        pytest.param(lambda: bombs.page_that_unpacks_to(2 * bombs.GIBIBYTE, 3), id="three times"),
        pytest.param(lambda: bombs.objects_that_unpack_to(2 * bombs.GIBIBYTE), id="objects"),
        pytest.param(lambda: bombs.drawing_that_doubles(30), id="a drawing that doubles"),
        pytest.param(lambda: bombs.attachment_of(2 * bombs.GIBIBYTE), id="an attachment"),
    ],
)
def test_a_small_pdf_that_unpacks_to_gigabytes_ends_with_its_memory(
    zygote: Zygote, make: Callable[[], bytes]
) -> None:
    bomb = make()

    assert len(bomb) < 3 * MEBIBYTE
    assert _read(zygote, bomb)[1] in OUT_OF_MEMORY


def test_arrays_within_arrays_do_not_end_the_cell(zygote: Zygote) -> None:
    assert _read(zygote, bombs.nested_arrays(200_000))[1] is None


def test_a_hundred_thousand_pages_are_read_up_to_the_limit(zygote: Zygote) -> None:
    frames, reason = _read(zygote, bombs.many_pages(100_000))

    assert (frames["PageReading"], reason) == (20_000, Reason.LIMIT_PAGES)


def test_pages_that_are_only_promised_are_not_waited_for(zygote: Zygote) -> None:
    frames, reason = _read(zygote, bombs.pages_promised(2**31 - 1))

    assert (frames["PageReading"], reason) == (1, None)


def test_a_page_that_is_its_own_parent_and_content_ends(zygote: Zygote) -> None:
    assert _read(zygote, bombs.own_child())[1] is None


def test_an_archive_that_unpacks_to_more_than_the_budget_is_cut_off(zygote: Zygote) -> None:
    bomb = bombs.archive_of_zeros(32 * MEBIBYTE, 2)

    frames, reason = _read(zygote, bomb)

    assert (frames["ChildHead"], frames["bytes"]) == (1, 16)
    assert reason is Reason.LIMIT_OUTPUT


def test_an_archive_in_an_archive_comes_out_one_layer_at_a_time(zygote: Zygote) -> None:
    frames, reason = _read(zygote, bombs.nested_archive(42))

    assert (frames["ChildHead"], reason) == (1, None)


@pytest.mark.parametrize("kind", ["docx", "odt", "xlsx"])
@pytest.mark.parametrize(
    ("part", "reasons"),
    [
        pytest.param(bombs.entities_that_grow(20), {Reason.DAMAGED}, id="entities"),
        pytest.param(bombs.elements(100_000), {Reason.DAMAGED}, id="depth"),
        pytest.param(
            b"<d>" + b" " * 512 * MEBIBYTE + b"</d>",
            {Reason.LIMIT_OUTPUT, *OUT_OF_MEMORY},
            id="size",
        ),
        pytest.param(
            b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d><p><t>&e;</t></p></d>',
            {None, Reason.DAMAGED},
            id="a file from outside",
        ),
    ],
)
def test_xml_that_would_grow_ends_with_its_reason(
    zygote: Zygote, kind: str, part: bytes, reasons: set[Reason | None]
) -> None:
    bomb = bombs.office(kind, part)

    assert len(bomb) < MEBIBYTE
    frames, reason = _read(zygote, bomb, f"a.{kind}")
    assert reason in reasons
    assert not frames["bytes"]


def test_a_sheet_of_a_hundred_thousand_rows_does_not_stand_in_memory_whole(zygote: Zygote) -> None:
    frames, reason = _read(zygote, bombs.spreadsheet_of(20_000, 5))

    assert (frames["PageReading"], reason) == (100, None)
