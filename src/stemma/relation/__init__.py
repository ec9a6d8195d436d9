"""What belongs together: items and what cites, answers or continues what. Pure over records."""

VERSION = 27
"""Raised whenever something else is told of some cache: then all caches are related again."""
