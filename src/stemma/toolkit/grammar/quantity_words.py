"""Words around numbers: scales, limits, ranges, what is counted, and the signs of punctuation."""

from stemma.toolkit.grammar import number_words
from stemma.toolkit.grammar.lexicon import Lexicon

_LIMITS = {
    "at_least": (
        "не менее,не меньше,не ниже,не короче,не ранее,как минимум,минимум,от не менее,не менее чем"
        ",at least,not less than,no less than,no fewer than,not fewer than,minimum,a minimum of"
        ",minimum of,min. of,min.,мин.,not below,greater than or equal to,≥,⩾,>=,not under,no earlier than"
        ",不少于,不低于,不小于,至少,最少,大于等于,大于或等于,起码,不短于"
    ),
    "at_most": (
        "не более,не больше,не выше,не превышает,не превышающую,не превышающей,не превышать"
        ",не должен превышать,не должна превышать,не должно превышать,не позднее,не более чем,максимум"
        ",в пределах,at most,not more than,no more than,not exceeding,not to exceed,up to,maximum"
        ",maximum of,a maximum of,does not exceed,do not exceed,shall not exceed,must not exceed"
        ",less than or equal to,≤,⩽,<=,no later than,not above,max.,макс."
        ",不超过,不多于,不大于,不高于,至多,最多,小于等于,小于或等于,不超,最高,可达,最大"
    ),
    "more_than": (
        "более,больше,свыше,выше,больше чем,более чем,превышает,превышающей,превышающую,превысила"
        ",превысил,превысило,more than,over,above,greater than,exceeding,exceeds,exceed,exceeded"
        ",in excess of,upwards of,larger than,higher than,>,超过,多于,大于,高于,逾,超,突破"
    ),
    "less_than": (
        "менее,меньше,ниже,меньше чем,менее чем,до менее,less than,under,below,fewer than,lower than"
        ",smaller than,<,少于,小于,低于,不足,不到,未满"
    ),
    "about": (
        "около,примерно,приблизительно,порядка,ориентировочно,почти,где-то,about,approximately"
        ",approx.,around,some,roughly,nearly,almost,circa,ca.,~,≈,约,大约,大概,近,将近,约为,左右约"
        ",约合,差不多"
    ),
}
_AFTER = {
    "at_least": "и более,и больше,и выше,или более,или больше,or more,or above,and above,and more"
    ",or higher,or greater,and over,or over,及以上,以上,或以上,或更多,起",
    "at_most": "и менее,и ниже,или менее,или меньше,or less,or fewer,or below,and below,or under"
    ",及以下,以下,以内,之内,或以下,或更少",
    "about": "左右,上下,or so,или около того",
    "more_than": "余,多,馀",
}

_PARTS = (
    "page pages p. pp. item items section sections sec. clause clauses article articles art. annex"
    " appendix chapter table figure fig. paragraph para. para line row column version ver. lot"
    " position pos. schedule exhibit part volume vol. class category room floor step phase form"
    " no. nos. n° № number numbers title titles room building house block type model series serial stage"
    " стр. страница странице страницы п. пп. пункт пункта пункте пункту пунктом пунктов пункты разд."
    " раздел раздела разделе ст. статья статьи статье статьей глава главы приложение приложения"
    " приложению приложении табл. таблица таблице таблицы рис. рисунок рисунке рис часть части ч"
    " поз. позиция позиции лот лота строка строке строки графа графе версия версии номер номера"
    " том тома этап этапа д. дом корп. корпус кв. квартира оф. офис этаж литер вариант"
    " подп. подпункт подпункта подпункте абз. абзац форма формы код"
).split()

_SIGNS = {
    "OPEN": "( [ （", "CLOSE": ") ] ）", "COMMA": ", 、", "DOT": ".", "SLASH": "/", "QUOTE": "\" ' ' “ ”",
    "COLON": ":", "SEMICOLON": ";", "DASH": "- — -- ---", "MINUS": "- minus минус 负", "LINE": "_",
    "PLUS": "+ plus плюс 正", "PLUS_MINUS": "± +/- +-", "TILDE": "~", "HASH": "#", "EQUALS": "= ==",
    "DEGREE": "° º", "AT": "@", "DOTS": "... … ..", "MULTIPLY": "× * x х ·",
}  # fmt: skip

_CLASSIFIERS = (
    "辆 台 套 件 架 艘 枚 门 支 只 具 挺 座 份 名 人 位 批 次 箱 个 顶 颗 发 把 张 块 种 项 家 股 期 户 所 艇 艘次 架次 人次 万人 片 根 瓶 盒 包 袋"
    " 卷 棵 头 匹 双 副 组 笔 本 册 卡车 車 輛 臺 個 艙 起 轮 场 处 间 栋 单 "
).split()

_PIECES = (
    "шт. штук штуки штука шт ед. единиц единицы единица единицу компл. комплект комплекта комплектов"
    " комплекты экз. экземпляру экземпляр экземпляра экземпляров экземплярах экземпляре экземпляры чел. чел"
    " уп. упак. упаковок упаковки пар пары пара наборов набора набор партий партии партия"
    " pcs. pcs pc. piece pieces unit units set sets copy copies pair pairs pax ea. each"
).split()


_FUNCTION = (
    "the a an and or but nor of to in on at by with for from as it its he she they we you i this that these there"
    " those which who whom whose when where while if than then so such not no was were is are be been being"
    " has have had will would shall should may might can could must do does did after before during since"
    " until under over about into onto per via his her their our your my only also"
    " и а но или да в во на с со по к ко от ото до для при из за у об о обо не ни что как чтобы когда если"
    " он она оно они мы вы я его ее их это этот эта эти тот та те который которая которые был была было были"
    " есть будет будут уже еще только также же бы ли над под перед между через без после около"
).split()


def put(lexicon: Lexicon) -> None:
    """Add the words around numbers."""
    _numbers(lexicon)
    for limit, words in _LIMITS.items():
        lexicon.put("LIMIT", limit, words.split(","))
    for limit, words in _AFTER.items():
        lexicon.put("LIMIT_AFTER", limit, words.split(","))
    for tag, signs in _SIGNS.items():
        lexicon.put(tag, tag, signs.split())
    lexicon.put("FROM", True, ["от", "с", "со", "from", "自", "从", "由", "between", "между"])
    lexicon.put("BETWEEN", True, ["between", "между"])
    lexicon.put("UP_TO", True, ["до"])
    lexicon.put("TO", True, ["до", "по", "to", "until", "till", "through", "至", "到"])
    lexicon.put("AND", True, ["и", "and", "和", "与", "&"])
    lexicon.put("OF", True, ["of", "the", "of the"])
    lexicon.put("TILL", True, ["до", "к", "by", "before", "until", "till", "not later than"])
    lexicon.put("PART", True, _PARTS)
    lexicon.put("CLASSIFIER", True, _CLASSIFIERS)
    lexicon.put("PIECES", True, _PIECES)
    lexicon.put("MANY", True, ["几", "数", "余", "several", "несколько", "нескольких", "пол", "多"])
    prices = [
        "за",
        "per",
        "each",
        "на",
        "/",
        "a",
        "an",
        "every",
        "за каждый",
        "за каждую",
        "за одну",
        "за один",
    ]
    lexicon.put("PER", True, prices)
    lexicon.put("FUNCTION", True, _FUNCTION)
    lexicon.put("HAN_PER", True, ["每"])


def _numbers(lexicon: Lexicon) -> None:
    for value, forms in number_words.ENGLISH.items():
        lexicon.put("NWORD", value, forms)
    for value, forms in number_words.RUSSIAN.items():
        lexicon.put("NWORD", value, forms)
    for value, forms in number_words.SCALES.items():
        lexicon.put("SCALE", value, forms)
    lexicon.put("ONE_AND_A_HALF", True, number_words.ONE_AND_A_HALF)
    lexicon.put("AND_A_HALF", True, number_words.AND_A_HALF)
    lexicon.put("SCALE_LETTER", 1_000, ["k", "к"])
    lexicon.put("SCALE_LETTER", 1_000_000, ["M"], exact=True)
    lexicon.put(
        "METRE", 1_000_000, ["m"], exact=True
    )  # a million right behind a currency's figures
    lexicon.put("SCALE_LETTER", 1_000_000_000, ["B"], exact=True)
