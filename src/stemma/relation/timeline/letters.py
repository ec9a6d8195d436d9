"""The letters and mails of a cache, each on its own day.

A letter is known by its number, or by how it begins: it addresses somebody ("Dear", «Уважаемый»),
or has the lines of a mail typed above it ("From:", «Кому:»). Its day is that beside its number, or
the first whole one above its words that is not that of the letter which it answers.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from stemma.model.across import CacheItem, CachePage, CacheValue
from stemma.model.happenings import DatedAt, Happening
from stemma.model.references import Citation, Designation, KnownAs
from stemma.relation.designations import is_invoice
from stemma.relation.timeline import correspondents, telling
from stemma.toolkit import letterheads
from stemma.toolkit.paper_titles import titled as titled_as

_LONGEST = 160
_ADDRESSES = re.compile(r"^\W*(?:уважаем|dear\b|尊敬的|敬启者)", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(
    r"^\s*(?:от(?:\s+кого)?|from|[发寄]\s*件\s*人)\s*[:：]\s*\S", re.IGNORECASE | re.MULTILINE
)
_TO = re.compile(r"^\s*(?:кому|to|收\s*件\s*人)\s*[:：]\s*\S", re.IGNORECASE | re.MULTILINE)
_HEAD, _MAIL_LINES = 2_500, 600
_SENT = {"letter", "mail"}
_YOURS = re.compile(r"\b(?:ваш\w*|your?s?)\b|^\W*на\s+№|来(?:函|文|信)", re.IGNORECASE)
"""Before a day in the head of a letter: that it is the day of what the other side wrote."""
_COLUMNS = re.compile(r"\s{3,}|\t")
_WROTE = re.compile(r"(?:\bwrote|\bwrites|пиш[еу]т|написал[аи]?|写道)\s?[:：]\s*$", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"(?:original message|исходное сообщение|пересылаемое сообщение|原始邮件)[^\n]*\n"
    r"(?:[^\n]*\n){0,2}[>\s]*(?:sent|date|дата|отправлено|[发寄]?送?时\s*间|日\s*期)\s?[:：][^\n]*$",
    re.IGNORECASE,
)
"""What stands above and before the day of a mail that another one quotes."""


def cited_letters(citations: Iterable[Citation]) -> Iterator[Happening]:
    """Yield the letters that the cache lacks and that its papers cite by number and day."""
    found: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    for each in citations:
        if each.cited.kind == "letter" and each.cited.day and each.holding == "absent":
            found[each.cited.number, each.cited.day].append(each)
    for (number, day), held in found.items():
        yield Happening(
            kind="letter",
            date={"from": day, "to": day, "precision": "day"},
            is_foreseen=False,
            subject=f"letter {number}, cited and not in the cache"[:_LONGEST],
            dated=tuple(DatedAt(each.item, each.place) for each in held),
        )


def letters(
    items: Sequence[CacheItem], titled: Mapping[int, Sequence[KnownAs]]
) -> Iterator[Happening]:
    """Yield the letters and mails of a cache, each on its own day; copies of one are one."""
    found: dict[tuple[str, str, str], Happening] = {}
    for item in items:
        for each in titled.get(item.number, ()):
            told = each.designation
            if told.kind not in _SENT or not told.day or each.by_name:
                continue
            key = (told.kind, told.number or str(item.number), told.day)
            at = DatedAt(item.number, each.place)
            known = found.get(key)
            if known is None:
                found[key] = _letter(item, told, at)
            else:
                found[key] = replace(known, dated=(*known.dated, at))
    dated = {each.item for happening in found.values() for each in happening.dated}
    rest = (_by_its_head(item) for item in items if item.number not in dated)
    every = [*found.values(), *(each for each in rest if each is not None)]
    yield from _with_quoted(every, (each for item in items for each in _quoted(item)))


class _Quoted(NamedTuple):
    """A mail that a paper quotes, and the words there that say who wrote it, and when."""

    words: str
    letter: Happening


def _with_quoted(letters: Sequence[Happening], quoted: Iterable[_Quoted]) -> Iterator[Happening]:
    """Yield letters with the papers that quote them, then those that are only quoted, each once.

    A quoted mail is the one of its day that is from somebody whom the quoting words name.
    """
    by_day: dict[str, list[int]] = defaultdict(list)
    for number, letter in enumerate(letters):
        by_day[str(letter.date["from"])].append(number)
    there: dict[int, list[DatedAt]] = defaultdict(list)
    only: dict[tuple[str, str], Happening] = {}
    for each in quoted:
        day = str(each.letter.date["from"])
        same = [number for number in by_day[day] if _is_by(letters[number], each.words)]
        if len(same) == 1:
            there[same[0]] += each.letter.dated
            continue
        key = (day, " ".join(each.words.replace(">", " ").split()))
        known = only.get(key)
        dated = each.letter.dated if known is None else (*known.dated, *each.letter.dated)
        only[key] = replace(known or each.letter, dated=dated)
    for number, letter in enumerate(letters):
        yield replace(letter, dated=(*letter.dated, *there[number]))
    yield from only.values()


def _is_by(letter: Happening, words: str) -> bool:
    senders = (who.removeprefix("from ") for who in letter.who if who.startswith("from "))
    return any(sender.casefold() in words.casefold() for sender in senders)


def own_day(item: CacheItem, titled: Sequence[KnownAs]) -> str:
    """Return the day of a letter or mail as ISO 8601 has it, empty where it has none."""
    for each in titled:
        if each.designation.kind in _SENT and each.designation.day:
            return each.designation.day
    head = _day_of_head(item)
    return "" if head is None else str(head[1].told["from"])


def _letter(item: CacheItem, told: Designation, at: DatedAt) -> Happening:
    subject = item.properties.get("subject") or ""
    who: tuple[str, ...] = ()
    if item.pages:
        where = (at.place.content, at.place.page)
        pages = [(page.content, page.number) for page in item.pages]
        own = pages.index(where) if where in pages else 0
        subject = subject or telling.subject_in(item.pages[own].text[:1200])
        who = _who(item, own)
    return Happening(
        kind="letter",
        date={"from": told.day, "to": told.day, "precision": "day"},
        is_foreseen=False,
        subject=(subject or _called(item, told))[:_LONGEST],
        who=who,
        dated=(at,),
    )


def _called(item: CacheItem, told: Designation) -> str:
    """Return what a letter without a subject is called: by its number; an invoice by its title."""
    return told.told().replace("letter", "invoice", 1) if is_invoice(item) else told.told()


def _who(item: CacheItem, own: int) -> tuple[str, ...]:
    """Return who wrote the letter that begins on a page of an item, and to whom.

    It ends on that page, or on the last one where it is the only letter of its item.
    """
    page, last = item.pages[own], item.pages[-1]
    is_only = not any(_ADDRESSES.search(each.text, 0, _HEAD) for each in item.pages[own + 1 :])
    end = last if is_only else page
    return correspondents.in_mail(page) or correspondents.in_letter(page, end)


def _by_its_head(item: CacheItem) -> Happening | None:
    """Return a letter whose number bears no day; None of other papers, and without a day above."""
    found = _day_of_head(item)
    if found is None:
        return None
    page, day = found
    subject = telling.subject_in(page.text[:1200])
    return Happening(
        kind="letter",
        date=day.told,
        is_foreseen=False,
        subject=(subject or item.name)[:_LONGEST],
        who=_who(item, 0),
        dated=(DatedAt(item.number, page.place(day.start, day.end)),),
    )


def _day_of_head(item: CacheItem) -> tuple[CachePage, CacheValue] | None:
    """Return the first whole day in the head of a letter that is not that of the other's letter."""
    if not item.pages:
        return None
    page = item.pages[0]
    is_mail = _FROM.search(page.text, 0, _MAIL_LINES) and _TO.search(page.text, 0, _MAIL_LINES)
    title = None if is_mail else titled_as(letterheads.head(page.text))
    if title is not None and title.kind != "letter":
        return None
    addresses = _ADDRESSES.search(page.text, 0, _HEAD)
    end = _MAIL_LINES if is_mail else 0 if addresses is None else addresses.start()
    days = (each for each in page.values if each.start < end and telling.is_whole(each))
    own = next((each for each in days if not _YOURS.search(_before(page, each))), None)
    return None if own is None else (page, own)


def _before(page: CachePage, day: CacheValue) -> str:
    """Return what stands before a day in its line, or in its column of a head in two columns."""
    line = page.text[page.text.rfind("\n", 0, day.start) + 1 : day.start]
    return _COLUMNS.split(line)[-1]


def _quoted(item: CacheItem) -> Iterator[_Quoted]:
    """Yield the mails that a paper quotes with a line that says when they were written."""
    for page in item.pages:
        for day in filter(telling.is_whole, page.values):
            behind = page.text[day.end : day.end + _LONGEST].partition("\n")[0]
            above = page.text[max(0, day.start - _LONGEST) : day.start]
            is_told = _WROTE.search(behind) is not None
            if is_told or _ORIGINAL.search(above):
                line = above.rpartition("\n")[2] if is_told else above
                letter = Happening(
                    kind="letter",
                    date=day.told,
                    is_foreseen=False,
                    subject=f"quoted in {item.name}"[:_LONGEST],
                    dated=(DatedAt(item.number, page.place(day.start, day.end)),),
                )
                yield _Quoted(f"{line}{page.text[day.start : day.end]}{behind}", letter)
