"""Pixels are what their head says, or there are none."""

import json

import pytest

from stemma.model.pictures import EncodeOrder
from stemma.model.problems import Problem, Reason
from stemma.model.readings import Pixels
from stemma.sandbox import pictures
from stemma.sandbox.cells import Order
from stemma.sandbox.limits import MEBIBYTE
from stemma.sandbox.pictures import draw
from stemma.sandbox.protocol import HEADER, Kind
from tests.sandbox.hostile import HostileZygote

END = HEADER.pack(Kind.END, 16) + b'{"problem":null}'


def _head(width: int, height: int, channels: int = 1) -> bytes:
    told = {"width": width, "height": height, "channels": channels}
    payload = json.dumps(told).encode()
    return HEADER.pack(Kind.PIXELS, len(payload)) + payload


def _raw(pixels: bytes) -> bytes:
    return HEADER.pack(Kind.RAW, len(pixels)) + pixels


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(_head(2, 2) + _raw(bytes(3)) + END, id="too few"),
        pytest.param(_head(2, 2) + _raw(bytes(5)) + END, id="too many"),
        pytest.param(_head(2, 2, 3) + _raw(bytes(4)) + END, id="of another depth"),
        pytest.param(_head(65_000, 65_000) + _raw(bytes(4)) + END, id="of a huge page"),
        pytest.param(_raw(bytes(4)) + END, id="without a head"),
        pytest.param(_head(2, 2) + END, id="only promised"),
        pytest.param(_head(2, 2) + _raw(bytes(4)), id="without an end"),
        pytest.param(_head(2, 2) + HEADER.pack(Kind.RAW, 4) + b"ab", id="broken off"),
        pytest.param(HEADER.pack(Kind.RAW, 2**32 - 1) + b"ab", id="longer than any page"),
        pytest.param(HEADER.pack(99, 0) + END, id="of no kind"),
    ],
)
def test_pixels_that_lie_are_no_picture(captured: HostileZygote, sent: bytes) -> None:
    order = Order(job="write", descriptor=0, size=0, arguments={"hex": sent.hex()})

    drawn = draw(captured, order)

    assert drawn.pixels is None
    assert drawn.ended.problem == Problem(Reason.PROTOCOL)


def test_a_picture_file_without_end_is_cut_off(
    captured: HostileZygote, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_LARGEST_PICTURE", 4 * MEBIBYTE)
    order = EncodeOrder(width=1, height=1, channels=1, format="png")

    picture = pictures.encode(captured, Pixels(1, 1, 1, b"x"), order)

    assert picture == Problem(Reason.LIMIT_OUTPUT)


def test_honest_pixels_arrive(captured: HostileZygote) -> None:
    sent = _head(2, 1, 3) + _raw(b"abcdef") + END
    order = Order(job="write", descriptor=0, size=0, arguments={"hex": sent.hex()})

    drawn = draw(captured, order)

    assert drawn.pixels is not None
    assert drawn.pixels.data == b"abcdef"
