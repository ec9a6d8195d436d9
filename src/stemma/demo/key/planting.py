"""What was planted, as evidence in contents; a plant that shows nowhere is a fault of ours."""

from collections.abc import Iterator

from stemma.demo.dossier.plants import Differing, Plant, Saying
from stemma.demo.key.records import Planted
from stemma.demo.key.stating import Filed
from stemma.demo.making.made import Done, Placed, stated_differently
from stemma.demo.making.maker import MadeCache
from stemma.model.findings import Evidence


class NotPlantedError(Exception):
    """Something was to be planted and stands nowhere."""


def planted_in(made: MadeCache, cache: Filed) -> Iterator[Planted]:
    """Yield all that was planted, and the innocent twins.

    Raises:
        NotPlantedError: if a plant has no evidence.
    """
    for done in made.done:
        yield _checked(_from_done(done, cache))
    for plant in made.plan.plants:
        yield _checked(_from_plant(plant, cache))


def _checked(planted: Planted) -> Planted:
    if not planted.evidence:
        raise NotPlantedError(f"{planted.kind} ({planted.check}) has no evidence")
    return planted


def _from_done(done: Done, cache: Filed) -> Planted:
    evidence = tuple(
        Evidence(cache.place(sign.file, sign.placed), sign.role) for sign in done.signs
    )
    return Planted(kind=done.kind, check=done.check, twin=done.twin, evidence=evidence)


def _from_plant(plant: Plant, cache: Filed) -> Planted:
    found = _said(plant, cache) if isinstance(plant, Saying) else _differing(plant, cache)
    evidence = tuple(found)
    return Planted(kind=plant.kind, check=plant.check, twin=plant.twin, evidence=evidence)


def _said(plant: Saying, cache: Filed) -> Iterator[Evidence]:
    for path, file in cache.of_entry(plant.entry):
        if not plant.paths:
            yield Evidence(cache.place(path, _whole()))
        for placed in file.placed:
            if placed.path in plant.paths:
                yield Evidence(cache.place(path, placed))


def _whole() -> Placed:
    return Placed(path="", value=None, page=None, quote="")


def _differing(plant: Differing, cache: Filed) -> Iterator[Evidence]:
    for first_path, first in cache.of_entry(plant.first):
        for second_path, second in cache.of_entry(plant.second):
            if plant.twin:
                yield Evidence(cache.place(first_path, _whole()))
                yield Evidence(cache.place(second_path, _whole()), "compare")
                continue
            for one, other in stated_differently(first.placed, second.placed):
                yield Evidence(cache.place(first_path, one))
                yield Evidence(cache.place(second_path, other), "compare")
