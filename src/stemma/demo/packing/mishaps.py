"""What happens to a signed mail on its way or later: some of it innocent, some not.

An altered text and the footer of a mailing list break a signature alike; what is appended behind
the counted octets breaks none.
"""

import re

from stemma.demo.packing import mime
from stemma.demo.packing.texts import rewritten, texts, words_of
from stemma.demo.packing.transfer import encode


def alter_body(signed: bytes, old: str, new: str) -> bytes:
    """Return the mail with other words in each of its texts, plain and HTML; the head stays.

    Raises:
        ValueError: if the old words stand in none of them, or the charset lacks the new ones.
    """
    found = [text for text in texts(signed) if old in words_of(signed, text)]
    if not found:
        raise ValueError(f"{old!r} stands in no text of the mail.")
    altered = signed
    # From the last one on: what stands before it keeps its place.
    for text in reversed(found):
        altered = rewritten(altered, text, words_of(signed, text).replace(old, new))
    return altered


def through_list(signed: bytes, footer: str, list_name: str, *, domain: str) -> bytes:
    """Return the mail as a mailing list hands it on: innocently, but its signature is broken.

    The list puts its name before the subject and a footer beneath the text: as a part of its own
    where files are attached, otherwise at the end of the plain text. It adds its own fields, too.

    Raises:
        ValueError: if the charset of the mail lacks a character of the footer.
    """
    prefixed = re.sub(rb"(?m)^Subject: ", f"Subject: [{list_name}] ".encode(), signed, count=1)
    with_footer = _with_part(prefixed, footer) or _with_last_lines(prefixed, footer)
    fields = mime.head(
        (
            ("List-Id", f"<{list_name}.{domain}>"),
            ("List-Post", f"<mailto:{list_name}@{domain}>"),
            ("Sender", f"<{list_name}-bounces@{domain}>"),
            ("Precedence", "list"),
        )
    )
    place = with_footer.index(b"\r\n\r\n") + 2
    return with_footer[:place] + fields + with_footer[place:]


def append(signed: bytes, words: str) -> bytes:
    """Return a mail of one text with words appended; octets that were counted (`l=`) stay.

    Raises:
        ValueError: if the mail has several parts or is in base64, where nothing can be appended.
    """
    text = next(texts(signed), None)
    if text is None or text.end != len(signed) or text.transfer == "base64":
        raise ValueError("Words can only be appended to a mail of one text that is not in base64.")
    added = words.replace("\n", "\r\n").encode(text.charset)
    return signed + encode(added, text.transfer)


def _with_part(mail: bytes, footer: str) -> bytes | None:
    """Return a mail with attachments with the footer as its last part, None for another mail."""
    mixed = re.search(rb'(?m)^Content-Type: multipart/mixed;\s+boundary="([^"]+)"', mail)
    if mixed is None:
        return None
    line = b"--" + mixed.group(1)
    part = mime.text(footer, "plain", "utf-8", "quoted-printable")
    place = mail.rindex(line + b"--")
    added = line + b"\r\n" + mime.head(part.fields.items()) + b"\r\n" + part.body + b"\r\n"
    return mail[:place] + added + mail[place:]


def _with_last_lines(mail: bytes, footer: str) -> bytes:
    plain = next(text for text in texts(mail) if text.subtype == "plain")
    return rewritten(mail, plain, f"{words_of(mail, plain)}{footer.rstrip()}\n")
