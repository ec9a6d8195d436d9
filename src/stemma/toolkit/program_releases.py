"""When versions of programs came out, by the months their makers announced.

Only versions whose month is beyond doubt are here; a version that is not here says nothing.
"""

import datetime as dt
import re
from typing import NamedTuple

_LIBREOFFICE = {
    "4.0": (2013, 2), "4.1": (2013, 7), "4.2": (2014, 1), "4.3": (2014, 7), "4.4": (2015, 1),
    "5.0": (2015, 8), "5.1": (2016, 2), "5.2": (2016, 8), "5.3": (2017, 2), "5.4": (2017, 7),
    "6.0": (2018, 1), "6.1": (2018, 8), "6.2": (2019, 2), "6.3": (2019, 8), "6.4": (2020, 1),
    "7.0": (2020, 8), "7.1": (2021, 2), "7.2": (2021, 8), "7.3": (2022, 2), "7.4": (2022, 8),
    "7.5": (2023, 2), "7.6": (2023, 8), "24.2": (2024, 1), "24.8": (2024, 8), "25.2": (2025, 2),
    "25.8": (2025, 8),
}  # fmt: skip
_OFFICE = {"2007": (2006, 11), "2010": (2010, 4), "2013": (2012, 10), "2016": (2015, 7)}
_OFFICE |= {"2019": (2018, 9), "2021": (2021, 9), "2024": (2024, 9)}
_GHOSTSCRIPT = {"9.50": (2019, 10), "9.52": (2020, 3), "9.53": (2020, 9), "9.54": (2021, 3)}
_GHOSTSCRIPT |= {"9.55": (2021, 9), "9.56": (2022, 3), "10.00": (2022, 9), "10.01": (2023, 3)}
_GHOSTSCRIPT |= {"10.02": (2023, 9), "10.03": (2024, 3)}
_ACROBAT = {"15": (2015, 4), "17": (2017, 6), "19": (2018, 10), "20": (2020, 6)}
_MACOS = {"10.14": (2018, 9), "10.15": (2019, 10), "11": (2020, 11), "12": (2021, 10)}
_MACOS |= {"13": (2022, 10), "14": (2023, 9), "15": (2024, 9)}
_PROGRAMS = (
    (re.compile(r"LibreOffice[ /](\d+\.\d)"), _LIBREOFFICE),
    (re.compile(r"Microsoft\W{0,3} (?:Office )?(?:Word|Excel|PowerPoint)\W{0,3} "
                r"(?:for Microsoft 365|(20\d\d))"), _OFFICE),
    (re.compile(r"Ghostscript (\d+\.\d\d)"), _GHOSTSCRIPT),
    (re.compile(r"(?:Acrobat|Distiller)[^\d]{0,30}\b(15|17|19|20)\.\d{3}"), _ACROBAT),
    (re.compile(r"macOS Version (10\.1[45]|1[1-5])\b"), _MACOS),
)  # fmt: skip


class Release(NamedTuple):
    """A version of a program as it is named, and the first day of the month it came out in."""

    program: str
    since: dt.date


def release(named: str) -> Release | None:
    """Return what is known of a program named in a file; None where it is not beyond doubt."""
    for pattern, versions in _PROGRAMS:
        found = pattern.search(named)
        if found is not None and found[1] in versions:
            return Release(found[0], dt.date(*versions[found[1]], 1))
    return None
