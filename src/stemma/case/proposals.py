"""`case.proposals`: what may be one document, what may be several; a person decides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import apsw

from stemma.errors import ConflictError
from stemma.model.decisions import Decision
from stemma.model.items import JoinAsked, SplitAsked
from stemma.model.proposals import (
    Proposal,
    ProposalsAsked,
    ProposalSeen,
    ProposalsListed,
)
from stemma.relation.cuts import cuts
from stemma.relation.joints import joints
from stemma.relation.leaves import Leaf, file_of, look_at
from stemma.store import acts, decisions, edges, items, joining, naming, placing
from stemma.store.database import told, transaction
from stemma.store.unchanged import Unchanged


class Proposals:
    """Proposals to join and to split items of the cache. Deciding needs the case so opened."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.proposals` instead."""
        self._db = db
        self._kept = Unchanged(db)

    def listed(
        self, asked: ProposalsAsked | None = None, *, limit: int = 50, offset: int = 0
    ) -> ProposalsListed:
        """Return a stretch of the proposals that nobody has decided about."""
        with told():
            found = self._chosen(asked or ProposalsAsked())
            shown = tuple(self._seen(each) for each in found[offset : offset + limit])
            return ProposalsListed(total=len(found), proposals=shown)

    def every(self, asked: ProposalsAsked | None = None) -> Iterator[ProposalSeen]:
        """Return all proposals that nobody has decided about."""
        with told():
            return map(self._seen, self._chosen(asked or ProposalsAsked()))

    def accept(self, keys: Sequence[str], why: str = "") -> int:
        """Join and split as proposed, as one act that can be taken back; return how many.

        Raises:
            ConflictError: if one of them is proposed no more.
        """
        with transaction(self._db):
            chosen = self._standing(keys)
            # From the last page to the first: a split leaves the pages before it where they are.
            made = [
                self._do(each, why)
                for each in sorted(chosen, key=lambda one: one.pages[-1].first_page, reverse=True)
            ]
            acts.bind(self._db, made)
        return len(made)

    def reject(self, keys: Sequence[str], why: str = "") -> int:
        """Never propose these again, until that is taken back; return how many.

        Raises:
            ConflictError: if one of them is proposed no more.
        """
        with transaction(self._db):
            made = [
                decisions.add(self._db, each.subject, "rejected", why=why)
                for each in self._standing(keys)
            ]
            acts.bind(self._db, made)
        return len(made)

    def _standing(self, keys: Sequence[str]) -> list[Proposal]:
        by_key = {each.key: each for each in self._undecided()}
        if not by_key.keys() >= set(keys):
            raise ConflictError("This is proposed no more: its pages were joined, split or judged.")
        return [by_key[key] for key in dict.fromkeys(keys)]

    def _do(self, proposal: Proposal, why: str) -> Decision:
        if proposal.kind == "join":
            return joining.join(self._db, JoinAsked(pages=proposal.pages, why=why))[0]
        before = proposal.pages[0]
        cut = SplitAsked(document=before.document, after_page=before.first_page, why=why)
        return joining.split(self._db, cut)[0]

    def _chosen(self, asked: ProposalsAsked) -> list[Proposal]:
        found = [
            each
            for each in self._undecided()
            if (not asked.kinds or each.kind in asked.kinds)
            and (asked.document is None or asked.document in {p.document for p in each.pages})
        ]
        if asked.sort == "signs":
            found.sort(key=lambda each: -len(each.signs))
        return found

    def _undecided(self) -> list[Proposal]:
        rejected = {
            decision.subject.value
            for decision in decisions.standing(self._db)
            if decision.subject.kind == "proposal" and decision.verb == "rejected"
        }
        found = self._kept.answer("proposals", self._found)
        return [each for each in found if each.key not in rejected]

    def _found(self) -> list[Proposal]:
        leaves = [_leaf(edge) for edge in edges.every(self._db, "cache")]
        return [*joints(leaves), *cuts(leaves)]

    def _seen(self, proposal: Proposal) -> ProposalSeen:
        numbers = dict.fromkeys(
            items.item_of(self._db, each.document, each.first_page) for each in proposal.pages
        )
        return ProposalSeen(
            key=proposal.key,
            kind=proposal.kind,
            items=tuple(items.seen(self._db, number) for number in numbers if number),
            pages=proposal.pages,
            names=tuple(naming.name(self._db, each.document) for each in proposal.pages),
            signs=tuple(
                replace(sign, places=tuple(placing.boxed(self._db, each) for each in sign.places))
                for sign in proposal.signs
            ),
        )


def _leaf(edge: edges.Edge) -> Leaf:
    mark, top, bottom = look_at(edge.text)
    return Leaf(
        item=edge.item,
        content=edge.content,
        page=edge.page,
        file=file_of(edge.path),
        is_first=edge.is_whole and edge.page == 1,
        is_last=edge.is_whole and edge.page == edge.pages,
        size=(edge.width, edge.height),
        language=edge.language,
        text_from=edge.text_from,
        text_hash=edge.text_hash,
        mark=mark,
        top=top,
        bottom=bottom,
    )
