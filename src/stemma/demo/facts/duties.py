"""Who owes what by when, and what the equipment must be able to do, drawn from a seed."""

import datetime as dt
import random
from collections.abc import Mapping

from stemma.demo.facts.deals import Figure, Good, Obligation, Quantity
from stemma.demo.facts.parties import Organisation
from stemma.demo.facts.written import Written
from stemma.model.values import Bounds, about, at_least, at_most, between, exactly

Organisations = Mapping[str, Organisation]
Goods = Mapping[str, Good]


def obligations_of(
    chance: random.Random,
    organisations: Organisations,
    goods: Goods,
    batches: tuple[int, dt.date, dt.date],
) -> tuple[Obligation, ...]:
    """Return who owes what by when; `batches` is how many vehicles, and the days of two batches."""
    vehicles, first, second = batches
    early = vehicles // 3
    north, south = organisations["plant"].town, organisations["unit"].town
    persons = chance.randrange(6, 12) * 4

    vehicle = goods["vehicle"]
    return (
        Obligation(
            key="delivery 1",
            duty="delivery",
            due=first,
            what=Written("первая партия машин", "首批车辆", "first batch of vehicles"),
            count=early,
            good=vehicle,
            town=north,
        ),
        Obligation(
            key="delivery 2",
            duty="delivery",
            due=second,
            what=Written(
                "остальные машины и имущество", "其余车辆及器材", "remaining vehicles and equipment"
            ),
            count=vehicles - early,
            good=vehicle,
            town=north,
        ),
        Obligation(
            key="training 1",
            duty="training",
            due=first + dt.timedelta(days=45),
            what=Written("первая группа", "第一组", "first group"),
            persons=persons,
            weeks=chance.randrange(5, 9),
            town=north,
        ),
        Obligation(
            key="training 2",
            duty="training",
            due=second + dt.timedelta(days=60),
            what=Written("вторая группа", "第二组", "second group"),
            persons=persons + 8,
            weeks=chance.randrange(3, 5),
            town=south,
        ),
        Obligation(
            key="integration",
            duty="integration",
            due=first - dt.timedelta(days=50),
            what=Written(
                "установка радиостанций и системы управления Покупателя",
                "安装买方电台和指挥系统",
                "installation of the Buyer's radios and command system",
            ),
            count=chance.randrange(4, 9),
            good=goods["radio"],
            town=north,
        ),
        Obligation(
            key="documentation",
            duty="documentation",
            due=first - dt.timedelta(days=25),
            what=Written("комплекты эксплуатационной документации", "使用文件", "sets of manuals"),
            count=chance.randrange(3, 7),
        ),
        Obligation(
            key="warranty",
            duty="warranty",
            due=second + dt.timedelta(days=365),
            what=Written("гарантия на машины", "车辆质保", "warranty of the vehicles"),
            months=chance.choice((12, 18, 24)),
        ),
    )


def figures_of(chance: random.Random, goods: Goods) -> tuple[Figure, ...]:
    """Return the technical figures that the requirements state."""

    def figure(good: str, quantity: Quantity, amount: Bounds, unit: str) -> Figure:
        key = f"{good} {quantity}"
        return Figure(key=key, good=goods[good], quantity=quantity, amount=amount, unit=unit)

    low = chance.choice((-40, -45, -50))
    drop = chance.randrange(8, 14) * 500
    return (
        figure("vehicle", "mass", at_most(f"{chance.randrange(70, 99) / 10}"), "t"),
        figure("vehicle", "speed on land", at_least(chance.randrange(60, 76)), "km/h"),
        figure("vehicle", "speed afloat", between(chance.randrange(7, 9), 10), "km/h"),
        figure("vehicle", "range on land", at_least(chance.randrange(40, 60) * 10), "km"),
        figure("vehicle", "temperature", between(low, chance.choice((40, 45, 50))), "degC"),
        figure("vehicle", "wave height", at_most(f"{chance.randrange(4, 12) / 10}"), "m"),
        figure("vehicle", "crew", exactly(chance.randrange(2, 4)), "person"),
        figure("gun", "mass", at_most(f"{chance.randrange(120, 180) / 10}"), "t"),
        figure("gun", "firing range", about(f"{chance.randrange(85, 130) / 10}"), "km"),
        figure("carrier", "payload", at_least(chance.randrange(15, 25) * 100), "kg"),
        figure("command", "frequency", between(30, chance.choice((88, 108))), "MHz"),
        figure("parachute", "drop height", between(drop, drop + 2000), "m"),
        figure(
            "parachute",
            "glide range",
            between(chance.randrange(25, 40), chance.randrange(55, 90)),
            "km",
        ),
        figure("parachute", "payload", at_most(chance.randrange(15, 21) * 10), "kg"),
        figure("parachute", "wind", at_most(chance.randrange(10, 18)), "m/s"),
        figure("parachute", "accuracy of landing", at_most(chance.randrange(3, 9) * 10), "m"),
        figure("parachute", "assembly time", at_most(chance.randrange(15, 40)), "min"),
        figure("parachute", "service life", about(chance.randrange(8, 13)), "year"),
    )
