"""Every way of taking a picture says truly where each place of the sheet is seen: to a pixel."""

import math
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from stemma.demo.scanning.fax import Fax, fax
from stemma.demo.scanning.geometry import Seen, seen_point
from stemma.demo.scanning.photo import Camera, photo
from stemma.demo.scanning.scanner import Glass, by_chance, scan
from stemma.demo.scanning.wear import Wear
from tests.demo.scanning import sheets

TAKEN = datetime(2023, 4, 17, 12, tzinfo=UTC)
HEADER = "14-06-2023 10:15  FROM: NANLAN  00-0417-118"

Take = Callable[[int], Seen]


def _scan(glass: Glass) -> Take:
    return lambda seed: scan(sheets.targets(), glass, seed)


def _fax(sent: Fax) -> Take:
    return lambda seed: fax(sheets.targets(), sent, seed)


def _photo(camera: Camera) -> Take:
    return lambda seed: photo(sheets.targets(), camera, seed)


KINDS: dict[str, Take] = {
    "colour": _scan(Glass(skew=1.8, shift=(6.0, -4.0))),
    "grey, folded and punched": _scan(
        Glass(kind="grey", skew=-1.1, wear=Wear(folds=(0.5,), holes=4, dust=0))
    ),
    "black and white": _scan(Glass(kind="black_and_white", skew=0.7)),
    "third copy": _scan(Glass(kind="copy", generations=3, skew=-1.5, lid="black")),
    "upside down": _scan(Glass(fed=180)),
    "on its right side": _scan(Glass(fed=90, skew=0.9)),
    "on its left side": _scan(Glass(kind="grey", fed=270)),
    "on a larger glass": _scan(Glass(bed=20.0, lid="black", skew=-0.4)),
    "finer": _scan(Glass(kind="grey", dpi=300)),
    "coarser": _scan(Glass(kind="grey", dpi=150)),
    "any day": lambda seed: scan(sheets.targets(), by_chance("colour", seed), seed),
    "fax": _fax(Fax(header=HEADER, page="P.001/003", bad=0.001)),
    "coarse fax": _fax(Fax(header=HEADER, page="P.001/003", fine=False, bad=0.001)),
    "dithered fax": _fax(Fax(header=HEADER, page="P.001/003", dithered=True, bad=0.001)),
    "photo": _photo(Camera(taken=TAKEN)),
    "photo from aside": _photo(Camera(taken=TAKEN, tilt=0.07, turn=-4.0, desk="dark")),
}


@pytest.mark.parametrize("take", KINDS.values(), ids=KINDS)
def test_every_target_is_seen_where_the_matrix_says(take: Take) -> None:
    seen = take(3)
    width, height = seen.picture.size

    for place in sheets.PLACES:
        x, y = seen_point(place, seen.matrix)
        told = (x * width, y * height)
        found = sheets.centre_of_dark(seen.picture, told, reach=27)
        assert math.dist(told, found) < 0.5


@pytest.mark.parametrize("take", KINDS.values(), ids=KINDS)
def test_one_seed_gives_one_picture_and_another_seed_another(take: Take) -> None:
    once, again, other = take(3), take(3), take(4)

    assert (once.matrix, once.picture.tobytes()) == (again.matrix, again.picture.tobytes())
    assert other.picture.tobytes() != once.picture.tobytes()
