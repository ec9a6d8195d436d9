"""A line by which a text says that it translates or reprints another as a whole, and which."""

from stemma.corroboration.reprints_words import HEADED, OF_PAPERS, SAID

_LONGEST = 140
"""A longer line is prose, and speaks of a reprint perhaps, but of another text's."""
_MARKS = ' «»“”"《》「」:：'


def reprinted(line: str) -> str:
    """Return the name of what a line says to be translated or reprinted here, "" where none is.

    That a contract was translated says nothing of the text.
    """
    if len(line) > _LONGEST or OF_PAPERS.search(line):
        return ""
    patterns = (*SAID, HEADED)
    found = next((match for match in (each.search(line) for each in patterns) if match), None)
    return found["of"].strip(_MARKS) if found is not None else ""
