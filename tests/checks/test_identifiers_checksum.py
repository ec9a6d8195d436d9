from pathlib import Path

from stemma.case import examine_file
from stemma.checks.identifiers_checksum import identifiers_checksum
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from stemma.settings import Settings
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


def test_a_tax_number_of_another_country_is_none_of_these() -> None:
    assert _run("TIN: 29670869006").reason == "no_numbers"


def test_a_run_hands_the_values_of_a_file_to_its_checks(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text(f"Firm\n{WRONG}\n", encoding="utf-8")

    examined = examine_file(tmp_path / "letter.txt", Settings(workers=1))

    assert [seen.check for seen in examined.observations] == ["identifiers.checksum"]
    assert "7707083895" in examined.observations[0].sentence
