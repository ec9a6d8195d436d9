"""The query language of search, forgiving enough for whatever is pasted into a search box.

* Words side by side must all occur in a text (`AND` may be written); `OR` gives a choice and
  binds looser; `NOT` or a leading minus excludes; parentheses group.
* Quotes of any language ask for a phrase: the words in this order with nothing between them but
  punctuation and white space. A word with inner punctuation (07-15/123-К, an address) and a run of
  Chinese characters are phrases by themselves.
* A word is found in all its forms, in a phrase too: "подписать договор" finds «подписал договор».
  `=договор` and `="договор"` find that form alone, `догов*` whatever begins so.

What is left open is closed, operators without operand are dropped. A query is refused only where
nothing is left to look for, with one sentence that says why.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal, NamedTuple

from stemma.errors import UsageError
from stemma.model.forms import Form
from stemma.toolkit.analysis import analyse

Manner = Literal["any", "exact", "prefix"]
"""How a word is asked for: in any form, in this form alone, by its beginning."""

MOST_WORDS = 1000
DEEPEST = 50

_CLOSING = {
    '"': '"”＂', "“": "”“\"", "”": "”\"", "„": "“”\"", "＂": "＂\"", "«": "»", "‹": "›",
    "「": "」", "『": "』", "《": "》", "〈": "〉", "〝": "〞〟",
}  # fmt: skip
_OPEN, _CLOSE = "(（", ")）"
_MINUS, _EQUALS, _STARS = "-－−", "=＝", "*＊"
_OPERATORS = {"AND": "and", "OR": "or", "NOT": "not"}


@dataclass(frozen=True, slots=True)
class Slot:
    """What must stand at one position: a word in any form, one form, a beginning, a character.

    `written` is what was typed, without case; `pair` is set for unspaced characters only, and
    holds the character that must follow as well. `also` are words that may stand there instead
    (see `expansion.py`).
    """

    written: str
    word: str
    stems: frozenset[str]
    pair: str
    manner: Manner
    also: tuple[Form, ...] = ()


@dataclass(frozen=True, slots=True)
class Instead:
    """Slots that may stand in the place of a whole phrase, and what they are to it."""

    form: Form
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Slots that follow each other; a single word is a phrase of one. `text` is as it was typed.

    Without slots of its own only what may stand `instead` is looked for.
    """

    text: str
    slots: tuple[Slot, ...]
    instead: tuple[Instead, ...] = ()


@dataclass(frozen=True, slots=True)
class All:
    """Every part must hold."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part must hold."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not hold."""

    part: "Node"


Node = Phrase | All | Any | Not


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood. It always names something to look for."""

    text: str
    root: Node


def parse(text: str) -> Query:
    """Understand a query.

    Raises:
        UsageError: if nothing is left to look for, or the query is absurdly long or deep.
    """
    root = _Parser(tuple(_balanced(_lexemes(text)))).choice(depth=0)
    if root is None:
        raise UsageError("The query has no word to look for: it needs a letter or a digit.")
    if not asks_for_something(root):
        raise UsageError("The query only says what to leave out: add a word to look for.")
    return Query(text, root)


def asks_for_something(node: Node) -> bool:
    """Tell whether only texts that hold some term of the node can satisfy it."""
    match node:
        case Phrase():
            return True
        case All(parts):
            return any(map(asks_for_something, parts))
        case Any(parts):
            return all(map(asks_for_something, parts))
        case Not():
            return False


class _Lexeme(NamedTuple):
    kind: Literal["term", "and", "or", "not", "(", ")"]
    phrase: Phrase | None = None


def _lexemes(text: str) -> Iterator[_Lexeme]:
    """Yield the pieces of a query; terms without a letter or a digit are left out."""
    position = words = 0
    fresh = True
    while position < len(text):
        sign = text[position]
        if sign.isspace():
            position, fresh = position + 1, True
        elif sign in _OPEN or sign in _CLOSE:
            yield _Lexeme("(" if sign in _OPEN else ")")
            position, fresh = position + 1, True
        elif fresh and sign in _MINUS:
            if not text[position + 1 : position + 2].isspace():
                yield _Lexeme("not")
            position += 1
        else:
            lexeme, position = _term(text, position)
            fresh = False
            words += 0 if lexeme.phrase is None else len(lexeme.phrase.slots)
            if words > MOST_WORDS:
                raise UsageError(f"The query has more than {MOST_WORDS:,} words.")
            if lexeme.kind != "term" or lexeme.phrase is not None:
                yield lexeme


def _term(text: str, position: int) -> tuple[_Lexeme, int]:
    """Read a word, a quoted phrase or an operator; return it and where it ends."""
    exact = text[position] in _EQUALS
    begin = position + exact
    if closing := _CLOSING.get(text[begin : begin + 1]):
        begin += 1
        end = min(
            (at for sign in closing if (at := text.find(sign, begin)) >= 0), default=len(text)
        )
        after = end + 1
    else:
        end = begin
        while end < len(text) and not _ends_word(text[end]):
            end += 1
        if not exact and text[begin:end] in _OPERATORS:
            return _Lexeme(_OPERATORS[text[begin:end]]), end  # type: ignore[arg-type]
        after = end
    starred = text[end - 1 : end] in _STARS if end > begin else False
    if not starred and after < len(text) and text[after] in _STARS:
        starred, after = True, after + 1
    manner: Manner = "exact" if exact else "prefix" if starred else "any"
    return _Lexeme("term", _phrase(text[begin:end], manner)), max(after, position + 1)


def _ends_word(sign: str) -> bool:
    return sign.isspace() or sign in _OPEN or sign in _CLOSE or sign in _CLOSING


def _phrase(text: str, manner: Manner) -> Phrase | None:
    slots = slots_of(text, manner)
    return Phrase(text, slots) if slots else None


def slots_of(text: str, manner: Manner = "any") -> tuple[Slot, ...]:
    """Return what must stand side by side where a text is looked for; empty if it has no word."""
    tokens = analyse(text, "ru+uk").tokens
    last = len(tokens) - 1
    return tuple(
        Slot(
            written=text[token.start : token.end].casefold(),
            word=token.word,
            stems=frozenset(token.stems),
            pair=token.pair,
            manner="any" if manner == "prefix" and index < last else manner,
        )
        for index, token in enumerate(tokens)
    )


def _balanced(lexemes: Iterator[_Lexeme]) -> Iterator[_Lexeme]:
    """Drop closing parentheses that nothing opened, close those left open."""
    depth = 0
    for lexeme in lexemes:
        if lexeme.kind == ")" and depth == 0:
            continue
        depth += (lexeme.kind == "(") - (lexeme.kind == ")")
        yield lexeme
    yield from [_Lexeme(")")] * depth


class _Parser:
    """Recursive descent over balanced lexemes; what has no operand comes out as None."""

    def __init__(self, lexemes: tuple[_Lexeme, ...]) -> None:
        self._lexemes = lexemes
        self._at = 0

    def choice(self, depth: int) -> Node | None:
        if depth > DEEPEST:
            raise UsageError(f"The query has more than {DEEPEST} parentheses inside each other.")
        parts = [self._together(depth)]
        while self._take("or"):
            parts.append(self._together(depth))
        return _of(Any, parts)

    def _together(self, depth: int) -> Node | None:
        parts: list[Node | None] = []
        while self._next() not in ("or", ")", None):
            if not self._take("and"):
                parts.append(self._operand(depth))
        return _of(All, parts)

    def _operand(self, depth: int) -> Node | None:
        negated = False
        while self._take("not"):
            negated = not negated
        node: Node | None = None
        if self._take("("):
            node = self.choice(depth + 1)
            self._take(")")
        elif self._next() == "term":
            node = self._lexemes[self._at].phrase
            self._at += 1
        if node is None or not negated:
            return node
        return node.part if isinstance(node, Not) else Not(node)

    def _next(self) -> str | None:
        return self._lexemes[self._at].kind if self._at < len(self._lexemes) else None

    def _take(self, kind: str) -> bool:
        taken = self._next() == kind
        self._at += taken
        return taken


def _of(kind: type[All] | type[Any], parts: list[Node | None]) -> Node | None:
    """Put parts together: nothing for none, the part itself for one, flat for more."""
    found = [part for part in parts if part is not None]
    if len(found) < 2:
        return found[0] if found else None
    inner = (part.parts if isinstance(part, kind) else (part,) for part in found)
    return kind(tuple(chain.from_iterable(inner)))
