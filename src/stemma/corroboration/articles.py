"""A text of the coverage as the press makes it: headline, publisher, author, date, paragraphs.

What a web page says of itself counts first, then the heads of a mail, then the layout: a line that
ends every page, a byline, a dateline with an agency. Lines that end no sentence (menus, titles of
other texts, captions) are no paragraphs. A person may correct any of it.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from stemma.corroboration.edited_words import INSERTED
from stemma.corroboration.reprints import reprinted
from stemma.model.across import CacheItem, CachePage, CacheValue
from stemma.model.places import Place
from stemma.toolkit.printed_day import DATED, DATELINE, DAY, printed_day

_NOTE = r"(?: ?\[\d{1,3}\]| ?\(\d{1,2}\)|[¹²³⁰⁴-⁹]{1,3})"
"""The mark of a footnote behind a sentence."""
_SIGN = r"[\u2190-\u2bff\ufe0e\ufe0f\u200d\U0001f000-\U0001faff]"
_SENTENCE = re.compile(
    rf"(?<=[.!?…])[”»\"’)]*{_NOTE}*\s+(?=[«“\"A-ZА-ЯЁ\d(—–£$€¥₽‘„])|(?<=[。！？])[”’」』]*{_NOTE}*(?=[^”’」』])"
)
_ENDS = re.compile(rf"[.!?…。！？:：][”»\"’」』)]*{_NOTE}*(?:\s*{_SIGN}+)*$")
_SIGNED = re.compile(rf"{_SIGN}\s*$")
_LEAST_POSTED = 30
"""Letters and digits of a paragraph of a post, which ends with a sign in place of a full stop."""
_NOT_AN_END = re.compile(
    r"\b(?:No|Mr|Mrs|Ms|Dr|St|Nos|vs|[A-Z]|г|гг|т|им|ул|стр|руб|млн|млрд|тыс|№|др|[А-Я])\.$"
)
_BYLINE = re.compile(
    r"^(?:By|Автор:?|Текст:?|本报记者|记者|作者：?)\s*(?P<author>[^,，|\d]{2,50}?)(?:[,，|]|\s\d|$)"
)
_IN_MARKS = re.compile(r"«[^«»]+»|“[^“”]+”|《[^《》]+》|\"[^\"]+\"")
_LINK = re.compile(r"https?://[^\s<>\"')]+")
_PAGE_NUMBER = re.compile(r"^\d+ ?(?:/|из|of) ?\d+$")
_HEADER = re.compile(r"(?:From|To|Cc|Date|Subject|Reply-To): ")
TURN = re.compile(r"(?P<who>(?:[A-ZА-ЯЁ]\. ?){0,2}[^,.:：;!?？]{2,40})[:：]")
"""Who speaks, before a turn of talk."""
_QUESTION = re.compile(r"[—–-]?\s?[^.!?…。！？]{6,160}[?？][”»]?")
_LEAST_ASKED = 2
"""So many paragraphs that are a question each make an interview."""
_LONGEST_ANSWER = 6
"""In more paragraphs to a question, the questions are the headings of a report."""
_OPINION = re.compile(
    r"\W*(?:opinion|op-ed|comment(?:ary)?|editorial|leader|column|viewpoint|"
    r"мнение|колонка|комментарий|от редакции|точка зрения|社论|评论|时评|观点|社评)"
    r"\W*(?:[:：|–—-]|$)",
    re.IGNORECASE,
)
"""What stands above, or before the headline of, a text that gives its own view."""
_UPDATED = re.compile(r"updat|edition|revis|обновл|исправл|редакци|更新|修订", re.IGNORECASE)
_SAVED_AS = re.compile(r"([a-z][a-z-]{3,40})_\d{4}-\d{2}-\d{2}")
_SPELLED = {
    word: str(number)
    for number, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        2,
    )
}
_SCALES = dict.fromkeys(("million", "млн", "миллион"), 10**6) | {
    **dict.fromkeys(("billion", "млрд", "миллиард"), 10**9),
    "万": 10**4,
    "亿": 10**8,
}
_SCALED = re.compile(
    rf"(?<![\w.,])(?P<number>\d+(?:[.,]\d+)?) ?(?P<scale>{'|'.join(_SCALES)})", re.IGNORECASE
)
_BARE = re.compile(
    r"(?<![A-Za-zА-Яа-яЁё\d_第.,:/№#$€£¥-])"
    rf"(\d{{1,3}}(?:[ ,]\d{{3}})+|\d{{1,6}}|{'|'.join(_SPELLED)})"
    rf"(?! ?(?:{'|'.join(_SCALES)}))(?: (?=[a-zа-яё])|(?=[\u4e00-\u9fff])(?!年|月|日|号|时|点))",
    re.IGNORECASE,
)
_LONE = re.compile(
    r"(?<![\w.,:/№#$€£¥%-])[1-9]\d{1,5}(?![\w%°:/-]|[.,]\d| ?(?:%|процент|per cent|percent))"
)
_HEAD_LINES = 12
_FULL_LINE = 0.6


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the page, its code points there, and its words with line ends as spaces."""

    page: CachePage
    start: int
    end: int
    words: str

    def place(self) -> Place:
        """Return where it stands, without the spaces around it."""
        start = self.start + len(self.words) - len(self.words.lstrip())
        return self.page.place(start, self.start + len(self.words.rstrip()))


Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text of the coverage. `names` are those of the publisher; the first is shown.

    `copied_from` is what it says it translates or reprints as a whole, as printed. `updated` is the
    day of its last revision, that of its date where it names none.
    """

    item: CacheItem
    language: str
    headline: Sentence | None
    paragraphs: tuple[Paragraph, ...]
    names: tuple[str, ...] = ()
    author: str = ""
    date: dt.date | None = None
    address: str = ""
    copied_from: str = ""
    updated: dt.date | None = None
    is_interview: bool = False
    is_opinion: bool = False
    links: tuple[str, ...] = ()


def article(item: CacheItem) -> Article:
    """Return an item of the coverage as an article."""
    blocks = list(blocks_of(item))
    title = _title(item)
    headline = _headline(blocks, title)
    lines = [page.text[start:end] for page, start, end in blocks]
    ends = [(page.content, page.number, end) for page, _, end in blocks]
    after = (
        ends.index((headline[0].content, headline[0].number, headline[2])) + 1 if headline else 0
    )
    body = [block for block in blocks[after:] if _is_prose(block)]
    properties, date = item.properties, printed_day(item)
    signed = (m["author"] for pattern in (_BYLINE, DATED) for m in map(pattern.match, lines) if m)
    byline = next((name for name in signed if name[0] not in "«“" and ":" not in name), "")
    return Article(
        item=item,
        language=next((page.language for page in item.pages if page.language), None) or "en",
        headline=_sentence(*headline) if headline else None,
        paragraphs=tuple(tuple(sentences(*block)) for block in body),
        names=tuple(dict.fromkeys(_publishers(item, lines))),
        author=(properties.get("meta.author") or byline).strip(),
        date=date,
        updated=_updated(item) or date,
        is_interview=_is_interview(lines),
        is_opinion=any(map(_OPINION.match, (*lines[:_HEAD_LINES], title))),
        links=tuple(
            link for line in (*lines, properties.get("links", "")) for link in links_in(line)
        ),
        address=properties.get("link.canonical", properties.get("meta.og:url", "")),
        copied_from=next(filter(None, map(reprinted, lines)), ""),
    )


def blocks_of(item: CacheItem) -> Iterator[tuple[CachePage, int, int]]:
    """Yield every paragraph and line of an item, prose or not, as code points of its page."""
    for page in item.pages:
        for start, end in _blocks(page):
            yield page, start, end


def bare_counts(sentence: Sentence, values: Sequence[CacheValue]) -> Iterator[CacheValue]:
    """Yield numbers before a small word, or in millions, that no other reader took for a value.

    "14 hovercraft": one craft or many, the word does not show it. A number at the head of a line
    may be that of a list, so values leave it out.
    """
    for match in _BARE.finditer(sentence.words):
        start, end = sentence.start + match.start(), sentence.start + match.end(1)
        if all(end <= value.start or value.end <= start for value in values):
            number = _SPELLED.get(match[1].casefold()) or re.sub(r"\D", "", match[1])
            yield CacheValue(start, end, "count", str(int(number)))
    for match in _SCALED.finditer(sentence.words):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if all(end <= value.start or value.end <= start for value in values):
            many = Decimal(match["number"].replace(",", ".")) * _SCALES[match["scale"].casefold()]
            yield CacheValue(start, end, "count", f"{many.normalize():f}")


def lone_figures(sentence: Sentence, values: Sequence[CacheValue]) -> Iterator[CacheValue]:
    """Yield numbers that stand alone, as the count that they may be: "the institute says 46"."""
    for match in _LONE.finditer(sentence.words):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if all(end <= value.start or value.end <= start for value in values):
            yield CacheValue(start, end, "count", str(int(match[0])))


def links_in(words: str) -> tuple[str, ...]:
    """Return the addresses that words name."""
    return tuple(link.rstrip(".,;") for link in _LINK.findall(words))


def _blocks(page: CachePage) -> Iterator[tuple[int, int]]:
    """Yield paragraphs of a page: lines up to an empty one, full lines running on."""
    longest = max((len(line) for line in page.text.split("\n")), default=0)
    start = end = at = 0
    for line in page.text.split("\n"):
        stripped = line.strip()
        runs_on = end > start and at == end + 1 and _runs_on(page.text[start:end], line, longest)
        if not runs_on:
            if end > start:
                yield start, end
            start = at
        if stripped:
            start = at if not runs_on else start
            end = at + len(line.rstrip())
        at += len(line) + 1
    if end > start:
        yield start, end


def _runs_on(before: str, line: str, longest: int) -> bool:
    """Tell whether a line goes on with the paragraph before it."""
    last = before.rpartition("\n")[2]
    if not line.strip() or longest > 400 or _HEADER.match(last) or _HEADER.match(line):
        return False
    if _ENDS.search(before):
        return False
    return len(last) > _FULL_LINE * longest or line.lstrip()[0].islower()


def _is_prose(block: tuple[CachePage, int, int]) -> bool:
    page, start, end = block
    words = page.text[start:end]
    is_post = _SIGNED.search(words) and sum(map(str.isalnum, words)) >= _LEAST_POSTED
    return bool(_ENDS.search(words) or is_post) and not reprinted(words) and "@" not in words


def _sentence(page: CachePage, start: int, end: int) -> Sentence:
    return Sentence(page, start, end, page.text[start:end].replace("\n", " "))


def sentences(page: CachePage, start: int, end: int) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph; none ends inside what the editors put in."""
    words = page.text[start:end].replace("\n", " ")
    held = [match.span() for match in INSERTED.finditer(words)]
    begun = 0
    for match in _SENTENCE.finditer(words):
        is_held = any(first < match.start() < last for first, last in held)
        if not is_held and not _NOT_AN_END.search(words[begun : match.start()]):
            yield Sentence(page, start + begun, start + match.end(), words[begun : match.end()])
            begun = match.end()
    if words[begun:].strip():
        yield Sentence(page, start + begun, end, words[begun:])


def _title(item: CacheItem) -> str:
    properties = item.properties
    for name in ("meta.og:title", "title", "header.subject", "Title"):
        if properties.get(name, "").strip():
            return " ".join(properties[name].split())
    return ""


def _headline(
    blocks: Sequence[tuple[CachePage, int, int]], title: str
) -> tuple[CachePage, int, int] | None:
    """Return the block that is the headline: the title's words, else the first."""
    wanted = _letters(title)
    for page, start, end in blocks:
        words = _letters(page.text[start:end])
        if wanted and words and (words == wanted or (len(words) > 12 and words in wanted)):
            return page, start, end
    for page, start, end in blocks:
        subject = re.match(r"Subject: (.+)$", page.text[start:end], re.MULTILINE | re.DOTALL)
        if subject is not None:
            return page, start + subject.start(1), end
    return blocks[0] if blocks and not wanted else None


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()


def _publishers(item: CacheItem, lines: Sequence[str]) -> Iterator[str]:
    """Yield names of the publisher, the surest first."""
    properties = item.properties
    if properties.get("meta.og:site_name"):
        yield properties["meta.og:site_name"]
    sender = re.match(r"\s*\"?([^<\"]{2,60}?)\"?\s*<", properties.get("header.from", ""))
    if sender:
        yield sender[1]
    for line in lines[:_HEAD_LINES]:
        agency = DATELINE.match(line)
        if agency:
            yield next(name for name in agency.groups() if name)
        dated = DATED.match(line)
        if dated and _IN_MARKS.fullmatch(dated["author"].strip()):
            yield dated["author"]
    yield from _footers(item)
    address = re.match(r"https?://(?:www\.)?([\w-]+)\.", properties.get("link.canonical", ""))
    if address:
        yield address[1].replace("-", " ")
    saved = _SAVED_AS.match(item.name)
    if saved:
        yield saved[1].replace("-", " ")


def _footers(item: CacheItem) -> Iterator[str]:
    """Yield short lines that stand on every page, or just before a page's number."""
    edges: Counter[str] = Counter()
    for page in item.pages:
        lines = [line.strip() for line in page.text.split("\n") if line.strip()]
        for line, following in pairwise(lines):
            if _PAGE_NUMBER.match(following) and len(line) < 60 and not _ENDS.search(line):
                edges[line] += 1
    yield from [line for line, times in edges.items() if times == len(item.pages)][:1]


def _is_interview(lines: Sequence[str]) -> bool:
    """Tell whether turns of talk are printed: a name before each, or questions between answers."""
    begun = Counter(match[0] for match in map(TURN.match, lines) if match)
    if any(times > 1 for times in begun.values()):
        return True
    asked = [n for n, line in enumerate(lines) if _QUESTION.fullmatch(line.strip())]
    return len(asked) >= _LEAST_ASKED and len(asked) * _LONGEST_ANSWER >= len(lines) - asked[0]


def _updated(item: CacheItem) -> dt.date | None:
    for page in item.pages[:1]:
        for value in page.values:
            before = page.text[max(0, value.start - 40) : value.start]
            if value.kind == "date" and _UPDATED.search(before) and DAY.fullmatch(value.key):
                return dt.date.fromisoformat(value.key)
    return None
