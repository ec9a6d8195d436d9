"""The mails are signed here, by a library that is not the code under test."""

import base64
import hashlib
from collections.abc import Sequence

import dkim
import pytest
from cryptography.hazmat.primitives import serialization

from stemma.checks.mail_dkim import mail_dkim
from stemma.demo.rsa import key
from stemma.model.examined import About, PublicKey, Subject
from stemma.model.findings import Checked
from stemma.sandbox.checking import checked
from stemma.toolkit.key_records import key_records
from tests import make
from tests.checks import subjects

MAIL = (
    b"From: Ivan <ivan@zavod.example>\r\nTo: Li <li@factory.example>\r\n"
    b"Date: Mon, 14 Nov 2022 10:00:00 +0300\r\nSubject: Contract  84 units\r\n\r\n"
    b"Total USD 105 000 000\r\nRegards\r\n"
)
PRIVATE = key("dkim test", 1024)
PUBLIC = base64.b64encode(
    PRIVATE.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
).decode()
KEY = PublicKey("s1._domainkey.zavod.example", f"v=DKIM1; k=rsa; p={PUBLIC}", "seen 2023")


def _signed(canonical: tuple[bytes, bytes] = (b"relaxed", b"simple"), **more: bool) -> bytes:
    private = PRIVATE.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )
    headers = [b"from", b"to", b"date", b"subject"]
    signature: bytes = dkim.sign(  # type: ignore[attr-defined]
        MAIL,
        b"s1",
        b"zavod.example",
        private,
        include_headers=headers,
        canonicalize=canonical,
        **more,
    )
    return signature + MAIL


def _run(
    data: bytes, keys: Sequence[PublicKey] = (KEY,), properties: dict[str, str] | None = None
) -> Checked:
    with make.received(data, "a.eml") as received:
        about = About(
            content=subjects.CONTENT,
            media_type="message/rfc822",
            reader="mail",
            keys=tuple(keys),
            properties=properties or {},
        )
        return checked(mail_dkim, Subject(about, received=received))


@pytest.mark.parametrize("headers", [b"simple", b"relaxed"])
@pytest.mark.parametrize("body", [b"simple", b"relaxed"])
def test_a_mail_as_it_was_signed_passes(headers: bytes, body: bytes) -> None:
    [seen] = _run(_signed((headers, body))).observed

    assert seen.says == "mail.dkim.pass"
    assert seen.values["bits"].value == "1024"
    assert seen.values["key_said"].value == "seen 2023"


def test_line_ends_that_a_disk_changed_are_no_change() -> None:
    [seen] = _run(_signed().replace(b"\r\n", b"\n")).observed

    assert seen.says == "mail.dkim.pass"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (b"105 000", b"165 000", "mail.dkim.body"),
        (b"14 Nov", b"15 Nov", "mail.dkim.headers"),
        (b"84 units", b"94 units", "mail.dkim.headers"),
        (b"Regards\r\n", b"Regards\r\n--\r\nA list\r\n", "mail.dkim.appended"),
    ],
)
def test_what_was_changed_after_signing_is_told_apart(old: bytes, new: bytes, says: str) -> None:
    [seen] = _run(_signed().replace(old, new)).observed

    assert seen.says == says


def test_a_mail_that_passed_a_list_is_told_so() -> None:
    altered = _signed().replace(b"Subject: Contract", b"Subject: [list] Contract")

    [seen] = _run(altered, properties={"header.list-id": "<list.example>"}).observed

    assert seen.says == "mail.dkim.list"


def test_a_signature_over_a_part_of_the_body_says_so() -> None:
    data = _signed(length=True).replace(b"Regards\r\n", b"Regards\r\nPay to another account\r\n")

    [seen] = _run(data).observed

    assert seen.says == "mail.dkim.part"


@pytest.mark.parametrize(
    ("data", "keys", "reason"),
    [
        pytest.param(_signed(), (), "key_unavailable", id="no key"),
        pytest.param(
            _signed().replace(b"105 000", b"165 000"), (), "key_unavailable", id="altered, no key"
        ),
        pytest.param(
            _signed(),
            (PublicKey(KEY.name, "v=DKIM1; k=rsa; p="),),
            "key_unavailable",
            id="the key was withdrawn",
        ),
        pytest.param(
            _signed(),
            (PublicKey(KEY.name, "v=DKIM1; k=rsa; p=AAAA"),),
            "unsupported",
            id="a key that is none",
        ),
        pytest.param(
            _signed().replace(b"a=rsa-sha256", b"a=rsa-sha999"), (KEY,), "unsupported", id="unknown"
        ),
    ],
)
def test_nothing_is_said_without_a_key(data: bytes, keys: Sequence[PublicKey], reason: str) -> None:
    run = _run(data, keys)

    assert (run.state, run.reason) == ("could_not_run", reason)


def test_a_mail_without_a_signature_has_nothing_to_check() -> None:
    assert _run(MAIL).state == "not_applicable"


def test_keys_are_read_from_zone_files_and_from_json() -> None:
    half = len(PUBLIC) // 2
    zone = f'{KEY.name}. TXT "v=DKIM1; k=rsa; p={PUBLIC[:half]}" "{PUBLIC[half:]}" ; seen 2023\n'
    json = (
        f'{{"{KEY.name}": {{"TXT": [["v=DKIM1; k=rsa; p={PUBLIC[:half]}",\n"{PUBLIC[half:]}"]]}}}}'
    )

    [of_zone] = key_records(zone)
    [of_json] = key_records(json)

    assert (of_zone.name, of_zone.record, of_zone.said) == (
        KEY.name,
        KEY.record,
        "seen 2023",
    )
    assert of_json.record == of_zone.record


def test_hostile_mails_are_survived() -> None:
    for number in range(200):
        noise = hashlib.sha256(str(number).encode()).digest()
        data = bytearray(_signed())
        for at, byte in enumerate(noise):
            data[(at * 37 + number * 11) % len(data)] = byte
        assert _run(bytes(data)).reason != "failed"
