"""Whom 郗科长 means: the one person of that family name whom texts give that post.

Where several people of one family name have a post that fits, or none has, nobody is meant for
sure, and the name stays by itself.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from stemma.model.entities import Kinship, NameAt, WrittenName
from stemma.toolkit.full_names import chinese
from stemma.toolkit.name_finding import people_called

_SHORT = {
    "总": ("总经理", "總經理", "总裁", "總裁", "总工", "董事长", "董事長", "总监"),
    "总工": ("总工程师",),
    "工": ("工程师", "工程師"),
}
"""What a post is called for short, and the posts it may stand for."""
_COURTESY = frozenset({"先生", "女士", "小姐", "同志", "老师", "师傅"})
"""Said to anybody: who is meant is clear only where one person alone has the family name."""


def kin_of_called(names: Sequence[NameAt], written: Sequence[WrittenName]) -> Iterator[Kinship]:
    """Yield who is meant where somebody is called by family name and post."""
    by_family: dict[str, list[int]] = defaultdict(list)
    by_post: list[tuple[int, str, str]] = []
    for number, each in enumerate(written):
        if each.type != "person":
            continue
        called = people_called.called(each.name)
        if called is not None:
            by_post.append((number, *called))
        elif (parts := chinese.split(each.name)) is not None:
            by_family[parts[0]].append(number)
    for number, family, post in by_post:
        bearers = by_family[chinese.simplified(family)]
        fitting = [
            each for each in bearers if post in _COURTESY or _has_post(names, written[each], post)
        ]
        if len(fitting) == 1:
            one, other = sorted((number, fitting[0]))
            meant = written[fitting[0]].name
            why = f"{written[number].name} may be {meant}, and nobody else of that family name."
            yield Kinship(
                one=one, other=other, verdict="same", strength="alone", why=why, lesser=number
            )


def _has_post(names: Sequence[NameAt], written: WrittenName, post: str) -> bool:
    """Tell whether some text gives a person a post, a deputy's or an acting one's too."""
    meant = (post, *_SHORT.get(post, ()))
    return any(each in names[mention].role for mention in written.mentions for each in meant)
