"""Where the texts of a written mail stand, so that one can be changed and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from itertools import pairwise
from typing import cast

from stemma.demo.packing.transfer import Transfer, decode, encode

_END_OF_HEAD = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Text:
    """A text in a mail: from which octet to which, and how it is written there."""

    start: int
    end: int
    subtype: str
    charset: str
    transfer: Transfer


def texts(mail: bytes) -> Iterator[Text]:
    """Yield the texts of a mail, attached ones too, in their order."""
    for start, end in _stretches(mail):
        end_of_head = mail.find(_END_OF_HEAD, start, end)
        if end_of_head == -1:
            continue  # its parts follow at once
        body = end_of_head + len(_END_OF_HEAD)
        head = message_from_bytes(mail[start:body])
        if head.get_content_maintype() == "text":
            charset = head.get_content_charset("us-ascii")
            transfer = str(head.get("Content-Transfer-Encoding", "7bit")).lower()
            subtype = head.get_content_subtype()
            yield Text(body, end, subtype, charset, cast("Transfer", transfer))


def words_of(mail: bytes, text: Text) -> str:
    """Return the words of a text, its lines ending in LF."""
    data = decode(mail[text.start : text.end], text.transfer)
    return data.decode(text.charset).replace("\r\n", "\n")


def rewritten(mail: bytes, text: Text, words: str) -> bytes:
    """Return the mail with other words in one text, written as the old ones were.

    Raises:
        ValueError: if its charset or its transfer encoding cannot hold them.
    """
    data = encode(words.replace("\n", "\r\n").encode(text.charset), text.transfer)
    return mail[: text.start] + data + mail[text.end :]


def _stretches(mail: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each part begins, with its head, and where it ends."""
    boundaries = re.findall(rb'boundary="([^"]+)"', mail)
    if not boundaries:
        yield 0, len(mail)
        return
    either = b"|".join(re.escape(boundary) for boundary in boundaries)
    lines = list(re.compile(rb"^--(?:%b)(?:--)?\r\n" % either, re.MULTILINE).finditer(mail))
    for line, following in pairwise(lines):
        if not line.group().endswith(b"--\r\n"):
            # The line break before a boundary belongs to the boundary (RFC 2046, section 5.1.1).
            yield line.end(), following.start() - 2
