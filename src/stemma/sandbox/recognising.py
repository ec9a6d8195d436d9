"""What an OCR cell does: recognise the text of raw pixels. It never sees a file.

The models are in memory before the zygote locks itself and forks.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from stemma.model.problems import Problem, Reason, UnreadableError
from stemma.model.readings import Pixels, Received
from stemma.recognition import languages, tesseract
from stemma.sandbox.protocol import End, Recognised, send


def load(tags: Sequence[str] | None) -> Mapping[str, Any]:
    """Load the models present on this machine, all or those of `tags`, and return the jobs."""
    tessdata = languages.find()
    present = frozenset[str]() if tessdata is None else languages.available(tessdata)
    wanted = present if tags is None else present & frozenset(languages.codes_of(tags))
    engine = None if tessdata is None or not wanted else tesseract.load(tessdata, wanted)

    def recognise(received: Received, arguments: Mapping[str, Any], results: int) -> None:
        if engine is None:
            raise UnreadableError(Problem(Reason.OCR_MISSING))
        pixels = Pixels(
            width=arguments["width"],
            height=arguments["height"],
            channels=arguments["channels"],
            data=bytes(received.data()),
        )
        found = engine.recognise(pixels, arguments["dpi"], arguments["languages"])
        send(results, Recognised(text=found.text, turn=found.orientation))
        send(results, End(found.problem))

    return {"recognise": recognise}
