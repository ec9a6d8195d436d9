"""The public sets of values in one form: a text, a kind, what stands there, and if it is in scope.

Russian: strings with their value. English and Chinese: texts with spans and resolutions. What is
out of scope says why; nothing is dropped in silence.
"""

import calendar
import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bench.material import GOLD
from stemma.toolkit.conversion import in_base

FOLDER = GOLD / "values"

Canonical = tuple[object, ...]
"""A value in the form in which two are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text and the values of one kind in it. `outside` is why it does not count."""

    text: str
    language: str
    kind: str
    source: str
    values: tuple[Canonical, ...]
    outside: str | None = None


def is_tuned(example: Example) -> bool:
    """Tell whether an example is of the half that was tuned on: by the hash of its text."""
    return hashlib.sha256(example.text.encode()).digest()[0] % 2 == 0


def examples() -> Iterator[Example]:
    """Yield every example of both sets, each text and kind once."""
    seen = set()
    for example in (*_russian(), *_recognizers()):
        key = (example.text, example.kind)
        if key not in seen:
            seen.add(key)
            yield example


def money(low: Decimal | None, high: Decimal | None, currency: str) -> Canonical:
    """Return a sum in the form in which two are compared."""
    return ("money", _n(low), _n(high), currency)


def measure(low: Decimal | None, high: Decimal | None, unit: str) -> Canonical:
    """Return a measure in its base unit."""
    ends = [
        None if end is None else in_base(end, unit)[0].quantize(Decimal("0.0001"))
        for end in (low, high)
    ]
    return ("measure", _n(ends[0]), _n(ends[1]), in_base(Decimal(1), unit)[1])


def _n(number: Decimal | None) -> Decimal | None:
    return None if number is None else number.normalize()


# The Russian set.

_RUSSIAN_UNITS = {
    "Kilometre": "km", "Metre": "m", "Centimetre": "cm", "Millimetre": "mm", "Mile": "mi",
    "Inch": "in", "Foot": "ft", "Yard": "yd", "Gram": "g", "Pound": "lb", "Ounce": "oz",
    "Litre": "l", "Millilitre": "ml", "Hectolitre": "hl", "Gallon": "gal", "Second": "s",
    "Minute": "min", "Hour": "h", "Day": "day", "Week": "week", "Month": "month",
    "Quarter": "quarter", "Year": "year",
}  # fmt: skip
_RUSSIAN_CURRENCIES = {"Dollar": "USD", "Pound": "GBP"}


def _russian() -> Iterator[Example]:
    lines = (FOLDER / "russian_values.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        text = (
            row["text"].encode().decode("unicode_escape")
            if row["text"].isascii() and "\\" in row["text"]
            else row["text"]
        )
        found = _russian_value(row["kind"], row["value"], text)
        if found is not None:
            kind, values, outside = found
            yield Example(
                text=text,
                language="ru",
                kind=kind,
                source=row["kind"],
                values=values,
                outside=outside,
            )


def _russian_value(
    kind: str, value: str, text: str
) -> tuple[str, tuple[Canonical, ...], str | None] | None:
    number = r"\(?(-?[\d.e]+)\)?"
    if kind == "Ordinal":
        return "ordinal", (("ordinal", int(value.split()[1])),), None
    if kind == "Numeral":
        found = re.fullmatch(rf"NumeralValue {number}", value)
        assert found is not None
        return "number", (("number", Decimal(found[1]).normalize()),), _no_number(text)
    if kind == "AmountOfMoney":
        return "money", (_russian_money(value),), _no_money(text, value)
    if kind == "Time":
        return _russian_time(value, text)
    found = re.match(rf"(?:simple (\w+) {number}|DurationData {number} (\w+))", value)
    assert found is not None, value
    unit = _RUSSIAN_UNITS[found[1] or found[4]]
    amount = Decimal(found[2] or found[3])
    return "measure", (measure(amount, amount, unit),), _no_measure(text)


def _russian_money(value: str) -> Canonical:
    how, currency, rest = value.split(" ", 2)
    currency = _RUSSIAN_CURRENCIES.get(currency, currency)
    if how == "between":
        low, high = re.findall(r"[\d.e]+", rest)
        return money(Decimal(low), Decimal(high), currency)
    amount = Decimal(rest)
    ends = {"simple": (amount, amount), "under": (None, amount), "above": (amount, None)}
    return money(*ends[how], currency)


def _no_money(text: str, value: str) -> str | None:
    if "Cent" in value or "Unnamed" in value:
        return "hundredths alone, slang"
    if re.search(r"€ur|ц\b|\$20 43|долларов 43$|и 43$|[сc]$|^рублей|^Евро|^бакса|^грн|£|\\", text):
        return "chat spelling: word before the number, half-written hundredths"
    return None


def _no_measure(text: str) -> str | None:
    if not re.search(r"\d|один|два|три|пят|шест|сем|восем|сорок|полтор|двадцат", text):
        return "a unit without a number (час, полгода, четверть)"
    if re.search(r"[\"']|тк|чк|чоч|часик|четверт|полови", text):
        return "marks for feet and minutes, diminutives, quarters"
    if re.search(r"фунт", text):
        return "фунт: mass or money"
    if re.search(r"3\.5 месяц|с половиной месяц", text):
        return "the set counts a month as 30 days"
    return None


def _no_number(text: str) -> str | None:
    if re.search(r"\d[кКМмГг]$|^\.|нисколько|^0\d|дюжин|пар", text):
        return "letters for thousands without a currency, leading zeros"
    return None


_MONTH = re.compile(
    r"январ|феврал|март|апрел|\bма[йяе]\b|июн|июл|август|сентяб|октяб|нояб|декаб|\b(?:янв|фев|мар|апр|авг|сен|окт|ноя|дек)\b"
)
_CLOCK = re.compile(r"\d:\d|час|утра|вечер|ноч|дня\b|обед|\dч|GMT|CET|в \d+$|минут|секунд")


def _russian_time(value: str, text: str) -> tuple[str, tuple[Canonical, ...], str | None] | None:
    parts = [int(part) for part in re.findall(r"-?\d+", value)]
    has_year = re.search(r"(?:19|20)\d\d", text) is not None
    outside = None
    if _CLOCK.search(text.lower()):
        outside = "a time of day"
    elif not (_MONTH.search(text.lower()) or has_year or re.search(r"\d\.\d", text)):
        outside = "told from today (завтра, на следующей неделе), feasts, seasons"
    elif (
        re.search(r"(?<!\d)\d{1,2}\.(?:\d{1,2}\.?)?$|\d{1,2}\.\d\d?\.? ?[-/]", text)
        and not has_year
    ):
        outside = "day and month in figures without a year: a decimal, a clause"
    elif re.search(r"прошл|следующ|этот|эт[оа]|будущ", text):
        outside = "told from today (завтра, на следующей неделе), feasts, seasons"
    if len(parts) < 3:
        return None
    return (
        "date",
        (_russian_date(value, parts, has_year=has_year or bool(re.search(r"\.\d\d$", text))),),
        outside,
    )


def _russian_date(value: str, parts: list[int], *, has_year: bool) -> Canonical:
    """Return the first and last day: the set's intervals end with the first moment after them."""
    if value.startswith("datetimeInterval") and len(parts) >= 9:
        first = dt.date(parts[0], max(parts[1], 1), max(parts[2], 1))
        last = dt.date(parts[6], max(parts[7], 1), max(parts[8], 1)) - dt.timedelta(days=1)
    else:
        year, month, day = parts[0], max(parts[1], 1), max(parts[2], 1)
        first = last = dt.date(year, month, day)
        if value.endswith("Month"):
            last = dt.date(year, month, calendar.monthrange(year, month)[1])
        elif value.endswith("Year"):
            first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
        elif value.endswith("Quarter"):
            month = month + 2
            last = dt.date(year, month, calendar.monthrange(year, month)[1])
    return ("date", _iso(first, has_year), _iso(last, has_year))


def _iso(day: Any, has_year: bool) -> str:  # noqa: ANN401, FBT001
    return day.isoformat() if has_year else f"--{day.month:02d}-{day.day:02d}"


# The English and Chinese sets.

_UNITS = {
    "Year": "year", "Month": "month", "Week": "week", "Day": "day", "C": "degC", "F": "degF",
    "Degree": "deg", "K": "K", "Ton": "t", "Metric ton": "t", "Kilometer": "km", "Meter": "m",
    "Centimeter": "cm", "Millimeter": "mm", "Decimeter": "dm", "Micrometer": "um", "Inch": "in",
    "Foot": "ft", "Mile": "mi", "Yard": "yd", "Gallon": "gal", "Kilogram": "kg", "Gram": "g",
    "Milligram": "mg", "Pound": "lb", "Ounce": "oz", "Kilometer per hour": "km/h",
    "Mile per hour": "mph", "Meter per second": "m/s", "Megabyte": "MB", "Kilobyte": "kB",
    "Gigabyte": "GB", "Barrel": "bbl", "Square meter": "m2", "Square kilometer": "km2",
    "Square foot": "ft2", "Cubic meter": "m3", "Liter": "l", "Milliliter": "ml", "Mu": "mu",
    "Acre": "acre", "Hectare": "ha", "Knot": "kn", "Square mile": "mi2", "Terabyte": "TB",
}  # fmt: skip
_OF_SEVERAL_COUNTRIES = frozenset(
    ["Dinar", "Franc", "Krona", "Krone", "Lira", "Peso", "Rial", "Riyal", "Rupee", "Shilling"]
)
_NAMES = {"Dollar": "USD", "Pound": "GBP", "British pound": "GBP", "Chinese yuan": "CNY"}


def _recognizers() -> Iterator[Example]:
    for path in sorted((FOLDER / "recognizers_en_zh").glob("*.json")):
        family, language, model = path.stem.split("_")
        kind = _kind(family, model)
        if kind is None:
            continue
        for row in json.loads(path.read_text(encoding="utf-8-sig")):
            if not row.get("NotSupported"):
                yield from _of_row(row, "zh" if language == "Chinese" else "en", kind, model)


def _kind(family: str, model: str) -> str | None:
    if "Mode" in model.removesuffix("Model") or "Extended" in model:
        return None
    if family == "DateTime":
        return "date" if model in ("DateParser", "DatePeriodParser", "DateTimeModel") else None
    return {
        "NumberModel": "number", "OrdinalModel": "ordinal", "PercentModel": "measure",
        "CurrencyModel": "money", "DimensionModel": "measure", "TemperatureModel": "measure",
        "AgeModel": "measure",
    }.get(model)  # fmt: skip


def _of_row(row: dict[str, Any], language: str, kind: str, model: str) -> Iterator[Example]:
    values: list[Canonical] = []
    outside: str | None = None
    for result in row["Results"]:
        try:
            value, why = _resolved(result, kind, model, row["Input"])
        except (KeyError, ValueError, ArithmeticError, TypeError):
            value, why = None, "a resolution that Stemma has no value for"
        outside = outside or why
        if value is not None:
            values.append(value)
    if kind == "date" and not values and outside is None:
        outside = "no date in the text" if not row["Results"] else "told from today"
    yield Example(
        text=row["Input"],
        language=language,
        kind=kind,
        source=model,
        values=tuple(values),
        outside=outside,
    )


def _resolved(
    result: dict[str, Any], kind: str, model: str, text: str
) -> tuple[Canonical | None, str | None]:
    if kind == "date":
        return _date(result)
    resolution = result["Resolution"]
    if resolution["value"] is None:
        return None, "a unit without a number"
    if kind == "ordinal":
        return ("ordinal", int(resolution["value"])), None
    if kind == "number":
        return ("number", Decimal(resolution["value"]).normalize()), _no_plain(text)
    return _share(resolution, text) if model == "PercentModel" else with_unit(resolution, kind)


def with_unit(resolution: dict[str, Any], kind: str) -> tuple[Canonical | None, str | None]:
    """Return a sum or a measure as the set resolves it, or why it does not count."""
    value, unit = Decimal(resolution["value"]), resolution["unit"]
    if kind == "money":
        if unit in ("Cent", "Pence", "Penny", "Jiao", "Fen"):
            return None, "hundredths alone, slang"
        if unit in _OF_SEVERAL_COUNTRIES:
            return None, "a name of several currencies (dinar, peso) without its country"
        return money(value, value, resolution.get("isoCurrency") or _NAMES.get(unit, unit)), None
    if unit not in _UNITS:
        return None, "a unit that Stemma does not know"
    return measure(value, value, _UNITS[unit]), None


def _share(resolution: dict[str, Any], text: str) -> tuple[Canonical | None, str | None]:
    if "折" in text or "成" in text:
        return None, "折 and 成: discounts and tenths of shops"
    value = Decimal(resolution["value"].rstrip("%"))
    return measure(value, value, "pp" if re.search("百分[点點]", text) else "%"), _no_share(text)


def _no_share(text: str) -> str | None:
    if re.search(r"\d ?[kKMGT](?![a-z])|[一-龥\d] +[一-龥]", text):
        return "spaces inside a number, letters for thousands"
    return "a share told backwards (percents of twenty)" if re.search(r"cents? of", text) else None


def _no_plain(text: str) -> str | None:
    if re.search(r"[负負^/又打]|分之|-[\d.]|\d[eE][\d-]|\d ?[kKMGT](?![a-z])", text):
        return "signs, powers, fractions, dozens, letters for thousands"
    if re.search(r"(?:th|st|rd|half|quarter|dozen|third)s?\b|\bover\b|\d\.\d+\.|\d +[一-龥]", text):
        return "signs, powers, fractions, dozens, letters for thousands"
    if re.search(r"[一-龥] [一-龥]", text):
        return "spaces inside a Chinese number"
    if re.search(r"[余餘多几幾]", text):
        return "about (几万, 500余万): the set drops the doubt"
    return None


_DIGITS = str.maketrans("零〇一二三四五六七八九０１２３４５６７８９", "001234567890123456789")


def _date(result: dict[str, Any]) -> tuple[Canonical | None, str | None]:
    """Return a date whose year, if it has one, stands in the text."""
    timex = _timex(result)
    written = result["Text"].translate(_DIGITS)
    outside = "no date" if timex is None else _no_date(timex, written, result)
    return (None, outside) if timex is None or outside else of_timex(timex)


def _no_date(timex: str, written: str, result: dict[str, Any]) -> str | None:
    values = (result.get("Resolution") or {}).get("values", [])
    years = re.findall(r"\d{4}", timex)
    names = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|月"
    iso = r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d"
    reasons = {
        "open periods, in the set's own form": any("Mod" in value for value in values),
        "told from today, feasts, sets, times of day": any(each not in written for each in years)
        or not (years or re.search(rf"\d.*\d|{names}", written)),
        "day and month in figures: nothing tells which is which": re.search(
            r"\d ?[/.-] ?\d", written
        )
        and not re.search(iso, written),
        "one end is today (from 1 May to today), nothing is resolved against today": re.search(
            r"(?i)\b(?:today|now|present)\b|至今|今天", written
        ),
        "periods of months: the set ends them with the first day of the last": re.search(
            r",P\d+M", timex
        )
        and len(re.findall(rf"{names}", written)) > 1,
        "no such day": re.search(r"-02-30|-02-29(?!.*20[02][048])", timex),
        "periods of years: the set ends them with the first day of the last": re.search(
            r"-01-01,\d{4}-01-01", timex
        ),
    }
    return next((why for why, holds in reasons.items() if holds), None)


def _timex(result: dict[str, Any]) -> str | None:
    if result.get("Value"):
        return str(result["Value"].get("Timex"))
    values = (result.get("Resolution") or {}).get("values") or [{}]
    kind = str(result.get("TypeName", "")).rsplit(".", 1)[-1]
    found = values[0].get("timex") if kind in ("date", "daterange") else None
    return None if found is None else str(found)


def of_timex(timex: str) -> tuple[Canonical | None, str | None]:
    """Return the first and last day of a date as the set writes them, or why it does not count."""
    day = r"(\d{4}|XXXX)-(\d\d)-(\d\d)"
    if found := re.fullmatch(day, timex):
        one = timex.replace("XXXX", "-")
        return ("date", one, one), None
    if found := re.fullmatch(rf"\({day},{day},P\w+\)", timex):
        first = f"{found[1]}-{found[2]}-{found[3]}".replace("XXXX", "-")
        last = f"{found[4]}-{found[5]}-{found[6]}".replace("XXXX", "-")
        if re.search(r",P\d+[MY]", timex):
            return ("date", first, str(dt.date.fromisoformat(last) - dt.timedelta(days=1))), None
        return ("date", first, last), None
    if found := re.fullmatch(r"(\d{4})-(\d\d)", timex):
        end = calendar.monthrange(int(found[1]), int(found[2]))[1]
        return ("date", f"{timex}-01", f"{timex}-{end}"), None
    if re.fullmatch(r"\d{4}", timex):
        return ("date", f"{timex}-01-01", f"{timex}-12-31"), None
    return None, "weeks, seasons, months without a year"
