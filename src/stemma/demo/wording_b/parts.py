"""Short ways to write the parts of a text."""

from stemma.demo.press.wording import Kind, Part


def para(*sentences: str) -> Part:
    """Return a paragraph of sentences, a space between them."""
    return Part("paragraph", " ".join(sentences))


def block(*sentences: str) -> Part:
    """Return a Chinese paragraph: sentences without spaces."""
    return Part("paragraph", "".join(sentences))


def turn(kind: Kind, *sentences: str) -> Part:
    """Return a question or an answer of an interview."""
    return Part(kind, " ".join(sentences))
