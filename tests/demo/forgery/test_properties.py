"""Properties in the two ways a PDF writes them."""

import xml.etree.ElementTree as ET
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.fiction import FICTION
from stemma.demo.forgery.properties import info, packet, pdf_date, redated, xmp_date
from tests.demo.forgery.papers import SAID

_MOMENTS = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone)
    timezones=st.sampled_from([timezone(timedelta(hours=hours)) for hours in (-7, 0, 3, 8)]),
)


@given(_MOMENTS)
def test_a_date_means_the_same_moment_in_both_ways(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    zone = f"{moment:%z}"
    written = f"{moment:%Y%m%d%H%M%S}".rjust(14, "0") + f"{zone[:3]}'{zone[3:]}'"

    assert datetime.fromisoformat(xmp_date(written)) == moment
    assert pdf_date(written) == "D:" + written
    assert pdf_date(pdf_date(written)) == pdf_date(written)


@pytest.mark.parametrize("date", ["", "2023", "17.04.2023", "20230417101544"])
def test_what_is_no_whole_date_is_refused(date: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        pdf_date(date)
    with pytest.raises(ValueError, match="not a date"):
        xmp_date(date)


def test_empty_properties_are_left_out_of_info() -> None:
    entries = info(SAID)

    assert entries["/Subject"] == FICTION
    assert "" not in entries.values()


def test_a_packet_is_good_xml_whatever_the_title_holds() -> None:
    text = "".join(ET.fromstring(packet(SAID)).itertext())  # noqa: S314 (our own)

    assert SAID.title in text
    assert FICTION in text


def test_redating_changes_dates_of_change_and_producer_only() -> None:
    before = packet(SAID).decode().splitlines()
    after = redated(packet(SAID), date="20240101000000Z", producer="A & B").decode().splitlines()

    changed = [new.strip() for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [
        "<xmp:ModifyDate>2024-01-01T00:00:00Z</xmp:ModifyDate>",
        "<xmp:MetadataDate>2024-01-01T00:00:00Z</xmp:MetadataDate>",
        "<pdf:Producer>A &amp; B</pdf:Producer>",
    ]


def test_redating_knows_the_short_form_too() -> None:
    short = b'<rdf:Description xmp:ModifyDate="2020-01-01T00:00:00Z" pdf:Producer="Old"/>'

    assert redated(short, date="20240101000000Z", producer='"New"') == (
        b'<rdf:Description xmp:ModifyDate="2024-01-01T00:00:00Z" pdf:Producer="&quot;New&quot;"/>'
    )
