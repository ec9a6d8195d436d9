"""Benchmarks and the drawn pages they measure on."""
