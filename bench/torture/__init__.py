"""Faults on purpose: what Stemma promises must hold while everything goes wrong."""
