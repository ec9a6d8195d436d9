"""What was done to a page before or while it was read, and why: for people to see and to check."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

Stage = Literal["read", "recognise"]
"""Which stage made a remark: it goes when that stage is done again."""


class Deed(StrEnum):
    """Everything that may have been done to a page; the codes are stable."""

    LAYER_DECIPHERED = "layer_deciphered"
    LAYER_GARBLED = "layer_garbled"
    LAYER_UNSEEN = "layer_unseen"
    LAYER_STANDS = "layer_stands"
    LAYER_OVERRULED = "layer_overruled"
    FONT_BOXES = "font_boxes"
    TURNED = "turned"
    LEVELLED = "levelled"
    NEGATIVE = "negative"
    EVENED = "evened"
    DESPECKLED = "despeckled"
    LINES_RECOVERED = "lines_recovered"
    SECOND_ENGINE = "second_engine"


@dataclass(frozen=True, slots=True)
class Remark:
    """One deed, and at most one short machine-made detail (degrees, a shift, an engine)."""

    deed: Deed
    detail: Annotated[str, Field(max_length=255)] = ""


Remarks = Annotated[tuple[Remark, ...], Field(max_length=32)]
