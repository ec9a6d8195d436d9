"""Text of PDFs with one library: `pdf_text.py LIBRARY`, paths on standard input, JSON out.

Runs under the peers' Python. Each file is read in a forked process, as our cells do, and may take
a minute of processor time.
"""

import importlib
import json
import logging
import os
import resource
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

_SECONDS = 60


def _pypdfium2(library: Any, path: str) -> Iterator[str]:  # noqa: ANN401
    document = library.PdfDocument(Path(path).read_bytes())
    for page in document:
        text = page.get_textpage()
        yield text.get_text_range()
        text.close()
        page.close()


def _pypdf(library: Any, path: str) -> Iterator[str]:  # noqa: ANN401
    return (page.extract_text() for page in library.PdfReader(path).pages)


def _pdfminer(library: Any, path: str) -> Iterator[str]:  # noqa: ANN401
    pages = library.extract_text(path).split("\f")
    yield from pages[:-1] or pages


def _pdfplumber(library: Any, path: str) -> Iterator[str]:  # noqa: ANN401
    with library.open(path) as document:
        for page in document.pages:
            yield " ".join(word["text"] for word in page.extract_words())
            page.close()


_LIBRARIES: dict[str, tuple[str, Callable[[Any, str], Iterator[str]]]] = {
    "pypdfium2": ("pypdfium2", _pypdfium2),
    "pypdf": ("pypdf", _pypdf),
    "pdfminer.six": ("pdfminer.high_level", _pdfminer),
    "pdfplumber": ("pdfplumber", _pdfplumber),
}


def main() -> None:
    """Read every file; print pages, characters, files that failed, and processor seconds."""
    logging.disable(logging.CRITICAL)
    module, read = _LIBRARIES[sys.argv[1]]
    library = importlib.import_module(module)
    pages = characters = failed = 0
    cpu = 0.0
    for line in sys.stdin:
        results, writing = os.pipe()
        child = os.fork()
        if child == 0:
            _be_a_reader(lambda: read(library, line.strip()), writing)  # noqa: B023 (ends here)
        os.close(writing)
        with os.fdopen(results) as answer:
            counted = answer.read().split()
        _, status, usage = os.wait4(child, 0)
        cpu += usage.ru_utime + usage.ru_stime
        failed += status != 0
        pages += int(counted[0]) if counted else 0
        characters += int(counted[1]) if counted else 0
    print(json.dumps({"pages": pages, "characters": characters, "failed": failed, "cpu": cpu}))


def _be_a_reader(read: Callable[[], Iterator[str]], writing: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    try:
        texts = list(read())
        os.write(writing, f"{len(texts)} {sum(map(len, texts))}".encode())
        os._exit(0)
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
