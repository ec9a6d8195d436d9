"""Saved web pages: the page that was seen, where it was, when it was saved, what it was made of."""

from stemma.model.problems import Problem, Reason
from stemma.readers.web_archive import web_archive
from stemma.registry import reader_for
from tests import make

SAVED = (
    b"From: <Saved by Blink>\r\n"
    b"Snapshot-Content-Location: https://harbour.example/news/187\r\n"
    b"Subject: =?utf-8?Q?=D0=9F=D1=80=D0=B8=D1=87=D0=B0=D0=BB?=\r\n"
    b"Date: Thu, 11 May 2023 10:00:00 -0000\r\n"
    b"MIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
    b"--b\r\nContent-Type: text/html; charset=utf-8\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n"
    b"Content-Location: https://harbour.example/news/187\r\n\r\n"
    b'<html><head><meta name=3D"author" content=3D"Mara Quill"></head>'
    b"<body><p>The pier is =D0=B7=D0=B0=D0=BA=D1=80=D1=8B=D1=82.</p></body></html>\r\n"
    b"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
    b"Content-Location: https://harbour.example/img/pier.png?w=3D2\r\n\r\niVBORw0KGgo=\r\n"
    b"--b--\r\n"
)


def test_a_saved_page_says_what_was_seen_and_where() -> None:
    reader = reader_for(SAVED, "")
    assert reader is web_archive
    with make.received(SAVED, "page.mhtml") as received:
        reading = web_archive.read(received)
        [page], [(picture, data)] = make.consumed(reading)

    assert reading.title == "Причал"
    assert reading.properties["meta.author"] == "Mara Quill"
    location = "header.snapshot-content-location"
    assert reading.properties[location] == "https://harbour.example/news/187"
    assert not reading.moments["html.saved"].zone_known
    assert page.text is not None
    assert page.text.text == "The pier is закрыт."
    assert (picture.shown, data) == ("pier.png", b"\x89PNG\r\n\x1a\n")
    assert reading.problem is None


def test_a_mail_with_pictures_is_a_mail() -> None:
    mail = SAVED.replace(b"<Saved by Blink>", b"mara@southport.example").replace(
        b"Snapshot-Content-Location", b"X-Whatever"
    )

    reader = reader_for(mail, "letter.eml")

    assert reader is not None
    assert reader.id == "mail"


def test_a_page_that_breaks_off_is_read_and_told() -> None:
    assert make.problem_of(web_archive, SAVED[:-60], "page.mht") == Problem(Reason.DAMAGED)


def test_a_file_without_a_page_is_told() -> None:
    data = SAVED.replace(b"text/html", b"text/plain")

    assert make.problem_of(web_archive, data, "page.mht") == Problem(Reason.DAMAGED)
