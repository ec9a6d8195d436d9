"""The invented affair that the demo's documents tell of: who, what, under which numbers.

A northern confederation that writes Russian sells amphibious vehicles to a southern republic that
writes Chinese. No state, firm, person, vehicle or address in it exists.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.demo import fiction

FICTION = fiction.FICTION
CONTRACT = "ТСЭ-36/0417"
CONTRACT_IN_LATIN = "TSE-36/0417"
LETTER = "南装函〔2023〕118号"


@dataclass(frozen=True, slots=True)
class Written:
    """One name as it is written in Russian, Chinese and English."""

    ru: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Party:
    """A side of the deal, its place, and the person who signs for it."""

    firm: Written
    state: Written
    place: Written
    signer: Written
    signer_role: Written
    domain: str


SELLER = Party(
    firm=Written("АО «Тальвенспецэкспорт»", "塔尔文特种出口公司", "Talven Special Export JSC"),
    state=Written("Тальвенская Конфедерация", "塔尔文联邦", "Talven Confederation"),
    place=Written("Вельмоград", "韦尔莫格勒", "Velmograd"),
    signer=Written("Р. Е. Вельмин", "韦利明", "R. E. Velmin"),
    signer_role=Written("Генеральный директор", "总经理", "Director General"),
    domain="talven-export.example",
)
BUYER = Party(
    firm=Written(
        "Наньланьская компания по импорту и экспорту оборудования",
        "南澜国际装备进出口公司",
        "Nanlan Equipment Import and Export Company",
    ),
    state=Written("Республика Наньлань", "南澜共和国", "Republic of Nanlan"),
    place=Written("Цзинхэ", "靖河市", "Jinghe"),
    signer=Written("Чжэнь Юаньчжоу", "甄远舟", "Zhen Yuanzhou"),
    signer_role=Written("Заместитель директора", "副总经理", "Deputy Director"),
    domain="nanlan-equipment.example",
)
VEHICLE = Written("«Зимнянка-36»", "“冬鹭-36”", "Zimnyanka-36")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the price table; the price is in whole euros a piece."""

    goods: str
    count: int
    price: int

    @property
    def total(self) -> int:
        """Return count times price."""
        return self.count * self.price


LINES: Sequence[Line] = (
    Line(f"Лёгкая плавающая машина {VEHICLE.ru}", 12, 1_240_000),
    Line("То же, командный вариант «Зимнянка-36К»", 3, 1_615_000),
    Line("Групповой комплект запасных частей ЗИП-Г", 2, 385_500),
    Line("Учебный стенд механика-водителя УСМ-2", 1, 902_300),
)
TOTAL = sum(line.total for line in LINES)
TOTAL_IN_WORDS = "двадцать один миллион триста девяносто восемь тысяч триста евро"
