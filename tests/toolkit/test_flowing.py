"""A page's text with its lines put together where a paragraph goes on."""

from hypothesis import given
from hypothesis import strategies as st

from stemma.toolkit.name_finding.flowing import flowing

TORN = (
    "Договор от имени Продавца подписал заместитель начальника Рома-\n"
    "шкин Лютик Нарциссович, действующий на основании доверенности\n"
    "и устава.\n"
)


def test_a_word_torn_by_a_hyphen_and_a_run_of_characters_are_whole_again() -> None:
    assert "начальника Ромашкин Лютик Нарциссович" in flowing(TORN).text
    text = "双方代表于五月八日在本市签订合同，卖方由伊格纳\n特·韦利明代表，买方由副总经理代表。"
    assert "由伊格纳特·韦利明代表" in flowing(text).text


def test_short_lines_of_a_list_stay_apart() -> None:
    for text in ("Ромашкин И. П.\nЛютиков О. А.\nдиректор\n", "甄远舟\n龚景松\n"):
        assert flowing(text).text == text


def test_a_paragraph_that_ends_does_not_go_on_in_the_next() -> None:
    text = f"{'слово ' * 8}конец.\n\n{'слово ' * 8}иначе.\n"

    assert flowing(text).text == text


def test_a_name_is_told_where_it_stands_in_the_page() -> None:
    flow = flowing(TORN)
    start = flow.text.index("Ромашкин")

    first, last = flow.source(start, start + len("Ромашкин"))

    assert TORN[first:last] == "Рома-\nшкин"
    assert flow.flowing(first, last) == (start, start + len("Ромашкин"))


@given(st.text(alphabet="Аа-\n 龚字·.", max_size=200))
def test_every_stretch_stands_somewhere_and_letters_are_kept(text: str) -> None:
    flow = flowing(text)

    for at, character in enumerate(flow.text):
        first, last = flow.source(at, at + 1)
        assert text[first:last] in {character, "\n"}
    assert sum(map(str.isalpha, flow.text)) == sum(map(str.isalpha, text))
