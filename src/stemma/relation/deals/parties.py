"""Who agrees: the parties of a contract and who signs for them, as its first words name them.

A preamble names a party and says what it is called from then on: «именуемое в дальнейшем
«Продавец», в лице …», "hereinafter the "Seller", represented by …", 以下简称“卖方”，由…代表. The
organisation right before that is the party, the person right behind it signs for it.
"""

import re
from collections.abc import Iterator, Sequence

from stemma.model.across import CacheName, CachePage
from stemma.relation.deals.weaving import Paper, Row, Said, words

_SELLER = (
    r"Продав\w{2,4}|Поставщик\w{0,2}|Исполнител\w{1,2}|Подрядчик\w{0,2}|Лицензиар\w{0,2}|Seller"
    r"|Supplier|Contractor|Licensor|卖\s?方|賣\s?方|供\s?方"
)
_BUYER = (
    r"Покупател\w{1,2}|Заказчик\w{0,2}|Лицензиат\w{0,2}|Buyer|Customer|Client|Purchaser|Licensee"
    r"|买\s?方|買\s?方|需\s?方"
)
_CALLED = tuple(
    (side, re.compile(rf"[«“\"„‘'（(]\s*(?:the\s+)?(?:{named})\s*[»”\"“’'）)]", re.IGNORECASE))
    for side, named in (("seller", _SELLER), ("buyer", _BUYER))
)
_FROM_NOW = re.compile(
    r"именуем|далее|hereinafter|hereafter|referred to|called|简称|簡稱|下称|下稱", re.IGNORECASE
)
_BY = re.compile(r"в\s+лице|represented|acting through|in the person|由|代表", re.IGNORECASE)
_BEFORE, _BEHIND, _PAGES = 220, 220, 2


def weave(rows: list[Row], paper: Paper) -> None:
    """Add the parties that a paper names in its preamble to the rows of parties."""
    if not paper.agrees:
        return
    for page in paper.item.pages[:_PAGES]:
        for side, said in _parties(page):
            row = next((each for each in rows if each.name == side), None)
            if row is None:
                row = Row("party", side)
                rows.append(row)
            row.add(paper, said, said[0].place)


def _parties(page: CachePage) -> Iterator[tuple[str, Sequence[Said]]]:
    """Yield each side of a page's preambles with its name and who signs for it."""
    called = sorted(
        (match.start(), match.end(), side)
        for side, pattern in _CALLED
        for match in pattern.finditer(page.text)
    )
    last = 0
    for number, (start, end, side) in enumerate(called):
        party = _named_before(page, max(last, start - _BEFORE), start)
        last = end
        if party is None or _FROM_NOW.search(page.text, party.end, start) is None:
            continue
        stop = called[number + 1][0] if number + 1 < len(called) else len(page.text)
        yield side, [_said("name", page, party), *_signatory(page, end, min(stop, end + _BEHIND))]


def _named_before(page: CachePage, start: int, end: int) -> CacheName | None:
    found = [
        name for name in _names(page, "organisation") if start <= name.start and name.end <= end
    ]
    return found[-1] if found else None


def _signatory(page: CachePage, start: int, end: int) -> Iterator[Said]:
    """Yield the first person behind a party who is said to act for it, and the post."""
    person = next((each for each in _names(page, "person") if start <= each.start < end), None)
    if person is None or _BY.search(page.text, start, person.start) is None:
        return
    yield _said("signatory", page, person)
    post = str(person.told.get("role") or "")
    at = page.text.rfind(post, start, person.start) if post else -1
    if at >= 0:
        yield words("post", post, page.place(at, at + len(post)), "prose")


def _names(page: CachePage, kind: str) -> Iterator[CacheName]:
    return (each for each in page.names if each.kind == "name" and each.told.get("type") == kind)


def _said(field: str, page: CachePage, name: CacheName) -> Said:
    shown = str(name.told.get("canonical") or name.told.get("text") or "")
    return Said(
        field=field,
        kind="name",
        told={"type": name.told.get("type"), "text": shown},
        key="".join(shown.split()).casefold(),
        place=page.place(name.start, name.end),
    )
