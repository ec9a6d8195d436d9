"""Numbers in Russian and English words: their forms, and how they add up."""

from collections.abc import Iterable

_SMALL_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS_EN = "twenty thirty forty fifty sixty seventy eighty ninety".split()

ENGLISH: dict[int, tuple[str, ...]] = {
    **{value: (word,) for value, word in enumerate(_SMALL_EN)},
    **{20 + 10 * place: (word,) for place, word in enumerate(_TENS_EN)},
    40: ("forty", "fourty"),
    100: ("hundred",),
    12: ("twelve", "dozen"),
}

RUSSIAN: dict[int, tuple[str, ...]] = {
    0: ("ноль", "нуль", "нуля", "ноля", "нулю", "нулем"),
    1: tuple("один одна одно одну одного одной одному одним одном".split()),
    2: tuple("два две двух двум двумя двое двоих двоим".split()),
    3: tuple("три трех трем тремя трое троих троим".split()),
    4: tuple("четыре четырех четырем четырьмя четверо четверых".split()),
    **{
        value: (f"{stem}ь", f"{stem}и", f"{stem}ью")
        for value, stem in zip(
            (5, 6, 7, 9, 10, 20, 30),
            ("пят", "шест", "сем", "девят", "десят", "двадцат", "тридцат"),
            strict=True,
        )
    },
    8: tuple("восемь восьми восемью восьмью".split()),
    **{
        value: (f"{stem}надцать", f"{stem}надцати", f"{stem}надцатью")
        for value, stem in enumerate(
            "один две три четыр пят шест сем восем девят".split(), start=11
        )
    },
    40: ("сорок", "сорока"),
    **{
        value: (f"{stem}ьдесят", f"{stem}идесяти", f"{stem}ьюдесятью")
        for value, stem in zip((50, 60, 70), ("пят", "шест", "сем"), strict=True)
    },
    80: tuple("восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью".split()),
    90: ("девяносто", "девяноста"),
    100: ("сто", "ста"),
    200: tuple("двести двухсот двумстам двумястами двухстах".split()),
    300: tuple("триста трехсот тремстам тремястами трехстах".split()),
    400: tuple("четыреста четырехсот четыремстам четырьмястами четырехстах".split()),
    **{
        value: (f"{stem}ьсот", f"{stem}исот", f"{stem}истам", f"{stem}ьюстами", f"{stem}истах")
        for value, stem in zip((500, 600, 700, 900), ("пят", "шест", "сем", "девят"), strict=True)
    },
    800: tuple("восемьсот восьмисот восьмистам восемьюстами восьмистах".split()),
}

SCALES: dict[int, tuple[str, ...]] = {
    10**3: (
        *"тыс. тысяча тысячи тысяч тысячу тысячей тысячью тысячам тысячами тысячах".split(),
        *"thousand thousands thsd".split(),
    ),
    10**5: ("lakh", "lakhs"),
    10**7: ("crore", "crores"),
    10**6: (
        *"млн. миллион миллиона миллионов миллиону миллионом миллионе миллионы".split(),
        *"миллионам миллионами миллионах million millions mln. mio mn".split(),
    ),
    10**9: (
        *"млрд. миллиард миллиарда миллиардов миллиарду миллиардом миллиарде миллиарды".split(),
        *"миллиардам миллиардами миллиардах billion billions bln. bn".split(),
    ),
    10**12: (
        *"трлн. триллион триллиона триллионов триллиону триллионом триллионы".split(),
        *"trillion trillions trln. tln tn".split(),
    ),
}

ALONE = frozenset(
    "тысяча тысячу миллион миллиард триллион thousand million billion trillion hundred".split()
)
"""Scale words that may stand for one of their kind; "тысячи" alone may mean any number of them."""

PARTS = frozenset(
    "third thirds quarter quarters fourths fifth fifths sixths sevenths eighth eighths ninths tenths"
    " half halves hundredths thousandths треть трети третей четверть четверти четвертей пятых десятых"
    " сотых тысячных".split()
)
"""What a fraction in words ends with."""

POINTS = frozenset("point целых целая целую целой".split())
"""What parts the decimals from a number in words."""

ONE_AND_A_HALF = ("полтора", "полторы", "полутора")
AND_A_HALF = ("с половиной", "and a half", "and one half")


def compose(values: Iterable[int]) -> int | None:
    """Add up the values of number words; None where they do not make one number.

    Units come after tens, tens after hundreds, scales get smaller: twenty, five, thousand, three,
    hundred is 25,300; thirty, twenty is nothing.
    """
    total, section, room, ceiling = 0, 0, 1000, 10**15
    for value in values:
        if value >= 1000:
            if value >= ceiling:
                return None
            total += (section or 1) * value
            section, room, ceiling = 0, 1000, value
        elif value == 100 and 0 < section < 10:
            section, room = section * 100, 100
        elif value < room and (value or room == 1000):
            section += value
            room = _room_after(value)
        else:
            return None
    return total + section


def _room_after(value: int) -> int:
    """Return below which the next word must stay: a unit after a ten, nothing after a unit."""
    if value >= 100:
        return 100
    return 10 if value >= 20 else 0
