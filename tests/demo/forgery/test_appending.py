"""Updates behind the end of files that lack what most files have."""

import io

import pikepdf
import pytest

from stemma.demo.forgery.appending import Area, Update, inherited
from tests.demo.forgery.papers import complaints, finished, said_in_info

LATER = "20230601181200+08'00'"


def bare() -> bytes:
    """Return a PDF without Info and /ID; its only page has the box of the branch it hangs from."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(100, 200))
        pdf.Root.Pages.MediaBox = pikepdf.Array([10, 20, 110, 220])
        del pdf.pages[0].obj.MediaBox
        packed = io.BytesIO()
        pdf.save(packed, static_id=True)
    whole = packed.getvalue()
    start, end = whole.index(b"/ID"), whole.index(b"]", whole.index(b"/ID")) + 1
    return whole[:start] + b" " * (end - start) + whole[end:]


def test_a_file_without_info_gets_one() -> None:
    update = Update(bare(), "first")
    update.say(date=LATER, producer="Velmo PDF 4.1")
    pdf = update.appended()

    assert said_in_info(pdf) == {"/ModDate": f"D:{LATER}", "/Producer": "Velmo PDF 4.1"}
    assert complaints(pdf) == []
    assert pdf.startswith(bare())


def test_another_salt_gives_the_state_another_id() -> None:
    ids = []
    for salt in ("first", "first", "second"):
        update = Update(finished(), salt)
        update.say(date=LATER, producer="Velmo PDF 4.1")
        with pikepdf.open(io.BytesIO(update.appended())) as pdf:
            ids.append(bytes(pdf.trailer.ID[1]))

    assert ids[0] == ids[1] != ids[2]


def test_an_area_is_counted_from_the_upper_left_corner_of_the_page() -> None:
    update = Update(bare(), "")

    assert update.box(Area(1, 5, 10, 25, 40)) == (15, 180, 35, 210)


def test_an_entry_is_looked_for_up_the_tree_of_pages() -> None:
    _, page = Update(bare(), "").page(1)

    assert "/MediaBox" not in page
    assert [int(edge) for edge in inherited(page, "/MediaBox")] == [10, 20, 110, 220]
    with pytest.raises(ValueError, match="without /CropBox"):
        inherited(page, "/CropBox")
