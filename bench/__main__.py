"""`python -m bench [PART...]`: measure, print a table, write bench/results.json.

A part or a peer that cannot run here is skipped with its reason. Other work on the machine spoils
wall-clock figures: the load at the start stands in the results.
"""

import argparse
import compileall
import datetime as dt
import json
import os
import platform
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from bench import accuracy, bad_scans, folder, reading, scaling, scans
from bench.material import ROOT
from bench.record import Record, table

_RESULTS = Path(__file__).resolve().parent / "results.json"
_Part = Callable[[argparse.Namespace], list[Record]]
_PARTS: Mapping[str, _Part] = {
    reading.PART: lambda chosen: reading.measure(chosen.passes),
    scans.PART: lambda chosen: scans.measure(chosen.pages, chosen.workers),
    folder.PART: lambda chosen: folder.measure(chosen.workers),
    scaling.PART: lambda chosen: scaling.measure(chosen.pages),
    bad_scans.PART: lambda chosen: bad_scans.measure(chosen.pages, chosen.seed),
    accuracy.PART: lambda chosen: accuracy.measure(chosen.pages),
}


def main() -> None:
    """Run the parts named, all where none is."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("part", nargs="*", choices=[[], *_PARTS], help="reading, scans, ...")
    parser.add_argument("--pages", type=int, default=12, help="drawn pages a language")
    parser.add_argument("--passes", type=int, default=3, help="passes over the real PDFs")
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--seed", type=int, default=bad_scans.SEED, help="of the bad scans")
    chosen = parser.parse_args()
    machine = _machine()
    compileall.compile_dir(ROOT / "src", quiet=1)  # as an installed package is
    records = []
    for name in chosen.part or _PARTS:
        print(f"bench: {name} ...", file=sys.stderr, flush=True)
        records.extend(_PARTS[name](chosen))
    results = {"machine": machine, "records": [record.as_json() for record in records]}
    _RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(table(records))


def _machine() -> dict[str, object]:
    return {
        "date": dt.datetime.now(dt.UTC).date().isoformat(),
        "python": platform.python_version(),
        "system": platform.platform(),
        "processor": _processor(),
        "processors": len(os.sched_getaffinity(0)),
        "load": os.getloadavg()[0],
    }


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


if __name__ == "__main__":
    main()
