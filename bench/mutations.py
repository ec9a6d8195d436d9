"""Changed, cut and doubled files through real cells: every one has an outcome, no supervisor fails.

    python -m bench.mutations 1000 [NAME...]

The names choose among the seeds (`a.msg`, `a.xls`, ...; `others`: all of bench.seeds). They are
made in code, and the changes come from a fixed random seed: a run can be repeated.
"""

import io
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import closing
from email.message import EmailMessage

from PIL import Image, ImageDraw

from bench.seeds import others
from stemma.sandbox.cells import Ended, Order, Zygote
from stemma.sandbox.limits import MEBIBYTE, Limits
from stemma.sandbox.memory import in_memory

_SEED = 11
_LIMITS = Limits(memory=512 * MEBIBYTE, cpu_seconds=10, child_bytes=256 * MEBIBYTE)
_PDF = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 99] /Contents 4 0 R
/Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
4 0 obj <</Length 44>> stream
BT /F 12 Tf 20 40 Td (paid in Limassol) Tj ET
endstream endobj
trailer <</Root 1 0 R /Size 5>>
%%EOF"""


_WORKBOOK = '<w xmlns:r="r"><sheets><sheet name="A" r:id="s"/></sheets></w>'
_SHOW = '<p xmlns:r="r"><sldIdLst><sldId id="1" r:id="p"/></sldIdLst></p>'
_RELATIONS = (
    '<R><Relationship Id="s" Type="x/worksheet" Target="/s1.xml"/>'
    '<Relationship Id="p" Type="x/slide" Target="/p1.xml"/></R>'
)


def seeds() -> dict[str, bytes]:
    """Return one small file of each kind, by its name."""
    picture = Image.new("RGB", (120, 80), "white")
    ImageDraw.Draw(picture).text((8, 30), "INVOICE 1187", fill="black")
    made = {"a.pdf": _PDF, "a.txt": "Счёт-фактура 1187\n發票\n".encode() * 20}
    for ending in ("png", "jpeg", "tiff", "gif", "webp", "bmp"):
        out = io.BytesIO()
        picture.save(out, ending)
        made[f"a.{ending}"] = out.getvalue()
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@example.org", "b@example.org", "Счёт"
    mail.set_content("See the attachment.")
    mail.add_attachment(made["a.png"], maintype="image", subtype="png", filename="счёт.png")
    mail.set_boundary("part")
    made["a.eml"] = bytes(mail)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("a.pdf", "a.eml"):
            archive.writestr(zipfile.ZipInfo(name), made[name], zipfile.ZIP_DEFLATED)
    made["a.zip"] = packed.getvalue()
    return made | offices() | others()


def offices() -> dict[str, bytes]:
    """Return a small office document of each kind; the parts of a zip are not packed.

    So a wound goes into their XML and not only into what is packed.
    """
    word = "<w:p><w:r><w:t>Счёт 1187</w:t></w:r></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl>"
    sheet = '<sheetData><row r="1"><c r="B1"><f>A1*2</f><v>1187</v></c></row></sheetData>'
    slide = "<p:txBody><a:p><a:r><a:t>1187</a:t></a:r></a:p></p:txBody>"
    text = "<text:p>Счёт</text:p><text:list><text:list-item/></text:list>"
    table = "<table:table><table:table-row><table:table-cell/></table:table-row></table:table>"
    rich = rb"{\rtf1\ansi\ansicpg1251 \'d1\u1095?{\footnote a}{\pict\pngblip 89504e47}\par}"
    made = {"a.rtf": rich}
    for name, main, inner in (
        ("a.docx", "word/document.xml", f'<w:d xmlns:w="w"><w:body>{word}</w:body></w:d>'),
        ("a.xlsx", "xl/workbook.xml", _WORKBOOK),
        ("a.pptx", "ppt/presentation.xml", _SHOW),
        ("a.odt", "content.xml", _content("text", text)),
        ("a.ods", "content.xml", _content("spreadsheet", table)),
        ("a.odp", "content.xml", _content("presentation", f"<d:page>{text}</d:page>")),
    ):
        kind = {"a.odt": "text", "a.ods": "spreadsheet", "a.odp": "presentation"}.get(name)
        declared = f"application/vnd.oasis.opendocument.{kind}"
        parts = {"mimetype": declared} if kind else {"[Content_Types].xml": "<Types/>"}
        parts |= {main: inner, "s1.xml": f"<worksheet>{sheet}</worksheet>"}
        parts |= {"p1.xml": f'<p:sld xmlns:p="p" xmlns:a="a">{slide}</p:sld>'}
        folder, _, last = main.rpartition("/")
        parts[f"{folder}/_rels/{last}.rels"] = _RELATIONS
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for part, data in parts.items():
                archive.writestr(zipfile.ZipInfo(part), data)
        made[name] = packed.getvalue()
    return made


def _content(kind: str, inner: str) -> str:
    spaces = 'xmlns:text="text" xmlns:table="table" xmlns:d="draw" xmlns:o="office"'
    return f"<o:doc {spaces}><o:body><o:{kind}>{inner}</o:{kind}></o:body></o:doc>"


def mutated(
    count: int, seed: int = _SEED, names: Collection[str] = ()
) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of files with up to fifty wounds each."""
    chance = random.Random(seed)  # noqa: S311 (nothing is kept secret by it)
    healthy = sorted((name, data) for name, data in seeds().items() if not names or name in names)
    for _ in range(count):
        name, data = chance.choice(healthy)
        yield name, wounded(data, chance)


def wounded(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with up to fifty wounds."""
    hurt = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 50))):
        _wound(hurt, chance)
    return bytes(hurt)


def _wound(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    kind = chance.randrange(5)
    if kind == 0:
        del data[at : at + chance.randint(1, 20)]
    elif kind == 1:
        data[at:at] = chance.randbytes(chance.randint(1, 16))
    elif kind == 2:
        data[at:at] = data[at : at + chance.randint(1, 64)]
    elif kind == 3:
        data[at : at + 4] = b"\xff\xff\xff\x7f"
    elif at < len(data):
        data[at] = chance.randrange(256)


def survey(count: int, names: Collection[str] = ()) -> Counter[str]:
    """Read files of many wounds; count the outcomes. What fails on this side is not caught."""
    outcomes: Counter[str] = Counter()
    with closing(Zygote("parse")) as zygote:
        for name, data in mutated(count, names=names):
            with in_memory(data) as descriptor:
                *_, ended = zygote.run(
                    Order(
                        job="read",
                        descriptor=descriptor,
                        size=len(data),
                        name=name,
                        limits=_LIMITS,
                        passwords=("wrong", "sesame") if name.startswith("locked") else (),
                    )
                )
            outcomes[_told(ended)] += 1
        outcomes["zygotes lost"] = zygote.restarts
    return outcomes


def _told(ended: object) -> str:
    if not isinstance(ended, Ended):
        return "no end"
    return "read" if ended.problem is None else str(ended.problem.reason)


if __name__ == "__main__":
    start = time.perf_counter()
    files = int(sys.argv[1])
    chosen = set(sys.argv[2:]) - {"others"} | (set(others()) if "others" in sys.argv else set())
    for outcome, times in survey(files, chosen).most_common():
        print(f"{times:7}  {outcome}")
    print(f"{1000 * (time.perf_counter() - start) / files:7.1f}  milliseconds a file")
