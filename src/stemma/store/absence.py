"""Looking for a term that is said to be nowhere: every text is read, and near places are listed.

The index would find whole words; here every page's texts are compared letter by letter, since what
recognition has spoilt is no word.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice

import apsw

from stemma.errors import UsageError
from stemma.model.absence import (
    AbsenceAsked,
    FormSought,
    NearHit,
    NotSearched,
    PageClass,
)
from stemma.model.answers import MatchKind
from stemma.model.places import Box, Collection, Digest, TextFrom
from stemma.model.searches import Narrowing
from stemma.model.words import NO_WORDS, Words
from stemma.store import contents, items, naming, readings, search
from stemma.store.answering import places
from stemma.store.expanding import understood
from stemma.store.search import Asked
from stemma.toolkit import misreading
from stemma.toolkit.boxes import boxes_for, quote_around, upright
from stemma.toolkit.expansion import forms_of
from stemma.toolkit.nearness import Near, Pattern, letters_in, near, patterns
from stemma.toolkit.query import Query
from stemma.toolkit.scripts import is_unspaced
from stemma.toolkit.spellings import spellings

MOST = 2000
"""Near places of one term; a term that has more is too short to be judged."""
_CONTEXT = 120
TEXTS: tuple[TextFrom, ...] = ("layer", "ocr", "markup", "person")
"""A translation is no word of the document."""
_SURE: tuple[MatchKind, ...] = ("exact", "folded", "inflected", "listed")
"""Kinds of match that say that the term is there; the others are near places."""
_SOUND: tuple[MatchKind, ...] = ("transliterated",)
_TEXTS = """
SELECT candidate.id, candidate.content, candidate.page, candidate.text_from, candidate.text,
  candidate.text_hash, candidate.confidence, page.ink_total, page.turn,
  iif(candidate.text_from = 'ocr', candidate.words, NULL), candidate.id = page.leading
FROM page_text AS candidate
JOIN page ON page.content = candidate.content AND page.number = candidate.page
WHERE candidate.text_from <> 'translation'
AND candidate.content IN (SELECT content FROM appearance WHERE collection IN ({marks}))
ORDER BY (SELECT min(id) FROM appearance WHERE appearance.content = candidate.content),
  candidate.page, candidate.id = page.leading DESC, candidate.id
"""
_UNREAD_PAGES = """
SELECT coalesce(reason, outcome), count(*), count(DISTINCT content) FROM page
WHERE outcome IN ('unreadable', 'blank', 'pending')
AND content IN (SELECT content FROM appearance WHERE collection IN ({marks}))
GROUP BY 1 ORDER BY 2 DESC, 1
"""
_PARTLY_READ = """
SELECT reason, count(*), count(DISTINCT content) FROM page
WHERE outcome IN ('text', 'ocr') AND reason IS NOT NULL
AND content IN (SELECT content FROM appearance WHERE collection IN ({marks}))
GROUP BY 1 ORDER BY 2 DESC, 1
"""
_UNREAD_DOCUMENTS = """
SELECT reason, 0, count(*) FROM reading WHERE reason IS NOT NULL
AND content IN (SELECT content FROM appearance WHERE collection IN ({marks}))
GROUP BY 1 ORDER BY 3 DESC, 1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What looking found: pages searched by class, and near places that are no hits."""

    query: Query
    letters: int
    unspaced: bool
    forms: tuple[FormSought, ...]
    documents: int
    pages: Mapping[PageClass, int]
    near: tuple[NearHit, ...]
    is_cut: bool


def look(db: apsw.Connection, asked: AbsenceAsked) -> Looked:
    """Read every text of some collections for a term, and for names that are held to be the same.

    Raises:
        UsageError: if the term has no letter.
    """
    query = understood(db, quoted(asked.term), _SURE)
    forms = tuple(_forms(query, bare(asked.term)))
    work = _Looking(query, tuple(_written(forms)))
    marks = ", ".join("?" * len(asked.collections))
    for row in db.execute(_TEXTS.format(marks=marks), asked.collections):
        work.read(_Text(*row))
    found = [_hit(db, asked.collections, *each) for each in work.found]
    taken = {(each.document, each.page, each.start, each.end) for each in found}
    sound = [
        each
        for each in islice(_sounding(db, asked, work.pages), MOST - len(found))
        if (each.document, each.page, each.start, each.end) not in taken
    ]
    term = bare(asked.term)
    return Looked(
        query=query,
        letters=letters_in(term),
        unspaced=is_unspaced(term),
        forms=(*forms, *dict.fromkeys(_sounds(each) for each in sound)),
        documents=len(work.documents),
        pages=Counter(work.pages.values()),
        near=(*found, *sound),
        is_cut=len(found) + len(sound) >= MOST,
    )


def _forms(query: Query, term: str) -> Iterator[FormSought]:
    """Yield what is looked for: every spelling of the term and of names held to be the same."""
    for spelling in spellings(term):
        yield FormSought(text=spelling, kind="spelling")
    for each in forms_of(query):
        for form in each.forms:
            if form.kind == "listed":
                for spelling in spellings(form.text):
                    yield FormSought(text=spelling, kind="listed", through=form.text)


def _written(forms: Iterable[FormSought]) -> Iterator[tuple[str, ...]]:
    """Yield the spellings of the term, and those of each name held to be the same."""
    for _, same in groupby(forms, key=lambda form: (form.kind, form.through)):
        yield tuple(form.text for form in same)


def _for_class(spelt: tuple[str, ...], where: PageClass) -> tuple[Pattern, ...]:
    """Return what to look for on pages of a class: as many slips as the first spelling allows."""
    most = misreading.slips(letters_in(spelt[0]), where, unspaced=is_unspaced(spelt[0]))
    return patterns(spelt, most)


def _sounds(place: NearHit) -> FormSought:
    return FormSought(text=place.quote, kind="transliterated", through=place.spelling)


def _sounding(
    db: apsw.Connection, asked: AbsenceAsked, pages: Mapping[tuple[Digest, int], PageClass]
) -> Iterator[NearHit]:
    """Yield the places of words that sound like the term: names in another spelling or script."""
    query = understood(db, quoted(asked.term), _SOUND)
    narrowing = Narrowing(collections=asked.collections, text_from=TEXTS, kinds=_SOUND)
    for hit in search.every(db, Asked(written=asked.term, query=query, narrowing=narrowing)):
        yield NearHit(
            document=hit.document,
            control=hit.control,
            title=hit.title,
            path=contents.shown_as(db, hit.document, asked.collections).path,
            collection=hit.collection,
            page=hit.page,
            text_from=hit.text_from,
            text_hash=hit.text_hash,
            start=hit.start,
            end=hit.end,
            boxes=hit.boxes,
            quote=hit.quote,
            context=hit.context,
            context_start=hit.context_start,
            how="sound",
            distance=0,
            spelling=bare(asked.term),
            confidence=None,
            page_class=pages.get((hit.document, hit.page), "text"),
            judged=None,
            who="",
        )


def bare(term: str) -> str:
    """Return a term without the quotes that may stand around it."""
    return " ".join(term.split()).strip("\"«»“”„'")


def quoted(term: str) -> str:
    """Return the query that finds a term: its words in this order.

    Raises:
        UsageError: if it has no letter.
    """
    if not letters_in(bare(term)):
        raise UsageError("The term has no letter and no figure to look for.")
    return '"' + bare(term).replace('"', " ") + '"'


def not_searched(db: apsw.Connection, collections: Sequence[Collection]) -> Iterator[NotSearched]:
    """Yield how much could not be searched, by reason; `why` is not put into words yet."""
    marks = ", ".join("?" * len(collections))
    for select in (_UNREAD_PAGES, _PARTLY_READ, _UNREAD_DOCUMENTS):
        for code, pages, documents in db.execute(select.format(marks=marks), collections):
            yield NotSearched(code=str(code), why="", pages=pages, documents=documents)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as it is read here; `words` only of what was recognised."""

    number: int
    content: Digest
    page: int
    text_from: TextFrom
    text: str
    hash: Digest
    confidence: float | None
    ink: float | None
    turn: int
    words: bytes | None
    leads: int


@dataclass(slots=True)
class _Looking:
    """One term looked for in one text after the other."""

    query: Query
    terms: tuple[tuple[str, ...], ...]
    documents: set[Digest] = field(default_factory=set)
    pages: dict[tuple[Digest, int], PageClass] = field(default_factory=dict)
    found: list[tuple[_Text, PageClass, Near]] = field(default_factory=list)
    wanted: dict[PageClass, tuple[Pattern, ...]] = field(default_factory=dict)

    def read(self, text: _Text) -> None:
        """Look for the term in one text."""
        where = self._class_of(text)
        self.documents.add(text.content)
        self.pages.setdefault((text.content, text.page), where)
        if len(self.found) >= MOST:
            return
        close = near(text.text, self._patterns(where))
        if close:
            exact = places(self.query, text.text) or ()
            for each in close:
                if all(each.end <= hit.start or hit.end <= each.start for hit in exact):
                    self._take(text, where, each)

    def _take(self, text: _Text, where: PageClass, place: Near) -> None:
        """Take a place, unless another text of the page has the same words at about the place."""
        quote = text.text[place.start : place.end]
        for other, _, taken in reversed(self.found):
            if (other.content, other.page) != (text.content, text.page):
                break
            if other.number != text.number and other.text[taken.start : taken.end] == quote:
                return
        if len(self.found) < MOST:
            self.found.append((text, where, place))

    def _class_of(self, text: _Text) -> PageClass:
        words = NO_WORDS if text.words is None else Words.unpack(text.words)
        covered = sum(
            (box.x1 - box.x0) * (box.y1 - box.y0) for box in map(words.box, range(len(words)))
        )
        return misreading.page_class(text.text_from, text.confidence, text.ink, covered)

    def _patterns(self, where: PageClass) -> tuple[Pattern, ...]:
        if where not in self.wanted:
            self.wanted[where] = tuple(
                pattern for spelt in self.terms for pattern in _for_class(spelt, where)
            )
        return self.wanted[where]


def _hit(
    db: apsw.Connection,
    collections: Sequence[Collection],
    text: _Text,
    where: PageClass,
    place: Near,
) -> NearHit:
    stored = readings.text(db, text.number)
    words = NO_WORDS if stored is None else stored.text.words
    seen = contents.shown_as(db, text.content, collections)
    excerpt = quote_around(text.text, place.start, place.end, _CONTEXT)
    boxes: tuple[Box, ...] = tuple(
        upright(box, text.turn) for box in boxes_for(words, place.start, place.end)
    )
    return NearHit(
        document=text.content,
        control=items.control_of(db, text.content, text.page),
        title=naming.name(db, text.content),
        path=seen.path,
        collection=seen.collection,
        page=text.page,
        text_from=text.text_from,
        text_hash=text.hash,
        start=place.start,
        end=place.end,
        boxes=boxes,
        quote=text.text[place.start : place.end],
        context=excerpt.text,
        context_start=excerpt.start,
        how="letters",
        distance=place.distance,
        spelling=place.spelling,
        confidence=_sureness(words, place) if text.text_from == "ocr" else None,
        page_class=where,
        judged=None,
        who="",
    )


def _sureness(words: Words, place: Near) -> float | None:
    """Return how sure the recogniser was of the words at a place, on average (0 to 100)."""
    known = [
        sure
        for index in range(len(words))
        if words.starts[index] < place.end
        and place.start < words.ends[index]
        and (sure := words.confidence(index)) is not None
    ]
    return sum(known) / len(known) if known else None
