"""Military units by their number: войсковая часть 00000, в/ч 00000, Military Unit 00000, 00000部队.

A battalion or a regiment has a number too, and says which arms it is of; without that it may be
any part of anything.
"""

import re
from collections.abc import Iterator

from stemma.toolkit.name_finding.found import Found

_NUMBER = r"(?:[№N][ \u00a0]?|No\.?[ \u00a0]?)?\d{4,6}(?:-[А-Я])?(?![\w-]|[.,]\d)"
_BY_NUMBER = re.compile(
    rf"(?<![\w/])(?:(?i:войсков(?:ая|ой|ую|ою)[ \u00a0]част(?:ью|ь|и))|[Вв]/[Чч]\.?)[ \u00a0]?{_NUMBER}"
    rf"|(?<![\w/])[Mm]ilitary[ \u00a0][Uu]nit[ \u00a0]{_NUMBER}"
    r"|(?<!\d)(?:第[ ]?)?\d{4,6}[ ]?部队"
)
_ARMS = r"(?:空降兵|空降|装甲|步兵|摩步|机步|炮兵|工兵|通信|防空|防化|特战|特种|陆战|海军陆战|陆航|雷达|导弹|汽车|后勤|边防|预备役|陆军|海军|空军|武警)"
_KINDS_RUSSIAN = r"(?:батальон|полк|бригад|дивизи|дивизион|рот|эскадриль|эскадр|арми|корпус)"
_ARMS_RUSSIAN = (
    r"(?:[а-яё]{0,12}(?:десантн|воздушн|штурмов|стрелков|танков|артиллерийск|ракетн|зенитн|мотострелков|инженерн|сапёрн"
    r"|авиационн|морск|пехотн|кавалерийск|железнодорожн|понтонн|разведывательн|миномётн|парашютн)[а-яё-]{0,24})"
)
_OF_ARMS = re.compile(
    rf"{_ARMS}{{1,2}}第[ ]?(?:\d{{1,3}}|[一二三四五六七八九十百零]{{1,5}})[ ]?(?:营|旅|团|师|军|连|大队|中队|支队)(?!长|级|部|人员|职)"
    r"|(?<![\w-])\d{1,3}(?:st|nd|rd|th)[ \u00a0](?:(?:Guards|Separate|Independent)[ \u00a0]){0,2}"
    r"(?:Airborne|Air[ ]Assault|Infantry|Rifle|Armou?red|Tank|Artillery|Mechani[sz]ed|Motor(?:i[sz]ed)?|Engineer|Signals?"
    r"|Parachute|Marine|Missile|Rocket|Aviation|Cavalry|Field|Fighter|Bomber|Logistics?|Reconnaissance)"
    r"(?:[ \u00a0](?:Rifle|Infantry|Assault|Defence|Defense|Artillery|Aviation))?"
    r"[ \u00a0](?:Battalion|Brigade|Regiment|Division|Squadron|Battery|Corps|Army|Group|Wing)(?![\w-])"
    rf"|(?<![\w-])\d{{1,3}}-(?:й|я|го|му|ая|ой|ую|м|ом|ю)[ \u00a0](?:{_ARMS_RUSSIAN}[ \u00a0]){{1,3}}{_KINDS_RUSSIAN}[а-яё]{{0,3}}(?![\w-])"
)
_DIGITS = re.compile(r"\d{4,6}")


def military_units(text: str) -> Iterator[Found]:
    """Yield military units that are called by their number."""
    for pattern in (_BY_NUMBER, _OF_ARMS):
        for found in pattern.finditer(text):
            yield Found(*found.span(), "organisation", "organisation.unit")


def number_of(name: str) -> str:
    """Return the number by which a unit goes in all languages; "" for any other name."""
    digits = _DIGITS.search(name)
    return digits[0] if digits is not None and _BY_NUMBER.fullmatch(name) is not None else ""
