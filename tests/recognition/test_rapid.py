"""The second engine: absent without its extra, locked in and silent with it."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bench.ocr_pages import same_page
from bench.pages import Sheet, pages
from bench.worn import worn
from stemma.cli import options
from stemma.errors import UsageError
from stemma.recognition import rapid
from stemma.recognition.tesseract import Recogniser

needs_it = pytest.mark.skipif(not rapid.is_installed(), reason="the extra rapidocr is not here")

SCRIPT = """
import os
import socket

def refuse(*_, **__):
    raise AssertionError("a socket was opened")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse

from bench.pages import Sheet, draw
from bench.worn import worn
from stemma.recognition import rapid
from stemma.recognition.preparing import as_grey

drawn = draw(Sheet(languages=("zh-Hans",), inches=(8.27, 2.5)), 3)
second = rapid.load()
assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"
second.lines(as_grey(drawn.pixels), "chi_sim")
assert len(os.listdir("/proc/self/task")) == 1, "more than one thread"
lines = second.lines(as_grey(worn(drawn.pixels, 3)), "chi_sim")
print("".join(word.text for line in lines for word in line.words))
"""


class Engine:
    """Answers as RapidOCR does."""

    txts = ("1. The price", "合同 7号")
    boxes = ([[10, 10], [90, 12], [90, 30], [10, 28]], [[10, 50], [80, 50], [80, 70], [10, 70]])
    word_results = (
        (
            ("1.", 0.99, [[10, 10], [20, 10], [20, 28], [10, 28]]),
            ("The", 0.9, [[25, 10], [45, 10], [45, 28], [25, 28]]),
            ("price", 0.5, [[50, 11], [90, 12], [90, 30], [50, 29]]),
        ),
        tuple((letter, 0.8, [[10, 50], [20, 50], [20, 70], [10, 70]]) for letter in "合同7号"),
    )

    def __call__(self, _: object, *, return_word_box: bool) -> "Engine":
        assert return_word_box
        return self


def test_words_have_boxes_confidences_and_the_spaces_of_their_line() -> None:
    first, second = rapid.Second({"eng": Engine()}, "made").lines(
        np.zeros((90, 90), np.uint8), "eng"
    )

    assert [(word.text, word.confidence, word.joined) for word in first.words] == [
        ("1.", 99, False),
        ("The", 90, False),
        ("price", 50, False),
    ]
    assert first.words[2].box == (50, 11, 90, 30)
    assert [(word.text, word.joined) for word in second.words] == [
        ("合", False),
        ("同", True),
        ("7", False),
        ("号", True),
    ]


def test_it_is_not_loaded_where_a_model_would_have_to_be_fetched(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "rapidocr"
    (package / "models").mkdir(parents=True)
    (package / "__init__.py").write_text("raise AssertionError('imported')")
    (package / "models" / "some_det_small.onnx").write_bytes(b"")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "rapidocr", raising=False)

    assert rapid.load() is None


@pytest.mark.parametrize(
    "names", [(), ("cyrillic.onnx",), ("cyrillic.txt",), ("one.onnx", "two.onnx", "keys.txt")]
)
def test_a_folder_without_one_model_and_its_list_is_refused(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    for name in names:
        (tmp_path / name).write_bytes(b"")

    assert rapid.cyrillic_in(tmp_path) is None
    with pytest.raises(UsageError, match=r"not installed|does not hold one model"):
        options.settings(cyrillic_model=tmp_path)


def test_a_model_of_cyrillic_is_its_one_file_and_its_list(tmp_path: Path) -> None:
    for name in ("cyrillic.onnx", "keys.txt"):
        (tmp_path / name).write_bytes(b"")

    assert rapid.cyrillic_in(tmp_path) == (tmp_path / "cyrillic.onnx", tmp_path / "keys.txt")


@needs_it
def test_a_file_that_is_no_model_is_told(tmp_path: Path) -> None:
    for name in ("cyrillic.onnx", "keys.txt"):
        (tmp_path / name).write_text("no model")

    with pytest.raises(UsageError, match="no model that can be loaded"):
        options.settings(cyrillic_model=tmp_path)


@needs_it
def test_reads_a_bad_chinese_scan_with_one_thread_and_no_socket() -> None:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={"OPENBLAS_NUM_THREADS": "1"},
    )

    assert run.returncode == 0, run.stderr
    assert "装箱单" in run.stdout or "设备" in run.stdout or "双方" in run.stdout


@needs_it
def test_a_line_under_a_stamp_that_it_goes_past_is_read_from_the_dark_ink(
    recogniser: Recogniser,
) -> None:
    *_, page = pages(Sheet(languages=("en",)), 2, seed=60)

    read = replace(recogniser, second=rapid.load()).recognise(worn(page.pixels, 60_001), page.dpi)

    wrong, size = same_page("\n".join(page.lines), read.text.text)
    assert wrong < 0.03 * size, "two lines are under the stamps"
