"""`stemma demo`: a small invented leak, taken in, searched and shown."""

from stemma.errors import UsageError


def demo() -> int:
    """Make a small invented leak, open it, search it, and draw one hit on its page."""
    raise UsageError("The demo is not built yet.")
