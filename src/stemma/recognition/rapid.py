"""A second engine for scans that the first one reads badly: RapidOCR, the extra `rapidocr`.

It reads Latin and Chinese, not Cyrillic, and takes four times as long, so only pages in bad state
come to it. Its models lie in its wheel; where one is missing it would fetch it, so it is not even
loaded then. Its runtime would tell its maker of its use: that is switched off before it is
imported.
"""

import importlib
import importlib.util
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from stemma.recognition.layout import Line, Pixbox, Word
from stemma.recognition.routing import Grey

READS = frozenset({"eng", "chi_sim"})
"""Tesseract's codes for the languages that the engine's model knows well."""
_MODELS = ("*_det_*.onnx", "*_rec_*.onnx")
_ONE_THREAD = {
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
_QUIET = {"Global.log_level": "critical", "Global.use_cls": False}


@dataclass(frozen=True, slots=True)
class Second:
    """The second engine with its models in memory."""

    engine: Any
    maker: str

    def lines(self, upright: Grey, code: str) -> list[Line]:
        """Read an upright page; words have boxes and confidences, Han characters are words."""
        found = self.engine(np.dstack([upright] * 3), return_word_box=True)
        if found.txts is None or found.word_results is None:
            return []
        return list(_lines(found.txts, found.boxes, found.word_results, code))


def load() -> Second | None:
    """Take the models into memory; None where the extra, or a model of its, is not installed."""
    if not is_installed():
        return None
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    cv2: Any = importlib.import_module("cv2")
    cv2.setNumThreads(1)
    rapidocr: Any = importlib.import_module("rapidocr")
    engine = rapidocr.RapidOCR(params={**_QUIET, **_ONE_THREAD})
    return Second(engine, f"rapidocr {version('rapidocr')}")


def is_installed() -> bool:
    """Tell whether the extra is there with its models, without importing it."""
    found = importlib.util.find_spec("rapidocr")
    if found is None or found.origin is None:
        return False
    models = Path(found.origin).parent / "models"
    return all(any(models.glob(name)) for name in _MODELS)


def _lines(
    texts: Sequence[str], boxes: Sequence[Any], words: Sequence[Any], code: str
) -> Iterator[Line]:
    for text, box, read in zip(texts, boxes, words, strict=True):
        around = _around(box)
        placed = list(_words(text, read))
        if placed:
            yield Line(placed, around, code, around)


def _words(text: str, read: Sequence[Any]) -> Iterator[Word]:
    """Yield the words of a line; the line's text says between which of them a space stands."""
    at = 0
    for word, sure, box in read:
        if not word.strip():
            continue
        start = text.find(word, at)
        joined = start == at and at > 0
        at = (at if start < 0 else start) + len(word)
        yield Word(word.strip(), _around(box), round(100 * sure), joined=joined)


def _around(corners: Any) -> Pixbox:  # noqa: ANN401
    """Return the upright box of four corners."""
    points = np.asarray(corners, dtype=np.float64)
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    return int(left), int(top), int(np.ceil(right)), int(np.ceil(bottom))
