"""Text of a whole folder with kreuzberg, with OCR: `kreuzberg_folder.py FOLDER WORKERS LANGUAGES`.

Runs under the peers' Python. Prints files, pages, characters and failures as JSON.
"""

import importlib
import json
import os
import sys
from pathlib import Path

_FAILED = "Error: "


def main() -> None:
    """Read every file of the folder in one batch, so many at once."""
    folder, workers, languages = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    kreuzberg = importlib.import_module("kreuzberg")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    configuration = kreuzberg.ExtractionConfig(
        use_cache=False,
        ocr=kreuzberg.OcrConfig(backend="tesseract", language=languages),
        max_concurrent_extractions=workers,
        concurrency=kreuzberg.ConcurrencyConfig(max_threads=workers),
    )
    results = kreuzberg.batch_extract_files_sync(files, config=configuration)
    read = [result for result in results if not result.content.startswith(_FAILED)]
    counted = {
        "files": len(files),
        "failed": len(files) - len(read),
        "with_text": sum(bool(result.content.strip()) for result in read),
        "pages": sum(dict(result.metadata).get("page_count") or 1 for result in read),
        "characters": sum(len(result.content) for result in read),
    }
    sys.stdout.write(json.dumps(counted) + "\n")
    sys.stdout.flush()
    os._exit(0)  # leave out the tear-down of its thread pool, which is not work done


if __name__ == "__main__":
    main()
