"""Changed, cut and doubled files through real cells: every one has an outcome, no supervisor fails.

    python -m bench.mutations 1000

The seeds are made here, in code, and the changes come from a fixed random seed: a run can be
repeated.
"""

import io
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from email.message import EmailMessage

from PIL import Image, ImageDraw

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
    return made


def mutated(count: int, seed: int = _SEED) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of files with up to fifty wounds each."""
    chance = random.Random(seed)  # noqa: S311 (nothing is kept secret by it)
    healthy = sorted(seeds().items())
    for _ in range(count):
        name, data = chance.choice(healthy)
        wounded = bytearray(data)
        for _ in range(chance.choice((1, 3, 10, 50))):
            _wound(wounded, chance)
        yield name, bytes(wounded)


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


def survey(count: int) -> Counter[str]:
    """Read files of many wounds; count the outcomes. What fails on this side is not caught."""
    outcomes: Counter[str] = Counter()
    with closing(Zygote("parse")) as zygote:
        for name, data in mutated(count):
            with in_memory(data) as descriptor:
                *_, ended = zygote.run(
                    Order(
                        job="read",
                        descriptor=descriptor,
                        size=len(data),
                        name=name,
                        limits=_LIMITS,
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
    for outcome, times in survey(files).most_common():
        print(f"{times:7}  {outcome}")
    print(f"{1000 * (time.perf_counter() - start) / files:7.1f}  milliseconds a file")
