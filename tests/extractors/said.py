"""What the extractors read out of a text, short enough to stand in a table of examples."""

from stemma import extract_values
from stemma.model.mentions import MentionKind, MentionSeen

_NAMES = {
    "money": ("amount", "currency"),
    "measure": ("value", "unit"),
    "count": ("value", "thing"),
}


def said(text: str, kind: MentionKind) -> list[str]:
    """Return the values of one kind: "1250000 EUR", "10..15 year", "at_least 60 парашютистов"."""
    return [_short(found) for found in extract_values(text) if found.kind == kind]


def _short(found: MentionSeen) -> str:
    value = found.value
    prefix = "" if found.qualifier in ("exact", "between") else f"{found.qualifier} "
    if found.kind == "date":
        same = value["from"] == value["to"]
        return prefix + (str(value["from"]) if same else f"{value['from']}/{value['to']}")
    if found.kind in _NAMES:
        number, unit = _NAMES[found.kind]
        amount = value[number] if number in value else f"{value['low']}..{value['high']}"
        return f"{prefix}{amount} {value[unit]}"
    return " ".join(str(value[key]) for key in value if value[key] is not None)
