"""Counts with their thing: "37 light vehicles", "11 единиц", "十二辆".

A number counts something only where the words behind it fit: a Russian noun in the case and number
that the number asks for, an English plural, a Chinese measure word. One of anything is left out:
"one" and "一个" mostly mean no number.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from stemma.model.mentions import Hints, Mention, Unread
from stemma.model.plugins import extractor
from stemma.model.values import Bounds, Count
from stemma.toolkit.grammar import amounts
from stemma.toolkit.grammar.notation import Match
from stemma.toolkit.grammar.reading import find, numbers_of
from stemma.toolkit.grammar.tokens import Token
from stemma.toolkit.lemmas import russian_parts

_Thing = tuple[int, int]


@extractor("counts", "Counts of things", after=("money", "measures", "designators"), version=3)
def counts(page: Unread, hints: Hints) -> Iterator[Mention]:
    """Yield the counts of a page."""
    row = numbers_of(page)
    for name, notation, thing_of in _RULES:
        spans = []
        for match in find(name, notation, row):
            amount = amounts.bounds(match)
            if amount is None or not _may_count(match, amount, name):
                continue
            thing = thing_of(match, amount)
            if thing is None:
                continue
            start, end = amounts.span(match)[0], max(thing[1], _limit_end(match))
            text = " ".join(page.text[slice(*thing)].split())
            value = Count(amount, text)
            conflict = amounts.conflict(match)
            spans.append((start, end))
            yield Mention(
                start=start, end=end, value=value, rule=name, taken=(start, end), conflict=conflict
            )
        row = row.without(spans)


def _limit_end(match: Match) -> int:
    """Return where the limit behind the thing ends (十人以上), 0 where there is none."""
    return 0 if match.token("more") is None else match.span("more")[1]


def _may_count(match: Match, amount: Bounds, rule: str) -> bool:
    ends = [end for end in (amount.low, amount.high) if end is not None]
    if any(end != end.to_integral_value() or end < 0 for end in ends):
        return False
    if rule in ("count.pieces", "count.han"):
        is_one = ends == [Decimal(1)] * 2 and match.text("one").isalpha()
        return rule == "count.han" or not is_one or _COPY.match(match.text("thing")) is not None
    text = match.text("one")
    is_year = text.isdecimal() and len(text) == 4 and 1900 <= int(text) <= 2049
    if set(ends) == {Decimal(1)} or is_year or (ends == [Decimal(0)] * 2 and text.isalpha()):
        return False
    return _stands_in_prose(match) and not _is_of_name(match) and not _is_of_table(match)


_COPY = re.compile(r"экземпляр|экз\.|copy$", re.IGNORECASE)
"""Of one copy a contract means just one."""


def _stands_in_prose(match: Match) -> bool:
    """Tell a number of a sentence from one that begins a line as the number of an entry."""
    start, _ = match.span("one")
    text = match.row.text
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip() or not text[start].isdecimal():
        return True
    if line == 0:
        return not text[match.span("one")[1] :].lstrip(" ").startswith(("\n", "\r"))
    before = text[text.rfind("\n", 0, line - 1) + 1 : line - 1].rstrip()
    return len(before) > _PROSE and (before[-1].isalpha() or before[-1] in ",-:)»”")


_PROSE = 40


def _is_of_name(match: Match) -> bool:
    """Tell whether figures end a name: Flight 610, Eurotop 100; not the first word of a sentence."""
    start, _ = match.span()
    if _MODEL.match(match.row.text, match.span("one")[0]):
        return True
    found = _NAME_BEFORE.search(match.row.text, max(0, start - _LONGEST_NAME), start)
    return match.text("one").isdecimal() and found is not None


_LONGEST_NAME = 40
_MODEL = re.compile(r"\d{3}[ \n][A-Z]{2,}\b")  # the 737 MAX airplanes
_NAME_BEFORE = re.compile(r"[a-zа-я0-9,;][ \n][A-ZА-ЯЁ][\w-]{1,30} $")


def _is_of_table(match: Match) -> bool:
    """Tell whether a line ends after the figures and another begins with a name: cells of a table."""
    start, end = match.span("one")
    text = match.row.text
    return (
        text[start].isdecimal()
        and "\n" in text[end : end + 3]
        and (text[end:].lstrip()[:1].isupper() or text[max(0, start - 2) : start - 1].isdigit())
    )


def _pieces(match: Match, amount: Bounds) -> _Thing:
    """Return the word for pieces; of a Russian set also what it is a set of."""
    start, end = match.span("thing")
    text = match.row.text
    of = _OF_A_SET.match(text, end) if _SET.fullmatch(text, start, end) else None
    words = [] if of is None else of[0].split()
    held = ""
    for number, word in enumerate(words):
        parts = russian_parts(word)
        if not parts or not any(case == "gent" for _, case, _ in parts):
            break
        if not _is_adjective(parts):
            held = " ".join(words[: number + 1])
            break
    behind = re.compile(r"\s".join(map(re.escape, held.split()))).search(text, end)
    return start, end if not held or behind is None else behind.end()


_SET = re.compile(r"комплект\w{0,3}|набор\w{0,3}|парти\w{1,3}|групп\w{0,2}", re.IGNORECASE)
_OF_A_SET = re.compile(r"(?:[ \n][а-яё]{4,20}){1,3}")


def _han(match: Match, amount: Bounds) -> _Thing | None:
    """Return the measure word and the noun behind it, where punctuation shows its end."""
    start, end = match.span("thing")
    word, text = match.text("thing"), match.row.text
    if amount.low == amount.high == 1 and word in _ARTICLES:
        before = text[: match.span()[0]][-1:]
        return (start, end) if word == "份" and before in ("执", "持") else None
    if _OTHER_WORD.match(_unspaced(text[start : start + 8])) or not _counts_there(match):
        return None
    if word == "人" or match.token("more"):
        return start, end
    called = _CALLED.match(text, end)
    end = end if called is None else called.end()
    noun = _HAN_NOUN.match(text, end)
    return start, end if noun is None else noun.end()


def _unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


def _counts_there(match: Match) -> bool:
    """Tell whether a number before a Chinese measure word counts.

    The first ten (前10名), the second time (二次) and the sixth meeting (五届六次) are places in an
    order; figures that end in ".00" are of a table, figures that end a line the number of a page.
    """
    start, end = match.span("one")
    text, number = match.row.text, match.text("one")
    before = text[max(0, start - 2) : start].strip()[-1:]
    if before in _NO_COUNT_AFTER or number == "二" or "." in number:
        return False
    is_broken = "\n" in text[end : match.span("thing")[0]]
    return not is_broken or "\u4e00" <= before <= "\u9fff"


_NO_COUNT_AFTER = tuple("前第届其")
_OTHER_WORD = re.compile(
    "个人|个别|件号|具有|具体|具备|座谈|份额|名称|名义|名单|名册|人民|人员|人力|人工|人才|人数|人均|人身|位置|位于|批准|批复|批发|次日|次年"
    "|次级|项目|项下|项次|家庭|家具|家电|股票|股份|股东|股本|股权|股息|股利|期间|期末|期初|期限|期内|户名|户口|户籍|所有|所得|所属|所述|所需|所持"
    "|所示|门诊|门市|门牌|支付|支出|支行|支持|只有|只能|只是|套利|套期|架构|起草|起诉|起算|起始|轮胎|轮值|场所|场地|场内|场外|处理|处置|处罚"
    "|处分|间接|间隔|单位|单项|单独|单价|单一|单据|单元|组织|组成|组合|笔试|笔记|本公司|本期|本金|本年|本次|本集团|本人|本行|本级|本月|本条|本合同"
    "|本协议|发行|发展|发生|发布|发票|发放|发动|发明|发货|发电|把握|张家|块状|种类|种植|片区|包括|包含|包装|包干|双方|双向|副本|副总|副主|头寸"
    "|根据|盒式|袋装|卷宗|瓶装|箱式|艇长|台湾|台账|台风|顶层|颗粒|挺进|卡车司机|匹配|栋梁|手续"
)
"""Words that begin with the character of a measure word."""


_ARTICLES = frozenset(
    [
        "个",
        "种",
        "次",
        "家",
        "位",
        "人",
        "名",
        "项",
        "部分",
        "部",
        "些",
        "把",
        "片",
        "条",
        "本",
        "股",
        "期",
        "户",
        "所",
        "队",
        "只",
        "张",
        "块",
        "份",
        "批",
        "组",
        "届",
        "起",
        "轮",
        "处",
    ]
)
_CALLED = re.compile(r"[“\"「][^”\"」\n]{1,20}[”\"」]|[A-ZА-ЯЁ]{1,5}-\d[\w-]{0,8}")
"""What a thing is called, between its measure word and its noun: 12套“静水-3”备件."""
_HAN_NOUN = re.compile(
    r"[^\W\d_a-zA-Zа-яА-Я的了在为是后前内中以被将已并均共由对从于可未不计入上下转按每等]{1,8}?"
    r"(?=[,，。.;；、:：()（）\s\"“”]|和|及|与|以及|$)"
)


def _russian(match: Match, amount: Bounds) -> _Thing | None:
    """Return the adjectives and the noun that agree with the number."""
    last = amount.high if amount.high is not None else amount.low
    assert last is not None  # noqa: S101 (bounds have one end at least)
    words = [token for token in match.tokens("words") if token.word.isalpha()]
    for place, token in enumerate(words):
        parts = russian_parts(token.word)
        if not match.row.text[token.start].islower():
            return None
        if {"PART", "FUNCTION", "CURRENCY"} & token.meaning.keys() or not parts:
            return None
        if any(_agrees(part, last) for part in parts) and not _is_adjective(parts):
            return _not_only_time(words[0].start, token, place)
        if not _is_adjective(parts):
            return None
    return None


def _not_only_time(start: int, noun: Token, place: int) -> _Thing | None:
    is_none = noun.word in _NO_THINGS or len(noun.word) < _SHORTEST
    return None if is_none else (start, noun.end)


_SHORTEST = 3
"""Letters of a Russian noun: of shorter words most are what recognition made of something else."""


_NO_THINGS = frozenset(
    [
        "раз",
        "раза",
        "рублей",
        "копеек",
        "утра",
        "вечера",
        "дня",
        "ночи",
        "числа",
        "часов",
        "г",
        "х",
        "о",
    ]
)


def _is_adjective(parts: tuple[tuple[str, str, str], ...]) -> bool:
    return parts[0][0] in ("ADJF", "PRTF")


def _agrees(part: tuple[str, str, str], number: Decimal) -> bool:
    """Tell whether a noun may stand behind a number: 1 документ, 2 документа, 5 документов."""
    speech, case, quantity = part
    if speech != "NOUN":
        return False
    last, teens = int(number) % 10, 11 <= int(number) % 100 <= 14
    if quantity == "plur" and case in ("gent", "datv", "ablt", "loct"):
        return True
    if last == 1 and not teens:
        return quantity == "sing"
    return last in (2, 3, 4) and not teens and quantity == "sing" and case == "gent"


def _english(match: Match, amount: Bounds) -> _Thing | None:
    """Return the words up to the first plural, where nothing but describing words comes before."""
    words = [token for token in match.tokens("words") if token.word.isalpha()]
    for token in words:
        if {"FUNCTION", "PART", "MONTH", "NWORD", "CURRENCY"} & token.meaning.keys():
            return None
        written = match.row.text[token.start : token.end]
        if _is_plural(token.word) and written.islower():
            return None if token.word in _NO_PLURALS else (words[0].start, token.end)
    return None


def _is_plural(word: str) -> bool:
    regular = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))
    return regular or word in _IRREGULAR


_IRREGULAR = frozenset(
    [
        "people",
        "men",
        "women",
        "children",
        "personnel",
        "aircraft",
        "staff",
        "troops",
        "crew",
        "servicemen",
        "feet",
    ]
)
_NO_PLURALS = frozenset(
    [
        "times",
        "ways",
        "others",
        "ago",
        "plus",
        "minus",
        "series",
        "news",
        "does",
        "goes",
        "says",
        "means",
        "needs",
    ]
)

_RULES: tuple[tuple[str, str, Callable[[Match, Bounds], _Thing | None]], ...] = (
    (
        "count.han",
        rf"{amounts.amount('CLASSIFIER')} (?P<thing>CLASSIFIER)(?: (?P<more>LIMIT_AFTER))?",
        _han,
    ),
    ("count.pieces", rf"{amounts.amount('PIECES')} (?P<thing>PIECES)", _pieces),
    (
        "count.russian",
        rf"{amounts.amount('PIECES')}[BLANK|NEWLINE](?P<words>CYRILLIC(?: DASH? ?CYRILLIC){{0,5}})",
        _russian,
    ),
    (
        "count.english",
        rf"{amounts.amount('PIECES')}[BLANK|NEWLINE](?P<words>LATIN(?: DASH? LATIN){{0,5}})",
        _english,
    ),
)
