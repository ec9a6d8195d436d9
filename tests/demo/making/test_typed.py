"""Typed PDFs say what the key says, where it says so; what was done to them is in them."""

import io

import pikepdf
import pypdfium2
import pytest

from stemma.demo.building import PASSWORDS, Built
from stemma.demo.fiction import FICTION
from tests.demo.looking import Looked, bare, cut, drawn, text_of, words_in

# The first test that asks for the cache makes it.
pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def cache(built: Built) -> Looked:
    return Looked(built)


def test_every_value_stands_in_its_boxes(cache: Looked) -> None:
    looked = 0
    for file in cache.built.key.files:
        if file.way != "typed" or file.inside or file.readable != "yes" or file.false_layer:
            continue
        pdf = pypdfium2.PdfDocument(cache.path(file))
        assert len(pdf) == file.pages
        for one in cache.built.key.stated:
            place = one.mention.place
            if place.content == file.document and place.boxes and place.page is not None:
                found = "".join(words_in(pdf, place.page, box) for box in place.boxes)
                assert bare(place.quote) in found, (file.path, place)
                looked += 1

    assert looked > 500


def test_pages_hold_the_words_that_were_set(cache: Looked) -> None:
    for file in cache.built.key.files:
        if file.way != "typed" or file.inside or file.readable != "yes" or file.false_layer:
            continue
        pdf = pypdfium2.PdfDocument(cache.path(file))
        for page in cache.pages(file):
            read = bare(pdf[page.number - 1].get_textpage().get_text_bounded())
            lacking = [word for word in page.words if bare(word) not in read]
            assert lacking == [], (file.path, page.number)


def test_every_file_says_that_it_is_invented(cache: Looked) -> None:
    for file in cache.built.key.files:
        if file.way == "typed" and not file.inside and file.readable == "yes":
            with pikepdf.open(cache.path(file)) as pdf:
                said = [str(value) for value in pdf.docinfo.values()]
            assert any(FICTION in one for one in said), file.path


def _first_revision(data: bytes) -> bytes:
    end = data.index(b"%%EOF") + len(b"%%EOF")
    return data[:end] + b"\n"


@pytest.mark.parametrize("item", ["supplement-1", "invoice-2"])
def test_the_first_revision_says_the_old_amount(cache: Looked, item: str) -> None:
    data = cache.data(item)
    now, before = text_of(data), text_of(_first_revision(data))
    [plant] = cache.planted("amount changed in a revision", item)
    new = [bare(one.place.quote) for one in plant.evidence if one.role == "subject"]
    old = [bare(one.place.quote) for one in plant.evidence if one.role == "compare"]

    assert len(old) == len(new) > 0
    for one, other in zip(old, new, strict=True):
        assert one in before
        assert other in now
        assert now.count(one) < before.count(one)


def test_a_comment_changes_no_word(cache: Looked) -> None:
    data = cache.data("supplement-2")

    assert data.count(b"%%EOF") == 2
    assert text_of(data) == text_of(_first_revision(data))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        [note] = pdf.pages[0].Annots
        assert str(note.Contents) == "проверено"


def _signed_to(data: bytes) -> int:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fields = [field for field in pdf.Root.AcroForm.Fields if field.FT == "/Sig"]
        ranges = [[int(n) for n in field.V.ByteRange] for field in fields]
    return max(start + length for _, _, start, length in ranges)


def test_a_clean_signature_covers_the_file_and_the_other_one_not_its_end(cache: Looked) -> None:
    clean, changed = cache.data("invoice-1"), cache.data("invoice-2")

    assert _signed_to(clean) == len(clean)
    assert _signed_to(changed) < len(changed) - 1000


def test_words_are_under_one_bar_and_gone_from_under_the_other(cache: Looked) -> None:
    for item, kind, kept in (
        ("annex-2", "text under a bar", True),
        ("annex-2-public", "text taken out under a bar", False),
    ):
        data = cache.data(item)
        pictures = drawn(data, ".pdf", dpi=144)
        [plant] = cache.planted(kind, item)
        for one in plant.evidence:
            [box] = one.place.boxes
            page = one.place.page or 0
            below = words_in(pypdfium2.PdfDocument(data), page, box)
            assert bool(below) == kept
            assert bare(one.place.quote) == (below if kept else "")
            assert set(cut(pictures[page - 1], box).tobytes()) <= set(range(40))


def test_white_words_are_read_and_not_seen(cache: Looked) -> None:
    [plant] = cache.planted("white text", "annex-2")
    [one] = plant.evidence
    [box] = one.place.boxes
    data = cache.data("annex-2")

    assert bare(one.place.quote) in words_in(pypdfium2.PdfDocument(data), 1, box)
    assert cut(drawn(data, ".pdf")[0], box).getextrema() == (255, 255)


def test_white_heads_stand_on_dark(cache: Looked) -> None:
    picture = drawn(cache.data("annex-1"), ".pdf")[0]
    dark = sum(picture.histogram()[:110]) / (picture.width * picture.height)
    plain = drawn(cache.data("payments"), ".pdf")[0]

    assert dark > 2 * sum(plain.histogram()[:110]) / (plain.width * plain.height)


def test_a_false_layer_reads_otherwise_than_the_page_looks(cache: Looked) -> None:
    file = cache.file("requirements-false-layer")
    read = text_of(cache.path(file).read_bytes())
    true = [bare(word) for page in cache.pages(file) for word in page.words if len(word) > 6]

    assert len(read) > 2000
    assert sum(word in read for word in true) < len(true) / 20
    pictures = drawn(cache.path(file).read_bytes(), ".pdf")
    for page, picture in zip(cache.pages(file), pictures, strict=True):
        assert all(min(cut(picture, box).tobytes()) < 220 for box in page.boxes)


def test_a_page_is_missing_and_its_number_with_it(cache: Looked) -> None:
    whole, rest = text_of(cache.data("packing-1")), text_of(cache.data("annex-3"))

    assert "Sheet1of2" in whole
    assert "Sheet2of2" in whole
    assert "Лист1из3" in rest
    assert "Лист2из3" not in rest
    assert "Лист3из3" in rest
    assert [page.number for page in cache.pages(cache.file("annex-3"))] == [1, 2]


def test_the_locked_file_opens_with_a_word_of_the_list(cache: Looked) -> None:
    path = cache.path(cache.file("locked"))
    words = (cache.built.folder / PASSWORDS).read_text("utf-8").split()

    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    opened = []
    for word in words:
        try:
            with pikepdf.open(path, password=word) as pdf:
                opened.append((word, len(pdf.pages)))
        except pikepdf.PasswordError:
            continue

    assert opened == [("Lotus-2023", 1)]


def test_one_copy_broke_off_and_one_lost_its_middle(cache: Looked) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(cache.data("torn"))
    scrambled = pypdfium2.PdfDocument(cache.data("scrambled"))
    first = cache.pages(cache.file("scrambled"))[0]
    read = bare(scrambled[0].get_textpage().get_text_bounded())

    assert all(bare(word) in read for word in first.words)


def test_the_young_program_is_younger_than_the_document(cache: Looked) -> None:
    with pikepdf.open(cache.path(cache.file("payments"))) as young:
        assert str(young.docinfo["/Producer"]) == "LibreOffice 24.8"
        assert str(young.docinfo["/CreationDate"]).startswith("D:2023")
    with pikepdf.open(cache.path(cache.file("invoice-1"))) as twin:
        assert str(twin.docinfo["/Producer"]) == "LibreOffice 7.3"
        assert twin.docinfo["/ModDate"] != twin.docinfo["/CreationDate"]
