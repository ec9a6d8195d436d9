"""What the tour asks the invented leak, one question in each language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Search:
    """A query, what it asks for in English, and the word that some hit has to show."""

    query: str
    meaning: str
    finds: str


SEARCHES = (
    Search("договор", "contract, in any of its Russian forms", "договоров"),
    Search("验收", "acceptance, a Chinese word of two characters, found in a scan", "验收"),
    Search("instructor", "an English word that only the attachment of the mail has", "instructors"),
)
