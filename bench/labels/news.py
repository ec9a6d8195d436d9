"""The second set of labelled Russian texts, read into the records of the first.

Its fields are others (attribution_ru_news.md): `via` becomes the outlet, a document that speaks
the document, stance becomes hedged or denied. Nobody developed on it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from bench.labels import FOLDER, Assertion, Attribution, Effect, Span

_Ends = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    cue: _Ends
    speaker: _Ends | None
    content: _Ends
    via: _Ends | None
    scope: Literal["clause", "sentence", "paragraph"]
    stance: Literal["asserts", "hedges", "denies", "no_reply"]
    speaker_kind: Literal[
        "document", "analyst", "official", "outlet", "person", "organisation", "unnamed"
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    id: str
    text: str
    construction: str
    attributions: tuple[_Told, ...]


_TEXT = TypeAdapter(_Text)


def news(file: Path = FOLDER / "attribution_ru_news.jsonl") -> tuple[Attribution, ...]:
    """Return the texts of the second set."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(_read(_TEXT.validate_json(line, extra="forbid")) for line in lines)


def _read(text: _Text) -> Attribution:
    return Attribution(
        id=text.id,
        construction=text.construction,
        text=text.text,
        assertions=tuple(_assertion(text.text, each) for each in text.attributions),
    )


def _assertion(text: str, told: _Told) -> Assertion:
    is_document = told.speaker_kind == "document"
    speaker = _spans(text, told.speaker)
    return Assertion(
        effect=_effect(told),
        speaker=() if is_document else speaker,
        outlet=_spans(text, told.via),
        document=speaker if is_document else (),
        target=(),
        cue=_spans(text, told.cue),
        content=_spans(text, told.content),
        hedged=told.stance == "hedges",
        denied=told.stance == "denies",
    )


def _effect(told: _Told) -> Effect:
    """Return the nearest effect of the first set; a hedge without a speaker is one alone."""
    if told.stance == "no_reply":
        return "NOREPLY"
    if told.stance == "hedges" and told.speaker is None:
        return "HEDGE"
    return "DEN" if told.stance == "denies" else "SAY"


def _spans(text: str, ends: _Ends | None) -> tuple[Span, ...]:
    return (
        () if ends is None else (Span(start=ends[0], end=ends[1], quote=text[ends[0] : ends[1]]),)
    )
