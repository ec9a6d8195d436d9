"""Versions of one document that state other sums, dates or quantities."""

from collections.abc import Iterator

from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.model.versions import Descent, Variant
from stemma.toolkit.mail_headers import reads_as_mail

_MOST = 20
_LONG = 4
"""Digits that a bare number needs: shorter ones count clauses, pages, hours."""
_WORDS = {"money": "a sum", "date": "a date", "measure": "a measure", "count": "a number of things"}


@check(
    "versions.near",
    "Versions that state other figures",
    category=Category.ALTERATION,
    basis=Basis.CONTENT,
    needs="case",
    says={
        "versions.near": (
            "Two versions of one document ({title}) differ in {places}: "
            "the one says {before}, the other {after}."
        ),
        "no_versions": "No two items are versions of one document.",
    },
    ordinary=(
        "A draft before the terms were settled.",
        "A version that was agreed and signed later.",
        "A form filled in for another delivery.",
        "Recognition that misread both copies of a figure.",
    ),
    base_rate=BaseRate(
        fired=0, scored=1016, corpus="real public files; the check was mended on them"
    ),
    does_not_prove=(
        "Not which version is the true one, and not that a change was hidden. The order "
        "of versions is a proposal: it rests on words such as “draft” and “signed” in "
        "names and first lines, on the days files say they were made, and on how many "
        "figures they share; where nothing tells it, that is said."
    ),
)
def versions_near(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each step between versions on which figures changed.

    Words that changed, and bare numbers of few digits, are told with the versions; they fire
    nothing, because every draft has some. Nor do two mails, printed ones too: each has its date.
    """
    cache = subject.cache_given()
    families = cache.families
    if not families:
        raise NotApplicableError("no_versions")
    mails = {
        item.number
        for item in cache.items
        if item.is_mail or (item.pages and reads_as_mail(item.pages[0].text))
    }
    for family in families:
        for descent in family.descents:
            found = _figures(descent)
            if found and not {descent.parent, descent.child} <= mails:
                yield _observed(family.title, found)


def _figures(descent: Descent) -> list[Variant]:
    return [
        variant
        for variant in descent.variants
        if variant.kind in _WORDS
        or (variant.kind == "number" and min(_digits(variant.was), _digits(variant.now)) >= _LONG)
    ]


def _digits(number: str) -> int:
    return sum(map(str.isdigit, number))


def _observed(title: str, found: list[Variant]) -> Observed:
    first = found[0]
    shown = found[:_MOST]
    places = "one place" if len(found) == 1 else f"{len(found)} places"
    return Observed(
        says="versions.near",
        evidence=tuple(
            each
            for variant in shown
            for each in (Evidence(variant.before), Evidence(variant.after, "compare"))
        ),
        values={
            "title": Measured(title),
            "places": Measured(places),
            "before": Measured(_quote(first.before.quote)),
            "after": Measured(_quote(first.after.quote)),
            "kind": Measured(_WORDS.get(first.kind, "a figure")),
        },
    )


def _quote(words: str) -> str:
    return " ".join(words.split())[:200]
