"""Cards of an address book: what they say, in whatever edition, and their photos as files."""

from stemma.model.problems import Problem, Reason
from stemma.readers.vcard import vcard
from tests import make

OLD = b"""BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=92=D0=B5=D1=80=D1=80=D0=B8=D0=BD;=D0=98=
=D0=BB=D1=8C=D1=8F
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=BB=D1=8C=D1=8F=20=
=D0=92=D0=B5=D1=80=D1=80=D0=B8=D0=BD
TEL;CELL;PREF:+7 900 000-00-00
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ
 SkZJRg==

END:VCARD
"""
NEW = """BEGIN:VCARD
VERSION:4.0
FN:Mara Quill
ORG:Southport Freight;Customs
TEL;TYPE="work,voice":+44 151 000 0000
NOTE:Knows the harbour\\nand\\, they say\\, the pilot
KEY:data:application/pgp-keys;base64,AAEC
END:VCARD
"""


def test_an_old_card_is_read_as_it_was_meant() -> None:
    with make.received(OLD, "one.vcf") as received:
        reading = vcard.read(received)
        [page], [(photo, data)] = make.consumed(reading)

    assert reading.title == "Илья Веррин"
    assert page.text is not None
    assert page.text.text.splitlines() == [
        "Name in parts: Веррин, Илья",
        "Name: Илья Веррин",
        "Phone (cell, pref): +7 900 000-00-00",
    ]
    assert (photo.shown, data) == ("photo-1.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF")


def test_a_new_card_has_its_escapes_undone() -> None:
    with make.received(NEW.encode() + OLD, "all.vcf") as received:
        reading = vcard.read(received)
        [page], [(key, data), _] = make.consumed(reading)

    assert reading.properties["cards"] == "2"
    assert reading.title == ""
    assert page.text is not None
    assert page.text.text.splitlines()[:5] == [
        "Name: Mara Quill",
        "Organisation: Southport Freight, Customs",
        "Phone (work, voice): +44 151 000 0000",
        "Note: Knows the harbour",
        "and, they say, the pilot",
    ]
    assert (key.shown, data) == ("key-1", b"\0\1\2")


def test_a_card_that_breaks_off_is_read_and_told() -> None:
    assert make.problem_of(vcard, OLD[:200], "one.vcf") == Problem(Reason.DAMAGED)


def test_what_is_no_card_is_told() -> None:
    assert make.problem_of(vcard, b"Hello", "one.vcf") == Problem(Reason.DAMAGED)
