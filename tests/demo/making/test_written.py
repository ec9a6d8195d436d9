"""Word processor files, spreadsheets, plain texts: opened with what did not write them."""

import io
import zipfile
from decimal import Decimal
from xml.etree import ElementTree as ET

import openpyxl
import pytest

from stemma.demo.building import Built
from stemma.demo.fiction import FICTION
from stemma.model.values import Count, Money
from tests.demo.looking import Looked, bare

# The first test that asks for the cache makes it.
pytestmark = pytest.mark.timeout(600)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def cache(built: Built) -> Looked:
    return Looked(built)


def _body(data: bytes) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return ET.fromstring(package.read("word/document.xml"))  # noqa: S314 (our own)


def _texts(body: ET.Element, within: str, of: str) -> list[str]:
    return [
        bare("".join(part.text or "" for part in change.iter(W + of)))
        for change in body.iter(W + within)
    ]


def test_the_old_price_is_tracked_as_deleted_before_the_new_one(cache: Looked) -> None:
    body = _body(cache.data("main-draft"))
    deleted, inserted = _texts(body, "del", "delText"), _texts(body, "ins", "t")
    [plant] = cache.planted("old price in tracked changes")
    old = [bare(one.place.quote) for one in plant.evidence if one.role == "compare"]
    new = [bare(one.place.quote) for one in plant.evidence if one.role == "subject"]

    assert len(old) == len(new) > 3
    assert set(old) <= set(deleted)
    assert set(new) <= set(inserted)
    assert all(one.place.label == "deleted" for one in plant.evidence if one.role == "compare")


def test_the_other_draft_tracks_looks_and_no_words(cache: Looked) -> None:
    body = _body(cache.data("disagreements"))

    assert [*body.iter(W + "ins"), *body.iter(W + "del")] == []
    assert len(list(body.iter(W + "rPrChange"))) == 1


def test_a_draft_says_what_the_key_says(cache: Looked) -> None:
    for item in ("main-draft", "disagreements"):
        read = bare("".join(part.text or "" for part in _body(cache.data(item)).iter(W + "t")))
        stated = cache.stated(item)

        assert len(stated) > 5
        assert [one.path for one in stated if bare(one.mention.place.quote) not in read] == []


def test_a_price_sheet_counts_with_formulas_and_keeps_their_values(cache: Looked) -> None:
    path = cache.path(cache.file("prices"))
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    [name] = values.sheetnames
    cells = {"E": 0, "C": 0, "D": 0}
    for one in cache.stated("prices"):
        sheet, _, at = (one.mention.place.label or "").removeprefix("sheet ").partition("!")
        assert sheet == name
        said = values[sheet][at].value
        match one.mention.value:
            case Money(amount=amount) if at[0] in cells:
                assert Decimal(str(said)) == amount.low
                cells[at[0]] += 1
            case Count(number=number) if at[0] in cells:
                assert said == number.low
                cells[at[0]] += 1
            case _:
                assert bare(one.mention.place.quote) in bare(str(said))
        if at[0] == "E":
            assert str(formulas[sheet][at].value).startswith("=")
    assert min(cells.values()) >= 7
    total = [cell for cell in formulas[name]["E"] if str(cell.value).startswith("=SUM(")]
    assert len(total) == 1


@pytest.mark.parametrize(
    ("item", "charset", "word"),
    [("memo-2", "gb18030", "的"), ("memo-1", "cp1251", "и")],
)
def test_a_memo_is_in_its_charset(cache: Looked, item: str, charset: str, word: str) -> None:
    file = cache.file(item)
    if file.inside:
        with zipfile.ZipFile(cache.path(cache.file(item)).parent.parent) as archive:
            data = archive.read(archive.namelist()[0])
    else:
        data = cache.path(file).read_bytes()
    text = data.decode(charset)

    assert word in text
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
    quotes = [one.mention.place.quote for one in cache.stated(item)]
    assert len(quotes) > 2
    assert [quote for quote in quotes if bare(quote) not in bare(text)] == []


def test_office_files_say_that_they_are_invented(cache: Looked) -> None:
    for item in ("main-draft", "disagreements", "prices"):
        with zipfile.ZipFile(io.BytesIO(cache.data(item))) as package:
            assert FICTION in package.read("docProps/core.xml").decode()


def test_the_archive_has_names_in_cyrillic(cache: Looked) -> None:
    [file] = [one for one in cache.built.key.files if one.path.endswith(".zip")]
    with zipfile.ZipFile(cache.path(file), metadata_encoding="cp866") as archive:
        names = archive.namelist()

    assert f"{file.path}/{names[0]}" in {one.path for one in cache.built.key.files}
    assert [one.inside for one in cache.built.key.files if one.items == ("memo-1",)] == [
        "",
        file.path,
    ]
