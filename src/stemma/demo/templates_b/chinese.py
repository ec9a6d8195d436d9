"""How this set writes values in Chinese: dates in Han figures, 万元, capital figures."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from stemma.demo.facts import stated
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.deals import Deal, Figure, Good
from stemma.demo.facts.events import Event
from stemma.demo.facts.parties import Organisation, Person, Registration
from stemma.demo.facts.stated import Fact
from stemma.demo.facts.written import Town, Written
from stemma.demo.templates_b.numerals import (
    capitals,
    grouped,
    plain_han,
    scaled,
    spelt,
    trimmed,
)
from stemma.demo.templates_b.russian import addressed, placed
from stemma.demo.writing.marks import Writer
from stemma.model.values import Bounds, Measure, Name, Value

WEEKDAYS = "一二三四五六日"
_UNITS = {
    "t": "吨", "km/h": "公里每小时", "km": "公里", "degC": "摄氏度", "m": "米", "person": "人",
    "kg": "公斤", "MHz": "兆赫", "m/s": "米每秒", "min": "分钟", "year": "年", "%": "%",
    "h": "小时",
}  # fmt: skip
_LIMITS = {
    "at_least": "不低于", "at_most": "不超过", "about": "约",
    "more_than": "大于", "less_than": "小于",
}  # fmt: skip
_SIGNS = {"at_least": "≥", "at_most": "≤", "about": "约", "more_than": ">", "less_than": "<"}


def sum_in_words(amount: Decimal, currency: str) -> str:
    """Return a sum in capital figures: 欧元壹佰贰拾伍万元整."""
    whole, cents = divmod(amount, 1)
    name = "人民币" if currency == "CNY" else "欧元"
    if not cents:
        return f"{name}{capitals(int(whole))}元整"
    tenths, rest = divmod(int(cents * 100), 10)
    small = (f"{capitals(tenths)}角" if tenths else "零") + (f"{capitals(rest)}分" if rest else "")
    return f"{name}{capitals(int(whole))}元{small}"


@dataclass(frozen=True, slots=True)
class Chinese:
    """A hand that writes Chinese: every method returns marked words."""

    w: Writer
    affair: Affair
    language: Literal["zh"] = "zh"

    def day(self, fact: Fact | Value, date: dt.date, form: str = "figures") -> str:
        """Return a day: figures 2023年4月26日, han 二〇二三年四月二十六日, dots, iso."""
        return self.w(fact, shown_day(date, form))

    def dated(self, fact: Fact, date: dt.date, weekday: int | None, form: str) -> str:
        """Return a day with the day of the week that is printed beside it, if any."""
        words = shown_day(date, form)
        return self.w(fact, words if weekday is None else f"{words}（星期{WEEKDAYS[weekday]}）")

    def span(self, fact: Fact, first: dt.date, last: dt.date) -> str:
        """Return days from first to last."""
        return self.w(fact, shown_span(first, last))

    def sum(self, fact: Fact | Value, amount: Decimal, currency: str, form: str = "full") -> str:
        """Return a sum: full 107,541,500.00欧元, wan 10,754.15万欧元, code EUR 107,541,500.00."""
        if form == "code":
            return self.w(fact, f"{currency}\u00a0{grouped(amount, ',', '.', 2)}")
        wan = form == "wan"
        figures = trimmed(scaled(amount, 10_000), ",", ".") if wan else grouped(amount, ",", ".", 2)
        scale = "万" if wan else ""
        if currency == "CNY":
            return self.w(fact, f"人民币{figures}{scale}元")
        return self.w(fact, f"{figures}{scale}欧元")

    def cell(self, fact: Fact | Value, amount: Decimal) -> str:
        """Return a sum in a table: the figure alone."""
        return self.w(fact, grouped(amount, ",", ".", 2))

    def words(self, fact: Fact, amount: Decimal, currency: str) -> str:
        """Return a sum in capital figures."""
        return self.w(fact, sum_in_words(amount, currency))

    def count(self, fact: Fact | Value, number: int, good: Good) -> str:
        """Return so many of a good with measure word and type name: 35辆“冬鹭-46”轻型两栖车."""
        return self.w(fact, f"{number}{good.thing.measure}{self.good(good)}")

    def number(self, fact: Fact | Value, number: int, thing: str, *, han: bool = False) -> str:
        """Return a number with its measure word, in figures or in Han figures."""
        shown = ("两" if number == 2 else plain_han(number)) if han else str(number)
        return self.w(fact, f"{shown}{thing}")

    def figure(self, deal: Deal, figure: Figure, *, signs: bool = False) -> str:
        """Return a technical figure, with its limit in words or as a sign."""
        limits = _SIGNS if signs else _LIMITS
        value = Measure(figure.amount, figure.unit)
        return self.w(stated.figure_of(deal, figure), in_limits(value, limits))

    def measure(self, value: Measure) -> str:
        """Return a measure that is no field of the affair, with its limit in words."""
        return self.w(value, in_limits(value, _LIMITS))

    def good(self, good: Good) -> str:
        """Return a good by its type name and its term: “冬鹭-46”轻型两栖车."""
        return f"{self.designator(good)}{good.thing.term.zh}"

    def designator(self, good: Good) -> str:
        """Return a type name."""
        return self.w(stated.designator(good), good.designator.zh)

    def name(self, somebody: Person, *, short: bool = False) -> str:
        """Return a person's name, whole or the surname a foreigner is called by."""
        return self.w(stated.person(somebody), (somebody.short if short else somebody.full).zh)

    def firm(self, firm: Organisation, *, short: bool = False) -> str:
        """Return an organisation's name."""
        return self.w(stated.organisation(firm), (firm.short if short else firm.name).zh)

    def state(self, firm: Organisation) -> str:
        """Return the name of an organisation's state."""
        return self.w(stated.state(firm), firm.state.zh)

    def town(self, fact: Fact, town: Town) -> str:
        """Return a town's name."""
        return self.w(fact, town.name.zh)

    def event_town(self, event: Event) -> str:
        """Return the town of an event."""
        return self.town(stated.event_town(event), event.town)

    def contract(self, deal: Deal) -> str:
        """Return the number of a contract, in Latin letters."""
        return self.w(stated.deal_number(deal), deal.number_latin)

    def registration(self, firm: Organisation, number: Registration) -> str:
        """Return a labelled identifier with its label."""
        label = {
            "inn": "纳税人识别号（INN）",
            "kpp": "登记原因代码（KPP）",
            "ogrn": "国家注册号（OGRN）",
            "uscc": "统一社会信用代码",
        }
        return f"{label[number.scheme]}：{self.w(stated.registration(firm, number), number.value)}"

    def registrations(self, firm: Organisation, between: str = "，") -> str:
        """Return all the identifiers of an organisation."""
        return between.join(self.registration(firm, one) for one in firm.registrations)

    def address(self, firm: Organisation) -> str:
        """Return an organisation's address."""
        return addressed(self.w, firm, "zh")

    def mail(self, somebody: Person) -> str:
        """Return a mail address."""
        return self.w(stated.mail_address(somebody), somebody.mail)

    def bank(self, firm: Organisation) -> str:
        """Return the name of an organisation's bank."""
        bank = firm.bank or Written("", "", "")
        return self.w(Name("organisation", bank.en), bank.zh)

    def place(self, place: Written) -> str:
        """Return a place of work: named ones are marked as names, their figures as numbers."""
        return placed(self.w, place, place.zh)


def shown_day(date: dt.date, form: str) -> str:
    """Return a day in one of this set's forms."""
    if form == "han":
        return f"{spelt(date.year)}年{plain_han(date.month)}月{plain_han(date.day)}日"
    return {
        "figures": f"{date.year}年{date.month}月{date.day}日",
        "dots": f"{date.year}.{date.month:02}.{date.day:02}",
        "iso": f"{date:%Y-%m-%d}",
    }[form]


def shown_span(first: dt.date, last: dt.date) -> str:
    """Return days from first to last: 2023年2月7日至9日."""
    begin = shown_day(first, "figures")
    if first == last:
        return begin
    if first.year != last.year:
        return f"{begin}至{shown_day(last, 'figures')}"
    month = "" if first.month == last.month else f"{last.month}月"
    return f"{begin}至{month}{last.day}日"


def _signed(number: Decimal, unit: str) -> str:
    words = trimmed(number, ",", ".")
    return words.replace("−", "零下") if unit == "degC" else words


def in_limits(figure: Measure, limits: dict[str, str]) -> str:
    """Return a figure with its limit: 不低于600米, 30至80公里."""
    amount, unit = figure.amount, _UNITS.get(figure.unit, figure.unit)
    if amount.qualifier == "between" and amount.low is not None and amount.high is not None:
        low, high = _signed(amount.low, figure.unit), _signed(amount.high, figure.unit)
        return f"{low}至{high}{unit}"
    number = _one(amount)
    return f"{limits.get(amount.qualifier, '')}{_signed(number, figure.unit)}{unit}"


def _one(amount: Bounds) -> Decimal:
    number = amount.low if amount.low is not None else amount.high
    return Decimal(0) if number is None else number


def per_cent(number: Decimal) -> str:
    """Return a percentage in Han figures where it is whole: 百分之三十."""
    whole = int(number)
    return f"百分之{plain_han(whole)}" if whole == number and whole < 100 else f"{number:f}%"
