"""The affair drawn from a seed: one seed, one affair."""

import random
from collections.abc import Mapping

from stemma.demo.facts import names, numbers
from stemma.demo.facts.affair import Affair
from stemma.demo.facts.contracts import deals_of
from stemma.demo.facts.deals import Good
from stemma.demo.facts.happenings import events_of
from stemma.demo.facts.parties import Organisation, Person, surname_of_woman
from stemma.demo.facts.written import Town, Written

_NORTHERN_ROLES: Mapping[str, tuple[str, Written, str, bool]] = {
    "director": (
        "exporter",
        Written("генеральный директор", "总经理", "Director General"),
        "генерального директора",
        False,
    ),
    "contracts": (
        "exporter",
        Written("начальник договорного отдела", "合同处处长", "Head of Contracts"),
        "начальника договорного отдела",
        True,
    ),
    "bookkeeper": (
        "exporter",
        Written("главный бухгалтер", "总会计师", "Chief Accountant"),
        "главного бухгалтера",
        True,
    ),
    "training": (
        "plant",
        Written("начальник учебного центра", "培训中心主任", "Head of Training"),
        "начальника учебного центра",
        False,
    ),
    "designer": (
        "plant",
        Written("главный конструктор", "总设计师", "Chief Designer"),
        "главного конструктора",
        False,
    ),
    "engineer": (
        "plant",
        Written("ведущий инженер", "主任工程师", "Lead Engineer"),
        "ведущего инженера",
        False,
    ),
}
_SOUTHERN_ROLES: Mapping[str, tuple[str, Written, str]] = {
    "deputy": (
        "importer",
        Written("заместитель директора", "副总经理", "Deputy Director"),
        "заместителя директора",
    ),
    "purchases": (
        "importer",
        Written("начальник отдела закупок", "采购处处长", "Head of Procurement"),
        "начальника отдела закупок",
    ),
    "interpreter": ("importer", Written("переводчик", "翻译", "Interpreter"), "переводчика"),
    "commander": (
        "unit",
        Written("командир батальона", "营长", "Battalion Commander"),
        "командира батальона",
    ),
    "radios": (
        "unit",
        Written("инженер связи", "通信工程师", "Communications Engineer"),
        "инженера связи",
    ),
    "inspector": (
        "unit",
        Written("военный представитель", "军事代表", "Military Representative"),
        "военного представителя",
    ),
}


def drawn(seed: int) -> Affair:
    """Return the affair of a seed."""
    chance = random.Random(f"affair {seed}")  # noqa: S311 (looks, not secrets)
    organisations = _organisations(chance)
    people = {**_northerners(chance, organisations), **_southerners(chance, organisations)}
    goods = _goods(chance)
    return Affair(
        seed=seed,
        organisations=organisations,
        people=people,
        goods=goods,
        deals=deals_of(chance, organisations, goods),
        events=events_of(chance, organisations),
    )


def _organisations(chance: random.Random) -> dict[str, Organisation]:
    state, root, latin = chance.choice(names.NORTHERN)
    southern, bare = chance.choice(names.SOUTHERN)
    exporter_town, plant_town = chance.sample(names.NORTHERN_TOWNS, 2)
    importer_town, unit_town = chance.sample(names.SOUTHERN_TOWNS, 2)
    street, house = chance.choice(_STREETS), chance.randrange(3, 90)
    unit_number = chance.randrange(20, 98)
    lowered = bare.en.lower()
    firm = names.NORTHERN_FIRM[root]
    return {
        "exporter": Organisation(
            key="exporter",
            name=Written(f"АО «{root}спецэкспорт»", firm, f"{latin.title()} Special Export JSC"),
            short=Written(f"«{root}спецэкспорт»", firm[:-2], f"{latin.title()} Special Export"),
            state=state,
            town=exporter_town,
            address=_address(street, house, exporter_town),
            domain=f"{latin}-export.example",
            side="north",
            registrations=numbers.northern(chance),
            bank=Written("банк «Северная марка»", "北方马克银行", "Severnaya Marka Bank"),
            account=numbers.account(chance),
        ),
        "plant": Organisation(
            key="plant",
            name=Written(
                f"ПАО «{plant_town.name.ru.split('-')[0]}маш»",
                f"{plant_town.name.zh}机械制造厂",
                f"{plant_town.name.en.split()[-1]}mash PJSC",
            ),
            short=Written("завод", "工厂", "the Works"),
            state=state,
            town=plant_town,
            address=_address(chance.choice(_STREETS), chance.randrange(1, 40), plant_town),
            domain=f"{latin}-zavod.example",
            side="north",
            registrations=numbers.northern(chance),
        ),
        "importer": Organisation(
            key="importer",
            name=Written(
                f"{bare.ru}ская компания по импорту и экспорту оборудования",
                f"{bare.zh}国际装备进出口公司",
                f"{bare.en} Equipment Import and Export Company",
            ),
            short=Written("Компания", f"{bare.zh}装备公司", f"{bare.en} Equipment"),
            state=southern,
            town=importer_town,
            address=Written(
                f"г. {importer_town.name.ru}, пр. Лотосовый, {house}",
                f"{importer_town.name.zh}莲花大道{house}号",
                f"{house} Lotus Avenue, {importer_town.name.en}",
            ),
            domain=f"{lowered}-equipment.example",
            side="south",
            registrations=numbers.southern(chance),
        ),
        "unit": Organisation(
            key="unit",
            name=Written(
                f"{unit_number}-й воздушно-десантный батальон",
                f"空降兵第{unit_number}营",
                f"{unit_number}th Airborne Battalion",
            ),
            short=Written("батальон", "该营", "the battalion"),
            state=southern,
            town=unit_town,
            address=Written(
                f"г. {unit_town.name.ru}",
                unit_town.name.zh,
                unit_town.name.en,
            ),
            domain=f"{lowered}-unit.example",
            side="south",
        ),
    }


_STREETS = (
    Written("наб. Ледовая", "冰岸街", "Ledovaya Embankment"),
    Written("ул. Дальних Сосен", "远松街", "Distant Pines Street"),
    Written("пр. Корабельщиков", "造船工大道", "Shipwrights Avenue"),
)


def _address(street: Written, house: int, town: Town) -> Written:
    return Written(
        f"г. {town.name.ru}, {street.ru}, {house}",
        f"{town.name.zh}{street.zh}{house}号",
        f"{house} {street.en}, {town.name.en}",
    )


def _northerners(
    chance: random.Random, organisations: Mapping[str, Organisation]
) -> dict[str, Person]:
    surnames = chance.sample(names.NORTHERN_SURNAMES, len(_NORTHERN_ROLES))
    men, women = chance.sample(names.MEN, 4), chance.sample(names.WOMEN, 2)
    people: dict[str, Person] = {}
    for surname, (key, (firm, role, genitive, woman)) in zip(
        surnames, _NORTHERN_ROLES.items(), strict=True
    ):
        given, patronymic = (women if woman else men).pop()
        own = surname_of_woman(surname) if woman else surname
        people[key] = Person(
            key=key,
            surname=own,
            given=given,
            patronymic=patronymic,
            woman=woman,
            organisation=firm,
            role=role,
            role_genitive=genitive,
            mail=f"{given.en[0]}.{own.en}@{organisations[firm].domain}".lower(),
        )
    return people


def _southerners(
    chance: random.Random, organisations: Mapping[str, Organisation]
) -> dict[str, Person]:
    drawn_names = chance.sample(names.SOUTHERN_PEOPLE, len(_SOUTHERN_ROLES))
    people: dict[str, Person] = {}
    for (surname, given), (key, (firm, role, genitive)) in zip(
        drawn_names, _SOUTHERN_ROLES.items(), strict=True
    ):
        people[key] = Person(
            key=key,
            surname=surname,
            given=given,
            patronymic=Written("", "", ""),
            woman=False,
            organisation=firm,
            role=role,
            role_genitive=genitive,
            mail=f"{surname.en}.{given.en}@{organisations[firm].domain}".lower(),
        )
    return people


def _goods(chance: random.Random) -> dict[str, Good]:
    birds = chance.sample(names.VEHICLE_NAMES, 5)
    things = {
        "vehicle": names.VEHICLE,
        "gun": names.GUN,
        "carrier": names.CARRIER,
        "command": names.COMMAND,
        "parachute": names.PARACHUTE,
    }
    goods: dict[str, Good] = {}
    for bird, (key, thing) in zip(birds, things.items(), strict=True):
        number = chance.randrange(11, 89)
        goods[key] = Good(
            key,
            thing,
            Written(f"«{bird.ru}-{number}»", f"“{bird.zh}-{number}”", f"{bird.en}-{number}"),
        )
    for key, thing, code in (
        ("spares", names.SPARES, "ZIP-G"),
        ("stand", names.STAND, "USM-2"),
        ("radio", names.RADIO, "BRK-7"),
    ):
        cyrillic = {"ZIP-G": "ЗИП-Г", "USM-2": "УСМ-2", "BRK-7": "БРК-7"}[code]
        goods[key] = Good(key, thing, Written(cyrillic, code, code))
    return goods
