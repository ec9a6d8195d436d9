"""`python -m bench.copying`: which of 895 book sellers copy each other, by the errors they share.

gold/copying holds what sellers say who wrote a book, and for 100 books who did. It is **not known
who copied**: that set gives the truth of values only. So what is found is tested three ways:

* the sellers of each book are shuffled over what is said of it; then nobody copies, and what is
  still found is a false alarm;
* pairs are sought in half of the books alone; in the other half they should share false values more
  often than other sellers do;
* a vote over each of the 100 books in which sellers that copy count once together should be right
  more often than one in which each counts.

The odds are those of Dong, Berti-Equille and Srivastava, "Integrating Conflicting Data: The Role of
Source Dependence", Proceedings of the VLDB Endowment 2(1), 2009, section 3: a true value shared
speaks little for copying, a false one much, a different one against it. There all false values are
alike; here one is met by chance as often as sellers of the book give it, since a shortened list of
authors is what many programs make of it. What counts as true is the most voted
value of a book, never the 100 that are known.
"""

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from bench.attribution import share
from bench.material import GOLD, NO_GOLD
from stemma.demo.score.figures import Rate

_FOLDER = GOLD / "copying"
_ACCURACY, _COPIED = 0.8, 0.8
"""How often a seller is right, and how often one that copies copies: the values of the paper."""
_ODDS_BEFORE = 0.01
"""Of so many pairs each is held to copy beforehand; a copy is told where the odds then are 20."""
_ODDS = 20
_LEAST_FALSE = 2
_SHUFFLES = 5
_NO_NAME = frozenset({"available", "not", "unknown", "none", "author", "na", "various", "n a"})
_PARTED = re.compile(r"\s*(?:;|/|&|\band\b|\bwith\b)\s*")
_TITLE = re.compile(r"\([^()]*\)|\b(?:ph\.?d|dr|prof|jr|sr|md|eds?|editors?)\b\.?", re.IGNORECASE)
_Said = Mapping[str, Mapping[str, str]]
"""By book and seller the surnames that are given."""
_Pair = tuple[str, str]


def surnames(printed: str) -> str:
    """Return the surnames of a list of authors, sorted; empty where none is given.

    With a comma a surname stands first ("Brann, Ada"), else last; a list parted by commas alone
    ("Ada Brann, Ian Korv") has full names on both sides of them.
    """
    found = set()
    for part in _PARTED.split(_TITLE.sub(" ", printed)):
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        is_list = len(pieces) > 1 and all(" " in piece for piece in pieces)
        for piece in pieces if is_list else pieces[:1]:
            words = re.findall(r"[^\W\d_]+", re.sub(r"['’.-]", "", piece.casefold()))
            long = [word for word in words if len(word) > 1]
            if long:
                found.add(long[-1] if is_list or len(pieces) == 1 else "".join(words))
    return " ".join(sorted(found - _NO_NAME))


def said() -> _Said:
    """Return what each seller says of each book, the first time it does."""
    books: dict[str, dict[str, str]] = defaultdict(dict)
    text = (_FOLDER / "book.txt").read_text("utf-8", "replace")
    for line in text.splitlines():
        seller, book, _, authors = line.split("\t")
        if value := surnames(authors):
            books[book].setdefault(seller, value)
    return books


def known() -> Mapping[str, str]:
    """Return who wrote the books of which it is known."""
    text = (_FOLDER / "book_golden.txt").read_text("utf-8", "replace")
    rows = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return {book: surnames(authors) for book, authors in rows}


def most_voted(values: Iterable[str]) -> str:
    """Return the value given most often, of equal ones the first in the alphabet."""
    return min(Counter(values).items(), key=lambda each: (-each[1], each[0]))[0]


def copying(books: _Said) -> Mapping[_Pair, int]:
    """Return the pairs that copy, each with how many false values it shares."""
    odds: dict[_Pair, float] = defaultdict(float)
    shared: Counter[_Pair] = Counter()
    for sellers in books.values():
        true, given = most_voted(sellers.values()), Counter(sellers.values())
        for pair in combinations(sorted(sellers), 2):
            one, other = (sellers[seller] for seller in pair)
            odds[pair] += _evidence(one, other, true, given)
            shared[pair] += one == other != true
    least = math.log(_ODDS / _ODDS_BEFORE)
    return {
        pair: shared[pair]
        for pair, found in odds.items()
        if found >= least and shared[pair] >= _LEAST_FALSE
    }


def _evidence(one: str, other: str, true: str, given: Counter[str]) -> float:
    """Return the logarithm of the odds for copying that what two sellers say of a book gives."""
    if one != other:
        return math.log(1 - _COPIED)
    by_chance = _ACCURACY if one == true else given[one] / given.total()
    return math.log(_COPIED / by_chance + 1 - _COPIED)


def shuffled(books: _Said, seed: int) -> _Said:
    """Return the books with their sellers dealt anew over what is said of each."""
    chance = random.Random(seed)  # noqa: S311
    found = {}
    for book, sellers in books.items():
        names = sorted(sellers)
        values = [sellers[name] for name in names]
        chance.shuffle(values)
        found[book] = dict(zip(names, values, strict=True))
    return found


def _houses(pairs: Iterable[_Pair]) -> Mapping[str, str]:
    """Return for each seller that copies, or is copied, one that stands for all of them."""
    house: dict[str, str] = {}

    def top(seller: str) -> str:
        while house.setdefault(seller, seller) != seller:
            seller = house[seller]
        return seller

    for one, other in pairs:
        house[top(one)] = top(other)
    return {seller: top(seller) for seller in list(house)}


def _right(books: _Said, truth: Mapping[str, str], houses: Mapping[str, str]) -> Rate:
    """Return how often the vote is right; sellers of one house that say the same count once."""
    right = 0
    asked = [book for book in truth if book in books]
    for book in asked:
        votes = {(houses.get(name, name), value) for name, value in books[book].items()}
        right += most_voted(value for _, value in votes) == truth[book]
    return Rate(right, len(asked))


def _shares_of_other_half(books: _Said, pairs: Iterable[_Pair] | None) -> Rate:
    """Return how often two sellers that are wrong on a book give the same; of all where None."""
    wanted = None if pairs is None else set(pairs)
    same = both = 0
    for sellers in books.values():
        true = most_voted(sellers.values())
        wrong = sorted(name for name, value in sellers.items() if value != true)
        for pair in combinations(wrong, 2):
            if wanted is None or pair in wanted:
                both += 1
                same += sellers[pair[0]] == sellers[pair[1]]
    return Rate(same, both)


def measured(books: _Said, truth: Mapping[str, str]) -> Iterator[str]:
    """Yield the figures."""
    pairs = copying(books)
    alarms = [len(copying(shuffled(books, seed))) for seed in range(_SHUFFLES)]
    yield f"{len(books):,} books, {len({s for each in books.values() for s in each}):,} sellers"
    yield f"pairs told to copy: {len(pairs):,}; where sellers are shuffled: {_listed(alarms)}"
    halves = [
        {book: sellers for book, sellers in books.items() if int(book[-2:-1]) % 2 == odd}
        for odd in (1, 0)
    ]
    found = copying(halves[0])
    yield f"pairs told from half of the books: {len(found):,}; wrong on a book of the other half,"
    yield f"  these give the same: {share(_shares_of_other_half(halves[1], found))}"
    yield f"  any two sellers do: {share(_shares_of_other_half(halves[1], None))}"
    yield f"vote by seller: {share(_right(books, truth, {}))}"
    yield f"vote in which those that copy count once: {share(_right(books, truth, _houses(pairs)))}"
    for pair, false in sorted(pairs.items(), key=lambda each: -each[1])[:5]:
        yield f"  {' and '.join(pair)} share {false} false values"


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))


def main() -> None:
    """Print the figures."""
    if not _FOLDER.exists():
        print(f"skipped: {NO_GOLD}")
        return
    print(*measured(said(), known()), sep="\n")


if __name__ == "__main__":
    main()
