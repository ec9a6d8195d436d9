"""Part: scans through the whole pipeline, told no language, next to ocrmypdf told the right one.

The same three files of drawn pages for both, the same number of workers and jobs, one thread each
(`OMP_THREAD_LIMIT=1`). ocrmypdf is run in its quickest form: plain PDF out, no optimising, the text
beside it. Ours is `stemma open`: intake, custody, index and all.
"""

from bench import ours, peers, process
from bench.material import TESSERACT_CODES, Scans, fresh, scans
from bench.ocr_pages import same_page
from bench.record import Record, skipped
from stemma.recognition import languages

PART = "scans"
_GOAL = 1.5
_ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}


def measure(pages: int, workers: int) -> list[Record]:
    """Recognise so many scanned pages a language with both."""
    if languages.find() is None:
        return [skipped(PART, "pages a second", "no Tesseract language data")]
    material = scans(pages)
    mine = _stemma(material, workers)
    peer = _ocrmypdf(material, workers)
    return [*mine, *peer, _ratio(mine[0], peer[0])]


def _stemma(material: Scans, workers: int) -> list[Record]:
    case = fresh("scans.case")
    ran = ours.open_folder(material.folder, case, workers)
    records = [_speed("stemma open, told nothing", ran.wall, ran.cpu, material, workers)]
    texts = ours.texts(case)
    return records + [_errors(f"stemma, {name}", name, texts[name], material) for name in texts]


def _ocrmypdf(material: Scans, workers: int) -> list[Record]:
    what = "ocrmypdf, told the language"
    version = peers.program("ocrmypdf", "--version")
    if version is None:
        return [skipped(PART, what, "ocrmypdf is not on PATH")]
    wall = cpu = 0.0
    errors = []
    folder = fresh("ocrmypdf")
    folder.mkdir()
    for name, code in TESSERACT_CODES.items():
        sidecar = folder / f"{name}.txt"
        output = ("--output-type", "pdf", "--optimize", "0", "--sidecar", str(sidecar))
        told = ("ocrmypdf", "--quiet", "--language", code, "--jobs", str(workers), *output)
        ran = process.run([*told, material.file(name), folder / f"{name}.pdf"], _ONE_THREAD)
        if ran.code != 0:
            return [skipped(PART, what, f"ended with code {ran.code}: {ran.errors[-200:]}")]
        wall, cpu = wall + ran.wall, cpu + ran.cpu
        texts = sidecar.read_text("utf-8").split("\f")[: len(material.truth[name])]
        errors.append(_errors(f"ocrmypdf, {name}", name, texts, material))
    return [_speed(f"{what} ({version})", wall, cpu, material, workers), *errors]


def _speed(what: str, wall: float, cpu: float, material: Scans, workers: int) -> Record:
    return Record(
        part=PART,
        what=what,
        value=material.pages / wall,
        unit="pages/s",
        n=material.pages,
        note=f"{workers} workers; {wall:.1f} s, {cpu:.1f} CPU-s: "
        f"{material.pages / cpu:.2f} pages/CPU-s",
    )


def _errors(what: str, language: str, texts: list[str], material: Scans) -> Record:
    pairs = zip(material.truth[language], texts, strict=True)
    counted = [same_page(truth, text) for truth, text in pairs]
    wrong, size = (sum(column) for column in zip(*counted, strict=True))
    return Record(
        part=PART,
        what=what,
        value=100 * wrong / size,
        unit="% CER",
        less_is_better=True,
        n=len(counted),
        note=f"{wrong} of {size} characters",
    )


def _ratio(mine: Record, peer: Record) -> Record:
    what = "stemma against ocrmypdf"
    if mine.value is None or peer.value is None:
        return skipped(PART, what, peer.note)
    return Record(
        part=PART, what=what, value=mine.value / peer.value, unit="times", goal=_GOAL, n=mine.n
    )
