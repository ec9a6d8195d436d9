"""Keys from a seed: the same every time, and good ones all the same."""

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo import rsa
from stemma.demo.rsa import key


@pytest.mark.parametrize("bits", [1024, 2048])
def test_a_seed_gives_a_key_that_works(bits: int) -> None:
    own = key("talven-export.example mail2023 0", bits)

    signature = own.sign(b"words", PKCS1v15(), SHA256())

    assert own.key_size == bits
    own.public_key().verify(signature, b"words", PKCS1v15(), SHA256())


def test_a_seed_gives_the_same_key_and_another_seed_another() -> None:
    again = key.__wrapped__("a", 1024)

    assert key("a", 1024).private_numbers() == again.private_numbers()
    assert key("b", 1024).private_numbers() != again.private_numbers()


@given(st.integers(min_value=20_001, max_value=80_000).map(lambda n: 2 * n + 1))
def test_primes_are_told_from_other_numbers(number: int) -> None:
    divided = any(number % divisor == 0 for divisor in range(3, int(number**0.5) + 1, 2))

    assert rsa._is_prime(number) is not divided
