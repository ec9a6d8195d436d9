"""How well other libraries read the same values: dateparser, quantulum3, recognizers-text.

    python -m bench.values_of_peers PYTHON    the Python that has them

On the half that `bench.values` reports, scored by the same rule. A library is asked only what it is
for, in the languages it has; the English and Chinese sets are those of recognizers-text itself.
"""

import calendar
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench.peers import script
from bench.value_specs import Canonical, Example, examples, is_tuned, measure, money, of_timex
from bench.value_specs import with_unit as resolved
from bench.values import Score, compare, show

_ASKED = {
    "dateparser": {("date", language) for language in ("en", "zh", "ru")},
    "quantulum3": {("money", "en"), ("measure", "en")},
    "recognizers-text": {
        (kind, language)
        for kind in ("date", "money", "measure", "ordinal")
        for language in ("en", "zh")
    },
}
_UNITS = {
    "kilometre": "km", "metre": "m", "centimetre": "cm", "millimetre": "mm", "mile": "mi",
    "inch": "in", "foot": "ft", "yard": "yd", "kilogram": "kg", "gram": "g", "pound-mass": "lb",
    "ounce": "oz", "litre": "l", "gallon": "gal", "second": "s", "minute": "min", "hour": "h",
    "day": "day", "week": "week", "month": "month", "year": "year", "percentage": "%",
    "degree celsius": "degC", "degree fahrenheit": "degF", "degree angle": "deg", "tonne": "t",
    "square metre": "m2", "square kilometre": "km2", "kelvin": "K", "barrel": "bbl",
}  # fmt: skip
_MONTHS, _YEARS = 7, 4


def values(library: str, kind: str, found: Any) -> Canonical | None:  # noqa: ANN401 (its own terms)
    """Return one thing that a library read in the form in which two are compared."""
    if library == "dateparser":
        return _of_dateparser(found)
    if library == "quantulum3":
        number = Decimal(found["value"])
        if kind == "money":
            return money(number, number, found["unit"])
        unit = _UNITS.get(found["unit"])
        return (
            ("measure", number, number, found["unit"])
            if unit is None
            else measure(number, number, unit)
        )
    return _of_recognizers(kind, found)


def _of_dateparser(found: dict[str, str]) -> Canonical:
    """Return a date; a year that its words do not name is taken away, which is kind to it."""
    day = found["day"]
    has_year = day[:_YEARS] in found["words"] or f"'{day[2:4]}" in found["words"]
    if not has_year:
        return ("date", f"-{day[_YEARS:]}", f"-{day[_YEARS:]}")
    if found["period"] == "month":
        last = calendar.monthrange(int(day[:_YEARS]), int(day[5:_MONTHS]))[1]
        return ("date", f"{day[:_MONTHS]}-01", f"{day[:_MONTHS]}-{last}")
    if found["period"] == "year":
        return ("date", f"{day[:_YEARS]}-01-01", f"{day[:_YEARS]}-12-31")
    return ("date", day, day)


def _of_recognizers(kind: str, found: dict[str, Any]) -> Canonical | None:
    if kind == "date":
        value = (found.get("values") or [{}])[0]
        is_date = value.get("type") in ("date", "daterange") and "timex" in value
        return of_timex(value["timex"])[0] if is_date else None
    if found["value"] is None:
        return None  # a unit without a number
    if kind == "ordinal":
        return ("ordinal", int(found["value"]))
    if str(found["value"]).endswith("%"):
        number = Decimal(found["value"].rstrip("%"))
        return measure(number, number, "%")
    return resolved(found, kind)[0]


def read(python: Path, library: str, asked: list[Example]) -> list[list[Any]]:
    """Return what a library reads of each example, in its own terms."""
    lines = "\n".join(
        json.dumps({"text": each.text, "language": each.language, "kind": each.kind})
        for each in asked
    )
    done = subprocess.run(
        [python, str(script("values.py")), library],
        input=lines,
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> None:
    """Print a score for each library, kind and language."""
    held = [each for each in examples() if not is_tuned(each) and each.outside is None]
    for library, kinds in _ASKED.items():
        asked = [each for each in held if (each.kind, each.language) in kinds]
        scores = {pair: Score() for pair in sorted(kinds)}
        for example, found in zip(asked, read(Path(sys.argv[1]), library, asked), strict=True):
            got = [values(library, example.kind, each) for each in found]
            compare(example, scores[example.kind, example.language], [each for each in got if each])
        for (kind, language), score in scores.items():
            show(f"{library}, {language} {kind}", score)


if __name__ == "__main__":
    main()
