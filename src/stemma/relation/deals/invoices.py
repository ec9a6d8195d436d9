"""What an invoice states of itself: its number and day, who asks whom, for how much, by when.

Everything stands behind a label ("Bill to:", «Покупатель:», 发票号码), on its line or on the next
one; only the seller may stand without one, as the letterhead. What two labels tell otherwise is
told by neither.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from stemma.model.across import CacheItem, CacheName, CachePage, CacheValue
from stemma.model.mentions import Unread
from stemma.relation.deals.goods import currency_of, goods_of
from stemma.relation.deals.invoice_words import (
    BUYER,
    DAY,
    DUE,
    INCLUDED,
    INCLUSIVE,
    NAME_LABEL,
    NET,
    OTHER_DAY,
    OWN_NUMBER,
    PART_OF,
    ROLE_BEHIND,
    SELLER,
    TAX,
    TOTALS,
)
from stemma.relation.deals.weaving import Said, of_mention, words
from stemma.relation.designations import is_invoice
from stemma.toolkit import letterheads
from stemma.toolkit.grammar.number_row import number_of
from stemma.toolkit.grammar.reading import numbers_of
from stemma.toolkit.own_numbers import OwnNumber, own_number
from stemma.toolkit.paper_titles import titled
from stemma.toolkit.stated_day import is_own
from stemma.toolkit.told_values import plain

_LETTERS = re.compile(r"[^\W\d_]{2}|[\u3400-\u9fff]{2}")
_NAME_ENDS = re.compile(
    r"\t|\s{2,}|[|;；]|[,，]\s*(?=ИНН|КПП|г\.|ул\.|\d|VAT|Reg|Tax|адрес|地址)|\s(?=ИНН|Tel|Тел)"
)
_ALONE = re.compile(r"\s*(?:[A-Z]{3}|[€$£¥￥₽])?\s*(?=\d)")
_PERCENT = re.compile(r"\s?[%％]")
_BANK_NUMBER = 20
_LONGEST = 120
_GAP = 14


class Invoice(NamedTuple):
    """An invoice's own number as written, its day (ISO 8601) and currency, and what it states.

    Day and currency are empty where it tells none. `sides` are its seller and its buyer.
    """

    number: str
    day: str
    currency: str
    said: tuple[Said, ...]
    sides: tuple[tuple[str, Said], ...]


def invoice_of(item: CacheItem) -> Invoice | None:
    """Return what an invoice states; None for an item that is none, or has no number.

    An invoice is titled so. On a page that nothing titles it may be known by the number that it
    gives itself, beside who bills whom and for what sum.
    """
    number = _number(item.pages[0]) if item.pages else None
    if number is None or not (is_invoice(item) or _bills(item, number)):
        return None
    page = item.pages[0]
    day = _day(page, number)
    said = [words("number", number.written, page.place(number.start, number.end), "prose")]
    said += [of_mention("issued", page, day)] if day is not None else []
    said += _one(_due(item))
    currency = _currency(item)
    said += _sum(item, currency)
    said += _one(_parts(item, "net", NET, currency))
    said += _one(_parts(item, "tax", TAX, currency))
    said += _one(_contracts(item))
    told = "" if day is None else day.key
    return Invoice(number.written, told, currency, tuple(said), tuple(_sides(page)))


def _bills(item: CacheItem, number: OwnNumber) -> bool:
    """Tell whether an item without a title has an invoice's own number, a side and a sum."""
    page = item.pages[0]
    line = page.text.rfind("\n", 0, number.start) + 1
    is_own = OWN_NUMBER.search(page.text[line : number.start]) is not None
    is_titled = titled(letterheads.head(page.text)) is not None
    sides = (BUYER, SELLER)
    is_billed = any(_labelled_name(page, side) is not None for side in sides)
    return is_own and is_billed and not is_titled and bool(_sum(item, _currency(item)))


def _one(said: Iterable[Said]) -> list[Said]:
    """Return what is told at one or several places, and nothing where two things are told."""
    every = list(said)
    return every if len({each.key for each in every}) == 1 else []


def _number(page: CachePage) -> OwnNumber | None:
    named = [
        value
        for value in page.values
        if value.kind == "identifier" and value.told.get("scheme") == "invoice"
    ]
    numbers = [value for value in named if _is_number(page, value)]
    if numbers:
        value = numbers[0]
        return OwnNumber(str(value.told["value"]), value.start, value.end)
    head = letterheads.head(page.text)
    title = titled(head)
    return None if title is None else own_number(head, title)


def _is_number(page: CachePage, value: CacheValue) -> bool:
    """Tell whether an identifier is no bank account, and not the code of a tax form."""
    figures = str(value.told["value"])
    label = page.text[max(value.start - _GAP, 0) : value.start]
    is_account = len(figures) == _BANK_NUMBER and figures.isdigit() and "票" not in label
    return not is_account and "代码" not in label


def _days(page: CachePage) -> Iterator[CacheValue]:
    for value in page.values:
        is_whole = value.kind == "date" and value.told.get("precision") == "day"
        if is_whole and value.qualifier == "exact":
            yield value


def _before(page: CachePage, at: int) -> str:
    """Return what stands before a place on its line, or the line above where nothing does."""
    line = page.text.rfind("\n", 0, at) + 1
    before = page.text[line:at]
    if before.strip() or not line:
        return before
    above = page.text.rfind("\n", 0, line - 1) + 1
    return page.text[above:line]


def _day(page: CachePage, number: OwnNumber) -> CacheValue | None:
    """Return the day of an invoice: behind its number, behind a label, or alone in its head."""
    days = list(_days(page))
    behind = [each for each in days if 0 <= each.start - number.end <= _GAP]
    behind = [
        each for each in behind if "\n" not in page.text[number.end : each.start].strip(" \n")
    ]
    labelled = [each for each in days if _is_issued(_before(page, each.start))]
    head = letterheads.head(page.text)
    alone = [each for each in days if is_own(head, each.start, each.end)]
    for found in (behind[:1], labelled, alone):
        if len({each.key for each in found}) == 1:
            return found[0]
    return None


def _is_issued(before: str) -> bool:
    label = before[-_LONGEST:]
    return bool(DAY.search(label)) and not (DUE.search(label) or OTHER_DAY.search(label))


def _due(item: CacheItem) -> Iterator[Said]:
    for page in item.pages:
        for day in page.values:
            is_whole = day.kind == "date" and day.told.get("precision") == "day"
            before = _before(page, day.start)
            if is_whole and DUE.search(before) and not OTHER_DAY.search(before):
                said = of_mention("due", page, day)
                yield Said(field="due", kind="date", told=said.told, key=day.key, place=said.place)


def _contracts(item: CacheItem) -> Iterator[Said]:
    for page in item.pages:
        for value in page.values:
            if value.kind == "identifier" and value.told.get("scheme") == "contract":
                yield of_mention("contract", page, value)


def _sides(page: CachePage) -> Iterator[tuple[str, Said]]:
    """Yield the seller and the buyer, each as its label names it; the seller else as the head."""
    buyer = _labelled_name(page, BUYER)
    seller = _labelled_name(page, SELLER) or _letterhead(page, buyer)
    for side, said in (("seller", seller), ("buyer", buyer)):
        if said is not None:
            yield side, said


def _labelled_name(page: CachePage, label: re.Pattern[str]) -> Said | None:
    for found in label.finditer(page.text):
        start = found.end()
        again = ROLE_BEHIND.match(page.text, start - 1) or ROLE_BEHIND.match(page.text, start)
        start = start if again is None else again.end()
        while start < len(page.text) and page.text[start].isspace():
            start += 1
        named = NAME_LABEL.match(page.text, start)
        start = start if named is None else named.end()
        said = _name_at(page, start)
        if said is not None:
            return said
    return None


def _name_at(page: CachePage, start: int) -> Said | None:
    """Return the name that stands at a place: one that was found there, else the words."""
    line = page.text[start:].partition("\n")[0]
    end = start + min(len(line), _LONGEST)
    for name in page.names:
        if name.kind == "name" and start <= name.start <= start + 2 and _is_party(name):
            return _named(page, name)
    text = _NAME_ENDS.split(page.text[start:end])[0].strip(" ,:：")
    if not _LETTERS.search(text) or text.endswith((":", "：")):
        return None
    return words("name", text, page.place(start, start + len(text)), "prose")


def _is_party(name: CacheName) -> bool:
    return name.told.get("type") in {"organisation", "person"}


def _named(page: CachePage, name: CacheName) -> Said:
    text = str(name.told.get("canonical") or name.told.get("text") or "")
    told = {"type": name.told.get("type"), "text": text}
    key = "".join(text.split()).casefold()
    return Said(
        field="name", kind="name", told=told, key=key, place=page.place(name.start, name.end)
    )


def _letterhead(page: CachePage, buyer: Said | None) -> Said | None:
    """Return the first organisation of a page that is not the buyer, and no bank's."""
    for name in page.names:
        if name.kind == "name" and name.told.get("type") == "organisation":
            said = _named(page, name)
            is_bank = re.search(r"банк|\bbank|银行", said.key)
            if not is_bank and (buyer is None or said.key != buyer.key):
                return said
    return None


def _sum(item: CacheItem, currency: str) -> list[Said]:
    """Return the sum asked for: of the surest words that tell one, the highest of several."""
    for pattern in TOTALS:
        found = [
            _said_sum("sum", page, amount, currency)
            for page in item.pages
            for amount in _amounts(page, pattern, PART_OF)
        ]
        if found:
            highest = max(found, key=lambda said: Decimal(str(said.told["amount"])))
            return [said for said in found if said.key == highest.key]
    return _one(said for goods in goods_of(item, currency) for said in goods.sums)


def _currency(item: CacheItem) -> str:
    """Return the currency of most sums, else that of the table of goods."""
    rows = (said for goods in goods_of(item) for row in goods.rows for said in row.said)
    heads = (str(said.told.get("currency") or "") for said in rows if said.kind == "money")
    return currency_of(item) or next(filter(None, heads), "")


def _parts(item: CacheItem, field: str, label: re.Pattern[str], currency: str) -> Iterator[Said]:
    """Yield what is asked for before tax, or the tax that comes on top."""
    for page in item.pages:
        for amount in _amounts(page, label, INCLUDED):
            yield _said_sum(field, page, amount, currency)


class _Amount(NamedTuple):
    start: int
    end: int
    value: Decimal


def _amounts(page: CachePage, label: re.Pattern[str], but: re.Pattern[str]) -> Iterator[_Amount]:
    """Yield the last number of each line with such a label, or the one with which the next begins.

    Not of a line with other words that say what else it is, nor where the number is a percentage.
    """
    row = numbers_of(Unread(page.text))
    numbers = [
        _Amount(token.start, token.end, number_of(token).value)
        for token in row.tokens
        if "NUM" in token.meaning and not _PERCENT.match(page.text, token.end)
    ]
    for found in label.finditer(page.text):
        stop = page.text.find("\n", found.end())
        stop = len(page.text) if stop < 0 else stop
        line = page.text[page.text.rfind("\n", 0, found.start()) + 1 : stop]
        if but.search(INCLUSIVE.sub("", line)):
            continue
        on_line = [each for each in numbers if found.end() <= each.start < stop]
        if not on_line:
            below = page.text.find("\n", stop + 1)
            below = len(page.text) if below < 0 else below
            is_there = _ALONE.match(page.text, stop, below)
            on_line = [each for each in numbers if is_there and stop < each.start < below]
        yield from on_line[-1:]


def _said_sum(field: str, page: CachePage, amount: _Amount, currency: str) -> Said:
    told = {"amount": plain(amount.value), "currency": currency}
    key = f"{float(amount.value):.12g} {currency}".strip()
    place = page.place(amount.start, amount.end)
    return Said(field=field, kind="money", told=told, key=key, place=place)
