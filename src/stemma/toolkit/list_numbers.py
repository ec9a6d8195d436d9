"""The numbers of list paragraphs in Word files (ECMA-376 part 1, 17.9).

A contract cites its "clause 4.2", and that number stands nowhere in the file: it is counted as the
document is read, by list and level. Formats that are not known count in ordinary digits.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from stemma.toolkit.office_package import Element, attribute, child, children

_DEEPEST = 9
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LATIN, _RUSSIAN = "abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя"
_HAN = "〇一二三四五六七八九"
_BULLETS = {"bullet": "•", "none": ""}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it starts, how its number is written, around what text."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    is_legal: bool = False


@dataclass(slots=True)
class Numbering:
    """All lists of a document, and how far each has been counted."""

    lists: Mapping[str, tuple[str, Mapping[int, Level]]]
    counted: dict[str, list[int | None]] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)

    def next(self, number: str, level: int) -> str:
        """Count a paragraph of a list and return what stands before it, such as "4.2."."""
        if number not in self.lists or not 0 <= level < _DEEPEST:
            return ""
        shared, levels = self.lists[number]
        counts = self.counted.setdefault(shared, [None] * _DEEPEST)
        own = levels.get(level, Level())
        before = counts[level]
        is_new = (number, level) not in self.started and number != shared
        overridden = is_new and own.start != 1 and before is None
        counts[level] = own.start if before is None or overridden else before + 1
        self.started.add((number, level))
        for higher in range(level):  # 5.2.1 counted first implies 5.2: the next one is 5.3
            if counts[higher] is None:
                counts[higher] = levels.get(higher, Level()).start
        for deeper in range(level + 1, _DEEPEST):
            counts[deeper] = None
        return _written(own, levels, counts)


def _written(own: Level, levels: Mapping[int, Level], counts: list[int | None]) -> str:
    if own.format in _BULLETS:
        return _BULLETS[own.format]
    text = own.text
    for index in range(_DEEPEST):
        if f"%{index + 1}" in text:
            level = levels.get(index, Level())
            count = counts[index]
            form = "decimal" if own.is_legal else level.format
            written = formatted(level.start if count is None else count, form)
            text = text.replace(f"%{index + 1}", written)
    return text.strip()


def numbering(root: Element | None) -> Numbering:
    """Return the lists of a part `word/numbering.xml`."""
    shapes = {
        attribute(shape, "abstractNumId"): dict(_levels(shape))
        for shape in children(root, "abstractNum")
    }
    lists: dict[str, tuple[str, Mapping[int, Level]]] = {}
    for one in children(root, "num"):
        number = attribute(one, "numId") or ""
        shared = _value(one, "abstractNumId") or ""
        levels = dict(shapes.get(shared, {}))
        restarted = False
        for changed in children(one, "lvlOverride"):
            restarted |= child(changed, "startOverride") is not None
            _override(levels, changed)
        lists[number] = (f"{shared}/{number}" if restarted else shared, levels)
    return Numbering(lists)


def _levels(shape: Element) -> list[tuple[int, Level]]:
    return [
        (_integer(attribute(level, "ilvl"), 0), _level(level)) for level in children(shape, "lvl")
    ]


def _level(level: Element) -> Level:
    return Level(
        start=_integer(_value(level, "start"), 1),
        format=_value(level, "numFmt") or "decimal",
        text=(_value(level, "lvlText") or "")[:200],
        is_legal=child(level, "isLgl") is not None,
    )


def _override(levels: dict[int, Level], changed: Element) -> None:
    index = _integer(attribute(changed, "ilvl"), 0)
    whole = child(changed, "lvl")
    old = levels.get(index, Level()) if whole is None else _level(whole)
    start = _integer(_value(changed, "startOverride"), old.start)
    levels[index] = Level(start, old.format, old.text, old.is_legal)


def _value(element: Element, name: str) -> str | None:
    found = child(element, name)
    return None if found is None else attribute(found, "val")


def _integer(text: str | None, otherwise: int) -> int:
    try:
        return min(max(int(text or ""), 0), 1_000_000)
    except ValueError:
        return otherwise


def formatted(count: int, form: str) -> str:
    """Return a count as a list writes it: `formatted(4, "lowerRoman")` is "iv"."""
    write = _FORMATS.get(form)
    return str(count) if write is None or not 0 < count < 4000 else write(count)


def _lettered(letters: str) -> Callable[[int], str]:
    """After the last letter of the alphabet letters are doubled: z, aa, bb."""
    return lambda count: letters[(count - 1) % len(letters)] * ((count - 1) // len(letters) + 1)


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        written += letters * times
    return written


def _chinese(count: int) -> str:
    """Write a number up to 99 in Chinese, larger ones in digits."""
    if count > 99:
        return str(count)
    tens, ones = divmod(count, 10)
    head = "" if not tens else ("十" if tens == 1 else _HAN[tens] + "十")
    return head + (_HAN[ones] if ones else "")


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimalZero": "{:02}".format,
    "lowerLetter": _lettered(_LATIN),
    "upperLetter": _lettered(_LATIN.upper()),
    "russianLower": _lettered(_RUSSIAN),
    "russianUpper": _lettered(_RUSSIAN.upper()),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": lambda count: "".join(_HAN[int(digit)] for digit in str(count)),
    "decimalEnclosedParen": "({})".format,
    "decimalEnclosedCircle": lambda count: chr(0x2460 + count - 1) if count <= 20 else str(count),
    "decimalEnclosedCircleChinese": lambda count: (
        chr(0x2460 + count - 1) if count <= 20 else str(count)
    ),
}
