"""A registry stamps a letter, and the clerk writes into the gaps and nowhere else."""

import numpy as np
import pytest
from PIL import Image

from stemma.demo.scanning.ink import SEAL_RED, Laid
from stemma.demo.scanning.registry import Incoming, gaps, stamped
from tests.demo.scanning import sheets

LINES = ("АО «Тальвен»", "Вх. № ____________", "«____» __________ 2023 г.")


def _stamped(*fills: str, seed: int = 4) -> Laid:
    blank = Image.new("RGB", sheets.SIZE, "white")
    incoming = Incoming(lines=LINES, fills=fills, colour=SEAL_RED, pen=(0, 0, 160))
    return stamped(blank, incoming, (400.0, 100.0), seed, dpi=sheets.DPI)


def test_every_run_of_underscores_is_a_gap_in_the_order_of_reading() -> None:
    number, day, month = gaps(LINES, 150)

    assert (day[1], month[1]) == (number[1] + 15, number[1] + 15)
    assert -75 < day[0] < month[0] < 75


def test_the_clerk_writes_into_the_gap() -> None:
    written, empty = _stamped("118/04", "", ""), _stamped("", "", "")
    changed = np.asarray(written.picture, int) != np.asarray(empty.picture, int)
    rows, columns = np.nonzero(changed.any(axis=2))
    [number, _, _] = gaps(LINES, 150)

    assert columns.mean() / sheets.DPI * 72 == pytest.approx(400 + number[0], abs=5)
    assert rows.mean() / sheets.DPI * 72 == pytest.approx(100 + number[1] - 4, abs=5)


def test_the_box_holds_stamp_and_hand() -> None:
    box = _stamped("118/04", "17", "04").box

    assert (box.x1 - box.x0) * 595.3 == pytest.approx(150, abs=8)
    assert (box.y1 - box.y0) * 841.9 == pytest.approx(52.5, abs=12)


def test_as_many_fills_as_gaps_are_wanted() -> None:
    with pytest.raises(ValueError, match="zip"):
        _stamped("118/04")
