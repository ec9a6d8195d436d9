"""Text that is a cipher: letters that stand a fixed way off from those that the page shows.

Where a font does not say which characters its glyphs are, a program that copies text gets the
glyphs' own numbers. Often these run parallel to an alphabet, and one number added to each gives
the text back: cp1251 taken for Latin-1 is 0x350 off, glyphs in the order of TrueType 29. Each font
of a page has a number of its own. It is found by what the letters would cost in a language
(letters.py): the right one is far cheaper than what stands there, and than any other number.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from stemma.toolkit import glyph_order
from stemma.toolkit.letters import LETTERS, kinds
from stemma.toolkit.scripts import Script, script_of

STRANGE = 4.0
"""Nats a letter from which a text is in no language we know: pages of 58 real files that read well
have 3.6 at most, ciphers 5.6 and more."""
_FEW = 20
"""Fewer letters than this say nothing."""
_RARE_HAN, _MANY_RARE = 12.5, 0.3
_AMONG_HAN = 0.4
"""Fewer letters than this share of the Han characters are units and marks in a Chinese text."""
_RARE_SIGNS = frozenset("!\"#$%&'*+<=>?@\\^`{|}~")
_MANY_SIGNS, _SIGN_KINDS = 0.2, 8
"""Signs are more than this share of a text, and of so many kinds, only where a font's codes count
from the first one up (honest real pages: 0.09 at most, programs among them)."""
_CYRILLIC = range(0x410, 0x450)
_ASCII = range(0x20, 0x7F)
_GLYPH_ORDER = 29
"""Glyph 3 is the space, glyph 4 the exclamation mark: the usual order of TrueType fonts."""
_CYRILLIC_ORDER = 0x3D6
"""The low byte of glyph 570, which is А in the fonts of Windows (glyph_order.py)."""
_CP1251 = 0x350
_CP1251_MORE = {0xA8: "Ё", 0xB8: "ё", 0xB9: "№"}
_LANDING = 0.9
"""So many of a font's characters must become letters of the alphabet or be plain signs."""
_ENOUGH, _KINDS = 30, 9
"""So many letters, of so many kinds, must a font have for its number to be found alone."""
_CHEAPER, _CLEARER = 0.6, 0.2
"""Nats a letter by which the number must beat what stands there, and the next best number."""
_BELIEVABLE = 3.7
_COMMON_CODES = 6
_COMMON_LETTERS = {_CYRILLIC: "оеаинтсОЕАИНТС", _ASCII: "etaoinsETAOINS"}
_BARE = dict(zip("đłıøħŧ", "dliohn", strict=True))
_ACCENT, _ACCENT_OF_LATIN_1 = 0.5, 1.8
_CYRILLIC_ELSEWHERE, _UNLISTED = 4.0, 9.0
"""What a letter costs that Kazakh or Serbian has, and Russian has not."""
_SIGNS, _PLAIN = frozenset(" qcC"), frozenset(" qaAcC")
_KNOWN = frozenset({Script.LATIN, Script.CYRILLIC})


Codes = Mapping[int, int]
"""How often each code point occurs in one font of a page."""


class Cipher(NamedTuple):
    """How to read one font: `offset` is added to codes that then are in `alphabet`.

    `is_part` says that the font is a part of one of Windows, so that all its codes are known to be
    numbers of glyphs.
    """

    offset: int
    alphabet: range
    is_part: bool = False

    def letter(self, code: int) -> str:
        """Return the character that a code stands for; one that it cannot be is U+FFFD."""
        moved = code + self.offset
        if moved in self.alphabet:
            return chr(moved)
        if self.is_part:
            cyrillic = self.alphabet is _CYRILLIC
            return glyph_order.sign(code, cyrillic=cyrillic) or "\ufffd"
        if self.offset == _CP1251 and code in _CP1251_MORE:
            return _CP1251_MORE[code]
        return chr(code) if self._stays(code) else "\ufffd"

    def _stays(self, code: int) -> bool:
        """Tell a plain letter or sign beside the moved ones: units, figures, a number sign.

        Where Latin letters are what others are moved from, one that is left over is none.
        """
        letter = chr(code)
        if letter.isspace():
            return True
        is_apart = self.alphabet.start - self.offset > _ASCII.stop
        plain = _PLAIN if is_apart else _SIGNS
        return self.alphabet is _CYRILLIC and kinds(letter) in plain


_FIGURES, _CYRILLIC_PART = Cipher(_GLYPH_ORDER, _ASCII), Cipher(_CYRILLIC_ORDER, _CYRILLIC)
_PARTS = {cipher: cipher._replace(is_part=True) for cipher in (_FIGURES, _CYRILLIC_PART)}


def strangeness(text: str) -> float:
    """Return what a letter of a text costs on average, in nats; 0 where there are too few.

    Only letters of alphabets that we know count, and what is never in a text. A text whose Han
    characters are rare ones for a good part, or that has signs for letters, is as strange as can
    be.
    """
    counts = Counter(text.casefold())
    if _are_signs_for_letters(counts):
        return 2 * STRANGE
    han = {letter: times for letter, times in counts.items() if kinds(letter) == "h"}
    rare = sum(times for letter, times in han.items() if LETTERS[letter] > _RARE_HAN)
    if rare >= _FEW // 2 and rare > _MANY_RARE * sum(han.values()):
        return 2 * STRANGE
    letters = {letter: times for letter, times in counts.items() if _counts(letter)}
    total = sum(letters.values())
    if total < max(_FEW, _AMONG_HAN * sum(han.values())):
        return 0.0
    return sum(_cost(letter) * times for letter, times in letters.items()) / total


def _are_signs_for_letters(counts: Counter[str]) -> bool:
    signs = {sign: times for sign, times in counts.items() if sign in _RARE_SIGNS}
    written = sum(times for letter, times in counts.items() if not letter.isspace())
    total = sum(signs.values())
    return total >= _FEW and len(signs) >= _SIGN_KINDS and total > _MANY_SIGNS * written


def is_strange(text: str) -> bool:
    """Tell whether a text is in no language that we know how to tell from a cipher."""
    return strangeness(text) > STRANGE


def ciphers(fonts: Mapping[int, Codes]) -> dict[int, Cipher]:
    """Return how to read the fonts of a page, by their numbers; those read as they are are absent.

    A font with too few letters is read as a larger one of the page is, where that makes letters of
    all it has; one of figures and signs alone in the order of glyphs, where it has codes that no
    text has.
    """
    found = {
        font: cipher for font, codes in fonts.items() if (cipher := _cipher(codes)) is not None
    }
    if _are_parts(fonts, found):
        found = {font: _PARTS.get(cipher, cipher) for font, cipher in found.items()}
    others = dict.fromkeys(found.values())
    figures = _PARTS[_FIGURES] if set(_PARTS.values()) & set(others) else _FIGURES
    for font, codes in fonts.items():
        if font in found or not others:
            continue
        for cipher in (figures, *others):
            if _fits(codes, cipher):
                found[font] = cipher
                break
    return found


def _are_parts(fonts: Mapping[int, Codes], found: Mapping[int, Cipher]) -> bool:
    """Tell whether a page has both parts of a font of Windows: one alone may be chance."""
    figures = _PARTS[_FIGURES]
    return _CYRILLIC_PART in found.values() and any(
        _fits(codes, figures) for codes in fonts.values()
    )


def _cipher(codes: Codes) -> Cipher | None:
    """Return how to read one font with letters enough to say so, None where it is read as it is."""
    if sum(codes.values()) < _ENOUGH or len(codes) < _KINDS:
        return None
    plain = _mean({chr(code): times for code, times in codes.items()})
    offers = sorted(
        (cost, cipher) for cipher in _candidates(codes) if (cost := _price(codes, cipher))
    )
    if not offers:
        return None
    (best, cipher), *rest = offers
    next_best = rest[0][0] if rest else best + 1
    is_clear = plain - best > _CHEAPER and next_best - best > _CLEARER
    return cipher if is_clear and best < _BELIEVABLE else None


def _candidates(codes: Codes) -> set[Cipher]:
    """Return the ciphers in which a common code is a common letter."""
    common = sorted(codes, key=lambda code: -codes[code])[:_COMMON_CODES]
    return {
        Cipher(ord(letter) - code, alphabet)
        for alphabet, letters in _COMMON_LETTERS.items()
        for letter in letters
        for code in common
        if ord(letter) != code
    }


def _price(codes: Codes, cipher: Cipher) -> float | None:
    """Return what a letter costs when read so; None where that is no reading."""
    letters: Counter[str] = Counter()
    total = sum(codes.values())
    for code, times in codes.items():
        letters[cipher.letter(code)] += times
        if total - letters["\ufffd"] < _LANDING * total:
            return None
    own = {letter: times for letter, times in letters.items() if letter.isalpha()}
    if sum(own.values()) < _ENOUGH or len(own) < _KINDS:
        return None
    return _mean(letters)


def _fits(codes: Codes, cipher: Cipher) -> bool:
    """Tell whether a small font may be read so: nothing is lost, and it cannot be read as it is."""
    read = [cipher.letter(code) for code in codes]
    return "\ufffd" not in read and any(kinds(chr(code)) == "x" for code in codes)


def _mean(letters: Mapping[str, int]) -> float:
    """Return what a character costs on average, signs and figures included, spaces not."""
    total = cost = 0.0
    for letter, times in letters.items():
        if not letter.isspace():
            total += times
            cost += _cost(letter.casefold()[0]) * times
    return cost / max(total, 1)


@lru_cache(maxsize=4096)
def _counts(letter: str) -> bool:
    """Tell letters of alphabets that we know, and what is never in a text."""
    kind = kinds(letter)
    if kind == "x":
        return not letter.isspace()
    return kind not in "hk" and letter.isalpha() and script_of(letter) in _KNOWN


@lru_cache(maxsize=4096)
def _cost(letter: str) -> float:
    """Return what a letter costs; one with an accent costs more than without.

    Accents of Latin-1 cost most, for cp1251 that is taken for Latin-1 has nothing else.
    """
    kind = kinds(letter)
    if kind == "c" and LETTERS[letter] > _UNLISTED:
        return _CYRILLIC_ELSEWHERE
    bare = unicodedata.normalize("NFKD", letter)[0]
    if kind in "ow" and letter.isalpha() and (bare != letter or letter in _BARE):
        accent = _ACCENT if letter > "\u00ff" else _ACCENT_OF_LATIN_1
        return LETTERS[_BARE.get(bare, bare)] + accent
    return LETTERS[letter]
