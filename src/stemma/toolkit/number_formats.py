"""How a sheet shows a number: by formats such as `#,##0.00` or `DD.MM.YYYY` (ECMA-376, 18.8.30).

Separators are those of the format's own language (a comma for thousands, a point for decimals):
which ones somebody saw depends on that person's computer and stands in no file. Formats that mean
"as dates are written here" are shown as 2023-05-02 for the same reason.
"""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

_BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)",
    41: "#,##0",
    42: "#,##0",
    43: "#,##0.00",
    44: "#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "0.0E+0",
    49: "@",
    **dict.fromkeys((27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), "yyyy-mm-dd"),
    **dict.fromkeys((32, 33, 34, 35, 55, 56), "h:mm:ss"),
}
"""Those without a code in the file (18.8.30, and the Chinese ones of the same section)."""
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<filler>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<half>AM/PM|A/P)|(?P<power>E[+-]0+)|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?|e+|g+|b+|a{3,4})"
    r"|(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?,*|\.[0#?]+)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"([<>]=?|=|<>)(-?\d+(?:\.\d+)?)$")
_ELAPSED = re.compile(r"(h+|m+|s+)$", re.IGNORECASE)
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
}
_DAYS = {"en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"}
_LANGUAGES = {"19": "ru", "22": "uk"}
_EPOCH, _EPOCH_1904 = dt.datetime(1899, 12, 30), dt.datetime(1904, 1, 1)  # noqa: DTZ001 (no zone)
_LAST_DAY = 2_958_465
_PRECISION = Context(prec=15, rounding=ROUND_HALF_UP)
_WIDE = Context(prec=60, rounding=ROUND_HALF_UP)
_LONGEST = 255
"""Digits after which a number is no longer written out."""


class Shown(NamedTuple):
    """A value as its format shows it, and whether that is all of it (no digit rounded away)."""

    text: str
    is_whole: bool


class _Token(NamedTuple):
    kind: str
    text: str


def code_of(number: int, own: dict[int, str]) -> str:
    """Return the code of a format by its number: the file's own, else the built-in one."""
    return own.get(number, _BUILT_IN.get(number, "General"))


def shown(written: str, code: str, *, from_1904: bool = False) -> Shown:
    """Return a number, as the file writes it, the way a format shows it."""
    try:
        value = _PRECISION.create_decimal(written.strip())
    except InvalidOperation:
        return Shown(written, is_whole=True)
    if not value.is_finite() or abs(value.adjusted()) > _LONGEST:
        return Shown(written, is_whole=True)
    tokens, value = _section(code, value)
    if any(token.kind in {"date", "elapsed"} for token in tokens):
        return Shown(_date(tokens, value, from_1904=from_1904) or plain(value), is_whole=True)
    if not any(token.kind in {"digits", "general"} for token in tokens):
        literal = "".join(_literal(token, value) for token in tokens)
        return Shown(literal or plain(value), is_whole=any(one.kind == "text" for one in tokens))
    return _number(tokens, value)


def plain(value: Decimal) -> str:
    """Return a number without a format: no exponent unless it is very large or small."""
    if value == value.to_integral_value() and abs(value) < Decimal(10) ** 15:
        return format(value.quantize(Decimal(1)), "f")
    text = value.normalize()
    return format(text, "f") if -10 < text.adjusted() < 15 else str(text)


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[tuple[_Token, ...], ...]:
    parts: list[list[_Token]] = [[]]
    for token in _tokens(code[:_LONGEST]):
        if token == _Token("other", ";"):
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(tuple(part) for part in parts[:4])


def _tokens(code: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(code):
        kind, text = found.lastgroup or "other", found.group(found.lastgroup or 0)
        if kind == "bracket":
            yield _bracket(text)
        elif kind in {"quoted", "escaped"}:
            yield _Token("literal", text)
        elif kind == "space":
            yield _Token("literal", " ")
        elif kind == "date" and text[0].lower() in "egba":
            is_year = text[0].lower() == "e"
            yield _Token("date", "yyyy") if is_year else _Token("literal", "")
        elif text == "@":
            yield _Token("text", "@")
        elif kind != "filler":
            yield _Token(kind, text)


def _bracket(text: str) -> _Token:
    if text.startswith("$"):
        sign, _, language = text[1:].rpartition("-") if "-" in text else (text[1:], "", "")
        return _Token("literal", sign) if sign else _Token("language", language[-2:])
    if _CONDITION.match(text):
        return _Token("condition", text)
    if _ELAPSED.match(text):
        return _Token("elapsed", text.lower())
    return _Token("literal", "")  # a colour


def _section(code: str, value: Decimal) -> tuple[tuple[_Token, ...], Decimal]:
    """Choose the section for a value; a section for negative ones writes the sign itself."""
    sections = _sections(code)
    numbers = [part for part in sections if not any(token.kind == "text" for token in part)]
    conditions = [_condition(part) for part in numbers]
    if any(conditions):
        for part, condition in zip(numbers, conditions, strict=True):
            if not condition or _holds(condition, value):
                return part, value
    numbers = numbers or [sections[0]]
    if value < 0 and len(numbers) > 1:
        return numbers[1], -value
    return (numbers[2] if not value and len(numbers) > 2 else numbers[0]), value


def _condition(part: tuple[_Token, ...]) -> str:
    return next((token.text for token in part if token.kind == "condition"), "")


def _holds(condition: str, value: Decimal) -> bool:
    found = _CONDITION.match(condition)
    if found is None:
        return False
    sign, limit = found.group(1), Decimal(found.group(2))
    order = (value > limit) - (value < limit)
    return order in {"<": (-1,), ">": (1,), "=": (0,), "<=": (-1, 0), ">=": (0, 1)}.get(
        sign, (-1, 1)
    )


def _literal(token: _Token, value: Decimal) -> str:
    if token.kind == "text":
        return plain(value)
    return token.text if token.kind in {"literal", "other"} else ""


def _number(tokens: tuple[_Token, ...], value: Decimal) -> Shown:
    """Write a number; what a format divides by (thousands) or rounds away is told as not whole."""
    percents = sum(token == _Token("other", "%") for token in tokens)
    power = next((token.text for token in tokens if token.kind == "power"), None)
    is_fraction = any(token == _Token("other", "/") for token in tokens)
    if is_fraction or sum(token.kind == "digits" for token in tokens) > 1:
        return Shown(plain(value), is_whole=True)
    scaled = _WIDE.multiply(value, Decimal(100) ** percents)
    is_negative, scaled = scaled < 0, abs(scaled)
    pieces, is_whole = [], True
    for token in tokens:
        if token.kind == "general":
            pieces.append(plain(scaled))
        elif token.kind == "digits":
            text, is_whole = (
                _scientific(token.text, power, scaled) if power else _digits(token.text, scaled)
            )
            pieces.append(text)
        else:
            pieces.append(_literal(token, value))
    return Shown(("-" if is_negative else "") + "".join(pieces).strip(), is_whole)


def _digits(pattern: str, value: Decimal) -> tuple[str, bool]:
    whole, _, part = pattern.partition(".")
    divided = len(pattern) - len(pattern.rstrip(","))
    is_grouped = "," in whole.rstrip(",")
    part = part.rstrip(",")
    value = _WIDE.multiply(value, Decimal(1000) ** -divided)
    rounded = value.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP, _WIDE)
    digits, _, rest = format(rounded, "f").partition(".")
    least = whole.count("0")
    digits = digits.lstrip("0").rjust(least, "0") if least or digits.strip("0") else ""
    if is_grouped and digits:
        digits = f"{int(digits):,}".rjust(least, "0")
    kept = len(rest) - min(len(rest) - len(rest.rstrip("0")), len(part) - len(part.rstrip("#?")))
    rest = rest[:kept]
    point = "." if rest or (pattern.rstrip(",").endswith(".")) else ""
    return f"{digits}{point}{rest}" or "0", rounded == value


def _scientific(pattern: str, power: str, value: Decimal) -> tuple[str, bool]:
    places = len(pattern.partition(".")[2])
    exponent = value.adjusted() if value else 0
    front = _WIDE.scaleb(value, -exponent).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    sign = "-" if exponent < 0 else ("+" if power[1] == "+" else "")
    return f"{front}E{sign}{abs(exponent):0{len(power) - 2}}", True


def _date(tokens: tuple[_Token, ...], value: Decimal, *, from_1904: bool) -> str | None:
    """Write a day number as a date and time; None for one outside of the calendar."""
    if not 0 <= value <= _LAST_DAY:
        return None
    has_parts = any(token.kind == "date" and ".0" in token.text for token in tokens)
    seconds = value * 86400
    seconds = round(seconds, 3) if has_parts else seconds.quantize(Decimal(1), ROUND_HALF_UP)
    days = 1 if value < 60 and not from_1904 else 0  # the sheet's calendar has a 29 February 1900
    start = _EPOCH_1904 if from_1904 else _EPOCH
    try:
        at = start + dt.timedelta(days=days, seconds=float(seconds))
    except OverflowError:
        return None
    language = next(
        (_LANGUAGES.get(one.text, "en") for one in tokens if one.kind == "language"), "en"
    )
    is_halved = any(token.kind == "half" for token in tokens)
    pieces = []
    for index, token in enumerate(tokens):
        if token.kind == "date":
            minutes = _is_minutes(tokens, index)
            pieces.append(_part(token.text.lower(), at, language, (minutes, is_halved)))
        elif token.kind == "elapsed":
            unit = {"h": 3600, "m": 60, "s": 1}[token.text[0]]
            pieces.append(f"{int(seconds) // unit:0{len(token.text)}}")
        elif token.kind == "half":
            pieces.append("AM" if at.hour < 12 else "PM")
        elif token.kind in {"literal", "other"}:
            pieces.append(token.text)
    return "".join(pieces).strip()


def _is_minutes(tokens: tuple[_Token, ...], index: int) -> bool:
    """An m after hours or before seconds means minutes."""
    before = (
        next(
            (
                one.text[0].lower()
                for one in tokens[index - 1 :: -1]
                if one.kind in {"date", "elapsed"}
            ),
            "",
        )
        if index
        else ""
    )
    after = next(
        (one.text[0].lower() for one in tokens[index + 1 :] if one.kind in {"date", "elapsed"}), ""
    )
    return before == "h" or after == "s"


def _part(code: str, at: dt.datetime, language: str, manner: tuple[bool, bool]) -> str:
    is_minutes, is_halved = manner
    hour = (at.hour % 12 or 12) if is_halved else at.hour
    if code[0] == "m" and not is_minutes:
        return _month(code, at, language)
    if code[0] == "d" and len(code) > 2:
        day = _DAYS["en"].split()[at.weekday()]
        return day[:3] if len(code) == 3 else day
    if code[0] == "y":
        return f"{at.year % 100:02}" if len(code) < 3 else f"{at.year:04}"
    value = {"d": at.day, "h": hour, "m": at.minute, "s": at.second}[code[0]]
    whole, _, part = code.partition(".")
    text = f"{value:0{min(len(whole), 2)}}"
    return f"{text}.{f'{at.microsecond:06}'[: len(part)]}" if part else text


def _month(code: str, at: dt.datetime, language: str) -> str:
    if len(code) < 3:
        return f"{at.month:0{len(code)}}"
    name = _MONTHS[language].split()[at.month - 1]
    return name if len(code) == 4 else name[: 3 if len(code) == 3 else 1]
