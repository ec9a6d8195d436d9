"""What a worker is started with: apart from the worker, so that who starts one loads little."""

from dataclasses import dataclass
from pathlib import Path

from stemma.sandbox.cells import Layer


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """What a worker is started with: the layers of its cells, the languages to recognise.

    `cyrillic_model` is the folder of the second engine's model for Cyrillic.
    """

    layers: tuple[Layer, ...]
    languages: tuple[str, ...] | None = None
    cyrillic_model: Path | None = None

    def recognition(self) -> dict[str, object]:
        """Return what the OCR cell is configured with."""
        folder = self.cyrillic_model
        return {
            "languages": self.languages,
            "cyrillic_model": None if folder is None else str(folder.absolute()),
        }
