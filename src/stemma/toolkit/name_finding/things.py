"""What the model for Russian gets wrong about abbreviations: which are things, which go on.

It was trained on news. Technical and legal papers are full of abbreviations (СЗИ, СУБД, НДС) that
news does not have, and a page shows of others that they are things: what stands right before the
name of an organisation is something of it (ИВС Росрыбы), wherever else it stands. An office and its
state are one name (КРБ России), which the model has as two.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from stemma.toolkit.name_finding.found import Found

_THINGS = frozenset(
    "ПО ОС БД СУБД ИС АИС ГИС АСОД ИСПД ИСПДн ПДн СЗИ СКЗИ СЗПДн НСД ТЗ ЧТЗ ТУ ТТЗ НТД ПСД ЭД ЭЦП КЭП УКЭП ЛВС КВС СПД АРМ ПЭВМ ЭВМ"
    " ЦОД ИБП ПАК МЭ СЭД СМЭВ ИБ ЗИ КИИ НИР НИОКР НИОКТР ПНР СМР ГОСТ ОСТ СНиП СанПиН ГСМ НДС НДФЛ ВВП ВРП ИПЦ МРОТ КоАП ЕГРЮЛ ЕГРИП"
    " ЕГРН ОКВЭД ОКПО ОКПД ОКЕИ ОКАТО ОКТМО ЕСКД ЕСПД ИНН КПП БИК ОГРН СНИЛС НПА МПА ЛНА ЗИП ТОиР КИПиА БПЛА РЛС РЭБ ВВТ УФ"
    " SQL WEB HTTP HTTPS XML HTML LAN WAN VPN AD API USB CD DVD PDF RAID Web Ethernet Infiniband".split()
)
_ABBREVIATION = re.compile(r"[А-ЯЁ]{2,6}[а-яё]?[А-ЯЁ]?")
_BETWEEN = re.compile(r"[ \u00a0]?")
_OFFICE = re.compile(r"[А-ЯЁ]{2,7}|Правительств[а-яё]{1,2}")
_STATE = re.compile(
    "РФ|РБ|РК|Российск[а-яё]{2,3} Федераци[а-яё]|России|Украины|Белоруссии|Беларуси|Казахстана"
)
_NAMED = re.compile(r"[А-ЯЁ][а-яё]{3,}")
_KIND_ALONE = re.compile(
    r"(?:управлени|департамент|подразделени|приказ|пояснительн|учреждени|регламент)[а-яё]{0,4}",
    re.IGNORECASE,
)


def without_things(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield what was found in a text without what is called an organisation and is a thing."""
    every = sorted(found)
    shown = set(_of_others(text, every))
    for each in every:
        quote = text[each.start : each.end]
        is_thing = quote in _THINGS or quote in shown or _KIND_ALONE.fullmatch(quote) is not None
        if each.type != "organisation" or not is_thing:
            yield each


def _of_others(text: str, found: list[Found]) -> Iterator[str]:
    """Yield abbreviations right behind which an organisation is named whose they are."""
    for one, other in pairwise(found):
        quote = text[one.start : one.end]
        is_pair = one.type == other.type == "organisation"
        is_beside = _BETWEEN.fullmatch(text, one.end, other.start) is not None
        if (
            is_pair
            and is_beside
            and _ABBREVIATION.fullmatch(quote)
            and _NAMED.match(text, other.start)
        ):
            yield quote


def with_their_state(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Yield names in their order, an office and the state whose it is as one: КРБ России."""
    held: Found | None = None
    for each in sorted(found):
        if held is not None and _is_its_state(text, held, each):
            held = held._replace(end=each.end)
            continue
        if held is not None:
            yield held
        held = each
    if held is not None:
        yield held


def _is_its_state(text: str, office: Found, state: Found) -> bool:
    return (
        (office.type, state.type) == ("organisation", "place")
        and _BETWEEN.fullmatch(text, office.end, state.start) is not None
        and _OFFICE.fullmatch(text, office.start, office.end) is not None
        and _STATE.fullmatch(text, state.start, state.end) is not None
    )
