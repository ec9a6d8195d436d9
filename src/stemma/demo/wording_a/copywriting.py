"""Copy of a text: its parts in order, in the language of the text."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from stemma.demo.facts.written import Language
from stemma.demo.press.coverage import Coverage
from stemma.demo.press.statements import Background, Remark, Says, Text
from stemma.demo.press.wording import Copy, Part, Wording
from stemma.demo.wording_a import chinese, english, frames, russian
from stemma.demo.wording_a.pen import Pen
from stemma.demo.writing.marks import Writer


@dataclass(frozen=True, slots=True)
class Tongue:
    """How one language words what a text says."""

    assertion: Callable[[Pen], str]
    headline: Callable[[Pen], str]
    remark: Callable[[Pen, Remark], str]
    background: Callable[[Pen, str], str]
    questions: Mapping[str, str]


def _tongue(language: Language) -> Tongue:
    module = {"en": english, "ru": russian, "zh": chinese}[language]
    return Tongue(
        module.assertion, module.headline, module.remark, module.background, module.QUESTIONS
    )


def worded(write: Writer, coverage: Coverage, text: Text) -> Copy:
    """Return the copy of a text."""
    tongue = _tongue(text.language)
    head = Part("headline", tongue.headline(Pen(write, coverage, text, 0)))
    opening = frames.opening(write, coverage, text)
    body = tuple(_body(write, coverage, text, tongue))
    return (head, *opening, *body, *frames.closing(write, coverage, text, body))


WORDING: Wording = worded


def _body(write: Writer, coverage: Coverage, text: Text, tongue: Tongue) -> Iterator[Part]:
    for number, statement in enumerate(text.statements, 1):
        pen = Pen(write, coverage, text, number)
        if number - 1 in frames.SECTIONS.get(text.key, {}):
            yield Part("subhead", frames.SECTIONS[text.key][number - 1])
        match statement:
            case Says():
                if statement.asked:
                    yield Part("question", tongue.questions[statement.claim])
                yield Part("answer" if statement.asked else "paragraph", tongue.assertion(pen))
            case Remark():
                yield Part("paragraph", tongue.remark(pen, statement))
            case Background():
                yield Part("paragraph", tongue.background(pen, statement.topic))
