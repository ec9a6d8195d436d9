"""A second engine for scans that the first one reads badly: RapidOCR, the extra `rapidocr`.

It reads Latin and Chinese, and Cyrillic where a person has a model for it. It takes four times as
long, so only pages in bad state come to it. Its models lie in its wheel; where one is missing it
would fetch it, so it is not even loaded then. Its runtime would tell its maker of its use: that is
switched off before it is imported.
"""

import hashlib
import importlib
import importlib.util
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from stemma.recognition.layout import Line, Pixbox, Word
from stemma.recognition.routing import Grey

READS = frozenset({"eng", "chi_sim"})
"""Tesseract's codes for the languages that the engine's model knows well."""
CYRILLIC = frozenset({"rus", "ukr"})
"""Those that a model of Cyrillic adds."""
_MODELS = ("*_det_*.onnx", "*_rec_*.onnx")
_ONE_THREAD = {
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
_PAPER = np.full((48, 160, 3), 255, dtype=np.uint8)
_QUIET = {"Global.log_level": "critical", "Global.use_cls": False}


class Model(NamedTuple):
    """A model that recognises lines, and the list of the characters it knows, one a line."""

    recogniser: Path
    characters: Path


@dataclass(frozen=True, slots=True)
class Second:
    """The second engine with its models in memory, by Tesseract's code of what each reads."""

    engines: Mapping[str, Any]
    maker: str

    def lines(self, upright: Grey, code: str) -> list[Line]:
        """Read an upright page; words have boxes and confidences, Han characters are words."""
        found = self.engines[code](np.dstack([upright] * 3), return_word_box=True)
        if found.txts is None or found.word_results is None:
            return []
        return list(_lines(found.txts, found.boxes, found.word_results, code))


def load(cyrillic: Model | None = None) -> Second | None:
    """Take the models into memory; None where the extra, or a model of its, is not installed."""
    if not is_installed():
        return None
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    cv2: Any = importlib.import_module("cv2")
    cv2.setNumThreads(1)
    rapidocr: Any = importlib.import_module("rapidocr")
    engines = dict.fromkeys(READS, rapidocr.RapidOCR(params={**_QUIET, **_ONE_THREAD}))
    if cyrillic is not None:
        own = {
            "Rec.model_path": str(cyrillic.recogniser),
            "Rec.rec_keys_path": str(cyrillic.characters),
        }
        engine = rapidocr.RapidOCR(params={**_QUIET, **_ONE_THREAD, **own})
        engine(_PAPER, use_det=False, use_rec=True)  # a model is loaded when it is first needed
        engines |= dict.fromkeys(CYRILLIC, engine)
    return Second(engines, f"rapidocr {version('rapidocr')}")


def cyrillic_in(folder: Path) -> Model | None:
    """Return the model of Cyrillic in a folder: its one .onnx file and its one .txt file.

    None where there is not one of each: what is missing the engine would fetch from its maker.
    """
    models, lists = sorted(folder.glob("*.onnx")), sorted(folder.glob("*.txt"))
    return Model(models[0], lists[0]) if len(models) == len(lists) == 1 else None


def cyrillic_here(folder: Path | None) -> dict[str, str]:
    """Return what a model of Cyrillic brings to the results: its hash, where it can be used."""
    model = None if folder is None or not is_installed() else cyrillic_in(folder)
    if model is None:
        return {}
    with model.recogniser.open("rb") as file:
        return {"rapidocr cyrillic": hashlib.file_digest(file, "sha256").hexdigest()}


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
