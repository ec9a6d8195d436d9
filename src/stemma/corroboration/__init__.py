"""Who says so, from whom, and how many independent origins that makes."""

VERSION = 14
"""Raised whenever something else is told of some coverage: then all coverages are read again."""
