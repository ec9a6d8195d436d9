"""The case that the browser sees: part of the invented cache, and what somebody hid in it.

The whole cache takes a minute to read; these files hold every script, a scan, mails, a damaged
and a locked file. The hostile ones try to run as part of the page wherever a name or a text is
shown.
"""

import io
import shutil
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from stemma.case import Case
from stemma.settings import Settings

CONTRACT = "Договоры/Договор ТСЭ-36-0508-51 подписан.pdf"
SCAN = "Протоколы/Протокол 07.06.2022 会议纪要.tif"
CHINESE = "合同/TSE-36-0508-51 中文本.pdf"
LOCKED = "Бухгалтерия/График (закрыто).pdf"
TAKEN = (
    CONTRACT,
    SCAN,
    LOCKED,
    CHINESE,
    "Переписка/Offer.pdf",
    "Почта/01.eml",
    "Восстановленное/FILE0031.pdf",
    "Восстановленное/FILE0047.pdf",
    "内部/备忘 2.txt",
)

STAMPED = "Archive copy 14"
"""The title of a scan with a line typed over it: its page has a layer and an OCR text."""

SCRIPT = "<script>document.title='taken over'</script>"
PICTURE = '<img src="http://evil.example/seen.png" onerror="document.title=`taken over`">'
HOSTILE_NAME = "<img src=x onerror=alert(1)>\u202egnp.txt"
HOSTILE_WORD = "zaragoza"
MISSPELT = HOSTILE_WORD.replace("z", "s", 1)
MAIL = f"""From: "{SCRIPT}" <a@southport.example>
To: "javascript:alert(1)" <b@northworks.example>
Subject: {SCRIPT} {HOSTILE_WORD} subject
Date: Tue, 7 Mar 2023 09:12:00 +0300
Content-Type: text/html; charset=utf-8

<html><head><meta http-equiv="refresh" content="0;url=http://evil.example/">
<style>@import url(http://evil.example/a.css);</style></head>
<body onload="alert(1)">{HOSTILE_WORD} mail {SCRIPT} {PICTURE}
<iframe src="http://evil.example/"></iframe>
<a href="javascript:alert(1)">{HOSTILE_WORD}</a></body></html>
"""


def take_in(leak: Path, article: Path, case: Path) -> None:
    """Make a case of part of a made leak, of one article about it, and of hostile files."""
    folder = case.parent / "leak"
    for name in TAKEN:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(leak / name, folder / name)
    (folder / HOSTILE_NAME).write_text(f"{HOSTILE_WORD} {SCRIPT}\n{PICTURE}\n", encoding="utf-8")
    (folder / "hostile.eml").write_text(MAIL, encoding="utf-8")
    (folder / "hostile.pdf").write_bytes(_pdf())
    (folder / "stamped.pdf").write_bytes(_stamped())
    with Case.create(case, actor="desk", settings=Settings(workers=2)) as made:
        made.take_in([folder])
        made.take_in([article], collection="coverage")
        made.run()


def _stamped() -> bytes:
    """Return a page whose words are a picture, with the archive's number typed over it."""
    paper = Image.new("L", (1240, 1754), 255)
    font = ImageFont.load_default(40)
    for number in range(1, 13):
        line = f"{number}. The gliders of this list were counted on the airfield."
        ImageDraw.Draw(paper).text((120, 200 + 90 * number), line, fill=0, font=font)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1)
    canvas.setTitle(STAMPED)
    canvas.drawImage(ImageReader(paper), 0, 0, 595, 842)
    canvas.drawString(72, 800, STAMPED)
    canvas.save()
    return buffer.getvalue()


def _pdf() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.setTitle(f"{SCRIPT}{PICTURE}")
    canvas.setAuthor('"><svg onload=alert(1)>')
    for number in range(1, 4):
        canvas.drawString(72, 700, f"{HOSTILE_WORD} {number} {SCRIPT}")
        canvas.drawString(72, 60, "Page 1 of 1")  # each a document of its own: proposed to split
        canvas.linkURL("http://evil.example/", (72, 690, 300, 720))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
