"""Names in characters of which one part translates and another only sounds: 奥斯特拉发材料观察.

Each word of the name in letters is looked for in the characters by what it means; what is left of
them must sound like the words that are left. Words for a kind of paper (ledger, chronicle, courier)
are exchanged freely by translators, so they part no two names and make none one.
"""

import re
from collections.abc import Iterator, Sequence

from stemma.corroboration.naming_translated import han_words, words_mean
from stemma.toolkit import han_sounds

PERIODICAL = frozenset(
    {
        "ledger", "chronicle", "courier", "tribune", "gazette", "herald", "standard", "letter",
        "observer", "mirror", "diary", "post", "echo", "page", "sheet", "monitor", "project",
        "times", "news", "guard", "leaf", "bulletin", "dispatch", "review", "journal", "wire",
    }
)  # fmt: skip
"""Meanings of words that tell only that a name is one of a paper."""
_SOUNDS = 0.8
_SHORTEST = 2
_PARENTHESES = re.compile(r"\s*\([^)]*\)")
_NO_WORD = re.compile(r"and|the|of|и|as|ltd|inc|ag|gmbh|co|ao|оао|зао|ооо|ано|on|for|in|for|i")


def mixed(han: str, words: Sequence[str]) -> float:
    """Return how surely characters name what the words do, 0 where they do not.

    `words` are small. Either all characters are told by the words, or all words by the characters.
    """
    left, unsaid, matched = han, [], 0
    for word in words:
        if _NO_WORD.fullmatch(word):
            continue
        meant = words_mean(word)
        found = max((each for each in han_words(meant) if each in left), key=len, default="")
        left = left.replace(found, " ", 1) if found else left
        if found and not meant & PERIODICAL:
            matched += 1
        elif not found and not meant & PERIODICAL:
            unsaid.append(word)
    for each in sorted(han_words(PERIODICAL), key=len, reverse=True):
        left = left.replace(each, " ")
    heard = list(_heard(left.split(), unsaid)) if left != han else []
    is_all_han = not set(left.split()) - {run for run, _ in heard}
    is_all_words = not set(unsaid) - {word for _, word in heard}
    told = matched + len(heard)
    if is_all_words and is_all_han and told:
        return 0.9 if told > 1 else 0.8
    return 0.8 if (is_all_words or is_all_han) and told > 1 else 0.0


def without_seat(name: str) -> str:
    """Return a name without what stands behind it in parentheses: a town, a legal form."""
    return _PARENTHESES.sub("", name)


def _heard(runs: Sequence[str], words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield runs of characters that sound like words, each word once."""
    for run, word in ((run, word) for run in runs for word in words):
        if len(word) > _SHORTEST and han_sounds.likeness(run, word) >= _SOUNDS:
            yield run, word
