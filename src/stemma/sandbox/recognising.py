"""What an OCR cell does: recognise the text of raw pixels. It never sees a file.

The models are in memory before the zygote locks itself and forks.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from stemma.model.places import Box
from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import PageText, Pixels, Received
from stemma.model.remarks import Deed, Remark
from stemma.recognition import languages, rapid, tesseract
from stemma.recognition.drawn_lines import of_picture
from stemma.recognition.preparing import as_grey
from stemma.sandbox.protocol import End, Recognised, send
from stemma.toolkit.witnesses import Sample, is_confirmed

_REHEARSAL_DPI = 100
_GLYPH = np.array([[1, 1, 1], [1, 0, 1], [1, 0, 1], [1, 1, 1], [1, 0, 0]], dtype=np.uint8)


def load(tags: Sequence[str] | None, cyrillic_model: str | None) -> Mapping[str, Any]:
    """Load the models present on this machine, all or those of `tags`, and return the jobs.

    `cyrillic_model` is the folder of a model of Cyrillic for the second engine.
    """
    engine = _engine(tags, cyrillic_model)
    if engine is not None:
        engine.recognise(_rehearsal(), _REHEARSAL_DPI)
        if (second := engine.second) is not None:
            for code in sorted(second.engines):
                second.lines(as_grey(_rehearsal()), code)

    def recognise(received: Received, arguments: Mapping[str, Any], results: int) -> None:
        if engine is None:
            raise UnreadableError(Problem(Reason.OCR_MISSING))
        pixels = Pixels(
            width=arguments["width"],
            height=arguments["height"],
            channels=arguments["channels"],
            data=bytes(received.data()),
        )
        lines = [Sample(text, Box(*box)) for text, box in arguments["lines"]]
        if lines:
            agreed = engine.confirmed(pixels, lines, arguments["language"])
            if is_confirmed(agreed, len(lines)):
                stands = Remark(Deed.LAYER_STANDS, f"{agreed} of {len(lines)} lines looked up")
                nothing = PageText(text_from="ocr", text="")
                drawn = of_picture(pixels, arguments["dpi"])
                send(results, Recognised(text=nothing, remarks=(stands,), rulings=drawn))
                send(results, End())
                return
        found = engine.recognise(pixels, arguments["dpi"], arguments["languages"])
        told = Recognised(
            text=found.text,
            turn=found.orientation,
            remarks=found.remarks,
            rulings=found.rulings,
        )
        send(results, told)
        send(results, End(found.problem))

    return {"recognise": recognise}


def _engine(tags: Sequence[str] | None, folder: str | None) -> tesseract.Recogniser | None:
    tessdata = languages.find()
    present = frozenset[str]() if tessdata is None else languages.available(tessdata)
    wanted = present if tags is None else present & frozenset(languages.codes_of(tags))
    if tessdata is None or not wanted:
        return None
    model = None if folder is None else rapid.cyrillic_in(Path(folder))
    reads = rapid.READS if model is None else rapid.READS | rapid.CYRILLIC
    return tesseract.load(tessdata, wanted, rapid.load(model) if wanted & reads else None)


def _rehearsal() -> Pixels:
    """Return a picture that looks like writing, of our own making.

    Reading it once before the lock makes every library import and set up what it would otherwise
    do late, where nothing can be opened any more.
    """
    glyph = np.kron(_GLYPH, np.ones((3, 3), dtype=np.uint8))
    word = np.tile(np.pad(glyph, ((6, 6), (2, 2))), (6, 30))
    page = np.where(np.pad(word, 40), 0, 255).astype(np.uint8)
    height, width = page.shape
    return Pixels(width, height, 1, page.tobytes())
