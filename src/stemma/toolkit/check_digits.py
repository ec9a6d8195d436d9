"""Check digits of identifiers: python-stdnum where it has the scheme, the rest here."""

from collections.abc import Callable

from stdnum import bic, iban, imo, lei
from stdnum.by import unp
from stdnum.cn import uscc
from stdnum.ru import inn, ogrn

from stemma.model.values import Scheme

_FROM_STDNUM: dict[Scheme, Callable[[str], bool]] = {
    "ogrn": ogrn.is_valid,
    "uscc": uscc.is_valid,
    "iban": iban.is_valid,
    "lei": lei.is_valid,
    "imo": imo.is_valid,
    "swift": bic.is_valid,
}
_ACCOUNT_WEIGHTS = (7, 1, 3)
_DIGITS = 20


def fits(scheme: Scheme, value: str, bank: str | None = None) -> bool | None:
    """Tell whether the check digits of an identifier fit; None where its scheme has none.

    `bank` is the BIK of the bank of a Russian account, without which its key cannot be checked.
    """
    if scheme == "inn":
        return inn.is_valid(value) or unp.is_valid(value)
    if scheme == "account" and bank is not None:
        return account_fits(value, bank)
    check = _FROM_STDNUM.get(scheme)
    return None if check is None else check(value)


def account_fits(account: str, bank: str) -> bool | None:
    """Tell whether the key of a Russian account fits its bank; None for other accounts.

    The rule is the Bank of Russia's (order of 8 September 1997, no. 515): three digits of the BIK,
    then the account, weighted 7, 1, 3 in turn, must add up to a multiple of ten. Accounts at the
    Bank of Russia itself (the last three digits of the BIK are 000 to 002) take other digits.
    """
    if not (len(account) == _DIGITS and account.isdigit() and len(bank) == 9 and bank.isdigit()):
        return None
    prefix = (
        f"0{bank[4:6]}" if bank[6:] in ("000", "001", "002") or account[:5] == "30101" else bank[6:]
    )
    if account[:5] == "30101":
        prefix = f"0{bank[4:6]}"
    weights = (_ACCOUNT_WEIGHTS * 8)[: len(prefix) + _DIGITS]
    total = sum(
        int(digit) * weight for digit, weight in zip(prefix + account, weights, strict=True)
    )
    return total % 10 == 0
