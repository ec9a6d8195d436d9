"""Keys from a seed, and the archive that holds what was published of them."""

import base64
from datetime import date

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key

from stemma.demo.fiction import FICTION
from stemma.demo.packing import keys
from stemma.demo.rsa import key


def test_the_record_publishes_the_public_half() -> None:
    own = key("a", 1024)

    start, _, public = keys.key_record(own).partition("p=")
    read = load_der_public_key(base64.b64decode(public))

    assert start == "v=DKIM1; k=rsa; "
    assert isinstance(read, RSAPublicKey)
    assert read.public_numbers() == own.public_key().public_numbers()


def test_the_archive_says_what_was_seen_when_and_by_whom() -> None:
    record = keys.key_record(key("a"))
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
