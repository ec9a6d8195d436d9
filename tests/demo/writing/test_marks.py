"""Marks go into a text and come out of it again, with where they stood."""

from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.facts.stated import Fact, money, percent
from stemma.demo.writing.marks import Writer, unmarked

words = st.text(st.characters(blacklist_categories=("Co", "Cs")), max_size=20)


def test_marked_words_are_found_where_they_stand() -> None:
    write = Writer()
    text = f"Всего {write(Fact('deal:main/sum', money(120, 'EUR')), '120 евро')}, из них 30 %."

    plain, [span] = unmarked(text)

    assert plain == "Всего 120 евро, из них 30 %."
    assert plain[span.start : span.end] == "120 евро"
    assert write.marks[span.mark].path == "deal:main/sum"


def test_marks_may_stand_in_marks() -> None:
    write = Writer()
    inner = write(percent(30), "30 %")

    plain, spans = unmarked(write.plain(f"п. 3.1: {inner} аванса"))

    assert [plain[span.start : span.end] for span in spans] == ["п. 3.1: 30 % аванса", "30 %"]


@given(st.lists(st.tuples(words, words), max_size=30))
def test_whatever_is_marked_comes_out_again(pieces: list[tuple[str, str]]) -> None:
    write = Writer()
    text = "".join(between + write(percent(1), marked) for between, marked in pieces)

    plain, spans = unmarked(text)

    assert plain == "".join(between + marked for between, marked in pieces)
    quotes = {span.mark: plain[span.start : span.end] for span in spans}
    assert [quotes[number] for number in range(len(pieces))] == [marked for _, marked in pieces]


def test_there_may_be_very_many_marks() -> None:
    write = Writer()
    text = "".join(write(percent(number), f"{number} ") for number in range(9000))

    _, spans = unmarked(text)

    assert [span.mark for span in spans] == list(range(9000))
