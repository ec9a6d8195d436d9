"""What items cite, and whether the cache holds it.

Held is what an item of the cache calls itself. Absent is only what was read well enough to say what
would have to be there, and comes near to nothing that is: everything between is unsure.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from stemma.model.across import CacheItem, CachePage
from stemma.model.references import Citation, Designation, Holding, KnownAs, PaperKind
from stemma.relation.designations import OnPage, day_near, is_contract
from stemma.toolkit.citing import mails
from stemma.toolkit.paper_numbers import NumberKey, is_nearly, number_key, runs, same, slips

_PARTS = {"annex", "supplement"}
"""Kinds that are numbered anew with every contract."""
_TELLING = {"contract": 4, "letter": 3, "minutes": 4, "act": 4}
"""How many digits a number needs to say by itself which paper is meant."""
_NAMED_SO = {"letter", "contract"}
"""Kinds that the name of a file may show by their number."""
_OFFICE = re.compile(r"^([\u3400-\u9fff]{2,8})\s?[〔\[【(（]")
"""The sign of an office before the year: "沧函〔2022〕541号"."""
_OF_SOMEBODY = re.compile(r"\s(?!от\b|of\b|dated\b)[A-ZА-ЯЁ][a-zа-яё]{2,}")
_SAME_SIGNS = 2
_OTHER_IN_NAME = ("прил", "annex", "附件", "дс-", "доп", "补充", "supplement", "разноглас")


class _Named(NamedTuple):
    """A paper as it is looked up."""

    item: int
    number: NumberKey
    of: NumberKey | None
    day: str
    from_ocr: bool


class _Held:
    """What the items of the cache are, for looking up without going through all of them."""

    def __init__(self, items: Sequence[CacheItem], known: Iterable[KnownAs]) -> None:
        self._of_number: dict[tuple[PaperKind, tuple[str, ...]], list[_Named]] = defaultdict(list)
        self._of_day: dict[tuple[PaperKind, str], list[_Named]] = defaultdict(list)
        self._nearly: dict[tuple[PaperKind, str], list[_Named]] = defaultdict(list)
        self._of_name: dict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
        self.offices: set[str] = set()
        ocr = {item.number for item in items if any(p.text_from == "ocr" for p in item.pages)}
        for each in known:
            told = each.designation
            number = number_key(told.number)
            named = _Named(each.item, number, _of(told), told.day, each.item in ocr)
            self._of_number[told.kind, number.digits].append(named)
            self._of_day[told.kind, told.day].append(named)
            for variant in slips(number):
                self._nearly[told.kind, variant].append(named)
            if (office := _OFFICE.match(told.number)) is not None:
                self.offices.add(office[1])
        for item in items:
            for run in runs(number_key(_stem(item.name))):
                self._of_name[run].append((item.number, item.name.casefold()))
        self.has_mails = any(kind == "mail" for kind, _ in self._of_day)

    def of_number(self, kind: PaperKind, number: NumberKey, of: NumberKey | None) -> list[int]:
        """Return the items that are a paper of this number."""
        found = [
            each.item
            for each in self._of_number.get((kind, number.digits), ())
            if same(number, each.number) and _fit(of, each.of)
        ]
        if kind in _NAMED_SO:
            names = self._of_name.get(number.digits, ())
            found += [item for item, name in names if _may_be(kind, name)]
        return list(dict.fromkeys(found))

    def of_day(self, kind: PaperKind, day: str, *, scans: bool = False) -> list[int]:
        """Return the items of a kind that are of a day; `scans` those only that were recognised."""
        found = self._of_day.get((kind, day), ()) if day else ()
        return list(dict.fromkeys(each.item for each in found if each.from_ocr or not scans))

    def nearly(self, cited: Designation, *, scans: bool) -> list[int]:
        """Return the items whose number recognition may have made of another, or the reverse.

        `scans` looks at those only that were recognised: what cites them was not. Two papers that
        say two days are two papers.
        """
        kind, number, of = cited.kind, number_key(cited.number), _of(cited)
        if kind in _PARTS:
            near = [
                each
                for each in self._of_number.get((kind, number.digits), ())
                if same(number, each.number) and of and each.of and is_nearly(of, each.of)
            ]
        else:
            near = [
                each
                for variant in slips(number)
                for each in self._nearly.get((kind, variant), ())
                if is_nearly(number, each.number)
                and (not each.day or not cited.day or each.day == cited.day)
            ]
        found = [each.item for each in near if each.from_ocr or not scans]
        if kind not in _PARTS:
            found += [item for item, _ in self._of_name.get(number.digits, ())]
        return list(dict.fromkeys(found))


def citations(
    items: Sequence[CacheItem], known: Sequence[KnownAs], named: Iterable[tuple[int, list[OnPage]]]
) -> Iterator[Citation]:
    """Yield what items cite. `known` is what items are; `named` what each names besides."""
    held = _Held(items, known)
    own: dict[int, list[Designation]] = defaultdict(list)
    for each in known:
        own[each.item].append(each.designation)
    by_number = {item.number: item for item in items}
    for item, papers in named:
        seen: set[tuple[str, ...]] = set()
        of_item = _contract_of(by_number[item], own[item], papers)
        for page, paper in papers:
            cited = Designation(
                kind=paper.kind,
                number=paper.number,
                of=paper.of or (of_item if paper.kind in _PARTS else ""),
                day=day_near(page, paper.label, paper.stop),
            )
            key = (cited.kind, *number_key(cited.number).digits, cited.of)
            if key in seen or _is_itself(cited, own[item]):
                continue
            seen.add(key)
            outside = _is_outside(paper.words_before(page.text), cited, held.offices)
            place = page.place(*_span(page, paper.kind, paper.label, paper.start, paper.end))
            judged = _judged(
                Citation(item=item, cited=cited, place=place, holding="unsure"), held, page
            )
            yield (
                replace(judged, holding="unsure", why="outside")
                if (outside and judged.holding == "absent")
                else judged
            )
        yield from _of_mails(by_number[item], held)


def _span(page: CachePage, kind: PaperKind, label: int, start: int, end: int) -> tuple[int, int]:
    """Return what of a citation is shown: a short number with the word before it."""
    return (label, end) if kind in _PARTS and "\n" not in page.text[label:end] else (start, end)


def _judged(citation: Citation, held: _Held, page: CachePage) -> Citation:
    cited = citation.cited
    number, of = number_key(cited.number), _of(cited)
    found = held.of_number(cited.kind, number, of)
    if found:
        return replace(citation, holding="held", held_by=tuple(found))
    why = _doubt(cited, page)
    scans = page.text_from != "ocr"
    near = held.nearly(cited, scans=scans)
    near = near or held.of_day(cited.kind, cited.day, scans=scans)
    if near:
        return replace(citation, held_by=tuple(dict.fromkeys(near)), why="near")
    return replace(citation, why=why) if why else replace(citation, holding="absent")


def _doubt(cited: Designation, page: CachePage) -> str:
    """Return the key of why a citation does not say what would have to be there, else nothing."""
    if cited.kind in _PARTS:
        return "" if cited.of else "no_contract"
    digits = sum(map(len, number_key(cited.number).digits))
    least = _TELLING.get(cited.kind, 1)
    if digits < least and not (cited.day and digits):
        return "short"
    if page.text_from == "ocr" and digits < _TELLING["contract"]:
        return "poor"
    return ""


def _is_outside(words: str, cited: Designation, offices: Collection[str]) -> bool:
    """Tell whether a letter may be of an office that nobody in the cache corresponds with.

    A Chinese number shows the sign of its office; a Russian text names it: "письмо Минфина № 7".
    """
    if cited.kind != "letter":
        return False
    sign = _OFFICE.match(cited.number)
    if sign is None:
        return _OF_SOMEBODY.search(words) is not None or cited.number.startswith(("（", "(", "〔"))
    return all(
        sum(a == b for a, b in zip(sign[1], office, strict=False)) < _SAME_SIGNS
        for office in offices
    )


def _of_mails(item: CacheItem, held: _Held) -> Iterator[Citation]:
    for page in item.pages:
        for start, end in mails(page.text):
            day = next(
                (
                    value
                    for value in page.values
                    if value.kind == "date" and start <= value.start <= end and len(value.key) == 10
                ),
                None,
            )
            if day is None:
                continue
            cited = Designation(kind="mail", day=day.key)
            found = held.of_day("mail", day.key)
            state: Holding = "held" if found else "absent" if held.has_mails else "unsure"
            yield Citation(
                item=item.number,
                cited=cited,
                place=page.place(day.start, day.end),
                holding=state,
                held_by=tuple(found),
                why="" if held.has_mails else "no_mails",
            )


def _contract_of(item: CacheItem, own: Sequence[Designation], papers: Sequence[OnPage]) -> str:
    """Return the contract that "annex 3" means where nothing is said: its own, or the one named."""
    for told in own:
        if told.kind == "contract" or (told.kind in _PARTS and told.of):
            return told.number if told.kind == "contract" else told.of
    if is_contract(item):
        return ""
    named = {
        number_key(each.named.number): each.named.number
        for each in papers
        if each.named.kind == "contract"
    }
    return next(iter(named.values())) if len(named) == 1 else ""


def _is_itself(cited: Designation, own: Sequence[Designation]) -> bool:
    number = number_key(cited.number)
    return any(
        told.kind == cited.kind
        and same(number, number_key(told.number))
        and (cited.kind not in _PARTS or _fit(_of(cited), _of(told)))
        for told in own
    )


def _of(told: Designation) -> NumberKey | None:
    return number_key(told.of) if told.of else None


def _fit(one: NumberKey | None, other: NumberKey | None) -> bool:
    return one is None or other is None or same(one, other)


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _may_be(kind: PaperKind, name: str) -> bool:
    return kind != "contract" or not any(word in name for word in _OTHER_IN_NAME)
