"""Mails as the standard library reads them; their seals by a body hash worked out here."""

import base64
import hashlib
import mailbox
import re
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from stemma.demo.building import KEYS, Built
from tests.demo.looking import Looked, bare

# The first test that asks for the cache makes it.
pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def cache(built: Built) -> Looked:
    return Looked(built)


def _mail(data: bytes) -> EmailMessage:
    found = message_from_bytes(data, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def _text(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def _seal(mail: EmailMessage) -> dict[str, str]:
    fields = re.sub(r"\s", "", str(mail["DKIM-Signature"])).split(";")
    return dict(field.split("=", 1) for field in fields if field)


def _body_fits(data: bytes) -> bool:
    """Say whether the body has the hash that its seal has (RFC 6376, 3.4.3 and 3.4.4, 3.7)."""
    seal = _seal(_mail(data))
    body = data.partition(b"\r\n\r\n")[2]
    if seal["c"].partition("/")[2] == "relaxed":
        lines = [re.sub(rb"[ \t]+", b" ", line).rstrip(b" ") for line in body.split(b"\r\n")]
        body = b"\r\n".join(lines)
    body = re.sub(rb"(\r\n)+\Z", b"", body) + b"\r\n"
    if "l" in seal:
        body = body[: int(seal["l"])]
    return base64.b64encode(hashlib.sha256(body).digest()).decode() == seal["bh"]


@pytest.mark.parametrize(
    ("item", "kind", "fits", "key_is_there"),
    [
        ("mail-1", "mail signed well", True, True),
        ("mail-2", "mail altered after signing", False, True),
        ("mail-3", "mail whose key is lost", True, False),
        ("mail-4", "mail with a list's footer", False, True),
    ],
)
def test_a_seal_is_whole_or_broken_as_planted(
    cache: Looked, item: str, kind: str, *, fits: bool, key_is_there: bool
) -> None:
    data = cache.data(item)
    seal = _seal(_mail(data))
    published = (cache.built.folder / KEYS).read_text("utf-8")

    assert len(cache.planted(kind, item)) == 1
    assert _body_fits(data) is fits
    assert (f"{seal['s']}._domainkey.{seal['d']}" in published) is key_is_there
    assert seal["d"].endswith(".example")


def test_what_the_key_says_of_a_mail_stands_in_it(cache: Looked) -> None:
    for item in ("mail-1", "mail-2", "mail-3", "mail-4"):
        mail = _mail(cache.data(item))
        read = bare(_text(mail) + str(mail["Subject"]))
        stated = cache.stated(item)

        assert len(stated) > 1, item
        lacking = [
            one.mention.place.quote for one in stated if bare(one.mention.place.quote) not in read
        ]
        assert lacking == [], item


def test_a_list_adds_its_footer_and_says_so(cache: Looked) -> None:
    mail = _mail(cache.data("mail-4"))

    assert str(mail["List-Id"]) == "<transport.lists.example>"
    assert "transport@lists.example" in _text(mail)


def test_a_mail_carries_the_paper_that_also_lies_in_the_folder(cache: Looked) -> None:
    [attached] = _mail(cache.data("mail-1")).iter_attachments()

    assert attached.get_content() == cache.data("training-plan")
    assert attached.get_filename() == "Training schedule.pdf"
    insides = [one.inside for one in cache.built.key.files if one.items == ("training-plan",)]
    assert sorted(insides) == ["", cache.file("mail-1").path]


def test_a_mailbox_holds_a_thread_whose_second_mail_is_only_quoted(cache: Looked) -> None:
    [file] = [one for one in cache.built.key.files if one.path.endswith(".mbox")]
    box = mailbox.mbox(cache.path(file), create=False)
    held = [box.get_bytes(key) for key in box.keys()]  # noqa: SIM118 (not a mapping)
    mails = [_mail(each) for each in held]
    box.close()
    ids = [str(mail["Message-ID"]) for mail in mails]

    assert file.items == ("thread-1-1", "thread-1-3", "thread-1-4")
    assert len(mails) == 3
    assert mails[0]["In-Reply-To"] is None
    assert str(mails[1]["In-Reply-To"]) not in ids
    assert str(mails[1]["References"]).split()[0] == ids[0]
    assert str(mails[2]["In-Reply-To"]) == ids[1]
    assert any(line.startswith(">") for line in _text(mails[1]).splitlines())
    insides = [one for one in cache.built.key.files if one.inside == file.path]
    assert [one.path for one in insides] == [f"{file.path}/{number}" for number in (1, 2, 3)]
    assert [one.document for one in insides] == [hashlib.sha256(each).hexdigest() for each in held]
