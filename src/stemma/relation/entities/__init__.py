"""Which names of a cache are one's: a person's, an organisation's, a place's, in all scripts.

`written.py` gathers mentions into written names, the files called after what is named say what
rules make of two of them, `related.py` does all; `clustering.py` makes entities of that and of what
people say. Across scripts `spoken.py` compares by sound, `translated.py` firms by what their names
say, and `standing.py` names by the place that they fill in papers of one contract.
"""

VERSION = 13
"""Raised whenever something else is told of some names: then all caches are related again."""
