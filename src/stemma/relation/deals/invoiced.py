"""Invoices that belong to no contract of the cache: each is a deal of its own.

Its copies and versions are papers of the same deal. What it lists are lines, what it asks for is
its sum and the one payment; who asks whom are its parties.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from stemma.model.across import CacheItem
from stemma.model.deal_sheets import DealFound, DealPaper
from stemma.model.versions import Family
from stemma.relation.deals import goods
from stemma.relation.deals.invoices import Invoice, invoice_of
from stemma.relation.deals.papers import kin_of, ordered
from stemma.relation.deals.weaving import Paper, Row, Said
from stemma.toolkit.paper_numbers import number_key, same

_OF_PAYMENT = {"sum": "amount", "due": "due"}


class _Copy(NamedTuple):
    paper: Paper
    invoice: Invoice


def invoice_deals(items: Sequence[CacheItem], families: Sequence[Family]) -> Iterator[DealFound]:
    """Yield a deal for each invoice among items, which are in no other deal, with its copies."""
    kin = kin_of(families)
    groups: list[list[_Copy]] = []
    for item in items:
        invoice = invoice_of(item)
        if invoice is None:
            continue
        copy = _Copy(Paper(item, "invoice", invoice.day), invoice)
        group = next((each for each in groups if _is_one(each[0], copy, kin)), None)
        if group is None:
            groups.append([copy])
        else:
            group.append(copy)
    for group in groups:
        yield _deal(group)


def _is_one(one: _Copy, other: _Copy, kin: Mapping[int, frozenset[int]]) -> bool:
    """Tell whether two invoices are one: versions, or of one number, day and seller."""
    if other.paper.item.number in kin.get(one.paper.item.number, frozenset()):
        return True
    first, second = one.invoice, other.invoice
    is_same = same(number_key(first.number), number_key(second.number)) and first.day == second.day
    sellers = [dict(each.sides).get("seller") for each in (first, second)]
    return is_same and (None in sellers or len({each.key for each in sellers if each}) == 1)


def _deal(copies: Sequence[_Copy]) -> DealFound:
    leading = list(ordered(copy.paper for copy in copies))
    by_item = {copy.paper.item.number: copy.invoice for copy in copies}
    head, payment = Row("deal", ""), Row("payment", "payment 1")
    parties: dict[str, Row] = {}
    lines: list[Row] = []
    for paper in leading:
        invoice = by_item[paper.item.number]
        itself = [said for said in invoice.said if said.field != "due"]
        head.add(paper, itself, itself[0].place)
        for side, said in invoice.sides:
            parties.setdefault(side, Row("party", side)).add(paper, (said,), said.place)
        for table in goods.goods_of(paper.item, invoice.currency):
            goods.weave(lines, paper, table)
        asked = [_paid(said) for said in invoice.said if said.field in _OF_PAYMENT]
        if any(said.field == "due" for said in asked):
            payment.add(paper, asked, asked[0].place)
    first = by_item[leading[0].item.number]
    rows = [head, *parties.values(), *lines, payment]
    return DealFound(
        number=first.number,
        day=first.day,
        papers=tuple(DealPaper(each.item.number, each.role, each.day) for each in leading),
        rows=tuple(row.found() for row in rows if row.fields),
        kind="invoice",
    )


def _paid(said: Said) -> Said:
    """Return the sum or the last day of an invoice as that of its payment."""
    return Said(
        field=_OF_PAYMENT[said.field],
        kind=said.kind,
        told=said.told,
        key=said.key,
        qualifier=said.qualifier,
        how=said.how,
        place=said.place,
    )
