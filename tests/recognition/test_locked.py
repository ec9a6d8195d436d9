"""Recognition inside the cell: after the models are loaded no file can be opened any more."""

import subprocess
import sys

SCRIPT = """
import resource
from bench.pages import Sheet, draw
from stemma.model.readings import Pixels
from stemma.recognition import languages, tesseract

sheets = [
    Sheet(languages=("ru", "zh-Hans"), inches=(8.27, 2.5), orientation=90),
    Sheet(languages=("zh-Hant",), inches=(8.27, 2.0), wear="office"),
]
drawn = [draw(sheet, 3).pixels for sheet in sheets]
smudge = Pixels(300, 200, 1, bytes(i * i % 251 for i in range(60_000)))
recogniser = tesseract.load(languages.find(), languages.available(languages.find()))
resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
for pixels in [*drawn, smudge]:
    print(",".join(recogniser.recognise(pixels, 200).route))
"""


def test_reads_where_nothing_can_be_opened() -> None:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False, timeout=60
    )

    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[:2] == ["ru,zh-Hans", "zh-Hant"]
