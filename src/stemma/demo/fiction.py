"""The words by which every file and every page says that it is invented."""

FICTION = "вымысел / 虚构 / fiction"
"""Stands in the properties of every file and in the margin of every page."""
