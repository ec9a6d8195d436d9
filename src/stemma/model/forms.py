"""In which forms a term is looked for, and why in each."""

from dataclasses import dataclass

from stemma.model.answers import MatchKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form in which a term is looked for; `kind` is how a place that holds it matched.

    `text` is the form: of kind `inflected` the dictionary word all forms of which are meant, of
    kind `listed` a name of the same, else a word. `through` is the name through which it was
    reached where that is not the term itself, `entry` the number of the entry in the table of names
    (None where it is an entity's name by a rule or a decision), `slips` how many letters differ.
    """

    text: str
    kind: MatchKind
    through: str = ""
    entry: int | None = None
    slips: int = 0


@dataclass(frozen=True, slots=True)
class TermForms:
    """A term of a query as it was typed, and all forms in which it is looked for, nearest first."""

    term: str
    forms: tuple[Form, ...]
