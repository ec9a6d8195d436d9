"""Looking for a term that is said to be nowhere: every text is read, and near places are listed.

The index would find whole words; here every page's texts are compared letter by letter, since what
recognition has spoilt is no word. What a person judged of a near place is a decision about its
document, page, words and term, found again where these are the same, or where its box is.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import apsw

from stemma.errors import MissingError, UsageError
from stemma.model.absence import (
    AbsenceAsked,
    FormSought,
    Judged,
    NearHit,
    NearJudged,
    NotSearched,
    PageClass,
)
from stemma.model.decisions import Decision, Subject, Verb
from stemma.model.places import Box, Collection, Digest, TextFrom
from stemma.model.words import NO_WORDS, Words
from stemma.store import acts, contents, decisions, items, naming, readings
from stemma.store.answering import places
from stemma.toolkit import misreading
from stemma.toolkit.boxes import boxes_for, quote_around, upright
from stemma.toolkit.nearness import Near, Pattern, letters_in, near, patterns
from stemma.toolkit.overlap import around, overlap
from stemma.toolkit.query import Query, parse
from stemma.toolkit.scripts import is_unspaced
from stemma.toolkit.spellings import spellings

KIND = "near"
"""The kind of the subject of what a person judges here."""
MOST = 2000
"""Near places of one term; a term that has more is too short to be judged."""
_CONTEXT = 120
_SAME_PLACE = 0.5
_VERBS: Mapping[Judged, Verb] = {"is": "confirmed", "is_not": "rejected"}
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
    """Read every text of some collections for a term.

    Raises:
        UsageError: if the term has no letter.
    """
    query = understood(asked.term)
    term = bare(asked.term)
    work = _Looking(query, term, is_unspaced(term))
    marks = ", ".join("?" * len(asked.collections))
    for row in db.execute(_TEXTS.format(marks=marks), asked.collections):
        work.read(_Text(*row))
    found = [_hit(db, asked.collections, *each) for each in work.found]
    return Looked(
        query=query,
        letters=letters_in(term),
        unspaced=work.unspaced,
        forms=tuple(FormSought(text=each, kind="spelling") for each in work.spellings),
        documents=len(work.documents),
        pages=Counter(work.pages.values()),
        near=tuple(found),
        is_cut=len(found) >= MOST,
    )


def bare(term: str) -> str:
    """Return a term without the quotes that may stand around it."""
    return " ".join(term.split()).strip("\"«»“”„'")


def understood(term: str) -> Query:
    """Return the query that finds a term: its words in this order.

    Raises:
        UsageError: if it has no letter.
    """
    if not letters_in(bare(term)):
        raise UsageError("The term has no letter and no figure to look for.")
    return parse('"' + bare(term).replace('"', " ") + '"')


def not_searched(db: apsw.Connection, collections: Sequence[Collection]) -> Iterator[NotSearched]:
    """Yield how much could not be searched, by reason; `why` is not put into words yet."""
    marks = ", ".join("?" * len(collections))
    for select in (_UNREAD_PAGES, _PARTLY_READ, _UNREAD_DOCUMENTS):
        for code, pages, documents in db.execute(select.format(marks=marks), collections):
            yield NotSearched(code=str(code), why="", pages=pages, documents=documents)


def judge(db: apsw.Connection, judged: NearJudged) -> Decision:
    """Record what a person says of a near place, inside the caller's transaction.

    Raises:
        MissingError: if the page was read anew since, or there is no such place.
        UsageError: if the term has no letter.
    """
    understood(judged.term)
    content = naming.existing(db, judged.document)
    page = readings.existing_page(db, content, judged.page)
    texts = readings.texts(db, content, judged.page)
    text = next((each for each in texts if each.hash == judged.text_hash), None)
    if text is None:
        raise MissingError("The page was read anew since. Look at the list of near places again.")
    quote = text.text.text[judged.start : judged.end]
    if not quote.strip():
        raise MissingError("There are no words at this place.")
    boxes = [
        upright(box, page.turn) for box in boxes_for(text.text.words, judged.start, judged.end)
    ]
    subject = Subject(
        kind=KIND,
        content=content,
        page=judged.page,
        quote=quote,
        box=around(boxes),
        value=naming.folded(bare(judged.term)),
    )
    before = next(
        (each for each in _judgements(db, judged.term) if _is_about(each.subject, subject)), None
    )
    return decisions.add(
        db,
        subject,
        _VERBS[judged.judged],
        why=judged.why,
        supersedes=None if before is None else before.id,
    )


def with_judgements(
    db: apsw.Connection, term: str, found: Sequence[NearHit]
) -> tuple[tuple[NearHit, ...], int]:
    """Return near places with what people judged, and how many judgements have no place now."""
    made = _judgements(db, term)
    used: set[int] = set()
    seen = []
    for each in found:
        subject = decisions.normalised(
            Subject(
                kind=KIND,
                content=each.document,
                page=each.page,
                quote=each.quote,
                box=around(each.boxes),
            )
        )
        mine = next((one for one in made if _is_about(one.subject, subject)), None)
        if mine is not None:
            used.add(mine.id)
            judged: Judged = "is" if mine.verb == "confirmed" else "is_not"
            seen.append(replace(each, judged=judged, who=mine.who))
        else:
            seen.append(each)
    return tuple(seen), len(made) - len(used)


def _judgements(db: apsw.Connection, term: str) -> list[Decision]:
    value = naming.folded(bare(term))
    numbers = db.execute(
        "SELECT id FROM decision WHERE json_extract(subject, '$.kind') = ? "
        "AND json_extract(subject, '$.value') = ? AND verb IN ('confirmed', 'rejected') "
        "ORDER BY id DESC",
        (KIND, value),
    )
    every = [acts.by_number(db, number) for (number,) in list(numbers)]
    return [each for each in every if each is not None and acts.holds(db, each.id)]


def _is_about(made: Subject, place: Subject) -> bool:
    """Tell whether a judgement is about a place: the same words in the same box, or in none."""
    place = decisions.normalised(place)
    if (made.content, made.page, made.quote) != (place.content, place.page, place.quote):
        return False
    if made.box is None or place.box is None:
        return made.box is place.box
    return overlap(made.box, place.box) >= _SAME_PLACE


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
    term: str
    unspaced: bool
    spellings: tuple[str, ...] = ()
    documents: set[Digest] = field(default_factory=set)
    pages: dict[tuple[Digest, int], PageClass] = field(default_factory=dict)
    found: list[tuple[_Text, PageClass, Near]] = field(default_factory=list)
    wanted: dict[int, tuple[Pattern, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.spellings = spellings(self.term)

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
        most = misreading.slips(letters_in(self.term), where, unspaced=self.unspaced)
        if most not in self.wanted:
            self.wanted[most] = patterns(self.spellings, most)
        return self.wanted[most]


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
