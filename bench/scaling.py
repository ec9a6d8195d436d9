"""Part: what the pipeline costs over the recognition itself, and what a second worker brings.

Overhead is (wall x workers - OCR CPU) / OCR CPU, where OCR CPU is what the cells took that
recognise (DESIGN.md 11). Both need a quiet machine with a processor for each worker.
"""

import json
import os

from bench import ours
from bench.material import fresh, scans
from bench.record import Record, skipped
from stemma.recognition import languages

PART = "scaling"
_WORKERS = 2
_GOAL_OVERHEAD, _GOAL_GAIN = 15.0, 1.7


def measure(pages: int) -> list[Record]:
    """Run the same folder of scans with one worker and with two."""
    if languages.find() is None:
        return [skipped(PART, "overhead", "no Tesseract language data")]
    if len(os.sched_getaffinity(0)) < _WORKERS:
        return [skipped(PART, "two workers", "this machine has one processor")]
    material = scans(pages)
    walls, records = [], []
    for workers in (1, _WORKERS):
        ran = ours.watch_folder(material.folder, fresh(f"scaling-{workers}.case"), workers)
        sums = json.loads(ran.output)
        walls.append(ran.wall)
        ocr = sums["recognising"]
        records.append(
            Record(
                part=PART,
                what=f"overhead over OCR, {workers} workers",
                value=100 * (ran.wall * workers - ocr) / ocr,
                unit="%",
                goal=_GOAL_OVERHEAD if workers == _WORKERS else None,
                less_is_better=True,
                n=sums["recognised"],
                note=f"{ran.wall:.1f} s, {ran.cpu:.1f} CPU-s, of which OCR {ocr:.1f}, "
                f"drawing {sums['drawing']:.1f}, reading {sums['reading']:.1f}; "
                f"by processor time alone {100 * (ran.cpu - ocr) / ocr:.1f} %",
            )
        )
    gain = Record(
        part=PART,
        what="two workers against one",
        value=walls[0] / walls[1],
        unit="times",
        goal=_GOAL_GAIN,
        n=material.pages,
        note=f"{walls[0]:.1f} s and {walls[1]:.1f} s",
    )
    return [*records, gain]
