"""Whether two written full names are one person's: Дроздецкого С. А. and Saveliy Drozdetsky.

`written.py` takes a name apart, `cases.py` puts Russian words into the nominative, `people.py`
joins both to whom a name may name; `relating.py` says how two parts stand to each other, by
`slips.py`, `chinese.py`, `given_names.py` and `toolkit/romanised.py`; `comparing.py` draws the
sum, `wording.py` says it.
"""

from stemma.toolkit.full_names.comparing import compared

__all__ = ["compared"]
