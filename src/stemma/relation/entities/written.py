"""From mentions to written names: what is spelt alike, case forms and quotes aside, is one.

One name may be two people's. Where texts give them other posts in other organisations, a name is
two written names, and the mentions that say nothing of it are a third.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from stemma.model.entities import Kinship, NameAt, WrittenName
from stemma.toolkit.lemmas import lemmas_of
from stemma.toolkit.name_finding.legal_forms import core_of

_PIECES = re.compile(r"[^\W_]+")
_LATIN_TWINS = str.maketrans("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")


def written_names(names: Sequence[NameAt]) -> tuple[list[WrittenName], list[Kinship]]:
    """Return the written names of mentions, and what is told of those spelt alike."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, each in enumerate(names):
        groups[each.type, key_of(each)].append(number)
    written: list[WrittenName] = []
    kin: list[Kinship] = []
    for (kind, key), numbers in groups.items():
        if not key:
            continue
        parts = _by_post(names, numbers) if kind == "person" else [numbers]
        first = len(written)
        written += [
            WrittenName(
                names[part[0]].type, _shown(names[each].canonical for each in part), tuple(part)
            )
            for part in parts
        ]
        kin += _between(names, written, range(first, len(written)))
    return written, kin


def key_of(name: NameAt) -> str:
    """Return what mentions of one written name have in common."""
    match name.type:
        case "organisation":
            return organisation_key(name.canonical)
        case "equipment":
            return "".join(_PIECES.findall(name.canonical.upper().translate(_LATIN_TWINS)))
        case _:
            return " ".join(_PIECES.findall(folded(name.canonical)))


@lru_cache(2**13)
def organisation_key(name: str) -> str:
    """Return the words of an organisation's name in their dictionary forms, legal form and all."""
    return " ".join(
        lemmas_of(word, "ru")[0] if word[0] >= "а" and word[0] <= "я" else word
        for word in _PIECES.findall(folded(name))
    )


def folded(name: str) -> str:
    """Return a name without what writing it in another place may change."""
    return unicodedata.normalize("NFKC", name).casefold().replace("ё", "е")


def _shown(names: Iterable[str]) -> str:
    """Return the most frequent way to write a name, the first of equals in the alphabet."""
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name))


def _by_post(names: Sequence[NameAt], numbers: list[int]) -> list[list[int]]:
    """Part the mentions of one written name where they are of people with other posts."""
    posts: dict[str, set[str]] = defaultdict(set)
    for number in numbers:
        each = names[number]
        if each.of and each.role:
            posts[core_of(each.of)].add(_root(each.role))
    if len(posts) < 2 or set.intersection(*posts.values()):
        return [numbers]
    by_item = {
        names[number].item: core_of(names[number].of) for number in numbers if names[number].of
    }
    parts: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        each = names[number]
        parts[core_of(each.of) if each.of else by_item.get(each.item, "")].append(number)
    return list(parts.values())


def _root(role: str) -> str:
    """Return the last word of a post, without its ending: директора is директор."""
    return folded(role).split()[-1][:7]


def _between(
    names: Sequence[NameAt], written: Sequence[WrittenName], numbers: range
) -> Iterator[Kinship]:
    """Yield that parts with posts are two people's; the one without may be either's."""
    posts = {
        number: next((names[each] for each in written[number].mentions if names[each].of), None)
        for number in numbers
    }
    for one in numbers:
        for other in range(one + 1, numbers.stop):
            mine, theirs = posts[one], posts[other]
            if mine is not None and theirs is not None:
                why = f"One name, but {mine.role} of {mine.of} and {theirs.role} of {theirs.of}."
                yield Kinship(one=one, other=other, verdict="different", strength="full", why=why)
            else:
                why = "One name; the text does not say which of those who bear it."
                yield Kinship(one=one, other=other, verdict="same", strength="alone", why=why)
