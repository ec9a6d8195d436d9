"""Puts one token in place of each number: figures with their groups, words, scales, both at once.

What looks like a number but is part of something else (2.1.3, А-12, 643/156) is marked as taken:
no rule after this may read a value out of the middle of it.
"""

import re
from decimal import Decimal
from functools import cache

from stemma.toolkit.grammar import broken_numbers, figures, number_words
from stemma.toolkit.grammar.alphabet import Alphabet
from stemma.toolkit.grammar.notation import Rule, rule
from stemma.toolkit.grammar.number_row import (
    FIGURE,
    WHOLE_FIGURE,
    Builder,
    Number,
    number_of,
)
from stemma.toolkit.grammar.pieces import HAN_SIGN
from stemma.toolkit.grammar.tokens import Row, Token

_GLUE = frozenset("-/\\_№#@.,=+*^:%")
_MARKS = frozenset(",.'")
_POINT = re.compile(r"(?:^|\n)[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}\.\s$")
"""The number of a point of a contract at the beginning of a line: "3.1. 40 % of the price"."""
_LONGEST_POINT = 24


def numbered(row: Row, alphabet: Alphabet) -> Row:
    """Return a row in which numbers are single tokens with the tag NUM."""
    build = Builder(row, alphabet, figures.writing(row.text), [], [])
    begins = _beginnings(alphabet)
    while (found := begins.search(row.signs, build.at)) is not None:
        build.copy(found.start())
        if _is_nth(build):
            build.take(_parts_end(build))
        elif build.has(build.at, "INT"):
            _figure(build)
        elif build.has(build.at, "NUMERAL"):
            _numeral(build)
        elif build.has(build.at, "ONE_AND_A_HALF"):
            _scaled(build, build.at + 1, Decimal("1.5"), said=True)
        elif build.has(build.at, "NWORD") or _is_alone(build):
            _words(build)
        else:
            build.copy(build.at + 1)
    build.copy(len(row.tokens))
    return _with_repetitions(
        Row(row.text, build.tokens, "".join(build.signs), frozenset(build.signs)), alphabet
    )


@cache
def _beginnings(alphabet: Alphabet) -> re.Pattern[str]:
    """Return what finds the tokens with which a number may begin."""
    tags = ("INT", "NUMERAL", "ONE_AND_A_HALF", "NWORD", "SCALE")
    return re.compile("[" + "".join(map(alphabet.signs, tags)) + "]")


@cache
def _repeating(alphabet: Alphabet) -> Rule:
    return rule(alphabet, "number.repeated", r"(?P<one>NUM) OPEN (?P<other>NUM) CLOSE")


def _is_nth(build: Builder) -> bool:
    """Tell whether 第 stands before a number, in text with spaces between the characters too."""
    before = build.at - 1
    return build.has(before - 1 if build.is_blank(before) else before, "NTH")


def _parts_end(build: Builder) -> int:
    """Return the token after a number and all parts of a Chinese numeral (二 十 二)."""
    after = build.at + 1
    while build.is_blank(after) and build.has(after + 1, "NUMERAL"):
        after += 2
    return after


def _numeral(build: Builder) -> None:
    """Read a Chinese numeral; not one in parts (三千 八百) or in doubt (一千多万)."""
    after = build.at + 1
    if broken_numbers.is_numeral(build):
        broken_numbers.numeral(build)
        return
    parts = _parts_end(build)
    if parts > after and not build.has(parts - 1, "CLASSIFIER"):
        build.take(parts)
        return
    if build.has(after, "MANY") and build.has(after + 1, "SCALE"):
        build.take(after + 2)
        return
    _scaled(build, after, _decimal(build, build.at, "NUMERAL"), said=True)


def _decimal(build: Builder, index: int, tag: str) -> Decimal:
    return Decimal(str(build.row.tokens[index].meaning[tag]))


def _figure(build: Builder) -> None:
    """Read the figures that begin here."""
    if (end := _code_end(build)) is not None:
        build.take(end)
        return
    after, groups, marks = _tight_chain(build, build.at)
    if _is_glued(build) or _is_rest(build, groups) or (_is_labelled(build) and not marks):
        build.take(after)
        return
    wide = None if marks else _spaced(build, groups[0]) or broken_numbers.unspaced(build)
    if wide is not None:
        after, value = wide
    else:
        value = figures.tight(groups, marks, build.page)
    if value is None:
        build.take(after)
    else:
        _scaled(build, after, value, said=False)


def _code_end(build: Builder) -> int | None:
    """Return where a chain ends that is a code or a time of day (643/156-2023, 15:30), else None.

    One dash alone may stand between the ends of a range.
    """
    at, joints = build.at + 1, ""
    while build.has(at + 1, "INT") and (joint := build.sign(at)) and joint in "-/:.,":
        joints += joint
        at += 2
    is_code = "/" in joints or ":" in joints or joints.count("-") > 1
    return at if is_code else None


def _tight_chain(build: Builder, at: int) -> tuple[int, list[str], list[str]]:
    """Return the token after digits that marks without spaces join, the digits, the marks."""
    groups, marks = [build.row.tokens[at].word], []
    at += 1
    while build.sign(at) in _MARKS and build.has(at + 1, "INT"):
        marks.append(build.sign(at))
        groups.append(build.row.tokens[at + 1].word)
        at += 2
    return at, groups, marks


def _spaced(build: Builder, first: str) -> tuple[int, Decimal | None] | None:
    """Read groups of three behind spaces of one kind; None where there are none.

    A line's end may stand between groups only where the next begins with a zero: no other number
    does. Where a group of other digits stands there, nobody can tell: the value is None.
    """
    if len(first) > 3 or first.startswith("0"):
        return None
    groups, at, decimals = [first], build.at + 1, ""
    blank = _white(build, at)
    while build.has(at + 1, "INT") and len(build.row.tokens[at + 1].word) == 3:
        group = build.row.tokens[at + 1].word
        broken = build.is_newline(at)
        if broken and not group.startswith("0"):
            return (at + 2, None) if len(groups) > 1 else None
        if not broken and (not build.is_blank(at) or _white(build, at) != blank):
            break
        after, chain, marks = _tight_chain(build, at + 1)
        if marks and (len(marks) > 1 or marks[0] == "'"):
            return after, None
        groups.append(group)
        at = after
        if marks:
            decimals = chain[1]
            break
    if len(groups) == 1 or sum(map(len, groups)) > 18:
        return None
    return at, figures.spaced(groups, decimals)


def _white(build: Builder, index: int) -> str:
    if index >= len(build.row.tokens):
        return ""
    token = build.row.tokens[index]
    return build.row.text[token.start : token.end]


def _is_glued(build: Builder) -> bool:
    """Tell whether figures hang on something before them: a letter, a slash, a word and a dash."""
    before = build.at - 1
    if before < 0:
        return False
    sign = build.sign(before)
    if sign in ("-", "--", "---", "..", "..."):
        return _hangs_on_word(build, before - 1)
    if sign == "+":
        return _hangs_on_word(build, before - 1)
    if sign:
        return sign[-1] in _GLUE and not (_is_open(build, before - 1) or _is_label(build, before))
    token = build.row.tokens[before]
    tags_of_prices = {"CURRENCY", "SIGNED", "ABOUT", "RANGE_FROM", "RANGE_TO"}
    is_word = build.row.text[token.start : token.end][:1].isalpha()
    is_han = "\u3005" <= build.row.text[token.start] <= "\uffff"
    return is_word and not is_han and not tags_of_prices & token.meaning.keys()


def _is_rest(build: Builder, groups: list[str]) -> bool:
    """Tell whether figures may be the rest of a number that was torn apart ("7, 013. 685")."""
    before = build.at - 1
    if not build.is_blank(before) or build.sign(before - 1) not in (".", ","):
        return False
    start = build.row.tokens[build.at].start
    if _POINT.search(build.row.text[max(0, start - _LONGEST_POINT) : start]):
        return False
    is_group = build.sign(before - 1) == "." or len(groups[0]) == 3
    return is_group and build.has(before - 2, "INT") and build.is_blank(build.at - 1)


def _is_label(build: Builder, colon: int) -> bool:
    """Tell whether a colon ends a word before figures: "Сумма:500", 车辆：8辆; a code has none."""
    word = _white(build, colon - 1)
    is_word = word.isalpha() and (HAN_SIGN.match(word[-1]) or len(word) >= _LEAST_LABEL)
    return build.sign(colon) == ":" and bool(is_word)


_LEAST_LABEL = 3


def _is_open(build: Builder, index: int) -> bool:
    """Tell whether white space or the beginning stands there: then a sign hangs on nothing."""
    return index < 0 or not _white(build, index).strip()


def _hangs_on_word(build: Builder, index: int) -> bool:
    """Tell whether a dash comes right after a word that is no unit, or after a bracket."""
    if _is_open(build, index):
        return False
    token = build.row.tokens[index]
    piece = build.row.text[token.start : token.end]
    if piece[0].isdigit() or "\u3005" <= piece[0] <= "\uffff" or piece[0] in "(±~<>≤≥….:":
        return False
    return not {"UNIT", "CURRENCY", "SCALE", "PERCENT", "NUMERAL"} & token.meaning.keys()


def _is_labelled(build: Builder) -> bool:
    """Tell whether a word before says that the number only counts parts ("page 5")."""
    before = build.at - 1
    if build.is_blank(before) or build.is_newline(before):
        before -= 1
    return build.has(before, "PART")


def _scaled(build: Builder, after: int, value: Decimal, *, said: bool) -> None:
    """Multiply by scale words that follow: 2,9 млн; 3亿5000万; 2 млн 500 тыс."""
    total, last = Decimal(0), None
    while (scale := _scale(build, after)) is not None:
        index, factor = scale
        if last is not None and factor >= last:
            break
        total, value, last, after = total + value * factor, Decimal(0), factor, index
        more = build.skip_blank(after)
        if not build.has(more, "INT") or _scale(build, more + 1) is None:
            break
        value, after = Decimal(build.row.tokens[more].word), more + 1
    half = build.skip_blank(after)
    if last is None and build.has(half, "AND_A_HALF"):
        _and_a_half(build, half + 1, value)
        return
    build.put(after, Number(total + value, scale=last or Decimal(1)), said=said)


def _and_a_half(build: Builder, after: int, value: Decimal) -> None:
    """Read "two and a half", and the scale word behind it: два с половиной миллиона."""
    index, factor = _scale(build, after) or (after, Decimal(1))
    build.put(index, Number((value + Decimal("0.5")) * factor, scale=factor), said=True)


def _scale(build: Builder, index: int) -> tuple[int, Decimal] | None:
    """Return the token after a scale word at `index` or behind a space, and its factor."""
    place = index + 1 if build.sign(index) == "-" else build.skip_blank(index)
    if not build.has(place, "SCALE"):
        return None
    return place + 1, _decimal(build, place, "SCALE")


def _is_alone(build: Builder) -> bool:
    """Tell whether a scale word stands for one of its kind: "миллион", "a million"."""
    word = build.row.tokens[build.at].word
    if not build.has(build.at, "SCALE") or word not in number_words.ALONE:
        return False
    before = build.at - 1 if build.at and not build.is_blank(build.at - 1) else build.at - 2
    article = build.row.tokens[before].word if before >= 0 else ""
    if not word.isascii():
        return "MANY" not in build.row.tokens[before].meaning if before >= 0 else True
    return article in ("a", "an") and not _is_half(build, before)


def _is_half(build: Builder, article: int) -> bool:
    """Tell whether half or a quarter of it is meant: "half a million"."""
    words = [token.word for token in build.row.tokens[max(0, article - 4) : article]]
    return bool({"half", "quarter", "third"} & set(words))


def _words(build: Builder) -> None:
    """Read number words: as many as make one number; two numbers side by side are none."""
    values = [_spoken(build, build.at)]
    after = build.at + 1
    while (found := _next_word(build, after)) is not None:
        index, joined = found
        if joined and values[-1] < 100:
            break
        longer = [*values, _spoken(build, index)]
        if number_words.compose(longer) is None:
            if not joined:
                build.take(index + 1)
                return
            break
        values, after = longer, index + 1
    total = number_words.compose(values)
    half = build.skip_blank(after)
    if total is None or _is_fraction(build, half) or broken_numbers.is_rest_of_words(build, total):
        build.take(after)
    elif _is_point(build, half):
        build.take(_decimals_end(build, half))
    elif build.has(half, "AND_A_HALF"):
        _and_a_half(build, half + 1, Decimal(total))
    else:
        scale = Decimal(values[-1] if values[-1] >= 1000 else 1)
        build.put(after, Number(Decimal(total), scale=scale), said=True)


def _is_fraction(build: Builder, index: int) -> bool:
    """Tell whether number words count parts: "two thirds", "three-quarters", "две трети"."""
    index += build.sign(index) == "-"
    word = build.row.tokens[index].word if index < len(build.row.tokens) else ""
    return word in number_words.PARTS


def _is_point(build: Builder, index: int) -> bool:
    """Tell whether decimals follow in words: "five point five", "пять целых пять десятых"."""
    word = build.row.tokens[index].word if index < len(build.row.tokens) else ""
    return word in number_words.POINTS


def _decimals_end(build: Builder, index: int) -> int:
    """Return the token after decimals in words: they are not read, nor is any part of them."""
    after = index + 1
    for _ in range(_MOST_DECIMALS):
        place = build.skip_blank(after)
        if not (build.has(place, "NWORD") or build.has(place, "SCALE")):
            break
        after = place + 1
    return after


_MOST_DECIMALS = 9


def _spoken(build: Builder, index: int) -> int:
    meaning = build.row.tokens[index].meaning
    return int(str(meaning["NWORD"] if "NWORD" in meaning else meaning["SCALE"]))


def _next_word(build: Builder, after: int) -> tuple[int, bool] | None:
    """Return the next number word and whether "and" joins it; None where there is none.

    A comma joins behind thousands and more: "one thousand, one hundred".
    """
    index = after + 1 if build.sign(after) == "-" else build.skip_blank(after)
    if build.sign(after) == "," and build.has(after - 1, "SCALE"):
        index = build.skip_blank(after + 1)
    joined = index < len(build.row.tokens) and build.row.tokens[index].word == "and"
    if joined:
        index = build.skip_blank(index + 1)
    if index == after:
        return None
    is_word = build.has(index, "NWORD") or (build.has(index, "SCALE") and not joined)
    return (index, joined) if is_word else None


def _with_repetitions(row: Row, alphabet: Alphabet) -> Row:
    """Join "37 (тридцать семь)" and "two (2)" into one number; `said` keeps a disagreement."""
    tokens: list[Token] = []
    signs: list[str] = []
    at = 0
    for match in _repeating(alphabet).matches(row):
        pair = match.tokens("one")[0], match.tokens("other")[0]
        if _is_figure(row, pair[0]) == _is_figure(row, pair[1]):
            continue
        figure, words = map(number_of, pair if _is_figure(row, pair[0]) else pair[::-1])
        said = None if words.value == figure.value else words.value
        number = Number(figure.value, said, figure.scale)
        first, after = match.found.span()
        tokens += [*row.tokens[at:first], Token(*match.span(), "", {"NUM": number})]
        whole = number.value == number.value.to_integral_value()
        signs += [*row.signs[at:first], alphabet.sign(WHOLE_FIGURE if whole else FIGURE)]
        at = after
    if not at:
        return row
    written = "".join(signs) + row.signs[at:]
    return Row(row.text, tokens + row.tokens[at:], written, frozenset(written))


def _is_figure(row: Row, token: Token) -> bool:
    return row.text[token.start].isdecimal()
