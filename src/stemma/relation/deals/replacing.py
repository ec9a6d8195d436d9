"""What a clause puts in the place of a number: 'in row 3 the quantity "2" is replaced by "3"'.

Such numbers stand bare, so no extractor takes them for a count. They are believed where the clause
says what stood there before and the row that it points to, or the one row of all, has just that.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from stemma.model.across import CacheValue, ValueKind
from stemma.relation.deals.clauses import Clause, told_number
from stemma.relation.deals.weaving import Row, Said
from stemma.toolkit.told_values import plain

_POINTER = re.compile(
    r"(?:строк\w{1,2}|поз(?:ици\w{1,2}|\.)|\b(?:item|line|row|position|pos\.))\s{0,2}(?:№|no\.?)?\s?"
    r"(?P<one>\d{1,3})\b|第\s?(?P<other>\d{1,3})\s?[项行]",
    re.IGNORECASE,
)
_QUANTITY = re.compile(r"количеств|кол-во|\bquantit|\bqty\b|\bnumber of\b|数量|數量", re.IGNORECASE)
_BEYOND = 160
"""Signs behind the word for a quantity within which its change stands."""
_NUMBER = r"\d{1,3}(?:[ \xa0\u202f,]\d{3})*|\d{1,7}"
_TURNS = (
    r"(?:замен\w+\s+[а-яё]{3,9}(?:ом|ем|ами|ями|ой|ей)|(?:замен|измен|перен|продл)\w+\s+на|(?:увеличить|уменьшить|продлить)\s+до|(?:следует\s+)?с?читать|на|до"
    r"|(?:is|are|shall\s+be)\s+(?:replaced|changed|amended|increased|reduced|extended)\s+"
    r"(?:by|to|with)|(?:shall|should)\s+read|reads?|to|变更为|变为|更改为|改为|调整为|应为|应读作|增至|增加到|增加至|增加为|减至|减少为|减少至"
    r"|推迟到|推迟至|延至|延长至)"
)
_BETWEEN = re.compile(
    rf"(?:^|[\W\d]|(?<=[\u3400-\u9fff])){_TURNS}(?:[\W\d]|$|(?=[\u3400-\u9fff]))", re.IGNORECASE
)
_CHANGED = re.compile(
    rf"(?<![\d.,])(?P<was>{_NUMBER})(?![\d.,]*\d)[^\w\n]{{0,4}}(?:[^\W\d]{{1,8}}\.?[^\w\n]{{0,3}})?"
    rf"{_TURNS}[^\w\n]{{0,4}}(?P<now>{_NUMBER})(?![\d.,]*\d)",
    re.IGNORECASE,
)
_INSTEAD = (
    r"(?:вместо|взамен|было|ранее|прежде|instead\s+of|in\s+place\s+of|rather\s+than|formerly|previously"
    r"|(?:up|down)\s+from|而非|代替|取代|原为|原)"
)
_NOW_FIRST = re.compile(
    rf"^[^.;。；]{{0,24}}?(?<![^\W\u3400-\u9fff]){_INSTEAD}\W{{0,5}}$", re.IGNORECASE
)
_REPLACED = re.compile(
    rf"(?<![\d.,])(?P<now>{_NUMBER})(?![\d.,]*\d)[^\w\n]{{0,4}}(?:[^\W\d]{{1,8}}\.?[^\w\n]{{0,3}})?"
    rf"{_INSTEAD}\W{{0,4}}(?P<was>{_NUMBER})(?![\d.,]*\d)",
    re.IGNORECASE,
)
"""The new number first: "123 instead of 107"."""
_SUM = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[ \xa0\u202f,.']\d{3})+(?:[.,]\d{2})?(?!\d)|(?<![\d.,])\d{4,12}(?!\d)"
)


def quantities(clause: Clause, lines: Sequence[Row]) -> Iterator[tuple[Row, Said]]:
    """Yield the lines of which a clause changes the quantity, each with the new one."""
    text = clause.text
    for named in _QUANTITY.finditer(text):
        end = min(len(text), named.end() + _BEYOND)
        changed = _CHANGED.search(text, named.end(), end) or _REPLACED.search(
            text, named.end(), end
        )
        if changed is None:
            continue
        was, now = (_bare(changed[name]) for name in ("was", "now"))
        row = _row(text, lines, was)
        if row is not None and was != now:
            start, end = (clause.start + at for at in changed.span("now"))
            place = clause.page.place(start, end)
            told = {"value": now, "thing": ""}
            yield row, Said(field="quantity", kind="count", told=told, key=now, place=place)


def total(clause: Clause, row: Row) -> Iterator[Said]:
    """Yield a bare number of a clause as the new total of a line that it multiplies to."""
    currencies = {key.partition(" ")[2] for key in row.keys("price")}
    prices = [Decimal(key.partition(" ")[0]) for key in row.keys("price")]
    counts = [Decimal(key) for key in row.keys("quantity")]
    products = {price * count for price in prices for count in counts}
    for found in _SUM.finditer(clause.text):
        amount = _amount(found.group())
        key = f"{float(amount):.12g} {''.join(currencies)}".strip()
        if len(currencies) == 1 and amount in products and key not in row.keys("total"):
            place = clause.page.place(clause.start + found.start(), clause.start + found.end())
            told = {"amount": plain(amount), "currency": "".join(currencies)}
            yield Said(field="total", kind="money", told=told, key=key, place=place)


def sums(clause: Clause) -> set[Decimal]:
    """Return the sums of a clause, those that stand bare too."""
    stated = {told_number(value, ("amount",)) for value in clause.values("money")}
    return {Decimal(each) for each in stated if each} | {
        _amount(found.group()) for found in _SUM.finditer(clause.text)
    }


def turned(clause: Clause, kind: ValueKind) -> Iterator[tuple[CacheValue, CacheValue]]:
    """Yield what was and what is now: values of which the words between say what replaces what."""
    for one, other in pairwise(clause.values(kind)):
        between = clause.page.text[one.end : other.start]
        if _NOW_FIRST.search(between):
            yield other, one
        elif _BETWEEN.search(between):
            yield one, other


def _row(text: str, lines: Sequence[Row], was: str) -> Row | None:
    """Return the line that has the old quantity: the one pointed to, else the only one."""
    pointed = _POINTER.search(text)
    order = "" if pointed is None else pointed["one"] or pointed["other"]
    having = [row for row in lines if was in row.keys("quantity") and order in ("", row.order)]
    return having[0] if len(having) == 1 else None


def _bare(number: str) -> str:
    return re.sub(r"\D", "", number).lstrip("0") or "0"


def _amount(number: str) -> Decimal:
    whole, cents = number, ""
    if re.search(r"[.,]\d{2}$", number):
        whole, cents = number[:-3], number[-2:]
    return Decimal(f"{re.sub(r'[^0-9]', '', whole)}.{cents or 0}")
