"""Keys from a seed, and the archive that holds what was published of them."""

import base64
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key

from stemma.demo.affair import FICTION
from stemma.demo.packing import keys


@pytest.mark.parametrize("bits", [1024, 2048])
def test_a_seed_gives_a_key_that_works(bits: int) -> None:
    key = keys.key("talven-export.example mail2023 0", bits)

    signature = key.sign(b"words", PKCS1v15(), SHA256())

    assert key.key_size == bits
    key.public_key().verify(signature, b"words", PKCS1v15(), SHA256())


def test_a_seed_gives_the_same_key_and_another_seed_another() -> None:
    one = keys.key_record(keys.key("a", 1024))
    keys.key.cache_clear()

    assert keys.key_record(keys.key("a", 1024)) == one
    assert keys.key_record(keys.key("b", 1024)) != one


def test_the_record_publishes_the_public_half() -> None:
    key = keys.key("a", 1024)

    start, _, public = keys.key_record(key).partition("p=")
    read = load_der_public_key(base64.b64decode(public))

    assert start == "v=DKIM1; k=rsa; "
    assert isinstance(read, RSAPublicKey)
    assert read.public_numbers() == key.public_key().public_numbers()


def test_the_archive_says_what_was_seen_when_and_by_whom() -> None:
    record = keys.key_record(keys.key("a"))
    published = keys.Published(
        selector="mail2023",
        domain="talven-export.example",
        record=record,
        seen=date(2023, 9, 1),
        said_by="keykeeper.example",
    )

    mark, line = keys.keys_file([published]).decode().splitlines()

    assert FICTION in mark
    assert line.startswith('mail2023._domainkey.talven-export.example. TXT "v=DKIM1; ')
    assert line.endswith("; seen 2023-09-01, keykeeper.example")
    assert "".join(line.split('"')[1::2]) == record
    assert all(len(string) <= 255 for string in line.split('"')[1::2])
