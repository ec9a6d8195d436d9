"""Stages: what is due, who does it, and how results come to rest."""
