"""Which scripts a text is written in, and the cheap guess at its language that follows."""

import re
from collections import Counter
from enum import StrEnum

from stemma.toolkit import han


class Script(StrEnum):
    """The scripts that Stemma treats apart, by their ISO 15924 codes."""

    LATIN = "Latn"
    CYRILLIC = "Cyrl"
    HAN = "Hani"
    KANA = "Kana"
    HANGUL = "Hang"
    GREEK = "Grek"
    ARABIC = "Arab"
    HEBREW = "Hebr"
    OTHER = "Zyyy"


_LETTERS = {
    Script.LATIN: re.compile(
        r"[A-Za-zªºÀ-ÖØ-öø-\u024f\u1e00-\u1eff\u2c60-\u2c7f\ua722-\ua787\uff21-\uff3a\uff41-\uff5a"
        r"\ufb00-\ufb06]+"
    ),
    Script.CYRILLIC: re.compile(
        r"[\u0400-\u0481\u048a-\u052f\u1c80-\u1c88\ua640-\ua66e\ua680-\ua69d]+"
    ),
    Script.HAN: re.compile(f"[{han.IDEOGRAPHS}]+"),
    Script.KANA: re.compile(f"[{han.KANA}]+"),
    Script.HANGUL: re.compile(f"[{han.HANGUL}]+"),
    Script.GREEK: re.compile(
        r"[\u0370-\u0373\u0376\u0377\u037b-\u037d\u0386\u0388-\u03ff\u1f00-\u1ffe]+"
    ),
    Script.ARABIC: re.compile(
        r"[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc]+"
    ),
    Script.HEBREW: re.compile(r"[\u05d0-\u05f2\ufb1d-\ufb4f]+"),
}
_ANY_OF_THESE = re.compile("|".join(letters.pattern for letters in _LETTERS.values()))
_LETTERS_OF_A_HAN_CHARACTER = 3
"""One Han character says about as much as three letters; a page half and half counts so."""

_UNSPACED = re.compile(f"[{han.UNSPACED}]")
_ONLY_UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
_ONLY_RUSSIAN = re.compile("[ыэъёЫЭЪЁ]")


def script_of(character: str) -> Script | None:
    """Return the script of a character; None for digits, punctuation and other shared signs."""
    for script, letters in _LETTERS.items():
        if letters.match(character):
            return script
    return Script.OTHER if character.isalpha() else None


def letters_of(text: str) -> Counter[Script]:
    """Return how many letters of each script a text holds; scripts that do not occur are absent."""
    counts = Counter(
        {
            script: found
            for script, letters in _LETTERS.items()
            if (found := sum(map(len, letters.findall(text))))
        }
    )
    if other := sum(map(str.isalpha, _ANY_OF_THESE.sub("", text))):
        counts[Script.OTHER] = other
    return counts


def scripts_of(text: str, share: float = 0.1) -> tuple[Script, ...]:
    """Return the scripts that carry at least `share` of a text, the one that carries most first."""
    weights = letters_of(text)
    for script in (Script.HAN, Script.KANA, Script.HANGUL):
        if script in weights:
            weights[script] *= _LETTERS_OF_A_HAN_CHARACTER
    least = share * weights.total()
    return tuple(script for script, weight in weights.most_common() if weight >= least)


def language_of(text: str) -> str | None:
    """Return a BCP 47 guess from the letters alone, None where they say nothing.

    Latin text counts as English and Cyrillic as Russian, unless letters that only Ukrainian uses
    outnumber those that only Russian uses. Characters that only simplified or only traditional
    Chinese uses are counted against each other; without any, Chinese counts as simplified.
    """
    scripts = scripts_of(text)
    if not scripts:
        return None
    if Script.KANA in scripts:
        return "ja"
    if scripts[0] is Script.CYRILLIC:
        return "uk" if _is_ukrainian(text) else "ru"
    if scripts[0] is Script.HAN:
        return "zh-Hant" if _is_traditional(text) else "zh-Hans"
    return {Script.LATIN: "en", Script.HANGUL: "ko"}.get(scripts[0])


def _is_ukrainian(text: str) -> bool:
    return len(_ONLY_UKRAINIAN.findall(text)) > len(_ONLY_RUSSIAN.findall(text))


def _is_traditional(text: str) -> bool:
    """Tell whether more characters have a different simplified form than a traditional one."""
    balance = 0
    for character, times in Counter("".join(_LETTERS[Script.HAN].findall(text))).items():
        only_traditional = han.to_simplified(character) != character
        only_simplified = han.to_traditional(character) != character
        balance += times * (only_traditional - only_simplified)
    return balance > 0


def is_unspaced(text: str) -> bool:
    """Tell whether a text has characters that are written without spaces between words."""
    return _UNSPACED.search(text) is not None
