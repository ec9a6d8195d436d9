"""What a deal is as a whole: its number, the day on which it was signed, its total sum."""

import re
from collections.abc import Iterator, Sequence

from stemma.model.across import CachePage, CacheValue
from stemma.model.references import KnownAs
from stemma.relation.days import first_day
from stemma.relation.deals.clauses import Clause, clauses_of
from stemma.relation.deals.replacing import turned
from stemma.relation.deals.weaving import Paper, Row, Said, of_mention
from stemma.relation.designations import is_contract
from stemma.toolkit import letterheads
from stemma.toolkit.paper_numbers import NumberKey, number_key, same
from stemma.toolkit.stated_day import is_own

TOTAL = re.compile(
    r"общ\w{2,3}\s+(?:сумм|стоимост|цен)|(?:сумм|цен|стоимост)\w{0,2}\s+(?:настоящего\s+)?(?:договора|контракта)"
    r"|\bthe\s+total\b|total\s+(?:\w+\s+)?(?:price|sum|amount|value)|contract\s+(?:price|sum|value|amount)"
    r"|合同总(?:价|额|金额|价款)|总价|总金额|总额",
    re.IGNORECASE,
)
SIGNING = re.compile(
    r"заключ[её]н|заключили|подписан|подписали|составлен|\bsigned\b|\bmade\b|entered into|\bdated\b"
    r"|concluded|executed|签订|簽訂|签署|簽署|订立|訂立|签约|签字",
    re.IGNORECASE,
)
"""Words by which a sentence says that a day is that on which something was agreed."""
_SENTENCE = 120
_STOP = re.compile(r"[.;。；](?=\s|$)|\n\s*\n")
_TAX = re.compile(
    r"(?:включая|в\s?т\.?\s?ч\.?|в\s+том\s+числе|including|incl\.?|excluding|без|含|不含)\s*"
    r"(?:НДС|VAT|增值税)[^.;,。；)）]{0,12}%?",
    re.IGNORECASE,
)
_BECOMES = re.compile(
    r"\s*(?:составит|составляет|будет\s+составлять|становится|becomes|is\s+(?:now|amended\s+to)|shall\s+be"
    r"|变更为|调整为|改为|变为|[—–:：-])\W{0,3}(?:人民币)?\s*",
    re.IGNORECASE,
)
_SHARE = re.compile(r"%|процент|per ?cent|百分之|％", re.IGNORECASE)
_BEFORE = re.compile(r"日 ?(?:签订|签署|订立)?的? ?(?:第|编号为?)?[ :：]?")
"""What stands between a Chinese day and the number behind it: 2023年3月29日签订的第…号合同."""
_JOINS = re.compile(
    r"[ \t\xa0\u3000»”\"'’,，(（]{0,4}(?:号?\s?(?:合同|协议)书?[,，(（\s]{0,2})?"
    r"(?:\s?(?:от|of|dated|dd\.?|signed(?:\s+on)?|заключ[её]нн\w{2,3}|подписанн\w{2,3})\s)?[«\"“]?"
)
"""What stands between a number and the day it is of: on a new line only a word that says so."""


def head_of(head: Row, paper: Paper, key: NumberKey, known: Sequence[KnownAs]) -> None:
    """Add what a paper states of the deal as a whole."""
    said = [*_numbers(paper, key), *_sums(paper)]
    is_head = paper.role in {"contract", "draft"} and is_contract(paper.item)
    said += _signed(paper) if is_head else _cited_day(paper, key)
    titled = [each for each in known if each.item == paper.item.number and not each.by_name]
    anchor = next((each.place for each in titled), None) or paper.item.whole()
    if said:
        head.add(paper, said, anchor)


def _numbers(paper: Paper, key: NumberKey) -> Iterator[Said]:
    for page, value in _named(paper, key):
        number = str(value.told["value"])
        told = of_mention("number", page, value)
        yield Said(
            field="number",
            kind="identifier",
            told=told.told,
            key="/".join(number_key(number).digits),
            place=told.place,
        )


def _named(paper: Paper, key: NumberKey) -> Iterator[tuple[CachePage, CacheValue]]:
    for page in paper.item.pages:
        for value in page.values:
            is_contract = value.kind == "identifier" and value.told.get("scheme") == "contract"
            if is_contract and same(number_key(str(value.told["value"])), key):
                yield page, value


def _signed(paper: Paper) -> Iterator[Said]:
    """Yield the first day in the head of a paper where it stands as the paper's own.

    It is one in a line of place, number and day, or in a sentence that says that something was
    signed; any other day there may be that of a draft, of a tender, of a letter that is cited.
    """
    day = first_day(paper.item)
    for page in paper.item.pages[:1]:
        found = next(
            (each for each in page.values if each.kind == "date" and each.key == day), None
        )
        if day and found is not None and _is_own(page, found):
            yield of_mention("signed", page, found)


def _is_own(page: CachePage, day: CacheValue) -> bool:
    if is_own(letterheads.head(page.text), day.start, day.end):
        return True
    start = max(0, day.start - _SENTENCE)
    before = _STOP.split(page.text[start : day.start])[-1]
    behind = _STOP.split(page.text[day.end : day.end + _SENTENCE])[0]
    return SIGNING.search(before) is not None or SIGNING.search(behind) is not None


def _cited_day(paper: Paper, key: NumberKey) -> Iterator[Said]:
    """Yield the day that a paper puts right before the number of the contract, or behind it."""
    for page, number in _named(paper, key):
        days = [
            value
            for value in page.values
            if value.kind == "date"
            and value.told.get("precision") == "day"
            and value.qualifier == "exact"
        ]
        before = (
            day
            for day in days
            if day.end <= number.start and _BEFORE.fullmatch(page.text, day.end - 1, number.start)
        )
        behind = (day for day in days if _JOINS.fullmatch(page.text, number.end, day.start))
        found = next(before, None) or next(behind, None)
        if found is not None:
            yield of_mention("signed", page, found)


def _sums(paper: Paper) -> Iterator[Said]:
    """Yield the total sum as the clauses of a contract and its schedules state it."""
    if paper.role in {"supplement", "mention"}:
        return
    for clause in clauses_of(paper.item, by_sentence=paper.role == "schedule"):
        yield from total_in(clause)


def total_in(clause: Clause) -> Iterator[Said]:
    """Yield the sum of a clause that says it is the total; none where a share of it is meant.

    Of several sums it is the one that the total is said to become.
    """
    money = clause.values("money")
    named = TOTAL.search(clause.text)
    if named is None or not money or _SHARE.search(_TAX.sub("", clause.text)):
        return
    if len({value.key for value in money}) != 1:
        yield from _become(clause, money)
        return
    is_sum = money[0].qualifier == "exact" and not money[0].told.get("per")
    if is_sum and money[0].start >= clause.start + named.end():
        yield of_mention("sum", clause.page, money[0])


def _become(clause: Clause, money: Sequence[CacheValue]) -> Iterator[Said]:
    ends = [found.end() for found in TOTAL.finditer(clause.text)]
    behind = (found.end() for end in ends if (found := _BECOMES.match(clause.text, end)))
    starts = {clause.start + at for at in behind}
    become = [value for value in money if value.start in starts]
    become = become or [
        now for _, now in turned(clause, "money") if now.start >= clause.start + ends[0]
    ]
    for value in become:
        if value.qualifier == "exact" and not value.told.get("per"):
            yield of_mention("sum", clause.page, value)
