"""What fills long tables: spare parts, and the lessons of a course, drawn from a seed."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from stemma.demo.facts.written import Written


@dataclass(frozen=True, slots=True)
class Part:
    """A row of a parts or packing list; `mass` in kilograms a piece."""

    number: int
    code: str
    name: Written
    quantity: int
    mass: Decimal


@dataclass(frozen=True, slots=True)
class Lesson:
    """A week of a course: subject, hours, where."""

    week: int
    subject: Written
    hours: int
    place: Written


_PARTS: Sequence[Written] = (
    Written("Насос водооткачивающий", "排水泵", "Bilge pump"),
    Written("Уплотнение вала водомёта", "喷水推进轴密封", "Water jet shaft seal"),
    Written("Фильтр топливный грубой очистки", "燃油粗滤器", "Coarse fuel filter"),
    Written("Фильтр воздушный", "空气滤清器", "Air filter"),
    Written("Ремень привода генератора", "发电机皮带", "Generator belt"),
    Written("Звено гусеницы", "履带板", "Track link"),
    Written("Палец гусеницы", "履带销", "Track pin"),
    Written("Каток опорный", "负重轮", "Road wheel"),
    Written("Торсион", "扭力轴", "Torsion bar"),
    Written("Амортизатор", "减振器", "Shock absorber"),
    Written("Радиатор", "散热器", "Radiator"),
    Written("Шланг системы охлаждения", "冷却软管", "Coolant hose"),
    Written("Аккумуляторная батарея", "蓄电池", "Battery"),
    Written("Фара с маскировочной насадкой", "防空前照灯", "Blackout headlamp"),
    Written("Прибор наблюдения водителя", "驾驶员观察镜", "Driver's periscope"),
    Written("Стеклоблок смотровой", "观察镜玻璃", "Vision block"),
    Written("Крышка люка", "舱盖", "Hatch cover"),
    Written("Уплотнитель люка", "舱盖密封条", "Hatch seal"),
    Written("Трос буксирный", "牵引钢索", "Tow rope"),
    Written("Жилет спасательный", "救生衣", "Life vest"),
    Written("Огнетушитель", "灭火器", "Fire extinguisher"),
    Written("Датчик давления масла", "机油压力传感器", "Oil pressure sensor"),
    Written("Реле стартёра", "起动继电器", "Starter relay"),
    Written("Форсунка", "喷油器", "Injector"),
    Written("Кольцо уплотнительное", "密封圈", "Sealing ring"),
    Written("Болт башмака", "履带螺栓", "Shoe bolt"),
    Written("Антенна штыревая", "鞭状天线", "Whip antenna"),
    Written("Кабель переговорного устройства", "车内通话电缆", "Intercom cable"),
    Written("Строп подвесной системы", "背带吊索", "Harness strap"),
    Written("Вытяжное звено", "开伞拉绳", "Static line"),
    Written("Контейнер грузовой", "货物空投箱", "Cargo container"),
    Written("Блок управления планированием", "滑翔控制装置", "Glide control unit"),
    Written("Прибор раскрытия", "自动开伞器", "Opening device"),
    Written("Чехол купола", "伞衣套", "Canopy cover"),
)
_LESSONS: Sequence[Written] = (
    Written("Проверка умения плавать, спасательные средства", "游泳测试与救生器材", "Swimming test and life-saving gear"),
    Written("Устройство машины, органы управления", "车辆构造与操纵机构", "Layout of the vehicle and controls"),
    Written("Вождение на суше, ночной марш", "陆上驾驶与夜间行军", "Driving on land, night march"),
    Written("Вождение на плаву, вход в воду", "水上驾驶与入水", "Driving afloat, entering water"),
    Written("Укладка парашютных систем", "降落伞系统的叠装", "Packing of parachute systems"),
    Written("Погрузка и крепление в макете самолёта", "飞机模型内的装载与系留", "Loading and lashing in a mock-up"),
    Written("Сброс макетов с вышки", "塔台模型投放", "Drops of dummies from a tower"),
    Written("Связь и командная машина", "通信与指挥车", "Communications and command vehicle"),
    Written("Обслуживание и мелкий ремонт", "维护与小修", "Maintenance and small repairs"),
    Written("Итоговый марш с двумя переправами", "结业行军与两次渡水", "Final march with two crossings"),
)  # fmt: skip
_PLACES: Sequence[Written] = (
    Written("бассейн", "泳池", "pool"),
    Written("класс № 4", "第4教室", "classroom 4"),
    Written("полигон «Долгий Бор»", "长松靶场", "Long Pines Range"),
    Written("озеро Тихое", "静湖", "Lake Tikhoye"),
    Written("ангар", "机库", "hangar"),
)


def parts(chance: random.Random, rows: int) -> tuple[Part, ...]:
    """Return so many rows of parts."""
    drawn: list[Part] = []
    for number in range(1, rows + 1):
        name = _PARTS[(number * 7 + chance.randrange(3)) % len(_PARTS)]
        code = f"{chance.randrange(10, 99)}.{chance.randrange(10, 99)}.{chance.randrange(100, 999)}"
        mass = Decimal(chance.randrange(2, 900)) / 10
        drawn.append(Part(number, code, name, chance.randrange(1, 61), mass))
    return tuple(drawn)


def lessons(chance: random.Random, weeks: int) -> tuple[Lesson, ...]:
    """Return one lesson a week."""
    first = chance.randrange(len(_LESSONS))
    return tuple(
        Lesson(
            week,
            _LESSONS[(first + week) % len(_LESSONS)],
            chance.randrange(24, 40),
            chance.choice(_PLACES),
        )
        for week in range(1, weeks + 1)
    )
