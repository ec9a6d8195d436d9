"""The timeline across collections, and whose count it is; all of it invented."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stemma.case import Case
from stemma.model.happenings import TimelineAsked
from stemma.settings import Settings
from tests.cli.test_cli import stemma

NOTE = (
    "СЛУЖЕБНАЯ ЗАПИСКА\n3 марта 2024 г.\n"
    "Совместное учение было проведено 12 февраля 2024 г. в г. Тихом. Вымысел.\n"
    "За 2023 год проведено 6 учений. Вымысел.\n"
)
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta property="og:title" content="Drills">'
    '<meta property="og:site_name" content="The Lantern">'
    '<meta property="article:published_time" content="2025-03-04"></head>'
    "<body><h1>Drills</h1><p>{text}</p></body></html>"
)
REPORT = (
    "The two fleets held 14 joint exercises in 2024, the most since 2003, according to the "
    "Orley Institute. A joint exercise was held on 9 May 2023 near Tikhy. Another exercise "
    "took place on 11 June 2023, and a joint exercise was held on 20 May 2024."
)
CALENDAR = "КАЛЕНДАРЬ\nСовместное учение состоялось 20 мая 2024 года. Вымысел.\n"


def made(folder: Path) -> Case:
    """Return a case with a paper in each collection, read."""
    files = {
        "cache": ("записка.txt", NOTE),
        "coverage": ("lantern.html", PAGE.format(text=REPORT)),
        "reference": ("календарь.txt", CALENDAR),
    }
    case = Case.create(folder / "leak.case", settings=Settings(workers=1))
    for collection, (name, text) in files.items():
        (folder / collection).mkdir()
        (folder / collection / name).write_text(text, encoding="utf-8")
        case.take_in([folder / collection], collection=collection)  # type: ignore[arg-type]
    case.run()
    return case


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with made(tmp_path_factory.mktemp("case")) as case:
        yield case


def _days(case: Case, *collections: str) -> list[tuple[str, str]]:
    asked = TimelineAsked(kinds=("exercise",), collections=collections)  # type: ignore[arg-type]
    return [(each.collection, each.first) for each in case.timeline.every(asked)]


def test_what_each_collection_dates_stays_its_own(case: Case) -> None:
    assert _days(case, "cache") == [("cache", "2024-02-12")]
    assert _days(case, "coverage") == [
        ("coverage", "2023-05-09"),
        ("coverage", "2023-06-11"),
        ("coverage", "2024-05-20"),
    ]
    asked = TimelineAsked(kinds=("exercise",), collections=("coverage",))
    subjects = [each.subject for each in case.timeline.every(asked)]
    assert subjects[0] == "A joint exercise was held on 9 May 2023 near Tikhy."
    assert len(_days(case)) == 5, "what two collections date stands twice"
    assert [each.collection for each in case.timeline.every()] == ["cache"]


def test_a_count_is_told_with_who_counts_and_what_is_listed(case: Case) -> None:
    listed = case.timeline.counts(TimelineAsked(collections=()))
    papers, institute = listed.counts

    assert (papers.number, papers.first, papers.collection, papers.who) == (
        "6",
        "2023-01-01",
        "cache",
        (),
    )
    assert [(one.collection, one.happenings) for one in papers.listed] == [("coverage", 2)]
    assert (institute.number, institute.first, institute.last) == ("14", "2024-01-01", "2024-12-31")
    assert institute.who == ("Orley Institute",)
    assert [(one.collection, one.happenings) for one in institute.listed] == [
        ("cache", 1),
        ("coverage", 1),
        ("reference", 1),
    ]
    assert institute.most_since == "2003"
    assert institute.busiest is not None
    assert (institute.busiest.year, institute.busiest.happenings) == ("2023", 2)
    assert institute.source.place.quote == "14 joint exercises"
    assert institute.source.place.boxes or institute.source.place.stretch


def test_counts_are_found_by_who_counts_and_by_collection(case: Case) -> None:
    def numbers(asked: TimelineAsked) -> list[str]:
        return [each.number for each in case.timeline.counts(asked).counts]

    assert numbers(TimelineAsked(collections=(), words="Orley")) == ["14"]
    assert numbers(TimelineAsked(collections=("reference",))) == []
    assert numbers(TimelineAsked(collections=(), kinds=("meeting",))) == []
    assert numbers(TimelineAsked(collections=(), first="2024-06-01")) == ["14"]


def test_the_command_prints_counts_beside_what_is_listed(case: Case, tmp_path: Path) -> None:
    counts = stemma("timeline", case.folder, "--counts").stdout
    press = stemma("timeline", case.folder, "--collection", "coverage").stdout
    stemma("timeline", case.folder, "--counts", "--csv", tmp_path / "counts.csv")

    assert "exercises: 14, 2024-01-01 to 2024-12-31, the most since 2003" in counts
    assert "says Orley Institute, in COVERAGE-" in counts
    assert "listed here: 1 in the cache, 1 in the coverage, 1 in the reference" in counts
    assert "most listed in one year since 2003: 2 in 2023 (coverage)" in counts
    assert "exercise, coverage  2023: 2, 2024: 1" in counts
    assert "2023-05-09  exercise" in press
    assert "2024-02-12" not in press
    assert "Orley Institute" in (tmp_path / "counts.csv").read_text("utf-8")
    assert stemma("timeline", case.folder, "--collection", "press").returncode == 2
