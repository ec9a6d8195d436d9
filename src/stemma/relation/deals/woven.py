"""The deals of a cache: the papers of each agreement, woven into rows."""

from collections.abc import Iterable, Iterator, Sequence

from stemma.model.across import CacheItem
from stemma.model.deal_sheets import DealFound, DealPaper
from stemma.model.references import Citation, KnownAs
from stemma.model.versions import Family
from stemma.relation.asides import without_asides
from stemma.relation.deals import amendments, duties, figures, goods, in_words, parties, undated
from stemma.relation.deals.heads import head_of
from stemma.relation.deals.invoiced import invoice_deals
from stemma.relation.deals.papers import Dossier, dossiers, ordered
from stemma.relation.deals.weaving import Paper, Row

_MOST_PAPERS = 2_000
"""A deal with more papers than this is woven of the leading ones."""


def deals(
    items: Sequence[CacheItem],
    known: Sequence[KnownAs],
    citations: Sequence[Citation],
    families: Sequence[Family],
) -> Iterator[DealFound]:
    """Yield the deals of a cache, by the day on which they were agreed."""
    items = [without_asides(item) for item in items]
    found = dossiers(items, known, citations, families)
    taken = {paper.item.number for dossier in found for paper in dossier.papers}
    loose = [item for item in items if item.number not in taken]
    listed = [item for item in loose if _has_tables(item)]
    woven = [_deal(dossier, known, listed, loose) for dossier in found]
    taken |= {paper.item for deal in woven for paper in deal.papers}
    rest = [item for item in loose if item.number not in taken]
    woven += invoice_deals(rest, families)
    yield from sorted(woven, key=lambda each: (each.day, each.number))


def _has_tables(item: CacheItem) -> bool:
    return any(page.tables for page in item.pages)


def _deal(
    dossier: Dossier,
    known: Sequence[KnownAs],
    listed: Sequence[CacheItem],
    loose: Sequence[CacheItem],
) -> DealFound:
    papers = list(dossier.papers[:_MOST_PAPERS])
    currency = next(filter(None, (goods.currency_of(paper.item) for paper in papers)), "")
    head = Row("deal", "")
    lines: list[Row] = []
    owed: list[Row] = []
    agreeing: list[Row] = []
    open_ended: list[Row] = []
    changed: list[Row] = []
    for paper in papers:
        head_of(head, paper, dossier.key, known)
        if paper.role != "mention":
            for table in (*goods.goods_of(paper.item, currency), *in_words.goods_in(paper.item)):
                _lines(head, lines, paper, table)
        duties.weave(owed, paper)
        parties.weave(agreeing, paper)
        undated.weave(open_ended, paper)
    papers += _joined(head, lines, listed, currency)
    for item in loose:
        duties.weave(owed, Paper(item, "mention", ""))
    figured = list(figures.weave(papers))
    for paper in _by_day(papers):
        amendments.weave((head, lines, owed, changed), paper, known)
    owed += open_ended
    duties.numbered(owed)
    payments, rest = _first(owed, "payment"), _first(owed, "duty")
    rows = [head, *agreeing, *lines, *payments, *rest, *figured, *changed]
    return DealFound(
        number=dossier.number,
        day=dossier.day,
        papers=tuple(DealPaper(each.item.number, each.role, each.day) for each in ordered(papers)),
        rows=tuple(row.found() for row in rows if row.fields),
    )


def _lines(head: Row, lines: list[Row], paper: Paper, table: goods.Goods) -> None:
    if paper.agrees or goods.lists_same_goods(lines, table):
        goods.weave(lines, paper, table)
        for said in table.sums:
            head.add(paper, (said,), said.place)


def _joined(head: Row, lines: list[Row], listed: Iterable[CacheItem], currency: str) -> list[Paper]:
    """Put to a deal what cites no contract and lists the same goods at the same prices."""
    found: list[Paper] = []
    for item in listed:
        paper = Paper(item, "goods", "")
        tables = goods.goods_of(item, currency)
        same = [table for table in tables if goods.lists_same_goods(lines, table)]
        for table in same:
            _lines(head, lines, paper, table)
        if same:
            found.append(paper)
    return found


def _by_day(papers: Sequence[Paper]) -> Sequence[Paper]:
    return sorted((each for each in papers if each.role == "supplement"), key=lambda each: each.day)


def _first(rows: Sequence[Row], part: str) -> list[Row]:
    return [row for row in rows if row.part == part]
