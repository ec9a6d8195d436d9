"""Texts of the coverage without layout: agency copy, posts saved as text, a newsletter by mail."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from stemma.demo.fiction import FICTION
from stemma.demo.press.coverage import Coverage
from stemma.demo.press.statements import Text
from stemma.demo.press.wording import Part
from stemma.demo.writing.marks import Mark, Span, unmarked


def as_text(parts: Sequence[Part]) -> bytes:
    """Return copy as a text file: a paragraph a line, the dateline before the first of them."""
    lines: list[str] = []
    opening = ""
    for part in parts:
        words = unmarked(part.text)[0]
        if part.kind == "dateline" and words.endswith("—"):
            opening = words + " "
            continue
        lines.append(opening + words)
        opening = ""
    return "\n\n".join([*lines, FICTION, ""]).encode()


def as_mail(
    coverage: Coverage,
    text: Text,
    parts: Sequence[Part],
    marks: Sequence[Mark],
    addresses: Mapping[str, str],
) -> bytes:
    """Return copy as a mail whose subject is the headline; links stand in angle brackets."""
    outlet = coverage.cast[text.outlet]
    number = addresses[text.key].rsplit("/", 1)[1]
    mail = EmailMessage(policy=SMTP.clone(max_line_length=200))
    mail["Date"] = format_datetime(dt.datetime.combine(text.date, dt.time(6, 30), dt.UTC))
    mail["From"] = f"{outlet.name.en} <weekly@{outlet.domain}>"
    mail["To"] = "reader@breakwater-library.example"
    mail["Subject"] = unmarked(parts[0].text)[0]
    mail["Message-ID"] = f"<{number}.weekly@{outlet.domain}>"
    mail["Comments"] = FICTION
    body = [_linked(part, marks, addresses) for part in parts[1:]]
    mail.set_content("\n\n".join([*body, FICTION, ""]), cte="quoted-printable")
    return mail.as_bytes()


def _linked(part: Part, marks: Sequence[Mark], addresses: Mapping[str, str]) -> str:
    text, spans = unmarked(part.text)
    pieces: list[str] = []
    start = 0
    for end, address in sorted(_link_ends(spans, marks, addresses)):
        pieces.append(f"{text[start:end]} <{address}>")
        start = end
    return "".join([*pieces, text[start:]])


def _link_ends(
    spans: Sequence[Span], marks: Sequence[Mark], addresses: Mapping[str, str]
) -> Iterator[tuple[int, str]]:
    for span in spans:
        path = marks[span.mark].path
        if path.startswith("link:"):
            yield span.end, addresses[path.removeprefix("link:")]
