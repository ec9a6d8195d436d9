"""The post a person holds, and in which organisation, as the words beside the name have it."""

import re
from collections.abc import Sequence

from stemma.model.mentions import Span
from stemma.toolkit.name_finding.found import Found

_MODIFIERS = (
    r"(?:(?:первый|первого|перв\w{2,3}|генеральн\w{2,3}|исполнительн\w{2,3}|финансов\w{2,3}|коммерческ\w{2,3}"
    r"|техническ\w{2,3}|главн\w{2,3}|заместител\w{1,2}|зам\.|и\.\s?о\.|врио|старш\w{2,3}|ведущ\w{2,3}|управляющ\w{2,3}"
    r"|бывш\w{2,3}|военн\w{2,3}|чрезвычайн\w{2,3}|полномочн\w{2,3}|научн\w{2,3}|вице-?|уполномоченн\w{2,3}|и)"
    r"[ \u00a0\n]{0,2}){0,4}"
)
_RUSSIAN = (
    rf"{_MODIFIERS}(?:директор\w{{0,2}}|начальник\w{{0,2}}|президент\w{{0,2}}|вице-президент\w{{0,2}}|министр\w{{0,2}}"
    r"|председател\w{1,2}|руководител\w{1,2}|заведующ\w{2,3}|инженер\w{0,2}|бухгалтер\w{0,2}|конструктор\w{0,2}"
    r"|представител\w{1,2}|секретар\w{1,2}|посол|посл[аоуе]\w?|атташе|советник\w{0,2}|специалист\w{0,2}|менеджер\w{0,2}"
    r"|глав[аеыу]|генерал\w{0,2}(?:-\w{3,10})?|полковник\w{0,2}|майор\w{0,2}|переводчик\w{0,2}|юрисконсульт\w{0,2}"
    r"|управляющ\w{2,3}|командующ\w{2,3}|командир\w{0,2}|депутат\w{0,2}|губернатор\w{0,2}|мэр\w{0,2}|эксперт\w{0,2}"
    r"|заместител\w{1,2}|премьер-министр\w{0,2}|референт\w{0,2}|адвокат\w{0,2}|механик\w{0,2}|технолог\w{0,2})"
)
ENGLISH = (
    r"(?:(?:First|Deputy|Vice|Senior|Chief|General|Executive|Managing|Commercial|Technical|Financial|Acting|Assistant"
    r"|Lead|Head|Sales|Export|Project|Military|Prime|Foreign|Defen[cs]e)[ -]){0,3}"
    r"(?:Director(?:[ -]General)?|Manager|President|Chairman|Chairwoman|Chairperson|Minister|Engineer|Officer|Secretary"
    r"|Designer|Accountant|Representative|Ambassador|Attach[eé]|Adviser|Advisor|Head|Chief|Specialist|Interpreter"
    r"|Translator|Counsel|Supervisor|Inspector|Superintendent|Surveyor|Treasurer|Clerk|Foreman|Auditor|General|Colonel|Major|CEO|CFO|CTO|COO|Partner|Commander|Governor|Mayor|Expert|Professor)"
)
_CHINESE = (
    r"(?:第一|常务|執行|执行|高级|副|总|總|首席|代理|全权|授权|法定)*(?:总经理|總經理|经理|經理|董事长|董事長|总裁|總裁|"
    r"总工程师|工程师|总工|副总|组长|站长|船长|顾问|监理|专员|助理|技术员|检验员|总设计师|设计师|院长|所长|厂长|局长|部长|处长|科长|主任|主席|代表人|代表|秘书长|秘书|翻译|参赞|"
    r"大使|武官|司令|校长|会计师|会计|主管|负责人|总监|专家|总代表)"
)
_BEFORE = re.compile(
    rf"(?P<role>(?<![\w-])(?i:{_RUSSIAN})(?!\w)|(?<![\w-]){ENGLISH}(?!\w)|{_CHINESE}(?![:：][ \u3000]*{_CHINESE}))(?P<tail>[^.;!?。；\n]{{0,90}})$"
)
_AFTER = re.compile(
    rf"^[ \u00a0]{{0,2}}(?:[,，(（–—-][ \u00a0]?|\n[ \t]{{0,30}})(?:the[ ]|his[ ])?"
    rf"(?P<role>(?i:{_RUSSIAN})(?!\w)(?:[ \u00a0]по[ \u00a0]\w+)?|{ENGLISH}(?!\w)|{_CHINESE})"
    rf"|^[ \u3000]{{0,6}}(?:[(（][ \u3000]?|[ \u3000])[\u3400-\u9fff]{{0,8}}?(?P<chinese>{_CHINESE})(?![\u3400-\u9fff])"
)
_REPRESENTED = re.compile(
    r"\bв\s+лице\b|\brepresented\s+(?:herein\s+)?by\b|法定代表人|授权代表|代表|[，,]\s?由",
    re.IGNORECASE,
)
_REACH, _SIGNED_REACH, _PARTY_REACH = 130, 260, 420
_BRACKETS = {"(", "（"}
_OPENING, _CLOSING = re.compile("[(（]"), re.compile("[)）]")
_HIDDEN = "\x00"


def role_of(text: str, person: Found, names: Sequence[Found]) -> Span | None:
    """Return where the words stand that say what a person is; None where none stand beside.

    Another person between a post and a name cuts the two off from each other.
    """
    after = _post_behind(text, person.end)
    if after is not None and text[person.end : after[0]].strip()[:1] in _BRACKETS:
        return after
    before = _hidden(text, person.start, names, _REACH)
    found = _BEFORE.search(before)
    if found is not None and "\x00P" not in found["tail"] and not _closes(found["tail"]):
        start = person.start - len(before)
        return start + found.start("role"), start + found.end("role")
    if after is not None and not _is_of_next(text, after[1], names):
        return after
    return _signed(text, person, names)


def _post_behind(text: str, end: int) -> Span | None:
    found = _AFTER.match(text[end : end + _REACH])
    if found is None:
        return None
    kind = "role" if found["role"] is not None else "chinese"
    return end + found.start(kind), end + found.end(kind)


def _closes(tail: str) -> bool:
    """Tell whether the brackets end in which a post stands: it is that of the name before them."""
    closed = _CLOSING.search(tail)
    return closed is not None and _OPENING.search(tail, 0, closed.start()) is None


def _is_of_next(text: str, end: int, names: Sequence[Found]) -> bool:
    """Tell whether a post behind a name stands right before another name, and is theirs."""
    line = text.find("\n", end)
    line = len(text) if line < 0 else line
    return any(each.type == "person" and end <= each.start < line for each in names)


def _signed(text: str, person: Found, names: Sequence[Found]) -> Span | None:
    """Return the post in a block of signatures: a line of its own, above or before a blank."""
    line = text.rfind("\n", 0, person.start) + 1
    lead = text[line : person.start]
    if lead.strip(" \t_/\u00a0\u3000.") and "___" not in lead:
        return None
    before = _hidden(text, person.start, names, _SIGNED_REACH)
    for found in reversed(list(re.finditer(_SIGNED_LINE, before))):
        if "\x00P" not in before[found.end() :]:
            start = person.start - len(before)
            return start + found.start("role"), start + found.end("role")
    return None


_SIGNED_LINE = re.compile(
    rf"(?m)^[ \t]{{0,40}}(?P<role>(?i:{_RUSSIAN})(?!\w)|{ENGLISH}(?!\w)|{_CHINESE})"
)


def organisation_of(
    text: str, person: Found, role: Span | None, names: Sequence[Found]
) -> Found | None:
    """Return the organisation that the text puts a person into; None where it does not say.

    It stands between post and name, right behind the post or the name, or is represented by them.
    """
    for other in names:
        if other.type != "organisation":
            continue
        if role is not None and role[1] <= other.start and other.end <= person.start:
            return other
        if role is not None and role[0] >= person.end and 0 <= other.start - role[1] <= 12:
            return other
        if 0 <= other.start - person.end <= 3 and text[person.end : other.start].strip() in {
            "(",
            "（",
            ",",
        }:
            return other
    return _represented(text, person, names)


def _represented(text: str, person: Found, names: Sequence[Found]) -> Found | None:
    """Return the party on whose behalf a person signs: "X, hereinafter ..., represented by"."""
    start = max(0, person.start - _PARTY_REACH)
    cues = list(_REPRESENTED.finditer(text, start, person.start))
    if not cues or any(
        cues[-1].end() <= each.start and each.end <= person.start and each.type == "person"
        for each in names
    ):
        return None
    before = [
        each
        for each in names
        if each.type == "organisation" and start <= each.start and each.end <= cues[-1].start()
    ]
    people = [each for each in names if each.type == "person" and each.end <= cues[-1].start()]
    if not before or (people and people[-1].start > before[0].start):
        return before[-1] if before and people[-1].end < before[-1].start else None
    return before[0] if len(before) == 1 else before[-1]


def _hidden(text: str, end: int, names: Sequence[Found], reach: int) -> str:
    """Return the text before a point in which every other name is one long sign."""
    start = max(0, end - reach)
    shown = list(text[start:end])
    for each in names:
        if each.start >= start and each.end <= end:
            sign = "P" if each.type == "person" else "O"
            shown[each.start - start : each.end - start] = [_HIDDEN] + [sign] * (
                each.end - each.start - 1
            )
    return "".join(shown)
