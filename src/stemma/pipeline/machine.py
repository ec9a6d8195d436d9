"""What this machine brings to results: the programs that read, and the languages it recognises."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from stemma.pipeline.converting import office_here
from stemma.recognition import languages as models
from stemma.recognition import rapid

_PROGRAMS = ("pypdfium2", "pikepdf", "pdf-oxide", "pillow", "tesserocr")


def programs(cyrillic_model: Path | None = None) -> dict[str, str]:
    """Return the version of every program that a reading may rest on, by name.

    Of a model of Cyrillic in a folder that a person names it is the hash.
    """
    named = rapid.cyrillic_here(cyrillic_model)
    second = ("rapidocr",) if rapid.is_installed() else ()
    return {name: version(name) for name in (*_PROGRAMS, *second)} | named | office_here()


def languages(wanted: Sequence[str] | None) -> tuple[str, ...]:
    """Return the languages (BCP 47) whose models are here, all or those of `wanted`."""
    tessdata = models.find()
    codes = frozenset[str]() if tessdata is None else models.available(tessdata)
    present = (tag for code, tag in models.TAGS.items() if code in codes)
    return tuple(sorted(tag for tag in present if wanted is None or tag in wanted))
