"""A tax number, account or ship's number whose check digits do not fit.

The check digits of such numbers follow from the other digits, so that a slip shows. The label and
the digits come from the extractors: a number without a label is no such number.
"""

from collections.abc import Iterator

from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.toolkit.evidencing import stretch

_NAMES = {
    "inn": "tax number (INN)",
    "ogrn": "register number (OGRN)",
    "uscc": "unified social credit code",
    "iban": "account number (IBAN)",
    "account": "account number",
    "lei": "legal entity identifier (LEI)",
    "imo": "ship's number (IMO)",
    "swift": "bank code (SWIFT)",
}
_CERTAIN = frozenset({"inn", "ogrn", "uscc", "iban", "lei", "imo"})
"""Schemes whose digits check themselves; a Russian account needs the code of its bank beside it."""


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
)
def identifiers_checksum(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each different number that does not fit its scheme."""
    found = [
        (page, row)
        for page in subject.pages
        for row in page.mentions
        if row.kind == "identifier"
        and row.value.get("valid") is not None
        and row.value.get("scheme") in _CERTAIN
    ]
    if not found:
        raise NotApplicableError("no_numbers")
    told = set[tuple[str, str]]()
    for page, row in found:
        scheme, number = str(row.value["scheme"]), str(row.value["value"])
        if row.value["valid"] or (scheme, number) in told:
            continue
        told.add((scheme, number))
        is_scan = page.text is not None and page.text.text_from == "ocr"
        yield Observed(
            says="identifiers.checksum.scan" if is_scan else "identifiers.checksum",
            evidence=(Evidence(stretch(subject, page, row.start, row.stop)),),
            values={
                "page": Measured(str(page.number)),
                "number": Measured(number),
                "scheme": Measured(_NAMES[scheme]),
            },
        )
