from stemma.checks.identifiers_checksum import identifiers_checksum
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from tests.checks import subjects

RIGHT, WRONG = "ИНН 7707083893", "ИНН 7707083895"


def _run(text: str, text_from: str = "layer") -> Checked:
    return checked(identifiers_checksum, subjects.with_values(text, text_from=text_from))


def test_a_number_that_fits_is_left_alone() -> None:
    assert _run(f"{RIGHT}, КПП 770701001").state == "not_observed"


def test_reports_a_number_that_does_not_fit_once() -> None:
    [seen] = _run(f"{WRONG}\n{RIGHT}\n{WRONG}").observed

    assert subjects.quotes([seen]) == ["7707083895", "7707083895"]


def test_says_when_the_number_was_recognised_from_a_picture() -> None:
    [seen] = _run(WRONG, "ocr").observed

    assert seen.says == "identifiers.checksum.scan"


def test_digits_without_a_label_are_no_number() -> None:
    assert _run("7707083895").reason == "no_numbers"
