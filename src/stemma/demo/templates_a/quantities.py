"""What technical figures are called, and which deal a line, a duty or a figure belongs to."""

from collections.abc import Iterable, Mapping

from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal, Figure, Line, Obligation, Payment, Quantity
from stemma.demo.facts.written import Written

NAMES: Mapping[Quantity, Written] = {
    "drop height": Written("высота сброса", "空投高度", "drop height"),
    "glide range": Written("дальность планирования", "滑翔距离", "glide range"),
    "payload": Written("грузоподъёмность", "载荷", "payload"),
    "temperature": Written("диапазон рабочих температур", "工作温度", "operating temperature"),
    "wind": Written("скорость ветра у земли", "地面风速", "wind speed at ground level"),
    "mass": Written("боевая масса", "全重", "loaded mass"),
    "speed on land": Written("скорость движения по шоссе", "公路速度", "road speed"),
    "speed afloat": Written("скорость движения на плаву", "水上速度", "speed afloat"),
    "range on land": Written("запас хода по шоссе", "公路行程", "road range"),
    "crew": Written("экипаж", "乘员", "crew"),
    "wave height": Written(
        "высота волны при движении на плаву", "水上行驶浪高", "wave height afloat"
    ),
    "firing range": Written("дальность стрельбы", "射程", "firing range"),
    "frequency": Written("рабочий диапазон частот", "工作频率", "frequency band"),
    "service life": Written("назначенный срок службы", "使用寿命", "service life"),
    "assembly time": Written("время подготовки к применению", "准备时间", "time to make ready"),
    "accuracy of landing": Written("точность приземления", "着陆精度", "accuracy of landing"),
}
"""Names of the quantities."""


def deal_of(affair: Affair, part: Line | Obligation | Payment | Figure) -> Deal:
    """Return the deal a part belongs to: the one that holds it as it is, else the main one."""
    for deal in affair.deals.values():
        if any(part == one for one in _parts(deal)):
            return deal
    for deal in (affair.main, *affair.deals.values()):
        if any(type(part) is type(one) and part.key == one.key for one in _parts(deal)):
            return deal
    return affair.main


def _parts(deal: Deal) -> Iterable[Line | Obligation | Payment | Figure]:
    return (*deal.lines, *deal.obligations, *deal.payments, *deal.figures)
