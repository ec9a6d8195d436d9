"""What kinds of numbers are called, and why somebody outside can check a detail."""

from collections.abc import Mapping

from stemma.model.register import DetailKind

CHECKABLE: Mapping[str, tuple[str, str]] = {
    "inn": (
        "taxpayer number (ИНН)",
        "The register of companies is open: this number is in it with a name, or it is not.",
    ),
    "kpp": (
        "registration code (КПП)",
        "The register of companies has it beside the taxpayer number; it changes with the address.",
    ),
    "ogrn": (
        "state registration number (ОГРН)",
        "The register of companies is open; the number also holds the year of registration.",
    ),
    "bik": ("bank code (БИК)", "The central bank publishes its codes with names and dates."),
    "uscc": (
        "unified social credit code",
        "The register of companies is open: this code is in it with a name, or it is not.",
    ),
    "swift": ("bank code (BIC)", "The directory of bank codes is open."),
    "lei": ("legal entity identifier", "The register of legal entity identifiers is open."),
    "imo": ("ship number (IMO)", "A ship keeps its number for life; registers of ships are open."),
    "contract": (
        "contract number",
        "Customs, banks, procurement portals and the other side keep it; ask them, or search it.",
    ),
}
"""What a scheme is called, and why its numbers can be checked. An account, a passport, the number
of a letter or an invoice stands in no register that others can look into."""

WHY: Mapping[DetailKind, str] = {
    "post": "Who held a post at the time can be found in registers, rosters, papers of the day.",
    "meeting": "Somebody travelled, was seen or was elsewhere: timetables, press, calendars tell.",
    "contract": CHECKABLE["contract"][1],
    "identifier": "It has a register of its own.",
    "figure": "Catalogues, data sheets and manuals give the figures of a product.",
    "designator": "A product of this name was shown, sold or tested, or nobody else knows it.",
    "address": "Registers and maps tell who sits there.",
    "organisation": "A firm of this name is in the register of its country, or it is not.",
}
CHECKED = "Its check digits fit."
UNCHECKED = "Its check digits do not fit, so that a slip of the pen is likely."
