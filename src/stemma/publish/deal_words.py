"""The values of a deal sheet in words: "9 356 000 CNY", "not less than 67 km/h", "8 May 2023"."""

import re
from collections.abc import Mapping

from stemma.model.deal_sheets import DealKind
from stemma.model.mentions import Told

_LIMITS: Mapping[str, str] = {
    "about": "about ",
    "at_least": "not less than ",
    "at_most": "not more than ",
    "more_than": "more than ",
    "less_than": "less than ",
}
_TENTHS = re.compile(r"\.\d(?!\d)")
_THIN = "\u202f"


def shown(kind: str, value: Told, qualifier: str = "exact") -> str:
    """Return a value as people read it, digits in groups of three."""
    limit = _LIMITS.get(qualifier, "")
    match kind:
        case "date":
            ends = dict.fromkeys(str(value[end]) for end in ("from", "to"))
            return limit + " to ".join(ends)
        case "money":
            per = f" per {value['per']}" if value.get("per") else ""
            return f"{limit}{_cents(_number(value, 'amount'))} {value['currency']}{per}".strip()
        case "measure":
            return f"{limit}{_number(value, 'value')} {_unit(value)}"
        case "count":
            return f"{limit}{_number(value, 'value')}"
        case "identifier":
            return str(value["value"])
        case _:
            return str(value.get("text") or "")


_SPELT_OUT = ("day", "workday", "week", "month", "quarter", "year")


def _unit(value: Told) -> str:
    """Return the unit of a measure as it stands behind its amount: a sign, or "days"."""
    unit = str(value["unit"])
    if unit not in _SPELT_OUT:
        return unit
    spelt = unit.replace("workday", "working day")
    return spelt if str(value.get("value")) == "1" else f"{spelt}s"


def _cents(numbers: str) -> str:
    """Return sums in words, tenths of a currency as its hundredths: 1756.80."""
    return _TENTHS.sub(r"\g<0>0", numbers)


def _number(value: Told, name: str) -> str:
    if value.get("low") is not None:
        return f"{grouped(str(value['low']))} to {grouped(str(value['high']))}"
    return grouped(str(value.get(name) or ""))


def grouped(number: str) -> str:
    """Return a plain number with its digits in groups of three, by thin spaces."""
    whole, dot, decimals = number.partition(".")
    sign = "-" if whole.startswith("-") else ""
    digits = whole.removeprefix("-")
    if len(digits) <= 4 or not digits.isdigit():
        return number
    first = len(digits) % 3
    groups = [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))]
    return sign + _THIN.join(filter(None, groups)) + dot + decimals


def stands(signed: str, as_of: str, kind: DealKind = "contract") -> str:
    """Return which state is told: of a day before the signing, that nothing was signed yet."""
    done = "issued" if kind == "invoice" else "signed"
    if not as_of:
        return "last state"
    if as_of < signed:
        return f"not yet {done} on {as_of}; what follows is what was {done}"
    return f"state on {as_of}"
