"""Units in terms of one unit for each quantity, so that measures can be compared and sorted."""

from decimal import Decimal

_FACTORS: dict[str, tuple[str, dict[str, str]]] = {
    "length": ("m", {"km": "1000", "m": "1", "dm": "0.1", "cm": "0.01", "mm": "0.001",
                     "um": "0.000001", "mi": "1609.344", "nmi": "1852", "ft": "0.3048",
                     "yd": "0.9144", "in": "0.0254"}),
    "mass": ("kg", {"t": "1000", "kg": "1", "g": "0.001", "mg": "0.000001", "lb": "0.45359237",
                    "oz": "0.028349523125", "ct": "0.0002", "jin": "0.5"}),
    "time": ("s", {"ms": "0.001", "s": "1", "min": "60", "h": "3600", "day": "86400",
                   "week": "604800"}),
    "months": ("month", {"month": "1", "quarter": "3", "year": "12"}),
    "speed": ("m/s", {"m/s": "1", "km/h": "0.2777777777777777777777777778", "kn": "0.5144444444",
                      "mph": "0.44704"}),
    "power": ("W", {"mW": "0.001", "W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000",
                    "hp": "735.49875"}),
    "energy": ("J", {"J": "1", "kJ": "1000", "kWh": "3600000", "MWh": "3600000000"}),
    "volume": ("l", {"ml": "0.001", "cm3": "0.001", "l": "1", "hl": "100", "m3": "1000",
                     "gal": "3.785411784", "bbl": "158.987294928"}),
    "area": ("m2", {"mm2": "0.000001", "cm2": "0.0001", "m2": "1", "ha": "10000",
                    "km2": "1000000", "ft2": "0.09290304", "acre": "4046.8564224",
                    "mu": "666.6666666667"}),
    "frequency": ("Hz", {"Hz": "1", "kHz": "1000", "MHz": "1000000", "GHz": "1000000000"}),
    "pressure": ("Pa", {"Pa": "1", "hPa": "100", "kPa": "1000", "MPa": "1000000", "bar": "100000",
                        "mbar": "100", "atm": "101325"}),
    "voltage": ("V", {"mV": "0.001", "V": "1", "kV": "1000"}),
    "current": ("A", {"mA": "0.001", "A": "1", "kA": "1000"}),
    "share": ("%", {"%": "1", "‰": "0.1"}),
    "data": ("B", {"B": "1", "kB": "1000", "MB": "1000000", "GB": "1000000000",
                   "TB": "1000000000000"}),
}  # fmt: skip

_BASE = {
    unit: (base, Decimal(factor))
    for base, factors in _FACTORS.values()
    for unit, factor in factors.items()
}


def in_base(number: Decimal, unit: str) -> tuple[Decimal, str]:
    """Return a measure in the unit that its quantity is compared in; others stay as they are.

    Factors are exact where the unit is defined by one (SI Brochure, 9th edition; the international
    foot and pound); a year is twelve months, and neither is told in days.
    """
    if unit == "degF":
        return (number - 32) * 5 / 9, "degC"
    base, factor = _BASE.get(unit, (unit, Decimal(1)))
    return number * factor, base
