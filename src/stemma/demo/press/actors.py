"""Those who write, speak and are named in the coverage: outlets, an institute, people, offices.

All are invented. The pools hold more than one coverage needs, so that seeds differ.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from stemma.demo.facts.affair import Affair
from stemma.demo.facts.written import Case, Language, Written

ActorKind = Literal["outlet", "agency", "institute", "blog", "channel", "person", "office", "cache"]

NameForm = Literal["name", "alias", "acronym"]
"""By which of its names somebody is named. "alias" describes: "the Harrowmere-based institute"."""

Forms = Mapping[Case, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody in the coverage.

    `declined` are the Russian cases of the name. `alias` describes without naming, `role` is what
    a person is called beside the name (as with `declined`, Russian cases in `alias_declined`,
    `role_declined`). `house` is whom a person works or speaks for: an actor or an organisation of
    the affair. A text by the outlet is written in `language`.
    """

    key: str
    kind: ActorKind
    name: Written
    declined: Forms
    language: Language = "en"
    domain: str = ""
    town: Written | None = None
    alias: Written | None = None
    alias_declined: Forms | None = None
    acronym: Written | None = None
    role: Written | None = None
    role_declined: Forms | None = None
    woman: bool = False
    house: str = ""

    def named(self, language: Language, form: NameForm = "name") -> str:
        """Return the name in a language; an actor without that form is named in full."""
        forms = {"name": self.name, "alias": self.alias, "acronym": self.acronym}
        return (forms[form] or self.name).to(language)


Cast = Mapping[str, Actor]

_CASES: Sequence[Case] = ("nom", "gen", "dat", "acc", "ins", "loc")


def _cases(forms: str) -> dict[Case, str]:
    """Return Russian cases: six words of "a|b|c|d|e|f" in the order of grammars, or one for all."""
    parts = forms.split("|")
    return dict(zip(_CASES, parts if len(parts) > 1 else parts * 6, strict=True))


def _institutional(stem: str, noun: str = "институт") -> dict[Case, str]:
    """Return the cases of an adjective in -ский and the noun "институт"."""
    adjective = ("ий", "ого", "ому", "ий", "им", "ом")
    endings = ("", "а", "у", "", "ом", "е")
    return {
        case: f"{stem}ск{a} {noun}{e}"
        for case, a, e in zip(_CASES, adjective, endings, strict=True)
    }


_SEATS: Sequence[tuple[Written, str]] = (
    (Written("Харроумир", "哈罗米尔", "Harrowmere"), "харроумир"),
    (Written("Оллендейл", "奥伦代尔", "Ollendale"), "оллендейл"),
    (Written("Брисмут", "布里斯穆特", "Brismouth"), "брисмут"),
)
_INSTITUTES: Sequence[tuple[str, str, str, str]] = (
    ("Варлен", "瓦伦研究所", "Varlen Institute", "VIRS"),
    ("Корстон", "科斯顿研究所", "Corston Institute", "CIDR"),
    ("Педжер", "佩杰研究所", "Pedger Institute", "PIRE"),
)
_AGENCIES: Sequence[Written] = (
    Written("Острель", "奥斯特雷尔社", "Ostrel"),
    Written("Каделла", "卡德拉社", "Cadella"),
    Written("Виремар", "维雷马社", "Viremar"),
)
_ENGLISH: Sequence[Written] = (
    Written("Сенлоу леджер", "森洛纪事报", "Senlow Ledger"),
    Written("Брайтуотер курьер", "布莱特沃特信使报", "Brightwater Courier"),
    Written("Тарнфорд экземинер", "塔恩福德观察家报", "Tarnford Examiner"),
    Written("Уэксли диспетч", "韦克斯利快报", "Wexley Dispatch"),
)
_RUSSIAN: Sequence[Written] = (
    Written("Северная строка", "北方行报", "Severnaya Stroka"),
    Written("Лозовская летопись", "洛佐夫编年报", "Lozovskaya Letopis"),
    Written("Тихая пристань", "静港报", "Tikhaya Pristan"),
    Written("Полянская хроника", "波良记事报", "Polyanskaya Khronika"),
)
_CHINESE: Sequence[Written] = (
    Written("Сивань ваньбао", "汐湾晚报", "Xiwan Evening News"),
    Written("Яньси гуаньча", "砚溪观察", "Yanxi Observer"),
    Written("Хэюань жибао", "禾垣日报", "Heyuan Daily"),
)
_BLOGS: Sequence[Written] = (
    Written("Заметки с волнолома", "防波堤笔记", "Notes from the Breakwater"),
    Written("Сухая пристань", "旱坞札记", "The Dry Dock Papers"),
)
_CHANNELS: Sequence[Written] = (
    Written("Ржавый фонарь", "锈灯", "Rusty Lantern"),
    Written("Сизый челнок", "灰梭", "Grey Shuttle"),
)
_WOMEN: Sequence[Written] = (
    Written("Марен Олдвик", "马伦·奥德威克", "Maren Oldwick"),
    Written("Ингрит Корвейн", "英格丽特·科维恩", "Ingrit Corvane"),
    Written("Тесс Хаддлоу", "苔丝·哈德洛", "Tess Haddlow"),
    Written("Элспет Квилл", "埃尔斯佩思·奎尔", "Elspet Quill"),
)
"""Foreign names of women that end in a consonant: no case changes them in Russian."""
_MEN: Sequence[tuple[Written, str]] = (
    (Written("Дов Ренник", "多夫·伦尼克", "Dov Rennick"), "Дов{}|Ренник{}"),
    (Written("Фелим Гастелл", "费利姆·加斯特尔", "Felim Gastell"), "Фелим{}|Гастелл{}"),
    (Written("Осбен Трейл", "奥斯本·特雷尔", "Osben Trail"), "Осбен{}|Трейл{}"),
)
_MALE = ("", "а", "у", "а", "ом", "е")
_SOUTHERNERS: Sequence[Written] = (
    Written("Лань Чжоянь", "蓝琢言", "Lan Zhuoyan"),
    Written("Сюй Хэнчжоу", "胥衡舟", "Xu Hengzhou"),
    Written("Цзо Миньцэ", "左敏策", "Zuo Mince"),
)
_WITNESSES: Sequence[Written] = (
    Written("Аглая Стовбун", "阿格拉娅·斯托夫本", "Aglaya Stovbun"),
    Written("Лукерья Дзюба-Крамник", "卢克里娅·克拉姆尼克", "Lukerya Kramnik"),
)
_NEWS = (("ledger", "courier"), ("stroka", "vestnik", "portal"), ("evening", "observer"))


def cast_of(chance: random.Random, affair: Affair) -> dict[str, Actor]:
    """Return everybody in the coverage, by key.

    Outlets: "agency"; "ledger", "courier" (English), "stroka", "vestnik", "portal" (Russian),
    "evening", "observer" (Chinese), "blog", "poster". "channel" is the hackers'. "institute" has
    an alias and an acronym; "imagery" is another firm that reads satellite pictures. People:
    "analyst" (institute), "expert" (of another opinion, of no house), "sensor" (imagery),
    "witness", "spokesman" (the buyer's state), "official" (unnamed), reporters "by <outlet>".
    Offices: "exporter press", "importer press", "plant press". "cache" is the leaked documents.
    """
    actors = [
        *_newsrooms(chance),
        *_institutes(chance),
        *_people(chance, affair),
        *_offices(affair),
    ]
    return {actor.key: actor for actor in actors}


def _domain(name: Written) -> str:
    return name.en.lower().removeprefix("the ").replace(" ", "-") + ".example"


def _newsrooms(chance: random.Random) -> list[Actor]:
    pools = (_ENGLISH, _RUSSIAN, _CHINESE)
    languages: tuple[Language, ...] = ("en", "ru", "zh")
    made = [
        _outlet(key, "outlet", name, language)
        for keys, pool, language in zip(_NEWS, pools, languages, strict=True)
        for key, name in zip(keys, chance.sample(pool, len(keys)), strict=True)
    ]
    made.append(_outlet("agency", "agency", chance.choice(_AGENCIES), "en"))
    made.append(_outlet("blog", "blog", chance.choice(_BLOGS), "en"))
    poster = Written("Ночной причал", "夜泊", "nightquay")
    made.append(_outlet("poster", "blog", poster, "en"))
    made.append(_outlet("channel", "channel", chance.choice(_CHANNELS), "ru"))
    return made


def _outlet(key: str, kind: ActorKind, name: Written, language: Language) -> Actor:
    """Return an outlet; in Russian its name stands in quotation marks and is not declined."""
    quoted = f"«{name.ru}»"
    return Actor(
        key=key,
        kind=kind,
        name=Written(quoted, name.zh, name.en),
        declined=_cases(quoted),
        language=language,
        domain=_domain(name),
    )


def _institutes(chance: random.Random) -> list[Actor]:
    seat, adjective = chance.choice(_SEATS)
    stem, han, latin, acronym = chance.choice(_INSTITUTES)
    return [
        Actor(
            key="institute",
            kind="institute",
            name=Written(f"{stem}ский институт", han, latin),
            declined=_institutional(stem),
            domain=_domain(Written("", "", latin)),
            town=seat,
            alias=Written(
                f"{adjective}ский институт",
                f"总部位于{seat.zh}的研究所",
                f"the {seat.en}-based institute",
            ),
            alias_declined=_institutional(adjective),
            acronym=Written(acronym, acronym, acronym),
        ),
        Actor(
            key="imagery",
            kind="institute",
            name=Written("«Пеллан имиджери»", "佩兰影像", "Pellan Imagery"),
            declined=_cases("«Пеллан имиджери»"),
            domain="pellan-imagery.example",
        ),
    ]


def _people(chance: random.Random, affair: Affair) -> list[Actor]:
    analyst, sensor, writer, second = chance.sample(_WOMEN, 4)
    (expert, pattern), (reporter, other) = chance.sample(_MEN, 2)
    witness, spokesman = chance.choice(_WITNESSES), chance.choice(_SOUTHERNERS)
    state = affair.organisations["importer"].state
    return [
        _person("analyst", analyst, "institute", _ANALYST),
        _person("sensor", sensor, "imagery", _READER),
        _person("expert", expert, "", _EXPERT, pattern),
        _person("witness", witness, "", _INTERPRETER),
        _person(
            "spokesman",
            spokesman,
            "importer",
            (
                Written("представитель покупателя", f"{state.zh}发言人", f"{state.en} spokesman"),
                "представитель|представителя|представителю|представителя|представителем|представителе",
            ),
        ),
        _person("by ledger", writer, "ledger", None),
        _person("by courier", reporter, "courier", None, other),
        _person("by blog", second, "blog", None),
        _person("by stroka", Written("Вера Долгополь", "薇拉", "Vera Dolgopol"), "stroka", None),
        _person("by vestnik", Written("Нил Заречный", "尼尔", "Nil Zarechny"), "vestnik", None),
        _person("by evening", Written("Пань Юйлю", "潘雨榴", "Pan Yuliu"), "evening", None),
        _person("by observer", Written("Шэнь Ханьчжо", "沈翰卓", "Shen Hanzhuo"), "observer", None),
        Actor(
            key="official",
            kind="person",
            name=Written("западный чиновник", "一名西方官员", "a Western official"),
            declined=_cases(
                "западный чиновник|западного чиновника|западному чиновнику|"
                "западного чиновника|западным чиновником|западном чиновнике"
            ),
        ),
    ]


_Role = tuple[Written, str]
_ANALYST: _Role = (
    Written("аналитик", "分析员", "analyst"),
    "аналитик|аналитика|аналитику|аналитика|аналитиком|аналитике",
)
_READER: _Role = (
    Written("специалист по снимкам", "影像分析师", "imagery analyst"),
    (
        "специалист по снимкам|специалиста по снимкам|специалисту по снимкам|"
        "специалиста по снимкам|специалистом по снимкам|специалисте по снимкам"
    ),
)
_EXPERT: _Role = (
    Written("независимый эксперт", "独立专家", "independent defence expert"),
    (
        "независимый эксперт|независимого эксперта|независимому эксперту|"
        "независимого эксперта|независимым экспертом|независимом эксперте"
    ),
)
_INTERPRETER: _Role = (
    Written("бывшая переводчица учебного центра", "培训中心前口译员", "former interpreter"),
    (
        "бывшая переводчица|бывшей переводчицы|бывшей переводчице|"
        "бывшую переводчицу|бывшей переводчицей|бывшей переводчице"
    ),
)


def _person(key: str, name: Written, house: str, role: _Role | None, pattern: str = "") -> Actor:
    """Return a person; `pattern` declines a man's name, other names do not change in Russian."""
    forms = dict.fromkeys(_CASES, name.ru)
    if pattern:
        forms = {
            case: pattern.replace("{}", end).replace("|", " ")
            for case, end in zip(_CASES, _MALE, strict=True)
        }
    return Actor(
        key=key,
        kind="person",
        name=name,
        declined=forms,
        role=role[0] if role else None,
        role_declined=_cases(role[1]) if role else None,
        woman=name in (*_WOMEN, *_WITNESSES),
        house=house,
    )


def _offices(affair: Affair) -> list[Actor]:
    """Return who is asked and does not answer, and the leaked documents as a speaker."""
    cache = Actor(
        key="cache",
        kind="cache",
        name=Written("документы", "文件", "the documents"),
        declined=_cases("документы|документов|документам|документы|документами|документах"),
    )
    offices = [
        Actor(
            key=f"{firm} press",
            kind="office",
            name=affair.organisations[firm].name,
            declined=_cases(affair.organisations[firm].name.ru),
            house=firm,
        )
        for firm in ("exporter", "importer", "plant")
    ]
    return [cache, *offices]
