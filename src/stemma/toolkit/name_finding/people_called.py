"""People in Chinese text who are called by family name and post: 郗科长, 骆总, 王先生, 赵工.

A family name alone is one character and would be found in any word, so the post, or the courtesy,
belongs to what they are called.
"""

import re
from collections.abc import Iterator

from stemma.toolkit.full_names import chinese
from stemma.toolkit.name_finding.found import Found

_HAN = "\u3400-\u9fff"
_POST = (
    r"(?:总经理|總經理|经理|經理|董事长|董事長|总工程师|工程师|工程師|总工|科长|科長|处长|處長|所长|所長|局长|局長|厂长|廠長|部长|部長|院长|院長"
    r"|主任|主席|队长|隊長|团长|團長|校长|校長|书记|書記|教授|博士|院士|将军|將軍|上校|中校|少校|少将|中将|大校|参赞|大使|秘书|会计|老师|师傅"
    r"|先生|女士|小姐|同志)(?![部层級级办室们們会會])"
    r"|总(?![经監监公司部裁量数额计共体统结工会书理代督编务干局署院长长度价和包承重])"
    r"|工(?![程作业業人厂廠具艺藝地期资序段种会商件农时号匠兵党夫龄役况伤贸科技区学友房])"
)
_A_POST = re.compile(_POST)
_IS_HAN = re.compile(f"[{_HAN}]")
_NO_FAMILY = frozenset("高和于任计方成全向时原国党车班段项支商单区相连权关司常施农包费石童仲")
"""Family names that before a post, 总 or 工 are mostly another word: 原局长, 段长, 施工, 高工."""
_BEFORE = '与和同由向对請请致为及给給在经陪随找问问让据，、。；：:,;（）()「」“”"'


def people(text: str) -> Iterator[Found]:
    """Yield people called by their family name with a post or a courtesy."""
    for post in _A_POST.finditer(text):
        for start in (post.start() - 2, post.start() - 1):
            if start >= 0 and _is_family(text[start : post.start()]) and _may_begin(text, start):
                yield Found(start, post.end(), "person", "person.called")
                break


def called(name: str) -> tuple[str, str] | None:
    """Return the family name and the post by which somebody is called; None for any other name."""
    for length in (2, 1):
        family, post = name[:length], name[length:]
        if _A_POST.fullmatch(post) is not None and _is_family(family):
            return family, post
    return None


def _is_family(characters: str) -> bool:
    return chinese.family_of(characters) == chinese.simplified(characters) and (
        characters not in _NO_FAMILY
    )


def _may_begin(text: str, at: int) -> bool:
    before = text[at - 1 : at]
    return before in _BEFORE or _IS_HAN.match(before) is None
