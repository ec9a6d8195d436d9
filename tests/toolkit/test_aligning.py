"""The words of a corrected text keep or get their boxes."""

from hypothesis import given
from hypothesis import strategies as st

from stemma.model.places import Box
from stemma.model.words import NO_WORDS, Words
from stemma.toolkit.aligning import aligned, restored

LINE = 0.05
LETTER = 0.01


def laid(text: str) -> Words:
    """Lay a text out as a typewriter does: a line below the other, a letter beside the other."""
    rows = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        column = 0
        for word in line.split(" "):
            if word:
                x0, y0 = column * LETTER, number * LINE
                box = Box(x0, y0, x0 + len(word) * LETTER, y0 + LINE / 2)
                rows.append((at + column, at + column + len(word), box, 55))
            column += len(word) + 1
        at += len(line) + 1
    return Words.of(rows)


def words_of(text: str, words: Words) -> list[str]:
    return [text[words.starts[i] : words.ends[i]] for i in range(len(words))]


def test_a_word_that_was_misread_keeps_its_place_and_loses_its_confidence() -> None:
    old, new = "the sum of 6 42O 000", "the sum of 6 420 000"
    before = laid(old)

    after = aligned(old, before, new)

    assert words_of(new, after) == ["the", "sum", "of", "6", "420", "000"]
    assert after.boxes == before.boxes
    assert [after.confidence(i) for i in range(6)] == [55, 55, 55, 55, None, 55]


def test_an_added_word_stands_between_its_neighbours() -> None:
    old, new = "paid     in full\nSouthport", "paid twice in full\nSouthport"
    before = laid(old)

    after = aligned(old, before, new)

    box = after.box(words_of(new, after).index("twice"))
    assert before.box(0).x1 - 1e-4 <= box.x0 < box.x1 <= before.box(1).x0 + 1e-4
    assert abs(box.y0 - before.box(0).y0) < 1e-4


def test_words_that_were_run_together_share_the_room_of_the_one() -> None:
    old, new = "signed SouthportApril", "signed Southport April"
    before = laid(old)

    after = aligned(old, before, new)

    one, other = after.box(1), after.box(2)
    assert abs(one.x0 - before.box(1).x0) < 1e-4
    assert one.x1 <= other.x0 + 1e-4
    assert abs(other.x1 - before.box(1).x1) < 1e-4


def test_a_line_that_was_added_lies_between_the_lines_around_it() -> None:
    old, new = "first line\nthird line", "first line\nsecond one\nthird line"
    before = laid(old)

    after = aligned(old, before, new)

    box = after.box(words_of(new, after).index("second"))
    assert before.box(0).y1 - 1e-4 <= box.y0 < box.y1 <= before.box(2).y0 + 1e-4


def test_a_han_character_is_a_word_of_its_own() -> None:
    old, new = "合司", "合同"
    words = Words.of([(0, 1, Box(0.1, 0, 0.2, 0.1), 90), (1, 2, Box(0.2, 0, 0.3, 0.1), 40)])

    after = aligned(old, words, new)

    assert after.boxes == words.boxes
    assert [after.confidence(i) for i in range(2)] == [90, None]


def test_a_text_without_boxes_gets_none() -> None:
    assert aligned("one", NO_WORDS, "two") == NO_WORDS


TEXT = st.text(alphabet="ab合 \n", max_size=40)


@given(TEXT.filter(lambda text: bool(text.strip())), TEXT)
def test_every_letter_is_covered_and_every_box_is_in_the_page(old: str, new: str) -> None:
    after = aligned(old, laid(old), new)

    covered = {at for i in range(len(after)) for at in range(after.starts[i], after.ends[i])}
    assert covered == {at for at, letter in enumerate(new) if not letter.isspace()}
    assert Words.unpack(after.pack()) == after


@given(TEXT.filter(lambda text: bool(text.strip())), st.data())
def test_what_was_not_touched_keeps_its_box(old: str, data: st.DataObject) -> None:
    before = laid(old)
    which = data.draw(st.integers(0, len(before) - 1))
    new = old[: before.starts[which]] + "xyz" + old[before.ends[which] :]

    after = aligned(old, before, new)

    kept = [i for i in range(len(after)) if after.confidence(i) is not None]
    assert len(kept) == len(before) - 1
    boxes = [before.box(i) for i in range(len(before)) if i != which]
    assert [after.box(i) for i in kept] == boxes


def test_what_the_page_could_not_show_is_put_back() -> None:
    old = "one\u202e two\x07 three"

    assert restored(old, "one\ufffd two\ufffd tree") == "one\u202e two\x07 tree"
    assert restored(old, "one two\ufffd tree") == "one two\x07 tree"


def test_a_text_of_plain_letters_is_taken_as_it_was_written() -> None:
    assert restored("one", "two\r\n\ufffd") == "two\n\ufffd"
