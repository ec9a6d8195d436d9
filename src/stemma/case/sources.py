"""`case.corroboration.shelf`: the sources of the coverage, and what people say of them."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

import apsw

from stemma.case import ruled
from stemma.errors import MissingError, UsageError
from stemma.model.claims import Source
from stemma.model.coverage import (
    SourceDescribed,
    SourceField,
    SourceOnShelf,
    SourcesAsked,
    SourcesListed,
    SourceSort,
)
from stemma.model.decisions import Decision
from stemma.model.places import Digest
from stemma.store import acts, corroborated, decisions
from stemma.store.database import told, transaction

_KINDS = ("item", "outlet", "agency", "institute", "person", "office", "channel")
_LETTERS = "ABCDEF"
_NAMED = "named: "


class Sources:
    """The sources of an opened case. Deciding needs the case opened for writing."""

    def __init__(self, db: apsw.Connection) -> None:
        """Use `Case.corroboration.shelf` instead."""
        self._db = db

    def listed(
        self, asked: SourcesAsked | None = None, *, limit: int | None = 50, offset: int = 0
    ) -> SourcesListed:
        """Return a stretch of the sources, by date unless asked."""
        asked = asked or SourcesAsked()
        found = [each for each in self._every() if _is_asked(each, asked)]
        found.sort(key=lambda each: _order(each, asked.sort), reverse=asked.descending)
        end = None if limit is None else offset + limit
        return SourcesListed(
            total=len(found),
            sources=tuple(found[offset:end]),
            problem=corroborated.problem(self._db),
        )

    def put(self, source: str, field: SourceField, value: str, *, why: str = "") -> Decision:
        """Put a field of a source right, or say how reliable it is, with the reason.

        Raises:
            MissingError: if there is no such source.
            UsageError: if the value is none of the field, or a reason is wanting.
        """
        known = {each.key for each in ruled.lineage(self._db).sources}
        if source not in known:
            raise MissingError(f"There is no source {source}.")
        if field == "same_as" and value and (value == source or value not in known):
            raise MissingError(f"There is no other source {value} that this could be a copy of.")
        _check(field, value, why)
        return self._say(source, field, value, why)

    def describe(self, asked: SourceDescribed) -> SourceOnShelf:
        """Describe a source that lies not in the case: from then on steps can lead to it.

        Raises:
            UsageError: if it has no name, or its day is none.
        """
        if not asked.name.strip():
            raise UsageError("Write what the source is called.")
        from stemma.corroboration.naming import key_of  # noqa: PLC0415 (the sounds load slowly)

        key = key_of(asked.name.strip())
        fields: dict[SourceField, str] = {
            "name": asked.name.strip(),
            "kind": asked.kind,
            "author": asked.author.strip(),
            "date": asked.date,
        }
        given = {field: value for field, value in fields.items() if value}
        for field, value in given.items():
            _check(field, value, asked.why)
        with transaction(self._db):
            said = [self._add(key, field, value, asked.why) for field, value in given.items()]
            acts.bind(self._db, said)
        return next(each for each in self._every() if each.key == key)

    def _say(self, key: str, field: SourceField, value: str, why: str) -> Decision:
        with transaction(self._db):
            return self._add(key, field, value, why)

    def _add(self, key: str, field: SourceField, value: str, why: str) -> Decision:
        before = corroborated.corrections(self._db).get(key, {}).get(field)
        return decisions.add(
            self._db,
            corroborated.source_subject(key, field),
            "corrected",
            value=value,
            why=why.strip(),
            supersedes=before.id if before else None,
        )

    def _every(self) -> Iterator[SourceOnShelf]:
        ruling = ruled.ruling(self._db)
        with told():
            given = corroborated.corrections(self._db)
        of = {each.key: each.source for each in ruling.lineage.assertions}
        said = Counter(of.values())
        above: dict[str, set[str]] = defaultdict(set)
        below: dict[str, set[str]] = defaultdict(set)
        for step in ruling.steps():
            if step.child in of:
                parent, child = of.get(step.parent, step.parent), of[step.child]
                above[child].add(parent)
                below[parent].add(child)
        for source in ruling.lineage.sources:
            counts = (said[source.key], len(above[source.key]), len(below[source.key]))
            yield _seen(source, given.get(source.key, {}), counts)


def _check(field: SourceField, value: str, why: str) -> None:
    """Refuse what is no value of a field.

    Raises:
        UsageError: if it is none.
    """
    if field == "reliability" and value not in _LETTERS:
        raise UsageError("Reliability is one of A to F.")
    if field == "reliability" and not why.strip():
        raise UsageError("Say why the source is so reliable: what it had right or wrong before.")
    if field == "kind" and value not in _KINDS:
        raise UsageError(f"{value} is no kind of source. It is one of {', '.join(_KINDS)}.")
    if field == "name" and not value.strip():
        raise UsageError("Write what the source is called.")
    if field == "date":
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            raise UsageError(f"{value} is no day. Write it as 2025-03-08.") from None


def _seen(
    source: Source, given: Mapping[str, Decision], counts: tuple[int, int, int]
) -> SourceOnShelf:
    fields: tuple[SourceField, ...] = ("name", "kind", "author", "date", "same_as")
    named = source.key.startswith(_NAMED)
    return SourceOnShelf(
        key=source.key,
        document=None if named else Digest(source.key),
        name=source.name,
        kind=source.kind,
        aliases=source.aliases,
        date=source.date.isoformat() if source.date else "",
        author=source.author or "",
        same_as=source.same_as or "",
        by_hand=named and "name" in given,
        corrected=tuple(each for each in fields if each in given),
        reliability=ruled.said(given.get("reliability")),
        edited=source.edited,
        assertions=counts[0],
        takes_from=counts[1],
        taken_by=counts[2],
    )


def _is_asked(each: SourceOnShelf, asked: SourcesAsked) -> bool:
    word = asked.words.casefold()
    words = " ".join((each.name, *each.aliases, each.author)).casefold()
    place = "elsewhere" if each.document is None else "case"
    return word in words and asked.where in ("", place)


def _order(each: SourceOnShelf, sort: SourceSort) -> tuple[str | int, str, str]:
    orders: dict[SourceSort, str | int] = {
        "date": each.date or "9",
        "name": each.name.casefold(),
        "assertions": -each.assertions,
    }
    return orders[sort], each.name.casefold(), each.key
