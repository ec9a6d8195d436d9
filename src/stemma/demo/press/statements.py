"""What a text of the coverage says, unworded: a list of statements, and a headline apart from them.

A set of wordings makes copy of each text (`stemma.demo.press.wording`). What a step changed is not
written down here: it shows when a statement is compared with those it takes from
(`stemma.demo.press.tracing`).
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from stemma.demo.facts.stated import Fact
from stemma.demo.facts.written import Language, Written
from stemma.demo.press.actors import NameForm
from stemma.model.claims import Faithfulness, Manner, Mode, NoteKind, Polarity, Strength, Voice
from stemma.model.values import Value

ClaimKey = Literal[
    "vehicles",
    "sum",
    "signed",
    "training",
    "knowhow",
    "glide",
    "delivery",
    "meeting",
    "paid",
    "exercise",
    "genuine",
    "purpose",
    "ready",
    "leak",
    "more",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PressClaim:
    """A claim of the coverage. `statement` says it in plain English for the answer key.

    `path` is the field of the affair that its value is, "" where the cache has no such field.
    `value` is what the cache (or the affair) has, None for a claim without a figure.
    """

    key: ClaimKey
    statement: str
    path: str
    value: Value | None
    mode: Mode = "fact"


@dataclass(frozen=True, slots=True)
class Speaker:
    """An actor, and by which of its names it is named."""

    actor: str
    form: NameForm = "name"


@dataclass(frozen=True, slots=True)
class Taking:
    """A statement takes from (or at least cites) another text, for the same claim.

    "cites", "quotes", "translates" show: the text names or links the other. "copies" (the same
    words) and "retells" (other words) do not.
    """

    text: str
    manner: Manner = "cites"


@dataclass(frozen=True, slots=True)
class Quoting:
    """Words in quotation marks: which utterance, and how faithfully.

    "altered": the same language, but a limiting word left out or changed, so that it says more
    than was said. "not found": nothing of the kind stands in what it is ascribed to.
    """

    utterance: str
    faithfulness: Faithfulness


@dataclass(frozen=True, slots=True)
class Named:
    """A person of the affair whom a statement names, as this text spells the name."""

    person: str
    printed: Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """A claim asserted, hedged or denied.

    `value` is what this text prints ("for" and "against" alike). `speakers` are those named, the
    one who is said to know first, then each who passed it on; empty: the text's own voice. With
    `also`, a second name stands beside the first as if it were another speaker. A document is the
    speaker "cache". `grounds` are the originators this text knows first-hand: it must show (seen
    by us, told us, our pictures). `utterance` is a sentence that others quote: it must stand word
    for word. `judged` is the day of a projection. `details` are further figures to print. In an
    interview `asked` says what came before: an open question, or the interviewer's summary to
    which the speaker only agrees.
    """

    claim: ClaimKey
    voice: Voice
    strength: Strength
    value: Value | None = None
    speakers: tuple[Speaker, ...] = ()
    also: Speaker | None = None
    polarity: Polarity = "for"
    mode: Mode = "fact"
    takes: tuple[Taking, ...] = ()
    grounds: tuple[str, ...] = ()
    utterance: str = ""
    quoting: Quoting | None = None
    names: tuple[Named, ...] = ()
    details: tuple[Fact, ...] = ()
    judged: dt.date | None = None
    asked: Literal["", "open", "summary"] = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Somebody did not respond, declined to comment, or this text could not verify a claim."""

    kind: NoteKind
    who: str
    claim: ClaimKey | None = None


Topic = Literal["states", "rules", "parachutes", "harvest", "leaks", "fair"]


@dataclass(frozen=True, slots=True)
class Background:
    """Two or three sentences with no bearing on the cache.

    "states": the two states and their relations; "rules": rules on arms exports; "parachutes":
    how gliding parachutes work; "harvest": something else in the news; "leaks": earlier leaks;
    "fair": a trade fair. No claim of this coverage may stand in it.
    """

    topic: Topic


Statement = Says | Remark | Background

Genre = Literal["article", "agency copy", "interview", "report", "blog", "post", "newsletter"]
Form = Literal["html", "pdf", "text", "mail"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text. Its headline is an assertion of its own; `links` are texts it links to.

    `updated` is the day of a later, printed revision, which may cite younger texts. `same_as` is
    the text that it translates or reprints as a whole. `person` is who is interviewed.
    """

    key: str
    outlet: str
    genre: Genre
    form: Form
    language: Language
    date: dt.date
    headline: Says
    statements: tuple[Statement, ...]
    author: str = ""
    person: str = ""
    updated: dt.date | None = None
    links: tuple[str, ...] = ()
    same_as: str = ""

    def assertions(self) -> Iterator[tuple[int, Says]]:
        """Yield what is asserted with its number: 0 is the headline, statements count from 1."""
        yield 0, self.headline
        for number, statement in enumerate(self.statements, 1):
            if isinstance(statement, Says):
                yield number, statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Originator:
    """Somebody or something that knows a claim first-hand.

    Those of one `house` are not independent: one cache, one institution, all unnamed officials.
    """

    key: str
    kind: Literal["document", "record", "witness", "sensor", "official", "assessment"]
    house: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A sentence that is quoted: who said it, about what, and in which text it stands.

    The speaker is an actor; the language is that of the text.
    """

    key: str
    speaker: str
    claim: ClaimKey
    text: str


Texts = Mapping[str, Text]
