"""Numbers that something breaks: the end of a line, a word that recognition misread.

What is left of such a number would be another one: it is read whole, or no part of it is.
"""

from stemma.toolkit.grammar import han
from stemma.toolkit.grammar.number_row import Builder, Number

_LARGE = 1000


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
