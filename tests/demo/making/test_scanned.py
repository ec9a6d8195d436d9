"""Scans and photographs: what the key places is where the picture has ink."""

import io
from statistics import mean

import pikepdf
import pytest
from PIL import Image

from stemma.demo.building import Built
from stemma.model.places import Box
from tests.demo.looking import Looked, bare, cut, drawn, text_of

# The first test that asks for the cache makes it.
pytestmark = pytest.mark.timeout(600)

PAPER = ("scan", "photo")


@pytest.fixture
def cache(built: Built) -> Looked:
    return Looked(built)


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("main-initialled", id="grey and punched"),
        pytest.param("main", id="colour"),
        pytest.param("main-fax", id="black and white"),
        pytest.param("power", id="300 dpi"),
        pytest.param("letter-5", id="several letters in one scan"),
        pytest.param("letter-10", id="fax"),
        pytest.param("specification-zh", id="with the scanner's layer"),
        pytest.param("samples", id="photographed"),
    ],
)
def test_words_have_ink_in_their_boxes(cache: Looked, item: str) -> None:
    file = cache.file(item)
    pictures = drawn(cache.path(file).read_bytes(), file.path)
    pages = cache.pages(file)

    assert len(pictures) == len(pages) == file.pages
    for page, picture in zip(pages, pictures, strict=True):
        inked = [_is_inked(picture, box) for box in page.boxes]
        assert len(inked) > 40
        assert mean(inked) > 0.97


def _is_inked(picture: Image.Image, box: Box) -> bool:
    """Say whether the darkest point of a box is much darker than its lightest."""
    seen = cut(picture, box).tobytes()
    return max(seen) - min(seen) > 50


def test_marks_of_hands_are_seen_where_the_key_has_them(cache: Looked) -> None:
    pictures: dict[str, list[Image.Image]] = {}
    files = {file.document: file for file in cache.built.key.files if file.way in PAPER}
    names = set()
    for mark in cache.built.key.marks:
        file = files[mark.document]
        if file.path not in pictures:
            pictures[file.path] = drawn(cache.path(file).read_bytes(), file.path)
        assert _is_inked(pictures[file.path][mark.page - 1], mark.box), mark
        names.add(mark.name.partition("/")[0])

    assert names >= {"signature", "stamp", "initials"}


def test_a_scan_is_a_picture_a_page_and_no_letters(cache: Looked) -> None:
    for file in cache.built.key.files:
        if file.way == "scan" and file.path.endswith(".pdf"):
            data = cache.path(file).read_bytes()
            with pikepdf.open(io.BytesIO(data)) as pdf:
                pictures = [len(page.get_images()) for page in pdf.pages]
            layered = file.items[0] in ("specification-zh", "letter-2", "letter-8")
            assert pictures == [1] * (file.pages or 0)
            assert bool(text_of(data)) <= layered, file.path


def test_the_scanners_layer_says_what_the_page_says(cache: Looked) -> None:
    [page] = cache.pages(cache.file("specification-zh"))
    read = text_of(cache.data("specification-zh"))

    assert [word for word in page.words if bare(word) not in read] == []


def test_three_letters_are_one_scan(cache: Looked) -> None:
    file = cache.file("letter-4")

    assert file.items == ("letter-4", "letter-5", "letter-6")
    assert cache.file("letter-6") == file
    assert file.pages == 3


def test_a_replaced_page_tells_other_sums_than_the_pages_around_it(cache: Looked) -> None:
    replaced = {
        one.path: one.mention.value
        for one in cache.stated("main-initialled")
        if one.mention.place.page == 2 and one.path.startswith("deal:main/")
    }
    signed = {one.path: one.mention.value for one in cache.stated("main")}
    [plant] = cache.planted("page replaced")

    assert [one.place.page for one in plant.evidence] == [2]
    assert any(signed[path] != value for path, value in replaced.items() if path in signed)


def test_a_page_that_lay_crooked_says_what_it_should(cache: Looked) -> None:
    [plant] = cache.planted("page askew")
    [one] = plant.evidence

    assert (one.place.content, one.place.page) == (cache.file("main").document, 3)


def test_one_hand_is_pasted_into_several_papers(cache: Looked) -> None:
    for kind, name, fewest in (
        ("pasted signature", "signature/deputy", 3),
        ("facsimile stamp", "signature/director", 2),
    ):
        plants = cache.planted(kind)
        contents = {one.place.content for plant in plants for one in plant.evidence}
        marks = {(mark.document, mark.box) for mark in cache.built.key.marks if mark.name == name}

        assert len(contents) >= fewest
        for plant in plants:
            assert all((one.place.content, one.place.boxes[0]) in marks for one in plant.evidence)


def test_photographs_are_one_a_page_and_know_when_they_were_taken(cache: Looked) -> None:
    shots = [file for file in cache.built.key.files if file.items == ("samples",)]

    assert len(shots) > 2
    taken = []
    for file in shots:
        with Image.open(cache.path(file)) as picture:
            assert picture.format == "JPEG"
            taken.append(picture.getexif().get_ifd(0x8769)[36867])
    assert taken == sorted(set(taken))


def test_a_copy_is_the_same_bytes(cache: Looked) -> None:
    paths = [file for file in cache.built.key.files if file.items == ("main",)]

    assert len(paths) == 2
    assert len({cache.path(file).read_bytes() for file in paths}) == 1
