"""How the text of a mail travels: characters to bytes, bytes to lines that any server lets pass."""

import base64
import binascii
from typing import Literal

Transfer = Literal["7bit", "8bit", "quoted-printable", "base64"]
"""A content transfer encoding (RFC 2045, section 6)."""


def with_crlf(text: str) -> str:
    """Return a text whose lines, the last one too, end as lines of a mail do."""
    lines = text.replace("\r\n", "\n").rstrip("\n")
    return lines.replace("\n", "\r\n") + "\r\n"


def encode(data: bytes, transfer: Transfer) -> bytes:
    """Return bytes as they stand in a mail.

    Raises:
        ValueError: if they are not ASCII and are to travel as 7bit.
    """
    if transfer == "7bit" and not data.isascii():
        raise ValueError("Only ASCII travels as 7bit.")
    if transfer == "base64":
        return base64.encodebytes(data).replace(b"\n", b"\r\n")
    return binascii.b2a_qp(data, istext=True) if transfer == "quoted-printable" else data


def decode(body: bytes, transfer: str) -> bytes:
    """Return the bytes that stand in a mail in one of the transfer encodings."""
    if transfer == "base64":
        return base64.b64decode(body)
    return binascii.a2b_qp(body) if transfer == "quoted-printable" else body
