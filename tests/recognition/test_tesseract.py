from collections.abc import Sequence

import pytest

from bench.ocr_pages import hits, same_page
from bench.pages import Drawn, Sheet, draw, pages
from bench.worn import worn
from stemma.model.problems import Problem, Reason
from stemma.model.readings import Pixels
from stemma.model.words import Words
from stemma.recognition import languages, routing
from stemma.recognition.tesseract import Recogniser, load

SMALL = (8.27, 3.2)


def page(*tags: str, columns: bool = False, orientation: routing.Quarter = 0) -> Drawn:
    sheet = Sheet(
        languages=tags, columns=columns, inches=SMALL, orientation=orientation, paragraphs=4
    )
    return draw(sheet, seed=5)


def error_rate(drawn: Drawn, text: str) -> float:
    errors, size = same_page("\n".join(drawn.lines), text)
    return errors / size


@pytest.mark.parametrize(
    ("tags", "at_most"),
    [
        pytest.param(("en",), 0.002, id="English"),
        pytest.param(("ru",), 0.002, id="Russian"),
        pytest.param(("zh-Hans",), 0.02, id="Chinese"),
        pytest.param(("uk",), 0.015, id="Ukrainian"),
        pytest.param(("zh-Hant",), 0.04, id="traditional Chinese"),
        pytest.param(("ru", "zh-Hans"), 0.03, id="Russian and Chinese in turn"),
        pytest.param(("en", "zh-Hans"), 0.02, id="English and Chinese in turn"),
    ],
)
def test_reads_without_being_told_the_language(
    recogniser: Recogniser, tags: Sequence[str], at_most: float
) -> None:
    drawn = page(*tags)

    found = recogniser.recognise(drawn.pixels, drawn.dpi)

    assert set(found.route) == set(tags)
    assert found.orientation == 0
    assert error_rate(drawn, found.text.text) <= at_most
    assert found.text.language in tags
    assert found.text.text_from == "ocr"
    assert found.text.maker.startswith("tesseract 5.")
    assert found.text.confidence is not None
    assert found.text.confidence > 85


@pytest.mark.parametrize(
    ("tag", "seed", "number", "at_most"),
    [
        pytest.param("ru", 703, 0, 0.05, id="Russian, by the looks of its lines"),
        pytest.param("zh-Hans", 704, 4, 0.15, id="Chinese, by Tesseract's own detection"),
    ],
)
def test_a_bad_scan_that_is_taken_for_english_at_first_is_read_again(
    recogniser: Recogniser, tag: str, seed: int, number: int, at_most: float
) -> None:
    *_, drawn = pages(Sheet(languages=(tag,)), number + 1, seed=seed)

    found = recogniser.recognise(worn(drawn.pixels, seed * 1000 + number), drawn.dpi)

    assert found.route[0] == tag
    assert error_rate(drawn, found.text.text) < at_most, "set out for English, lines are lost"


@pytest.mark.parametrize("seed", [901, 912, 918])
def test_a_worn_page_of_which_nothing_is_sure_is_read_upright_first(
    recogniser: Recogniser, seed: int
) -> None:
    drawn = draw(Sheet(languages=("zh-Hans",), inches=(4.0, 5.0), paragraphs=2), seed=seed)

    found = recogniser.recognise(worn(drawn.pixels, seed), drawn.dpi)

    assert found.orientation == 0, "its ink forms columns more than lines"


def test_every_word_stands_where_its_offsets_say(recogniser: Recogniser) -> None:
    drawn = page("ru", "zh-Hans")

    text = recogniser.recognise(drawn.pixels, drawn.dpi).text

    assert Words.unpack(text.words.pack()) == text.words
    spans = [
        text.text[start:end] for start, end in zip(text.words.starts, text.words.ends, strict=True)
    ]
    assert "".join(spans) == "".join(text.text.split())
    assert all(len(span) == 1 for span in spans if any(map(routing.is_han, span)))


@pytest.mark.parametrize("orientation", [0, 90, 180, 270])
def test_boxes_cover_the_words_of_the_picture_as_it_was_given(
    recogniser: Recogniser, orientation: routing.Quarter
) -> None:
    drawn = page("ru", orientation=orientation)

    found = recogniser.recognise(drawn.pixels, drawn.dpi)

    assert found.orientation == orientation
    assert hits(drawn.words, found.text.words) >= 0.95 * len(drawn.words)


def test_each_han_character_has_its_own_box(recogniser: Recogniser) -> None:
    drawn = page("zh-Hans")

    found = recogniser.recognise(drawn.pixels, drawn.dpi)

    assert hits(drawn.words, found.text.words) >= 0.85 * len(drawn.words)


def test_a_page_of_latin_letters_holds_no_cyrillic_ones(recogniser: Recogniser) -> None:
    drawn = page("en")

    text = recogniser.recognise(drawn.pixels, drawn.dpi).text.text

    assert not any(map(routing.is_cyrillic, text))


def test_a_blank_page_gives_no_text_and_no_problem(recogniser: Recogniser) -> None:
    found = recogniser.recognise(Pixels(800, 600, 1, b"\xf8" * 480_000), 100)

    assert (found.text.text, found.problem, found.route) == ("", None, ())


def test_colour_reads_like_grey(recogniser: Recogniser) -> None:
    drawn = page("en")
    grey = drawn.pixels
    colour = Pixels(grey.width, grey.height, 3, bytes(v for v in grey.data for _ in range(3)))

    found = recogniser.recognise(colour, drawn.dpi)

    assert error_rate(drawn, found.text.text) <= 0.002


def test_says_which_language_was_asked_for_and_is_missing() -> None:
    tessdata = languages.find()
    assert tessdata is not None
    only_english = load(tessdata, ["eng", "osd"])

    found = only_english.recognise(page("ru").pixels, 200, ("ru",))

    assert found.problem == Problem(Reason.LANGUAGE_MISSING, "rus")
    assert found.text.text == ""


def test_says_which_language_a_page_needs_that_is_missing() -> None:
    tessdata = languages.find()
    assert tessdata is not None
    only_english = load(tessdata, ["eng", "osd"])

    found = only_english.recognise(page("ru").pixels, 200)

    assert found.problem == Problem(Reason.LANGUAGE_MISSING, "rus")
