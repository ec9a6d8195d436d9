"""XML: its texts and attributes, prose in one piece, floods and outside references refused."""

from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import Problem, Reason
from stemma.readers.xml_data import xml_data
from tests import make

RECORD = """<?xml version="1.0" encoding="windows-1251"?>
<waybill number="187" xmlns="urn:harbour">
  <cargo unit="t">зерно</cargo>
  <remark>sealed by <person id="7">Mara Quill</person> at noon</remark>
  <!-- not to be shown -->
  <empty/>
</waybill>
"""
FLOOD = b"""<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
<!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
<!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]><l>&h;</l>"""


def text_of(data: bytes, name: str = "a.xml") -> str:
    with make.received(data, name) as received:
        pages, _ = make.consumed(xml_data.read(received))
    return "".join(page.text.text for page in pages if page.text is not None)


def test_a_record_is_told_by_its_elements() -> None:
    assert text_of(RECORD.encode("cp1251")).splitlines() == [
        "waybill number=187",
        "  cargo unit=t: зерно",
        "  remark: sealed by Mara Quill at noon",
        "    person id=7",
        "[comment] not to be shown",
    ]


def test_a_flood_of_entities_is_refused_and_shown_as_written() -> None:
    problem = make.problem_of(xml_data, FLOOD, "bomb.xml")

    assert problem == Problem(Reason.RAW_MARKUP, "text/xml")
    assert len(text_of(FLOOD)) < 2 * len(FLOOD)


def test_nothing_outside_is_read() -> None:
    data = b'<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]><l>before &x; after</l>'

    assert "file:///etc/hostname" in text_of(data)


def test_nesting_beyond_reason_is_shown_as_written() -> None:
    data = b"<a>" * 5000 + b"deep" + b"</a>" * 5000

    assert make.problem_of(xml_data, data, "deep.xml") == Problem(Reason.RAW_MARKUP, "text/xml")


@settings(deadline=None)
@given(st.text(max_size=40))
def test_whatever_stands_in_it_ends_well(text: str) -> None:
    make.problem_of(xml_data, f"<?xml version='1.0'?><a>{text}</a>".encode(), "a.xml")
