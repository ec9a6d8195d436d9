"""Noise has the strength asked for and does not repeat where one sees it."""

import random

import numpy as np
import pytest

from stemma.demo.scanning.texture import noise, uneven


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 (looks, not secrets)


@pytest.mark.parametrize("soft", [False, True])
@pytest.mark.parametrize("strength", [1.5, 3.0, 8.0])
def test_noise_is_as_strong_as_asked_around_its_middle(strength: float, soft: bool) -> None:  # noqa: FBT001
    grains = noise((1500, 2100), strength, _chance(1), soft=soft)

    assert grains.shape == (2100, 1500)
    assert grains.mean() == pytest.approx(128, abs=0.3)
    assert grains.std() == pytest.approx(strength, rel=0.1)


def test_soft_noise_is_alike_from_point_to_point() -> None:
    soft, hard = (
        noise((800, 800), 4, _chance(1), soft=soft).astype(float) for soft in (True, False)
    )

    def alike(grains: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
        return float(np.corrcoef(grains[:, :-1].ravel(), grains[:, 1:].ravel())[0, 1])

    assert alike(soft) > 0.5
    assert abs(alike(hard)) < 0.05


def test_another_seed_begins_elsewhere_in_the_noise() -> None:
    one, same, other = (noise((300, 300), 4, _chance(seed)) for seed in (1, 1, 2))

    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_light_fades_by_no_more_than_asked_and_smoothly() -> None:
    light = np.asarray(uneven((900, 1200), 30, _chance(4)), int)

    assert light.min() >= 224
    assert light.max() > 250
    assert light.max() - light.min() > 8
    assert abs(np.diff(light, axis=0)).max() <= 2
