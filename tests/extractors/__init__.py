"""Tests of the extractors: the text, and what is read out of it."""
