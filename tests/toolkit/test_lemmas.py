"""Dictionary forms: two dictionaries in one process."""

import subprocess
import sys

CODE = """
from stemma.toolkit.lemmas import lemmas_of, place_nominative
print(place_nominative("казани"), lemmas_of("київ", "ru+uk")[0], place_nominative("москве"))
print(place_nominative("договором"))
"""


def test_a_dictionary_that_is_loaded_later_takes_nothing_from_the_one_before() -> None:
    told = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)

    assert told.stdout.split() == ["казань", "київ", "москва", "договором"]
