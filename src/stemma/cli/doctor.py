"""`stemma doctor`: what is missing on this machine, and the line that mends it."""

from stemma.cli import options, printing
from stemma.errors import Exit
from stemma.pipeline.doctor import examine
from stemma.publish import exits


def doctor(cyrillic_model: options.CyrillicModel = None, as_json: options.Json = False) -> int:
    """Tell what this machine lacks for reading everything, and the line that mends each lack."""
    symptoms = examine(cyrillic_model)
    if as_json:
        for symptom in symptoms:
            exits.emit(symptom)
    else:
        printing.symptoms(symptoms)
    return Exit.OK if all(each.well for each in symptoms) else Exit.FAILED
