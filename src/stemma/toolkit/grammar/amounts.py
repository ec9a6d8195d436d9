"""Amounts: a number with its sign, a limit or a range, before a unit, a currency or a thing."""

import re
from decimal import Decimal

from stemma.model.values import Bounds, Qualifier
from stemma.toolkit.grammar.around import negates
from stemma.toolkit.grammar.notation import Match
from stemma.toolkit.grammar.number_row import Number
from stemma.toolkit.grammar.tokens import Token

_SIGN = "(?:MINUS|BELOW_ZERO|PLUS|ABOVE_ZERO)"
_JOINT = "(?(between)(?:AND|DASH)|(?:DASH|TILDE|DOTS|TO))"


def amount(unit: str, before: str = "") -> str:
    """Return the notation of an amount.

    `before` stands between the words of a limit and the number (a currency), `unit` may stand at
    the first end of a range too, before or behind it.
    """
    limit = "(?:(?P<limit>LIMIT) |(?P<up>UP_TO) |(?P<between>BETWEEN) |(?P<start>FROM) )?"
    number = rf"(?P<sign>{_SIGN})? (?P<one>NUM)"
    until = (
        rf"(?: (?P<unit1>{unit}))? (?P<joint>{_JOINT}) (?:{unit} )?(?P<sign2>{_SIGN})? (?P<two>NUM)"
    )
    spread = r" PLUS_MINUS (?P<spread>NUM)"
    return (
        rf"(?P<around>PLUS_MINUS )?{limit}{before}{number}"
        rf"(?:{until}|{spread})?(?: (?P<inner>LIMIT_AFTER))?"
    )


def single() -> str:
    """Return the notation of an amount that is no range."""
    return rf"(?:(?P<limit>LIMIT) |(?P<up>UP_TO) )?(?P<sign>{_SIGN})? (?P<one>NUM)"


def bounds(match: Match) -> Bounds | None:
    """Return what an amount says; None where it contradicts itself (a range from 30 to 10)."""
    first = _number(match, "one")
    one = _signed(match, "sign", "one", first.value)
    if match.token("around") is not None:
        return Bounds(-abs(one), abs(one), "between")
    if match.token("spread") is not None:
        width = _number(match, "spread").value
        return Bounds(one - width, one + width, "between")
    if not has_one_unit(match) or _is_sign(match):
        return None
    if match.token("two") is not None:
        return _range(match, one, first)
    return limited(one, qualifier(match))


def span(match: Match) -> tuple[int, int]:
    """Return where an amount stands, without the dash of a list before it."""
    sign, first = match.token("sign"), match.token("one")
    start, end = match.span()
    begin, joint = match.token("start"), match.token("joint")
    if begin is not None and begin.word != "от" and joint is None and first is not None:
        rest = match.row.text[begin.end : first.start]
        start = begin.end + len(rest) - len(rest.lstrip())
    if sign is None or first is None or start != sign.start or not _is_bullet(match, sign, first):
        return start, end
    return first.start, end


def limited(value: Decimal, qualifier: Qualifier) -> Bounds:
    """Return the bounds of one number with what is said of it."""
    if qualifier in ("at_least", "more_than"):
        return Bounds(value, None, qualifier)
    if qualifier in ("at_most", "less_than"):
        return Bounds(None, value, qualifier)
    return Bounds(value, value, qualifier)


def conflict(match: Match) -> str | None:
    """Return what the words of an amount say where its figures say something else."""
    for name in ("one", "two"):
        if match.token(name) is not None and (said := _number(match, name).said) is not None:
            return f"{said:f}"
    return None


def has_one_unit(match: Match) -> bool:
    """Tell whether both ends of a range have one unit, or the first has none."""
    first = match.token("unit1")
    last = match.token("unit") or match.token("currency") or match.token("thing")
    if first is None or last is None:
        return True
    shared = first.meaning.keys() & last.meaning.keys() & {"UNIT", "CURRENCY"}
    return all(first.meaning[tag] == last.meaning[tag] for tag in shared)


def _is_sign(match: Match) -> bool:
    """Tell whether the dash of a range may be the sign of the second number: "2.26 -3.05 %"."""
    joint, two = match.token("joint"), match.token("two")
    if joint is None or two is None or "DASH" not in joint.meaning:
        return False
    return joint.end == two.start and match.row.text[joint.start - 1].isspace()


def _range(match: Match, one: Decimal, first: Number) -> Bounds | None:
    second = _number(match, "two")
    two = _signed(match, "sign2", "two", second.value)
    if first.scale == 1 and second.scale > 1 and abs(one) < abs(second.value / second.scale):
        one *= second.scale
    is_range = one < two and not _are_marked_apart(match)
    return Bounds(one, two, "between") if is_range else None


def _are_marked_apart(match: Match) -> bool:
    """Tell whether one end groups by points and the other by commas: one mark is misread."""
    marks = {found[1] for end in ("one", "two") if (found := _MARKED.fullmatch(match.text(end)))}
    return len(marks) > 1


_MARKED = re.compile(r"\d{1,3}([.,])\d{3}")


def qualifier(match: Match) -> Qualifier:
    """Return what is said of a number: not less than, about, or more."""
    if (limit := match.value("limit", "LIMIT")) is not None:
        said = _as_qualifier(limit)
        is_denied = said in _OPPOSITE and negates(match.row.text, match.span("limit")[0])
        return _OPPOSITE[said] if is_denied else said
    for name in ("inner", "more"):
        if (after := match.value(name, "LIMIT_AFTER")) is not None:
            return _as_qualifier(after)
    if match.token("up") is not None:
        return "at_most"
    start = match.token("start")
    return "at_least" if start is not None and start.word == "от" else "exact"


def _as_qualifier(limit: object) -> Qualifier:
    for qualifier in _QUALIFIERS:
        if qualifier == limit:
            return qualifier
    raise ValueError(limit)


_OPPOSITE: dict[Qualifier, Qualifier] = {"more_than": "at_most", "less_than": "at_least"}
"""What a denied limit says: 不得超过 and "may not exceed" are "at most"."""

_QUALIFIERS: tuple[Qualifier, ...] = ("at_least", "at_most", "more_than", "less_than", "about")


def _number(match: Match, name: str) -> Number:
    number = match.value(name, "NUM")
    assert isinstance(number, Number)  # noqa: S101 (what the tag means)
    return number


def _signed(match: Match, sign: str, name: str, value: Decimal) -> Decimal:
    """Return a value with its sign. A dash counts as one only right before the figures."""
    token, figure = match.token(sign), match.token(name)
    if token is None or figure is None or not {"MINUS", "BELOW_ZERO"} & token.meaning.keys():
        return value
    return value if _is_bullet(match, token, figure) else -value


def _is_bullet(match: Match, sign: Token, figure: Token) -> bool:
    """Tell whether a dash is none of the number: it stands apart, or begins the line of a list."""
    return sign.word[:1] == "-" and (sign.end != figure.start or _begins_line(match, sign))


def _begins_line(match: Match, token: Token) -> bool:
    before = match.row.text[max(0, token.start - 20) : token.start]
    return bool(before) and not before.rsplit("\n", 1)[-1].strip() and "\n" in before
