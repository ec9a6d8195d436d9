"""Signatures in every state that a check must tell apart, verified with archived keys alone."""

import functools
from dataclasses import replace
from datetime import date

import dkim
import pytest

from stemma.demo.packing import keys, mail, mime, mishaps
from stemma.demo.packing.signing import Canonical, Signer, noted, sign
from stemma.demo.rsa import key
from tests.demo.packing.sample import MESSAGE, SENT, way

DOMAIN = "talven-export.example"
FILE = mime.Attachment("График.pdf", "application/pdf", b"%PDF-1.4 " * 40)
CHINESE = mail.Client(name="Rossfon Mail 9.2", transfer="base64", names="encoded-word")
KINDS = {
    "quoted-printable": replace(MESSAGE, charset="koi8-r"),
    "eight bits": replace(MESSAGE, client=mail.THUNDERBIRD),
    "base64": replace(MESSAGE, charset="gb18030", client=CHINESE),
    "base64 with a file": replace(MESSAGE, charset="gb18030", client=CHINESE, attachments=(FILE,)),
    "with a file": replace(MESSAGE, attachments=(FILE,)),
    "with a page and a file": replace(
        MESSAGE, attachments=(FILE,), html="<p>Цена 1 240 000 евро</p>", client=mail.CLAWS
    ),
}
kinds = pytest.mark.parametrize("kind", KINDS)


@functools.cache
def _signer(canonical: Canonical = "relaxed/relaxed", bits: int = 1024) -> Signer:
    return Signer(DOMAIN, "mail2023", key(f"{DOMAIN} mail2023", bits), canonical)


@functools.cache
def _signed(kind: str, canonical: Canonical = "relaxed/relaxed") -> bytes:
    return sign(mail.write(KINDS[kind]), _signer(canonical), at=SENT)


def _archive(*signers: Signer) -> bytes:
    return keys.keys_file(
        keys.Published(
            selector=signer.selector,
            domain=signer.domain,
            record=keys.key_record(signer.key),
            seen=date(2023, 9, 1),
            said_by="keykeeper.example",
        )
        for signer in signers
    )


def _verifies(signed: bytes, archive: bytes, asked: list[str] | None = None) -> bool:
    records = {}
    for line in archive.decode().splitlines():
        if " TXT " in line:
            records[line.split(" TXT ")[0]] = "".join(line.split('"')[1::2]).encode()

    def published(name: bytes, timeout: int = 5) -> bytes | None:  # noqa: ARG001 (dkimpy's)
        if asked is not None:
            asked.append(name.decode())
        return records.get(name.decode())

    return dkim.verify(signed, dnsfunc=published)


@kinds
@pytest.mark.parametrize("canonical", ["relaxed/relaxed", "relaxed/simple", "simple/simple"])
def test_an_untouched_mail_verifies(kind: str, canonical: Canonical) -> None:
    assert _verifies(_signed(kind, canonical), _archive(_signer()))


def test_a_key_of_ordinary_length_verifies() -> None:
    signer = _signer(bits=2048)

    assert _verifies(sign(mail.write(MESSAGE), signer, at=SENT), _archive(signer))


@kinds
def test_words_altered_after_signing_do_not_verify_and_the_head_stays(kind: str) -> None:
    signed = _signed(kind)

    altered = mishaps.alter_body(signed, "1 240 000", "990 000")

    assert not _verifies(altered, _archive(_signer()))
    assert altered.partition(b"\r\n\r\n")[0] == signed.partition(b"\r\n\r\n")[0]
    assert mishaps.alter_body(altered, "990 000", "1 240 000") == signed


def test_words_that_are_not_there_cannot_be_altered() -> None:
    with pytest.raises(ValueError, match="no text"):
        mishaps.alter_body(_signed("base64"), "9 999 999", "1")


@kinds
def test_a_list_breaks_the_signature_though_every_word_stands(kind: str) -> None:
    signed = _signed(kind)

    handed_on = mishaps.through_list(
        signed, "___\ntraining mailing list", "training", domain="lists.nanlan.example"
    )

    assert not _verifies(handed_on, _archive(_signer()))
    assert b"\r\nSubject: [training] =?" in handed_on
    assert b"\r\nList-Id: <training.lists.nanlan.example>\r\n" in handed_on
    # The same words stand in it: an alteration finds them.
    mishaps.alter_body(handed_on, "1 240 000", "1")
    mishaps.alter_body(handed_on, "training mailing list", "")


def test_a_key_that_nobody_kept_leaves_the_question_open() -> None:
    asked: list[str] = []

    assert not _verifies(_signed("base64"), _archive(), asked)
    assert asked == [f"mail2023._domainkey.{DOMAIN}."]


def test_the_note_of_the_receiving_server_breaks_nothing() -> None:
    kept = noted(_signed("base64", "simple/simple"), "mx2.nanlan-equipment.example", _signer())

    assert kept.startswith(b"Authentication-Results: mx2.nanlan-equipment.example;\r\n\tdkim=pass ")
    assert _verifies(kept, _archive(_signer()))


def test_a_list_may_sign_anew_with_its_own_key_and_then_its_signature_holds() -> None:
    own = Signer("lists.nanlan.example", "l1", key("lists", 1024))
    handed_on = mishaps.through_list(_signed("base64"), "___", "training", domain=own.domain)

    signed_anew = sign(handed_on, own, at=SENT)

    assert signed_anew.count(b"DKIM-Signature: ") == 2
    assert _verifies(signed_anew, _archive(own))
    assert not _verifies(signed_anew, _archive(_signer()))


def test_what_is_appended_behind_the_counted_octets_goes_unnoticed() -> None:
    plain = mail.write(KINDS["quoted-printable"])
    counted = sign(plain, _signer(), at=SENT, length=len(plain))
    whole = sign(plain, _signer(), at=SENT)

    assert b" l=" in counted
    assert _verifies(mishaps.append(counted, "\nПриписка.\n"), _archive(_signer()))
    assert not _verifies(mishaps.append(whole, "\nПриписка.\n"), _archive(_signer()))


def test_a_count_may_end_inside_the_text() -> None:
    plain = mail.write(replace(MESSAGE, body="Dear Mr Ning,\nagreed.\n", subject="Visas"))

    counted = sign(plain, _signer(), at=SENT, length=13)

    assert _verifies(counted.replace(b"agreed", b"denied"), _archive(_signer()))
    assert not _verifies(counted.replace(b"Mr Ning", b"Mr Neng"), _archive(_signer()))


@pytest.mark.parametrize("kind", ["base64", "with a file"])
def test_nothing_can_be_appended_to_base64_or_to_several_parts(kind: str) -> None:
    with pytest.raises(ValueError, match="one text"):
        mishaps.append(_signed(kind), "Приписка")


def test_only_the_named_fields_are_signed() -> None:
    signed = sign(mail.write(MESSAGE), _signer(), at=SENT, headers=("From", "Date"))

    assert _verifies(signed.replace(b"To: ", b"To: x@y.example, "), _archive(_signer()))
    assert not _verifies(signed.replace(b"Date: Thu", b"Date: Fri"), _archive(_signer()))


def test_the_signature_bears_the_given_time_and_is_the_same_each_time() -> None:
    again = sign(mail.write(KINDS["base64"]), _signer(), at=SENT)

    assert again == _signed("base64")
    assert f"t={int(SENT.timestamp())};".encode() in again


def test_the_signing_server_writes_above_its_own_line_and_below_those_of_later_servers() -> None:
    signed = sign(mail.write(replace(MESSAGE, hops=way())), _signer(), at=SENT)

    names = [line.split(b":")[0] for line in signed.splitlines() if not line.startswith(b" ")]
    names = [name for name in names if not name.startswith(b"\t")]
    assert names[:5] == [b"Return-Path", b"Received", b"DKIM-Signature", b"Received", b"Date"]
    assert _verifies(signed, _archive(_signer()))
