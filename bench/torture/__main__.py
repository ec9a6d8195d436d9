"""`python -m bench.torture [PART...]`: break it on purpose; fail where a promise is broken.

Each part prints one line of JSON and one for people. A part that cannot run here says why.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from bench import mutations
from bench.torture import connections, full_disk, kills, memory, torn_log
from bench.torture.outcome import Outcome


def _mutations(count: int) -> Outcome:
    """Have cells read changed, cut and doubled files; each must have an end."""
    outcomes = mutations.survey(count)
    failed = {name: outcomes[name] for name in ("zygotes lost", "no end")}
    return Outcome(
        part="mutations",
        figures={"files": count, **outcomes},
        broken=tuple(f"{number} {name}" for name, number in failed.items() if number),
    )


_PARTS: Mapping[str, Callable[[Path], Outcome]] = {
    "kills": lambda folder: kills.torment(folder, 100),
    "torn-log": lambda folder: torn_log.torment(folder, 600, complete_every=20),
    "full-disk": full_disk.torment,
    "many-files": lambda folder: memory.many_files(folder, 5000),
    "long-pdf": lambda folder: memory.long_pdf(folder, 2000),
    "connections": connections.watch,
    "mutations": lambda _: _mutations(1000),
}


def main() -> int:
    """Run the parts named, all where none is; return 1 where a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m bench.torture", description=__doc__)
    parser.add_argument("part", nargs="*", choices=[[], *_PARTS], help=", ".join(_PARTS))
    chosen = parser.parse_args().part or list(_PARTS)
    failed = False
    for name in chosen:
        with tempfile.TemporaryDirectory(prefix="stemma-torture-") as folder:
            outcome = _PARTS[name](Path(folder))
        print(outcome.line())
        print(outcome.summary(), file=sys.stderr)
        failed |= bool(outcome.broken)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
