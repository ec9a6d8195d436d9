"""RSA keys from a seed, for invented signatures.

They protect nothing: whoever knows the seed knows the key. The same seed must give the same bytes,
so the primes are searched here and not by a library, which would draw them from the system.
"""

import functools
import math
import random
from collections.abc import Iterator

from cryptography.hazmat.primitives.asymmetric.rsa import (
    RSAPrivateKey,
    RSAPrivateNumbers,
    RSAPublicNumbers,
    rsa_crt_dmp1,
    rsa_crt_dmq1,
    rsa_crt_iqmp,
)

_EXPONENT = 65537
_SIEVE = 20_000
_BASES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)


@functools.cache
def key(seed: str, bits: int = 2048) -> RSAPrivateKey:
    """Return the RSA key of a seed.

    Args:
        seed: any words; domain, selector and the seed of the cache make a good one.
        bits: length of the modulus; 1024 is what careless old servers had.
    """
    rng = random.Random(f"{seed} {bits}")  # noqa: S311 (looks, not secrets)
    p, q = _prime(rng, bits // 2), _prime(rng, bits // 2)
    d = pow(_EXPONENT, -1, (p - 1) * (q - 1))
    numbers = RSAPrivateNumbers(
        p=p,
        q=q,
        d=d,
        dmp1=rsa_crt_dmp1(d, p),
        dmq1=rsa_crt_dmq1(d, q),
        iqmp=rsa_crt_iqmp(p, q),
        public_numbers=RSAPublicNumbers(_EXPONENT, p * q),
    )
    return numbers.private_key()


def _prime(rng: random.Random, bits: int) -> int:
    """Return a prime with its two highest bits set, so that a product has all its bits."""
    while True:
        start = rng.getrandbits(bits) | 3 << bits - 2 | 1
        for candidate in _without_small_factors(start):
            if math.gcd(candidate - 1, _EXPONENT) == 1 and _is_prime(candidate):
                return candidate


def _without_small_factors(start: int) -> Iterator[int]:
    """Yield the odd numbers of a stretch from `start` on that no small prime divides."""
    composite = bytearray(_SIEVE)
    for prime in _small_primes():
        # The numbers are start + 2 i: which i is the first that `prime` divides?
        first = (-start * pow(2, -1, prime)) % prime
        composite[first::prime] = b"\1" * len(range(first, _SIEVE, prime))
    return (start + 2 * index for index, struck in enumerate(composite) if not struck)


@functools.cache
def _small_primes() -> tuple[int, ...]:
    """Return the odd primes below the length of the sieve."""
    numbers = bytearray(b"\1") * _SIEVE
    for number in range(3, math.isqrt(_SIEVE) + 1, 2):
        if numbers[number]:
            numbers[number * number :: number] = bytes(len(range(number * number, _SIEVE, number)))
    return tuple(number for number in range(3, _SIEVE, 2) if numbers[number])


def _is_prime(number: int) -> bool:
    """Tell by the test of Miller and Rabin; candidates are random, so fixed bases will do."""
    twos = (number - 1 & 1 - number).bit_length() - 1
    odd = number - 1 >> twos
    return all(_passes(number, pow(base, odd, number), twos) for base in _BASES)


def _passes(number: int, power: int, twos: int) -> bool:
    if power in (1, number - 1):
        return True
    for _ in range(twos - 1):
        power = power * power % number
        if power == number - 1:
            return True
    return False
