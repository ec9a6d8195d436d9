"""Evidence of what was planted; a plant that shows nowhere is a fault of the maker."""

import datetime as dt
from collections.abc import Sequence

import pytest

from stemma.demo.dossier.plan import Plan, begun
from stemma.demo.facts.draw import drawn
from stemma.demo.key.planting import NotPlantedError, planted_in
from stemma.demo.key.records import Planted
from stemma.demo.key.stating import filed
from stemma.demo.making.made import Done, MadeFile, Placed, Sign
from stemma.demo.making.maker import MadeCache
from stemma.demo.making.outside import make_outside
from stemma.demo.order import Order
from stemma.model.places import Box
from stemma.model.values import Count, exactly

AFFAIR = drawn(0)
OUTSIDE = make_outside(AFFAIR, "a")
BOX = Box(0.1, 0.1, 0.3, 0.12)


def _says(number: int, path: str = "deal:main/line:gun/quantity") -> Placed:
    value = Count(exactly(number), "gun")
    return Placed(path=path, value=value, page=1, quote=str(number), boxes=(BOX,))


def _file(entry: str, *placed: Placed) -> MadeFile:
    return MadeFile(
        name=f"{entry}.pdf",
        data=f"{entry} {placed} {dt.date(2023, 1, 1)}".encode(),
        way="typed",
        language="ru",
        entries=(entry,),
        placed=placed,
    )


def _planted(plan: Plan, files: Sequence[MadeFile], *done: Done) -> list[Planted]:
    made = MadeCache(
        order=Order(),
        plan=plan,
        files=tuple(files),
        done=done,
        outside=OUTSIDE,
        keys=b"",
        passwords=b"",
    )
    return list(planted_in(made, filed(files)))


def test_a_statement_is_evidence_where_it_stands() -> None:
    plan = begun(AFFAIR, "small")
    plan.saying("sum does not add up", "sums.total", "annex-1", "deal:main/line:gun/quantity")

    [planted] = _planted(plan, [_file("annex-1", _says(10)), _file("main", _says(10))])

    assert [one.place.quote for one in planted.evidence] == ["10"]
    assert (planted.check, planted.twin) == ("sums.total", False)


def test_a_statement_that_no_document_makes_is_refused() -> None:
    plan = begun(AFFAIR, "small")
    plan.saying("weekday", "dates.weekday", "main", "deal:main/signed")

    with pytest.raises(NotPlantedError, match="weekday"):
        _planted(plan, [_file("main", _says(10))])


def test_two_versions_that_say_the_same_differ_in_nothing_and_are_refused() -> None:
    plan = begun(AFFAIR, "small")
    plan.differing("languages disagree", "versions.languages", "main", "main-zh")

    with pytest.raises(NotPlantedError, match="languages disagree"):
        _planted(plan, [_file("main", _says(10)), _file("main-zh", _says(10))])


def test_a_difference_is_shown_on_both_sides() -> None:
    plan = begun(AFFAIR, "small")
    plan.differing("languages disagree", "versions.languages", "main", "main-zh")

    [planted] = _planted(plan, [_file("main", _says(10)), _file("main-zh", _says(12))])

    shown = [(one.place.quote, one.role) for one in planted.evidence]
    assert shown == [("10", "subject"), ("12", "compare")]


def test_what_was_done_without_a_sign_of_it_is_refused() -> None:
    done = Done(kind="white text", check="pdf.hidden_text", twin=False, signs=())

    with pytest.raises(NotPlantedError, match="white text"):
        _planted(begun(AFFAIR, "small"), [_file("main", _says(10))], done)


def test_what_was_done_is_shown_in_its_file() -> None:
    file = _file("main", _says(10))
    done = Done(
        kind="white text", check="pdf.hidden_text", twin=False, signs=(Sign(file.name, _says(10)),)
    )

    [planted] = _planted(begun(AFFAIR, "small"), [file], done)

    assert [one.place.page for one in planted.evidence] == [1]
    assert planted.evidence[0].place.content == filed([file]).digests[file.name]


def test_two_files_at_one_path_are_refused() -> None:
    with pytest.raises(ValueError, match=r"two files at main\.pdf"):
        filed([_file("main", _says(10)), _file("main", _says(12))])
