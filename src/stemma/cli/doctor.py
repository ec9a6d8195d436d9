"""`stemma doctor`: what is missing on this machine, and the line that mends it."""

from stemma.cli import options
from stemma.errors import Exit
from stemma.pipeline.doctor import Symptom, examine
from stemma.publish import exits


def doctor(cyrillic_model: options.CyrillicModel = None, as_json: options.Json = False) -> int:
    """Tell what this machine lacks for reading everything, and the line that mends each lack."""
    symptoms = examine(cyrillic_model)
    for symptom in symptoms:
        if as_json:
            exits.emit(symptom)
        else:
            _print(symptom)
    return Exit.OK if all(each.well for each in symptoms) else Exit.FAILED


def _print(symptom: Symptom) -> None:
    """Print what a machine has or lacks, and under a lack the line that mends it."""
    exits.say(f"{'ok' if symptom.well else 'MISSING':<8} {symptom.what}: {symptom.told}")
    if symptom.remedy:
        exits.say(f"         {symptom.remedy}", strong=True)
