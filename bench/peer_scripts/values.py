"""Values with one library: `values.py LIBRARY`, examples as JSON Lines in, what it reads out.

Runs under a Python of its own, with dateparser, quantulum3 and recognizers-text (which needs
emoji < 2). Each line in has `text`, `language` and `kind`; each line out is a list of JSON in the
library's own terms.
"""

import datetime as dt
import importlib
import json
import logging
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any

_NOW = dt.datetime(2016, 11, 7)  # noqa: DTZ001 (the day from which the sets reckon; they have no zone)
_CULTURES = {"en": "en-us", "zh": "zh-cn"}
_ASKED = {
    "date": (("recognizers_date_time", "recognize_datetime"),),
    "money": (("recognizers_number_with_unit", "recognize_currency"),),
    "measure": (
        ("recognizers_number_with_unit", "recognize_dimension"),
        ("recognizers_number_with_unit", "recognize_temperature"),
        ("recognizers_number_with_unit", "recognize_age"),
        ("recognizers_number", "recognize_percentage"),
    ),
    "ordinal": (("recognizers_number", "recognize_ordinal"),),
}


def _recognizers(text: str, language: str, kind: str) -> Iterator[Any]:
    for module, name in _ASKED[kind]:
        recognise = getattr(importlib.import_module(module), name)
        more = {"reference": _NOW} if kind == "date" else {}
        for found in recognise(text, _CULTURES[language], **more):
            yield found.resolution


def _dateparser(text: str, language: str, _kind: str) -> Iterator[Any]:
    search = importlib.import_module("dateparser.search").search_dates
    parser = importlib.import_module("dateparser.date").DateDataParser(languages=[language])
    for words, day in search(text, languages=[language]) or ():
        period = parser.get_date_data(words).period
        yield {"words": words, "day": day.date().isoformat(), "period": period}


def _quantulum3(text: str, _language: str, kind: str) -> Iterator[Any]:
    for found in importlib.import_module("quantulum3.parser").parse(text):
        is_money = found.unit.entity.name == "currency"
        if is_money == (kind == "money"):
            code = getattr(found.unit, "currency_code", None)
            yield {"value": str(found.value), "unit": code or found.unit.name}


_LIBRARIES: dict[str, Callable[[str, str, str], Iterator[Any]]] = {
    "recognizers-text": _recognizers,
    "dateparser": _dateparser,
    "quantulum3": _quantulum3,
}


def main() -> None:
    """Read every example; a failure of the library is an empty list."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    read = _LIBRARIES[sys.argv[1]]
    for line in sys.stdin:
        asked = json.loads(line)
        try:
            found = list(read(asked["text"], asked["language"], asked["kind"]))
        except Exception:  # noqa: BLE001 (whatever a library does, its row goes on)
            found = []
        sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
