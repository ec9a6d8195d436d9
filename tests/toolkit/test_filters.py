"""Filters typed in a line of search: what is one, what only looks like one, what is refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.errors import UsageError
from stemma.model.searches import Filter, Narrowing
from stemma.toolkit.filters import NAMES, joined, understand


@pytest.mark.parametrize(
    ("line", "words", "narrowing"),
    [
        ("договор lang:ru", "договор", Narrowing(languages=("ru",))),
        ("lang:zh 合同", "合同", Narrowing(languages=("zh-Hans", "zh-Hant"))),
        ("lang:zh-hans 合同", "合同", Narrowing(languages=("zh-Hans",))),
        ("a type:pdf b", "a  b", Narrowing(types=("application/pdf",))),
        ("a type:image/x-raw", "a", Narrowing(types=("image/x-raw",))),
        ('a path:"annual report"', "a", Narrowing(paths=("annual report",))),
        ("a path:«годовой отчёт» b", "a  b", Narrowing(paths=("годовой отчёт",))),
        ("a in:cache in:coverage", "a", Narrowing(collections=("cache", "coverage"))),
        (
            "a from:ivanov to:a@b.example",
            "a",
            Narrowing(senders=("ivanov",), recipients=("a@b.example",)),
        ),
        ("a has:note has:date", "a", Narrowing(has=("note", "date"))),
        ("a -lang:ru", "a", Narrowing(without=(Filter("lang", "ru"),))),
        ("a NOT text:ocr", "a", Narrowing(without=(Filter("text", "ocr"),))),
        ("(a b lang:ru)", "(a b )", Narrowing(languages=("ru",))),
        ("lang:ru", "", Narrowing(languages=("ru",))),
    ],
)
def test_a_filter_is_taken_out_of_the_line(line: str, words: str, narrowing: Narrowing) -> None:
    found = understand(line)

    assert (found.words, found.narrowing) == (words, narrowing)


@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("from:2023-05-04 to:2023-05-04", dt.date(2023, 5, 4), dt.date(2023, 5, 4)),
        ("from:2023 to:2023", dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
        ("after:2023-02", dt.date(2023, 3, 1), None),
        ("before:2024-03-01", None, dt.date(2024, 2, 29)),
        ("from:2021 from:2023-12", dt.date(2023, 12, 1), None),
    ],
)
def test_days_months_and_years(line: str, first: dt.date | None, last: dt.date | None) -> None:
    found = understand(f"a {line}").narrowing

    assert (found.date_from, found.date_to) == (first, last)


@pytest.mark.parametrize(
    "line",
    [
        "http://firm.example/a",
        "12:30",
        "Re: договор",
        "Тема:цены",
        '"lang:ru"',
        "«цена lang:ru»",
        "C:\\papers",
        "договор №5:12",
    ],
)
def test_what_only_looks_like_a_filter_stays_among_the_words(line: str) -> None:
    found = understand(line)

    assert (found.words, found.narrowing) == (line, Narrowing())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("colour:red a", "colour: is no filter. Known: lang:, type:, path:"),
        ("a lang:", "needs a value right after the colon, as lang:ru"),
        ("a lang:р", "lang:р is no language"),
        ("a type:painting", "Known: pdf, mail"),
        ("a in:leak", "Known: cache, coverage, reference"),
        ("a has:money", "Known: attachment, date, label, note, problem"),
        ("a text:scan", "Known: layer, ocr"),
        ("a before:May", "no day"),
        ("a from:2023-02-30", "no day"),
        ("lang:ru OR a", "cannot stand beside OR"),
        ("a OR lang:ru", "cannot stand beside OR"),
    ],
)
def test_what_is_not_understood_is_refused_with_what_is_known(line: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        understand(line)


@given(st.text() | st.text(alphabet='langtyperu:-"«» (OR)NOT20/'))
def test_any_line_is_understood_or_refused(line: str) -> None:
    try:
        found = understand(line)
    except UsageError:
        return

    again = understand(found.words)
    assert (again.words, again.narrowing) == (found.words, Narrowing())


@given(st.sampled_from(NAMES), st.text(min_size=1))
def test_a_filter_in_quotes_is_words(name: str, value: str) -> None:
    line = f'"{name}:{value.replace(chr(34), "")}"'

    assert understand(line).words == line


def test_two_narrowings_together_hold_the_values_of_both() -> None:
    typed = Narrowing(languages=("ru",), date_from=dt.date(2023, 5, 1))
    clicked = Narrowing(languages=("en", "ru"), date_from=dt.date(2023, 1, 1))

    both = joined(typed, clicked)

    assert both == Narrowing(languages=("ru", "en"), date_from=dt.date(2023, 5, 1))
