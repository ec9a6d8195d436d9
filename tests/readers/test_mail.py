"""Mail: built and torn mails, and the real ones of the gold folder."""

import base64
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Reading
from stemma.readers.mail import mail, render
from tests import make

_GOLD = Path(__file__).parents[3] / "shared" / "gold" / "mail"


def _read(data: bytes, name: str = "a.eml") -> tuple[Reading, str, list[tuple[str, bytes]]]:
    with make.received(data, name) as received:
        reading = mail.read(received)
        [page], children = make.consumed(reading)
    assert page.text is not None
    return reading, page.text.text, [(child.shown, content) for child, content in children]


def _simple(body: bytes, *headers: str) -> bytes:
    lines = ["From: Анна <a@example.org>", "Subject: test", "MIME-Version: 1.0", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def _message(text: str = "Тело письма.") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Сергей Иванов <s.ivanov@example.ru>"
    message["To"] = "陈伟 <chen@example.cn>, b@example.org"
    message["Cc"] = "c@example.org"
    message["Date"] = "Thu, 14 Mar 2024 09:26:53 +0300"
    message["Subject"] = "Спецификация и график поставки оборудования по договору № 7"
    message.set_content(text)
    return message


def test_a_page_shows_the_headers_people_look_at_and_the_body() -> None:
    reading, text, children = _read(_message().as_bytes())

    assert text == (
        "From: Сергей Иванов <s.ivanov@example.ru>\n"
        "To: 陈伟 <chen@example.cn>, b@example.org\n"
        "Cc: c@example.org\n"
        "Date: Thu, 14 Mar 2024 09:26:53 +0300\n"
        "Subject: Спецификация и график поставки оборудования по договору № 7\n"
        "\n"
        "Тело письма."
    )
    assert reading.title == "Спецификация и график поставки оборудования по договору № 7"
    assert reading.moments["mail.date"].at.isoformat() == "2024-03-14T09:26:53+03:00"
    assert reading.moments["mail.date"].zone_known
    assert reading.properties["header.cc"] == "c@example.org"
    assert children == []


def test_a_printed_mail_has_its_day_in_the_line_sent() -> None:
    printed = (
        b"From: R. Iris\nTo: I. Lily\nSent: Thursday, 9 June 2022 11:20\nSubject: Masts\n\nYes."
    )

    reading, text, _ = _read(printed)

    assert "Sent: Thursday, 9 June 2022 11:20" in text
    assert reading.moments["mail.date"].at.isoformat() == "2022-06-09T11:20:00+00:00"
    assert not reading.moments["mail.date"].zone_known


def test_attachments_come_out_byte_for_byte() -> None:
    text_file = "строка\r\nстрока\n\nконец".encode("cp1251")
    message = _message()
    message.add_attachment(bytes(range(256)) * 9, "application", "pdf", filename="Договор № 1.pdf")
    message.add_attachment(text_file, "text", "plain", filename="note.txt")

    _, text, children = _read(message.as_bytes())

    assert children == [("Договор № 1.pdf", bytes(range(256)) * 9), ("note.txt", text_file)]
    assert text.endswith("\n\nТело письма.")


def test_a_mail_in_a_mail_is_an_attachment_of_exact_bytes() -> None:
    inner = b"From: x@example.org\nSubject:   odd   spacing\n\nBody with trailing space \n"
    outer = b"--b\nContent-Type: message/rfc822\n\n" + inner + b"\n--b--\n"

    _, _, children = _read(_simple(outer, 'Content-Type: multipart/mixed; boundary="b"'))

    assert children == [("part-1.eml", inner)]


def test_html_is_read_where_there_is_nothing_else() -> None:
    markup = "<html><style>p{}</style><p>Цена:&nbsp;<b>12</b> млн<br>рублей<table><tr><td>1<td>2"
    body = base64.encodebytes(markup.encode("koi8-r"))

    _, text, _ = _read(
        _simple(
            body, "Content-Type: text/html; charset=koi8-r", "Content-Transfer-Encoding: base64"
        )
    )

    assert text.endswith("Цена: 12 млн\nрублей\n\n\t1\t2")


@pytest.mark.parametrize(
    ("plain", "expected"),
    [("The same words in plain.", "The same words in plain."), ("Use HTML.", "long " * 30)],
    ids=["plain_preferred", "stub_not_preferred"],
)
def test_the_alternative_that_says_it_is_chosen(plain: str, expected: str) -> None:
    message = _message(plain)
    message.add_alternative(f"<p>{'long ' * (30 if plain == 'Use HTML.' else 3)}</p>", "html")

    reading, text, children = _read(message.as_bytes())

    assert text.endswith(expected.strip())
    assert "(other)" in reading.properties["body"]
    assert children == []


@pytest.mark.parametrize("declared", ["us-ascii", "iso-8859-1", "utf-8", "x-unknown", "base64"])
def test_a_wrong_charset_does_not_spoil_the_text(declared: str) -> None:
    body = "Просим направить подписанный договор до пятницы.".encode("cp1251")

    _, text, _ = _read(_simple(body, f"Content-Type: text/plain; charset={declared}"))

    assert text.endswith("Просим направить подписанный договор до пятницы.")


def test_raw_bytes_in_a_header_are_decoded() -> None:
    data = b"From: a@b\r\nSubject: " + "Протокол совещания".encode("koi8-r") + b"\r\nTo: c\r\n\r\nx"

    assert _read(data)[0].title == "Протокол совещания"


def test_encoded_words_cut_within_a_character_are_joined() -> None:
    whole = "合同附件二".encode("gb2312")
    words = [base64.b64encode(whole[at : at + 3]).decode() for at in range(0, len(whole), 3)]
    subject = "\r\n ".join(f"=?gb2312?B?{word}?=" for word in words)

    assert (
        _read(f"From: a@b\r\nSubject: {subject}\r\nTo: c\r\n\r\nx".encode())[0].title
        == "合同附件二"
    )


@pytest.mark.parametrize(
    ("parameter", "name"),
    [
        ("filename*=UTF-8''%D0%90%D0%BA%D1%82.pdf", "Акт.pdf"),
        ("filename*0*=koi8-r''%E1%CB; filename*1*=%D4; filename*2=.pdf", "Акт.pdf"),
        ('filename="=?utf-8?B?0JDQutGCLnBkZg==?="', "Акт.pdf"),
        ('filename="../../etc/pas\x01swd"', "../../etc/pas\ufffdswd"),
        ("filename*=utf-16\0''%D0%90%D0%BA%D1%82", "Акт"),
    ],
    ids=["rfc2231", "continued", "encoded_word", "path", "hostile"],
)
def test_the_name_of_an_attachment_is_decoded(parameter: str, name: str) -> None:
    part = f"--b\r\nContent-Disposition: attachment; {parameter}\r\n\r\nx\r\n--b--"

    [(shown, _)] = _read(_simple(part.encode(), "Content-Type: multipart/mixed; boundary=b"))[2]

    assert shown == name


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Thu, 14 Mar 2024 09:26:53 -0000", ("2024-03-14T09:26:53+00:00", False)),
        ("Thu, 14 Mar 2024 09:26:53 +0000", ("2024-03-14T09:26:53+00:00", True)),
        ("14 Mar 2024 09:26:53", ("2024-03-14T09:26:53+00:00", False)),
        ("Thu, 14 Mar 2024 09:26:53 MSK", ("2024-03-14T09:26:53+00:00", False)),
    ],
    ids=["unknown_zone", "utc", "none", "named"],
)
def test_a_moment_knows_whether_its_zone_is_known(date: str, expected: tuple[str, bool]) -> None:
    moment = _read(_simple(b"x", f"Date: {date}"))[0].moments["mail.date"]

    assert (moment.at.isoformat(), moment.zone_known) == expected


@pytest.mark.parametrize("date", ["", "yesterday", "Thu, 45 Mar 2024 99:00:00 +0300", "1 Jan 9999"])
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    assert "mail.date" not in _read(_simple(b"x", f"Date: {date}"))[0].moments


def test_an_encrypted_mail_is_locked() -> None:
    body = b"--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--"

    reading, _, children = _read(_simple(body, "Content-Type: multipart/encrypted; boundary=b"))

    assert reading.problem == Problem(Reason.LOCKED, "encrypted mail")
    assert len(children) == 1


def test_a_mail_of_a_thousand_parts() -> None:
    part = b"--b\r\nContent-Disposition: attachment\r\n\r\nx\r\n"

    _, _, children = _read(_simple(part * 1000, "Content-Type: multipart/mixed; boundary=b"))

    assert len(children) == 1000


def test_nesting_deeper_than_anyone_nests_stays_one_part() -> None:
    data = _simple(b"innermost")
    for level in range(2000):
        head = f'Content-Type: multipart/mixed; boundary="b{level}"\r\n\r\n--b{level}\r\n'
        data = head.encode() + data + f"\r\n--b{level}--\r\n".encode()

    _, _, children = _read(b"From: a@b\r\nSubject: deep\r\n" + data)

    [(_, content)] = children
    assert b"innermost" in content


def test_a_header_bomb_is_cut() -> None:
    data = b"From: a@b\r\nSubject: " + b"x" * (8 << 20) + b"\r\n\r\nbody after the bomb"

    reading, text, _ = _read(data)

    assert len(reading.title) <= 1000
    assert text.endswith("body after the bomb")


def test_a_mail_without_an_end_keeps_its_parts() -> None:
    body = b"--b\r\n\r\nfirst\r\n--b\r\nContent-Disposition: attachment\r\n\r\nsecond, cut"

    reading, text, children = _read(_simple(body, "Content-Type: multipart/mixed; boundary=b"))

    assert text.endswith("first")
    assert children == [("part-2.txt", b"second, cut")]
    assert reading.properties["unclosed"] == "yes"


@pytest.mark.parametrize(
    ("head", "name", "bid"),
    [
        (b"Received: x\r\nFrom: a\r\n\r\n", "", 80),
        (b"From: a\nTo: b\nSubject: c\n\n", "", 70),
        (b"Subject: c\n\nx", "a.eml", 50),
        (b"Subject: c\n\nx", "a.txt", 0),
        (b"From a@b Mon Jan 1\nFrom: a\nTo: b\nDate: c\n\n", "inbox", 0),
        (b"From a@b Mon Jan 1\nFrom: a\nTo: b\nDate: c\n\n", "a.EML", 70),
        (b"Dear Anna,\nFrom: a\nTo: b\nSubject: c\n\n", "", 0),
        (b"", "a.eml", 0),
    ],
    ids=["received", "three", "said", "one", "mailbox", "one_of_a_mailbox", "quoted", "empty"],
)
def test_bids_by_its_headers(head: bytes, name: str, bid: int) -> None:
    assert mail.bid(head, name) == bid


def test_a_mail_is_drawn() -> None:
    with make.received(_message().as_bytes()) as received:
        assert render(received, 1, 72).width == 595
        with pytest.raises(UnreadableError):
            render(received, 2, 72)


def _gold_mails() -> list[Path]:
    if not _GOLD.is_dir():
        return []
    folders = ("mikel", "mimekit", "mailauth_dkim", "zkemail_dkim", "tika")
    return sorted(path for folder in folders for path in (_GOLD / folder).iterdir())


@pytest.mark.skipif(not _gold_mails(), reason="the gold mails (../shared/gold) are not here")
def test_every_real_mail_gives_a_reading_or_a_true_problem() -> None:
    outcomes = {}
    for path in _gold_mails():
        data = path.read_bytes()
        if mail.bid(data[:4096], path.name):
            outcomes[path.name] = make.problem_of(mail, data, path.name)

    unread = {name: problem for name, problem in outcomes.items() if problem is not None}
    assert len(outcomes) >= 130
    assert all(problem.reason is Reason.LOCKED for problem in unread.values()), unread
    named = {path.name for path in _gold_mails() if path.suffix == ".eml"}
    assert named <= outcomes.keys()


@pytest.mark.skipif(not _gold_mails(), reason="the gold mails (../shared/gold) are not here")
def test_a_real_attachment_keeps_its_digest() -> None:
    path = _GOLD / "mikel" / "mail__attachment_pdf.eml"
    [(_, content)] = [
        child for child in _read(path.read_bytes())[2] if child[0].lower().endswith(".pdf")
    ]

    [part] = [part for part in message_from_bytes(path.read_bytes()).walk() if part.get_filename()]
    assert content == part.get_payload(decode=True)


_PIECES = st.sampled_from(
    [
        *(b"\r\n", b"\n", b"\r", b"--b", b"--b--", b"--c", b"\0", b"=?", b"?=", b"=?utf-8?B?"),
        *(b"From: ", b"Subject: ", b"Date: ", b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"),
        *(b"Content-Type: multipart/alternative; boundary=c\n\n", b"Content-Type: text/html\n\n"),
        *(b"Content-Transfer-Encoding: base64\n", b"Content-Disposition: attachment; filename*0*="),
        *(
            b"message/rfc822",
            b"charset*=",
            b"<p>",
            b"<!--",
            b"<![",
            b"&#",
            b"boundary*0=",
            b" x-uuencode",
        ),
    ]
)


@settings(deadline=None)
@given(st.lists(_PIECES | st.binary(max_size=20), max_size=60))
def test_any_bytes_are_read_or_told(pieces: list[bytes]) -> None:
    make.problem_of(mail, b"".join(pieces), "a.eml")
    make.problem_of(mail, b"From: a\nMIME-Version: 1.0\n" + b"".join(pieces))
