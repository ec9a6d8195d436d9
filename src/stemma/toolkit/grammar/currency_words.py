"""Currencies: the names and symbols of CLDR, and how documents abbreviate them."""

from collections.abc import Iterator

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

from stemma.toolkit.grammar.forms import masculine
from stemma.toolkit.grammar.lexicon import Lexicon

_CODES = (
    "USD EUR RUB CNY GBP JPY CHF UAH BYN KZT HKD AED TRY INR IRR KRW SGD CAD AUD NZD SEK NOK DKK PLN"
    " CZK HUF RSD BGN RON ILS SAR QAR KWD EGP UZS KGS TJS AMD AZN GEL MDL MYR THB VND IDR PHP TWD MOP"
    " BRL MXN ZAR NGN PKR KPW SYP LBP IQD OMR BHD JOD LYD DZD MNT TMT VES CUP ARS CLP COP PEN"
).split()
_ALSO_WORDS = frozenset("ALL AWG BAM BSD CRC CVE DOP GMD MAD SDG SOS TOP".split())
"""Codes that are words, or that name other things as well: wire gauges, checksums, goals."""
_LOCALES = ("en", "ru", "zh_Hans", "zh_Hant", "uk")

_SYMBOLS = {
    "USD": ("$", "US$", "U.S.$", "USD", "долл.", "дол.", "долл. США", "дол. США", "U.S. dollars"),
    "EUR": ("€", "EUR", "евро", "欧元", "euro", "euros", "歐元"),
    "RUB": ("₽", "RUB", "RUR", "руб.", "р.", "рос. руб.", "卢布", "российских рублей"),
    "CNY": ("CNY", "RMB", "CN¥", "人民币", "元", "人民币元", "块", "元人民币", "人民幣", "圆", "圓"),
    "GBP": ("£", "GBP", "英镑"),
    "JPY": ("JPY", "日元", "日圆", "JP¥"),
    "HKD": ("HK$", "HKD", "港元", "港币", "港幣"),
    "CAD": ("C$", "CA$", "加元", "加币", "Can$"),
    "AUD": ("A$", "AU$", "澳元"),
    "NZD": ("NZ$",),
    "SGD": ("S$", "新元", "新加坡元"),
    "TWD": ("NT$", "台币", "新台币"),
    "CHF": ("CHF", "瑞郎", "瑞士法郎", "швейц. фр."),
    "UAH": ("₴", "UAH", "грн.", "гривна", "гривны", "гривен", "гривень", "гривні", "гривнях"),
    "BYN": ("BYN", "бел. руб.", "белорусских рублей", "белорусских рубля", "白俄罗斯卢布"),
    "KZT": ("₸", "тенге", "坚戈"),
    "INR": ("₹", "Rs.", "Rs"),
    "KRW": ("₩", "韩元"),
    "ILS": ("₪",),
    "TRY": ("₺",),
    "AED": ("AED", "Dhs.", "дирхам", "дирхама", "дирхамов"),
    "THB": ("฿", "泰铢"),
    "VND": ("₫", "越南盾"),
    "MYR": ("RM",),
    "BRL": ("R$",),
    "GEL": ("₾",),
    "AZN": ("₼",),
    "AMD": ("֏",),
    "NGN": ("₦",),
    "CRC": ("₡",),
    "LAK": ("₭",),
    "PYG": ("₲",),
    "GHS": ("₵",),
    "KHR": ("៛",),
    "BDT": ("৳",),
    "PHP": ("₱",),
    "MNT": ("₮",),
}  # fmt: skip

_WORDS = {
    "USD": (
        *masculine("доллар"), *"dollar dollars 美元 美金 美圆".split(), "US dollars", "US dollar",
        "United States dollars", "долларов США", "доллара США", "доллар США", "долларах США",
        "американских долларов",
    ),
    "RUB": (
        *"рубль рубля рублю рублем рубле рубли рублей рублям рублями рублях".split(),
        *"ruble rubles rouble roubles".split(), "Russian rubles", "Russian roubles",
    ),
    "CNY": (
        *"юань юаня юаню юанем юане юани юаней юаням юанями юанях".split(), "yuan", "yuans",
        "китайских юаней", "китайских юаня", "китайских юанях", "юаней КНР", "Chinese yuan", "renminbi",
    ),
    "GBP": ("фунтов стерлингов", "фунта стерлингов", "фунт стерлингов", "pounds sterling", "pound sterling"),
    "JPY": ("йен", "иен", "йены", "иены", "yen"),
    "CHF": ("швейцарских франков", "швейцарских франка", "Swiss francs"),
    "KRW": ("вон", "won"),
}  # fmt: skip

_AMBIGUOUS = {"¥": "¥", "￥": "¥"}
"""A sign of two currencies: the yuan unless the page speaks of yen."""

_MINOR = {
    "cent": (*masculine("цент"), "cent", "cents", "¢", "цент.", "美分", "евроцентов", "eurocent", "eurocents", "US cent", "US cents"),
    "kopek": ("коп.", "копейка", "копейки", "копеек", "копейку", "копейками", "копейках", "kopeks", "kopecks"),
    "penny": ("pence", "penny", "pennies", "пенс", "пенсов", "пенса", "пенни", "便士"),
    "fen": ("分", "фыней", "фэней", "fen"),
}  # fmt: skip


def put(lexicon: Lexicon) -> None:
    """Add all currencies and their hundredths. Codes count in capitals only."""
    for code, symbols in _SYMBOLS.items():
        codes = [symbol for symbol in symbols if symbol.isascii() and symbol.isalpha()]
        lexicon.put("CURRENCY", code, [symbol for symbol in codes if symbol.isupper()], exact=True)
        lexicon.put("CURRENCY", code, [word for word in symbols if word not in codes])
        lexicon.put("CURRENCY", code, [word for word in codes if not word.isupper()])
    for code, words in _WORDS.items():
        lexicon.put("CURRENCY", code, words)
    for code in sorted({*_CODES, *_in_use()}):
        if code not in _ALSO_WORDS:
            lexicon.put("CURRENCY", code, [code], exact=True)
        lexicon.put("CURRENCY", code, sorted(_of_cldr(code)))
    for sign, value in _AMBIGUOUS.items():
        lexicon.put("CURRENCY", value, [sign])
    for value, words in _MINOR.items():
        lexicon.put("MINOR", value, words)
    lexicon.put("TENTH", "jiao", ["角", "毛", "jiao", "цзяо"])
    lexicon.put("EVEN", True, ["整", "正"])


def _in_use() -> Iterator[str]:
    """Yield the codes of money that is legal tender somewhere now, as CLDR has it."""
    for currencies in get_global("territory_currencies").values():
        for code, _begin, end, is_tender in currencies:
            if is_tender and end is None:
                yield code


def _of_cldr(code: str) -> set[str]:
    """Return the names of a currency with every form of number that CLDR has."""
    names = set()
    for locale in map(Locale.parse, _LOCALES):
        for count in (None, 1, 2, 5, 1.5):
            names.add(get_currency_name(code, count, locale=locale))
    return {name for name in names if name and name != code and "(" not in name}
