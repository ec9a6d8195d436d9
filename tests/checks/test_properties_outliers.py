"""What one file alone names, where all others of its kind name another thing."""

import datetime as dt
from dataclasses import replace

import pytest

from stemma.checks.properties_outliers import properties_outliers
from stemma.model.across import CacheItem
from stemma.model.moments import Moment
from tests.cached import item, run, values

_MOSCOW, _SHANGHAI, _SUMMER = (dt.timezone(dt.timedelta(hours=h)) for h in (3, 8, 4))


def _pdf(
    number: int,
    producer: str = "Office Printer 4.1",
    author: str = "Bureau",
    made: dt.datetime = dt.datetime(2024, 3, 5, 11, tzinfo=_MOSCOW),
) -> CacheItem:
    return replace(
        item(number, f"act {number}.pdf", "An act.", media_type="application/pdf"),
        properties={"Producer": producer, "Author": author},
        moments={"pdf.created": Moment(made, zone_known=True)},
    )


def test_files_of_one_office_do_not_stand_out() -> None:
    office = [_pdf(n, f"Office Printer 4.{n}") for n in range(1, 15)]

    assert run(properties_outliers, *office).state == "not_observed"


@pytest.mark.parametrize(
    ("odd", "says", "value", "rule"),
    [
        pytest.param(
            _pdf(20, producer="ZX Writer 1.2"),
            "properties.program",
            "ZX Writer 1.2",
            "Office Printer 4.1",
            id="another program",
        ),
        pytest.param(
            _pdf(20, author="guest"), "properties.author", "guest", "Bureau", id="another author"
        ),
        pytest.param(
            _pdf(20, made=dt.datetime(2024, 3, 5, 11, tzinfo=_SHANGHAI)),
            "properties.zone",
            "UTC+0800",
            "UTC+0300",
            id="another zone",
        ),
        pytest.param(
            _pdf(20, made=dt.datetime(2024, 3, 5, 3, tzinfo=_MOSCOW)),
            "properties.hours",
            "at night (22 to 6 o'clock)",
            "by day",
            id="made at night",
        ),
    ],
)
def test_what_one_alone_names_is_told(odd: CacheItem, says: str, value: str, rule: str) -> None:
    found = run(properties_outliers, *[_pdf(n) for n in range(1, 15)], odd)

    [seen] = found.observed
    assert seen.says == says
    assert seen.evidence[0].place.content == odd.content
    assert values(found, "value") == [value]
    assert values(found, "rule") == [rule]
    assert values(found, "of") == ["15"]


def test_summer_time_is_no_other_zone() -> None:
    odd = _pdf(20, made=dt.datetime(2024, 7, 5, 11, tzinfo=_SUMMER))

    assert run(properties_outliers, *[_pdf(n) for n in range(1, 15)], odd).state == "not_observed"


def test_without_a_rule_nothing_stands_out() -> None:
    few = [_pdf(n) for n in range(1, 6)]

    told = run(properties_outliers, *few, _pdf(20, producer="ZX Writer"))

    assert (told.state, told.reason) == ("not_applicable", "no_rule")


def test_mixed_offices_have_no_rule() -> None:
    mixed = [_pdf(n, f"{'Red' if n % 2 else 'Blue'} Printer", f"author {n}") for n in range(1, 15)]

    assert run(properties_outliers, *mixed).state == "not_observed"
