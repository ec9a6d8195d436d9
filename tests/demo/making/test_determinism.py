"""The same order gives the same bytes, in whatever process and whatever the order of its sets."""

import os
import subprocess
import sys

import pytest


def _made(templates: str, hash_seed: str) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.demo.making.made_twice", templates],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONUTF8": "1"},
    )
    return ran.stdout.splitlines()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("templates", ["a", "b"])
def test_an_entry_of_each_form_is_made_twice_alike(templates: str) -> None:
    once, again = _made(templates, "1"), _made(templates, "4242")

    assert len(once) > 20
    assert once == again
