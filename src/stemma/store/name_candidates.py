"""Which words of a case may be a name in another script or spelling: proposals for the table."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

import apsw

from stemma.errors import UsageError
from stemma.model.names import NameCandidate
from stemma.store import vocabulary
from stemma.toolkit import han_sounds, romanised, sounds
from stemma.toolkit.analysis import bases
from stemma.toolkit.query import Slot, slots_of

_OF_A_FORM = 0.9
"""A word may be a form of a name (Данилюком) or the name itself, and that is likelier."""
_SHORTEST = 2
"""Letters; an initial sounds like everything."""
_LEAST = 0.5
"""From this likeness on a word is a proposal."""
_BY_LETTERS = 0.2
"""What the spelling weighs beside the sound; looked at with the half of gold/names for that."""

_BY_KEY = "SELECT DISTINCT base FROM name_key WHERE key IN (SELECT value FROM json_each(?))"
_WORDS = """
SELECT DISTINCT word FROM name_key
WHERE base = ? AND sound = ? AND key IN (SELECT value FROM json_each(?))
"""


def of(db: apsw.Connection, name: str, most: int) -> tuple[NameCandidate, ...]:
    """Return at most so many candidates for each word of a name, the likeliest first.

    A run of Chinese characters counts as one word. Candidates are forms of names as they would
    stand in a dictionary, with the texts that hold any form of them.

    Raises:
        UsageError: if the name holds no word.
    """
    slots = slots_of(name)
    if not slots:
        raise UsageError("A name needs a letter.")
    found: list[NameCandidate] = []
    for is_han, run in groupby(slots, key=lambda slot: bool(slot.pair)):
        if is_han:
            characters = "".join(slot.word for slot in run)
            found += _likeliest(db, characters, _like_characters(db, characters), most)
        else:
            for slot in run:
                if len(slot.word) < _SHORTEST:
                    continue
                found += _likeliest(db, slot.written, _like_word(db, slot), most)
    return tuple(found)


def _like_characters(db: apsw.Connection, name: str) -> Iterator[tuple[str, float]]:
    for (base,) in db.execute(_BY_KEY, (json.dumps(sorted(han_sounds.keys(name))),)):
        yield base, han_sounds.likeness(name, base)


def _like_word(db: apsw.Connection, asked: Slot) -> Iterator[tuple[str, float]]:
    own = bases(asked.word, sorted(asked.stems))
    keys = sorted({key for word in own for key in sounds.keys(word)})
    for (base,) in db.execute(_BY_KEY, (json.dumps(keys),)):
        if base not in own:
            yield (
                base,
                max(
                    _likeness(word, base) * (1.0 if word == asked.word else _OF_A_FORM)
                    for word in own
                ),
            )


def _likeness(word: str, base: str) -> float:
    """Return how alike two words are: by their sound, and across scripts a little by letters."""
    by_sound = sounds.likeness(word, base)
    if word.isascii() == base.isascii():
        return by_sound
    cyrillic, latin = (base, word) if word.isascii() else (word, base)
    by_letters = romanised.share_accounted_for(cyrillic, latin)
    return (1 - _BY_LETTERS) * by_sound + _BY_LETTERS * by_letters


def _likeliest(
    db: apsw.Connection, name: str, bases: Iterable[tuple[str, float]], most: int
) -> Iterator[NameCandidate]:
    for base, likeness in sorted(bases, key=lambda each: (-each[1], each[0])):
        if likeness < _LEAST or most <= 0:
            return
        pages = sum(vocabulary.pages(db, word) for word in _words(db, base))
        if pages:
            most -= 1
            yield NameCandidate(name=name, found=base, likeness=round(likeness, 3), pages=pages)


def _words(db: apsw.Connection, base: str) -> list[str]:
    """Return the forms of a name that stand in the case."""
    rows = db.execute(_WORDS, (base, sounds.sound(base), json.dumps(sorted(sounds.keys(base)))))
    return [word for (word,) in rows]
