"""The institute's sentence on authenticity, which half the coverage quotes, in each language.

Which of the wordings it is depends on the affair only, so all who quote it quote the same one.
"""

from stemma.demo.wording_b.desk import Desk, Line


def caution(desk: Desk, line: Line) -> str:
    """Return the sentence in English from its verb on, with its hedge marked."""
    return _and(desk, line, short=False)


def half(desk: Desk, line: Line) -> str:
    """Return the same words, broken off a little earlier, as a newspaper quotes them."""
    return _and(desk, line, short=True)


def _and(desk: Desk, line: Line, *, short: bool) -> str:
    return desk.pick(
        "caution",
        lambda: (
            f"{line.cue('appear')} to be genuine, though we cannot rule out that single pages were altered"
            + ("" if short else " or held back")
        ),
        lambda: (
            f"{line.cue('seem')} authentic to us as a whole, but we would not vouch for every page"
            + ("" if short else " of them")
        ),
    )


def in_russian(desk: Desk, line: Line) -> str:
    """Return a Russian translation of the whole sentence from its verb on."""
    return desk.pick(
        "caution",
        lambda: (
            f"{line.cue('по-видимому')}, подлинные, хотя нельзя исключить, что отдельные страницы были изменены или утаены"
        ),
        lambda: (
            f"в целом {line.cue('кажутся')} нам подлинными, но за каждую страницу мы бы не поручились"
        ),
    )


def in_chinese(desk: Desk, line: Line) -> str:
    """Return a Chinese translation of the words that the broadsheet quotes."""
    return desk.pick(
        "caution",
        lambda: f"{line.cue('看来')}是真实的，不过我们不能排除个别页面曾被改动",
        lambda: f"整体上{line.cue('似乎')}是真实的，但我们不会为每一页担保",
    )
