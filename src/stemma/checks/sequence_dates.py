"""A reply that is dated before what it answers."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from stemma.model.across import Cache, CacheItem
from stemma.model.examined import NotApplicableError, Subject
from stemma.model.findings import BaseRate, Basis, Category, Evidence, Measured, Observed
from stemma.model.places import Place
from stemma.model.plugins import check
from stemma.model.references import KnownAs
from stemma.toolkit.threads import envelope

_PREFIX = "header."
_CLOCKS = timedelta(hours=1)
_ZONES = timedelta(hours=26)
"""Two clocks may differ by so much, and two times of which one has no zone."""


@check(
    "sequence.dates",
    "A reply before its question",
    category=Category.INCONSISTENCY,
    basis=Basis.CONTENT,
    needs="case",
    says={
        "sequence.letters": "A letter of {early} cites one ({paper}) that is dated {late}.",
        "sequence.mails": "A mail sent at {early} answers one that was sent at {late}.",
        "nothing": "No letter cites another one of the cache, and no mail answers one.",
    },
    ordinary=(
        "A wrong clock on one of the machines.",
        "A letter that was dated on the day of its draft and sent later.",
        "A day and a month that were exchanged, or a date misread in a scan.",
    ),
    base_rate=BaseRate(fired=0, scored=176, corpus="real mails of public sets, mostly single ones"),
    does_not_prove=("Not which of the two dates is wrong, nor why."),
)
def sequence_dates(subject: Subject) -> Iterator[Observed]:
    """Yield one observation for each pair in which the answer is older than the question."""
    cache = subject.cache_given()
    pairs = [*_letters(cache)]
    mails = [*_mails(cache)]
    if not pairs and not mails:
        raise NotApplicableError("nothing")
    for citing, cited in pairs:
        if citing.designation.day < cited.designation.day:
            yield Observed(
                says="sequence.letters",
                evidence=(Evidence(citing.place), Evidence(cited.place, "compare")),
                values={
                    "early": Measured(citing.designation.day),
                    "late": Measured(cited.designation.day),
                    "paper": Measured(cited.designation.told()),
                },
            )
    for reply, asked in mails:
        if _is_before(reply, asked):
            yield Observed(
                says="sequence.mails",
                evidence=(Evidence(_sent(reply)), Evidence(_sent(asked), "compare")),
                values={"early": Measured(_written(reply)), "late": Measured(_written(asked))},
            )


def _letters(cache: Cache) -> Iterator[tuple[KnownAs, KnownAs]]:
    """Yield letters with those they cite: one letter an item, both dated, neither a scan."""
    letters: dict[int, list[KnownAs]] = {}
    for each in cache.known_as:
        if each.designation.kind == "letter":
            letters.setdefault(each.item, []).append(each)
    only = {
        item: own[0]
        for item, own in letters.items()
        if len(own) == 1 and own[0].designation.day and not _is_scan(own[0].place)
    }
    for citation in cache.citations:
        citing = only.get(citation.item)
        if citation.cited.kind != "letter" or len(citation.held_by) != 1 or citing is None:
            continue
        cited = only.get(citation.held_by[0])
        if cited is not None and citation.holding == "held" and cited is not citing:
            yield citing, cited


def _is_scan(place: Place) -> bool:
    return place.stretch is None or place.stretch.text_from == "ocr"


def _mails(cache: Cache) -> Iterator[tuple[CacheItem, CacheItem]]:
    mails = [item for item in cache.items if item.is_mail and "mail.date" in item.moments]
    envelopes = {item.number: envelope(item.content, _headers(item)) for item in mails}
    by_id: Mapping[str, CacheItem] = {
        envelopes[item.number].message_id: item for item in reversed(mails)
    }
    for item in mails:
        names = envelopes[item.number].names
        asked = by_id.get(names[0]) if names else None
        if asked is not None and asked.number != item.number:
            yield item, asked


def _headers(item: CacheItem) -> dict[str, str]:
    return {
        name.removeprefix(_PREFIX): value
        for name, value in item.properties.items()
        if name.startswith(_PREFIX)
    }


def _is_before(reply: CacheItem, asked: CacheItem) -> bool:
    first, second = reply.moments["mail.date"], asked.moments["mail.date"]
    margin = _CLOCKS if first.zone_known and second.zone_known else _ZONES
    return first.at + margin < second.at


def _sent(item: CacheItem) -> Place:
    return Place(content=item.content, page=None, label="header date", quote=_written(item))


def _written(item: CacheItem) -> str:
    moment = item.moments["mail.date"]
    return moment.at.isoformat(sep=" ", timespec="minutes")
