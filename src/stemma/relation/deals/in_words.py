"""Goods that a paper lists in words: "1) survey launch Kulik-9 – 4 pcs at 38 650 000 roubles each".

A list is told by its entries: lines that begin with a mark or a number, or clauses of a sentence
that semicolons part. An entry is goods where it counts something and states a price for one, which
a word says ("at", "по", 单价) or the product of both does. One entry by itself is goods only where
it multiplies to a sum that it states.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from stemma.model.across import CacheItem, CachePage, CacheValue
from stemma.relation.deals.goods import Goods, GoodsRow, type_in
from stemma.relation.deals.weaving import Said, of_mention, words

_MARK = (
    r"(?:[-–—*•●▪·◦]|\(?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)]|[A-ZА-Я]\.[0-9]{1,2}|[a-zа-я]\)"
    r"|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[①-⑳])"
)
_BEGINS = re.compile(rf"^[ \t\u3000«\"„]*(?P<mark>{_MARK})[ \t\u3000]*(?=\S)", re.MULTILINE)
_ENDS = re.compile(r"\n[ \t]*\n|[;；。]")
_LONGEST = 600
_EACH_BEFORE = re.compile(
    r"(?:\bпо(?:\s+цене)?|\bза\s+(?:шт|ед|1)\S{0,12}|\bцена(?:\s+за\s+\w{1,8}\.?)?|\bat|@|\beach"
    r"|unit\s+price(?:\s+of)?|price\s+per\s+\w{1,12}|单价(?:为)?|每\w{1,2})[\s:：]*$",
    re.IGNORECASE,
)
_EACH_BEHIND = re.compile(
    r"\s*(?:за\s+(?:шт|ед|комплект|единиц|штук)|(?:/|per\s|a\s)\s?(?:pc|piece|set|unit|kit|item)|each\b"
    r"|apiece\b|/\s?[台套件个份])",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"^.*?(?:提供|供应|出售|销售|使用|举办|supply|supplies|sells?|deliver(?:s|y)?|поставляет|передаёт|продаёт)\s*",
    re.IGNORECASE | re.DOTALL,
)
_NAME_EDGE = re.compile(
    r"^(?:\s*(?:of|the|pcs|sets?|units?|kits?|шт\.?|ед\.?|компл\.?)\b\.?)+|[\s,:;(–—-]+$|^[\s,.:;)–—-]+",
    re.IGNORECASE,
)
_BARE = re.compile(r"\d{1,5}(?=\s+(?:of\s|[^\W\d]{2}))")
"""A number with which an entry begins, and what it counts behind it: "3 of the winches"."""
_LEAST_LETTERS, _LONGEST_NAME = 3, 120
"""Letters of a name, of which a Han sign counts as two."""
_SLACK = Decimal("0.005")


class _Entry(NamedTuple):
    """An entry of a list: a stretch of a page, its number, and the values in it."""

    page: CachePage
    start: int
    end: int
    number: str
    values: tuple[CacheValue, ...]


class _Count(NamedTuple):
    number: str
    start: int
    end: int


class _Read(NamedTuple):
    row: GoodsRow
    multiplies: bool


def goods_in(item: CacheItem) -> Iterator[Goods]:
    """Yield the goods that the pages of an item list in words, a list for each page."""
    for page in item.pages:
        read = [each for entry in _entries(page) if (each := _goods(entry)) is not None]
        if len(read) > 1 or any(each.multiplies for each in read):
            yield Goods(tuple(each.row for each in read), ())


def _entries(page: CachePage) -> Iterator[_Entry]:
    marks = {mark.end(): mark for mark in _BEGINS.finditer(page.text)}
    gaps = list(_ENDS.finditer(page.text))
    begins = sorted({0, *marks, *(gap.end() for gap in gaps)})
    ends = sorted(
        {len(page.text), *(each.start() for each in marks.values()), *(gap.start() for gap in gaps)}
    )
    ordered = sorted(page.values, key=lambda each: each.start)
    starts = [each.start for each in ordered]
    for start in begins:
        end = min(ends[bisect_left(ends, start)], start + _LONGEST)
        inside = ordered[bisect_left(starts, start) : bisect_left(starts, end)]
        values = tuple(each for each in inside if each.end <= end)
        if any(each.kind == "money" for each in values):
            mark = marks[start]["mark"] if start in marks else ""
            number = "".join(filter(str.isdigit, mark.rpartition(".")[2] or mark))
            yield _Entry(page, start, end, number, values)


def _goods(entry: _Entry) -> _Read | None:
    """Return what an entry says of goods, None where it counts or prices nothing."""
    text = entry.page.text
    sums = [each for each in entry.values if each.kind == "money" and each.told.get("amount")]
    counted = [
        _Count(str(each.told["value"]), each.start, each.end)
        for each in entry.values
        if each.kind == "count" and each.qualifier == "exact" and each.told.get("value")
    ]
    bare = _BARE.match(text, entry.start)
    if bare is not None and not any(each.start == bare.start() for each in counted):
        counted.insert(0, _Count(bare[0], *bare.span()))
    for price in sums:
        count = next((each for each in reversed(counted) if each.end <= price.start), None)
        if count is None:
            continue
        total = next((each for each in sums if _is_product(count, price, each)), None)
        says = _EACH_BEFORE.search(text, count.end, price.start)
        if total is None and says is None and not _EACH_BEHIND.match(text, price.end):
            continue
        name = _name(entry, count, price)
        if name is None:
            return None
        said = [name, _quantity(entry.page, count), of_mention("price", entry.page, price)]
        if total is not None:
            said.append(of_mention("total", entry.page, total))
        row = GoodsRow(tuple(said), entry.number, type_in(str(name.told["text"])), name.place)
        return _Read(row, total is not None)
    return None


def _is_product(count: _Count, price: CacheValue, total: CacheValue) -> bool:
    if (
        Decimal(count.number) <= 1
        or total.start <= price.start
        or total.told.get("currency") != price.told.get("currency")
    ):
        return False
    one, every = (Decimal(str(each.told["amount"])) for each in (price, total))
    return abs(Decimal(count.number) * one - every) <= _SLACK * max(every, Decimal(1)) / 100


def _quantity(page: CachePage, count: _Count) -> Said:
    told = {"value": count.number, "thing": ""}
    place = page.place(count.start, count.end)
    return Said(field="quantity", kind="count", told=told, key=count.number, place=place)


def _name(entry: _Entry, count: _Count, price: CacheValue) -> Said | None:
    """Return the name of what is counted: before the count, else between it and the price."""
    for start, end in ((entry.start, count.start), (count.start, price.start)):
        written = entry.page.text[start:end]
        if start == count.start:
            written = re.sub(r"^[\d\s.,'’]*", lambda found: " " * len(found[0]), written)
            written = _EACH_BEFORE.sub("", written)
        bare = _trimmed(_VERB.sub("", written))
        letters = sum(
            1 if each.isascii() or each < "\u3400" else 2 for each in bare if each.isalpha()
        )
        if letters >= _LEAST_LETTERS and len(bare) <= _LONGEST_NAME:
            at = start + written.index(bare)
            return words("item", bare, entry.page.place(at, at + len(bare)), "prose")
    return None


def _trimmed(written: str) -> str:
    while (shorter := _NAME_EDGE.sub("", written)) != written:
        written = shorter
    return written
