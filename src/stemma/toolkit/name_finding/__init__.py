"""Finding names in a text: people, organisations, places, with the posts that people hold.

`people_*.py`, `organisations.py` and `places.py` are rules by shape and cue word, `russian_model.py`
the model for Russian; `choosing.py` settles what overlaps; `posts.py` reads roles and affiliations.
"""
