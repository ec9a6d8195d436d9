"""The deals of the affair: what is ordered, owed, paid and required, drawn from a seed."""

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from decimal import Decimal

from stemma.demo.facts.deals import (
    Amendment,
    Annex,
    Deal,
    Good,
    Line,
    Obligation,
    Payment,
)
from stemma.demo.facts.duties import figures_of, obligations_of
from stemma.demo.facts.numbers import price
from stemma.demo.facts.parties import Organisation
from stemma.demo.facts.written import Town, Written

Organisations = Mapping[str, Organisation]
Goods = Mapping[str, Good]

_LATIN = str.maketrans("ТСЭО", "TSEO")


def deals_of(chance: random.Random, organisations: Organisations, goods: Goods) -> dict[str, Deal]:
    """Return the four deals: samples first, then the main one, a course, and the know-how."""
    currency = chance.choice(("EUR", "EUR", "CNY"))
    samples = _samples(chance, organisations, goods, currency)
    main = _main(chance, organisations, goods, currency, samples.number)
    training = _training(chance, organisations, goods, main)
    knowhow = _knowhow(chance, organisations, goods, main)
    return {deal.key: deal for deal in (samples, main, training, knowhow)}


def _number(chance: random.Random, date: dt.date, goods: int) -> str:
    return f"ТСЭ-{goods}/{date:%m%d}-{chance.randrange(10, 99)}"


def _day(chance: random.Random, first: dt.date, days: int) -> dt.date:
    """Return a working day within so many days of a first."""
    date = first + dt.timedelta(days=chance.randrange(days))
    while date.weekday() > 4:
        date += dt.timedelta(days=1)
    return date


def line_of(key: str, good: Good, quantity: int, one: Decimal) -> Line:
    """Return a line whose total is right."""
    return Line(key=key, good=good, quantity=quantity, price=one, total=one * quantity)


def _payments(
    total: Decimal, shares: Sequence[tuple[int, dt.date, Written]]
) -> tuple[Payment, ...]:
    return tuple(
        Payment(
            key=str(number),
            percent=Decimal(share),
            amount=total * share / 100,
            due=due,
            condition=condition,
        )
        for number, (share, due, condition) in enumerate(shares, 1)
    )


_ON_SIGNING = Written("после подписания договора", "合同签订后", "after signature of the contract")
_ON_FIRST = Written(
    "после приёмки первой партии", "首批验收后", "after acceptance of the first batch"
)
_ON_LAST = Written(
    "после приёмки последней партии", "末批验收后", "after acceptance of the last batch"
)


def _main(
    chance: random.Random,
    organisations: Organisations,
    goods: Goods,
    currency: str,
    earlier: str,
) -> Deal:
    signed = _day(chance, dt.date(2023, 3, 20), 60)
    scale = 8 if currency == "CNY" else 1
    lines = tuple(
        line_of(key, goods[key], chance.randrange(*counts), price(chance, *prices) * scale)
        for key, counts, prices in (
            ("vehicle", (24, 42), (1_150_000, 1_900_000)),
            ("gun", (8, 15), (1_900_000, 2_700_000)),
            ("carrier", (9, 16), (800_000, 1_300_000)),
            ("command", (3, 8), (1_700_000, 2_300_000)),
            ("parachute", (60, 110), (18_000, 39_000)),
            ("spares", (2, 7), (250_000, 600_000)),
            ("stand", (1, 3), (700_000, 1_100_000)),
        )
    )
    total = sum((line.total for line in lines), Decimal(0))
    first = _day(chance, dt.date(2023, 11, 1), 30)
    second = _day(chance, dt.date(2024, 6, 1), 40)
    vehicles = lines[0].quantity
    obligations = obligations_of(chance, organisations, goods, (vehicles, first, second))
    return Deal(
        key="main",
        title=Written("Договор поставки", "供货合同", "Supply contract"),
        number=(number := _number(chance, signed, 36)),
        number_latin=number.translate(_LATIN),
        signed=signed,
        weekday=None,
        town=organisations["exporter"].town,
        seller="exporter",
        buyer="importer",
        seller_signer="director",
        buyer_signer="deputy",
        currency=currency,
        lines=lines,
        sum=total,
        sum_in_words=total,
        obligations=obligations,
        payments=_payments(
            total,
            (
                (30, signed + dt.timedelta(days=28), _ON_SIGNING),
                (40, first + dt.timedelta(days=30), _ON_FIRST),
                (30, second + dt.timedelta(days=30), _ON_LAST),
            ),
        ),
        figures=figures_of(chance, goods),
        amendments=_amendments(chance, lines, total, obligations, signed),
        annexes=(
            Annex(
                number=1,
                title=Written("Спецификация и цены", "规格与价格", "Specification and prices"),
                item="annex-1",
            ),
            Annex(
                number=2,
                title=Written("Технические требования", "技术要求", "Technical requirements"),
                item="annex-2",
            ),
            Annex(
                number=3,
                title=Written("Перечень запасных частей", "备件清单", "List of spare parts"),
                item="annex-3",
            ),
            Annex(
                number=4,
                title=Written("Порядок приёмки", "验收办法", "Acceptance procedure"),
                item=None,
            ),
        ),
        based_on=(earlier,),
    )


def _amendments(
    chance: random.Random,
    lines: Sequence[Line],
    total: Decimal,
    obligations: Sequence[Obligation],
    signed: dt.date,
) -> tuple[Amendment, ...]:
    parachute = next(line for line in lines if line.key == "parachute")
    more = parachute.quantity + chance.randrange(10, 30)
    new_total = parachute.price * more
    second = next(duty for duty in obligations if duty.key == "delivery 2")
    return (
        Amendment(
            key="1",
            number=1,
            signed=_day(chance, signed + dt.timedelta(days=100), 30),
            line="parachute",
            new_quantity=more,
            new_line_total=new_total,
            new_sum=total - parachute.total + new_total,
        ),
        Amendment(
            key="2",
            number=2,
            signed=_day(chance, signed + dt.timedelta(days=260), 40),
            obligation="delivery 2",
            new_due=second.due + dt.timedelta(days=chance.randrange(3, 9) * 7),
        ),
    )


def _small(
    chance: random.Random,
    key: str,
    title: Written,
    signed: dt.date,
    lines: tuple[Line, ...],
    rest: tuple[str, Town, tuple[Obligation, ...], tuple[str, ...]],
) -> Deal:
    currency, town, obligations, based_on = rest
    number = _number(chance, signed, {"samples": 11, "training": 42, "knowhow": 57}[key])
    total = sum((line.total for line in lines), Decimal(0))
    return Deal(
        key=key,
        title=title,
        number=number,
        number_latin=number.translate(_LATIN),
        signed=signed,
        weekday=None,
        town=town,
        seller="exporter",
        buyer="importer",
        seller_signer="director",
        buyer_signer="deputy",
        currency=currency,
        lines=lines,
        sum=total,
        sum_in_words=total,
        obligations=obligations,
        payments=_payments(
            total,
            (
                (50, signed + dt.timedelta(days=21), _ON_SIGNING),
                (50, obligations[-1].due + dt.timedelta(days=30), _ON_LAST),
            ),
        ),
        figures=(),
        amendments=(),
        annexes=(),
        based_on=based_on,
    )


def _samples(
    chance: random.Random, organisations: Organisations, goods: Goods, currency: str
) -> Deal:
    signed = _day(chance, dt.date(2022, 9, 5), 60)
    lines = (
        line_of("vehicle", goods["vehicle"], 1, price(chance, 1_300_000, 1_900_000)),
        line_of(
            "parachute", goods["parachute"], chance.randrange(4, 9), price(chance, 30_000, 45_000)
        ),
    )
    duty = Obligation(
        key="delivery",
        duty="delivery",
        what=Written("образцы для испытаний", "试验样品", "samples for trials"),
        due=signed + dt.timedelta(days=90),
        count=lines[1].quantity,
        good=goods["parachute"],
        town=organisations["plant"].town,
    )
    title = Written("Договор поставки образцов", "样品供货合同", "Contract for samples")
    rest = (currency, organisations["exporter"].town, (duty,), ())
    return _small(chance, "samples", title, signed, lines, rest)


def _training(
    chance: random.Random, organisations: Organisations, goods: Goods, main: Deal
) -> Deal:
    signed = _day(chance, main.signed + dt.timedelta(days=60), 30)
    lines = (
        line_of("stand", goods["stand"], 1, price(chance, 300_000, 700_000)),
        line_of("radio", goods["radio"], chance.randrange(3, 7), price(chance, 40_000, 90_000)),
    )
    duty = Obligation(
        key="training",
        duty="training",
        what=Written("обучение инструкторов", "教员培训", "training of instructors"),
        due=signed + dt.timedelta(days=220),
        persons=chance.randrange(6, 15),
        weeks=chance.randrange(3, 7),
        town=organisations["plant"].town,
    )
    title = Written("Договор об обучении", "培训合同", "Training contract")
    rest = (main.currency, organisations["exporter"].town, (duty,), (main.number,))
    return _small(chance, "training", title, signed, lines, rest)


def _knowhow(chance: random.Random, organisations: Organisations, goods: Goods, main: Deal) -> Deal:
    signed = _day(chance, dt.date(2024, 3, 1), 50)
    lines = (line_of("parachute", goods["parachute"], 1, price(chance, 2_000_000, 4_000_000)),)
    duty = Obligation(
        key="technology",
        duty="technology",
        what=Written(
            "передача чертежей и технологии производства",
            "移交图纸和生产工艺",
            "handing over of drawings and production know-how",
        ),
        due=signed + dt.timedelta(days=400),
        good=goods["parachute"],
        months=chance.choice((10, 12, 14)),
        town=organisations["importer"].town,
    )
    title = Written(
        "Договор о передаче документации и технологии",
        "文件与技术转让合同",
        "Contract on documentation and know-how",
    )
    rest = (main.currency, organisations["importer"].town, (duty,), (main.number,))
    return _small(chance, "knowhow", title, signed, lines, rest)
