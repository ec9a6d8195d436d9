"""A note keeps its number; a new reading moves it to the same words or to none."""

import apsw
import pytest

from stemma.errors import ConflictError, MissingError, UsageError
from stemma.model.notes import Frame, Link, NoteAsked, NoteEdited, NotesAsked
from stemma.model.places import Box, Digest
from stemma.model.readings import PageReading, PageText
from stemma.model.words import Words
from stemma.store import custody, noted, notes, readings
from stemma.store.database import transaction
from stemma.store.files import Files
from tests.store import cases

LINE = "Total 21 398 300,00 euro"


def placed(text: str, left: float = 0.1, top: float = 0.5) -> PageText:
    """A text on one line of the page, each character a hundredth of its width."""
    words, at = [], 0
    for word in text.split(" "):
        start, end = at, at + len(word)
        box = Box(left + start / 100, top, left + end / 100, top + 0.02)
        words.append((start, end, box, None))
        at = end + 1
    return PageText(text_from="layer", text=text, maker="reader 1", words=Words.of(words))


def page(text: PageText, number: int = 1) -> PageReading:
    return PageReading(number=number, width=595.0, height=842.0, picture=True, text=text)


@pytest.fixture
def content(db: apsw.Connection, files: Files) -> Digest:
    found = cases.take_in(db, files, b"invoice", "papers/invoice.pdf")
    cases.read(db, found, page(placed(LINE)))
    return found


def asked(content: Digest, words: str, **more: object) -> NoteAsked:
    start = LINE.index(words)
    return NoteAsked(
        document=content,
        page=1,
        text_hash=readings.text_hash(LINE),
        start=start,
        end=start + len(words),
        **more,  # type: ignore[arg-type]
    )


def write(db: apsw.Connection, note: NoteAsked) -> int:
    with transaction(db):
        return notes.add(db, note)


def edit(db: apsw.Connection, number: int, edition: NoteEdited) -> None:
    with transaction(db):
        notes.change(db, number, edition)


def numbers(db: apsw.Connection, which: NotesAsked) -> list[int]:
    return [note.number for note in noted.listed(db, which, None, 0)[1]]


def test_a_note_has_the_words_and_boxes_of_its_place(db: apsw.Connection, content: Digest) -> None:
    number = write(db, asked(content, "398 300,00", text="As in the annex?", labels=("price",)))

    note = noted.note(db, number)

    assert (note.number, note.name, note.control) == (1, "invoice.pdf", "CACHE-000001")
    assert note.place.quote == "398 300,00"
    [box] = note.place.boxes
    assert tuple(box) == pytest.approx((0.19, 0.5, 0.29, 0.52), abs=1e-4)
    assert (note.text, note.labels, note.attached) == ("As in the annex?", ("price",), "here")
    assert (note.who, note.made_by) == ("Anna", "Anna")


def test_it_stands_in_the_chain_of_custody(db: apsw.Connection, content: Digest) -> None:
    write(db, asked(content, "Total", text="Whose total?"))

    [*_, line] = custody.lines(db, content=content)

    assert (line.act, line.facts["verb"]) == ("decided", "noted")
    assert "Whose total?" in str(line.facts["value"])


def test_a_changed_note_keeps_number_and_place(db: apsw.Connection, content: Digest) -> None:
    number = write(db, asked(content, "Total", text="Whose?"))
    first = noted.note(db, number)

    edit(db, number, NoteEdited(decision=first.decision, text="The buyer's.", labels=("asked",)))

    second = noted.note(db, number)
    assert (second.number, second.place) == (number, first.place)
    assert (second.text, second.labels) == ("The buyer's.", ("asked",))
    assert second.decision > first.decision
    assert second.made_at == first.made_at


def test_of_two_who_change_a_note_at_once_the_second_is_told(
    db: apsw.Connection, content: Digest
) -> None:
    number = write(db, asked(content, "Total", text="Whose?"))
    seen = noted.note(db, number).decision
    edit(db, number, NoteEdited(decision=seen, text="The buyer's."))

    with pytest.raises(ConflictError, match="N 1 was changed by Anna"):
        edit(db, number, NoteEdited(decision=seen, text="The seller's."))

    assert noted.note(db, number).text == "The buyer's."


def test_a_deleted_note_leaves_its_number_to_nobody(db: apsw.Connection, content: Digest) -> None:
    first = write(db, asked(content, "Total"))
    with transaction(db):
        notes.delete(db, first, None)

    with pytest.raises(MissingError):
        noted.note(db, first)
    assert numbers(db, NotesAsked()) == []
    assert write(db, asked(content, "Total")) == 2


def test_a_box_may_be_drawn_where_there_are_no_words(db: apsw.Connection, content: Digest) -> None:
    stamp = Frame(0.6, 0.7, 0.8, 0.9)

    number = write(db, NoteAsked(document=content, page=1, box=stamp, text="A stamp."))

    note = noted.note(db, number)
    assert note.place.boxes == (Box(0.6, 0.7, 0.8, 0.9),)
    assert (note.place.stretch, note.place.quote) == (None, "")


@pytest.mark.parametrize(
    ("place", "error"),
    [
        ({"page": 2, "box": Frame(0, 0, 1, 1)}, MissingError),
        ({"page": 1, "box": Frame(0.5, 0, 0.5, 1)}, UsageError),
        ({"page": 1, "text_hash": Digest("0" * 64), "end": 5}, MissingError),
        ({"page": 1, "text_hash": readings.text_hash(LINE), "start": 5, "end": 6}, UsageError),
    ],
    ids=["no such page", "no area", "no such text", "no words"],
)
def test_what_is_no_place_is_refused(
    db: apsw.Connection, content: Digest, place: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        write(db, NoteAsked(document=content, **place))  # type: ignore[arg-type]


def test_a_new_text_with_the_same_words_near_the_box_takes_the_note_along(
    db: apsw.Connection, content: Digest
) -> None:
    number = write(db, asked(content, "21 398 300,00"))

    cases.read(db, content, page(placed("Totals: 21 398 300,00 euro", left=0.08)))

    note = noted.note(db, number)
    assert note.attached == "moved"
    assert note.place.quote == "21 398 300,00"
    assert note.place.stretch is not None
    assert note.place.stretch.start == len("Totals: ")


@pytest.mark.parametrize(
    ("text", "left"),
    [("Total 21 398 800,00 euro", 0.1), (f"{LINE} only", 0.6)],
    ids=["other words", "the same words elsewhere"],
)
def test_otherwise_it_is_to_be_looked_at_again_and_never_moved(
    db: apsw.Connection, content: Digest, text: str, left: float
) -> None:
    number = write(db, asked(content, "21 398 300,00"))
    before = noted.note(db, number).place

    cases.read(db, content, page(placed(text, left)))

    note = noted.note(db, number)
    assert (note.attached, note.place) == ("again", before)
    assert numbers(db, NotesAsked(again=True)) == [number]
    assert noted.facets(db).again == 1


def test_a_page_that_is_gone_leaves_its_notes_to_be_looked_at(
    db: apsw.Connection, content: Digest
) -> None:
    cases.read(db, content, page(placed("One")), page(placed("Two"), 2))
    number = write(db, NoteAsked(document=content, page=2, text="On the second page."))

    cases.read(db, content, page(placed("One")))

    assert numbers(db, NotesAsked(again=True)) == [number]


def test_notes_are_narrowed_by_words_label_page_and_person(
    db: apsw.Connection, content: Digest
) -> None:
    price = write(db, asked(content, "398 300,00", text="Ask M. Orlova", labels=("price",)))
    total = write(db, asked(content, "Total", text="Whose total?"))
    whole = write(db, NoteAsked(document=content, text="Read twice."))

    assert numbers(db, NotesAsked(words="ORLOVA ask")) == [price]
    assert numbers(db, NotesAsked(words="398 300")) == [price]
    assert numbers(db, NotesAsked(labels=("price",))) == [price]
    assert numbers(db, NotesAsked(page=1)) == [price, total]
    assert numbers(db, NotesAsked(people=("Anna",), descending=True)) == [whole, total, price]
    assert numbers(db, NotesAsked(people=("Boris",))) == []
    assert numbers(db, NotesAsked(documents=(content,), sort="changed")) == [price, total, whole]


def test_a_link_leads_to_a_document_of_the_case(db: apsw.Connection, content: Digest) -> None:
    number = write(db, asked(content, "Total", links=(Link(document=content, page=1, at=6),)))

    [link] = noted.note(db, number).links
    assert (link.name, link.control, link.page, link.at) == ("invoice.pdf", "CACHE-000001", 1, 6)
    with pytest.raises(MissingError):
        write(db, asked(content, "Total", links=(Link(document=Digest("0" * 64)),)))


def test_a_turned_picture_takes_a_drawn_box_along(db: apsw.Connection, content: Digest) -> None:
    stamp = Frame(0.1, 0.2, 0.3, 0.4)
    number = write(db, NoteAsked(document=content, page=1, box=stamp))

    db.execute("UPDATE page SET turn = 90")

    [box] = noted.note(db, number).place.boxes
    assert tuple(box) == pytest.approx((0.2, 0.7, 0.4, 0.9), abs=1e-4)
