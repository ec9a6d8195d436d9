"""The answer key of a coverage in Stemma's own records: what stands where, and what came of it."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stemma.demo.press import tracing
from stemma.demo.press.coverage import Coverage
from stemma.demo.press.mutations import mutations
from stemma.demo.press.placed import Packed
from stemma.demo.press.statements import Remark, Text
from stemma.model.claims import (
    Assertion,
    Claim,
    Derivation,
    Mutation,
    Note,
    Quotation,
    Source,
    SourceKind,
)
from stemma.model.places import Digest, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What is true of the coverage as a whole; sources are the texts, by their keys."""

    sources: tuple[Source, ...]
    derivations: tuple[Derivation, ...]
    mutations: tuple[Mutation, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTruth:
    """What stands in one file."""

    source: str
    assertions: tuple[Assertion, ...]
    notes: tuple[Note, ...]
    quotations: tuple[Quotation, ...]


def truth_of(
    coverage: Coverage, packed: Mapping[str, Packed]
) -> tuple[Truth, dict[str, FileTruth]]:
    """Return the answer key of a coverage whose texts (by key) were packed into files."""
    truth = Truth(
        sources=tuple(_source(coverage, text) for text in coverage.texts.values()),
        derivations=tracing.derivations(coverage),
        mutations=mutations(coverage),
        claims=tracing.claims(coverage),
    )
    return truth, {
        file.name: FileTruth(
            source=key,
            assertions=tuple(_assertions(coverage, coverage.texts[key], file)),
            notes=tuple(_notes(coverage, coverage.texts[key], file)),
            quotations=tuple(_quotations(coverage, coverage.texts[key], packed)),
        )
        for key, file in packed.items()
    }


def _source(coverage: Coverage, text: Text) -> Source:
    outlet = coverage.cast[text.outlet]
    kinds: Mapping[str, SourceKind] = {
        "agency": "agency",
        "institute": "institute",
        "channel": "channel",
    }
    named = (outlet.name, outlet.alias, outlet.acronym)
    aliases = [name.to(language) for name in named if name for language in ("en", "ru", "zh")]
    return Source(
        key=text.key,
        kind=kinds.get(outlet.kind, "outlet"),
        name=outlet.name.to(text.language),
        aliases=tuple(dict.fromkeys(aliases)),
        date=text.date,
        publisher=outlet.key,
        author=coverage.cast[text.author].name.to(text.language) if text.author else None,
        same_as=text.same_as or None,
    )


def _assertions(coverage: Coverage, text: Text, file: Packed) -> Iterator[Assertion]:
    for number, says in text.assertions():
        key = f"{text.key}/{number}"
        speakers = [
            coverage.cast[speaker.actor].named(text.language, speaker.form)
            for speaker in (*says.speakers, *((says.also,) if says.also else ()))
        ]
        yield Assertion(
            key=key,
            source=text.key,
            claim=says.claim,
            place=_place(file, f"assertion:{key}"),
            voice=says.voice,
            speakers=tuple(speakers),
            strength=says.strength,
            polarity=says.polarity,
            mode=says.mode,
            value=says.value,
            judged=says.judged,
            headline=number == 0,
        )


def _notes(coverage: Coverage, text: Text, file: Packed) -> Iterator[Note]:
    for number, statement in enumerate(text.statements, 1):
        if isinstance(statement, Remark):
            yield Note(
                kind=statement.kind,
                source=text.key,
                who=coverage.cast[statement.who].name.to(text.language),
                claim=statement.claim,
                place=_place(file, f"remark:{text.key}/{number}"),
            )


def _quotations(
    coverage: Coverage, text: Text, packed: Mapping[str, Packed]
) -> Iterator[Quotation]:
    for number, says in text.assertions():
        if says.quoting is None:
            continue
        original = coverage.utterance_text(says.quoting.utterance)
        ascribed = original.key if original else says.takes[0].text
        path = f"utterance:{says.quoting.utterance}"
        yield Quotation(
            place=_place(packed[text.key], f"quotation:{text.key}/{number}"),
            ascribed_to=ascribed,
            faithfulness=says.quoting.faithfulness,
            original=_place(packed[original.key], path) if original else None,
        )


def _place(file: Packed, path: str) -> Place:
    """Return where the words of a mark stand first.

    Raises:
        LookupError: if the copy has no such mark.
    """
    content = Digest(hashlib.sha256(file.data).hexdigest())
    for placed in file.placed:
        if placed.mark.path == path:
            return Place(content=content, page=placed.page, quote=placed.quote, boxes=placed.boxes)
    raise LookupError(f"{path} stands nowhere in {file.name}")
