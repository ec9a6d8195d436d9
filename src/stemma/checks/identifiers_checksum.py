"""A tax number, account or ship's number whose check digits do not fit.

The check digits of such numbers follow from the other digits, so that a slip shows. The label and
the digits come from the extractors: a number without a label is no such number.
"""

import re
from collections.abc import Iterator

from stemma.model.examined import ExaminedPage, NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.mentions import MentionRow
from stemma.model.plugins import check
from stemma.toolkit.evidencing import stretch

_NAMES = {
    "inn": "tax number (INN)",
    "ogrn": "register number (OGRN)",
    "uscc": "unified social credit code",
    "iban": "account number (IBAN)",
    "lei": "legal entity identifier (LEI)",
    "imo": "ship's number (IMO)",
}
"""Schemes whose digits check themselves; a Russian account needs the code of its bank beside it."""

_INN = re.compile(r"инн|inn\b|унп|унн|налогоплательщика", re.IGNORECASE)
_REACH = 50
_LENGTHS = (9, 10, 12)
"""Figures of a tax number: of a firm in Belarus, of a firm and of a person in Russia."""


@check(
    "identifiers.checksum",
    "A number whose check digits do not fit",
    category=Category.INCONSISTENCY,
    basis=Basis.CONTENT,
    says={
        "identifiers.checksum": (
            "On page {page}, “{number}” is given as a {scheme}, but its check digits do not fit."
        ),
        "identifiers.checksum.scan": (
            "On page {page}, “{number}” is given as a {scheme}, but its check digits do not fit; "
            "it was recognised from a picture, so compare it with the picture first."
        ),
        "no_numbers": "No number here carries check digits of its own.",
    },
    ordinary=(
        "A slip in typing, of which check digits are there to warn.",
        "A number of another kind under the same label, as a foreign tax number.",
        "A number made up for a sample or a form.",
        "Recognition of a scan misread a digit.",
    ),
    does_not_prove=(
        "Not that the firm does not exist: look the number up in the register with its "
        "digits as they stand, and without the last one. A number that fits proves as "
        "little, for anybody can reckon check digits."
    ),
    base_rate=BaseRate(
        fired=1, scored=12, corpus="public PDFs, mails and pictures (bench/RESULTS.md)"
    ),
)
def identifiers_checksum(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each different number that does not fit its scheme."""
    found = [
        (page, row)
        for page in subject.pages
        for row in page.mentions
        if row.kind == "identifier"
        and row.value.get("valid") is not None
        and row.value.get("scheme") in _NAMES
        and _is_of_its_scheme(page, row)
    ]
    if not found:
        raise NotApplicableError("no_numbers")
    wrong: dict[tuple[str, str], list[tuple[ExaminedPage, MentionRow]]] = {}
    for page, row in found:
        if not row.value["valid"]:
            key = (str(row.value["scheme"]), str(row.value["value"]))
            wrong.setdefault(key, []).append((page, row))
    for (scheme, number), places in wrong.items():
        page = places[0][0]
        is_scan = page.text is not None and page.text.text_from == "ocr"
        yield Observed(
            says="identifiers.checksum.scan" if is_scan else "identifiers.checksum",
            evidence=tuple(
                Evidence(stretch(subject, each, row.start, row.stop)) for each, row in places[:50]
            ),
            values={
                "page": Measured(str(page.number)),
                "number": Measured(number),
                "scheme": Measured(_NAMES[scheme]),
            },
        )


def _is_of_its_scheme(page: ExaminedPage, row: MentionRow) -> bool:
    """Tell an INN from the tax numbers of other countries, which share the label TIN."""
    if row.value.get("scheme") != "inn":
        return True
    assert page.text is not None  # noqa: S101 (it has mentions)
    before = page.text.text[max(0, row.start - _REACH) : row.start]
    return len(str(row.value["value"])) in _LENGTHS and _INN.search(before) is not None
