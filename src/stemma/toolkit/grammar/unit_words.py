"""Units of measure: their symbols, the words of CLDR, and a list by hand of what CLDR lacks."""

import re
from collections.abc import Iterator

from babel import Locale
from babel.units import format_unit

from stemma.toolkit.grammar.forms import feminine, masculine
from stemma.toolkit.grammar.lexicon import Lexicon

_CLDR = {
    "km": "length-kilometer", "m": "length-meter", "cm": "length-centimeter",
    "mm": "length-millimeter", "um": "length-micrometer", "mi": "length-mile", "ft": "length-foot",
    "yd": "length-yard", "in": "length-inch", "nmi": "length-nautical-mile", "kg": "mass-kilogram",
    "g": "mass-gram", "mg": "mass-milligram", "t": "mass-tonne", "lb": "mass-pound",
    "oz": "mass-ounce", "km/h": "speed-kilometer-per-hour", "m/s": "speed-meter-per-second",
    "mph": "speed-mile-per-hour", "kn": "speed-knot", "kW": "power-kilowatt", "W": "power-watt",
    "MW": "power-megawatt", "GW": "power-gigawatt", "hp": "power-horsepower",
    "kWh": "energy-kilowatt-hour", "J": "energy-joule", "kJ": "energy-kilojoule",
    "l": "volume-liter", "ml": "volume-milliliter", "hl": "volume-hectoliter",
    "gal": "volume-gallon", "m3": "volume-cubic-meter", "cm3": "volume-cubic-centimeter",
    "bbl": "volume-barrel", "m2": "area-square-meter", "km2": "area-square-kilometer",
    "cm2": "area-square-centimeter", "ha": "area-hectare", "acre": "area-acre",
    "degC": "temperature-celsius", "degF": "temperature-fahrenheit", "K": "temperature-kelvin",
    "day": "duration-day", "week": "duration-week", "month": "duration-month",
    "year": "duration-year", "h": "duration-hour", "min": "duration-minute",
    "s": "duration-second", "ms": "duration-millisecond", "%": "concentr-percent",
    "Hz": "frequency-hertz", "kHz": "frequency-kilohertz", "MHz": "frequency-megahertz",
    "GHz": "frequency-gigahertz", "V": "electric-volt", "A": "electric-ampere",
    "Ω": "electric-ohm", "Pa": "pressure-pascal", "hPa": "pressure-hectopascal",
    "kPa": "pressure-kilopascal", "MPa": "pressure-megapascal", "bar": "pressure-bar",
    "mbar": "pressure-millibar", "atm": "pressure-atmosphere", "N": "force-newton",
    "N·m": "torque-newton-meter", "kB": "digital-kilobyte", "MB": "digital-megabyte",
    "GB": "digital-gigabyte", "TB": "digital-terabyte", "deg": "angle-degree",
}  # fmt: skip
_LOCALES = ("en", "ru", "zh_Hans", "zh_Hant", "uk")

_UNSAFE = frozenset("К K in с А a A В в d м. п Т T K К′ ″ ° N Н J Дж д д. P".split())
"""Too short to mean a unit wherever they stand: prepositions, initials, other abbreviations."""

_SYMBOLS = {
    "km": "km ㎞ км KM КМ", "m": "m м", "cm": "cm ㎝ см", "mm": "mm ㎜ мм", "um": "µm μm мкм", "nmi": "nmi",
    "kg": "kg ㎏ кг KG КГ Kg", "g": "g г гр. гр", "mg": "mg ㎎ мг", "t": "t т тн", "km/h": "км/ч km/h kph км/час",
    "m/s": "m/s м/с м/сек", "kn": "kn уз. kt", "kW": "kW кВт KW kw КВт", "W": "W Вт", "MW": "MW МВт",
    "mW": "mW мВт", "GW": "GW ГВт", "hp": "hp HP л.с. л.с", "kWh": "kWh кВтч кВт·ч", "MWh": "MWh МВт·ч",
    "kVA": "kVA кВА", "l": "l L л", "ml": "ml ㎖ mL мл", "m3": "m3 ㎥ м3 m³ м³", "cm3": "cm3 см3 cm³ см³",
    "m2": "m2 ㎡ м2 m² м²", "km2": "km2 ㎢ км2 km² км²", "cm2": "cm2 см2", "mm2": "mm2 мм2 mm² мм²",
    "ha": "ha га", "degC": "°C °С ℃ ºC ºС", "degF": "°F ℉", "h": "h ч ч. час. hr hrs", "min": "min мин мин.",
    "s": "s сек сек. sec sec.", "ms": "ms мс", "day": "дн. сут. сут", "week": "нед. нед wk", "month": "мес. мес",
    "%": "% ％ pct", "‰": "‰", "Hz": "Hz Гц", "kHz": "kHz кГц", "MHz": "MHz МГц", "GHz": "GHz ГГц",
    "V": "V", "kV": "kV кВ", "mA": "mA мА", "A": "Амп.", "kA": "kA кА", "Ah": "Ah А·ч Ач", "mAh": "mAh мАч",
    "Ω": "Ω Ом", "kΩ": "kΩ кОм", "Pa": "Pa Па", "hPa": "hPa гПа", "kPa": "kPa кПа", "MPa": "MPa МПа",
    "bar": "bar бар", "kN": "kN кН", "N·m": "Nm Н·м Нм N·m", "kB": "kB KB КБ Кб", "MB": "MB МБ Мб",
    "GB": "GB ГБ Гб", "TB": "TB ТБ", "dB": "dB дБ", "deg": "°", "rpm": "rpm об/мин", "Gbit/s": "Гбит/с Gbps",
    "Mbit/s": "Мбит/с Mbps", "ppm": "ppm", "dpi": "dpi", "mm Hg": "мм рт.ст.",
}  # fmt: skip

_PREFIXED_RU = {
    "km": "километр",
    "m": "метр",
    "cm": "сантиметр",
    "mm": "миллиметр",
    "um": "микрометр",
}

_WORDS = {
    **{key: masculine(stem) for key, stem in _PREFIXED_RU.items()},
    "m": (*masculine("метр"), *"metre metres meter meters 米 公尺 м.".split()[:-1]),
    "km": (*masculine("километр"), *"kilometre kilometres 千米 公里".split()),
    "cm": (*masculine("сантиметр"), *"centimetre centimetres 厘米 公分".split()),
    "mm": (*masculine("миллиметр"), *"millimetre millimetres 毫米".split()),
    "um": (*masculine("микрометр", "микрон"), *"micron microns micrometre micrometres 微米".split()),
    "mi": ("миля", "мили", "миль", "милю", "милях", "милями", "英里"),
    "nmi": (
        *"морская миля,морские мили,морских миль,морской мили,nautical mile,nautical miles".split(","),
        "海里",
    ),
    "ft": (*masculine("фут"), "英尺", "feet", "foot"),
    "yd": (*masculine("ярд"), "码"),
    "in": (*masculine("дюйм"), "英寸", "inch", "inches"),
    "kg": (*masculine("килограмм"), "公斤", "千克", "kgs", "kilogram", "kilograms", "kilo", "кило"),
    "g": (*masculine("грамм"), "克", "gram", "grams", "gramme", "grammes"),
    "mg": (*masculine("миллиграмм"), "毫克"),
    "t": (*feminine("тонн"), *"ton tons tonne tonnes 吨 公吨 噸".split(), "metric tons", "metric tonnes"),
    "ct": (*masculine("карат"), "carat", "carats"),
    "lb": ("lbs", "lb", "磅"),
    "oz": ("унция", "унции", "унций", "унцию", "盎司"),
    "mu": ("亩",),
    "jin": ("斤",),
    "km/h": (
        *"公里/小时 千米/小时 公里每小时 千米每小时 km/hr kmph".split(),
        *"километров в час,километра в час,километр в час,км в час".split(","),
        *"kilometres per hour,kilometers per hour,km per hour,kilometres an hour".split(","),
        *"公里/时 千米/时".split(),
    ),
    "m/s": (
        *"米/秒 米每秒".split(),
        *"метров в секунду,метра в секунду,metres per second,meters per second".split(","),
    ),
    "mph": ("miles per hour", "miles an hour", "mph", "миль в час"),
    "kn": ("узел", "узла", "узлов", "узлами", "knot", "knots", "节"),
    "kW": (*masculine("киловатт"), "千瓦"),
    "W": (*masculine("ватт"), "瓦", "瓦特"),
    "MW": (*masculine("мегаватт"), "兆瓦"),
    "hp": (
        *"лошадиных сил,лошадиные силы,лошадиная сила,лошадиной силы,л. с.".split(","),
        *("马力", "horse power", "bhp"),
    ),
    "kWh": ("киловатт-часов", "киловатт-часа", "千瓦时", "度电"),
    "l": (*masculine("литр"), *"litre litres liter liters 升 公升".split()),
    "ml": (*masculine("миллилитр"), *"millilitre millilitres 毫升".split()),
    "hl": (*masculine("гектолитр"), "гл"),
    "gal": (*masculine("галлон"), "加仑"),
    "bbl": ("баррель", "барреля", "баррелей", "баррелях", "баррели", "桶"),
    "m3": (
        *(f"{word} м" for word in ("куб.", "кубических", "кубического")),
        *"кубических метров,кубического метра,кубических метра,кубический метр".split(","),
        *"cubic metre,cubic metres,cubic meters,cu m,cu. m.,立方米".split(","),
    ),
    "cm3": ("куб. см", "кубических сантиметров", "cubic centimetres", "立方厘米"),
    "m2": (
        *"кв. м,кв.м,кв. метров,кв. метра,квадратных метров,квадратных метра".split(","),
        *"квадратного метра,квадратный метр,sq m,sq. m,square metre,square metres,sqm".split(","),
        *"平方米 平米".split(),
    ),
    "km2": ("кв. км", "квадратных километров", "square kilometres", "sq km", "平方公里"),
    "cm2": ("кв. см", "平方厘米"),
    "ft2": ("square feet", "square foot", "sq ft", "sq. ft."),
    "ha": ("гектар", "гектара", "гектаров", "гектарах", "公顷"),
    "degC": (
        *"градусов Цельсия,градуса Цельсия,градус Цельсия,град. С,град. C,гр. С,гр. Ц".split(","),
        *"degrees Celsius,degree Celsius,degrees C,degree C,deg C,deg. C,degrees centigrade".split(","),
        *"摄氏度 度摄氏".split(),
        *("° C", "° С", "celsius", "celcius", "centigrade", "по Цельсию", "градусов по Цельсию"),
    ),
    "degF": (
        *"degrees Fahrenheit,degree Fahrenheit,degrees F,deg F,fahrenheit,华氏度,° F".split(","),
    ),
    "deg": ("градус", "градуса", "градусов", "degree", "degrees", "度", "град."),
    "day": (
        *"день дня дней дням днями днях сутки суток суткам 天 日内 昼夜 d".split()[:-1],
        *"календарных дней,календарного дня,календарных дня,календарный день".split(","),
        *"calendar days,calendar day,kalendar days,个日历天,日历天,日历日,个自然日,自然日".split(","),
    ),
    "workday": (
        *"рабочих дней,рабочих дня,рабочего дня,рабочий день,рабочих дн.,раб. дн.".split(","),
        *"банковских дней,банковских дня,банковского дня,банковский день".split(","),
        *"working days,working day,business days,business day,banking days,bank days".split(","),
        *"个工作日 工作日 个工作天 个银行工作日 银行工作日 个营业日 营业日".split(),
    ),
    "week": (*"неделя недели недель неделю неделей неделям неделях".split(), *"周 星期 个星期 个周 礼拜".split()),
    "month": (
        *"месяц месяца месяцев месяцу месяцем месяцам месяцами месяцах".split(),
        *"个月 个月内 个月份 月个".split()[:-1], "calendar months", "календарных месяцев",
        "календарных месяца", "mos.",
    ),
    "quarter": ("quarters", "квартала", "кварталов", "个季度"),
    "year": (
        *"岁 周岁 year-old years-old год года лет годам годами годах 年 yr yrs 周年 年内".split(),
        "календарных лет", "calendar years",
    ),
    "B": ("字节", "байт", "байта", "bytes"),
    "MB": ("兆字节", "мегабайт"),
    "decade": ("decade", "decades", "десятилетие", "десятилетия", "десятилетий"),
    "h": ("час", "часа", "часов", "часам", "часами", "часах", "小时", "个小时", "钟头", "个钟头"),
    "min": (*feminine("минут"), "分钟", "mins"),
    "s": (*feminine("секунд"), "秒", "秒钟", "secs"),
    "%": (*masculine("процент"), *"percent per-cent 个百分点".split()[:-1], "per cent", "% процентов"),
    "pp": (
        *"процентных пункта,процентных пунктов,процентного пункта,процентный пункт,п.п.".split(","),
        *"percentage point,percentage points,百分点,个百分点".split(","),
    ),
    "Hz": ("герц", "герца", "赫", "赫兹"),
    "kHz": ("килогерц", "килогерца", "千赫"),
    "MHz": ("мегагерц", "мегагерца", "兆赫"),
    "GHz": ("гигагерц", "гигагерца", "吉赫"),
    "V": (*masculine("вольт"), "伏", "伏特"),
    "A": (*masculine("ампер"), "安培"),
    "MPa": ("兆帕",),
    "person-hour": ("человеко-часов", "чел.-час", "чел./час", "man-hours", "man hours", "人时"),
    "rpm": ("об/мин", "оборотов в минуту", "revolutions per minute", "转/分"),
    "dB": ("децибел", "分贝"),
}  # fmt: skip

TIME = frozenset("ms s min h day workday week month quarter year decade".split())
"""The units of time: what may have an anchor."""


def put(lexicon: Lexicon) -> None:
    """Add all units. Symbols count in their own case only, words in any."""
    for unit, written in _SYMBOLS.items():
        lexicon.put("UNIT", unit, written.split(), exact=True)
    for unit, forms in _WORDS.items():
        lexicon.put("UNIT", unit, forms)
    for unit, name in _CLDR.items():
        words = sorted(set(_of_cldr(name)) - _UNSAFE)
        lexicon.put("UNIT", unit, [word for word in words if len(word) > 3])
        lexicon.put("UNIT", unit, [word for word in words if len(word) <= 3], exact=True)
    lexicon.put("SECOND", "s", ["с", "s", "c"])  # behind a slash only
    lexicon.put("SQUARED", 2, ["²"])
    lexicon.put("CUBED", 3, ["³"])
    lexicon.put("PERCENT_OF", "%", ["百分之"])
    lexicon.put("PERCENT_OF", "‰", ["千分之", "仟分之"])
    lexicon.put("HALF_MORE", True, ["半"])
    lexicon.put("BELOW_ZERO", True, ["零下", "摄氏零下"])
    lexicon.put("ABOVE_ZERO", True, ["零上", "摄氏零上"])


def _of_cldr(name: str) -> Iterator[str]:
    """Yield the words of a unit in all forms of number that CLDR has, without the number."""
    for code in _LOCALES:
        locale = Locale.parse(code)
        for length in ("long", "short"):
            for number in (1, 2, 5, 1.5):
                written = format_unit(number, name, length, locale=locale)
                word = re.sub(r"\s*\d+(?:[.,]\d)?\s*", "", written).strip()
                if word and "-" not in word and name not in written:
                    yield word
