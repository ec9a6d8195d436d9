"""The legal forms of organisations, which of them are alike, and a name without its own."""

import re
from functools import lru_cache

_ALIKE: dict[str, tuple[str, ...]] = {
    "limited": (
        "общество с ограниченной ответственностью", "ооо", "тов", "тоо", "осоо", "ltd", "limited", "llc", "ooo",
        "gmbh", "co ltd", "pte", "pty", "有限责任公司", "有限责任", "有限公司", "有限責任公司",
    ),
    "joint-stock": (
        "публичное акционерное общество", "открытое акционерное общество", "закрытое акционерное общество",
        "непубличное акционерное общество", "акционерное общество", "ао", "оао", "зао", "пао", "нао", "jsc", "ojsc",
        "cjsc", "pjsc", "plc", "ao", "pao", "zao", "oao", "ag", "股份有限公司", "股份公司",
    ),
    "state": (
        "федеральное государственное унитарное предприятие", "государственное унитарное предприятие", "фгуп", "гуп",
        "fsue", "fgup",
    ),
    "": ("inc", "corp", "corporation", "company", "co", "компания", "корпорация", "фирма", "учреждение", "公司", "集团公司", "集团"),
}  # fmt: skip
_PIECES = re.compile(r"[^\W_]+")
_HAN = re.compile("[\u3400-\u9fff]")
_BY_FORM = {form: kind for kind, forms in _ALIKE.items() for form in forms}
_LONGEST_FIRST = sorted(_BY_FORM, key=lambda form: (-len(form), form))
_HAN_FORMS = [form for form in _LONGEST_FIRST if _HAN.search(form)]
_OTHER_FORMS = [form for form in _LONGEST_FIRST if not _HAN.search(form)]


@lru_cache(2**13)
def parted(name: str) -> tuple[str, str]:
    """Return what kind of legal form a name has, "" for none that tells, and the name without it.

    The name is folded: small letters, single spaces, no quotes.
    """
    folded = name.casefold().replace("ё", "е")
    for form in _HAN_FORMS:
        if folded.endswith(form) and len(folded) > len(form) + 1:
            return _BY_FORM[form], folded.removesuffix(form)
    words, kinds = " ".join(_PIECES.findall(folded)), set[str]()
    for form in _OTHER_FORMS:
        rest = f" {words} ".replace(f" {form} ", " ").strip()
        if rest and rest != words:
            words = rest
            kinds.add(_BY_FORM[form])
    return next(iter(sorted(kinds - {""})), ""), words


def core_of(name: str) -> str:
    """Return a name without its legal form, folded."""
    return parted(name)[1]


def are_at_odds(name: str, other: str) -> bool:
    """Tell whether two names have legal forms of two kinds."""
    first, second = parted(name)[0], parted(other)[0]
    return bool(first and second and first != second)
