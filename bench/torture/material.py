"""A small folder of everything, made in code: texts, PDFs, mails, archives, scans, damage."""

import io
import os
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_FONT = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"
_RUSSIAN = ("договор", "поставка", "приложение", "цена", "обучение", "срок", "протокол", "партия")
_ENGLISH = ("contract", "delivery", "annex", "price", "training", "minutes", "payment", "harbour")
_CHINESE = ("合同", "交付", "附件", "价格", "培训", "日期", "会议", "付款")
QUERIES = ("договор", "harbour", "合同", '"delivery annex" OR протокол', "цена NOT price")


def make_folder(folder: Path, seed: int = 0, texts: int = 24) -> Path:
    """Write the same files for the same seed, and return the folder."""
    random = Random(seed)  # noqa: S311 (no secret)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in _files(random, texts):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    os.utime(folder, (0, 0))
    return folder


def _files(random: Random, texts: int) -> Iterator[tuple[str, bytes]]:
    for number in range(texts):
        yield f"texts/{number % 5}/{number}.txt", sentences(random, 120).encode()
    for number in range(4):
        yield f"pdf/contract {number}.pdf", pdf(random, pages=4)
    for number, text in enumerate(("Договор поставки партии", "Minutes of the harbour")):
        yield f"scans/{number}.png", scan(text)
    mail = _mail(random, pdf(random, pages=1))
    yield "mail/letter.eml", mail
    yield "mail/copy of letter.eml", mail
    inner = _archive({"deep/annex.txt": sentences(random, 60).encode(), "scan.png": scan("Annex")})
    yield (
        "archive.zip",
        _archive(
            {f"members/{n}.txt": sentences(random, 60).encode() for n in range(12)}
            | {"inner.zip": inner, "letter.eml": mail}
        ),
    )
    yield "damaged.pdf", pdf(random, pages=2)[:700]
    yield "damaged.zip", inner[: len(inner) // 2]
    yield "noise.bin", random.randbytes(3000)
    yield "empty.txt", b""


def sentences(
    random: Random, words: int, languages: Sequence[Sequence[str]] = (_RUSSIAN, _ENGLISH, _CHINESE)
) -> str:
    """Return words in lines, each of one language: a mixture of all would pass for damage."""
    lines = ((random.choice(languages), min(12, words - start)) for start in range(0, words, 12))
    return "\n".join(" ".join(random.choices(line, k=count)) for line, count in lines)


def pdf(random: Random, *, pages: int, words: int = 200) -> bytes:
    """Return a PDF with a text layer, in the two scripts that its font has."""
    if "Liberation" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Liberation", _FONT))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for _ in range(pages):
        text = canvas.beginText(60, 780)
        text.setFont("Liberation", 10)
        for line in sentences(random, words, (_RUSSIAN, _ENGLISH)).splitlines():
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def scan(text: str) -> bytes:
    """Return a picture with one line of text."""
    image = Image.new("L", (1000, 300), 255)
    ImageDraw.Draw(image).text((60, 100), text, font=ImageFont.truetype(_FONT, 44), fill=0)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", dpi=(200, 200))
    return buffer.getvalue()


def _mail(random: Random, attachment: bytes) -> bytes:
    return b"\r\n".join(
        [
            b"From: Mara Quill <quill@southport.example>",
            b"To: I. Verrin <verrin@northworks.example>",
            b"Subject: Delivery schedule",
            b"Date: Tue, 7 Mar 2023 09:12:00 +0300",
            b"MIME-Version: 1.0",
            b"Content-Type: multipart/mixed; boundary=x",
            b"",
            b"--x",
            b"Content-Type: text/plain; charset=utf-8",
            b"",
            sentences(random, 40).encode(),
            b"--x",
            b'Content-Disposition: attachment; filename="annex.pdf"',
            b"Content-Transfer-Encoding: quoted-printable",
            b"Content-Type: application/pdf",
            b"",
            b"".join(b"=%02X" % byte for byte in attachment[:400]),
            b"--x--",
            b"",
        ]
    )


def _archive(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2023, 5, 3, 0, 0, 0)), data)
    return buffer.getvalue()
