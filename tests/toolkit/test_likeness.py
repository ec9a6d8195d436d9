import random

from stemma.toolkit.likeness import candidates, likeness, sketch

_WORDS = [f"{a}{b}{c}о" for a in "бвгдж" for b in "аеиоу" for c in "клмнпрст"]


def _text(seed: int, words: int = 200) -> str:
    chance = random.Random(seed)  # noqa: S311 (not for secrets)
    return " ".join(chance.choices(_WORDS, k=words))


def test_a_text_is_like_itself_and_unlike_another() -> None:
    assert likeness(sketch(_text(1)), sketch(_text(1))) == 1.0
    assert likeness(sketch(_text(1)), sketch(_text(2))) < 0.05


def test_likeness_is_the_share_of_runs_of_words_in_common() -> None:
    whole = _text(3, 600)
    half = whole[: len(whole) // 2]

    assert 0.4 < likeness(sketch(whole), sketch(half)) < 0.6


def test_figures_do_not_count() -> None:
    one = f"{_text(4)} 1 250 000,00"

    assert likeness(sketch(one), sketch(one.replace("250", "380"))) == 1.0


def test_an_empty_text_is_like_nothing() -> None:
    assert likeness(sketch(""), sketch("")) == 0.0


def test_versions_are_found_among_many_without_comparing_all_pairs() -> None:
    texts = {n: _text(n) for n in range(600)}
    texts |= {1000 + n: f"{texts[n]} {_text(5000 + n, 10)}" for n in range(20)}

    found = candidates({n: sketch(text) for n, text in texts.items()})

    assert {(n, 1000 + n) for n in range(20)} <= set(found)
    assert len(found) < len(texts)


def test_a_form_filled_in_many_times_gives_neighbours_not_all_pairs() -> None:
    form = sketch(_text(1))

    found = candidates(dict.fromkeys(range(2000), form))

    assert len(found) < 2 * 2000
