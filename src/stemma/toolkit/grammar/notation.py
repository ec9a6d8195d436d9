"""How a rule of the grammar is written: a regular expression in which capitals name tags.

A word of capitals stands for one token with that tag, a space for a space or a line's end that may
be there. Everything else is as in `re`: `(?P<day>DAY) OF? (?P<month>MONTH)`.
Repeats must have an end (`{0,4}`), so that no text can make a rule slow.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stemma.toolkit.grammar.alphabet import Alphabet
from stemma.toolkit.grammar.tokens import Row, Token

_TAG = re.compile(r"\[\^?[A-Z][A-Z_0-9]+(?:\|[A-Z][A-Z_0-9]+)*\]|[A-Z][A-Z_0-9]+| ")
_ENDLESS = re.compile(r"(?<!\\)[*+]|\{\d*,\}")


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens of a row that fit a rule."""

    row: Row
    found: re.Match[str]

    def token(self, name: str) -> Token | None:
        """Return the first token of a named part, None where the part is absent."""
        if name not in self.found.re.groupindex:
            return None
        at = self.found.start(name)
        return None if at < 0 else self.row.tokens[at]

    def value(self, name: str, tag: str) -> object:
        """Return what a tag of a named part stands for, None where the part is absent."""
        token = self.token(name)
        return None if token is None else token.meaning.get(tag)

    def text(self, name: str | int = 0) -> str:
        """Return the words of a named part as the text has them, "" where it is absent."""
        start, end = self.span(name)
        return self.row.text[start:end]

    def span(self, name: str | int = 0) -> tuple[int, int]:
        """Return the code points of a named part, (0, 0) where it is absent or empty."""
        first, after = self.found.span(name)
        while first < after and self.row.tokens[first].word == "" and self._is_blank(first):
            first += 1
        while first < after and self._is_blank(after - 1):
            after -= 1
        if first < 0 or first == after:
            return (0, 0)
        return self.row.tokens[first].start, self.row.tokens[after - 1].end

    def _is_blank(self, index: int) -> bool:
        token = self.row.tokens[index]
        return self.row.text[token.start].isspace()

    def tokens(self, name: str | int = 0) -> list[Token]:
        """Return the tokens of a named part."""
        first, after = self.found.span(name)
        return [] if first < 0 else self.row.tokens[first:after]


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled rule."""

    name: str
    compiled: re.Pattern[str]
    needed: tuple[frozenset[str], ...]
    """Sets of signs, of each of which one must be in the row."""

    def matches(self, row: Row) -> Iterator[Match]:
        """Yield where a row fits, from left to right, without overlap."""
        if any(row.kinds.isdisjoint(signs) for signs in self.needed):
            return
        for found in self.compiled.finditer(row.signs):
            yield Match(row, found)


def rule(alphabet: Alphabet, name: str, notation: str) -> Rule:
    """Compile a rule.

    Raises:
        ValueError: if it repeats something without end, or names a tag that no token has.
    """
    if _ENDLESS.search(notation):
        raise ValueError(f"{name} repeats without end")
    compiled = re.compile(_TAG.sub(lambda tag: _class(alphabet, tag[0]), notation))
    needed = tuple(frozenset(_signs(alphabet, tag)) for tag in _needed(notation))
    return Rule(name, compiled, needed)


_OPTIONAL = re.compile(r"\?|\{0")
_NAMED_TAG = re.compile(r"\(\?P<\w+>([A-Z][A-Z_0-9]+)\)")
_ONE_TAG = re.compile(r"[A-Z][A-Z_0-9]+")


def _needed(notation: str) -> Iterator[str]:
    """Yield tags of which a rule cannot do without: outside of groups, or alone in a named one."""
    at = depth = 0
    outermost, inner = re.sub(r"\[[^]]*\]", "", notation), 1
    while inner:
        outermost, inner = re.subn(r"\([^()]*\)", "", outermost)
    if "|" in outermost:
        return  # either will do
    while at < len(notation):
        found = _NAMED_TAG.match(notation, at) or _ONE_TAG.match(notation, at)
        if found is not None:
            if not depth and not _OPTIONAL.match(notation, found.end()):
                yield found[1] if found.lastindex else found[0]
            at = found.end()
            continue
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(notation[at], 0)
        at += 1


def _class(alphabet: Alphabet, written: str) -> str:
    blanks = alphabet.signs("BLANK") + alphabet.signs("NEWLINE")
    if written == " ":
        return f"[{blanks}]?"
    body = written.strip("[]")
    negated = body.startswith("^")
    signs = "".join(_signs(alphabet, tag) for tag in body.lstrip("^").split("|"))
    return f"[{'^' if negated else ''}{signs}]"


def _signs(alphabet: Alphabet, tag: str) -> str:
    signs = alphabet.signs(tag)
    if not signs:
        raise ValueError(f"no token has the tag {tag}")
    return signs
