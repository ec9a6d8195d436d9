"""`case.corroboration.board`: claims with their origins, and what people write of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import apsw

from stemma.case import by_hand, ruled, steps
from stemma.corroboration import credibility, weighed
from stemma.corroboration.claims import Ruling, claims
from stemma.corroboration.mutations import mutations, shown
from stemma.corroboration.subjects import is_near
from stemma.corroboration.ways import Lettered
from stemma.errors import MissingError, UsageError
from stemma.model.claims import ClaimCounted, Source
from stemma.model.coverage import (
    AssertionSeen,
    CacheSays,
    CacheWords,
    ClaimLine,
    ClaimPage,
    ClaimSaid,
    ClaimsAsked,
    ClaimsListed,
    CredibilityProposed,
    NodeSeen,
    NoteSeen,
    StepLine,
)
from stemma.model.decisions import Decision, Subject
from stemma.model.hypotheses import Credibility
from stemma.model.mentions import Mention
from stemma.model.origins import FirstHand, OriginSeen, OriginWay
from stemma.model.places import Digest
from stemma.publish import claim_sentence
from stemma.store import corroborated, decisions, facts, placing, related
from stemma.store.database import told, transaction
from stemma.toolkit.told_values import as_row

_STATES = ("alleged", "documented", "corroborated", "confirmed", "contradicted", "withdrawn")
_CREDIBLE: Mapping[str, Credibility] = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
_MOST_STATED = 2_000
"""Places of the cache that are looked at for one value: what stands oftener says little."""
_PLACES = 6
_VALUES = 8


class Claims:
    """The claims of an opened case. Deciding needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.corroboration.board` instead."""
        self._db = db

    def listed(
        self, asked: ClaimsAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> ClaimsListed:
        """Return a stretch of the claims, the most asserted first unless asked."""
        asked = asked or ClaimsAsked()
        ruling = ruled.ruling(self._db)
        names = {each.key: each.name for each in ruling.lineage.sources}
        said = self._said()
        every = [(each, _line(each, said)) for each in claims(ruling, mutations(ruling))]
        found = [line for each, line in every if _is_asked(each, line, asked, names)]
        _sort(found, asked)
        end = None if limit is None else offset + limit
        return ClaimsListed(
            total=len(found),
            claims=tuple(found[offset:end]),
            problem=corroborated.problem(self._db),
        )

    def one(self, key: str) -> ClaimPage:
        """Return one claim with everything that is known of it.

        Raises:
            MissingError: if nothing asserts it.
        """
        ruling = ruled.ruling(self._db)
        claim = next((c for c in claims(ruling, mutations(ruling)) if c.key == key), None)
        if claim is None:
            raise MissingError(f"Nothing asserts the claim {key} now.")
        said = self._said()
        line = _line(claim, said)
        origins = weighed.origins_of(ruling, claim)
        lines = steps.lines(ruling, ruled.rulings(self._db), ruled.looked(self._db))
        own = tuple(each for each in lines if each.claim == key)
        sources = {each.key: each for each in ruling.lineage.sources}
        assertions = tuple(self._assertions(claim, origins, sources))
        sentence, footnotes = claim_sentence.sentence(
            facts.get(self._db, "name") or "",
            line,
            assertions,
            is_worded=(key, "statement") in said,
        )
        return ClaimPage(
            line=line,
            wording=ruled.said(said.get((key, "statement"))),
            judged=ruled.said(said.get((key, "state"))),
            credible=ruled.said(said.get((key, "credibility"))),
            proposed=_proposed(claim, line),
            origins=tuple(_origin(self._db, each, ruling, claim) for each in origins),
            nodes=tuple(_nodes(ruling, claim, own, origins)),
            assertions=assertions,
            steps=own,
            notes=tuple(self._notes(ruling, key, sources)),
            hand=by_hand.done(self._db, key),
            cache=tuple(self._cache(claim)),
            sentence=sentence,
            footnotes=footnotes,
        )

    def say(self, asked: ClaimSaid) -> ClaimPage:
        """Write a claim's wording, judge its state or credibility; an empty value takes it back.

        Raises:
            MissingError: if nothing asserts it.
            UsageError: if the state or credibility is none, or stands without a reason.
        """
        content = ruled.anchor(self._db, asked.claim)
        value = asked.value.strip()
        _refuse_unfounded(asked.field, value, asked.why.strip())
        before = self._said().get((asked.claim, asked.field))
        with transaction(self._db):
            if value:
                subject = Subject(
                    kind=corroborated.CLAIM,
                    content=content,
                    value=f"{asked.field} {asked.claim}",
                )
                decisions.add(
                    self._db,
                    subject,
                    "edited",
                    value=value,
                    why=asked.why.strip(),
                    supersedes=before.id if before else None,
                )
            elif before is not None:
                decisions.add(self._db, before.subject, "withdrawn", supersedes=before.id)
        return self.one(asked.claim)

    def _said(self) -> dict[tuple[str, str], Decision]:
        with told():
            return corroborated.wordings(self._db)

    def _assertions(
        self, claim: ClaimCounted, origins: Sequence[Lettered], sources: Mapping[str, Source]
    ) -> Iterator[AssertionSeen]:
        for each in claim.assertions:
            ways = tuple(
                OriginWay(letter=o.letter, through=o.ways[each.source])
                for o in origins
                if o.polarity == each.polarity and each.source in o.ways
            )
            source = sources[each.source]
            yield AssertionSeen(
                key=each.key,
                source=each.source,
                name=source.name,
                date=_day(source),
                place=placing.boxed(self._db, each.place),
                voice=each.voice,
                speakers=each.speakers,
                strength=each.strength,
                polarity=each.polarity,
                mode=each.mode,
                value=shown(each.value),
                headline=each.headline,
                origins=tuple(way.letter for way in ways),
                changes=tuple(m for m in claim.mutations if m.assertion == each.key),
                ways=ways,
                inserted=each.inserted,
                edited=source.edited,
            )

    def _notes(
        self, ruling: Ruling, claim: str, sources: Mapping[str, Source]
    ) -> Iterator[NoteSeen]:
        for note in ruling.lineage.notes:
            if note.claim == claim:
                name = sources[note.source].name if note.source in sources else ""
                place = placing.boxed(self._db, note.place)
                yield NoteSeen(kind=note.kind, who=note.who, name=name, place=place)

    def _cache(self, claim: ClaimCounted) -> Iterator[CacheSays]:
        """Yield what the cache has of each value that the claim is given."""
        values = {shown(each.value): each.value for each in claim.assertions if each.value}
        for words, value in list(values.items())[:_VALUES]:
            row = as_row(Mention(start=0, end=0, value=value, rule="", taken=(0, 0)))
            with told():
                found = corroborated.stating(self._db, row, _MOST_STATED)
            near = [is_near(claim.key, each.text, each.start, each.stop) for each in found]
            order = sorted(range(len(found)), key=lambda n: not near[n])
            yield CacheSays(
                value=words,
                total=len(found),
                near=sum(near),
                places=tuple(self._words(found[n], is_near_it=near[n]) for n in order[:_PLACES]),
            )

    def _words(self, stated: corroborated.Stated, *, is_near_it: bool) -> CacheWords:
        named = None if stated.item is None else related.named(self._db, stated.item)
        return CacheWords(
            name=named.name if named else stated.content[:12],
            control=named.control if named else "",
            near=is_near_it,
            place=placing.boxed(self._db, stated.place()),
        )


def _refuse_unfounded(field: str, value: str, why: str) -> None:
    """Refuse a word that is none of a field's, and a judgement without its reason.

    Raises:
        UsageError: with what is wrong.
    """
    if not value or field == "statement":
        return
    if field == "state" and value not in _STATES:
        raise UsageError(f"{value} is no state of a claim. It is one of {', '.join(_STATES)}.")
    if field == "credibility" and value not in _CREDIBLE:
        raise UsageError("A credibility is a number from 1 (confirmed) to 6 (cannot be judged).")
    if not why:
        ask = (
            "which record, which withdrawal, which denial" if field == "state" else "for the record"
        )
        raise UsageError(f"Say why: {ask}.")


def _proposed(claim: ClaimCounted, line: ClaimLine) -> CredibilityProposed:
    firm = any(each.kind == "known" and not each.assessment for each in claim.supported.firm)
    return CredibilityProposed(*credibility.proposed(line, is_firm=firm))


def _line(claim: ClaimCounted, said: Mapping[tuple[str, str], Decision]) -> ClaimLine:
    """Return a claim as the board has it, with what people wrote in the place of what was told."""
    line = weighed.line(claim)
    wording, judged = said.get((claim.key, "statement")), said.get((claim.key, "state"))
    if wording is not None:
        line = replace(line, statement=wording.value)
    if judged is not None and judged.value in _STATES:
        line = replace(line, state=judged.value)  # type: ignore[arg-type]  # just looked at
    credible = said.get((claim.key, "credibility"))
    if credible is not None:
        line = replace(line, credibility=_CREDIBLE[credible.value])
    return line


def _is_asked(
    claim: ClaimCounted, line: ClaimLine, asked: ClaimsAsked, names: Mapping[str, str]
) -> bool:
    word = asked.words.casefold()
    words = [line.statement, *(names.get(each.source, "") for each in claim.assertions)]
    return (
        any(word in each.casefold() for each in words)
        and (not asked.states or line.state in asked.states)
        and (not asked.conflict or len(line.values) > 1 or line.against > 0)
    )


def _sort(found: list[ClaimLine], asked: ClaimsAsked) -> None:
    match asked.sort:
        case "name":
            found.sort(key=lambda each: each.statement.casefold(), reverse=asked.descending)
        case "origins":
            found.sort(
                key=lambda each: (-each.origins.known, -each.origins.unexplained),
                reverse=asked.descending,
            )
        case "assertions" if asked.descending:
            found.reverse()


def _origin(db: apsw.Connection, each: Lettered, ruling: Ruling, claim: ClaimCounted) -> OriginSeen:
    sources = {source.key: source for source in ruling.lineage.sources}
    members = [
        sources[m].name if m in sources else weighed.called(ruling, m) for m in each.origin.members
    ]
    return OriginSeen(
        letter=each.letter,
        kind=each.origin.kind,
        assessment=each.origin.assessment,
        polarity=each.polarity,
        members=tuple(dict.fromkeys(members)),
        sources=tuple(m for m in each.origin.members if m in sources),
        first_hand=tuple(
            FirstHand(name=sources[assertion.source].name, place=placing.boxed(db, place))
            for assertion, place in weighed.first_hand(claim, each.origin, each.polarity)
        ),
    )


def _nodes(
    ruling: Ruling, claim: ClaimCounted, own: Sequence[StepLine], origins: Sequence[Lettered]
) -> Iterator[NodeSeen]:
    """Yield every source that asserts the claim, or from which one takes it, by date."""
    says = {each.source for each in claim.assertions}
    touched = says | {each.above for each in own} | {each.below for each in own}
    letters: dict[str, set[str]] = defaultdict(set)
    readers: dict[str, set[str]] = defaultdict(set)
    for each in origins:
        for reached, way in each.ways.items():
            letters[reached].add(each.letter)
            if each.origin.kind == "known" and len(way) == 1:
                readers[reached].add(each.letter)
    known = [each for each in ruling.lineage.sources if each.key in touched]
    for source in sorted(known, key=lambda s: (_day(s) or "9", s.name, s.key)):
        yield NodeSeen(
            key=source.key,
            name=source.name,
            kind=source.kind,
            date=_day(source),
            document=None if source.key.startswith("named: ") else Digest(source.key),
            says=source.key in says,
            origins=tuple(sorted(letters[source.key])),
            reader=tuple(sorted(readers[source.key])),
        )


def _day(source: Source) -> str:
    return source.date.isoformat() if source.date else ""
