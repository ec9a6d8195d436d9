"""The letters and mails of a cache, each on its own day.

A letter is known by its number, or by how it begins: it addresses somebody ("Dear", «Уважаемый»),
or has the lines of a mail typed above it ("From:", «Кому:»). Its day is that beside its number, or
the first whole one above its words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from stemma.model.across import CacheItem
from stemma.model.happenings import DatedAt, Happening
from stemma.model.references import Citation, Designation, KnownAs
from stemma.relation.timeline import telling
from stemma.toolkit import letterheads
from stemma.toolkit.paper_titles import titled as titled_as

_LONGEST = 160
_ADDRESSES = re.compile(r"^\W*(?:уважаем|dear\b|尊敬的|敬启者)", re.IGNORECASE | re.MULTILINE)
_FROM = re.compile(
    r"^\s*(?:от(?:\s+кого)?|from|发件人|寄件人)\s*[:：]\s*\S", re.IGNORECASE | re.MULTILINE
)
_TO = re.compile(r"^\s*(?:кому|to|收件人)\s*[:：]\s*\S", re.IGNORECASE | re.MULTILINE)
_HEAD, _MAIL_LINES = 2_500, 600


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
        for each in titled[item.number]:
            told = each.designation
            if told.kind not in {"letter", "mail"} or not told.day or each.by_name:
                continue
            key = (told.kind, told.number or str(item.number), told.day)
            at = DatedAt(item.number, each.place)
            known = found.get(key)
            if known is None:
                found[key] = _letter(item, told, at)
            else:
                found[key] = replace(known, dated=(*known.dated, at))
    yield from found.values()
    for item in items:
        if not any(each.designation.kind in ("letter", "mail") for each in titled[item.number]):
            letter = _unnumbered(item)
            if letter is not None:
                yield letter


def _letter(item: CacheItem, told: Designation, at: DatedAt) -> Happening:
    subject = item.properties.get("subject") or item.properties.get("mail.subject") or ""
    if not subject and item.pages:
        subject = telling.subject_in(item.pages[0].text[:1200])
    people = (item.properties.get(name, "") for name in ("mail.from", "mail.to"))
    return Happening(
        kind="letter",
        date={"from": told.day, "to": told.day, "precision": "day"},
        is_foreseen=False,
        subject=(subject or told.told())[:_LONGEST],
        who=tuple(filter(None, people)),
        dated=(at,),
    )


def _unnumbered(item: CacheItem) -> Happening | None:
    """Return a letter that bears no number, None for other papers and where no day stands above."""
    page = item.pages[0] if item.pages else None
    title = None if page is None else titled_as(letterheads.head(page.text))
    if page is None or (title is not None and title.kind != "letter"):
        return None
    addresses = _ADDRESSES.search(page.text, 0, _HEAD)
    is_mail = _FROM.search(page.text, 0, _MAIL_LINES) and _TO.search(page.text, 0, _MAIL_LINES)
    end = _MAIL_LINES if is_mail else 0 if addresses is None else addresses.start()
    days = (each for each in page.values if each.start < end and telling.is_whole(each))
    day = next(days, None)
    if day is None:
        return None
    subject = telling.subject_in(page.text[:1200])
    return Happening(
        kind="letter",
        date=day.told,
        is_foreseen=False,
        subject=(subject or item.name)[:_LONGEST],
        dated=(DatedAt(item.number, page.place(day.start, day.end)),),
    )
