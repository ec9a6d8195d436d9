"""A case: the public library API. One investigation in one folder, and all one can do with it."""

from stemma.case.one_file import examine_file, read_file
from stemma.case.opened import Case
from stemma.case.values import extract_file, extract_values, tables_of_file
from stemma.store.contents import COLLECTIONS

__all__ = [
    "COLLECTIONS",
    "Case",
    "examine_file",
    "extract_file",
    "extract_values",
    "read_file",
    "tables_of_file",
]
