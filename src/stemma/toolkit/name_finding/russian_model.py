"""Names in Russian text by a trained model: slovnet with the word vectors of navec.

Both data files (MIT) lie in the wheel of natasha, which is never imported: it would import a
morphology that no longer runs. Where one of the three is missing there are rules only.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.model.values import NameType
from stemma.toolkit.lemmas import is_common_noun
from stemma.toolkit.name_finding.found import Found, trimmed

if TYPE_CHECKING:
    from slovnet import NER

    from stemma.toolkit.name_finding.russian_layers import Layers

_MODEL = Path("data", "model", "slovnet_ner_news_v1.tar")
_VECTORS = Path("data", "emb", "navec_news_v1_1B_250K_300d_100q.tar")
_TYPES: dict[str, NameType] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[-‑’'][^\W_]+)*|\.{2,}|[^\s]")
_CYRILLIC = re.compile("[А-ЯЁ][а-яё]")
_SENTENCE = re.compile(r"(?<=[.!?…;])\s+(?=[«\"А-ЯЁA-Z\d])|\n\s*\n")
_LETTERS = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[ \u00a0\t]{3,}")
_PARTY = re.compile(
    r"(?i:покупател|продавц|продавец|сторон|заказчик|исполнител|поставщик|подрядчик|арендатор|арендодател|принципал"
    r"|лицензиар|лицензиат|договор|контракт|приложени|уважаем)[а-яё]{0,5}"
)
_LABELS = frozenset({"отв", "исп", "тел", "зам", "нач", "рук", "вх", "исх"})
"""Shortened words that stand before a name or a number and begin with a capital."""
_SHORTEST = 2
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
    """Yield the names of a text; none where the model is missing."""
    if data() is None or _CYRILLIC.search(text) is None:
        return
    pieces = [
        list(_TOKEN.finditer(text, start, end))
        for start, end in _pieces(text)
        if _CYRILLIC.search(text, start, end)
    ]
    # Pieces of like length stand in one batch: the shorter ones wait for the longest.
    pieces.sort(key=len)
    for first in range(0, len(pieces), _BATCH):
        batch = pieces[first : first + _BATCH]
        for tokens, tags in zip(batch, _tags(batch), strict=True):
            for span in _spans(tokens, tags):
                for found in _without_gaps(text, span):
                    yield from _believed(text, trimmed(text, found))


def _tags(batch: Sequence[Sequence[re.Match[str]]]) -> Iterator[list[str]]:
    """Yield the tags of the tokens of each piece.

    What `slovnet.NER` does, but with tokens of our own: its tokenizer takes half of all the time.
    """
    infer = _model().infer
    told = _layers().emissions([[_ids(token[0]) for token in piece] for piece in batch])
    for ids in infer.model.head.crf.decode(told.scores, told.is_word):
        yield [infer.decoder.tags_vocab.decode(each) for each in ids]


@lru_cache(2**15)
def _ids(word: str) -> tuple[int, int]:
    from slovnet.shape import word_shape  # noqa: PLC0415

    encoder = _model().infer.encoder
    return encoder.words_vocab.encode(word.lower()), encoder.shapes_vocab.encode(word_shape(word))


def _spans(tokens: Sequence[re.Match[str]], tags: Sequence[str]) -> Iterator[Found]:
    """Yield names from tags of their beginnings (B-PER) and continuations (I-PER)."""
    held: Found | None = None
    for token, tag in zip(tokens, tags, strict=True):
        if held is not None and (tag[:1] == "I" or _is_initial(held, tag, token.string)):
            held = held._replace(end=token.end())
            continue
        if held is not None:
            yield held
        held = None
        if tag[:1] in {"B", "I"}:
            held = Found(token.start(), token.end(), _TYPES[tag[2:]], "model.ru")
    if held is not None:
        yield held


def _is_initial(held: Found, tag: str, text: str) -> bool:
    """Tell whether what is held is an initial, and the next token the name of the same person."""
    return held.type == "person" and tag == "B-PER" and text[held.end - 1] == "."


def _without_gaps(text: str, found: Found) -> Iterator[Found]:
    """Yield the names of two columns apart: "Обручев        Ундерлих" are two people."""
    start = found.start
    for gap in _GAP.finditer(text, found.start, found.end):
        yield from _without_brackets(text, found._replace(start=start, end=gap.start()))
        start = gap.end()
    yield from _without_brackets(text, found._replace(start=start))


def _without_brackets(text: str, found: Found) -> Iterator[Found]:
    """Yield a name and the one in brackets behind it apart: Джоэл Саймон (Joel Simon)."""
    at = text.find("(", found.start + 1, found.end)
    if at < 0 or text[at - 1] not in " \u00a0\n":
        yield found
        return
    yield found._replace(end=at)
    yield found._replace(start=at + 1, end=found.end - (text[found.end - 1] == ")"))


def _believed(text: str, found: Found) -> Iterator[Found]:
    """Yield what the model calls a name if it is one: no heading, no party, no ordinary word.

    A person's name ends at the end of a line that an ordinary word follows.
    """
    line = text.find("\n", found.start, found.end)
    if found.type == "person" and line > 0 and _begins_ordinarily(text[line : found.end]):
        found = trimmed(text, found._replace(end=line))
    quote = text[found.start : found.end]
    words = _LETTERS.findall(quote)
    if not words or quote.count("\n") > 1 or ":" in quote or _is_behind_figure(text, found):
        return
    if _is_name(found, quote, words):
        yield found


def _begins_ordinarily(words: str) -> bool:
    first = _LETTERS.findall(words)[:1]
    return bool(first) and is_common_noun(first[0].casefold())


def _is_behind_figure(text: str, found: Found) -> bool:
    """Tell whether a figure stands right before a person or a place: a scrap, "Стр. 3Зиз5"."""
    return found.type != "organisation" and text[max(0, found.start - 1) : found.start].isdigit()


def _is_name(found: Found, quote: str, words: Sequence[str]) -> bool:
    ordinary = [is_common_noun(word.casefold()) for word in words]
    if quote.isupper() and any(len(word) > _LONGEST_ABBREVIATION for word in words):
        return not all(ordinary)
    if any(_PARTY.fullmatch(word) for word in words) or max(map(len, words)) < _SHORTEST:
        return False
    if found.type == "person" and words[0].casefold() in _LABELS:
        return False
    if len(words) > 1:
        return True
    if _OF_A_PLACE.fullmatch(quote) or len(words[0]) < _SHORTEST:
        return False
    return found.type == "organisation" or not ordinary[0] or quote.isupper()


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
def _model() -> "NER":
    # A second: only where there is Russian text.
    from navec import Navec  # noqa: PLC0415
    from slovnet import NER  # noqa: PLC0415

    where = data()
    assert where is not None  # noqa: S101 (names() has looked)
    model, vectors = where
    loaded = NER.load(str(model), batch_size=_BATCH)
    loaded.navec(Navec.load(str(vectors)))
    return loaded


@cache
def _layers() -> "Layers":
    # numpy: only where there is Russian text.
    from stemma.toolkit.name_finding.russian_layers import Layers  # noqa: PLC0415

    encoder = _model().infer.encoder
    blank = (encoder.words_vocab.pad_id, encoder.shapes_vocab.pad_id)
    return Layers(_model().infer.model, blank)
