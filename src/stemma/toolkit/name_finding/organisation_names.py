"""An organisation's name as a list would give it: the quotes alike, on one line."""

import re

_QUOTES = re.compile(r"[\"“”„]([^\"“”„«»]{1,100})[\"“”„]")


def canonical_organisation(name: str) -> str:
    """Return a name on one line with quotes as Russian prints them, and closed."""
    written = _QUOTES.sub(r"«\1»", " ".join(name.split())).rstrip(".")
    return written + "»" * (written.count("«") - written.count("»"))
