"""Frozen records: the nouns of Stemma. Imports nothing else from the house but errors."""
