"""The program starts at once: what draws, measures and recognises pages is left to the cells."""

import subprocess
import sys

import pytest

HEAVY = ("numpy", "PIL", "cv2", "lxml", "tesserocr", "pikepdf", "pypdfium2", "stemma.cli.doctor")


@pytest.mark.parametrize(
    "act",
    [
        "import stemma.case",
        "from stemma import cli; cli.app(['status', '--help'], standalone_mode=False)",
    ],
    ids=["a case", "a command"],
)
def test_what_works_on_pictures_and_other_commands_are_not_loaded(act: str) -> None:
    loaded = f"{act}\nimport sys; print([m for m in {HEAVY} if m in sys.modules])"

    said = subprocess.run(
        [sys.executable, "-c", loaded], check=True, capture_output=True, text=True
    )

    assert said.stdout.splitlines()[-1] == "[]"
