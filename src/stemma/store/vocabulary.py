"""The words of a case: which sound like a name asked for, which are spelt almost like a word.

Spellings are found on disk: where two words differ in one letter, the first half or the second is
the same; where they differ in two, one of the halves differs in one at most.
"""

import json
from collections.abc import Iterable, Iterator

import apsw
from rapidfuzz.distance import Levenshtein

from stemma.model.work import IndexColumns
from stemma.toolkit import sounds
from stemma.toolkit.analysis import bases, is_spelt
from stemma.toolkit.lemmas import is_common_noun, lemmas_of

_WITH_TWO_SLIPS = 9
"""Letters from which on a word may have two slips; a shorter one may have one."""

_LATIN, _CYRILLIC = "abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ"
_LAST = "\U0010ffff"
# As one text: a name may share its key with ten thousand others.
_SOUNDS_OF = """
SELECT group_concat(sound, ' ') FROM (
    SELECT DISTINCT sound FROM name_key WHERE key IN (SELECT value FROM json_each(?))
)
"""
_SOUNDING = """
SELECT DISTINCT sound, word FROM name_key
WHERE key IN (SELECT value FROM json_each(?)) AND sound IN (SELECT value FROM json_each(?))
"""
_BEGINNING = "SELECT word FROM vocabulary WHERE word >= ?1 AND word < ?1 || ?2 AND known <= ?3"
_ENDING = (
    "SELECT word FROM vocabulary WHERE backwards >= ?1 AND backwards < ?1 || ?2 AND known <= ?3"
)


def learn(db: apsw.Connection, columns: IndexColumns) -> None:
    """Add the words of a text, inside the caller's transaction."""
    spelt = [(word, 1) for word in columns.known.split()]
    spelt += [(word, 0) for word in columns.unknown.split()]
    db.executemany(
        "INSERT OR IGNORE INTO vocabulary (word, backwards, known) VALUES (?, ?, ?)",
        [(word, word[::-1], known) for word, known in spelt],
    )
    db.executemany(
        "INSERT OR IGNORE INTO name_key (key, sound, base, word) VALUES (?, ?, ?, ?)",
        [
            (key, sounds.sound(base), base, word)
            for key, base, word in (name.split("/") for name in columns.names.split())
        ],
    )


def words_of(columns: IndexColumns) -> set[str]:
    """Return the words that `learn` adds of a text."""
    names = {name.rpartition("/")[2] for name in columns.names.split()}
    return {*columns.known.split(), *columns.unknown.split(), *names}


def forget(db: apsw.Connection, words: Iterable[str]) -> None:
    """Drop those words that no text in the index has any more."""
    for word in words:
        is_left = "SELECT 1 FROM page_index WHERE page_index MATCH ? LIMIT 1"
        if db.execute(is_left, (f'{{word other}} : "{word}"',)).get is None:
            db.execute("DELETE FROM vocabulary WHERE word = ?", (word,))
            db.execute("DELETE FROM name_key WHERE word = ?", (word,))


def pages(db: apsw.Connection, word: str) -> int:
    """Return on how many page texts a folded word stands."""
    [(count,)] = db.execute(
        "SELECT count(*) FROM page_index WHERE page_index MATCH ?", (f'{{word other}} : "{word}"',)
    )
    return int(count)


def alike(db: apsw.Connection, word: str) -> list[tuple[str, float]]:
    """Return words of names that may be this one in another spelling or script, with likenesses.

    A word that a dictionary has, and not as a name, is none.
    """
    if is_common_noun(word):
        return []
    asked = [base for base in bases(word, lemmas_of(word, "ru+uk")) if sounds.may_be_name(base)]
    likenesses: dict[str, float] = {}
    for each in asked:
        keys = _json(sounds.keys(each))
        by_sound = _sounding_like(db, each, keys)
        for sound, found in db.execute(_SOUNDING, (keys, _json(by_sound))):
            likenesses[found] = max(by_sound[sound], likenesses.get(found, 0.0))
    likenesses.pop(word, None)
    return sorted(likenesses.items(), key=lambda each: (-each[1], each[0]))


def _sounding_like(db: apsw.Connection, name: str, keys: str) -> dict[str, float]:
    """Return the sounds among the names of some keys that are like that of a name, and how much."""
    among = str(db.execute(_SOUNDS_OF, (keys,)).get or "").split()
    likenesses = zip(among, sounds.likenesses(name, among), strict=True)
    return {sound: likeness for sound, likeness in likenesses if likeness >= sounds.LIKE_ENOUGH}


def near(
    db: apsw.Connection, word: str, slips: int | None = None, *, known: bool = False
) -> list[tuple[str, int]]:
    """Return words that may be this one with at most so many slips, and how many; nearest first.

    A slip is a letter too many, too few, or another. Left out, as many as are likely in a word of
    this length. Words that a dictionary has are slips of nothing unless `known` ones are wanted.
    """
    if not is_spelt(word):
        return []
    most = slips or slips_in(word)
    found: dict[str, int] = {}
    for other in _with_a_half(db, word, most, known=known):
        distance = Levenshtein.distance(word, other, score_cutoff=most)
        if 0 < distance <= most:
            found[other] = distance
    return sorted(found.items(), key=lambda each: (each[1], each[0]))


def slips_in(word: str) -> int:
    """Return how many slips are looked for in a word: one, or two in a long one."""
    return 1 + (len(word) >= _WITH_TWO_SLIPS)


def _with_a_half(db: apsw.Connection, word: str, slips: int, *, known: bool) -> Iterator[str]:
    """Yield all words one half of which may be that of a word with so many slips, and others."""
    middle = len(word) // 2
    for sql, half in ((_BEGINNING, word[:middle]), (_ENDING, word[middle:][::-1])):
        halves = {half} if slips == 1 else _spelt_alike(half)
        for each in _without_longer(halves):
            for (found,) in db.execute(sql, (each, _LAST, int(known))):
                yield found


def _spelt_alike(part: str) -> set[str]:
    """Return all letters in a row that differ from others by one at most."""
    alphabet = _LATIN if part.isascii() else _CYRILLIC
    cuts = [(part[:at], part[at:]) for at in range(len(part) + 1)]
    return (
        {part}
        | {begin + end[1:] for begin, end in cuts if end}
        | {begin + letter + end[1:] for begin, end in cuts if end for letter in alphabet}
        | {begin + letter + end for begin, end in cuts for letter in alphabet}
    )


def _without_longer(parts: Iterable[str]) -> Iterator[str]:
    """Yield the parts that begin with no other: what begins so is found by that one."""
    last: str | None = None
    for part in sorted(parts):
        if last is None or not part.startswith(last):
            last = part
            yield part


def _json(keys: Iterable[str]) -> str:
    return json.dumps(sorted(keys))
