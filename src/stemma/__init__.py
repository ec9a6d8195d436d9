"""Stemma: the evidence workbench for leaked document caches."""

from stemma.case import Case, read_file
from stemma.settings import Settings

__all__ = ["Case", "Settings", "read_file"]
