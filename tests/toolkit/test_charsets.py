"""Charsets: sentences of our languages in every charset they arrive in, and bytes that are none."""

import os
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.toolkit.charsets import decode, decoder, detect

_RUSSIAN = (
    "Настоящий договор вступает в силу с даты его подписания обеими сторонами.",
    "Поставщик обязуется передать оборудование, а Покупатель - принять и оплатить его.",
    "ПРОТОКОЛ СОВЕЩАНИЯ от 14 марта 2024 г. № 37-с",
    "Уважаемый Сергей Иванович! Направляем Вам уточнённую спецификацию и график обучения.",
    "Прошу согласовать цену: 12 500 000 рублей, включая НДС 20 %.",
)
_UKRAINIAN = (
    "Цей договір набирає чинності з дня його підписання; її умови є остаточними для обох сторін."
)
_SIMPLIFIED = (
    "甲方应在合同签订后三十日内向乙方支付百分之三十的预付款。",
    "本合同附件与合同正文具有同等法律效力，双方各执两份。",
    "培训地点为上海，费用由买方承担，共计人民币伍佰万元整。",
    "设备清单见附件二。",
)
_TRADITIONAL = (
    "甲方應於合約簽訂後三十日內向乙方支付百分之三十之預付款。",
    "本公司將於下個月派遣技術人員前往現場進行設備安裝與測試。",
)
_CYRILLIC_CHARSETS = ("cp1251", "koi8-r", "cp866", "iso8859-5", "utf-16-le", "utf-16-be", "utf-8")


@pytest.mark.parametrize("charset", _CYRILLIC_CHARSETS)
@pytest.mark.parametrize("sentence", _RUSSIAN, ids=range(len(_RUSSIAN)))
def test_reads_a_russian_sentence(sentence: str, charset: str) -> None:
    data = sentence.encode(charset, "ignore")

    assert decode(data).text == data.decode(charset)


@pytest.mark.parametrize("sentence", _RUSSIAN[1:], ids=range(1, len(_RUSSIAN)))
def test_reads_a_russian_sentence_of_an_old_macintosh(sentence: str) -> None:
    assert decode(sentence.encode("mac-cyrillic")).text == sentence


@pytest.mark.parametrize("charset", ["koi8-u", "cp1251", "utf-16-le"])
def test_reads_ukrainian(charset: str) -> None:
    assert decode(_UKRAINIAN.encode(charset)).text == _UKRAINIAN


@pytest.mark.parametrize("charset", ["gb18030", "utf-16-le", "utf-16-be", "utf-8"])
@pytest.mark.parametrize("sentence", _SIMPLIFIED, ids=range(len(_SIMPLIFIED)))
def test_reads_a_simplified_chinese_sentence(sentence: str, charset: str) -> None:
    assert decode(sentence.encode(charset)).text == sentence


@pytest.mark.parametrize("charset", ["big5", "gb18030", "utf-16-le"])
@pytest.mark.parametrize("sentence", _TRADITIONAL, ids=range(len(_TRADITIONAL)))
def test_reads_a_traditional_chinese_sentence(sentence: str, charset: str) -> None:
    assert decode(sentence.encode(charset)).text == sentence


@pytest.mark.parametrize(
    "text",
    ["The supplier’s “final” price – not ours.", "Müller & Söhne, Zürich", "café naïve résumé"],
    ids=["quotes", "german", "french"],
)
def test_reads_western_text(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("charset", ["utf-16", "utf-32", "utf-8-sig"])
def test_believes_a_byte_order_mark(charset: str) -> None:
    assert decode("Акт № 1".encode(charset)).text == "Акт № 1"


@pytest.mark.parametrize("charset", ["utf-32-le", "utf-32-be"])
def test_knows_utf_32_without_a_mark(charset: str) -> None:
    assert decode("Акт № 1: принято".encode(charset)).text == "Акт № 1: принято"


def test_knows_utf_16_of_plain_english() -> None:
    assert detect("Meeting at nine.\r\nBring the annex.".encode("utf-16-le")) == "utf-16-le"


def test_finds_the_one_russian_line_of_a_long_english_file() -> None:
    data = b"all quiet on this line\n" * 5000 + "Генеральный директор Иванов".encode("koi8-r")

    assert detect(data) == "koi8-r"


def test_a_declared_charset_that_fits_is_believed() -> None:
    decoded = decode("Договор".encode("koi8-r"), "KOI8-R")

    assert (decoded.text, decoded.guessed) == ("Договор", False)


@pytest.mark.parametrize("declared", ["us-ascii", "iso-8859-1", "utf-8", "nonsense", "rot13", None])
def test_a_declared_charset_that_cannot_be_right_is_not_believed(declared: str | None) -> None:
    decoded = decode(_RUSSIAN[0].encode("cp1251"), declared)

    assert (decoded.text, decoded.charset, decoded.guessed) == (_RUSSIAN[0], "cp1251", True)


def test_a_few_bad_bytes_do_not_change_the_charset() -> None:
    data = "".join(_RUSSIAN).encode() + b"\xff\xfe" + _UKRAINIAN.encode()

    decoded = decode(data)

    assert decoded.charset == "utf-8"
    assert decoded.text.startswith(_RUSSIAN[0])


def test_a_beginning_may_end_within_a_character() -> None:
    assert detect("Договор".encode()[:-1], whole=False) == "utf-8"


@pytest.mark.parametrize("size", [64, 300, 4096])
def test_random_bytes_are_no_text(size: int) -> None:
    dice = np.random.default_rng(size)

    assert [detect(dice.bytes(size)) for _ in range(20)] == [None] * 20


def test_compressed_data_and_programs_are_no_text() -> None:
    packed = zlib.compress("".join(_RUSSIAN).encode() + os.urandom(3000))

    assert detect(packed[:4096], whole=False) is None
    assert detect(b"\x7fELF\x02\x01\x01" + bytes(500) + b"libc.so.6\0printf\0" * 20) is None


@settings(deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_decode(data: bytes) -> None:
    assert isinstance(decode(data).text, str)
    assert isinstance(decode(data, "utf-16").text, str)
    charset = detect(data)
    if charset is not None:
        decoder(charset).decode(data, final=True)
