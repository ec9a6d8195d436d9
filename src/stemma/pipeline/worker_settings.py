"""What a worker is started with: apart from the worker, so that who starts one loads little."""

from dataclasses import dataclass

from stemma.sandbox.cells import Layer


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """What a worker is started with: the layers of its cells, the languages to recognise."""

    layers: tuple[Layer, ...]
    languages: tuple[str, ...] | None = None
