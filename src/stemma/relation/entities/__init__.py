"""Which names of a cache are one's: a person's, an organisation's, a place's, in all scripts.

`written.py` gathers mentions into written names, `people.py`, `organisations.py`, `places.py` say
what rules make of two of them, `related.py` does all; `clustering.py` makes entities of that and
of what people say.
"""

VERSION = 13
"""Raised whenever something else is told of some names: then all caches are related again."""
