"""Names in Russian text by a trained model: slovnet with the word vectors of navec.

Both data files (MIT) lie in the wheel of natasha, which is never imported: it would import a
morphology that no longer runs. Where one of the three is missing there are rules only.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.model.values import NameType
from stemma.toolkit.lemmas import is_common_noun
from stemma.toolkit.name_finding.found import Found, trimmed

if TYPE_CHECKING:
    from slovnet import NER

_MODEL = Path("data", "model", "slovnet_ner_news_v1.tar")
_VECTORS = Path("data", "emb", "navec_news_v1_1B_250K_300d_100q.tar")
_TYPES: dict[str, NameType] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_CYRILLIC = re.compile("[А-ЯЁ][а-яё]")
_SENTENCE = re.compile(r"(?<=[.!?…;])\s+(?=[«\"А-ЯЁA-Z\d])|\n\s*\n")
_WORD = re.compile("[А-ЯЁа-яё]+")
_OF_A_PLACE = re.compile("[А-ЯЁ][а-яё]+[сц]к(?:ая|ую|ое|ие|их|ими|ого|ому|им|ом|ий)")
_LONGEST_ABBREVIATION = 5
_SHORT, _LONG = 200, 1200
"""A piece is at least that many characters, and cut at any space beyond."""
_BATCH = 16


@cache
def data() -> tuple[Path, Path] | None:
    """Return where the model and its word vectors lie; None where they are not installed."""
    found = find_spec("natasha")
    if found is None or found.origin is None or not all(map(find_spec, ("slovnet", "navec"))):
        return None
    model, vectors = (Path(found.origin).parent / each for each in (_MODEL, _VECTORS))
    return (model, vectors) if model.is_file() and vectors.is_file() else None


def names(text: str) -> Iterator[Found]:
    """Yield the names of a text in its order; none where the model is missing."""
    where = data()
    if where is None or _CYRILLIC.search(text) is None:
        return
    pieces = [each for each in _pieces(text) if _CYRILLIC.search(text, *each)]
    # Pieces of like length stand in one batch: the model pads the shorter ones.
    pieces.sort(key=lambda each: each[1] - each[0])
    markups = _model(*where).map(text[start:end] for start, end in pieces)
    for (start, _), markup in zip(pieces, markups, strict=True):
        for span in markup.spans:
            found = Found(start + span.start, start + span.stop, _TYPES[span.type], "model.ru")
            if _is_name(text[found.start : found.end]):
                yield trimmed(text, found)


def _is_name(quote: str) -> bool:
    """Tell whether words that the model calls a name are one: not a heading, not an adjective."""
    words = _WORD.findall(quote)
    if quote.isupper() and any(len(word) > _LONGEST_ABBREVIATION for word in words):
        return not all(is_common_noun(word.casefold()) for word in words)
    return len(words) != 1 or _OF_A_PLACE.fullmatch(quote) is None


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in _SENTENCE.finditer(text):
        if cut.end() - start >= _SHORT:
            yield from _short_enough(text, start, cut.start())
            start = cut.end()
    yield from _short_enough(text, start, len(text))


def _short_enough(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONG:
        cut = text.rfind(" ", start + _SHORT, start + _LONG)
        cut = cut if cut > 0 else start + _LONG
        yield start, cut
        start = cut
    yield start, end


@cache
def _model(model: Path, vectors: Path) -> "NER":
    # A second: only where there is Russian text.
    from navec import Navec  # noqa: PLC0415
    from slovnet import NER  # noqa: PLC0415

    loaded = NER.load(str(model), batch_size=_BATCH)
    loaded.navec(Navec.load(str(vectors)))
    return loaded
