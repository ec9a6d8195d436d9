"""Forms of Russian words that the grammar knows, made from their stems."""

_MASCULINE = ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")
_FEMININE = ("а", "ы", "е", "у", "ой", "", "ам", "ами", "ах")
_ADJECTIVE = ("ый", "ая", "ое", "ые", "ого", "ой", "ому", "ую", "ым", "ыми", "ых", "ом")
_SOFT = ("ий", "ья", "ье", "ьи", "ьего", "ьей", "ьему", "ью", "ьим", "ьими", "ьих", "ьем")


def masculine(*stems: str) -> tuple[str, ...]:
    """Return the forms of nouns like "метр"."""
    return tuple(stem + ending for stem in stems for ending in _MASCULINE)


def feminine(*stems: str) -> tuple[str, ...]:
    """Return the forms of nouns like "тонн-а"."""
    return tuple(stem + ending for stem in stems for ending in _FEMININE)


def endings(stem: str, written: str) -> tuple[str, ...]:
    """Return a stem with each of some endings, parted by spaces; "-" is none."""
    return tuple(stem + ending.replace("-", "") for ending in written.split())


def adjective(*stems: str) -> tuple[str, ...]:
    """Return the forms of adjectives and ordinals like "перв-ый"."""
    forms = [stem + ending for stem in stems for ending in _ADJECTIVE]
    return tuple(form.replace("кый", "кий").replace("кым", "ким").replace("кых", "ких")
                 .replace("кые", "кие") for form in forms)  # fmt: skip


def soft(stem: str) -> tuple[str, ...]:
    """Return the forms of "трет-ий"."""
    return tuple(stem + ending for ending in _SOFT)
