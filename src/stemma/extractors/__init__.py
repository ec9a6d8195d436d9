"""Extractors: one file finds one kind of value in a text."""
