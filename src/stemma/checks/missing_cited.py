"""Papers that items name and the cache lacks: annexes, letters, contracts, mails."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from stemma.model.across import Cache
from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.plugins import check
from stemma.model.references import Citation
from stemma.toolkit.paper_numbers import number_key

_MOST = 100
_PARTS = {"annex", "supplement"}
_SCANNED = 0.8


@check(
    "missing.cited",
    "Papers that are named and not there",
    category=Category.OMISSION,
    basis=Basis.CONTENT,
    needs="case",
    says={
        "missing.cited": "The {paper} is named in {items}; no item of the cache calls itself so.",
        "missing.beside": (
            "The {paper} is named in {items}; no item of the cache calls itself so. "
            "Of the same contract there are: {beside}."
        ),
        "no_citations": "No item names another paper by its number.",
    },
    ordinary=(
        "It was never part of what was copied.",
        "It is there, and its own number could not be read or was never written on it.",
        "It was planned and never drawn up.",
        "The number was misread or mistyped where it is named.",
    ),
    base_rate=BaseRate(
        fired=0, scored=1016, corpus="real public files; the check was mended on them"
    ),
    does_not_prove=(
        "Not that the paper exists, nor that somebody took it out. It proves that the "
        "words stand where they stand, and that no item which could be read calls itself "
        "so. Pages without text are not searched: look at stemma status first."
    ),
)
def missing_cited(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each paper that is named somewhere and held nowhere."""
    cache = subject.cache_given()
    if not cache.citations:
        raise NotApplicableError("no_citations")
    for citations in _by_paper(cache.citations):
        yield _observed(cache, citations)


def _by_paper(citations: Sequence[Citation]) -> Iterator[list[Citation]]:
    papers: dict[tuple[object, ...], list[Citation]] = defaultdict(list)
    for citation in citations:
        if citation.holding == "absent":
            cited = citation.cited
            number, of = number_key(cited.number), number_key(cited.of)
            day = cited.day if cited.kind == "mail" else ""
            letters = number.sounds if not number.digits else ""
            papers[cited.kind, number.digits, letters, of.digits, day].append(citation)
    yield from papers.values()


def _observed(cache: Cache, citations: list[Citation]) -> Observed:
    cited = citations[0].cited
    items = len({citation.item for citation in citations})
    beside = _beside(cache, citations[0]) if cited.kind in _PARTS else ()
    scanned = all(
        each.place.stretch is not None and each.place.stretch.text_from == "ocr"
        for each in citations
    )
    return Observed(
        says="missing.beside" if beside else "missing.cited",
        evidence=tuple(Evidence(citation.place) for citation in citations[:_MOST]),
        values={
            "paper": Measured(cited.told()),
            "items": Measured("one item" if items == 1 else f"{items} items"),
            **({"beside": Measured(", ".join(beside)[:400])} if beside else {}),
        },
        confidence=_SCANNED if scanned else 1.0,
    )


def _beside(cache: Cache, citation: Citation) -> tuple[str, ...]:
    """Return the papers of the same kind and contract that are there."""
    of = number_key(citation.cited.of).digits
    found = {
        f"{each.cited.kind} {each.cited.number}"
        for each in cache.citations
        if each.holding == "held"
        and each.cited.kind == citation.cited.kind
        and number_key(each.cited.of).digits == of
    }
    return tuple(sorted(found))
