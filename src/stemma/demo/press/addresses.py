"""Where a text of the coverage is published, and under which name it was saved."""

import random

from stemma.demo.press.coverage import Coverage
from stemma.demo.press.statements import Form, Text

_ENDINGS: dict[Form, str] = {"html": "html", "pdf": "pdf", "text": "txt", "mail": "eml"}


def number_of(coverage: Coverage, text: Text) -> int:
    """Return the number under which an outlet keeps a text; it says nothing of what is in it."""
    seed = f"address {coverage.affair.seed} {text.key}"
    return random.Random(seed).randrange(10_000, 100_000)  # noqa: S311 (looks, not secrets)


def url_of(coverage: Coverage, text: Text) -> str:
    """Return the address of a text."""
    domain = coverage.cast[text.outlet].domain
    number = number_of(coverage, text)
    return f"https://{domain}/{text.date:%Y/%m/%d}/{number}"


def file_name(coverage: Coverage, text: Text) -> str:
    """Return the name somebody gave the saved text: outlet, day, number."""
    outlet = coverage.cast[text.outlet].domain.removesuffix(".example")
    number = number_of(coverage, text)
    return f"{outlet}_{text.date:%Y-%m-%d}_{number}.{_ENDINGS[text.form]}"
