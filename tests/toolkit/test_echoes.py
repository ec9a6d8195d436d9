"""Names that are known from elsewhere, found by their letters alone."""

from stemma.toolkit.name_finding.echoes import Known, echoes, index

KNOWN = index(
    [
        Known("Ignat Velmin", "person", "Ignat Velmin"),
        Known("龚景松", "person", "龚景松"),
        Known("Мшанск", "place", "Мшанск"),
        Known("Зуёк-68", "equipment", "Зуёк-68"),
        Known("Velmin", "person", "Velmin"),
        Known("王伟", "person", "王伟"),
    ]
)


def found(text: str, *taken: tuple[int, int]) -> list[str]:
    return [text[each.start : each.end] for each, _ in echoes(text, KNOWN, taken)]


def test_a_known_name_is_found_across_a_line_and_inside_chinese() -> None:
    assert found("seen by Ignat\nVelmin in Мшанск") == ["Ignat\nVelmin", "Мшанск"]
    assert found("副本送龚景松参阅") == ["龚景松"]
    assert found("машина «Зуёк-68».") == ["Зуёк-68"]


def test_part_of_a_word_is_no_name_and_nothing_is_taken_twice() -> None:
    assert found("Ignat Velminov, Мшанское, Зуёк-681") == []
    assert found("Ignat Velmin", (0, 5)) == []


def test_what_may_be_an_ordinary_word_is_not_looked_for() -> None:
    assert found("Velmin, 王伟大") == []
