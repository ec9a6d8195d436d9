"""Words of the calendar in three languages."""

from stemma.toolkit.grammar.forms import adjective, endings, masculine, soft
from stemma.toolkit.grammar.lexicon import Lexicon

_ENGLISH = (
    "January February March April May June July August September October November December"
).split()
_ENGLISH_SHORT = "Jan. Feb. Mar. Apr. - Jun. Jul. Aug. Sep. Oct. Nov. Dec.".split()
_VERBS = {3: ("march", "mar."), 5: ("may",)}
_RUSSIAN = (
    *(
        endings("январ", "ь я ю ем е"),
        endings("феврал", "ь я ю ем е"),
        endings("март", "- а у ом е"),
    ),
    *(endings("апрел", "ь я ю ем е"), endings("ма", "й я ю ем е"), endings("июн", "ь я ю ем е")),
    *(
        endings("июл", "ь я ю ем е"),
        endings("август", "- а у ом е"),
        endings("сентябр", "ь я ю ем е"),
    ),
    *(
        endings("октябр", "ь я ю ем е"),
        endings("ноябр", "ь я ю ем е"),
        endings("декабр", "ь я ю ем е"),
    ),
)
_RUSSIAN_SHORT = (
    *(("янв.",), ("фев.", "февр."), ("мар.",), ("апр.",), (), ("июн.",)),
    *(("июл.",), ("авг.",), ("сен.", "сент."), ("окт.",), ("ноя.", "нояб."), ("дек.",)),
)

ORDINALS_RU: dict[int, tuple[str, ...]] = {
    1: adjective("перв"),
    2: (*adjective("втор"), "второй"),
    3: soft("трет"),
    4: adjective("четверт"),
    5: adjective("пят"),
    6: (*adjective("шест"), "шестой"),
    7: (*adjective("седьм"), "седьмой"),
    8: (*adjective("восьм"), "восьмой"),
    **{
        value: adjective(stem)
        for value, stem in enumerate(
            (
                "девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат"
                " семнадцат восемнадцат девятнадцат двадцат"
            ).split(),
            start=9,
        )
    },
    30: adjective("тридцат"),
    40: (*adjective("сороков"), "сороковой"),
    50: adjective("пятидесят"),
    60: adjective("шестидесят"),
    70: adjective("семидесят"),
    80: adjective("восьмидесят"),
    90: adjective("девяност"),
    100: adjective("сот"),
}
_ORDINALS_EN = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_TENTHS_EN = "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth".split()

ORDINALS_EN: dict[int, str] = {
    **dict(enumerate(_ORDINALS_EN, start=1)),
    **{30 + 10 * place: word for place, word in enumerate(_TENTHS_EN)},
}

_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}

PLANNED = (
    *"will shall planned plans plan expected expects scheduled intended intends due".split(),
    *"projected forecast forecasts anticipated hopes aims".split(),
    *adjective("ожидаем", "планируем", "намеченн", "запланированн"),
    *"будет будут планируется планируют планирует планируемая ожидается ожидают намерен".split(),
    *"намерены намечен намечена намечено намечены предполагается запланирован".split(),
    *"запланирована запланировано запланированы должен должна должно должны обязуется".split(),
    *"предстоит прогнозируется прогнозируют".split(),
    *"将 计划 预计 预期 拟 将于 应于 有望 打算".split(),
)


def put(lexicon: Lexicon) -> None:
    """Add the words of the calendar."""
    _months(lexicon)
    _ordinals(lexicon)
    _periods(lexicon)
    _limits(lexicon)


LIMITS = {
    "at_most": "до,к,по,by,until,till,not later than,no later than,не позднее,в срок до,не позже"
    ",on or before,up to,through,截至,截止,不迟于,不晚于,最迟,直到",
    "less_than": "before,prior to,earlier than,ранее,раньше,перед",
    "at_least": "с,со,from,since,начиная с,не ранее,не раньше,starting,starting from,beginning"
    ",as of,as from,effective from,on or after,not earlier than,no earlier than,自,从,从今年,始于",
    "more_than": "после,after,later than,following,позднее,позже",
    "about": "около,примерно,ориентировочно,приблизительно,around,about,circa,c.,approximately,大约,约",
}
LIMITS_AFTER = {
    "at_most": "或之前,止,及以前,底前,末前",
    "less_than": "之前,以前,前",
    "at_least": "起,或之后,及以后,开始,至今,以来,to date,to the present,to present,to today,to now,to this day"
    ",until now,until today,until the present,till now,по настоящее время,по сей день,до сих пор"
    ",до настоящего времени",
    "more_than": "之后,以后,后",
}


def _limits(lexicon: Lexicon) -> None:
    for words in LIMITS.values():
        lexicon.put("DATE_LIMIT", True, words.split(","))
    inside = "in,during,throughout,в,во,за,на,fiscal year,FY,for,of"
    lexicon.put("IN", True, [*inside.split(","), "于", "在"])


def _months(lexicon: Lexicon) -> None:
    for month in range(1, 13):
        short = _ENGLISH_SHORT[month - 1]
        english = [_ENGLISH[month - 1], *([] if short == "-" else [short])]
        if month in _VERBS:
            both = [form for word in english for form in (word, word.upper())]
            lexicon.put("MONTH", month, both, exact=True)
            lexicon.put("VERB_OR_MONTH", month, _VERBS[month])
        else:
            lexicon.put("MONTH", month, english)
        lexicon.put("MONTH", month, _RUSSIAN[month - 1])
        lexicon.put("MONTH", month, _RUSSIAN_SHORT[month - 1])
    lexicon.put("MONTH", 9, ["Sept."])


def _ordinals(lexicon: Lexicon) -> None:
    for value, forms in ORDINALS_RU.items():
        lexicon.put("ORDINAL", value, forms)
    for value, word in ORDINALS_EN.items():
        lexicon.put("ORDINAL", value, [word])
    for value, sign in _ROMAN.items():
        lexicon.put("ROMAN", value, [sign], exact=True)
    lexicon.put("ORDINAL_END", "en", ["st", "nd", "rd", "th"])
    russian = "й ый ой ий я ая ья е ое ье го ого его му ому ему м ым ом ю ую х ых ми"
    lexicon.put("ORDINAL_END", "ru", russian.split())
    lexicon.put("NTH", True, ["第"])


def _periods(lexicon: Lexicon) -> None:
    lexicon.put("YEAR_WORD", True, ["г.", "года", "год", "году", "годом", "годе", "г.г.", "гг."])
    lexicon.put("YEAR_WORD", True, ["годы", "годов", "годах", "годам", "year", "年", "年度"])
    lexicon.put("YEARS_WORD", True, ["гг.", "г.г.", "годы", "годов", "годах", "годам", "years"])
    lexicon.put("HAN_MONTH", True, ["月", "月份"])
    lexicon.put("HAN_DAY", True, ["日", "号", "號"])
    lexicon.put("QUARTER", True, [*masculine("квартал"), "кв.", "quarter", "季度"])
    lexicon.put("HALF", True, ["полугодие", "полугодия", "полугодии", "полугодию", "половина"])
    lexicon.put("HALF", True, ["половины", "половине", "половину", "half", "半年"])
    lexicon.put("HALF", True, ["half of", "half-year", "half year"])
    for value, word in {1: "上半年 半年度", 2: "下半年"}.items():
        lexicon.put("HAN_HALF", value, word.split())  # a 半年度报告 is of the first six months
    for value in range(1, 5):
        lexicon.put("NTH_QUARTER", value, [f"Q{value}", f"{value}Q", f"{value}кв."])
    for value in (1, 2):
        lexicon.put("H_HALF", value, [f"H{value}"])
    lexicon.put("YEAR_BEFORE", True, ["year", "fiscal year", "FY", "calendar year"])
    lexicon.put("PART_OF_YEAR", "begin", ["early", "начало", "начале", "начала", "началу", "初"])
    lexicon.put("PART_OF_YEAR", "middle", ["mid", "mid-", "середина", "середине", "середины", "中"])
    lexicon.put("PART_OF_YEAR", "end", ["late", "конец", "конце", "конца", "концу", "底", "末"])
    lexicon.put("PART_OF_YEAR", "begin", ["beginning of", "the beginning of", "start of"])
    lexicon.put("PART_OF_YEAR", "end", ["the end of", "end of"])
    lexicon.put("WEEKDAY", True, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
    lexicon.put("WEEKDAY", True, "Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.".split())
    weekdays = "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье"
    lexicon.put("WEEKDAY", True, weekdays.split())
