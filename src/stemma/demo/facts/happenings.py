"""The meetings, visits and exercises of the affair, drawn from a seed."""

import datetime as dt
import random
from collections.abc import Mapping

from stemma.demo.facts.events import Decision, Event, EventKind
from stemma.demo.facts.parties import Organisation
from stemma.demo.facts.written import Town, Written

_HALL = Written("зал переговоров", "会议厅", "conference hall")
_RANGE = Written("полигон «Долгий Бор»", "长松靶场", "Long Pines Range")
_SHOP = Written("сборочный цех", "总装车间", "assembly shop")

_PLAN: tuple[tuple[str, EventKind, str, str, int, int, tuple[str, ...]], ...] = (
    ("first talks", "meeting", "2022-06-06", "exporter", 2, 0, ("director", "designer", "deputy", "purchases", "interpreter")),
    ("show", "visit", "2022-10-10", "plant", 3, 1, ("designer", "training", "deputy", "commander", "inspector")),
    ("trial drops", "exercise", "2022-12-05", "plant", 4, 1, ("training", "engineer", "commander", "inspector", "interpreter")),
    ("price talks", "meeting", "2023-02-06", "importer", 3, 0, ("contracts", "director", "purchases", "deputy", "interpreter")),
    ("radio talks", "meeting", "2023-05-29", "plant", 2, 2, ("designer", "engineer", "radios", "purchases")),
    ("acceptance", "delivery", "2023-10-30", "plant", 5, 2, ("engineer", "training", "inspector", "purchases", "interpreter")),
    ("first course", "training", "2023-11-20", "plant", 40, 1, ("training", "commander", "interpreter")),
    ("know-how talks", "meeting", "2024-01-22", "importer", 3, 0, ("director", "designer", "deputy", "purchases")),
    ("joint exercise", "exercise", "2024-08-05", "unit", 6, 1, ("training", "commander", "radios")),
)  # fmt: skip
_VENUES = (_HALL, _RANGE, _SHOP)
_SUBJECTS: Mapping[str, Written] = {
    "first talks": Written("состав имущества и возможные сроки", "装备构成和可能的期限", "scope of the equipment and possible dates"),
    "show": Written("показ машин и парашютной системы", "车辆和滑翔伞系统展示", "showing of the vehicles and the parachute system"),
    "trial drops": Written("пробные сбросы груза", "试验空投", "trial drops of loads"),
    "price talks": Written("цены и порядок платежей", "价格和付款方式", "prices and terms of payment"),
    "radio talks": Written("установка радиостанций Покупателя", "买方电台的安装", "installation of the Buyer's radios"),
    "acceptance": Written("приёмка первой партии", "首批验收", "acceptance of the first batch"),
    "first course": Written("обучение первой группы", "第一组培训", "training of the first group"),
    "know-how talks": Written("передача чертежей и технологии", "图纸和工艺的移交", "handing over of drawings and know-how"),
    "joint exercise": Written("учение батальона с новой техникой", "营级新装备演练", "battalion exercise with the new equipment"),
}  # fmt: skip
_DECISIONS: tuple[tuple[str, Written, str, str], ...] = (
    ("first talks", Written("направить проект технических требований", "提交技术要求草案", "send draft technical requirements"), "purchases", "designer"),
    ("first talks", Written("подготовить предложение с ценами", "准备报价", "prepare an offer with prices"), "contracts", "director"),
    ("price talks", Written("согласовать график платежей", "商定付款计划", "agree a schedule of payments"), "purchases", "bookkeeper"),
    ("price talks", Written("подготовить договор к подписанию", "准备签署合同", "prepare the contract for signature"), "contracts", "director"),
    ("radio talks", Written("передать чертежи кронштейнов", "移交支架图纸", "hand over drawings of the brackets"), "radios", "engineer"),
    ("radio talks", Written("провести проверку помех", "进行干扰测试", "test for interference"), "engineer", "radios"),
    ("acceptance", Written("устранить замечания по уплотнениям", "整改密封问题", "mend the seals remarked upon"), "engineer", "training"),
    ("know-how talks", Written("представить перечень чертежей", "提交图纸清单", "present a list of drawings"), "designer", "engineer"),
    ("know-how talks", Written("предложить условия лицензии", "提出许可条件", "propose terms of a licence"), "director", "contracts"),
)  # fmt: skip


def events_of(chance: random.Random, organisations: Mapping[str, Organisation]) -> dict[str, Event]:
    """Return what happened, in order."""
    events: dict[str, Event] = {}
    for key, kind, monday, host, length, venue, participants in _PLAN:
        first = dt.date.fromisoformat(monday) + dt.timedelta(days=chance.randrange(0, 3))
        town: Town = organisations[host].town
        events[key] = Event(
            key=key,
            kind=kind,
            first=first,
            last=first + dt.timedelta(days=length - 1),
            town=town,
            venue=_VENUES[venue],
            subject=_SUBJECTS[key],
            participants=participants,
            decisions=tuple(_decided(chance, key, first)),
        )
    return events


def _decided(chance: random.Random, event: str, first: dt.date) -> list[Decision]:
    return [
        Decision(
            key=str(number),
            what=what,
            who=chance.choice((who, other)),
            due=first + dt.timedelta(days=chance.randrange(14, 75)),
        )
        for number, (of, what, who, other) in enumerate(_DECISIONS, 1)
        if of == event
    ]
