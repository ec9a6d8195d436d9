"""What stands right before or after a value, or in its sentence."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

_WINDOW = 48
_SENTENCE = 240
_END = re.compile(r"[.!?。！？;；]\s|[。！？；]|\n\s*\n")
_Kind = TypeVar("_Kind", bound=str)


class Words:
    """Words of several kinds, looked for beside a value; of two that fit the longer counts."""

    def __init__(self, kinds: Mapping[_Kind, str]) -> None:
        """Take the words of each kind, parted by commas."""
        self._kinds: dict[str, str] = {
            word.lower(): kind for kind, words in kinds.items() for word in words.split(",")
        }
        longest_first = sorted(self._kinds, key=len, reverse=True)
        any_word = "|".join(r"\s{1,2}".join(map(re.escape, word.split())) for word in longest_first)
        self._before = re.compile(
            rf"(?:(?<=[^\W\d_])(?<![a-zа-яё])|(?<![^\W_]))({any_word})\s{{0,2}}$"
        )
        self._after = re.compile(rf"\s{{0,2}}({any_word})(?![a-zа-яё])")

    def before(self, text: str, start: int) -> str | None:
        """Return the kind of the word that ends right before `start`."""
        found = self._before.search(text[max(0, start - _WINDOW) : start].lower())
        return None if found is None else self._kind(found[1])

    def begin(self, text: str, start: int) -> int | None:
        """Return where the word begins that ends right before `start`."""
        window = max(0, start - _WINDOW)
        found = self._before.search(text[window:start].lower())
        return None if found is None else window + found.start(1)

    def after(self, text: str, end: int) -> str | None:
        """Return the kind of the word that begins right after `end`."""
        found = self._after.match(text[end : end + _WINDOW].lower())
        return None if found is None else self._kind(found[1])

    def _kind(self, word: str) -> str:
        return self._kinds[" ".join(word.split())]


def sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around a value, 240 characters to each side at most."""
    before, after = text[max(0, start - _SENTENCE) : start], text[end : end + _SENTENCE]
    ends = [found.end() for found in _END.finditer(before)]
    stop = _END.search(after)
    return before[ends[-1] if ends else 0 :] + text[start:end] + after[: stop and stop.start()]


_NEGATION = re.compile(
    r"(?:(?:\bnot|n't|\bnever|\bcannot)(?:\s(?:be|to\sbe|have\sbeen))?"
    r"|\bне\s(?:(?:может|могут|должн[аоы]|должен|будет|будут|следует)\s)?(?:быть\s|составлять\s)?"
    r"|(?:不|未|没\s?有|勿|無|无)\s?(?:得|能|可|可\s?以|宜|必|应|應|应\s?当|会|會|许|許|曾|要)?)\s?$",
    re.IGNORECASE,
)


def negates(text: str, start: int) -> bool:
    """Tell whether the words right before `start` deny what follows: "shall not", "не", "不得"."""
    return _NEGATION.search(text[max(0, start - _WINDOW) : start]) is not None


def says(words: Iterable[str], text: str) -> bool:
    """Tell whether a text holds any of some words."""
    return _any(tuple(words)).search(text.lower()) is not None


@cache
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    spaced = [word for word in words if not "\u3005" <= word[0] <= "\uffff"]
    unspaced = [word for word in words if word not in spaced]
    return re.compile(rf"\b(?:{'|'.join(spaced)})\b|{'|'.join(unspaced)}")
