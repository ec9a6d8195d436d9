"""Constructions of attribution: who speaks, who passes it on, and the traps."""

import pytest

from stemma.corroboration.attribution.reading import tongue


def _read(language: str, sentence: str) -> list[tuple[str, ...]]:
    """Return effect, cue and names of each attribution."""
    return [
        (
            said.effect,
            *(span.words for span in said.cue),
            *(span.words for span in (*said.speakers, *said.outlets)),
            *(part.words for part in (said.told, said.document, said.reader) if part),
        )
        for said in tongue(language).read(sentence)
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The ministry said that two ships sailed.", [("say", "said", "The ministry")]),
        ("en", "Two ships sailed, a harbour pilot said.", [("say", "said", "a harbour pilot")]),
        (
            "en",
            "Ada Brann, a pilot, told the Lantern that two ships sailed.",
            [("told", "told", "Ada Brann, a pilot", "the Lantern")],
        ),
        (
            "en",
            "Two ships sailed, the Lantern reported, citing papers seen by the Orley Institute.",
            [
                ("relay", "reported", "the Lantern"),
                ("document", "citing", "papers"),
                ("document", "seen by", "papers", "the Orley Institute"),
            ],
        ),
        (
            "ru",
            "Два судна вышли в море. Об этом сообщает «Маяк».",
            [("anaphor", "Об этом сообщает", "«Маяк»")],
        ),
        (
            "ru",
            "По словам лоцмана, два судна вышли в море.",
            [("assess", "По словам", "лоцмана")],
        ),
        (
            "ru",
            "«Маяк» сообщает со ссылкой на бумаги, которые изучил Орлейский институт, что вышли.",
            [
                ("relay", "сообщает", "«Маяк»"),
                ("document", "которые", "изучил", "бумаги", "Орлейский институт"),
            ],
        ),
        ("zh", "引航员表示，两艘船已经出海。", [("say", "表示", "引航员")]),
        (
            "zh",
            "据灯塔报援引奥尔利研究所分析的文件报道，两艘船已经出海。",
            [
                ("relay", "援引", "灯塔报"),
                ("document", "分析的", "报道", "文件", "奥尔利研究所"),
            ],
        ),
        ("zh", "引航员在接受灯塔报采访时表示，两艘船已经出海。",
            [("told", "在接受", "采访时表示", "引航员", "灯塔报")]),
    ],
)  # fmt: skip
def test_reads_a_construction(
    language: str, sentence: str, expected: list[tuple[str, ...]]
) -> None:
    assert _read(language, sentence) == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The pilot did not say that two ships sailed."),
        ("en", "The ships sailed according to plan."),
        ("ru", "Суда вышли согласно плану."),
        ("ru", "«Прибой» вышел в море."),
        ("zh", "两艘船按照计划出海。"),
    ],
)
def test_a_trap_is_no_attribution(language: str, sentence: str) -> None:
    assert _read(language, sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence", "effect"),
    [
        ("en", "The shipyard did not respond to a request for comment.", "no reply"),
        ("en", "The shipyard declined to comment.", "declined"),
        ("en", "The Lantern could not independently verify the files.", "not verified"),
        ("en", "The ministry denied that two ships sailed.", "deny"),
        ("ru", "Верфь отказалась от комментариев.", "declined"),
        ("ru", "Министерство опровергло выход судов.", "deny"),
        ("zh", "截至发稿，船厂未回应置评请求。", "no reply"),
        ("zh", "国防部否认两艘船出海。", "deny"),
    ],
)
def test_silence_and_denial_are_told_apart(language: str, sentence: str, effect: str) -> None:
    assert [said[0] for said in _read(language, sentence)] == [effect]


@pytest.mark.timeout(10)
def test_a_hostile_sentence_is_read_in_time() -> None:
    for language in ("en", "ru", "zh"):
        for piece in ("said that ", "a, ", "the files ", "«", "据", "сообщает ", "который "):
            tongue(language).read((piece * 800)[:1500])
