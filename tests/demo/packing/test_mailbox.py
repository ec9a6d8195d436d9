"""Many mails together: read again by Python's own reader of mailboxes."""

import mailbox as reader
from pathlib import Path

from stemma.demo.packing import mail, mailbox
from tests.demo.packing.sample import MESSAGE, SENT

DATA = mail.write(MESSAGE)
KEPT = mailbox.Kept("d.kurnasheva@talven-export.example", SENT, "RE: Обучение", DATA)


def test_a_mailbox_holds_every_mail_and_nothing_more(tmp_path: Path) -> None:
    path = tmp_path / "archive.mbox"
    path.write_bytes(mailbox.mbox([KEPT, KEPT]))

    opened = reader.mbox(path)
    froms = [opened[key].get_from() for key in opened.iterkeys()]
    texts = [opened.get_bytes(key) for key in opened.iterkeys()]
    opened.close()

    assert froms == ["d.kurnasheva@talven-export.example Thu Sep  7 13:42:10 2023"] * 2
    assert [text.replace(b"\n>From ", b"\nFrom ").rstrip() for text in texts] == [
        DATA.replace(b"\r\n", b"\n").rstrip()
    ] * 2


def test_a_line_that_looks_like_the_next_mail_is_quoted_so_that_it_can_be_told_apart() -> None:
    odd = mailbox.Kept(
        "a@x.example", SENT, "a", b"Subject: a\r\n\r\nFrom me\r\n>From you\r\n> From\r\n"
    )

    assert mailbox.mbox([odd]).split(b"\n\n", 1)[1] == b">From me\n>>From you\n> From\n\n"


def test_a_folder_has_a_file_for_each_mail_under_a_name_that_windows_takes() -> None:
    files = mailbox.folder([KEPT, KEPT])

    assert files == {"RE_ Обучение.eml": DATA, "RE_ Обучение (2).eml": DATA}
