import pytest

from stemma.checks.text_lookalikes import text_lookalikes
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from tests.checks import subjects


def _run(text: str, text_from: str = "layer") -> Checked:
    return checked(text_lookalikes, subjects.of_reading(text, text_from=text_from))


@pytest.mark.parametrize(
    ("word", "odd", "script"),
    [
        pytest.param("\u0421онтракт".replace("\u0421", "C"), "C", "Latin", id="a Latin C"),
        pytest.param("Contr\u0430ct", "\u0430", "Cyrillic", id="a Cyrillic a in an English word"),
    ],
)
def test_reports_a_letter_of_another_alphabet(word: str, odd: str, script: str) -> None:
    [seen] = _run(f"Текст {word} далее").observed

    assert (seen.values["odd"].value, seen.values["script"].value) == (odd, script)
    assert seen.evidence[0].place.quote == word


@pytest.mark.parametrize(
    "text",
    ["Договор и contract", "PDF-файл", "PDFом", "IBANа", "абвС", "USB-порт", "合同 contract"],
)
def test_words_that_are_mixed_on_purpose_are_left_alone(text: str) -> None:
    assert _run(text).observed == ()


def test_what_recognition_made_of_a_scan_is_not_asked() -> None:
    assert _run("Cонтракт", text_from="ocr").state == "could_not_run"
