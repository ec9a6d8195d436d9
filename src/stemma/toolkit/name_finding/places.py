"""Places: countries and large cities by their names in CLDR, others by the word that says so."""

import re
from collections.abc import Iterator
from functools import cache

from stemma.toolkit.name_finding.found import Found
from stemma.toolkit.name_finding.people_chinese import SPELLING

_RUSSIAN_CUE = re.compile(
    r"(?<![\w.])(?P<cue>(?:[гГ]|гор|пос|дер|пгт|обл|р-н)\.[ \u00a0]{0,2}|(?i:город(?:а|е|у|ом)?|посёлок|село"
    r"|деревня|станция|порт)[ \u00a0])"
    r"(?P<name>[А-ЯЁ][а-яё]{1,24}(?:-[А-ЯЁа-яё][а-яё]{1,24}){0,2}(?:[ \u00a0][А-ЯЁ][а-яё]{3,24})?)"
)
_RUSSIAN_KIND = re.compile(
    r"(?<!\w)(?P<name>[А-ЯЁ][а-яё]{2,24}(?:ая|ий|ой|ую|ого|ом)[ \u00a0](?i:област[ьи]|край|края|район[ае]?"
    r"|республик[аиуе]|округ[ае]?|федераци[яиюей]{1,2}|конфедераци[яиюей]{1,2}))(?!\w)"
    r"|(?<!\w)(?P<republic>Республик[аиуе][ \u00a0][А-ЯЁ][а-яё]{2,24})(?!\w)"
)
_ENGLISH_CUE = re.compile(
    r"\b(?:city|town|village|port|province|region|district|county|state|island)[ \u00a0]of[ \u00a0]"
    r"(?P<name>[A-Z][a-z’'-]{2,24}(?:[ \u00a0][A-Z][a-z’'-]{2,24})?)"
    r"|(?P<kind>[A-Z][a-z’'-]{2,24}(?:[ \u00a0][A-Z][a-z’'-]{2,24})?[ \u00a0](?:City|Province|County|District|Region"
    r"|Oblast|Confederation|Federation|Republic|Kingdom|Emirates|River|Lake|Island|Islands|Peninsula|Bay|Valley|Mountains))(?!\w)"
    r"|(?P<republic>(?:Republic|Kingdom|Confederation|Federation|State|Commonwealth)[ \u00a0]of[ \u00a0]"
    r"[A-Z][a-z’'-]{2,24})"
)
_HAN = "\u3400-\u9fff"
_SPELLING = "".join(sorted(SPELLING))
_CHINESE_CUE = re.compile(
    rf"(?<=[在于於至到赴往抵由（(])(?P<name>[{_HAN}]{{2,3}}?(?:省|市|縣|县|州|镇|鎮|共和国|联邦|"
    rf"共和國|聯邦|王国|王國))(?![{_HAN}]?(?:长|長|委|府|民|场|場|政府|公司)|[{_HAN}]{{1,8}}(?:公司|大学|大學|政府|銀行|银行))",
    re.MULTILINE,
)
_CHINESE_STATE = re.compile(
    rf"(?<![{_SPELLING}])(?P<name>(?P<own>[{_SPELLING}]{{3,8}})(?:共和国|联邦|邦联|王国|酋长国|共和國|聯邦|邦聯|王國))"
    rf"(?:(?=(?P=own))|(?![{_HAN}]{{0,8}}(?:公司|大学|政府|银行)))"
)
"""A state that is written by its sound needs no word before it; what it has behind it may be called by its name."""
_IN_NO_PLACE = re.compile(
    "[的其他各本该該使将將还還与與和及至到从從於于在由为為位成变變乘部外内每这這那全不]"
)
_NOT_PLACES = frozenset(
    "城市 本市 全市 各省 外省 市区 市區 地区 地區 社区 社區 校区 该市 該市 灾区 特区 特區 郊区 超市 股市 上市 都市 门市"
    " 大都市 行政区 开发区 自治区 自治州 直辖市 本省 全省 山区 山區 农村 鄉村 乡村 新村 本州 各州 夜市 黑市".split()
)
_MORE = {
    "en": (
        "US", "USA", "U.S.", "U.S.A.", "UK", "U.K.", "USSR", "Europe", "Asia", "Africa", "America",
        "South America", "North America", "Latin America", "Middle East", "Gaza Strip", "West Bank", "Beijing", "Washington", "Moscow",
        "Saint Petersburg", "St. Petersburg", "Russia", "China", "Iraq", "Baghdad", "Kiev", "Kyiv", "Hong Kong",
        "Taiwan", "England", "Scotland", "Wales", "Britain", "Great Britain", "California", "Texas", "Florida",
        "New York", "Los Angeles", "Chicago", "Houston", "Boston", "San Francisco", "Dallas", "Guangzhou",
        "Alabama", "Alaska", "Arizona", "Arkansas", "Colorado", "Connecticut", "Delaware", "Hawaii", "Idaho", "Illinois", "Indiana",
        "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi",
        "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "North Carolina", "North Dakota",
        "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Utah",
        "Vermont", "Virginia", "West Virginia", "Wisconsin", "Wyoming", "Ontario", "Quebec", "Alberta", "British Columbia",
        "Philadelphia", "Seattle", "Atlanta", "Miami", "New Orleans", "Las Vegas", "San Diego", "Pittsburgh", "Cleveland", "Baltimore",
        "Shenzhen", "Tianjin", "Harbin", "Nanjing", "Wuhan", "Chengdu", "Xi'an", "Holland", "Soviet Union",
    ),
    "zh": (
        "北京", "北京市", "上海市", "天津", "重庆", "广州", "深圳", "南京", "武汉", "成都", "西安", "哈尔滨", "沈阳", "大连", "杭州",
        "苏州", "青岛", "济南", "长沙", "昆明", "河北", "河南", "山东", "山西", "陕西", "甘肃", "青海", "四川", "贵州", "云南", "湖南",
        "湖北", "江苏", "浙江", "安徽", "福建", "江西", "广东", "广西", "海南", "辽宁", "吉林", "黑龙江", "内蒙古", "新疆", "西藏", "宁夏",
        "欧洲", "亚洲", "非洲", "美洲", "北美", "南美", "中东", "英格兰", "苏联", "俄国", "圣彼得堡", "华盛顿", "印度尼西亞", "印度尼西亚", "溫哥華", "纽约", "伦敦", "巴黎",
        "歐洲", "亞洲", "美洲", "英格蘭", "蘇聯", "廣州", "臺灣", "台灣", "台北", "臺北", "高雄", "紐約", "倫敦", "東京", "廣東", "廣西",
        "江蘇", "雲南", "貴州", "陝西", "遼寧", "華盛頓", "朝鲜", "朝鮮", "韩国", "韓國", "香港", "澳門", "澳门", "中華民國", "中国大陆",
    ),
}  # fmt: skip
_NOT_BEHIND = "(?:[人语語文籍裔式话話军軍队隊站路街号號]|帝国|帝國|王室|政府|大陆|大陸|官话|官話|社会|社會|艺术|藝術)"
_OF_OTHERS = "(?:公司|大学|大學|学院|學院|银行|銀行|集团|集團|委员会|委員會|政府|协会|協會|证监会|交易所|证券|證券|法院|检察院|海关|税务局|管理局|教廷|航空|马会|馬會|電台|电台|體育場|体育场|總督|帝國|帝国)"
_LONGEST_HAN_PLACE = 5
_STREET = "(?:Ave|Avenue|St|Street|Rd|Road|Blvd|Boulevard|Drive|Lane|Way|Tech)"
_REGIONS = frozenset({"Africa", "America", "Asia", "Australia", "Europe"})
_ORDINARY = frozenset(
    {
        "Jersey",
        "Georgia on",
        "Male",
        "Chad",
        "Jordan",
        "Nome",
        "Center",
        "Mali",
        "Phoenix",
        "Regina",
        "Sofia",
        "Darwin",
        "Resolute",
        "Lord Howe",
        "Currie",
        "Lindeman",
        "Santiago",
        "Nelson",
        "Adak",
        "Thule",
    }
)


def places(text: str) -> Iterator[Found]:
    """Yield places that are known or called so; the surest rules come first."""
    for pattern in (_RUSSIAN_CUE, _RUSSIAN_KIND, _ENGLISH_CUE, _CHINESE_CUE, _CHINESE_STATE):
        for found in pattern.finditer(text):
            name = found.lastgroup or "name"
            own = found[name].removesuffix("共和国").removesuffix("共和國")
            if own not in _NOT_PLACES and _IN_NO_PLACE.search(own) is None:
                yield Found(*found.span(name), "place", "place.cue")


def known_places(text: str) -> Iterator[Found]:
    """Yield countries and large cities by their names in the Unicode locale data."""
    for pattern in (_latin(), _han()):
        for found in pattern.finditer(text):
            yield Found(*found.span(), "place", "place.known")


def han_place_before(name: str) -> str:
    """Return the known place with which a name in characters begins, empty for none."""
    known = _han_names()
    lengths = range(min(len(name), _LONGEST_HAN_PLACE), 1, -1)
    return next((name[:each] for each in lengths if name[:each] in known), "")


@cache
def _latin() -> re.Pattern[str]:
    known = {each for each in (*_cldr("en"), *_zones()) if each[0].isupper()} - _ORDINARY
    return re.compile(
        rf"(?<![\w-])(?:{_any({*known, *_MORE['en']})})(?![\w]|-[a-z]|[ \u00a0]{_STREET}\b)"
    )


@cache
def _han() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_any(_han_names())})(?:[省市](?![{_HAN}]?府))?(?!{_NOT_BEHIND})(?![{_HAN}]{{0,8}}{_OF_OTHERS})"
    )


@cache
def _han_names() -> set[str]:
    known = {each for code in ("zh", "zh_Hant") for each in _cldr(code) if len(each) > 1}
    return {*known, *_MORE["zh"]}


def _any(names: set[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))


def _zones() -> Iterator[str]:
    """Yield the cities after which time zones are called: CLDR tells no English name of most."""
    from babel import Locale  # noqa: PLC0415

    for zone in Locale.parse("ru").time_zones:
        region, _, city = str(zone).partition("/")
        if region in _REGIONS and "/" not in city:
            yield city.replace("_", " ")


def _cldr(code: str) -> set[str]:
    """Return the countries of CLDR and the cities that its time zones are called after."""
    # 0.1 s: only where a text is searched for places.
    from babel import Locale  # noqa: PLC0415

    locale = Locale.parse(code)
    countries = {
        name for key, name in locale.territories.items() if key.isalpha() and len(key) == 2
    }
    cities = {str(zone["city"]) for zone in locale.time_zones.values() if zone.get("city")}
    plain = {name.partition("（")[0].partition(" (")[0] for name in countries | cities}
    return {name for name in plain if len(name) > 1}
