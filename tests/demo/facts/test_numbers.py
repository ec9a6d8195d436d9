"""Check digits, by the formulas as the registers publish them, worked out here once more."""

import random

from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.facts import numbers
from stemma.demo.facts.parties import Registration

ANY = st.integers(0, 10**9)
# GB 32100-2015, table of characters: no I, O, S, V, Z.
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def fits(number: Registration) -> bool:
    """Say whether the last figure follows from those before it."""
    body, check = number.value[:-1], number.value[-1]
    match number.scheme:
        case "inn":
            # Russian tax service: weights for ten digits, remainder of 11, then of 10.
            weighed = 0
            for weight, digit in zip([2, 4, 10, 3, 5, 9, 4, 6, 8], body, strict=True):
                weighed += weight * int(digit)
            return int(check) == weighed % 11 % 10
        case "ogrn":
            remainder = 0
            for digit in body:
                remainder = (remainder * 10 + int(digit)) % 11
            return int(check) == remainder % 10
        case "uscc":
            weight, total = 1, ALPHABET.index(check)
            for character in body:
                total += weight * ALPHABET.index(character)
                weight = weight * 3 % 31
            return total % 31 == 0
        case _:
            return True


def drawn(seed: int) -> dict[str, Registration]:
    chance = random.Random(seed)  # noqa: S311 (looks, not secrets)
    return {one.scheme: one for one in (*numbers.northern(chance), *numbers.southern(chance))}


def test_the_formulas_here_know_a_right_number_from_a_wrong_one() -> None:
    # 7 x 10 leaves 4 of 11; 10^11 leaves 10, which is written 0.
    assert fits(Registration("inn", "0070000004"))
    assert not fits(Registration("inn", "0070000005"))
    assert fits(Registration("ogrn", "1000000000000"))
    assert not fits(Registration("ogrn", "1000000000001"))


@given(ANY)
def test_every_number_drawn_has_its_check_digit(seed: int) -> None:
    found = drawn(seed)

    assert set(found) == {"inn", "kpp", "ogrn", "uscc"}
    assert all(fits(number) and number.valid for number in found.values())
    assert found["kpp"].value[:4] == found["inn"].value[:4]


@given(ANY)
def test_no_register_gives_such_numbers_out(seed: int) -> None:
    found = drawn(seed)

    assert found["inn"].value.startswith("00")
    assert found["ogrn"].value[3:5] == "00"
    assert found["uscc"].value[2:8] == "000000"


@given(ANY)
def test_a_wrong_one_is_really_wrong_and_looks_alike(seed: int) -> None:
    for scheme in ("inn", "ogrn", "uscc"):
        right = drawn(seed)[scheme]
        wrong = numbers.wrong(right)

        assert not fits(wrong), (right, wrong)
        assert not wrong.valid
        assert sum(a != b for a, b in zip(right.value, wrong.value, strict=True)) == 1


def test_a_remainder_of_nothing_is_not_turned_into_one_of_ten() -> None:
    # Both are written 0: seven less in the last place but one would still fit.
    right = Registration("inn", "0001239680")
    assert fits(right)
    assert fits(Registration("inn", "0001239610"))

    assert not fits(numbers.wrong(right))


@given(ANY)
def test_prices_are_round(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (looks, not secrets)

    price = numbers.price(chance, 1_000_000, 2_000_000)

    assert 1_000_000 <= price < 2_000_000
    assert price % 500 == 0
