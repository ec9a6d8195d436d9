"""Whether words stand in a text: to the letter, or altered; and how two texts differ in words.

Words are compared without case, marks and the points of ё; Chinese is compared by characters. The
work is bounded: only so many words of a quotation and of a page are looked at.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from stemma.corroboration.edited import bare, parted
from stemma.corroboration.edited_words import INSERTED, MARKS, OMITTED
from stemma.model.across import CachePage
from stemma.model.claims import Faithfulness
from stemma.model.places import Place
from stemma.model.quotes import QuoteRun, RunKind

CACHE = "the cache"
"""What words of a document are ascribed to: its papers, all of them."""
HAN = re.compile(r"[\u3400-\u9fff]")

_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST, _LONGEST_PAGE = 300, 20_000
"""Words of a quotation, and of a page, that are compared."""
_ALTERED = 0.6
"""So much of a quotation must stand there in order for it to be one that was altered."""


@dataclass(frozen=True, slots=True)
class Compared:
    """How a quotation compares with a text, and the place of the original."""

    faithfulness: Faithfulness
    original: Place | None


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared; each Chinese character is one."""
    return [token.word for token in _tokens(text)]


def compared(words: str, pages: Sequence[CachePage]) -> Compared | None:
    """Return where words stand in pages, to the letter or altered; None where they do not.

    What a quotation leaves out or puts in with a mark for it ("...", "[they]") alters nothing, nor
    does it to leave out what the text itself put in so.
    """
    marked = _in_parts(words, pages)
    if marked is not None:
        return marked
    wanted = words_of(MARKS.sub(" ", words))[:_LONGEST]
    best: tuple[float, Place] | None = None
    for page, text in (*((page, page.text) for page in pages), *_bare(pages)):
        share, place = _best_in(wanted, page, text)
        if place is not None and share == 1.0:
            return Compared("verbatim", place)
        if place is not None and share >= _ALTERED and (best is None or share > best[0]):
            best = share, place
    return None if best is None else Compared("altered", best[1])


def _in_parts(words: str, pages: Sequence[CachePage]) -> Compared | None:
    """Return the place of a marked quotation whose parts stand in order; None where none is."""
    parts = [found for piece, own in parted(words) if not own and (found := words_of(piece))]
    if not parts or MARKS.search(words) is None:
        return None
    for page in pages:
        text, starts = page.text, []
        for part in parts:
            share, place = _best_in(part[:_LONGEST], page, page.text)
            if share < 1.0 or place is None or place.stretch is None:
                break
            starts.append((place.stretch.start, place.stretch.end))
        if len(starts) == len(parts) and starts == sorted(starts) and text:
            return Compared("verbatim", page.place(starts[0][0], starts[-1][1]))
    return None


def _bare(pages: Sequence[CachePage]) -> Iterator[tuple[CachePage, str]]:
    """Yield the pages whose paper put something into words, with their text without that."""
    for page in pages:
        text = bare(page.text)
        if text is not None:
            yield page, text


def runs(original: str, quotation: str) -> tuple[QuoteRun, ...]:
    """Return the words of both, each run told to be the same, left out, or put in.

    What stands in brackets of the quoting text it inserted itself, and where it has dots words were
    left out with a mark for it. What the original put in so, the quotation need not have.
    """
    is_han = HAN.search(original + quotation) is not None
    one, other = _words(original, is_han=is_han), _words(quotation, is_han=is_han)
    between = "" if is_han else " "
    found: list[QuoteRun] = []
    matcher = SequenceMatcher(
        None, [_word(w) for w in one], [_word(w) for w in other], autojunk=False
    )
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found.append(QuoteRun("same", between.join(other[c:d])))
            continue
        is_marked = any(OMITTED.fullmatch(word) for word in other[c:d])
        left = [word for word in one[a:b] if INSERTED.fullmatch(word) is None]
        if left:
            found.append(QuoteRun("omitted" if is_marked else "left out", between.join(left)))
        for kind, words in groupby(other[c:d], key=_kind):
            if kind != "omitted":
                found.append(QuoteRun(kind, between.join(words)))
    return tuple(found)


def _kind(word: str) -> RunKind:
    if OMITTED.fullmatch(word):
        return "omitted"
    return "inserted" if INSERTED.fullmatch(word) else "put in"


def _words(text: str, *, is_han: bool) -> list[str]:
    """Return the words of a text, or its characters; what a paper marks as its own is one."""
    found: list[str] = []
    for piece, own in parted(text):
        whole = [piece] if own else None
        found += whole or (list("".join(piece.split())) if is_han else piece.split())
    return found


def _word(word: str) -> str:
    """Return a word as runs compare it; a mark stays what it is."""
    stripped = word.strip(".,;:!?…«»“”\"'’()—–，。；：！？「」").casefold()
    return stripped if MARKS.fullmatch(word) is None else word


def words_in(text: str) -> int:
    """Return how many words a text has, each Chinese character one."""
    return sum(1 for _ in _TOKEN.finditer(text))


def _tokens(text: str) -> list[_Token]:
    found = _TOKEN.finditer(text)
    return [_Token(m[0].casefold().replace("ё", "е"), m.start(), m.end()) for m in found]


def _best_in(wanted: Sequence[str], page: CachePage, text: str) -> tuple[float, Place | None]:
    """Return how much of the wanted words stands in a page in one stretch, in order, and where.

    `text` is that of the page, all of it or with something blanked.
    """
    there = _tokens(text)[:_LONGEST_PAGE]
    words = [token.word for token in there]
    run = SequenceMatcher(None, wanted, words, autojunk=False).find_longest_match()
    if not wanted or run.size < min(2, len(wanted)):
        return 0.0, None
    if run.size == len(wanted):
        return 1.0, page.place(there[run.b].start, there[run.b + run.size - 1].end)
    room = len(wanted) // 2
    first = max(0, run.b - run.a - room)
    window = words[first : run.b - run.a + len(wanted) + room]
    blocks = SequenceMatcher(None, wanted, window, autojunk=False).get_matching_blocks()
    same = [block for block in blocks if block.size]
    share = sum(block.size for block in same) / len(wanted)
    end = first + same[-1].b + same[-1].size - 1
    return min(share, 0.999), page.place(there[first + same[0].b].start, there[end].end)
