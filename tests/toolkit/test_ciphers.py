"""Text that is a cipher, and text that only looks odd."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.toolkit.ciphers import Cipher, ciphers, is_strange, strangeness

RUSSIAN = (
    "Поставщик отгружает оборудование, перечисленное в Приложении, не позднее тридцати дней после "
    "поступления аванса на его расчётный счёт. Цена товара включает упаковку и погрузку."
)
ENGLISH = "The Supplier shall ship the equipment named in the Annex no later than thirty days after"
CYRILLIC, ASCII = range(0x410, 0x450), range(0x20, 0x7F)


def codes(text: str) -> Counter[int]:
    return Counter(map(ord, text))


def moved(text: str, offset: int, alphabet: range = CYRILLIC) -> str:
    """Write a text as a font would whose letters stand so far off."""
    return "".join(chr(ord(c) - offset) if ord(c) in alphabet else c for c in text)


def read(text: str, cipher: Cipher) -> str:
    return "".join(map(cipher.letter, map(ord, text)))


@pytest.mark.parametrize("offset", [0x350, 0x3D6, -0xE000, 0x360])
def test_finds_how_far_russian_letters_stand_off(offset: int) -> None:
    hidden = moved(RUSSIAN.replace("ё", "е"), offset)

    assert is_strange(hidden)
    [cipher] = ciphers({1: codes(hidden)}).values()

    assert read(hidden, cipher) == RUSSIAN.replace("ё", "е")


def test_reads_a_font_of_figures_in_the_order_of_glyphs_beside_a_deciphered_one() -> None:
    figures = moved(
        "от 11.02.2013 № 17, 31".translate({0x43E: "", 0x442: "", 0x2116: "N"}), 29, ASCII
    )

    found = ciphers({1: codes(moved(RUSSIAN.replace("ё", "е"), 0x3D6)), 2: codes(figures)})

    assert read(figures, found[2]) == " 11.02.2013 N 17, 31"


def test_reads_a_wholly_english_page_that_gives_glyph_numbers() -> None:
    hidden = moved(ENGLISH * 2, 29, ASCII)

    [cipher] = ciphers({1: codes(hidden)}).values()

    assert cipher.offset == 29


@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN,
        ENGLISH,
        RUSSIAN.upper(),
        "Le Conseil a décidé à l’unanimité d’accepter la proposition présentée par le maire.",
        "Należy przedłożyć świadectwo pochodzenia oraz instrukcję obsługi w języku polskim.",
        "Gửi công văn về việc giao hàng và thanh toán theo hợp đồng đã ký giữa hai bên.",
        "合同总金额包括包装、标识、技术文件以及运至交货地点的保险费用。" * 3,
        "Η σύμβαση τίθεται σε ισχύ από την ημερομηνία υπογραφής της από τα δύο μέρη.",
        "if (buffer[index] != NULL && count_of(items) > 0) { return next->value; }",
        "UPC 4006381333931 QTY 12 EA 17.50 VAT 3.32 TOTAL 213.32 REF AB-7728",
    ],
    ids=["ru", "en", "capitals", "fr", "pl", "vi", "zh", "el", "code", "invoice"],
)
def test_finds_nothing_wrong_with_honest_texts(text: str) -> None:
    assert not is_strange(text)
    assert ciphers({1: codes(text)}) == {}


@pytest.mark.parametrize(
    "text",
    [
        moved(RUSSIAN, 0x350),
        "ijbdZahf NKLWD Jhkkbb hl n_\\jZey ]h^Z Lj_[h\\Zgby h aZsbl_ bgnhjfZpbb",
        "犐犆犛６７．１４０．１０ 犡５５ 犌犅／犜２３７７６ 狊犲狀狊狅狉狔 犲狏犪犾狌犪狋犻狅狀",
        "Ðàáîòà ñ äîêóìåíòàìè è ïå÷àòü íà áóìàãå",
        '!"#$%&"\'()"*+,-,$%"*\n!"#$"%&\'(\')*\'#*#+,-(#%"#"./0"1"2*3#4$*)56-#2*)*76\'$76&-',
    ],
    ids=["cp1251 as Latin-1", "glyph numbers", "full-width Latin as Han", "mojibake", "signs"],
)
def test_tells_a_text_in_no_language(text: str) -> None:
    assert is_strange(text)


def test_says_nothing_of_a_few_letters() -> None:
    assert strangeness("Ðàá 12 ¿") == 0.0


def test_leaves_a_small_font_alone_where_no_other_is_a_cipher() -> None:
    assert ciphers({1: codes(ENGLISH), 2: codes("\x14\x15\x16")}) == {}


@given(
    st.dictionaries(st.integers(0, 3), st.dictionaries(st.integers(0, 0xD7FF), st.integers(1, 50)))
)
def test_whatever_the_codes_each_is_read_as_one_character(fonts: dict[int, dict[int, int]]) -> None:
    for font, cipher in ciphers(fonts).items():
        assert all(len(cipher.letter(code)) == 1 for code in fonts[font])
