"""People in text of Latin letters: by a title, a cue before the name, a given name that is known."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from stemma.toolkit.full_names import chinese, given_names
from stemma.toolkit.name_finding.found import Found

_WORD = r"[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ’'ʼ]{1,20}(?:[A-Z][a-zß-öø-ÿ]{1,20})?|\.)"
_WORD_HYPHEN = rf"(?:[A-Z]’?')?{_WORD}(?:-[A-Z]?[a-zß-öø-ÿ]{{1,20}})?"
_PARTICLE = r"(?:van|von|der|de|da|del|bin|ibn|al|la|le|di)"
GAP = r"[ \u00a0]{1,2}"
NAME = rf"{_WORD_HYPHEN}(?:{GAP}(?:{_PARTICLE}{GAP}){{0,2}}{_WORD_HYPHEN}){{0,3}}"
_CAPITALS = rf"[A-Z][A-Z’'-]{{1,20}}(?:{GAP}(?:[A-Z]\.|[A-Z][A-Z’'-]{{1,20}})){{1,2}}"
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mister|Dr|Prof|Professor|Sir|Madam|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Captain|Colonel|Admiral"
    r"|Lieutenant|Ambassador|Senator)\b\.?"
    rf"{GAP}(?P<name>{NAME})"
)
_AND_OTHERS = re.compile(rf"(?<![\w-])(?P<name>{_WORD_HYPHEN})(?={GAP}et{GAP}al\b)")
_OFFICE = re.compile(
    r"\b(?:General|Major|President|Minister|Chancellor|Governor|Judge|Justice|Secretary|Director|Chairman|Chairwoman|Engineer|Manager"
    rf"|Spokesman|Spokeswoman|Congressman|Congresswoman|Commander|Chief|Pope|King|Queen|Prince|Superintendent|Sheriff|Trustee"
    rf"|Commissioner|Councill?or|Councilm[ae]n|Councilwoman|Councilmember|Sergeant|Mayor|Representative|Assemblyman|Treasurer){GAP}(?P<name>{NAME})"
)
_CUED = re.compile(
    r"(?im:\b(?P<cue>name|by|signed(?:\s+by)?|represented\s+by|represented\s+herein\s+by|attn\.?|attention"
    r"|contact(?:\s+person)?|prepared\s+by|approved\s+by|received\s+by|checked\s+by|interpreter"
    r"|author|queries|witness|apologies|signature|dear|regards,?|sincerely,?|faithfully,?|truly,?)\b)"
    r"(?P<mark>[ \t]{0,3}(?:[:.]|,(?=[ \t]*\n))?[ \t\n_/]{0,30})"
    rf"(?P<name>{NAME}|{_CAPITALS})"
)
_WEAK = frozenset(
    "name by attention contact interpreter author queries witness apologies signature".split()
)
"""Words that any other word may follow: in one line with a name only before a given name."""
_ALONE = re.compile(
    rf"(?m)^[ \t>]{{0,6}}(?:(?:Dear|Hi|Hello){GAP})?(?P<name>{_WORD_HYPHEN})[ \t]{{0,2}}[,!.]?[ \t]*$"
)
"""A given name as a mail greets and is signed."""
_HEADER = re.compile(
    r"(?m)^[ \t>*]{0,6}(?:From|To|Cc|Bcc|Sender|Reply-To|От|Кому|Копия|发件人|收件人|抄送)[ \t]{0,2}"
    r"[*]{0,2}[:：][ \t*]{0,4}(?P<who>[^\n]{1,300})"
)
_ADDRESSED = re.compile(
    rf"(?:^|[;,]{GAP}?)[\"'“]?(?P<name>{NAME}|{_CAPITALS})[\"'”]?(?=\s{{0,2}}[<\[(;,]|\s{{0,3}}$)"
)
_WORDS = re.compile(rf"(?<![\w-])(?P<name>{_WORD_HYPHEN}(?:{GAP}{_WORD_HYPHEN}){{1,3}})(?![\w])")
_SIGNED_LINE = re.compile(
    rf"(?m)^[ \t]{{0,40}}_{{3,}}[ \t/]{{0,6}}(?P<name>{NAME}|{_CAPITALS})[ \t/]{{0,6}}$"
)
_INITIAL_FIRST = re.compile(
    rf"(?<![\w.])(?P<name>(?:{_WORD_HYPHEN}{GAP})?(?:[A-Z]\.[ \u00a0]?){{1,2}}[A-Z][a-z’'-]{{2,20}}"
    r"(?:-[A-Z][a-z’']{2,20})?)(?!\w)"
)
_POINT_OF_A_LIST = re.compile(
    r"(?m)^[ \t]{0,20}(?P<name>[A-Z])\.[ \u00a0][A-Z][a-z’'-]{2,20}[ \u00a0]"
    r"(?!and\b|has\b|have\b|is\b|was\b|will\b|said\b)[a-z]"
)
"""A letter that numbers a point, and the point's first words: "B. Children residing ..."."""
_LETTERED = re.compile(r"(?m)^[ \t]{0,20}(?P<letter>[A-Z])\.[ \u00a0](?=[A-Z][^\n,;]{1,60}$)")
"""A letter at the head of a line that is no list of authors."""
_NO_NAMES = frozenset(
    "the a an and or of in on at to for from by with our your their his her its this that these all no not is "
    "are was were be been has have had will would shall may can could i you we they he she it as if so but do "
    "please thanks thank dear hello hi re fwd subject date sent monday tuesday wednesday thursday friday saturday "
    "sunday january february march april june july august september october november december general director "
    "manager president chairman chief minister ministry deputy department company contract agreement annex "
    "appendix seller buyer customer supplier contractor party parties article section page seal stamp signature "
    "bank street road avenue university institute office group limited ltd inc llc corporation team sir madam "
    "sirs colleagues colleague friend friends all everyone gentlemen ladies engineer head officer secretary "
    "state states united north south east west new city county house senate court act committee council union "
    "commission agency service services international national federal republic kingdom association society "
    "foundation center centre school college church museum park river lake mountain mount island hotel airport "
    "station news press times post journal magazine network channel radio festival award prize league cup team "
    "club games world war day year eve christmas easter god lord jesus internet web site email order invoice "
    "box public license licence version technical commercial financial legal sales export import trade quality delivery payment total price number "
    "best kind regards sincerely yours faithfully truly respectfully cordially cheers original message".split()
)
_LONGEST_GENITIVE = 4
_GENITIVE = re.compile(r"(?<=\w\w)[’'ʼ]s?$")
_ORDINARY_GIVEN = frozenset(
    "will may mark bill grace hope faith art rose dawn joy summer don sue ".split()
)


def people(text: str) -> Iterator[Found]:
    """Yield people named in Latin letters; the surest rules come first."""
    written_to = list(_headers(text))
    yield from written_to
    yield from _given_alone(text, written_to)
    yield from _beside_words(text)
    for found in _WORDS.finditer(text):
        yield from with_known_name(found)
    yield from _with_initials(text)


def _beside_words(text: str) -> Iterator[Found]:
    """Yield people whom a title, a cue or an office beside them tells."""
    for pattern, rule in (
        (_TITLED, "person.title"),
        (_SIGNED_LINE, "person.signed"),
        (_CUED, "person.cue"),
        (_OFFICE, "person.office"),
    ):
        for found in pattern.finditer(text):
            if pattern is not _CUED or _is_cue(found):
                yield from _named(found, rule, least=1 if rule == "person.title" else 2)
    for found in _AND_OTHERS.finditer(text):
        yield from _named(found, "person.cue", least=1)


def _with_initials(text: str) -> Iterator[Found]:
    points = {point.start("name") for point in _POINT_OF_A_LIST.finditer(text)}
    points.update(_lettered_points(text))
    for found in _INITIAL_FIRST.finditer(text):
        if found.start("name") not in points and not any(
            map(is_no_name, found["name"].replace(".", ". ").split())
        ):
            yield Found(*found.span("name"), "person", "person.initials")


def _is_cue(found: re.Match[str]) -> bool:
    """Tell whether a cue is sure to stand before a name: by what parts them, or by a given name."""
    if found["cue"].casefold() not in _WEAK or found["mark"].strip(" "):
        return True
    first = found["name"].split()[0]
    return first.endswith(".") or is_given(first)


def _lettered_points(text: str) -> Iterator[int]:
    """Yield where points begin that letters number, one after the other: "B. Chatbots"."""
    starts = [(point["letter"], point.start("letter")) for point in _LETTERED.finditer(text)]
    letters = {letter for letter, _ in starts}
    for letter, start in starts:
        if {chr(ord(letter) - 1), chr(ord(letter) + 1)} & letters:
            yield start


def _headers(text: str) -> Iterator[Found]:
    for header in _HEADER.finditer(text):
        for found in _ADDRESSED.finditer(header["who"]):
            start = header.start("who") + found.start("name")
            words = found["name"].split()
            if 2 <= len(words) <= 4 and not any(map(is_no_name, words)):
                yield Found(start, start + len(found["name"]), "person", "person.header")


def _given_alone(text: str, people: Sequence[Found]) -> Iterator[Found]:
    """Yield given names in lines of their own that one of those has who write or are written to."""
    names = {text[each.start : each.end] for each in people}
    given = Counter(name.split()[0] for name in names)
    for found in _ALONE.finditer(text) if names else ():
        if given[found["name"]] == 1:
            yield Found(*found.span("name"), "person", "person.header")


def _named(found: re.Match[str], rule: str, *, least: int) -> Iterator[Found]:
    """Yield the words of a name up to the first one that is no name."""
    end, words = found.start("name"), 0
    for word in re.finditer(r"\S+", found["name"]):
        if is_no_name(word[0]):
            break
        words += 1
        end = found.start("name") + word.end()
    if words >= least:
        yield Found(found.start("name"), _of_name(found.string, end), "person", rule)


def with_known_name(found: re.Match[str]) -> Iterator[Found]:
    """Yield a name that has a listed given name, or a Chinese family name and given name."""
    words = list(re.finditer(r"\S+", found["name"]))
    for at, word in enumerate(words[:-1]):
        last = words[at + 1]
        has_initial = last[0].endswith(".") or len(last[0]) == 1
        if has_initial and at + 2 < len(words) and not is_no_name(words[at + 2][0]):
            last = words[at + 2]
        if _begins_name(word[0], last[0]):
            start = found.start("name")
            end = _of_name(found.string, start + last.end())
            yield Found(start + word.start(), end, "person", "person.given")
            return


def _of_name(text: str, end: int) -> int:
    """Return where a name ends that is written up to `end`, without the sign of a genitive."""
    genitive = _GENITIVE.search(text, max(0, end - _LONGEST_GENITIVE), end)
    return end if genitive is None else genitive.start()


def _begins_name(first: str, then: str) -> bool:
    if is_no_name(first) or is_no_name(then):
        return False
    folded = given_names.folded(first)
    if is_given(first):
        return len(then) > 1
    return _is_pinyin(folded, given_names.folded(then)) or _is_pinyin(
        given_names.folded(then), folded
    )


def is_given(word: str) -> bool:
    """Tell whether a word is a listed given name and no ordinary word."""
    folded = given_names.folded(word)
    return given_names.is_given(folded) and folded not in _ORDINARY_GIVEN


def _is_pinyin(family: str, given: str) -> bool:
    parts = chinese.syllables(given.replace("-", ""))
    return chinese.is_family(family) and parts is not None and len(parts) == 2


def is_no_name(word: str) -> bool:
    """Tell whether a word is none of a name; "I." and "A." are initials, whatever the words are."""
    if len(word) == len("I.") and word.endswith("."):
        return False
    return word.strip(".,'’").casefold() in _NO_NAMES
