"""Whether a text lacks what another says to have from it: looked for in all of it, word by word."""

import re

from stemma.corroboration.chains import Told
from stemma.corroboration.figures import is_same_value, leading_digits
from stemma.corroboration.subjects import has_words
from stemma.model.across import CacheItem

_DIGITS = re.compile(r"(?<=\d)[ ,\u00a0\u202f](?=\d{3})")


def speaks_of(item: CacheItem, child: Told) -> bool:
    """Tell whether a text has the figure of an assertion anywhere, or words for its subject."""
    if child.value is None:
        return any(has_words(child.assertion.claim, page.text) for page in item.pages)
    kind, number = child.value.kind, re.escape(leading_digits(child.value))
    pattern = re.compile(rf"(?<![\d.,]){number}(?![\d]|[.,]\d)")
    for page in item.pages:
        if any(value.kind == kind and is_same_value(value, child.value) for value in page.values):
            return True
        text = page.text
        for value in page.values:
            if value.kind != kind:
                text = text[: value.start] + " " * (value.end - value.start) + text[value.end :]
        if pattern.search(_DIGITS.sub("", text)):
            return True
    return False
