"""Numbers that something breaks: the end of a line, a word or a space that recognition misread.

What is left of such a number would be another one: it is read whole, or no part of it is.
"""

import re
from decimal import Decimal

from stemma.toolkit.grammar import figures, han, number_words
from stemma.toolkit.grammar.number_row import Builder, Number

_LARGE = 1000
UNSPACED = re.compile(r"\d{4,6}(?:[ \u00a0\u202f]\d{3}){1,4}(?:[.,]\d{2})?(?![.,]?\d)")
"""Figures in groups of which the first two touch: "1597 000,00"."""
_STATES = re.compile(
    r"(?:\bсостав(?:ляет|ит|ила|ляла)|\b[нв]а\s+сумму|\bв\s+размере|\bamounts?\s+(?:to|of)|\bsum\s+of"
    r"|(?:金额|总价|价款|款项)为|[，,]\s?计)\s*$",
    re.IGNORECASE,
)
_REACH = 24
_OPENS = re.compile(r"[^\n()（）\d]{0,14}\n?\s?[(（]")
_MOST_WORDS = 60


def is_numeral(build: Builder) -> bool:
    """Tell whether a line ends in a Chinese numeral and the next begins with the rest of it.

    The number of a list (二、) is no rest.
    """
    rest = build.at + 2
    if not build.is_newline(build.at + 1) or rest >= len(build.row.tokens):
        return False
    token = build.row.tokens[rest]
    end = han.numeral_end(build.row.text, token.start, token.end)
    return end == token.end and build.sign(rest + 1) not in ("、", ",", ".", ")")


def numeral(build: Builder) -> None:
    """Read 贰拾贰万捌 and 仟伍佰 below it as one; where they make no number, neither is one."""
    after = build.at + 3
    text, first, last = build.row.text, build.row.tokens[build.at], build.row.tokens[after - 1]
    value = han.numeral(text[first.start : first.end] + text[last.start : last.end])
    if value is None:
        build.take(after)
    else:
        build.put(after, Number(value), said=True)


def is_rest_of_words(build: Builder, total: int) -> bool:
    """Tell whether number words are the rest of a number that a misread word breaks.

    "сто миллионов шестъсот двадцать тысяч": a large number, one word that means nothing, a smaller.
    """
    around = [token for token in build.tokens[-4:] if token.word or token.meaning]
    if len(around) < 2 or around[-1].meaning or not around[-1].word.isalpha():
        return False
    before = around[-2].meaning.get("NUM")
    return isinstance(before, Number) and before.value >= _LARGE and before.scale > total


def unspaced(build: Builder) -> tuple[int, Decimal] | None:
    """Read "1597 000,00", of whose spaces recognition took one for none; None for anything else.

    Two numbers of a table may stand so side by side, pieces and a price. So words must say the same
    number in brackets behind it, or words right before it that one sum follows.
    """
    text, start = build.row.text, build.row.tokens[build.at].start
    found = UNSPACED.match(text, start)
    if found is None:
        return None
    after = _after(build, found.end())
    groups, decimals = in_groups(found[0])
    value = figures.spaced(groups, decimals)
    states = decimals and _STATES.search(text[max(0, start - _REACH) : start])
    return (after, value) if states or _repeats(build, after, int(value)) else None


def in_groups(written: str) -> tuple[list[str], str]:
    """Return the groups of digits of such figures, and their decimals."""
    *first, last = written.split()
    last, decimals = last[:3], last[4:]
    return [*first, last], decimals


def _after(build: Builder, end: int) -> int:
    tokens = build.row.tokens
    return next((n for n in range(build.at, len(tokens)) if tokens[n].start >= end), len(tokens))


def _repeats(build: Builder, after: int, value: int) -> bool:
    """Tell whether brackets right behind figures say them again in words."""
    tokens, text = build.row.tokens, build.row.text
    opens = _OPENS.match(text, tokens[after - 1].end)
    if opens is None:
        return False
    said: list[int] = []
    first = _after(build, opens.end())
    for token in tokens[first : first + _MOST_WORDS]:
        word = next((token.meaning[tag] for tag in _SPOKEN if tag in token.meaning), None)
        if word is not None:
            said.append(int(str(word)))
        elif text[token.start] in ")）" or (said and "CURRENCY" in token.meaning):
            break
    return number_words.compose(said) == value > 0


_SPOKEN = ("NWORD", "SCALE", "NUMERAL")
