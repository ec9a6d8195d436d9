"""A statement worded in the language of a pen, and documents called by their names."""

from stemma.demo.facts.events import Cited, Encloses, Statement
from stemma.demo.templates_a import statements_en, statements_ru, statements_zh
from stemma.demo.templates_a.pen import Pen


def sentence(said: Statement, pen: Pen) -> str:
    """Return what a statement says."""
    match pen.language:
        case "ru":
            return statements_ru.sentence(said, pen)
        case "zh":
            return statements_zh.sentence(said, pen)
        case "en":
            return statements_en.sentence(said, pen)


def cited(document: Cited, pen: Pen) -> str:
    """Return how another document is called."""
    match pen.language:
        case "ru":
            return statements_ru.cited(pen, document)
        case "zh":
            return statements_zh.cited(pen, document)
        case "en":
            return statements_en.cited(pen, document)


def enclosed(said: tuple[Statement, ...]) -> list[Cited]:
    """Return the documents that go with a letter."""
    return [one.cited for one in said if isinstance(one, Encloses)]


def without_enclosures(said: tuple[Statement, ...]) -> list[Statement]:
    """Return the statements of the body of a letter whose enclosures are listed below it."""
    return [one for one in said if not isinstance(one, Encloses)]
