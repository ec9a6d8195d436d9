"""Labelled identifiers of invented firms: right check digits, regions that no register gives out.

INN and OGRN begin with region 00, which no tax office has; the Chinese code has division 000000.
"""

import random
from decimal import Decimal

from stemma.demo.facts.parties import Registration

_INN_WEIGHTS = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def northern(chance: random.Random) -> tuple[Registration, ...]:
    """Return INN, KPP and OGRN. Check digits as the Russian tax service defines them."""
    body = "00" + "".join(str(chance.randrange(10)) for _ in range(7))
    check = sum(int(d) * w for d, w in zip(body, _INN_WEIGHTS, strict=True)) % 11 % 10
    ogrn = "1" + "1900" + "".join(str(chance.randrange(10)) for _ in range(7))
    return (
        Registration("inn", body + str(check)),
        Registration("kpp", body[:4] + "01001"),
        Registration("ogrn", ogrn + str(int(ogrn) % 11 % 10)),
    )


def southern(chance: random.Random) -> tuple[Registration, ...]:
    """Return a unified social credit code; check character after GB 32100-2015."""
    body = "91000000" + "".join(chance.choice(_USCC_ALPHABET) for _ in range(9))
    total = sum(_USCC_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return (Registration("uscc", body + _USCC_ALPHABET[(31 - total % 31) % 31]),)


def wrong(right: Registration) -> Registration:
    """Return an identifier whose check digit does not fit: the last but one is another.

    The step is three up or three down, never seven: the INN takes its remainder of 11 once more
    by 10, and seven down could turn a remainder of 0 into one of 10.
    """
    digit = right.value[-2]
    step = 3 if digit < "7" else -3
    other = str(int(digit) + step) if digit.isdigit() else "7"
    return Registration(right.scheme, right.value[:-2] + other + right.value[-1], valid=False)


def account(chance: random.Random) -> str:
    """Return a bank account's number of twenty figures."""
    return "40702978" + "".join(str(chance.randrange(10)) for _ in range(12))


def price(chance: random.Random, low: int, high: int) -> Decimal:
    """Return a price between two sums, in steps of 500."""
    return Decimal(chance.randrange(low // 500, high // 500) * 500)
