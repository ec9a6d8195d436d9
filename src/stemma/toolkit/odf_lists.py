"""How OpenDocument numbers the items of its lists (version 1.3, part 3, 16.31 to 16.34)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stemma.toolkit.list_numbers import formatted
from stemma.toolkit.office_package import Element, attribute, local

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"} | {
    "I": "upperRoman",
    "一, 二, 三, ...": "chineseCounting",
    "а, б, .., аа, аб, ... (ru)": "russianLower",
}


@dataclass(frozen=True, slots=True)
class Level:
    """How a list numbers one of its levels; a bullet has no format."""

    format: str = ""
    before: str = ""
    after: str = ""
    levels: int = 1
    start: int = 1
    bullet: str = ""


def levels_of(style: Element) -> Iterator[tuple[int, Level]]:
    """Yield the levels of a style of lists, by number from 1."""
    for level in style:
        number = attribute(level, "level") or ""
        if not number.isdecimal() or len(number) > 2:
            continue
        written = attribute(level, "display-levels") or "1"
        start = attribute(level, "start-value") or "1"
        is_bullet = local(level) == "list-level-style-bullet"
        yield (
            int(number),
            Level(
                format=attribute(level, "num-format") or "",
                before=attribute(level, "num-prefix") or "",
                after=attribute(level, "num-suffix") or "",
                levels=int(written) if written.isdecimal() and len(written) < 3 else 1,
                start=int(start) if start.isdecimal() and len(start) < 7 else 1,
                bullet="•" if is_bullet else "",
            ),
        )


def counted(depth: int, levels: Mapping[int, Level], counts: list[int]) -> str:
    """Count an item; an item that only holds a deeper list is none, its level stays implied."""
    for index in range(depth - 1):
        counts[index] = max(counts[index], levels.get(index + 1, Level()).start)
    del counts[depth:]
    counts[depth - 1] += 1
    return numbered(levels.get(depth, Level()), levels, counts)


def numbered(level: Level, levels: Mapping[int, Level], counts: list[int]) -> str:
    """Return what stands before an item whose levels have been counted so far."""
    if not level.format:
        return level.bullet
    first = max(len(counts) - level.levels, 0)
    numbers = [
        formatted(count, _FORMATS.get(levels.get(index, level).format, "decimal"))
        for index, count in enumerate(counts[first:], first + 1)
    ]
    return f"{level.before}{'.'.join(numbers)}{level.after}"
