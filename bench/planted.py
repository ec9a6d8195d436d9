"""Invented words planted once each in drawn pages of known damage, and read by the whole pipeline.

What stands on a page is known, so what recognition made of each word can be looked up. Names and
designators are made of syllables by chance: no dictionary helps the recogniser with them, as none
does with the names of people, firms and machines that are searched for.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import Image

from bench.pages import Drawn, Sheet, draw
from bench.wearing import Wear
from stemma.case import Case
from stemma.model.places import Box
from stemma.settings import Settings

LANGUAGES = ("en", "ru", "zh-Hans")
WEARS: tuple[Wear, ...] = ("clean", "office", "poor", "bad")
WORST: tuple[Wear, ...] = ("worst",)
_SYLLABLES = {
    "en": ("bcdfghklmnprstvwz", "aeiou", ("", "n", "r", "l", "st", "m"), ("", "son", "berg", "el")),
    "ru": (
        "бвгджзклмнпрстфхч",
        "аеиоуюя",
        ("", "н", "р", "л", "м"),
        ("", "ов", "ин", "енко", "ский"),
    ),
}
_HAN = (
    "安白宝北昌长成楚春大丹德东发方丰福高光广贵国海汉浩和恒红宏华怀辉吉佳建江杰金京景军凯康科朗乐李立"
    "利林龙隆鲁梅明木南宁平普启青清荣瑞山尚沈盛石顺思松泰天同万威维文武西祥新兴旭雅阳永友玉元远云泽"
    "张兆正志中洲子宗"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """A term, the picture that it stands on, once, and where."""

    term: str
    file: str
    language: str
    wear: Wear
    boxes: tuple[Box, ...]


def make(
    folder: Path, seed: int, pages: int, terms: int, wears: Sequence[Wear] = WEARS
) -> list[Planted]:
    """Make a case of `pages` pages of each language and wear with `terms` terms each.

    What was made before at this folder is used again.
    """
    case, told = folder / "planted.case", folder / "planted.json"
    if not told.exists():
        planted = list(_draw(folder / "pages", seed, (pages, terms), wears))
        with Case.create(case, actor="bench", settings=Settings(workers=1)) as opened:
            opened.take_in([folder / "pages"])
            opened.run(relate=False)
        told.write_text(json.dumps([asdict(each) for each in planted], ensure_ascii=False))
    return [
        Planted(**{**each, "boxes": tuple(Box(*box) for box in each["boxes"])})
        for each in json.loads(told.read_text())
    ]


def term(language: str, chance: random.Random) -> str:
    """Return an invented name, or in one of four cases a designator."""
    if language == "zh-Hans":
        return "".join(chance.sample(_HAN, chance.randint(2, 6)))
    if chance.random() < 0.25:
        letters = "ABDKMRSTX" if language == "en" else "АБВДЕКМНРСТХ"
        sign = "".join(chance.choices(letters, k=chance.randint(2, 3)))
        return f"{sign}-{chance.randint(100, 99_999)}"
    first, vowels, closes, ends = _SYLLABLES[language]
    name = "".join(
        chance.choice(first) + chance.choice(vowels) + chance.choice(closes)
        for _ in range(chance.randint(1, 4))
    )
    return (name + chance.choice(ends)).capitalize()


def _draw(
    folder: Path, seed: int, pages_and_terms: tuple[int, int], wears: Sequence[Wear]
) -> Iterator[Planted]:
    pages, terms = pages_and_terms
    folder.mkdir(parents=True)
    chance = random.Random(seed)  # noqa: S311 (no secret)
    for language in LANGUAGES:
        for wear in wears:
            for number in range(pages):
                chosen = _different(language, terms, chance)
                sheet = Sheet(languages=(language,), wear=wear, terms=chosen)
                drawn = draw(sheet, 1000 * seed + number)
                name = f"{language}-{wear}-{number}.png"
                pixels = drawn.pixels
                picture = Image.frombytes("L", (pixels.width, pixels.height), pixels.data)
                picture.save(folder / name, dpi=(drawn.dpi, drawn.dpi))
                for each in chosen:
                    boxes = _boxes(drawn, each)
                    if boxes:
                        yield Planted(
                            term=each, file=name, language=language, wear=wear, boxes=boxes
                        )


def _different(language: str, terms: int, chance: random.Random) -> tuple[str, ...]:
    found: dict[str, None] = {}
    while len(found) < terms:
        found[term(language, chance)] = None
    return tuple(found)


def _boxes(drawn: Drawn, term: str) -> tuple[Box, ...]:
    """Return the boxes of a term's words on a page; none where it did not fit on it."""
    words = [word for word, _ in drawn.words]
    wanted: Sequence[str] = list(term) if drawn.languages == ("zh-Hans",) else [term]
    for start in range(len(words) - len(wanted) + 1):
        if words[start : start + len(wanted)] == wanted:
            return tuple(box for _, box in drawn.words[start : start + len(wanted)])
    return ()


def main() -> None:
    """Make such a case and say where."""
    parser = argparse.ArgumentParser(prog="python -m bench.planted", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=5, help="of each language and wear")
    parser.add_argument("--terms", type=int, default=8, help="on each page")
    parser.add_argument("--worst", action="store_true", help="worn worst, not in four states")
    chosen = parser.parse_args()
    wears = WORST if chosen.worst else WEARS
    planted = make(chosen.folder, chosen.seed, chosen.pages, chosen.terms, wears)
    print(f"{len(planted)} terms planted; the case is at {chosen.folder / 'planted.case'}")


if __name__ == "__main__":
    main()
