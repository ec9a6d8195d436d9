"""`case.missing`: what items of the cache cite, and which of it the cache lacks."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import apsw

from stemma.model.places import Place
from stemma.model.references import (
    Citation,
    CitationsAsked,
    CitationSeen,
    CitationsListed,
    Holder,
    PaperSeen,
    PapersListed,
    PaperSort,
)
from stemma.publish import related as sentences
from stemma.store import examining, judgements, placing, related
from stemma.store.database import told
from stemma.store.related import ItemNamed

_CHECK = "missing.cited"
_Spot = tuple[str, int | None, int | None]
"""Where words stand: content, page, first code point."""


class Missing:
    """The citations of an opened case."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.missing` instead."""
        self._db = db

    def listed(
        self, asked: CitationsAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> CitationsListed:
        """Return a stretch of the citations: what is absent first, then what is unsure."""
        with told():
            total, found = related.citations(self._db, asked or CitationsAsked(), limit, offset)
            names = _Names(self._db)
            return CitationsListed(
                total=total, citations=tuple(self._boxed(_seen(each, names)) for each in found)
            )

    def every(self, asked: CitationsAsked | None = None) -> Iterator[CitationSeen]:
        """Return all citations asked for."""
        return iter(self.listed(asked, limit=None).citations)

    def papers(
        self,
        asked: CitationsAsked | None = None,
        sort: PaperSort = "kind",
        *,
        limit: int = 50,
        offset: int = 0,
    ) -> PapersListed:
        """Return a stretch of the papers that are cited, each with all places that name it."""
        asked = asked or CitationsAsked()
        with told():
            _, found = related.citations(self._db, replace(asked, holdings=()), None, 0)
            names = _Names(self._db)
            every = sentences.by_paper(_seen(each, names) for each in found)
            counts = Counter(group[0].holding for group in every)
            wanted = [
                one for one in every if not asked.holdings or one[0].holding in asked.holdings
            ]
            if sort == "named":
                wanted.sort(key=len, reverse=True)
            observed = self._observed()
            return PapersListed(
                total=len(wanted),
                absent=counts["absent"],
                unsure=counts["unsure"],
                held=counts["held"],
                papers=tuple(
                    self._paper(group, names, observed) for group in wanted[offset : offset + limit]
                ),
            )

    def _paper(
        self, group: Sequence[CitationSeen], names: "_Names", observed: Mapping[_Spot, str]
    ) -> PaperSeen:
        """Return a paper with its places, and what a check and a person say of its absence."""
        first, spots = group[0], (_spot(each.place) for each in group)
        observation = next((observed[each] for each in spots if each in observed), None)
        held = None if observation is None else judgements.attached(self._db).held.get(observation)
        return PaperSeen(
            paper=first.paper,
            also=tuple(dict.fromkeys(one.paper for one in group if one.paper != first.paper)),
            kind=first.kind,
            holding=first.holding,
            why=first.why,
            held_by=tuple(map(names.holder, first.held_by)),
            citations=tuple(map(self._boxed, group)),
            observation=observation,
            judgement=judgements.judgement(held),
        )

    def _observed(self) -> Mapping[_Spot, str]:
        """Return the fingerprints of what is observed as absent, by where it is named."""
        return {
            _spot(each.place): stored.fingerprint
            for stored in examining.observations(self._db, checks=(_CHECK,))
            for each in stored.observed.evidence
        }

    def _boxed(self, seen: CitationSeen) -> CitationSeen:
        return replace(seen, place=placing.boxed(self._db, seen.place))


class _Names:
    """How items are named, each looked up once."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._by_number: dict[int, ItemNamed] = {}
        self._by_control: dict[str, ItemNamed] = {}

    def named(self, item: int) -> ItemNamed:
        """Return how lists name an item."""
        if item not in self._by_number:
            found = related.named(self._db, item)
            self._by_number[item] = self._by_control[found.control] = found
        return self._by_number[item]

    def holder(self, control: str) -> Holder:
        """Return an item that was named before."""
        return Holder(*self._by_control[control])


def _seen(citation: Citation, names: _Names) -> CitationSeen:
    """Return a citation whose place has no boxes yet."""
    cited, item = citation.cited, names.named(citation.item)
    return CitationSeen(
        item=item.control,
        document=citation.place.content,
        name=item.name,
        page=citation.place.page,
        paper=cited.told(),
        kind=cited.kind,
        number=cited.number,
        of=cited.of,
        day=cited.day,
        quote=citation.place.quote,
        holding=citation.holding,
        why=sentences.doubt(citation.why),
        held_by=tuple(names.named(each).control for each in citation.held_by),
        place=citation.place,
    )


def _spot(place: Place) -> _Spot:
    return place.content, place.page, None if place.stretch is None else place.stretch.start
