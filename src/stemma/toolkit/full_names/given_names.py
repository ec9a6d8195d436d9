"""Given names that are one name: short forms, and how languages write the same saint.

Only what is listed here counts: Саша is Александр or Александра, Bill is William, Олександр is
Александр, Peter is Пётр. A short form may belong to several names. The lists are common knowledge,
drawn up by hand, and far from complete; a name that is missing is merely not known to be the same.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from stemma.toolkit import romanised

_NONE: frozenset[int] = frozenset()
_NO_NAMES: frozenset[str] = frozenset()

_SHORT = """
Александр Саша Шура Саня Алекс; Александра Саша Шура Саня; Алексей Леша Алеша Лёха; Анастасия Настя
Ася; Анатолий Толя; Андрей Андрюша; Анна Аня Нюра; Антон Антоша; Борис Боря; Вадим Вадик; Валентин
Валя; Валентина Валя; Валерий Валера; Валерия Лера; Василий Вася; Виктор Витя; Виктория Вика;
Виталий Виталик; Владимир Володя Вова; Владислав Влад Слава; Вячеслав Слава; Галина Галя; Геннадий
Гена; Георгий Жора Гоша; Григорий Гриша; Дарья Даша; Дмитрий Дима Митя; Евгений Женя; Евгения Женя;
Екатерина Катя; Елена Лена Алена; Елизавета Лиза; Иван Ваня; Игорь Игорек; Илья Илюша; Ирина Ира;
Константин Костя; Ксения Ксюша; Лариса Лара; Леонид Лёня; Лидия Лида; Любовь Люба; Людмила Люда Люся
Мила; Максим Макс; Маргарита Рита; Мария Маша Маруся; Михаил Миша; Надежда Надя; Наталья Наташа;
Никита Никитка; Николай Коля; Олег Олежка; Ольга Оля; Павел Паша; Пётр Петя; Роман Рома; Светлана
Света; Семён Сёма; Сергей Серёжа; Станислав Стас Слава; Степан Стёпа; Татьяна Таня; Тимофей Тима;
Фёдор Федя; Юлия Юля; Юрий Юра; Яков Яша; Ярослав Ярик Слава; Савелий Сава; Alexander Alex Sasha
Alec; Alexandra Alex Sasha; Andrew Andy; Anthony Tony; Benjamin Ben Benj; Catherine Cathy Kate;
Katherine Kathy Kate Katie; Charles Charlie Chuck Chas; Christopher Chris; Daniel Dan Danny; David
Dave; Dmitry Dima; Donald Don; Edward Ed Eddie Ted Edw; Elizabeth Liz Beth Betty Eliza; Eugene Gene;
Frederick Fred; Gregory Greg; Harold Harry; Henry Hank; Jacob Jake; James Jim Jimmy Jas; George Geo;
Jennifer Jenny; John Jack Johnny; Joseph Joe Jos; Joshua Josh; Kenneth Ken; Lawrence Larry; Leonard
Len; Margaret Maggie Peggy Meg; Matthew Matt; Michael Mike Mick; Nathaniel Nat; Nicholas Nick;
Patricia Pat Patty; Patrick Pat; Peter Pete; Philip Phil; Raymond Ray; Rebecca Becky; Richard Dick
Rick Rich; Robert Bob Bobby Rob Robt; Ronald Ron; Samuel Sam; Stephen Steve; Steven Steve; Susan
Sue; Theodore Ted Theo; Thomas Tom Tommy Thos; Timothy Tim; Victoria Vicky; Vincent Vince; Walter
Walt; William Bill Will Billy Wm
"""
_OTHERS = """
Albert Alan Alfred Alice Amanda Amy Angela Arnold Arthur Barbara Bernard Brian Bruce Carl Carol
Caroline Cecil Charlotte Clara Claire Clive Colin Craig Cynthia Deborah Dennis Derek Diana Donna
Dorothy Douglas Edgar Edith Edmund Edwin Eleanor Emily Emma Eric Ernest Esther Ethel Evelyn Florence
Frances Francis Frank George Gerald Gilbert Gloria Gordon Grace Graham Grant Hannah Harvey Hazel
Herbert Howard Hugh Hugo Ian Irene Isaac Isabel Ivan Ivy Jane Janet Jason Jean Jeremy Jerome Jessica
Joan Joanna Joyce Judith Julia Julian Karen Keith Kevin Laura Leslie Lewis Lillian Linda Louis
Louise Lucy Luke Malcolm Marcus Marian Marie Marion Mark Martha Martin Mary Maurice Melissa Mildred
Miles Monica Nancy Neil Nigel Nora Norman Oliver Oscar Owen Pamela Paul Pauline Percy Phyllis Rachel
Ralph Reginald Roger Roland Rose Roy Rupert Russell Ruth Sally Sandra Sarah Scott Sean Sebastian
Sharon Sheila Sidney Simon Stanley Stella Stuart Sylvia Teresa Ursula Vera Vernon Violet Virginia
Vivian Wallace Жанна Вера Зинаида Нина Тамара Раиса Эдуард Эмма Яна Полина Алина Инна Алла Марина
Кристина Вероника Диана Арина Лев Захар Ефим Матвей Артём Глеб Денис Кирилл Богдан Тарас Остап Назар
Родион Руслан Тимур Ринат Игнат Аркадий Савелий Герман Лада Злата Мирон Прохор Платон Макар Лука
Клим Ростислав Святослав Всеволод Варвара Warren Wendy Wilfred Winston Karin Colin Kevin Gavin
Calvin Melvin Marvin Alvin Justin Dustin Quentin Corinne Kristin Ryan Adrian Damian Fabian Sebastian
Florian Audrey Geoffrey Humphrey Sydney Shirley Beverley Bradley Lesley Wesley Aubrey Kathryn
Carolyn Jocelyn Robyn Friedrich Dietrich Ulrich Christina Katarina Martina Georgina Sabrina
Kelvin Katrin Catrin Kathrin Mervin Elvin Bryan Justine Adriana Martine Christine Kristina Hans
Karl Klaus Jan Pierre Jacques Marco Carlos Juan Jose Pedro
"""
_ONE_NAME = """
Наталья Наталия Наталя; Надежда Надія; Татьяна Тетяна; Афанасий Панас; София Софья; Мария Марья;
Анастасия Настасья; Татьяна Татиана; Дарья Дария; Юлия Юлиана; Даниил Данила; Михаил Михайло
Мыхайло; Семён Симеон; Илья Илия; Георгий Егор; Фёдор Феодор; Сергей Сергий; Александр Олександр
Аляксандр Alexander; Алексей Олексій Аляксей Alexey Alexis; Андрей Андрій Andrew Andrei; Анна Ганна
Anna; Василий Василь Basil; Владимир Володимир Уладзімір Vladimir; Галина Галина; Геннадий Геннадій;
Григорий Григорій Gregory; Дмитрий Дмитро Dmitri; Евгений Євген Евген Eugene; Евгения Євгенія
Eugenia; Екатерина Катерина Catherine Katherine Ekaterina; Елена Олена Алена Helen Helena; Иван
Іван; Игорь Ігор; Ирина Ірина Irene; Кирилл Кирило Cyril; Константин Костянтин Constantine; Ксения
Оксана; Максим Максим Maxim; Матвей Матвій Matthew; Михаил Михайло Michael; Николай Микола Nicholas
Nikolai; Никита Микита; Олег Олег; Павел Павло Paul; Пётр Петро Peter; Сергей Сергій Serge; Софья
Софія Sophia; Степан Степан Stephen; Тимофей Тимофій Timothy; Фёдор Федір Theodore; Филипп Пилип
Philip; Юрий Юрій Yuri; Яков Яків Jacob; Андрей Эндрю Andrew; Юлия Юлія Julia; Виктор Віктор Victor;
Виктория Вікторія Victoria; Catherine Katherine Kathryn; Steven Stephen; Philip Phillip; Jeffrey
Geoffrey; Sara Sarah; Ann Anne; Jonathan Johnathan Jonathon
"""
_UKRAINIAN = """
олександр володимир микола михайло дмитро павло петро василь тетяна наталя олена катерина ганна
кирило костянтин микита пилип панас
"""
"""Ukrainian forms that no letter of Ukrainian alone tells."""
_FOREIGN = """
Джеймс James; Джон John; Джордж George; Хью Hugh; Генри Henry; Стивен Stephen Steven; Джеффри
Geoffrey Jeffrey; Шон Sean; Ральф Ralph; Джейн Jane; Грэм Graham; Юджин Eugene; Уильям Вильям
William; Уолтер Вальтер Walter; Жан Jean; Жак Jacques; Пьер Pierre; Хуан Juan; Хосе Jose; Йозеф
Josef; Ганс Hans; Майлз Miles; Айрин Irene; Элис Alice; Люси Lucy; Джулия Julia; Роуз Rose; Чарльз
Charles; Кэтрин Catherine Katherine; Франсуа Francois; Генрих Хайнрих Heinrich; Кшиштоф Krzysztof;
Иржи Jiri; Гжегож Grzegorz; Гийом Guillaume; Майкл Michael; Гарри Харри Harry; Гарольд Харольд
Harold; Говард Ховард Howard; Ричард Richard; Элеонор Eleanor; Дороти Dorothy
"""
"""Names of other countries as Russian writes them: one name, and no Russian's."""
_FATHERS = """
александр олександр; алексе олексі; андре андрі; василь васил; владимир володимир; григорь григор;
дмитри дмитр; евгень євген евген; иван іван; игор ігор; михайл михаил; никола микола; павл павл;
петр петр; серге сергі; федор федор; юрь юрі; яковл яков як; анатоль анатолі; валерь валері;
виталь віталі; геннадь геннаді; леонид леонід; виктор віктор; степан степан; тимофе тимофі; матве
матві
"""
"""Patronymics without their ending, in Russian and Ukrainian."""
_CUT = re.compile(r"([^\W\d_]{2,4})[-‐‑–]([^\W\d_]{1,3})\.?")
_OF_A_FATHER = re.compile("(?:[йь]?[оеє]вич|[іїоеє]вна|и?нична|ична|ич)$")


def is_short_for(short: str, name: str) -> bool:
    """Tell whether one folded given name is a listed short form of the other."""
    return short in shorts_of(name)


def shorts_of(name: str) -> frozenset[str]:
    """Return the listed short forms of a folded given name."""
    return _short_forms().get(name, _NO_NAMES)


def long_of(short: str) -> tuple[str, ...]:
    """Return the folded given names that a folded name is a listed short form of."""
    return tuple(name for name, shorts in _short_forms().items() if short in shorts)


def are_one(one: str, other: str) -> bool:
    """Tell whether two folded given names are listed as the same name."""
    return not _groups().get(one, frozenset()).isdisjoint(_groups().get(other, frozenset()))


def others_of(name: str) -> frozenset[str]:
    """Return the names that are listed as the same as a folded given name."""
    rows = _groups().get(name, _NONE)
    return frozenset(other for other, of in _groups().items() if not of.isdisjoint(rows))


def is_cut(written: str, name: str) -> bool:
    """Tell whether a written name is another without its middle: Ал-др, Александр (folded)."""
    ends = _CUT.fullmatch(folded(written))
    return (
        ends is not None
        and len(ends[1]) + len(ends[2]) < len(name) - 1
        and name.startswith(ends[1])
        and name.endswith(ends[2])
    )


def father_of(patronymic: str) -> str:
    """Return a folded patronymic without its ending: the father's name, or most of it."""
    return _OF_A_FATHER.sub("", patronymic).rstrip("ьий")


def are_of_one_father(one: str, other: str) -> bool:
    """Tell whether two folded patronymics are one: of one spelling of the father's name, or listed.

    Сергеевич and Сергійович, Игнатьевич and Игнатиевич are; a son's is not a daughter's.
    """
    first, second = map(father_of, (one, other))
    if one.endswith("а") != other.endswith("а"):
        return False
    return first == second or not _fathers().get(first, _NONE).isdisjoint(
        _fathers().get(second, _NONE)
    )


def is_regular_for_another(cyrillic: str, latin: str) -> bool:
    """Tell whether a Latin word is the regular spelling of another listed name: Egor, Игорь."""
    if romanised.is_regular(cyrillic, latin):
        return False
    return any(
        romanised.is_regular(name, latin) and not are_one(name, cyrillic)
        for name in _by_beginning().get(latin[:1], _NO_NAMES)
        if name != cyrillic
    )


def is_ukrainian(name: str) -> bool:
    """Tell whether a folded given name is listed as the Ukrainian form of a Russian one."""
    return name in _UKRAINIAN.split()


@lru_cache(2**12)
def _is_spelling_of_any(latin: str) -> bool:
    return any(
        romanised.is_regular(each, latin) for each in _by_beginning().get(latin[:1], _NO_NAMES)
    )


@lru_cache(2**12)
def is_russian(latin: str) -> bool:
    """Tell whether a folded Latin word is the regular spelling of a listed Russian given name."""
    return any(
        romanised.is_regular(each, latin)
        for each in _by_beginning().get(latin[:1], _NO_NAMES) - _foreign()
    )


def is_given(name: str) -> bool:
    """Tell whether a folded name is one of those listed here, or its regular spelling."""
    return name in _all_others() or _is_spelling_of_any(name)


def folded(name: str) -> str:
    """Return a name as it is compared here: without case, and ё as е."""
    return name.casefold().replace("ё", "е")


@cache
def _short_forms() -> Mapping[str, frozenset[str]]:
    rows = (folded(row).split() for row in _SHORT.split(";"))
    return {name: frozenset(short) for name, *short in rows}


@cache
def _all_others() -> frozenset[str]:
    return frozenset(folded(_OTHERS).split()).union(
        _groups(), _short_forms(), *_short_forms().values()
    )


@cache
def _by_beginning() -> Mapping[str, frozenset[str]]:
    """Return the Cyrillic names by the Latin letters that a regular spelling may begin with."""
    found: dict[str, frozenset[str]] = {}
    for name in _all_others():
        for letter in romanised.regular_beginnings(name):
            found[letter] = found.get(letter, _NO_NAMES) | {name}
    return found


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    return _numbered(f"{_ONE_NAME};{_FOREIGN}")


@cache
def _foreign() -> frozenset[str]:
    return frozenset(folded(_FOREIGN).replace(";", " ").split())


@cache
def _fathers() -> Mapping[str, frozenset[int]]:
    return _numbered(_FATHERS)


def _numbered(rows: str) -> Mapping[str, frozenset[int]]:
    """Return of each name the numbers of the rows that it stands in."""
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(rows.split(";")):
        for name in folded(row).split():
            found[name] = found.get(name, _NONE) | {number}
    return found
