"""`case.corroboration.looks`: what a person is to look at, and what was decided of it."""

from collections.abc import Mapping
from typing import get_args

import apsw

from stemma.case import ruled
from stemma.corroboration.claims import Ruling, statement
from stemma.errors import MissingError, UsageError
from stemma.model.decisions import Decision, Subject
from stemma.model.looks import Looked, LooksAsked, LookSeen, LooksListed, Verdict
from stemma.model.places import Digest
from stemma.model.to_look_at import Amiss, LookedFor, ToLookAt
from stemma.store import corroborated, decisions, placing
from stemma.store.database import told, transaction

_AS_KIND: Mapping[LookedFor, Amiss] = {
    "the contrary": "false attribution",
    "nothing found": "detail without parent",
    "another origin": "origin replaced",
}


class ToBeLookedAt:
    """What is to be looked at in an opened case. Deciding needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.corroboration.looks` instead."""
        self._db = db

    def listed(
        self, asked: LooksAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> LooksListed:
        """Return a stretch of what is to be looked at, that with most behind it first.

        What a person settled by drawing or rejecting the step is left out.
        """
        asked = asked or LooksAsked()
        ruling, decided = ruled.ruling(self._db), ruled.looked(self._db)
        kept = _kept(ruling, decided)
        of = {each.key: each.claim for each in ruling.lineage.assertions}
        found = [
            each
            for each in kept
            if asked.claim in ("", of[each.assertion])
            and asked.ruling in ("", _ruled(decided.get((each.assertion, each.source))))
        ]
        end = None if limit is None else offset + limit
        return LooksListed(
            total=len(found),
            open=sum((each.assertion, each.source) not in decided for each in kept),
            looks=self._seen(found[offset:end], ruling, decided),
        )

    def decide(self, said: Looked) -> Decision:
        """Confirm it as a change of a kind, or reject it.

        Raises:
            MissingError: if there is no such thing to be looked at.
            UsageError: if the verdict is none, or a kind is confirmed without a reason: it accuses.
        """
        lineage = ruled.lineage(self._db)
        pairs = {(each.assertion, each.source) for each in lineage.to_look_at}
        if (said.assertion, said.source) not in pairs:
            raise MissingError("There is nothing to be looked at between these two now.")
        if said.verdict not in get_args(Verdict):
            raise UsageError(f"{said.verdict} is none of {', '.join(get_args(Verdict))}.")
        is_rejected = said.verdict == "rejected"
        if not is_rejected and not said.why.strip():
            raise UsageError("Say why: what stands in both places.")
        place = next(each.place for each in lineage.assertions if each.key == said.assertion)
        subject = Subject(
            kind=corroborated.LOOK,
            content=place.content,
            page=place.page,
            quote=place.quote,
            value=f"{said.assertion} {said.source}",
        )
        before = ruled.looked(self._db).get((said.assertion, said.source))
        with transaction(self._db):
            return decisions.add(
                self._db,
                subject,
                "rejected" if is_rejected else "confirmed",
                value="" if is_rejected else said.verdict,
                why=said.why.strip(),
                supersedes=before.id if before else None,
            )

    def _seen(
        self,
        found: list[ToLookAt],
        ruling: Ruling,
        decided: Mapping[tuple[str, str], Decision],
    ) -> tuple[LookSeen, ...]:
        assertions = {each.key: each for each in ruling.lineage.assertions}
        names = {each.key: each.name for each in ruling.lineage.sources}
        with told():
            words = corroborated.wordings(self._db)
        seen = []
        for each in found:
            says = assertions[each.assertion]
            worded = words.get((says.claim, "statement"))
            nearest = each.nearest and placing.boxed(self._db, each.nearest)
            seen.append(
                LookSeen(
                    assertion=each.assertion,
                    source=Digest(each.source),
                    claim=says.claim,
                    statement=worded.value if worded else statement(says.claim),
                    name=names[says.source],
                    source_name=names.get(each.source, each.source[:12]),
                    found=each.found,
                    as_kind=_AS_KIND[each.found],
                    says=placing.boxed(self._db, says.place),
                    named=placing.boxed(self._db, each.named),
                    nearest=nearest,
                    shared=each.shared,
                    origin=each.origin,
                    ruling=ruled.said(decided.get((each.assertion, each.source))),
                )
            )
        return tuple(seen)


def _kept(ruling: Ruling, decided: Mapping[tuple[str, str], Decision]) -> list[ToLookAt]:
    """Return what is to be looked at still, or was decided about."""
    of = {each.key: each.source for each in ruling.lineage.assertions}
    steps = {(each.child, of.get(each.parent, each.parent)) for each in ruling.steps()}
    return [
        each
        for each in ruling.lineage.to_look_at
        if (pair := (each.assertion, each.source)) in decided
        or (pair in steps) == (each.found == "another origin")
    ]


def _ruled(decision: Decision | None) -> str:
    return "open" if decision is None else decision.verb
