"""The whole way of the coverage: pages of the press in, a run, what people are told and decide."""

from pathlib import Path

import pytest

from stemma.case import Case
from stemma.errors import MissingError
from stemma.settings import Settings

PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta property="og:title" content="Boats for the yard">'
    '<meta property="og:site_name" content="{name}">'
    '<meta property="article:published_time" content="2025-03-0{day}"></head>'
    "<body><nav><a>Home</a></nav><h1>Boats for the yard</h1><p>{text}</p></body></html>"
)
TEXTS = (
    ("Orley Institute", "The documents show that the yard ordered 28 boats."),
    ("The Lantern", "Papers studied by the Orley Institute show that the yard ordered 82 boats."),
    ("Harbour Post", "The yard ordered 28 boats, the Lantern reported."),
)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    folder = tmp_path / "press"
    folder.mkdir()
    for day, (name, text) in enumerate(TEXTS, 1):
        page = PAGE.format(name=name, day=day, text=text)
        (folder / f"{day}.html").write_text(page, encoding="utf-8")
    case = Case.create(tmp_path / "leak.case", settings=Settings(workers=1))
    case.take_in([folder], collection="coverage")
    case.run()
    return case


def test_three_texts_are_one_origin_until_a_person_rejects_a_step(case: Case) -> None:
    with case:
        told = case.corroboration
        [claim] = told.claims()
        first, second = told.steps()
        before = len(list(case.custody()))
        case.run()
        after = len(list(case.custody()))

        assert (len(claim.supported.origins), claim.at_most) == (1, 3)
        assert [step.changes[0].kind for step in (first, second)] == ["number changed"] * 2
        assert first.child.place.quote == TEXTS[1][1]
        assert after == before, "a second run does nothing again"

        assert second.parent is not None
        told.rule(second.child.key, second.parent.key, "rejected", why="They asked the yard.")
        [claim] = told.claims()

        assert [step.ruling for step in told.steps()] == ["", "rejected"]
        assert [o.kind for o in claim.supported.origins] == ["unexplained", "known"]
        with pytest.raises(MissingError):
            told.rule("nobody", second.parent.key, "confirmed")


def test_a_person_puts_a_source_right(case: Case) -> None:
    with case:
        source = case.find_document("3.html")
        case.corroboration.correct(source, "author", "Ada Brann")
        case.corroboration.correct(source, "date", "2025-04-01")

        corrected = next(s for s in case.corroboration.sources() if s.key == source)

        assert (corrected.author, str(corrected.date)) == ("Ada Brann", "2025-04-01")


def test_removing_a_text_forgets_what_was_told(case: Case) -> None:
    with case:
        case.removals.remove(case.find_document("2.html"), "asked for by its owner")

        assert not case.corroboration.is_read()
        assert case.corroboration.claims() == ()


def test_a_retelling_in_russian_and_ukrainian_is_read_in_the_locked_cell(tmp_path: Path) -> None:
    english = (
        "A yard of Korvash ordered 149 boats. Drozdetsky signed for the buyer, Lavrenko for the "
        "yard. In Tolmachevo Baltashov led the talks. The engines come from Zelinsk; Gordetsky "
        "drew the hull."
    )
    russian = (
        "Верфь Корваша заказала 149 катеров. За покупателя подписал Дроздецкий, за верфь Лавренко. "
        "В Толмачеве переговоры вёл Балташов. Двигатели из Зелинска, корпус чертил Гордецкий. "
        "Їжакевич не приїхав."
    )
    folder = tmp_path / "press"
    folder.mkdir()
    for day, (name, text) in enumerate((("Harbour Post", english), ("Листок", russian)), 1):
        page = PAGE.format(name=name, day=day, text=text)
        (folder / f"{day}.html").write_text(page, encoding="utf-8")

    with Case.create(tmp_path / "leak.case", settings=Settings(workers=1)) as case:
        case.take_in([folder], collection="coverage")
        case.run()

        told = {step.manner for step in case.corroboration.steps()}

    assert told == {"retells"}
