"""The outside records agree with some details of the cache, differ in some and lack some."""

import csv
import io
from collections import Counter
from functools import cache

import pypdfium2
import pytest

from stemma.demo.facts.draw import drawn
from stemma.demo.fiction import FICTION
from stemma.demo.press import reference as records
from stemma.demo.press.reference import Reference
from stemma.model.claims import RegisterEntry
from stemma.toolkit.hypertext import text_of

SEEDS = range(4)
seeds = pytest.mark.parametrize("seed", SEEDS)


@cache
def make_of(seed: int) -> Reference:
    return records.make(drawn(seed))


@pytest.fixture
def reference() -> Reference:
    return make_of(2)


def _entry(reference: Reference, detail: str) -> RegisterEntry:
    return next(entry for entry in reference.entries if entry.detail == detail)


def _text(name: str, data: bytes) -> str:
    if name.endswith(".pdf"):
        document = pypdfium2.PdfDocument(io.BytesIO(data))
        return "".join(page.get_textpage().get_text_range() for page in document)
    return text_of(data.decode()) if name.endswith(".html") else data.decode()


@seeds
def test_every_outcome_occurs(seed: int) -> None:
    counted = Counter(entry.outcome for entry in make_of(seed).entries)

    assert set(counted) == {"agrees", "differs", "not found", "not checkable"}
    assert counted["agrees"] > counted["differs"] >= 3


@seeds
def test_one_affair_gives_the_same_bytes(seed: int) -> None:
    assert records.make(drawn(seed)) == make_of(seed)


@seeds
def test_an_entry_says_what_a_comparison_of_the_values_says(seed: int) -> None:
    for entry in make_of(seed).entries:
        match entry.outcome:
            case "agrees":
                assert entry.found == entry.value
            case "differs":
                assert entry.found not in (None, entry.value)
            case _:
                assert entry.found is None
        assert (entry.reference is None) == (entry.found is None)


@seeds
def test_the_answers_stand_in_the_files(seed: int) -> None:
    reference = make_of(seed)
    texts = {n: "".join(_text(n, f.data).split()) for n, f in reference.files.items()}
    places = [entry.reference for entry in reference.entries if entry.reference]

    for place in places:
        quote = "".join(place.quote.split())
        assert any(quote in text for text in texts.values()), place.quote


def test_every_file_says_that_it_is_fiction(reference: Reference) -> None:
    assert len(reference.files) == 4
    for name, file in reference.files.items():
        assert FICTION in _text(name, file.data)


def test_the_route_to_the_buyer_had_ended_when_the_last_talks_were_held(
    reference: Reference,
) -> None:
    assert _entry(reference, "event:know-how talks/date").outcome == "differs"
    assert _entry(reference, "event:price talks/date").outcome == "agrees"
    assert _entry(reference, "event:show/date").outcome == "not found"


def test_the_row_that_answers_is_the_row_of_the_table(reference: Reference) -> None:
    entry = _entry(reference, "event:price talks/date")
    rows = list(csv.reader(io.StringIO(reference.files["timetable_2022_2024.csv"].data.decode())))

    assert entry.reference is not None
    assert entry.reference.label is not None
    assert ",".join(rows[int(entry.reference.label.split()[1]) - 1]) == entry.reference.quote


def test_a_changed_registration_is_a_valid_number_of_another(reference: Reference) -> None:
    plant = [e for e in reference.entries if e.detail.startswith("organisation:plant/")]

    assert Counter(entry.outcome for entry in plant)["differs"] == 1


def test_equipment_that_was_not_shown_is_not_in_the_catalogue(reference: Reference) -> None:
    assert _entry(reference, "good:gun/designator").outcome == "not found"
    assert _entry(reference, "good:vehicle/designator").outcome == "agrees"
