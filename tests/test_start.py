"""A case opens at once: what draws, measures and recognises pages is left to the cells."""

import subprocess
import sys

HEAVY = ("numpy", "PIL", "cv2", "lxml", "tesserocr", "pikepdf", "pypdfium2")


def test_opening_a_case_loads_nothing_that_works_on_pictures_or_files() -> None:
    loaded = f"import sys, stemma.case; print([m for m in {HEAVY} if m in sys.modules])"

    said = subprocess.run(
        [sys.executable, "-c", loaded], check=True, capture_output=True, text=True
    )

    assert said.stdout.strip() == "[]"
