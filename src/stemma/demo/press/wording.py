"""What a set of wordings makes of a text: copy, with a mark at everything that has to be found.

A wording set is a package with `WORDING`, called once for each text. It words every statement in
the language of the text and marks, besides values (by the path of the claim, `value_of`):

* the words of an assertion, with the sentences that belong to it (`says`),
* in it the names of its speakers (`speaker`) and the words that attribute or hedge (`cue`),
* the words between quotation marks, without those (`quotation`), and the sentence that others
  quote, where it stands first (`utterance`): without anything else in between,
* who did not respond, and what could not be verified (`remark`), background (`background`),
* words that are a link to another text (`link`).

Marks nest. The same statement may be marked twice if its words stand apart. Every figure is
marked: as a value, or by `Writer.plain` where it states none; a headline prints its value, and may
leave speakers and details out. How firmly a thing is said must show: "attributed" names who says
so, "assessed" has "believes" or the like, "hedged" a "may" or "appear", "hearsay" names nobody.
What a text knows first-hand (`grounds`) must show as well: seen by us, told this newspaper.

A quotation that is "verbatim" stands in the utterance to the letter (its full stop apart), an
"altered" one keeps more than half of the words, a "translated" one says the same in the language of
its own text. A text whose statements "copy" another's has the same words for them, and says so
nowhere. Nothing else may assert, hedge or deny a claim: what stands around is of no consequence.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from stemma.demo.facts.stated import Fact
from stemma.demo.press.coverage import Coverage
from stemma.demo.press.statements import Background, Remark, Says, Text
from stemma.demo.writing.marks import Writer

Kind = Literal[
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "paragraph",
    "subhead",
    "question",
    "answer",
    "caption",
    "credit",
    "note",
]
"""What a part is. "dateline" opens the paragraph after it; "question" and "answer" are the turns
of an interview; "caption" and "credit" go with a picture; "note" is small print of the text
itself ("edited for length", "with agencies"). What belongs to the outlet's pages (menus, cookie
notices, related links) is not copy: the layout adds it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a text, in order. The text may hold marks."""

    kind: Kind
    text: str


Copy = tuple[Part, ...]
Wording = Callable[[Writer, Coverage, Text], Copy]


def value_of(coverage: Coverage, says: Says) -> Fact:
    """Return the value that an assertion prints, under its claim's path: "claim:sum".

    Raises:
        ValueError: if the assertion prints no value.
    """
    if says.value is None:
        raise ValueError(f"{says.claim} has no value here")
    return Fact(f"claim:{coverage.claims[says.claim].key}", says.value)


@dataclass(frozen=True, slots=True)
class Placing:
    """Marks the parts of one statement of one text. `number` 0 is the headline."""

    write: Writer
    text: Text
    number: int

    @property
    def _key(self) -> str:
        return f"{self.text.key}/{self.number}"

    def says(self, words: str) -> str:
        """Mark the words of an assertion: the whole sentence, or the clause it stands in."""
        return self.write.place(f"assertion:{self._key}", words)

    def speaker(self, order: int, words: str) -> str:
        """Mark the name of a speaker as `speakers` has them, 0 first; `also` comes after them."""
        return self.write.place(f"speaker:{self._key}/{order}", words)

    def cue(self, words: str) -> str:
        """Mark the words that attribute ("told reporters", "according to") or hedge ("may")."""
        return self.write.place(f"cue:{self._key}", words)

    def quotation(self, words: str) -> str:
        """Mark quoted words, without the quotation marks around them."""
        return self.write.place(f"quotation:{self._key}", words)

    def utterance(self, key: str, words: str) -> str:
        """Mark the sentence that others quote, in the text where it stands first."""
        return self.write.place(f"utterance:{key}", words)

    def remark(self, words: str) -> str:
        """Mark that somebody did not answer, or that the text could not verify something."""
        return self.write.place(f"remark:{self._key}", words)

    def background(self, words: str) -> str:
        """Mark sentences that have no bearing on the cache."""
        return self.write.place(f"background:{self._key}", words)

    def link(self, text: str, words: str) -> str:
        """Mark words that link to another text of the coverage."""
        return self.write.place(f"link:{text}", words)


def required(text: Text) -> frozenset[str]:
    """Return the paths that the copy of a text must mark, values and cues apart."""
    paths = {f"link:{key}" for key in text.links if text.form in ("html", "mail")}
    for number, statement in enumerate((text.headline, *text.statements)):
        key = f"{text.key}/{number}"
        match statement:
            case Says():
                paths |= _required_by(statement, key, headline=number == 0)
            case Remark():
                paths.add(f"remark:{key}")
            case Background():
                paths.add(f"background:{key}")
    return frozenset(paths)


def _required_by(says: Says, key: str, *, headline: bool) -> set[str]:
    """Return what one assertion must mark; a headline may leave speakers and details out."""
    paths = {f"assertion:{key}"}
    if says.value is not None:
        paths.add(f"claim:{says.claim}")
    if headline:
        return paths
    paths |= {f"speaker:{key}/{order}" for order in range(len(says.speakers) + bool(says.also))}
    paths |= {fact.path for fact in says.details} | {f"person:{n.person}" for n in says.names}
    if says.quoting:
        paths.add(f"quotation:{key}")
    if says.utterance:
        paths.add(f"utterance:{says.utterance}")
    return paths
