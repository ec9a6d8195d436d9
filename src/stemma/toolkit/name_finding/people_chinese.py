"""People in Chinese text: foreign names with a point between, and names beside a title or a cue."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from stemma.toolkit.full_names import chinese
from stemma.toolkit.name_finding.found import Found

_HAN = "\u3400-\u9fff"
_POINT = "·•・‧∙･"
_FOREIGN = re.compile(
    rf"(?<![{_POINT}])(?P<name>(?P<first>[{_HAN}]{{1,8}})(?:[{_POINT}][{_HAN}]{{1,10}}){{1,4}})"
)
_SEEMING = ".:'’‘`"
"""What recognition, or a writer without the sign, puts for the point between."""
_MISREAD = re.compile(
    rf"(?P<name>(?P<first>[{_HAN}]{{2,16}})(?:[{_SEEMING}][{_HAN}]{{2,12}}){{1,2}})"
)
_BETWEEN = re.compile(f"[{_POINT}{_SEEMING}]")
_ENOUGH = 6
"""Characters of a name whose point is no point: two short words beside a colon may be anything."""
SPELLING = frozenset(
    "阿埃艾爱安昂奥巴白班邦佛陆甫保堡鲍贝本比彼边别宾波玻伯博布策查察柴车琴茨茨达戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法"
    "凡范菲费芬丰冯夫弗福富盖甘冈高戈格根古瓜圭哈海汉豪赫黑亨洪胡华怀霍基吉季加贾简焦杰捷金津京久居卡凯坎康考柯"
    "科可克肯孔库夸奎昆拉莱赖兰朗劳勒雷莉黎里理丽利莲连列林琳留卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密缅敏明摩"
    "莫墨默姆穆纳娜奈南瑙内能尼妮年涅宁牛纽农努女诺欧帕派潘庞培佩彭皮匹平珀普奇齐恰前乔切钦青琼丘屈让热日荣茹若"
    "萨塞赛桑瑟森沙莎山尚绍舍申什圣施史士舒朔斯丝松苏素索塔泰坦汤唐陶特腾提廷通图托瓦万汪威韦维魏温文翁沃乌武西希"
    "锡席夏香肖谢辛欣星休许雪逊雅亚扬杨耶叶伊因英尤于约扎宰赞泽曾詹张哲珍芝朱佐丽薇蕾黛莎娅妮妲缇诺兹茲亞爾羅維納"
    "奧蘭馬麗達貝倫魯費蓋萊賴勞連爾盧呂麥門蒙紐歐龐喬讓榮薩賽紹聖蘇湯陶圖萬韋溫烏錫謝許遜揚葉約贊張東傑簡凱漢懷華賈"
)
_WITHIN = frozenset("采廖楚晓措济祖隆蓬贡拜勃岑灿聪雄龙先延坚昌茜薛")
"""Characters that spell sounds too, and begin words: only before another one that spells."""
_SERVES = "任"
"""It spells a sound as well, unless it says as what somebody serves."""
_TITLES = (
    r"副?(?:先生|女士|小姐|同志|教授|博士|将军|將軍|上校|少将|中将|大校|院士|部长|部長|副部长|局长|局長|处长|處長|科长|"
    r"主任|主席|总裁|總裁|总经理|總經理|副总经理|经理|經理|董事长|董事長|总工程师|工程师|工程師|院长|院長|所长|所長|"
    r"厂长|营长|團長|团长|旅长|连长|师长|队长|主管|会计师|会计|设计师|军事代表|校长|校長|总统|總統|总理|總理|大使|代表|秘书|秘書|翻译|参赞|司令|上将|中校|少校|专家|组长|班长|站长|船长|总监|总工|副总|顾问|专员|助理|监理|教员|技术员|业务员|采购员|检验员|操作员|调度员)"
)
_CUES = (
    r"(?:法定代表人|团长|領隊|领队|组长|队长|成员|参加人员|参加人|出席人|到会人员|卖方|买方|甲方|乙方|供方|需方|发包方|承包方|委托方|受托方|"
    r"授权代表|全权代表|代表人|委托代理人|代理人|代表|联系人|聯絡人|经办人|签字人|签署人|负责人|起草人|"
    r"审核人|批准人|翻译|记录人|主持人|收件人|发件人|抄送|姓名|参会人员|出席人员|与会人员|总经理|副总经理|董事长|经理|"
    r"总工程师|院长|主任|局长|部长|处长|厂长|总裁|主席|致)"
)
_BEFORE_TITLE = re.compile(
    rf"(?P<name>[{_HAN}]{{2,4}}?)(?=[ \u3000]?[（(〈][ \u3000]?[{_HAN}]{{0,8}}?{_TITLES}[ \u3000]?[）)〉]|{_TITLES})"
)
"""A title follows at once, or in brackets with what it is of: 龚景松（采购处处长）."""
_AFTER_CUE = re.compile(
    rf"{_CUES}(?:[（(][^）)\n]{{0,12}}[）)])?(?:[ \u3000]{{0,4}}[:：]|[ \u3000_]{{1,20}})[ \u3000_]{{0,12}}"
    rf"(?P<name>[{_HAN}]{{2,12}})(?![{_HAN}{_POINT}])"
)
_AFTER_MAN = re.compile(
    r"(?:人员?|记录|主持|陪同|出席|列席|参加|参会|到会|缺席|签字|签名|签发|签收|拟稿|编制|制表|复核|审核|审批|批准|经办|经手|验收|校对"
    rf"|{_TITLES}|公司|厂|所|院|局|中心|集团|团|[买卖供需]方)[ \u3000]{{0,4}}[:：][ \u3000_]{{0,12}}(?P<name>[{_HAN}]{{2,4}})(?![{_HAN}{_POINT}])"
)
"""Whoever did it, whatever it was (验收人：, 出访人员：), and whose people they are (研究所：)."""
_IN_COLUMNS = re.compile(
    rf"(?m)(?:^|[ \u3000]{{2}})(?P<name>[{_HAN}]{{2,4}})(?=[ \u3000]{{1,12}}[{_HAN}]{{0,8}}?{_TITLES}[ \u3000]*(?:$|[；;，,]))"
)
"""A line of who was there: the name, a gap, the post, and nothing behind it."""
_HOLDING = re.compile(
    rf"(?m)^[ \u3000]{{0,4}}(?P<name>[{_HAN}]{{2,4}})(?=[ \u3000]{{1,4}}(?:境[内外])?自然人|[ \u3000]{{1,4}}[\d,]{{3,20}}[ \u3000]{{1,4}}人民币普通股)"
    rf"|(?P<man>[{_HAN}]{{2,4}})(?=[，, \u3000][男女][，, \u3000])"
)
"""Holders of shares in a list, who may be firms but those have longer names; 甄某，男，1963年."""
_LATIN = re.compile(
    r"(?<![\w.-])(?P<name>[A-Z][a-z]{2,20}(?:[ -][A-Z][a-z]{2,20}){0,3})"
    rf"(?=[ ]?(?:先生|女士|小姐|博士|教授|[（(][{_HAN}]{{0,6}}{_TITLES}[）)]))"
)
"""A name in letters between characters, with a courtesy or, in brackets, a post behind it."""
_POSTED = re.compile(
    rf"(?:{_TITLES}|负责人(?:[（(][{_HAN}]{{2,10}}[）)])?|书记)[ \u3000_]{{0,12}}\n?[ \u3000_]{{0,12}}(?P<name>[{_HAN}]{{2,4}}?)"
    rf"(?=依据|根据|依照|签署|签字|声明|[及和与][{_HAN}]{{2,12}}(?:负责人|{_TITLES})|代表[；。，]|率领|率团|一行|前往|出席|参加|[ \u3000]{{0,4}}(?:\n|$)|[ \u3000]*[（(，。；、])"
)
_LISTED = re.compile(
    rf"(?:[、，,][ \u3000]?)(?P<name>[{_HAN}]{{2,4}})(?=[、，,。；;（( \u3000\n]|$)"
)
_A_TITLE = re.compile(_TITLES)
_SERVES_AS = re.compile(rf"[命期职教务何]|.*{_TITLES}")
_ENDS_IN_TITLE = re.compile(rf"{_TITLES}$")
_ENDS_IN_ORGANISATION = re.compile("(?:公司|集团|学院|设计院|研究院|研究所|大学|厂|局)$")
_LONGEST_TITLE, _USUAL = 4, 3
_BEFORE = '与和同由向对請请致的是为為及或给為时於在，。、；：（）()「」“”" \u3000\n'
_NOT_GIVEN = frozenset(
    "方司部局厂院所室会人员长任理师书表公总副各全该本其有无不上下年月日号等经由代法委签授权单位责任责"
    "总司局合同协议约定乙甲买卖双方方双的是在了和与"
)
_NO_PEOPLE = frozenset(
    "国家 全体 全权 国会 国防 国务 国内 国外 国际 单位 于是 时任 方面 和平 马上 安全 经济 经营 高级 高等 常务 常任 项目 "
    "党委 党组 管理 应用 商务 政务 程序 易货 明确 路上 向来 全国 国営 解放 解除 安排 车间 江苏 江西 白宫 金融 水利 项下 "
    "支付 支行 平台 计划 计算 强调 权利 施工 施行 和解 时间 时候 成都 成立 成员 房产 房屋 商会 商业 雷达 车辆 路线 边防 "
    "应当 应该 应予 常驻 区域 区局 國家 國會 國防 國務 全體 國際".split()
)


def people(text: str) -> Iterator[Found]:
    """Yield people of Chinese text; the surest rules come first."""
    yield from _foreign(text)
    for found in (*_AFTER_CUE.finditer(text), *_AFTER_MAN.finditer(text)):
        if _is_name(found["name"]):
            yield Found(*found.span("name"), "person", "person.cue")
            yield from _list_behind(text, found.end())
    for found in (*_POSTED.finditer(text), *_IN_COLUMNS.finditer(text)):
        if _is_name(found["name"]) and _A_TITLE.search(found["name"]) is None:
            yield Found(*found.span("name"), "person", "person.post")
    yield from _holders(text)
    for found in _LATIN.finditer(text):
        yield Found(*found.span("name"), "person", "person.title")
    for found in _BEFORE_TITLE.finditer(text):
        yield from _before_title(found)


def _holders(text: str) -> Iterator[Found]:
    """Yield whoever a list says is a natural person, holds shares, or is a man or a woman."""
    for found in _HOLDING.finditer(text):
        kind = found.lastgroup or "name"
        if _is_name(found[kind]) and _may_begin(text, found.start(kind), found[kind]):
            yield Found(*found.span(kind), "person", "person.cue")


def _foreign(text: str) -> Iterator[Found]:
    """Yield foreign names, whose words a point parts, or what was put for one."""
    at = 0
    while (found := _FOREIGN.search(text, at)) is not None:
        start = _behind_title(text, found.start() + _lead(found["name"]))
        at = found.end() - _tail(found["name"])
        if start < found.end("first"):
            yield Found(start, at, "person", "person.point")
    for found in _MISREAD.finditer(text):
        start = _behind_title(text, found.start() + _lead(found["name"]))
        end = found.end() - _tail(found["name"])
        if start < found.end("first") and _is_foreign(text[start:end]):
            yield Found(start, end, "person", "person.point")


def _list_behind(text: str, at: int) -> Iterator[Found]:
    """Yield the further names of a list that begins with one."""
    while (found := _LISTED.match(text, at)) is not None and _is_name(found["name"]):
        yield Found(*found.span("name"), "person", "person.cue")
        at = found.end()


def _before_title(found: re.Match[str]) -> Iterator[Found]:
    """Yield the longest end of a run before a title that is a family name with a given name."""
    run = found["name"]
    for start in range(len(run) - 1):
        begins = found.start("name") + start
        if _is_name(run[start:]) and _may_begin(found.string, begins, run[start:]):
            yield Found(begins, found.end("name"), "person", "person.title")
            return


def _may_begin(text: str, at: int, name: str) -> bool:
    """Tell whether a name may begin here: behind a word that is no part of one, or a title.

    Right behind the word for an organisation only one of three characters may.
    """
    before = text[max(0, at - _LONGEST_TITLE) : at]
    if not before or before[-1] in _BEFORE or _ENDS_IN_TITLE.search(before) is not None:
        return True
    return len(name) == _USUAL and _ENDS_IN_ORGANISATION.search(before) is not None


def _behind_title(text: str, start: int) -> int:
    """Return where a name begins whose first characters belong to a title."""
    for title in _A_TITLE.finditer(text, max(0, start - _LONGEST_TITLE), start + _LONGEST_TITLE):
        start = max(start, title.end())
    return start


def _is_name(run: str) -> bool:
    if _is_spelt(run) and len(run) >= 3:
        return True
    parts = None if run in _NO_PEOPLE else chinese.split(run)
    return parts is not None and not _NOT_GIVEN & set(parts[1])


def _is_foreign(name: str) -> bool:
    """Tell whether a name is of two or three words that only spell sounds."""
    words = _BETWEEN.split(name)
    return (
        len(words) > 1
        and sum(map(len, words)) >= _ENOUGH
        and all(len(word) > 1 and _is_spelt(word) for word in words)
    )


def pointed(name: str) -> str:
    """Return a foreign name in characters with points between its words."""
    return _BETWEEN.sub("·", name) if _is_foreign(name) else name


def _is_spelt(run: str) -> bool:
    return all(_spells(chinese.simplified(run)))


def _spells(run: str) -> Iterator[bool]:
    """Yield of each simplified character whether it spells a sound of a foreign name."""
    for at, (character, behind) in enumerate(zip_longest(run, run[1:], fillvalue=""), 1):
        yield (
            character in SPELLING
            or (character in _WITHIN and (not behind or behind in SPELLING or behind in _WITHIN))
            or (character == _SERVES and _SERVES_AS.match(run, at) is None)
        )


def _lead(name: str) -> int:
    """Return how many characters before a foreign name do not belong to it."""
    first = list(_spells(chinese.simplified(_BETWEEN.split(name)[0])))
    lead = max((at for at, spells in enumerate(first, start=1) if not spells), default=0)
    return lead if lead < len(first) else 0


def _tail(name: str) -> int:
    """Return how many characters after a foreign name do not belong to it."""
    last = list(_spells(chinese.simplified(_BETWEEN.split(name)[-1])))
    end = next((at for at, spells in enumerate(last) if not spells and at >= 1), len(last))
    return len(last) - end
