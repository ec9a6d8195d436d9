"""What is understood of a query, however it is typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.errors import UsageError
from stemma.toolkit.query import All, Any, Node, Not, Phrase, parse


def shape(node: Node) -> str:
    """Write a node out with all its parentheses: [phrases], =exact, prefix*."""
    match node:
        case Phrase(slots=slots):
            words = " ".join(slot.word for slot in slots)
            sign = {"any": "", "exact": "=", "prefix": "*"}[slots[-1].manner]
            words = f"[{words}]" if len(slots) > 1 else words
            return words + sign if sign == "*" else sign + words
        case All(parts):
            return f"({' & '.join(map(shape, parts))})"
        case Any(parts):
            return f"({' | '.join(map(shape, parts))})"
        case Not(part):
            return f"-{shape(part)}"


@pytest.mark.parametrize(
    ("query", "understood"),
    [
        ("договор", "договор"),
        ("Договор ПОСТАВКИ", "(договор & поставки)"),
        ("a AND b", "(a & b)"),
        ("a OR b c", "(a | (b & c))"),
        ("(a OR b) c", "((a | b) & c)"),
        ("a OR (b OR c)", "(a | b | c)"),
        ("a NOT b", "(a & -b)"),
        ("a -b", "(a & -b)"),
        ("a −b", "(a & -b)"),
        ("a -(b OR c)", "(a & -(b | c))"),
        ("a NOT NOT b", "(a & b)"),
        ("a --b", "(a & b)"),
        ("a - b", "(a & b)"),
        ("a or b and not c", "(a & or & b & and & not & c)"),
        ('"a b" c', "([a b] & c)"),
        ("«a b» „c d“ “e f” 「g h」 《i j》", "([a b] & [c d] & [e f] & [g h] & [i j])"),
        ('«ООО "Ромашка"»', "[ооо ромашка]"),
        ("XX-4M", "[xx 4m]"),
        ("№ 07-15/123-К", "[07 15 123 к]"),
        ("合同书", "[合 同 书]"),
        ("（合同 OR 银行）", "([合 同] | [银 行])"),
        ("=договор", "=договор"),
        ('="договор поставки"', "=[договор поставки]"),
        ("-=договор a", "(-=договор & a)"),
        ("догов*", "догов*"),
        ('"проект догов*"', "[проект догов]*"),
        ('"проект догов"*', "[проект догов]*"),
        # Mended
        ('"a b', "[a b]"),
        ("(a (b OR c", "(a & (b | c))"),
        ("a) b", "(a & b)"),
        ("a OR", "a"),
        ("OR a AND", "a"),
        ("a NOT", "a"),
        ("() a ()", "a"),
        ('a "" b', "(a & b)"),
        ("a * b", "(a & b)"),
        ("= a", "a"),
        ('5" труба', "(5 & труба)"),
        ("a\x00b\ud800", "[a b]"),
        ("a (-b OR c)", "(a & (-b | c))"),
    ],
    ids=ascii,
)
def test_understands(query: str, understood: str) -> None:
    assert shape(parse(query).root) == understood


@pytest.mark.parametrize(
    "query", ["", "  ", '""', "()", "—", "*", "=", "AND", "👍", "OR NOT", "\ud800"]
)
def test_refuses_a_query_without_a_word(query: str) -> None:
    with pytest.raises(UsageError, match="no word to look for"):
        parse(query)


@pytest.mark.parametrize("query", ["-a", "NOT a", "NOT (a b)", "-a -b", "-a OR b", "-a OR -b"])
def test_refuses_a_query_that_only_excludes(query: str) -> None:
    with pytest.raises(UsageError, match="only says what to leave out"):
        parse(query)


def test_refuses_a_query_of_absurd_size() -> None:
    with pytest.raises(UsageError, match="more than 1,000 words"):
        parse("слово " * 1001)
    with pytest.raises(UsageError, match="more than 50 parentheses"):
        parse("(" * 10_000 + "a")
    assert shape(parse("-" * 10_000 + "a").root) == "a"


@given(st.text() | st.text(alphabet='ab合 "«»()（）-=*ANDORT\n'))
@settings(deadline=None)
def test_any_text_is_understood_or_refused(text: str) -> None:
    try:
        understood = parse(text).text
    except UsageError:
        return

    assert understood == text
