"""Stemma: the evidence workbench for leaked document caches."""
