"""`stemma doctor`: what is missing on this machine, and the line that mends it."""

from stemma.cli import options
from stemma.errors import Exit
from stemma.pipeline.doctor import examine
from stemma.publish import exits


def doctor(as_json: options.Json = False) -> int:
    """Tell what this machine lacks for reading everything, and the line that mends each lack."""
    symptoms = examine()
    if as_json:
        for symptom in symptoms:
            exits.emit(symptom)
    else:
        rows = [
            ("ok" if each.well else "MISSING", each.what, each.told, each.remedy)
            for each in symptoms
        ]
        exits.table(("", "what", "", "to mend it"), rows)
    return Exit.OK if all(each.well for each in symptoms) else Exit.FAILED
