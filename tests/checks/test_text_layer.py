import hashlib
from dataclasses import replace

from stemma.checks.text_layer import text_layer
from stemma.model.examined import ExaminedPage, Subject
from stemma.model.findings import Checked
from stemma.model.places import Box, Digest, TextFrom
from stemma.model.readings import PageText
from stemma.model.words import Words
from stemma.sandbox.checking import checked
from tests.checks import subjects

SAID = (
    "contract for the delivery of twelve vehicles between buyer and seller signed in the capital "
    "with annexes on training spare parts manuals and service over three years total 625234000"
)


def _text(text: str, text_from: TextFrom, sure: int | None = None) -> PageText:
    """Return a text whose words stand in fixed places, ten in a line."""
    rows, at = [], 0
    for number, word in enumerate(text.split()):
        at = text.index(word, at)
        left, top = 0.05 + 0.09 * (number % 10), 0.1 + 0.03 * (number // 10)
        rows.append((at, at + len(word), Box(left, top, left + 0.08, top + 0.02), sure))
        at += len(word)
    confidence = None if sure is None else float(sure)
    return PageText(text_from=text_from, text=text, words=Words.of(rows), confidence=confidence)


def _run(leading: PageText, *others: PageText) -> Checked:
    subject = subjects.of_reading("x")
    digest = Digest(hashlib.sha256(leading.text.encode()).hexdigest())
    page = ExaminedPage(1, leading, digest, others=others)
    return checked(text_layer, Subject(replace(subject.about, page_count=1), (page,)))


def test_a_layer_that_recognition_confirms_is_left_alone() -> None:
    assert _run(_text(SAID, "layer"), _text(SAID, "ocr", 96)).state == "not_observed"


def test_a_scanners_layer_with_misread_letters_is_left_alone() -> None:
    misread = SAID.replace("vehicles", "vehic1es").replace("training", "tralning")

    assert _run(_text(misread, "layer"), _text(SAID, "ocr", 96)).state == "not_observed"


def test_reports_a_number_that_the_picture_shows_otherwise() -> None:
    changed = SAID.replace("625234000", "625244000")

    [seen] = _run(_text(changed, "layer"), _text(SAID, "ocr", 96)).observed

    assert (seen.values["layer"].value, seen.values["shown"].value) == ("625244000", "625234000")
    assert [each.role for each in seen.evidence] == ["subject", "compare"]
    assert seen.evidence[0].place.boxes


def test_reports_a_word_that_is_quite_another() -> None:
    [seen] = _run(_text(SAID.replace("twelve", "ninety"), "layer"), _text(SAID, "ocr", 96)).observed

    assert (seen.values["layer"].value, seen.values["shown"].value) == ("ninety", "twelve")


def test_a_word_that_recognition_read_in_another_script_is_left_alone() -> None:
    read = SAID.replace("vehicles", "уеыс1ез").replace("capital", "сарпа1")

    assert _run(_text(SAID, "layer"), _text(read, "ocr", 96)).state == "not_observed"


def test_chinese_set_with_spaces_between_is_the_same_text() -> None:
    signs = "双方根据平等互利的原则经友好协商就购买船灯一事达成如下协议甲乙丙丁戊己庚辛壬癸子丑寅卯"
    said = "，".join(signs[at : at + 3] for at in range(0, len(signs), 2))

    assert _run(_text(" ".join(said), "layer"), _text(said, "ocr", 96)).state == "not_observed"


def test_reports_a_cipher_once_and_not_word_by_word() -> None:
    cipher = "".join(chr(ord(letter) + 3) if letter.isalpha() else letter for letter in SAID)

    [read] = _run(_text(SAID, "ocr", 96), _text(cipher, "layer")).observed
    [deciphered] = _run(_text(SAID, "layer"), _text(cipher, "layer")).observed

    assert read.says == deciphered.says == "text.layer.other"
    assert read.values["shown"].value.startswith("contract for")


def test_a_recognition_that_is_not_sure_is_no_witness() -> None:
    changed = SAID.replace("625234000", "625244000")

    assert _run(_text(changed, "layer"), _text(SAID, "ocr", 70)).reason == "unsure"


def test_a_page_that_was_never_recognised_could_not_be_compared() -> None:
    told = _run(_text(SAID, "layer"))

    assert (told.state, told.reason) == ("not_applicable", "not_recognised")
