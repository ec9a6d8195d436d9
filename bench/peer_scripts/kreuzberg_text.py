"""Text of each file of a folder with kreuzberg, without OCR: `kreuzberg_text.py FOLDER`.

Runs under the peers' Python. Prints text by path as JSON; a file that it refuses has none.
"""

import importlib
import json
import os
import sys
from pathlib import Path


def main() -> None:
    """Read every file, one after the other."""
    folder = Path(sys.argv[1])
    kreuzberg = importlib.import_module("kreuzberg")
    configuration = kreuzberg.ExtractionConfig(use_cache=False)
    texts = {}
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        try:
            found = kreuzberg.extract_file_sync(str(path), config=configuration)
        except kreuzberg.KreuzbergError:
            continue
        texts[str(path.relative_to(folder))] = found.content
    sys.stdout.write(json.dumps(texts) + "\n")
    sys.stdout.flush()
    os._exit(0)  # leave out the tear-down of its thread pool, which is not work done


if __name__ == "__main__":
    main()
