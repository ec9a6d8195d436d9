"""Mails as several programs write them, read again by Python's own reader."""

from dataclasses import replace
from datetime import UTC
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.demo.fiction import FICTION
from stemma.demo.packing import mail, mime, route
from stemma.demo.packing.fields import Address
from tests.demo.packing.sample import MESSAGE, SENT, way

CHINESE = mail.Client(
    name="Rossfon Mail 9.2",
    boundary="----=_NextPart_{}",
    transfer="base64",
    names="encoded-word",
)
LONG_NAME = "Приложение № 3 к договору ТСЭ-36-0417 (график обучения).pdf"
PROGRAMS = (mail.THUNDERBIRD, mail.MUTT, mail.CLAWS, CHINESE)


def _read(data: bytes) -> EmailMessage:
    read = message_from_bytes(data, policy=policy.default)
    assert isinstance(read, EmailMessage)
    return read


def _text(read: EmailMessage, subtype: str = "plain") -> str:
    [part] = [part for part in read.walk() if part.get_content_type() == f"text/{subtype}"]
    content = part.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")


@pytest.mark.parametrize("charset", ["utf-8", "koi8-r", "windows-1251", "gb18030"])
@pytest.mark.parametrize("client", PROGRAMS, ids=lambda client: client.name[:7])
def test_text_and_head_come_back_whatever_the_charset(charset: str, client: mail.Client) -> None:
    written = replace(MESSAGE, charset=charset, client=client, subject="Договор " * 20)

    read = _read(mail.write(written))

    assert _text(read) == written.body
    assert read["Subject"].strip() == written.subject.strip()
    assert read["From"].addresses[0].display_name == written.sender.name
    assert read["To"].addresses[0].display_name == "Ning, Ruochuan"
    assert f'charset="{charset}"'.encode() in mail.write(written)


@given(st.text(st.characters(codec="gb18030", exclude_categories=("C", "Zl", "Zp")), max_size=300))
def test_any_line_comes_back(line: str) -> None:
    written = replace(MESSAGE, charset="gb18030", client=CHINESE, body=f"：{line}.")

    assert _text(_read(mail.write(written))) == f"：{line}.\n"


def test_a_character_that_the_charset_lacks_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        mail.write(replace(MESSAGE, charset="koi8-r", body="单价"))


def test_plain_ascii_travels_as_it_is() -> None:
    data = mail.write(replace(MESSAGE, body="Dear Mr Ning,\n\nagreed.", subject="Visas"))

    assert b"Content-Transfer-Encoding: 7bit" in data
    assert data.endswith(b"\r\n\r\nDear Mr Ning,\r\n\r\nagreed.\r\n")


def test_a_program_that_always_encodes_does_so_with_ascii_too() -> None:
    data = mail.write(replace(MESSAGE, body="agreed", client=CHINESE))

    assert data.endswith(b"\r\n\r\nYWdyZWVkDQo=\r\n")


def test_words_of_the_head_are_written_as_the_program_does() -> None:
    assert b"Subject: =?utf-8?q?" in mail.write(replace(MESSAGE, client=mail.MUTT))
    assert b"Subject: =?utf-8?b?" in mail.write(replace(MESSAGE, client=mail.CLAWS))


@pytest.mark.parametrize("client", PROGRAMS, ids=lambda client: client.name[:7])
def test_an_attachment_comes_back_with_its_name(client: mail.Client) -> None:
    file = mime.Attachment(LONG_NAME, "application/pdf", b"%PDF-1.4\r\n\x00\xff" * 30)
    written = replace(MESSAGE, client=client, attachments=(file,), html="<p>Цена</p>")

    read = _read(mail.write(written))

    [attached] = read.iter_attachments()
    assert attached.get_filename() == LONG_NAME
    assert attached.get_content() == file.data
    assert (_text(read), _text(read, "html")) == (written.body, "<p>Цена</p>\n")
    assert not [part.defects for part in read.walk() if part.defects]


def test_lines_are_short_enough_for_any_server() -> None:
    data = mail.write(replace(MESSAGE, body="Цена " * 500, subject="Договор " * 40))

    assert max(len(line) for line in data.split(b"\r\n")) <= 78
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_every_program_has_its_own_order_and_its_own_boundary() -> None:
    file = mime.Attachment("a.txt", "text/plain", b"a")
    thunderbird, mutt = (
        mail.write(replace(MESSAGE, client=client, attachments=(file,)))
        for client in (mail.THUNDERBIRD, mail.MUTT)
    )

    assert thunderbird.startswith(b"Message-ID: ")
    assert mutt.startswith(b"Date: ")
    assert b'boundary="------------' in thunderbird
    assert b"User-Agent: Mutt/1.14.6" in mutt


def test_the_mark_stands_in_the_comments_and_further_fields_before_it() -> None:
    read = _read(mail.write(replace(MESSAGE, more=(("X-Spam-Status", "No"),))))

    assert read["Comments"] == FICTION
    assert read.keys()[-2:] == ["X-Spam-Status", "Comments"]


def test_a_thread_is_named_by_its_mails() -> None:
    read = _read(
        mail.write(replace(MESSAGE, in_reply_to="<b@x.example>", references=("<a@x.example>",) * 9))
    )

    assert read["In-Reply-To"] == "<b@x.example>"
    assert read["References"].split() == ["<a@x.example>"] * 9


def test_servers_write_above_each_other_with_their_own_clocks() -> None:
    last, first = _read(mail.write(replace(MESSAGE, hops=way()))).get_all("Received", [])

    assert "from wks14.talven-export.example" in first
    assert "(smtp.talven-export.example [192.0.2.25])" in last
    assert "(Exim 4.94.2)" in last
    times = [parsedate_to_datetime(line.rpartition(";")[2]) for line in (first, last)]
    assert SENT < times[0] < times[1]
    assert 600 < (times[1] - SENT.astimezone(UTC)).total_seconds() < 700
    assert last.endswith("+0800")


def test_an_address_of_the_newer_kind_is_shown_as_such() -> None:
    [first, _] = way("2001:db8::1")

    assert "[IPv6:2001:db8::1]" in route.received(first)


def test_the_same_mail_has_the_same_bytes() -> None:
    file = mime.Attachment("a.txt", "text/plain", b"a")
    one, same, other = (
        mail.write(replace(MESSAGE, attachments=(file,), message_id=f"<{name}@x.example>"))
        for name in ("1", "1", "2")
    )

    assert one == same
    assert one.split(b"boundary=")[1][:20] != other.split(b"boundary=")[1][:20]


def test_somebody_without_a_name_is_an_address() -> None:
    data = mail.write(replace(MESSAGE, cc=(Address("", "office@nanlan-equipment.example"),)))

    assert b"Cc: office@nanlan-equipment.example\r\n" in data
