"""Corrections and translations: kept beside what machines read, found at once, taken back."""

import apsw
import pytest

from stemma.errors import ChangedError, MissingError, UsageError
from stemma.model.decisions import Subject
from stemma.model.pages import Correction, Translation
from stemma.model.places import Box, Digest
from stemma.model.readings import PageReading, PageText
from stemma.model.searches import Narrowing, Stretch
from stemma.model.words import Words
from stemma.store import (
    custody,
    decisions,
    queue,
    readings,
    search,
    summary,
    verification,
    viewing,
    written,
)
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases

CACHE = Narrowing(collections=("cache",))
READ = "генеральный директор Гранпн"
RIGHT = "генеральный директор Гранин"
HERE = Box(0.5, 0.1, 0.7, 0.12)


def page(text: str = READ) -> PageReading:
    words = Words.of(
        [
            (0, 11, Box(0.1, 0.1, 0.3, 0.12), 96),
            (12, 20, Box(0.32, 0.1, 0.48, 0.12), 95),
            (21, len(text), HERE, 41),
        ]
    )
    layer = PageText(text_from="layer", text=text, words=words, language="ru", maker="reader 1")
    return PageReading(number=1, width=595.0, height=842.0, text=layer)


@pytest.fixture
def content(db: apsw.Connection, files: Files) -> Digest:
    content = cases.take_in(db, files, b"a contract", "contract.pdf")
    cases.read(db, content, page())
    cases.index_all(db, files)
    return content


def translate(db: apsw.Connection, content: Digest, text: str, by: str = "M. Orlova") -> None:
    with transaction(db):
        written.translate(db, content, 1, Translation(language="en", text=text, by=by))


def found(db: apsw.Connection, query: str) -> list[tuple[str, str]]:
    hits = search.search(db, search.asked(db, query, CACHE), Stretch(10)).hits
    return [(hit.quote, hit.text_from) for hit in hits]


def test_a_correction_leads_and_is_found_at_its_place(db: apsw.Connection, content: Digest) -> None:
    cases.correct(db, content, 1, RIGHT)

    [hit] = search.search(db, search.asked(db, "Гранин", CACHE), Stretch(10)).hits
    assert (hit.quote, hit.text_from) == ("Гранин", "person")
    assert hit.boxes[0] == pytest.approx(HERE, abs=1e-4)
    texts = viewing.texts(db, content, 1).texts
    assert [(each.text_from, each.leading) for each in texts] == [
        ("layer", False),
        ("person", True),
    ]
    assert texts[1].maker == "Anna"
    assert [word.confidence for word in texts[1].words] == [96, 95, None]


def test_what_the_machine_read_is_not_lost(db: apsw.Connection, content: Digest) -> None:
    cases.correct(db, content, 1, RIGHT)

    assert found(db, "Гранпн") == [("Гранпн", "layer")]


def test_counts_and_custody_stay_as_they_should(
    db: apsw.Connection, files: Files, content: Digest
) -> None:
    before = summary.page_counts(db), summary.languages(db)

    cases.correct(db, content, 1, RIGHT)
    translate(db, content, "the general director Granin")

    assert (summary.page_counts(db), summary.languages(db)) == before
    assert summary.is_balanced(db)
    assert verification.verify(db, files, None).mismatches == ()
    acts = [line.facts["verb"] for line in custody.lines(db) if line.act == "decided"]
    assert acts == ["corrected", "translated"]


def test_a_text_changed_behind_the_back_of_its_decision_is_found(
    db: apsw.Connection, files: Files, content: Digest
) -> None:
    cases.correct(db, content, 1, RIGHT)

    forged = "генеральный директор Другой"
    db.execute(
        "UPDATE page_text SET text = ?, text_hash = ? WHERE text_from = 'person'",
        (forged, readings.text_hash(forged)),
    )

    told = {each.what for each in verification.verify(db, files, None).mismatches}
    assert "The text of this page has changed." in told


def test_two_people_at_once_are_told_of_each_other(db: apsw.Connection, content: Digest) -> None:
    seen = readings.text_hash(READ)
    cases.correct(db, content, 1, RIGHT)

    with pytest.raises(ChangedError) as conflict, transaction(db):
        written.correct(db, content, 1, Correction(text="mine", text_hash=seen))

    assert (conflict.value.here, conflict.value.yours) == (RIGHT, "mine")
    assert conflict.value.here_hash == readings.text_hash(RIGHT)


def test_taking_back_brings_what_stood_before(db: apsw.Connection, content: Digest) -> None:
    cases.correct(db, content, 1, RIGHT)
    cases.correct(db, content, 1, RIGHT.upper())

    with transaction(db):
        written.take_back(db, content, 1, "person")
    assert found(db, "Гранин") == [("Гранин", "person")]

    with transaction(db):
        written.take_back(db, content, 1, "person")
    assert found(db, "=Гранин") == []
    assert found(db, "Гранпн") == [("Гранпн", "layer")]

    with pytest.raises(MissingError, match="not been corrected"), transaction(db):
        written.take_back(db, content, 1, "person")


def test_a_decision_of_another_kind_is_not_taken_back_here(
    db: apsw.Connection, content: Digest
) -> None:
    other = Subject(kind="note", content=content, page=1)
    with transaction(db):
        note = decisions.add(db, other, "noted", value="{}")

    with pytest.raises(UsageError, match="wrote no text"), transaction(db):
        written.withdraw(db, note)


def test_the_same_text_is_no_correction(db: apsw.Connection, content: Digest) -> None:
    with pytest.raises(UsageError, match="Nothing was changed"):
        cases.correct(db, content, 1, READ)


def test_a_correction_survives_the_same_reading(
    db: apsw.Connection, files: Files, content: Digest
) -> None:
    cases.correct(db, content, 1, RIGHT)

    cases.read(db, content, page())
    cases.index_all(db, files)

    assert found(db, "Гранин") == [("Гранин", "person")]
    assert not any(each.again for each in viewing.brought(db, None, again=False))
    assert verification.verify(db, files, None).mismatches == ()


def test_a_correction_over_changed_ground_is_to_be_looked_at_again(
    db: apsw.Connection, files: Files, content: Digest
) -> None:
    cases.correct(db, content, 1, RIGHT)

    cases.read(db, content, page("генеральный директор Гранин Л."))
    cases.index_all(db, files)

    [again] = viewing.brought(db, None, again=True)
    assert (again.document, again.page, again.text_from, again.title) == (
        content,
        1,
        "person",
        "contract.pdf",
    )
    texts = viewing.texts(db, content, 1).texts
    assert [(each.text_from, each.leading, each.again) for each in texts] == [
        ("layer", False, False),
        ("person", True, True),
    ]


def test_a_correction_leads_on_when_the_page_is_recognised(
    db: apsw.Connection, files: Files
) -> None:
    scan = cases.take_in(db, files, b"a scan", "scan.tif")
    cases.read(db, scan, cases.scan(1))
    cases.recognise(db, files, scan, 1, "печатъ")
    cases.correct(db, scan, 1, "печать")

    with transaction(db):
        queue.forget(db, scan, "recognise")
    cases.recognise(db, files, scan, 1, "печат")
    cases.index_all(db, files)

    assert found(db, "печать")[0] == ("печать", "person")
    [again] = viewing.brought(db, "person", again=True)
    assert again.document == scan


def test_a_page_without_text_can_be_written(db: apsw.Connection, files: Files) -> None:
    scan = cases.take_in(db, files, b"a photo", "photo.tif")
    cases.read(db, scan, cases.scan(1))

    cases.correct(db, scan, 1, "what the photo says")

    assert found(db, "photo") == [("photo", "person")]


def test_a_translation_is_found_and_never_leads(db: apsw.Connection, content: Digest) -> None:
    translate(db, content, "the general director Granin")

    assert found(db, "director") == [("director", "translation")]
    assert found(db, "директор") == [("директор", "layer")]
    translation = viewing.texts(db, content, 1).texts[-1]
    assert (translation.leading, translation.maker, translation.language) == (
        False,
        "M. Orlova",
        "en",
    )


def test_a_new_translation_stands_in_the_place_of_the_old_one(
    db: apsw.Connection, content: Digest
) -> None:
    translate(db, content, "the common director")
    translate(db, content, "the general director")

    assert found(db, "common") == []
    with transaction(db):
        written.take_back(db, content, 1, "translation")
    assert found(db, "common") == [("common", "translation")]


@pytest.mark.parametrize(("text", "by"), [("  \n", "somebody"), ("words", " ")])
def test_a_translation_needs_words_and_a_maker(
    db: apsw.Connection, content: Digest, text: str, by: str
) -> None:
    with pytest.raises(UsageError):
        translate(db, content, text, by)


def test_the_list_of_pages_says_what_people_wrote(db: apsw.Connection, content: Digest) -> None:
    cases.correct(db, content, 1, RIGHT)

    listed = viewing.pages(db, content, offset=0, limit=10)

    [only] = listed.pages
    assert (listed.total, only.corrected, only.translated, only.height) == (1, True, False, 842.0)
